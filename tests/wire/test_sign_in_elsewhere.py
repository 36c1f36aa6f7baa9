"""The doors of the organisation's own sign-in, with an Oidc that says what a test wants (P67, P68).
The real one, against a real provider: test_oidc.py."""

from dataclasses import dataclass
from typing import Any, cast

import pytest

from server.application import accounts
from server.application.accounts_port import (
    Proved,
    SignInElsewhere,
    SignInElsewhereRefused,
    Subject,
)
from server.application.fresh_sign_in import is_fresh
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import AccountRole
from tests.wire.reception import Browser, Reception, code_of, make_reception

ISSUER = "https://sign-in.example.org"
REFUSED = (403, "sign_in_refused")


@dataclass
class Provider:
    """Whoever comes back with 'sub=X&at=TIME' has proved that they are X, at that time."""

    fresh: bool | None = None

    def begin(self, *, fresh: bool) -> SignInElsewhere:
        self.fresh = fresh
        return SignInElsewhere(f"{ISSUER}/authorize", "kept")

    def finish(self, kept: str, query: str) -> Proved:
        assert kept == "kept"
        said = dict(part.split("=", 1) for part in query.split("&"))
        if "sub" not in said:
            raise SignInElsewhereRefused(RefusalCode.SIGN_IN_STOPPED, "stopped")
        return Proved(Subject(ISSUER, said["sub"]), said.get("at"))


@pytest.fixture
def provider() -> Provider:
    return Provider()


@pytest.fixture
def reception(provider: Provider) -> Reception:
    return make_reception(oidc=provider)


def goes(browser: Browser, wish: str, **more: object) -> tuple[int, str]:
    body = {"wish": wish, "token": None, "seat": None} | more
    return code_of(browser.post("/api/account/oidc", body))


def comes_back(browser: Browser, query: str) -> tuple[int, str]:
    return code_of(browser.post("/api/account/oidc/finish", {"query": query}))


def member(reception: Reception, subject: str) -> Browser:
    browser = reception.browser()
    browser.account, token = reception.invite(AccountRole.CHAIR, f"{subject} (example)")
    assert goes(browser, "invited", token=token) == (200, "")
    assert comes_back(browser, f"sub={subject}&at={reception.clock.now()}") == (200, "")
    return browser


def test_p67_invited_people_use_it_in_place_of_a_passkey(reception: Reception) -> None:
    _, token = reception.invite(AccountRole.CHAIR, "Ms Rahman (example)")
    browser = reception.browser()
    assert browser.get("/api/account/ways").json == {"oidc": True}
    looked = browser.post("/api/account/invited", {"token": token})
    assert cast(Any, looked.json)["passkey"] is None
    made = {"token": token, "credential": {}}
    assert code_of(browser.post("/api/account/passkeys", made)) == (403, "not_allowed")
    assert goes(browser, "invited", token=token) == (200, "")
    assert comes_back(browser, "sub=rahman") == (200, "")
    assert cast(Any, browser.get("/api/account").json)["name"] == "Ms Rahman (example)"
    assert goes(reception.browser(), "invited", token=token) == (410, "link_used")
    assert "account:invitation:accepted" in reception.tags()


def test_p68_who_was_not_invited_has_no_account(reception: Reception) -> None:
    member(reception, "rahman")
    stranger = reception.browser()
    assert goes(stranger, "sign_in") == (200, "")
    assert comes_back(stranger, "sub=mallory") == REFUSED
    assert code_of(stranger.get("/api/account")) == (401, "not_signed_in")


def test_p68_one_subject_has_one_account_and_uses_no_other_link_up(reception: Reception) -> None:
    rahman = member(reception, "rahman")
    _, token = reception.invite(AccountRole.SERVICE_MANAGER, "Mr Okafor (example)")
    assert goes(rahman, "invited", token=token) == (200, "")
    assert comes_back(rahman, "sub=rahman") == REFUSED
    okafor = reception.browser()
    assert goes(okafor, "invited", token=token) == (200, "")
    assert comes_back(okafor, "sub=okafor") == (200, "")


