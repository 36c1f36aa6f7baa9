"""The doors of chairs and service managers (P60-P66), under /api/account. Bodies are in
shared/contract/account_messages.py; every POST is JSON from the page's own Origin (P4).

GET  /ways                      WaysIn; before signing in
POST /invited                   AccountInvitation -> AccountInvited; does not use the link up
POST /passkeys                  PasskeyRegistration -> SignedIn; uses the link up and signs in
POST /sign-in/options           {} -> PasskeyAsked; also before /fresh
POST /sign-in                   PasskeySignIn -> SignedIn, and the cookie __Host-account
POST /fresh                     FreshSignIn -> SignedIn; with the seat's cookie, then freeze again
POST /oidc, /oidc/finish        OidcBegin -> OidcAddress; OidcFinish -> OidcFinished
POST /sign-out                  {} -> {}; ends the sign-in and every seat opened from it
GET  ""                         SignedIn, or refused not_signed_in (401): show the sign-in page
GET  /meetings                  AccountMeetings: one's own; all for a service manager
POST /meetings                  MeetingToMake -> MeetingMade; a chair's
POST /meetings/<id>/seat        {} -> Seated: go to /room/<seat>; its chair's
POST /meetings/<id>/projector   {} -> ProjectorLink; its chair's
POST /meetings/<id>/chair       ChairToSet -> {}; a service manager's
GET  /chairs, /audit?before=    ChairAccounts, AuditPage; a service manager's

A meeting that is not one's own, and a door that is not for one's role, answer not_here (404).
Pages: /account (sign in, then what one may do), /invited#<token>, /signed-in?<from the provider>.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Blueprint, Response, jsonify, request

from server.application import accounts, fresh_sign_in, sign_in, sign_in_elsewhere
from server.application.accounts_port import Account
from server.application.load import load
from server.application.ports import Ports
from server.application.seats_port import Seat
from server.application.sign_in import SignedIn
from server.domain.refusal import Refusal
from server.wire.account_keeper import AccountKeeper
from server.wire.account_pace import AccountPace
from server.wire.origin import origin_check
from server.wire.seats import Doorkeeper
from shared.contract.account_messages import FreshSignIn, PasskeySignIn
from shared.contract.refusal_codes import RefusalCode


def account_doors(
    ports: Ports, keeper: Doorkeeper, accounts_keeper: AccountKeeper, origins: list[str]
) -> Blueprint:
    """Coming in, once more, and going; account_meeting_doors.py has the rest."""
    api = Blueprint("account", __name__, url_prefix="/api/account")
    api.before_request(origin_check(origins))
    pace = AccountPace()

    @api.get("/ways")
    def get_ways() -> Response:
        return jsonify(oidc=ports.oidc is not None)

    @api.get("")
    def get_account() -> Response:
        return jsonify(_told(accounts_keeper.signed_in(request)))

    @api.post("/invited")
    def post_invited() -> Response:
        pace.check_asking(_address())
        return asked(*accounts.look_at_invitation(ports, request.get_json()))

    @api.post("/passkeys")
    def post_passkey() -> tuple[Response, int]:
        pace.check_asking(_address())
        browser = accounts_keeper.browser(request)
        account = accounts.add_passkey(ports, browser, request.get_json())
        return come_in(account, ports.clock.now()), 201

    @api.post("/sign-in/options")
    def post_options() -> Response:
        pace.check_asking(_address())
        options, browser = sign_in.ask_for_passkey(ports)
        return asked({"passkey": options}, browser)

    @api.post("/sign-in")
    def post_sign_in() -> Response:
        account = prove(load(PasskeySignIn(), request.get_json()))
        return come_in(account, ports.clock.now())

    @api.post("/fresh")
    def post_fresh() -> Response:
        message = load(FreshSignIn(), request.get_json())
        seat = keeper.seat(request, message["seat"])
        account, now = prove(message), ports.clock.now()
        fresh_sign_in.refresh(ports, seat, account, now)
        return come_in(account, now, seat)

    @api.post("/oidc")
    def post_oidc() -> Response:
        pace.check_asking(_address())
        address, browser = sign_in_elsewhere.go(ports, request.get_json())
        return asked({"address": address}, browser)

    @api.post("/oidc/finish")
    def post_oidc_finish() -> Response:
        pace.check_asking(_address())
        browser = accounts_keeper.browser(request)
        came = sign_in_elsewhere.come_back(ports, browser, request.get_json())
        seat = None if came.seat is None else keeper.seat(request, came.seat)
        if seat is not None:
            fresh_sign_in.refresh(ports, seat, came.account, came.authenticated_at)
        message = {"wish": came.wish, "seat": came.seat}
        return come_in(came.account, came.authenticated_at, seat, message)

    @api.post("/sign-out")
    def post_sign_out() -> Response:
        sign_in.sign_out(ports, accounts_keeper.secret(request))
        response = jsonify({})
        accounts_keeper.clear(response)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    def asked(message: dict[str, Any], browser: str) -> Response:
        response = jsonify(message)
        accounts_keeper.set_browser(response, browser)
        return response

    def prove(message: dict[str, Any]) -> Account:
        credential = message["credential"]
        with paced(sign_in.known_passkey(ports, credential)):
            return sign_in.prove_by_passkey(ports, accounts_keeper.browser(request), credential)

    @contextmanager
    def paced(passkey: str | None) -> Iterator[None]:
        pace.check_trying(_address(), passkey)
        try:
            yield
        except Refusal as refusal:
            if refusal.code is RefusalCode.SIGN_IN_REFUSED:
                pace.count_failed(_address(), passkey)
            raise

    def come_in(
        account: Account,
        authenticated_at: str | None,
        seat: Seat | None = None,
        message: dict[str, Any] | None = None,
    ) -> Response:
        again = None if seat is None else seat.sign_in
        before = accounts_keeper.secret(request)
        signed_in, secret = sign_in.begin(ports, account, authenticated_at, before, again)
        response = jsonify(message or _told(signed_in))
        accounts_keeper.set_secret(response, secret)
        return response

    return api


def _address() -> str:
    return request.remote_addr or ""


def _told(signed_in: SignedIn) -> dict[str, Any]:
    """SignedIn, as in shared/contract/account_messages.py."""
    account, kept = signed_in.account, signed_in.sign_in
    return {
        "account": account.id,
        "name": account.name,
        "role": account.role,
        "idles_at": kept.idles_at,
        "ends_at": kept.expires_at,
    }
