"""Guessing codes is hopeless, and shuts nobody out (P52, P53)."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from server.domain.refusal import Refusal
from server.wire.code_pace import JOINS, WRONG, WRONG_AT_MOST, WRONG_FROM_ONE, CodePace, place_of
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import JOINING_ROLES, PersonState, Role
from tests.wire.reception import Browser, Reception, code_of, make_reception

SOMEBODY = {"role": "family", "relation": "", "whereabouts": "in_the_room", "others": ""}


@pytest.fixture(name="reception")
def _reception() -> Reception:
    return make_reception()


def joins(browser: Browser, code: str, name: str = "Kelly") -> tuple[int, str]:
    return code_of(browser.post("/api/join", {"code": code, "name": name, **SOMEBODY}))


def a_meeting(reception: Reception, starts_at: str | None = None) -> tuple[Browser, str, str]:
    """(the chair's browser, the code, the chair's seat)."""
    chair = reception.comes("Ms Rahman (example)")
    body = {"type": "icpc", "title": "Example family", "starts_at": starts_at}
    made: Any = chair.post("/api/account/meetings", body).json
    row = reception.ports.journal.meeting(made["meeting"])
    assert row is not None
    return chair, row.code, chair.opens_seat(row.id)


def guesses(reception: Reception, address: str, count: int) -> list[tuple[int, str]]:
    browser = reception.browser(address)
    return [joins(browser, f"ZZZZ{number:02d}") for number in range(count)]


def test_p53_one_address_gets_so_many_wrong_tries_a_minute(reception: Reception) -> None:
    _, code, _ = a_meeting(reception)
    answers = guesses(reception, "198.51.100.1", WRONG_FROM_ONE.amount + 3)
    assert answers[WRONG_FROM_ONE.amount - 1] == (404, "code_not_open")
    assert answers[WRONG_FROM_ONE.amount :] == [(429, "slow_down")] * 3
    guesser = reception.browser("198.51.100.1")
    assert joins(guesser, code) == (429, "slow_down"), "a right guess is not told from a wrong one"
    assert joins(reception.browser("198.51.100.2"), code) == (201, "")


def test_p53_a_few_addresses_that_guess_shut_nobody_else_out(reception: Reception) -> None:
    """What they may try together is used up; who has not been wrong is heard all the same."""
    _, code, _ = a_meeting(reception)
    answers = [
        answer
        for number in range(20)
        for answer in guesses(reception, f"198.51.100.{number}", WRONG_FROM_ONE.amount)
    ]
    looked_at = answers.count((404, "code_not_open"))
    assert looked_at <= WRONG.amount + 20, "each of the others once more"
    assert joins(reception.browser("198.51.100.1"), code) == (429, "slow_down")
    assert joins(reception.browser("203.0.113.9"), code) == (201, "")


def test_p53_however_many_addresses_they_get_no_more(reception: Reception) -> None:
    _, code, _ = a_meeting(reception)
    answers = [
        answer
        for number in range(WRONG_AT_MOST.amount + 30)
        for answer in guesses(reception, f"198.51.{number // 250}.{number % 250}", 1)
    ]
    assert answers.count((404, "code_not_open")) == WRONG_AT_MOST.amount
    assert joins(reception.browser("203.0.113.9"), code) == (429, "slow_down")


def test_p53_beyond_the_limit_no_code_is_looked_up(
    reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that how long an answer takes tells nothing either."""
    _, code, _ = a_meeting(reception)
    looked_up: list[str] = []
    look = reception.ports.journal.meeting_by_code

    def meeting_by_code(asked: str) -> Any:
        looked_up.append(asked)
        return look(asked)

    monkeypatch.setattr(reception.ports.journal, "meeting_by_code", meeting_by_code)
    guesses(reception, "198.51.100.1", WRONG_FROM_ONE.amount + 5)
    assert joins(reception.browser("198.51.100.1"), code) == (429, "slow_down")
    assert len(looked_up) == WRONG_FROM_ONE.amount
    assert code not in looked_up


