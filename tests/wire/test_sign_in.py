"""Coming in by passkey: invitations, challenges, sign-ins, and their ends (P60-P62)."""

import copy
from typing import Any, cast

import pytest

from server.application import accounts
from server.application.sign_in import NAMELESS_A_MINUTE
from server.application.tokens import token_hash
from server.wire.account_pace import ASKED_FROM_ONE, FAILED, FAILED_FROM_ONE
from shared.contract.words import AccountRole
from tests.wire.reception import Browser, Reception, code_of, make_reception

REFUSED = (403, "sign_in_refused")
NOT_SIGNED_IN = (401, "not_signed_in")
USED = (410, "link_used")


@pytest.fixture
def reception() -> Reception:
    return make_reception()


@pytest.fixture
def chair(reception: Reception) -> Browser:
    return reception.comes("Ms Rahman (example)")


def me(browser: Browser) -> tuple[int, str]:
    return code_of(browser.get("/api/account"))


# Invitations (P60)


def test_p60_an_invitation_makes_its_first_opener_the_owner(reception: Reception) -> None:
    account, token = reception.invite(AccountRole.CHAIR, "Ms Rahman (example)")
    browser = reception.browser()
    looked = browser.post("/api/account/invited", {"token": token})
    told = cast(dict[str, Any], looked.json)
    assert (told["name"], told["role"]) == ("Ms Rahman (example)", "chair")
    came = browser.registers(token)
    assert came.status_code == 201
    assert cast(Any, came.json)["account"] == account.id
    assert me(browser) == (200, "")
    for other in (reception.browser(), browser):
        assert code_of(other.registers(token)) == USED
    assert reception.tags() == [
        "command_line:account:invited",
        "account:passkey:added",
        "account:sign_in:accepted",
    ]


def test_p60_the_token_is_nowhere_kept(reception: Reception) -> None:
    _, token = reception.invite(AccountRole.CHAIR, "Ms Rahman (example)")
    assert len(token) == 43, "256 bits"
    assert token not in repr(vars(reception.ports.accounts))


@pytest.mark.parametrize(("minutes", "status"), [(-1, 201), (0, 410)])
def test_p60_an_invitation_lasts_seven_days(
    reception: Reception, minutes: int, status: int
) -> None:
    _, token = reception.invite(AccountRole.CHAIR, "Ms Rahman (example)")
    reception.clock.pass_by(days=7, minutes=minutes)
    assert reception.browser().registers(token).status_code == status


def test_p60_of_two_invitations_the_later_stands(reception: Reception) -> None:
    account, first = reception.invite(AccountRole.CHAIR, "Ms Rahman (example)")
    _, second = accounts.invite_again(reception.ports, account.id)
    assert code_of(reception.browser().registers(first)) == USED
    assert reception.browser().registers(second).status_code == 201


@pytest.mark.parametrize("wrong", ["A" * 43, "short", "", "ü" * 43, None, 7])
def test_p60_a_wrong_token_opens_nothing(reception: Reception, wrong: object) -> None:
    reception.invite(AccountRole.CHAIR, "Ms Rahman (example)")
    looked = reception.browser().post("/api/account/invited", {"token": wrong})
    assert code_of(looked) in (USED, (400, "not_valid"))


def test_p60_a_second_passkey_and_a_lost_device(reception: Reception, chair: Browser) -> None:
    phone = reception.browser()
    _, token = accounts.invite_again(reception.ports, chair.id)
    assert phone.registers(token).status_code == 201
    assert chair.signs_in().status_code == phone.signs_in().status_code == 200
    seat = chair.opens_seat(chair.makes_meeting())
    _, token = accounts.invite_again(reception.ports, chair.id, lost=True)
    assert me(chair) == me(phone) == NOT_SIGNED_IN
    assert not chair.has_seat(seat)
    assert code_of(chair.signs_in()) == code_of(phone.signs_in()) == REFUSED
    new = reception.browser()
    assert new.registers(token).status_code == 201
    assert len(cast(Any, new.get("/api/account/meetings").json)["meetings"]) == 1


