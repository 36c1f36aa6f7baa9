"""The doors to meetings for those who are signed in (account_doors.py says what each does)."""

from flask import Blueprint, Response, jsonify, request

from server.application import account_meetings
from server.application.meetings import Meetings
from server.application.read_audit import read_audit
from server.wire.account_keeper import AccountKeeper
from server.wire.origin import origin_check
from server.wire.seats import Doorkeeper


def account_meeting_doors(
    meetings: Meetings,
    keeper: Doorkeeper,
    accounts_keeper: AccountKeeper,
    origins: list[str],
    public_url: str,
) -> Blueprint:
    api = Blueprint("account_meetings", __name__, url_prefix="/api/account")
    api.before_request(origin_check(origins))
    ports = meetings.ports

    @api.get("/meetings")
    def get_meetings() -> Response:
        account = accounts_keeper.signed_in(request).account
        return jsonify(meetings=account_meetings.list_meetings(ports, account))

    @api.post("/meetings")
    def post_meeting() -> tuple[Response, int]:
        account = accounts_keeper.signed_in(request).account
        made = account_meetings.make_meeting(meetings, account, request.get_json())
        return jsonify(meeting=made), 201

    @api.post("/meetings/<meeting>/seat")
    def post_seat(meeting: str) -> tuple[Response, int]:
        signed_in = accounts_keeper.signed_in(request)
        seat, secret = account_meetings.open_seat(meetings, signed_in, meeting)
        response = jsonify(seat=seat)
        keeper.set_cookie(response, seat, secret)
        return response, 201

    @api.post("/meetings/<meeting>/projector")
    def post_projector(meeting: str) -> tuple[Response, int]:
        account = accounts_keeper.signed_in(request).account
        token = account_meetings.projector_token(meetings, account, meeting)
        return jsonify(address=f"{public_url}/projector#{token}"), 201

    @api.post("/meetings/<meeting>/chair")
    def post_chair(meeting: str) -> Response:
        account = accounts_keeper.signed_in(request).account
        account_meetings.reassign(meetings, account, meeting, request.get_json())
        return jsonify({})

    @api.get("/chairs")
    def get_chairs() -> Response:
        account = accounts_keeper.signed_in(request).account
        return jsonify(chairs=account_meetings.list_chairs(ports, account))

    @api.get("/audit")
    def get_audit() -> Response:
        account = accounts_keeper.signed_in(request).account
        return jsonify(read_audit(ports, account, request.args.get("before", type=int)))

    return api