def test_p53_many_guesses_at_once_are_no_more_than_one_after_another() -> None:
    codes, together = CodePace(), threading.Barrier(40)
    looked: list[str] = []

    def guess(number: int) -> None:
        together.wait()
        with codes.at("198.51.100.1").looking(f"ZZZZ{number}"):
            looked.append(f"ZZZZ{number}")
            threading.Event().wait(0.002)  # as a database would make it wait
            raise Refusal(RefusalCode.CODE_NOT_OPEN)

    with ThreadPoolExecutor(40) as pool:
        guessed = [pool.submit(guess, number) for number in range(40)]
        answers = [one.exception() for one in guessed]
    assert len(looked) == WRONG_FROM_ONE.amount
    refused = [answer.code for answer in answers if isinstance(answer, Refusal)]
    assert refused.count(RefusalCode.SLOW_DOWN) == 40 - WRONG_FROM_ONE.amount


def test_p53_whoever_has_many_addresses_of_one_site_is_one() -> None:
    assert place_of("2001:db8:7::1") == place_of("2001:db8:7:ffff::2") != place_of("2001:db8:8::1")
    assert place_of("::ffff:192.0.2.7") == place_of("192.0.2.7") != place_of("192.0.2.8")
    assert place_of("") == ""


def test_p53_whoever_has_the_code_cannot_fill_the_meetings_history(reception: Reception) -> None:
    """Coming and going again and again, each time as somebody else."""
    chair, code, _ = a_meeting(reception)
    answers = []
    for number in range(JOINS[0].amount + 1):
        body = {"code": code, "name": f"Nobody {number}", **SOMEBODY}
        outside = reception.browser(f"198.51.100.{number % 50}")
        asked: Any = outside.post("/api/join", body)
        answers.append(code_of(asked))
        if asked.status_code == 201:
            outside.post(f"/api/seats/{asked.json['seat']}/leave")
    assert answers == [(201, "")] * JOINS[0].amount + [(429, "slow_down")]
    assert joins(chair, "ZZZZZZ") == (404, "code_not_open")


def test_p53_a_room_with_its_meeting_is_shut_out_by_nobody(reception: Reception) -> None:
    """Somebody of the meeting is at the address: neither guesses from there nor from everywhere
    keep those out who sit in the same room. Another meeting's code does not open there."""
    chair, code, seat = a_meeting(reception)
    _, another, _ = a_meeting(reception)
    assert chair.has_seat(seat)
    for number in range(10):
        guesses(reception, f"198.51.100.{number}", WRONG_FROM_ONE.amount)
    guesses(reception, chair.address, 20)
    room = reception.browser(chair.address)
    for number in range(limits.WAITING):
        assert joins(room, code, f"Person {number}") == (201, "")
    assert joins(room, another) == (429, "slow_down")


def test_p53_one_right_code_keeps_the_door_open_for_the_room(reception: Reception) -> None:
    """Thirty people behind one address, some of whom mistype, while others guess: the first who
    gets it right opens the door for the rest, though nobody is let in yet. That code alone."""
    _, code, _ = a_meeting(reception)
    _, another, _ = a_meeting(reception)
    for number in range(10):
        guesses(reception, f"198.51.100.{number}", WRONG_FROM_ONE.amount)
    room = reception.browser("203.0.113.9")
    assert joins(room, code, "The first") == (201, "")
    assert guesses(reception, room.address, 2)[0] == (404, "code_not_open")
    for number in range(limits.WAITING - 1):
        assert joins(room, code, f"Person {number}") == (201, "")
    assert joins(room, another) == (429, "slow_down")


def test_p53_no_address_makes_endless_tries(reception: Reception) -> None:
    chair, code, seat = a_meeting(reception)
    assert chair.has_seat(seat)
    answers = guesses(reception, chair.address, 300)
    assert answers[-1] == (429, "slow_down")
    assert joins(chair, code) == (429, "slow_down")