def test_p60_closing_ends_everything_at_once(reception: Reception, chair: Browser) -> None:
    seat = chair.opens_seat(chair.makes_meeting())
    _, token = accounts.invite_again(reception.ports, chair.id)
    assert accounts.close(reception.ports, chair.id)
    assert me(chair) == NOT_SIGNED_IN
    assert not chair.has_seat(seat)
    assert reception.listener.farewells == [(seat, "over")]
    assert code_of(chair.signs_in()) == REFUSED
    assert code_of(reception.browser().registers(token)) == USED
    assert not accounts.close(reception.ports, chair.id)
    with pytest.raises(LookupError):
        accounts.invite_again(reception.ports, chair.id)
    assert "command_line:account:closed" in reception.tags()


def test_p60_a_sign_in_that_began_while_the_account_was_closed_is_none(
    reception: Reception, chair: Browser
) -> None:
    secret = chair.cookie("__Host-account")
    sign_in = reception.ports.accounts.sign_in(token_hash(secret))
    assert sign_in is not None
    accounts.close(reception.ports, chair.id)
    reception.ports.accounts.begin_sign_in(sign_in, reception.clock.now())
    assert me(chair) == NOT_SIGNED_IN


def test_a_passkey_that_is_anothers_is_not_taken_twice(
    reception: Reception, chair: Browser
) -> None:
    _, token = reception.invite(AccountRole.SERVICE_MANAGER, "Mr Okafor (example)")
    thief = reception.browser()
    thief.authenticator.id = chair.authenticator.id
    assert code_of(thief.registers(token)) == REFUSED
    assert chair.signs_in().status_code == 200
    assert reception.browser().registers(token).status_code == 201, "not used up"


# Challenges (P61)


def test_p61_a_passkey_signs_in(chair: Browser) -> None:
    chair.post("/api/account/sign-out")
    came = chair.signs_in()
    assert came.status_code == 200
    assert cast(Any, came.json) == {
        "account": chair.id,
        "name": "Ms Rahman (example)",
        "role": "chair",
        "idles_at": "2026-03-02T09:30:00.000Z",
        "ends_at": "2026-03-02T21:00:00.000Z",
    }
    assert cast(Any, chair.get("/api/account").json) == came.json


def test_p61_an_answer_is_taken_once(chair: Browser) -> None:
    credential = chair.authenticator.sign(chair.options())
    answer = {"credential": credential}
    assert chair.post("/api/account/sign-in", answer).status_code == 200
    assert code_of(chair.post("/api/account/sign-in", answer)) == REFUSED


def test_p61_an_answer_that_failed_used_its_challenge_up(chair: Browser) -> None:
    good = chair.authenticator.sign(chair.options())
    bad = copy.deepcopy(good)
    bad["response"]["signature"] = "AAAA"
    assert code_of(chair.post("/api/account/sign-in", {"credential": bad})) == REFUSED
    assert code_of(chair.post("/api/account/sign-in", {"credential": good})) == REFUSED


def test_p61_another_browser_cannot_answer(reception: Reception, chair: Browser) -> None:
    """Whoever talked somebody into signing a challenge of theirs gets nowhere with it."""
    attacker = reception.browser()
    credential = chair.authenticator.sign(attacker.options())
    assert code_of(chair.post("/api/account/sign-in", {"credential": credential})) == REFUSED
    mine = chair.authenticator.sign(chair.options())
    assert code_of(attacker.post("/api/account/sign-in", {"credential": mine})) == REFUSED


@pytest.mark.parametrize(("milliseconds", "status"), [(-1, 200), (0, 403)])
def test_p61_a_challenge_lasts_five_minutes(
    reception: Reception, chair: Browser, milliseconds: int, status: int
) -> None:
    credential = chair.authenticator.sign(chair.options())
    reception.clock.pass_by(minutes=5, milliseconds=milliseconds)
    came = chair.post("/api/account/sign-in", {"credential": credential})
    assert came.status_code == status