def test_p68_a_closed_account_signs_in_no_more(reception: Reception) -> None:
    rahman = member(reception, "rahman")
    accounts.close(reception.ports, rahman.id)
    goes(rahman, "sign_in")
    assert comes_back(rahman, "sub=rahman") == REFUSED


def test_p67_what_came_back_counts_once_in_that_browser_for_five_minutes(
    reception: Reception,
) -> None:
    rahman = member(reception, "rahman")
    goes(rahman, "sign_in")
    assert comes_back(reception.browser(), "sub=rahman") == REFUSED
    assert comes_back(rahman, "sub=rahman") == (200, "")
    assert comes_back(rahman, "sub=rahman") == REFUSED
    goes(rahman, "sign_in")
    reception.clock.pass_by(minutes=5)
    assert comes_back(rahman, "sub=rahman") == REFUSED


def test_p67_a_challenge_for_a_passkey_does_not_count_here(reception: Reception) -> None:
    rahman = member(reception, "rahman")
    rahman.options()
    assert comes_back(rahman, "sub=rahman") == REFUSED


def test_p67_what_is_refused_there_is_noted(reception: Reception) -> None:
    browser = reception.browser()
    goes(browser, "sign_in")
    assert comes_back(browser, "error=access_denied") == (403, "sign_in_stopped")
    assert reception.tags()[-1] == "account:sign_in:refused"


@pytest.mark.parametrize(("at", "holds"), [("2026-03-02T08:55:00.000Z", True), (None, False)])
def test_p63_p68_fresh_is_what_the_provider_says(
    reception: Reception, at: str | None, holds: bool
) -> None:
    rahman = member(reception, "rahman")
    goes(rahman, "sign_in")
    comes_back(rahman, "sub=rahman" if at is None else f"sub=rahman&at={at}")
    seat = rahman.opens_seat(rahman.makes_meeting())
    assert is_fresh(reception.ports, seat) is holds


def test_p63_p68_once_more(reception: Reception, provider: Provider) -> None:
    rahman, other = member(reception, "rahman"), member(reception, "ahmed")
    seat = rahman.opens_seat(rahman.makes_meeting())
    reception.clock.pass_by(minutes=6)
    assert not is_fresh(reception.ports, seat)
    for query in (f"sub=ahmed&at={reception.clock.now()}", "sub=rahman"):
        goes(rahman, "fresh", seat=seat)
        assert provider.fresh is True
        assert comes_back(rahman, query) == REFUSED, "another's, or nobody says when"
    goes(other, "fresh", seat=seat)
    assert comes_back(other, f"sub=ahmed&at={reception.clock.now()}") == (401, "seat_over")
    assert not is_fresh(reception.ports, seat)
    goes(rahman, "fresh", seat=seat)
    assert comes_back(rahman, f"sub=rahman&at={reception.clock.now()}") == (200, "")
    assert is_fresh(reception.ports, seat)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"wish": "invited"}, "not_valid"),
        ({"wish": "sign_in", "token": "A" * 43}, "not_valid"),
        ({"wish": "fresh"}, "not_valid"),
        ({"wish": "sign_in", "seat": "some-seat"}, "not_valid"),
        ({"wish": "administer"}, "not_valid"),
        ({"wish": "invited", "token": "A" * 43}, "link_used"),
    ],
)
def test_p67_what_goes_together(reception: Reception, body: dict[str, str], code: str) -> None:
    wish = body.pop("wish")
    assert goes(reception.browser(), wish, **body)[1] == code


def test_p67_where_it_is_not_set_up_it_is_not_there() -> None:
    browser = make_reception().browser()
    assert browser.get("/api/account/ways").json == {"oidc": False}
    assert goes(browser, "sign_in") == (404, "not_here")
    assert comes_back(browser, "code=x") == (404, "not_here")