def test_p53_only_so_many_wait_at_once(reception: Reception) -> None:
    chair, code, seat = a_meeting(reception)
    answers = [joins(chair, code, f"Person {n}") for n in range(limits.WAITING + 1)]
    assert answers[-2:] == [(201, ""), (429, "slow_down")]
    invited: Any = chair.post(
        f"/api/seats/{seat}/invitations", {"name": "Jean", "role": "network", "relation": ""}
    ).json
    token = invited["address"].partition("#")[2]
    assert chair.post("/api/claim", {"token": token}).status_code == 201


def test_p53_a_meeting_is_at_home_for_twelve_hours() -> None:
    now = [0.0]
    codes = CodePace(now=lambda: now[0])
    codes.note_home("192.0.2.1", "K7MX2P")
    for _ in range(WRONG.amount):
        codes.count_wrong("192.0.2.1")
    with pytest.raises(Refusal, match="slow_down"), codes.looking("192.0.2.1", "ZZZZZZ"):
        raise AssertionError("not to be looked up")
    with codes.looking("192.0.2.1", "K7MX2P"):
        now[0] += 12 * 60 * 60
    with pytest.raises(Refusal, match="slow_down"), codes.looking("192.0.2.1", "K7MX2P"):
        raise AssertionError("at home for twelve hours")


@pytest.mark.parametrize(
    "trick",
    [
        {"role": "chair"},
        {"role": "projector"},
        {"state": "in"},
        {"person": "somebody"},
        {"by_link": True},
        {"came_at": "2026-03-02T09:00:00.000Z"},
        {"seat": "seat-0001"},
        {"role": ["family", "chair"]},
        {"code": ["K7MX2P"]},
        {"code": "%"},
        {"code": ""},
    ],
)
def test_p3_no_field_of_joining_leads_further(reception: Reception, trick: dict[str, Any]) -> None:
    _, code, _ = a_meeting(reception)
    meeting = reception.ports.journal.meeting_by_code(code)
    assert meeting is not None
    before = reception.people(meeting.id)
    body = {"code": code, "name": "Kelly", **SOMEBODY} | trick
    refused = reception.browser().post("/api/join", body)
    assert refused.status_code in (400, 404)
    assert reception.people(meeting.id) == before


@pytest.mark.parametrize("role", JOINING_ROLES)
def test_p3_whoever_joins_waits(reception: Reception, role: Role) -> None:
    _, code, _ = a_meeting(reception)
    meeting = reception.ports.journal.meeting_by_code(code)
    assert meeting is not None
    body = {"code": code, "name": "Kelly", **SOMEBODY} | {"role": str(role)}
    assert reception.browser().post("/api/join", body).status_code == 201
    (came,) = (one for one in reception.people(meeting.id) if one.name == "Kelly")
    assert (came.state, came.came_at, came.by_link) == (PersonState.WAITING, None, False)


@pytest.mark.parametrize(
    ("minutes", "answer"),
    [
        (-61, (404, "code_not_open")),
        (-59, (201, "")),
        (11 * 60, (201, "")),
        (12 * 60, (404, "code_not_open")),
    ],
)
def test_p52_a_code_opens_an_hour_before_and_closes_in_the_evening(
    reception: Reception, minutes: int, answer: tuple[int, str]
) -> None:
    _, code, _ = a_meeting(reception, starts_at="2026-03-04T09:00:00.000Z")
    reception.clock.time = "2026-03-04T09:00:00.000Z"
    reception.clock.pass_by(minutes=minutes)
    assert joins(reception.browser(), code) == answer


def test_p3_not_yet_open_no_longer_open_wrong_and_not_for_me_answer_alike(
    reception: Reception,
) -> None:
    _, early, _ = a_meeting(reception, starts_at="2026-05-04T09:00:00.000Z")
    chair = reception.comes("Mr Okafor (example)")
    body = {"type": "strategy", "title": "Example", "starts_at": None}
    made: Any = chair.post("/api/account/meetings", body).json
    strategy = reception.ports.journal.meeting(made["meeting"])
    assert strategy is not None
    tried = [
        reception.browser().post("/api/join", {"code": code, "name": "Kelly", **SOMEBODY})
        for code in (early, strategy.code, "ZZZZZZ")
    ]
    assert len({(answer.status_code, answer.data) for answer in tried}) == 1
