"""P4: only our own page, and only JSON, which no form of another site can send."""

from collections.abc import Callable

from flask import request

from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode


def origin_check(origins: list[str]) -> Callable[[], None]:
    """For `before_request` of every blueprint with doors that change something."""

    def check_origin() -> None:
        ours = request.headers.get("Origin") in origins and request.is_json
        if request.method not in ("GET", "HEAD", "OPTIONS") and not ours:
            raise Refusal(RefusalCode.NOT_ALLOWED)

    return check_origin
