"""The HTTP doors: joining, claiming a link, tickets, leaving, the QR code."""

import hmac
import io
from functools import partial

import segno
from flask import Blueprint, Response, jsonify, request

from server.application.attend import check_not_gone
from server.application.handle_command import handle_command
from server.application.join import claim, join
from server.application.meetings import Meetings
from server.application.tokens import new_id
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.visibility import has_stepped_out
from server.wire.code_pace import CodePace, place_of
from server.wire.origin import origin_check
from server.wire.seats import Doorkeeper, require_role
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PersonState, Role


def doors(
    meetings: Meetings, keeper: Doorkeeper, codes: CodePace, origins: list[str], public_url: str
) -> Blueprint:
    api = Blueprint("doors", __name__, url_prefix="/api")
    api.before_request(origin_check(origins))

    @api.post("/join")
    def post_join() -> tuple[Response, int]:
        return _seated(*join(meetings, request.get_json(), codes.at(request.remote_addr or "")))

    @api.post("/claim")
    def post_claim() -> tuple[Response, int]:
        return _seated(*claim(meetings, request.get_json(), partial(keeper.secret, request)))

    @api.post("/seats/<seat>/ticket")
    def post_ticket(seat: str) -> Response:
        sitting = keeper.seat(request, seat)
        if check_not_gone(meetings, sitting.meeting, sitting.person).state is PersonState.IN:
            code = meetings.room(sitting.meeting).row.code
            codes.note_home(place_of(request.remote_addr or ""), code)
        route = routing_key(meetings.ports.grant_secret, sitting.meeting)
        return jsonify(ticket=keeper.ticket(sitting), route=f"/live/{route}/")

    @api.post("/seats/<seat>/leave")
    def post_leave(seat: str) -> Response:
        sitting = keeper.seat(request, seat)
        command = {"id": new_id(), "kind": "leave", "body": {}}
        handle_command(meetings, sitting.meeting, sitting.person, command)
        response = jsonify({})
        keeper.clear_cookie(response, seat)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    @api.get("/seats/<seat>/qr.svg")
    def get_qr(seat: str) -> Response:
        sitting = keeper.seat(request, seat)
        room = meetings.room(sitting.meeting)
        person = room.meeting.find(Person, sitting.person)
        if has_stepped_out(room.meeting, require_role(person, Role.CHAIR, Role.PROJECTOR)):
            raise Refusal(RefusalCode.NOT_ALLOWED)
        out = io.BytesIO()
        code = segno.make(invitation(public_url, room.row.code)["address"], micro=False, error="m")
        code.save(out, kind="svg", xmldecl=False, omitsize=True, border=2)
        return Response(out.getvalue(), mimetype="image/svg+xml")

    def _seated(seat: str, secret: str) -> tuple[Response, int]:
        response = jsonify(seat=seat)
        keeper.set_cookie(response, seat, secret)
        return response, 201

    return api


def invitation(public_url: str, code: str) -> dict[str, str]:
    """Where others join: Invitation."""
    return {"address": f"{public_url}/join#{code}", "code": code}


def routing_key(secret: bytes, meeting: str) -> str:
    """Opaque, the same for everyone in a meeting: a proxy can keep them on one process."""
    return hmac.digest(secret, b"route" + meeting.encode(), "sha256").hex()[:20]