def test_p61_a_challenge_to_make_a_passkey_signs_nobody_in(
    reception: Reception, chair: Browser
) -> None:
    _, token = accounts.invite_again(reception.ports, chair.id)
    looked = chair.post("/api/account/invited", {"token": token})
    credential = chair.authenticator.sign(cast(Any, looked.json)["passkey"])
    assert code_of(chair.post("/api/account/sign-in", {"credential": credential})) == REFUSED


def test_p61_unknown_wrong_and_closed_get_one_answer(reception: Reception, chair: Browser) -> None:
    stranger = reception.browser()
    unknown = stranger.signs_in()
    copied = reception.browser()
    copied.authenticator.id = chair.authenticator.id
    copied.authenticator.user = chair.authenticator.user
    wrong = copied.signs_in()
    nonsense = stranger.post("/api/account/sign-in", {"credential": {"id": 7}})
    accounts.close(reception.ports, chair.id)
    closed = chair.signs_in()
    answers = {(one.status_code, one.data) for one in (unknown, wrong, nonsense, closed)}
    assert len(answers) == 1
    assert code_of(unknown) == REFUSED


def test_p61_a_copied_passkey_is_refused_from_when_both_are_used(
    reception: Reception, chair: Browser
) -> None:
    copy_of = reception.browser()
    copy_of.authenticator = copy.copy(chair.authenticator)
    assert copy_of.signs_in().status_code == 200
    assert code_of(chair.signs_in()) == REFUSED


# Sign-ins (P62)


def test_p62_the_cookie(chair: Browser) -> None:
    came = chair.signs_in()
    (cookie,) = (c for c in came.headers.getlist("Set-Cookie") if c.startswith("__Host-account="))
    assert {part.strip() for part in cookie.split(";")[1:]} >= {
        "Secure",
        "HttpOnly",
        "Path=/",
        "SameSite=Strict",
    }
    assert "Domain" not in cookie
    secret = chair.cookie("__Host-account")
    assert len(secret) == 43, "256 bits"
    assert secret not in repr(vars(chair.reception.ports.accounts)), "only its hash is kept"


def test_p62_signing_in_changes_the_secret_and_keeps_the_seats(
    reception: Reception, chair: Browser
) -> None:
    seat = chair.opens_seat(chair.makes_meeting())
    before = chair.cookie("__Host-account")
    assert chair.signs_in().status_code == 200
    assert chair.cookie("__Host-account") != before
    assert chair.has_seat(seat)
    old = reception.browser()
    old.client.set_cookie("__Host-account", before, domain="meetings.example.org", secure=True)
    assert me(old) == NOT_SIGNED_IN
    chair.post("/api/account/sign-out")
    assert not chair.has_seat(seat), "it is still the same sign-in's"


def test_p62_idle_for_half_an_hour(reception: Reception, chair: Browser) -> None:
    for _ in range(3):
        reception.clock.pass_by(minutes=29)
        assert me(chair) == (200, "")
    reception.clock.pass_by(minutes=30)
    assert me(chair) == NOT_SIGNED_IN
    assert code_of(chair.get("/api/account/meetings")) == NOT_SIGNED_IN
    assert chair.signs_in().status_code == 200


