"""Freezing: everything settled, everything kept, or nothing at all (P27, P39)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from server.application.ports import FULL_EDITION, RecordNotMade
from server.application.tokens import new_id
from server.domain.refusal import Refusal
from shared.contract.commands import COMMANDS
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingState, Role
from tests.application.house import House, make_house


def a_house() -> House:
    house = make_house()
    house.comes("Kelly", Role.FAMILY)
    house.comes("Priti", Role.LEAD_PROFESSIONAL)
    house.add_card("Kelly", "a card")
    return house


def record_of(house: House) -> dict[str, Any]:
    bundle = house.meetings.ports.journal.record(house.meeting, FULL_EDITION)
    assert bundle is not None
    loaded: dict[str, Any] = json.loads(bundle)
    return loaded


def test_p39_texts_nobody_has_settled_are_in_the_record() -> None:
    house = a_house()
    pair = new_id()
    house.do("Kelly", "add_pair", pair=pair, audience="everyone")
    house.write("Kelly", pair, "statement", "typed a moment ago", settle=False)
    house.do("chair", "freeze", confirmed=True)
    (told,) = record_of(house)["pairs"]
    assert told["statement"] == "typed a moment ago"
    assert house.room.meeting.meeting.state is MeetingState.FROZEN


def test_p27_a_frozen_meeting_refuses_everything_but_leaving() -> None:
    house = a_house()
    house.do("chair", "freeze", confirmed=True)
    with pytest.raises(Refusal) as refusal:
        house.add_card("Kelly", "too late")
    assert refusal.value.code is RefusalCode.FROZEN
    pair = {"pair": new_id(), "part": "statement"}
    with pytest.raises(Refusal):
        house.do("Kelly", "settle_text", **pair)
    house.do("Kelly", "leave")
    assert {"freeze", "leave"} <= set(COMMANDS)


def test_p39_nothing_is_frozen_when_the_record_cannot_be_made() -> None:
    class NoRecords:
        def make(self, records: Sequence[Mapping[str, Any]]) -> list[bytes]:
            raise RecordNotMade(str(len(records)))

    house = make_house(records=NoRecords())
    house.comes("Kelly", Role.FAMILY)
    with pytest.raises(Refusal) as refusal:
        house.do("chair", "freeze", confirmed=True)
    assert refusal.value.code is RefusalCode.RECORD_NOT_MADE
    assert house.room.meeting.meeting.state is MeetingState.OPEN
    house.add_card("Kelly", "the meeting goes on")


def test_no_freezing_while_a_scale_is_open() -> None:
    house = a_house()
    house.comes("Jean", Role.NETWORK)
    pair = house.write_pair()
    house.do(
        "chair",
        "open_round",
        round=new_id(),
        pair=pair,
        mode="together",
        lowest_means="low",
        highest_means="high",
    )
    with pytest.raises(Refusal) as refusal:
        house.do("chair", "freeze", confirmed=True)
    assert refusal.value.code is RefusalCode.ROUND_OPEN


def test_the_record_names_who_came_and_not_who_was_turned_away() -> None:
    house = a_house()
    house.knocks("Stranger", Role.NETWORK)
    house.do("chair", "refuse_entry", person=house.people["Stranger"])
    house.do("chair", "freeze", confirmed=True)
    names = [person["name"] for person in record_of(house)["people"]]
    assert names == ["Chair", "Kelly", "Priti"]
