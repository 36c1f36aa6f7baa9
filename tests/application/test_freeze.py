"""Freezing: everything settled, everything kept, or nothing at all (P27, P39)."""

import json
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from server.application.ports import RecordNotMade
from server.application.tokens import new_id
from server.domain.editions import FULL_EDITION, editions_of
from server.domain.refusal import Refusal
from shared.contract.commands import COMMANDS
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingState, Role
from tests.application.house import House, PlainRecords, make_house


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


@dataclass
class SlowRecords(PlainRecords):
    """While it makes records, something else happens, once."""

    meanwhile: Callable[[], object] = lambda: None
    made: int = 0

    def make(self, records: Sequence[Mapping[str, Any]]) -> list[bytes]:
        self.made += 1
        meanwhile, self.meanwhile = self.meanwhile, lambda: None
        meanwhile()
        return super().make(records)


def a_slow_house() -> tuple[House, SlowRecords]:
    records = SlowRecords()
    house = make_house(records=records)
    house.comes("Kelly", Role.FAMILY)
    house.comes("Priti", Role.LEAD_PROFESSIONAL)
    return house, records


def test_p49_every_reader_gets_an_edition_or_nothing_is_frozen() -> None:
    house, records = a_slow_house()
    house.add_card("Priti", "planted", "professionals")
    house.do("chair", "freeze", confirmed=True)
    journal = house.meetings.ports.journal
    kept = {
        row.edition: journal.record(house.meeting, row.edition)
        for row in journal.records(house.meeting)
    }
    editions = editions_of(house.room.meeting)
    assert set(kept) == {edition.id for edition in editions}
    names = [[house.room.meeting.person(p).name for p in edition.people] for edition in editions]
    assert names == [["Chair"], ["Kelly"], ["Priti"]]
    assert ["planted" in str(kept[edition.id]) for edition in editions] == [True, False, True]
    assert records.made == 1


def test_p39_what_is_said_while_the_record_is_made_is_in_it() -> None:
    house, records = a_slow_house()
    records.meanwhile = lambda: house.add_card("Kelly", "said at the last moment")
    house.do("chair", "freeze", confirmed=True)
    assert "said at the last moment" in str(record_of(house))
    assert records.made == 2
    frozen_at = house.room.meeting.meeting.frozen_at
    assert record_of(house)["meeting"]["frozen_at"] == frozen_at


def test_what_the_record_does_not_tell_does_not_hold_it_up() -> None:
    house, records = a_slow_house()
    records.meanwhile = lambda: house.do(
        "Kelly", "say_where", whereabouts="in_the_room", others="my mother"
    )
    house.do("chair", "freeze", confirmed=True)
    assert records.made == 1
    assert house.room.meeting.person(house.people["Kelly"]).others == "my mother"


def test_a_meeting_that_may_no_longer_be_frozen_is_not() -> None:
    """A part begins while the record is being made."""
    house, records = a_slow_house()
    audience = new_id()
    members = [house.people["Kelly"]]
    house.do("chair", "set_audience", audience=audience, name="Alone", members=members)
    records.meanwhile = lambda: house.do(
        "chair", "start_part", part=new_id(), audience=audience, reason="to be safe"
    )
    with pytest.raises(Refusal) as refusal:
        house.do("chair", "freeze", confirmed=True)
    assert refusal.value.code is RefusalCode.PART_OPEN
    assert house.room.meeting.meeting.state is MeetingState.OPEN
    assert house.meetings.ports.journal.records(house.meeting) == []


def test_p21_a_second_try_of_freezing_waits_for_the_first_and_makes_nothing() -> None:
    house, records = a_slow_house()
    command, tries = new_id(), []
    begun = threading.Event()

    def again() -> None:
        begun.set()
        tries.append(house.do("chair", "freeze", command, confirmed=True))

    second = threading.Thread(target=again)

    def meanwhile() -> None:
        second.start()
        assert begun.wait(10)

    records.meanwhile = meanwhile
    house.do("chair", "freeze", command, confirmed=True)
    second.join(10)
    assert tries == [command]
    assert records.made == 1