def test_p62_never_longer_than_twelve_hours(reception: Reception, chair: Browser) -> None:
    for _ in range(12 * 60 // 20 - 1):
        reception.clock.pass_by(minutes=20)
        assert me(chair) == (200, "")
    reception.clock.pass_by(minutes=20, milliseconds=-1)
    told = cast(Any, chair.get("/api/account").json)
    assert told["idles_at"] == told["ends_at"] == "2026-03-02T21:00:00.000Z"
    reception.clock.pass_by(milliseconds=1)
    assert me(chair) == NOT_SIGNED_IN


def test_p62_a_seat_ends_with_the_sign_in_it_came_from(
    reception: Reception, chair: Browser
) -> None:
    meeting = chair.makes_meeting()
    reception.clock.pass_by(minutes=29)
    seat = reception.ports.seats.seat(chair.opens_seat(meeting), reception.clock.now())
    assert seat is not None
    assert seat.expires_at == "2026-03-02T21:00:00.000Z"
    assert seat.account == chair.id


def test_p62_signing_out(reception: Reception, chair: Browser) -> None:
    meeting = chair.makes_meeting()
    elsewhere = reception.browser()
    elsewhere.authenticator = chair.authenticator
    elsewhere.signs_in()
    there = elsewhere.opens_seat(meeting)
    seats = [chair.opens_seat(meeting) for _ in range(2)]
    gone = chair.post("/api/account/sign-out")
    assert gone.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert chair.cookie("__Host-account") == ""
    assert me(chair) == NOT_SIGNED_IN
    assert not any(map(chair.has_seat, seats))
    assert sorted(reception.listener.farewells) == sorted((seat, "over") for seat in seats)
    assert me(elsewhere) == (200, ""), "another browser goes on"
    assert elsewhere.has_seat(there)
    assert reception.tags()[-1] == "account:sign_in:ended"
    assert chair.post("/api/account/sign-out").status_code == 200, "as often as one likes"


def test_p62_whoever_signs_in_next_at_the_same_machine_ends_what_was_open(
    reception: Reception, chair: Browser
) -> None:
    seat = chair.opens_seat(chair.makes_meeting())
    other = reception.comes("Mr Ahmed (example)")
    chair.authenticator = other.authenticator
    assert chair.signs_in().status_code == 200
    assert not chair.has_seat(seat)


# Limits (P61)


def test_p61_somebody_who_floods_shuts_nobody_out(reception: Reception, chair: Browser) -> None:
    flood = reception.browser(chair.address)
    for _ in range(FAILED_FROM_ONE.amount):
        assert code_of(flood.signs_in()) == REFUSED
    assert code_of(flood.signs_in()) == (429, "slow_down")
    assert chair.signs_in().status_code == 200, "at the same address"


def test_p61_from_everywhere_together(reception: Reception, chair: Browser) -> None:
    for number in range(FAILED.amount):
        flood = reception.browser(f"198.51.100.{number % 100}")
        assert code_of(flood.signs_in()) == REFUSED
    assert code_of(reception.browser("198.51.100.1").signs_in()) == (429, "slow_down")
    assert chair.signs_in().status_code == 200
    assert code_of(reception.browser("203.0.113.1").signs_in()) == REFUSED, "heard once"
    assert code_of(reception.browser("203.0.113.1").signs_in()) == (429, "slow_down")


def test_p61_strangers_do_not_fill_the_audit_log(reception: Reception, chair: Browser) -> None:
    refused = "account:sign_in:refused"
    for number in range(NAMELESS_A_MINUTE + 20):
        stranger = reception.browser(f"198.51.100.{number}")
        assert code_of(stranger.signs_in()) == REFUSED
    assert reception.tags().count(refused) == NAMELESS_A_MINUTE
    copied = reception.browser()
    copied.authenticator.id = chair.authenticator.id
    assert code_of(copied.signs_in()) == REFUSED
    newest = reception.ports.audit.newest(1)[0]
    assert (newest.tag, newest.subject) == (refused, chair.id), "whose passkey is named is noted"
    reception.clock.pass_by(minutes=1)
    assert code_of(reception.browser().signs_in()) == REFUSED
    assert reception.tags().count(refused) == NAMELESS_A_MINUTE + 2


def test_p61_challenges_are_limited_too(reception: Reception) -> None:
    browser = reception.browser()
    for _ in range(ASKED_FROM_ONE.amount):
        assert browser.post("/api/account/sign-in/options").status_code == 200
    for door in ("sign-in/options", "invited", "oidc"):
        asked = browser.post(f"/api/account/{door}", {"token": "A" * 43})
        assert code_of(asked) == (429, "slow_down")
    assert reception.browser("192.0.2.8").post("/api/account/sign-in/options").status_code == 200
