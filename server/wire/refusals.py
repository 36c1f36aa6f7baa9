"""Refusals as replies on the socket and as HTTP answers."""

from typing import Any

import structlog
from flask import Flask, Response, jsonify
from werkzeug.exceptions import HTTPException

from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode

log = structlog.get_logger()

_STATUS = {
    RefusalCode.NOT_VALID: 400,
    RefusalCode.TOO_LONG: 400,
    RefusalCode.EMPTY: 400,
    RefusalCode.NOT_HERE: 404,
    RefusalCode.CODE_NOT_OPEN: 404,
    RefusalCode.LINK_USED: 410,
    RefusalCode.SEAT_OVER: 401,
    RefusalCode.NOT_SIGNED_IN: 401,
    RefusalCode.SLOW_DOWN: 429,
    RefusalCode.TRY_AGAIN: 503,
    RefusalCode.PROVIDER_AWAY: 503,
}


def refused(refusal: Refusal) -> dict[str, Any]:
    """Refused, as in shared/contract/refusals.py."""
    return {"code": str(refusal.code), "params": refusal.params}


def receipt(command: object, refusal: Refusal | None) -> dict[str, Any]:
    """Receipt. The id is repeated only if it is text, so that a reply fits the contract."""
    return {
        "id": command if isinstance(command, str) else None,
        "refused": None if refusal is None else refused(refusal),
    }


def answer_refusals(app: Flask) -> None:
    @app.errorhandler(Refusal)
    def answer(refusal: Refusal) -> tuple[Response, int]:
        return jsonify(refused(refusal)), _STATUS.get(refusal.code, 403)

    @app.errorhandler(HTTPException)
    def answer_http(error: HTTPException) -> tuple[Response, int]:
        """What Flask itself refuses: no such page, a body that is too large or no JSON."""
        code = RefusalCode.NOT_HERE if error.code == 404 else RefusalCode.NOT_VALID
        return jsonify(code=str(code), params={"field": ""}), error.code or 400

    @app.errorhandler(RecursionError)
    def answer_deep(_error: RecursionError) -> tuple[Response, int]:
        """A body nested deeper than can be read: nothing else here goes that deep."""
        return jsonify(refused(Refusal(RefusalCode.NOT_VALID, field=""))), 400

    @app.errorhandler(Exception)
    def answer_fault(_error: Exception) -> tuple[Response, int]:
        log.exception("request_broke")
        return jsonify(code=str(RefusalCode.TRY_AGAIN), params={}), 500
