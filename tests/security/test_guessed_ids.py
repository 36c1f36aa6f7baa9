"""Every door of the whole application to somebody who guesses ids, or is led by another site."""

from collections.abc import Iterator

import pytest
from werkzeug.test import TestResponse

from server.application.tokens import new_id
from shared.contract import limits
from tests.application.house import ORIGIN
from tests.security.estate import Estate, make_estate
from tests.wire.reception import code_of

JSON = {"Content-Type": "application/json"}
FOREIGN = (
    JSON,
    JSON | {"Origin": "https://evil.example"},
    JSON | {"Origin": "null"},
    JSON | {"Origin": f"{ORIGIN}.evil.example"},
    JSON | {"Origin": ORIGIN.replace("https", "http")},
    JSON | {"Origin": "https://evil.example", "X-Forwarded-Host": "evil.example"},
    JSON | {"Origin": "https://evil.example", "Forwarded": "host=evil.example;proto=https"},
    {"Content-Type": "text/plain", "Origin": ORIGIN},
    {"Content-Type": "application/x-www-form-urlencoded", "Origin": ORIGIN},
    {"Content-Type": "multipart/form-data; boundary=x", "Origin": ORIGIN},
    {"Origin": ORIGIN},
)
"""None of these can come from a page of our own."""
HOSTILE = (
    b"",
    b'{"title": "' + b"x" * limits.FRAME_BYTES + b'"}',
    b"[" * 30_000,
    b'{"title":' * 5_000 + b"1" + b"}" * 5_000,
    b'{"title": ' + b'{"a": [' * 400 + b"]}" * 400 + b"}",
    b'{"title": NaN, "name": Infinity}',
    b'{"title": ' + b"9" * 20_000 + b"}",
    b'{"title": "a", "title": "b", "name": "a", "name": "b"}',
    b"[]",
    b'"text"',
    b"7",
    b"null",
    b"\xff\xfe",
    b'{"title": "\\ud800", "name": "\\u0000"}',
    b'{"__proto__": {}, "role": "chair", "seat": "x", "meeting": "x"}',
)


@pytest.fixture(scope="module", name="estate")
def _estate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Estate]:
    with make_estate(tmp_path_factory.mktemp("estate")) as estate:
        yield estate


def test_p4_no_door_opens_to_another_sites_page(estate: Estate) -> None:
    """Even with the chair's own cookies, on the chair's own meeting."""
    tried = 0
    for rule in estate.post_rules:
        for headers in FOREIGN:
            answer = estate.posts(estate.chair, estate.path(rule, estate.own), b"{}", headers)
            assert code_of(answer) == (403, "not_allowed"), (rule.rule, headers)
            tried += 1
    assert tried >= 15 * len(FOREIGN)
    assert estate.chair.has_seat(estate.own["seat"])


def test_hostile_bodies_make_nothing_for_a_chair_either(estate: Estate) -> None:
    before = len(estate.reception.ports.journal.meetings())
    people = len(estate.reception.people(estate.own["meeting"]))
    doors = ["/api/account/meetings", f"/api/seats/{estate.own['seat']}/invitations"]
    doors += ["/api/account/sign-in", "/api/account/fresh", "/api/join", "/api/claim"]
    ours = JSON | {"Origin": ORIGIN}
    for body in HOSTILE:
        for door in doors:
            answer = estate.posts(estate.chair, door, body, ours)
            assert answer.status_code in (400, 413), (door, body[:40], answer.status_code)
    assert len(estate.reception.ports.journal.meetings()) == before
    assert len(estate.reception.people(estate.own["meeting"])) == people


@pytest.mark.parametrize("guesser", ["a chair of another meeting", "nobody"])
def test_an_id_that_was_guessed_right_answers_as_one_that_never_was(
    estate: Estate, guesser: str
) -> None:
    browser = estate.chair if guesser.startswith("a chair") else estate.stranger()
    guessed = 0
    for rule in estate.rules:
        for name in rule.arguments & {"seat", "meeting", "person", "edition"}:
            there = estate.own | {name: estate.ids[name]}
            never = estate.own | {name: "nothing" if name == "edition" else new_id()}
            for method in (rule.methods or set()) & {"GET", "POST"}:
                answers = {
                    seen(browser.post(path) if method == "POST" else browser.get(path))
                    for path in (estate.path(rule, there), estate.path(rule, never))
                }
                assert len(answers) == 1, (rule.rule, name, answers)
                guessed += 1
    assert guessed > 10


def seen(answer: TestResponse) -> tuple[int, bytes]:
    return answer.status_code, answer.data
