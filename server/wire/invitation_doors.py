"""The chair's doors for personal links (P51):

POST /api/seats/<seat>/invitations                    Invite -> Invited, 201
POST /api/seats/<seat>/invitations/<person>/again     a new link; the one before is over
Taking one back is the command `refuse_entry`.
"""

from flask import Blueprint, Response, jsonify, request

from server.application.invitations import invite_again, invite_somebody
from server.application.meetings import Meetings
from server.wire.origin import origin_check
from server.wire.seats import Doorkeeper


def invitation_doors(
    meetings: Meetings, keeper: Doorkeeper, origins: list[str], public_url: str
) -> Blueprint:
    api = Blueprint("invitations", __name__, url_prefix="/api/seats/<seat>/invitations")
    api.before_request(origin_check(origins))

    @api.post("")
    def post_invitation(seat: str) -> tuple[Response, int]:
        chair = keeper.seat(request, seat)
        invited = invite_somebody(meetings, chair.meeting, chair.person, request.get_json())
        return _invited(*invited), 201

    @api.post("/<person>/again")
    def post_again(seat: str, person: str) -> tuple[Response, int]:
        chair = keeper.seat(request, seat)
        return _invited(*invite_again(meetings, chair.meeting, chair.person, person)), 201

    def _invited(person: str, token: str, until: str) -> Response:
        address = personal_address(public_url, token)
        return jsonify(person=person, address=address, expires_at=until)

    return api


def personal_address(public_url: str, token: str) -> str:
    """The token stands in the fragment, which no server or proxy is sent."""
    return f"{public_url}/j#{token}"
