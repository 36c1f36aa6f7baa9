"""While a round is open, what reaches everybody else tells a count and nothing more: not who
answered, not what, not by its size (P34, P35)."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from server.application.tokens import new_id
from shared.contract.fields import answer_value
from tests.attendee import Attendee, write_text
from tests.security.conftest import comes_in
from tests.serving import Server

ROLES = {"Kelly": "family", "Jean": "network", "Priti": "professional", "Sam": "observer"}
ASKED = ("Kelly", "Jean", "Priti")
VALUES = (0, 10, None)


@pytest.fixture(name="everyone")
def _everyone(server: Server) -> Iterator[dict[str, Attendee]]:
    links = server.create()
    chair = Attendee.claims(links["chair"]).connect()
    people = {name: comes_in(server, chair, name, role) for name, role in ROLES.items()}
    screen = Attendee.claims(links["projector"]).connect()
    yield people | {"chair": chair, "screen": screen}
    for attendee in (*people.values(), chair, screen):
        attendee.leave()


def test_others_are_sent_the_same_whoever_answers_first_and_whatever(
    everyone: dict[str, Attendee],
) -> None:
    """Each of three people is the first to answer, with the lowest, the highest and a pass; every
    frame is kept as it comes off the socket. Whoever watches has the same text each time."""
    chair = everyone["chair"]
    pair = new_id()
    chair.send("add_pair", pair=pair, audience="everyone")
    for part in ("statement", "goal"):
        write_text(chair, pair, part, f"{part} of it")
    told: dict[str, set[str]] = {name: set() for name in everyone}
    for name in ASKED:
        for value in VALUES:
            for who, sent in answering(everyone, pair, name, value).items():
                told[who].add(sent)
    for who, frames in told.items():
        assert len(frames) == 1, "\n".join([who, *frames])
        (shown,) = frames
        assert '"answered":1' in shown.replace(" ", "")
        assert not any(one.me["person"] in shown for one in everyone.values())


def answering(
    everyone: dict[str, Attendee], pair: str, name: str, value: int | None
) -> dict[str, str]:
    """One round in which this person answers first: what reached each other person, as sent, with
    the round's own id and the stream's number written over."""
    chair, asked = everyone["chair"], new_id()
    means = {"lowest_means": "low", "highest_means": "high"}
    opened = chair.send("open_round", round=asked, pair=pair, mode="together", **means)
    assert opened["refused"] is None, opened
    others = [one for who, one in everyone.items() if who != name]
    for one in everyone.values():
        one.until(lambda one=one: one.knows("round", id=asked, state="open"))
    for one in (everyone[who] for who in ASKED):
        one.until(lambda one=one: one.knows("ballot", round=asked, answered=False))
    with listening(others) as frames:
        message = {"round": asked, "value": answer_value(value)}
        assert everyone[name].call("answer", message) == {"id": None, "refused": None}
        for one in others:
            one.until(lambda one=one: one.knows("turnout", id=asked, answered=1))
    assert chair.send("close_round", round=asked)["refused"] is None
    for one in everyone.values():
        one.until(lambda one=one: one.knows("round", id=asked, state="closed"))
    names = {id(one): who for who, one in everyone.items()}
    return {names[id(one)]: blanked(frames[id(one)], asked) for one in others}


@contextmanager
def listening(people: list[Attendee]) -> Iterator[dict[int, list[str]]]:
    """Every message frame each is sent meanwhile, as text."""
    frames: dict[int, list[str]] = {id(one): [] for one in people}
    usual = {id(one): one.socket.eio._trigger_event for one in people}

    def hear(one: Attendee) -> None:
        def trigger(event: str, *arguments: object, **options: object) -> object:
            if event == "message":
                frames[id(one)].append(str(arguments[0]))
            heard: object = usual[id(one)](event, *arguments, **options)
            return heard

        one.socket.eio._trigger_event = trigger

    for one in people:
        hear(one)
    try:
        yield frames
    finally:
        for one in people:
            one.socket.eio._trigger_event = usual[id(one)]


def blanked(frames: list[Any], asked: str) -> str:
    text = "\n".join(frames).replace(asked, "-" * len(asked))
    return re.sub(r'"seq":\s*\d+', '"seq":0', text)
