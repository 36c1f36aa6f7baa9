"""The record holds everything its reader may see, and nothing else (property test)."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.audience import CHAIR, EVERYONE, PROFESSIONALS
from server.domain.record import record_of
from server.domain.records import Card, Pair, Person, Round
from server.domain.refusal import Refusal
from shared.contract.words import PersonState, ReleaseForm, Role
from tests.application.test_streams import PLANTED, a_meeting_with_everybody, act, steps

WHOLE = (EVERYONE, PROFESSIONALS, CHAIR)


@settings(max_examples=80, deadline=None)
@given(st.lists(steps, max_size=40))
def test_the_record_of_a_random_meeting(story: list[tuple[str, str, Any]]) -> None:
    house = a_meeting_with_everybody()
    for step in story:
        try:
            act(house, step)
        except Refusal:
            continue
    meeting = house.room.meeting
    chair = meeting.person(house.people["chair"])
    whole = record_of(meeting, WHOLE, chair, "en", {})
    family = record_of(meeting, (EVERYONE,), chair, "en", {})

    assert json.loads(json.dumps(whole)) == json.loads(json.dumps(whole, sort_keys=True))
    written = sorted(card.text for card in meeting.all(Card))
    assert sorted(card["text"] for card in _cards(whole)) == written
    assert {pair["id"] for pair in whole["pairs"]} == {pair.id for pair in meeting.all(Pair)}
    assert len(whole["people"]) == sum(_came(person) for person in meeting.all(Person))

    assert PLANTED not in json.dumps(family)
    hidden = [p.id for p in meeting.all(Pair) if p.audience != EVERYONE]
    assert not any(pair in json.dumps(family) for pair in hidden)

    people = set(house.people.values())
    for pair in whole["pairs"]:
        for told in pair["rounds"]:
            assert "roster" not in told
            assert not any(person in json.dumps(told) for person in people)
    for asked in meeting.all(Round):
        if asked.release is not None and asked.release.form is not ReleaseForm.DOTS:
            assert asked.release.dots is None


def _cards(record: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        card
        for column in record["columns"]
        for category in column["categories"]
        for card in category["cards"]
    ]


def _came(person: Person) -> bool:
    left = (PersonState.IN, PersonState.LEFT, PersonState.REMOVED)
    return person.state in left and person.role is not Role.PROJECTOR
