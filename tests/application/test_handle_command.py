"""The one road: kept once, or not at all (P19-P27)."""

import threading
from collections.abc import Sequence
from typing import Any

import pytest

from server.application.handle_command import handle_command
from server.application.journal_port import Change, StoredEvent
from server.application.tokens import new_id
from server.domain.meeting import Event
from server.domain.records import Card, Person, Screen
from server.domain.refusal import Refusal
from server.plugins.memory_journal import MemoryJournal
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Category, MeetingType, Role
from tests.application.house import BrittleJournal, House, make_house


def refused_with(house: House, who: str, kind: str, **body: Any) -> RefusalCode:
    with pytest.raises(Refusal) as refusal:
        house.do(who, kind, **body)
    return refusal.value.code


@pytest.fixture
def house() -> House:
    house = make_house()
    house.comes("Kelly", Role.FAMILY)
    house.comes("Priti", Role.LEAD_PROFESSIONAL)
    return house


def test_p21_the_same_command_again_has_no_second_effect(house: House) -> None:
    body = {
        "card": new_id(),
        "category": "harm",
        "text": "once",
        "perspective": None,
        "audience": "everyone",
    }
    command = house.do("Kelly", "add_card", **body)
    seq = house.room.seq
    assert house.do("Kelly", "add_card", command_id=command, **body) == command
    assert house.room.seq == seq


def test_p21_a_retry_of_something_that_changed_nothing_still_changes_nothing(
    house: House,
) -> None:
    card = house.add_card("Kelly", "text")
    house.do("Kelly", "strike_card", card=card)
    again = house.do("Kelly", "strike_card", card=card)
    house.do("Kelly", "restore_card", card=card)
    house.do("Kelly", "strike_card", command_id=again, card=card)
    found = house.room.meeting.find(Card, card)
    assert found is not None
    assert not found.struck


def test_p21_a_retry_waits_for_the_first_try() -> None:
    may_write, writing = threading.Event(), threading.Event()

    class SlowJournal(MemoryJournal):
        slow = False

        def commit(self, changes: Sequence[Change]) -> None:
            if self.slow:
                writing.set()
                assert may_write.wait(10)
            super().commit(changes)

    journal = SlowJournal()
    house = make_house(journal=journal)
    house.comes("Kelly", Role.FAMILY)
    journal.slow = True
    command, done = new_id(), []
    body = {
        "card": new_id(),
        "category": "harm",
        "text": "slowly",
        "perspective": None,
        "audience": "everyone",
    }

    def send() -> None:
        house.do("Kelly", "add_card", command_id=command, **body)
        done.append(threading.current_thread().name)

    threads = [threading.Thread(target=send, name=f"try {n}") for n in range(2)]
    threads[0].start()
    assert writing.wait(10)
    threads[1].start()
    threads[1].join(0.2)
    assert done == []
    may_write.set()
    for thread in threads:
        thread.join(10)
    assert sorted(done) == ["try 0", "try 1"]
    assert sum(1 for _ in house.room.meeting.all(Card)) == 1


def test_what_could_not_be_written_never_happened() -> None:
    journal = BrittleJournal()
    house = make_house(journal=journal)
    house.comes("Kelly", Role.FAMILY)
    house.add_card("Kelly", "kept")
    epoch = house.room.streams.snapshot("everyone")["epoch"]
    house.listener.streams.clear()
    journal.failing = True
    lost = new_id()
    body = {"card": lost, "category": "harm", "text": "lost", "perspective": None}
    command = new_id()
    with pytest.raises(Refusal) as refusal:
        house.do("Kelly", "add_card", command_id=command, audience="everyone", **body)
    assert refusal.value.code is RefusalCode.TRY_AGAIN
    assert not house.listener.streams
    journal.failing = False
    assert [card.text for card in house.room.meeting.all(Card)] == ["kept"]
    assert house.room.streams.snapshot("everyone")["epoch"] != epoch
    house.do("Kelly", "add_card", command_id=command, audience="everyone", **body)
    assert {card.text for card in house.room.meeting.all(Card)} == {"kept", "lost"}


def test_a_room_read_again_is_the_same_room(house: House) -> None:
    card = house.add_card("Kelly", "text")
    house.do("Kelly", "edit_card", card=card, text="better", revision=1)
    house.do("chair", "move_card", card=card, category="existing_strength", before=None)
    pair = house.write_pair()
    house.do("chair", "mark_pair_ready", pair=pair)
    before = house.room.meeting
    house.room.abandon()
    assert house.room.meeting == before


@pytest.mark.parametrize(
    ("body", "code", "field"),
    [
        ({"text": ""}, RefusalCode.EMPTY, "text"),
        ({"text": "   "}, RefusalCode.EMPTY, "text"),
        ({"text": "x" * (limits.CARD_LENGTH + 1)}, RefusalCode.TOO_LONG, "text"),
        ({"text": 7}, RefusalCode.NOT_VALID, "text"),
        ({"text": "nul\0"}, RefusalCode.NOT_VALID, "text"),
        ({"text": "\ud800"}, RefusalCode.NOT_VALID, "text"),
        ({"category": "danger_statement"}, RefusalCode.NOT_VALID, "category"),
        ({"card": "../../etc"}, RefusalCode.NOT_VALID, "card"),
        ({"audience": "chair"}, RefusalCode.NOT_VALID, "audience"),
        ({"extra": 1}, RefusalCode.NOT_VALID, ""),
    ],
)
def test_p23_what_does_not_fit_is_refused_in_words(
    house: House, body: dict[str, Any], code: RefusalCode, field: str
) -> None:
    good: dict[str, Any] = {
        "card": new_id(),
        "category": "harm",
        "text": "text",
        "perspective": None,
        "audience": "everyone",
    }
    with pytest.raises(Refusal) as refusal:
        house.do("Kelly", "add_card", **(good | body))
    assert refusal.value.code is code
    assert refusal.value.params["field"] == field


@pytest.mark.parametrize("message", [None, [], "text", 5, {"id": new_id()}, {"kind": []}])
def test_p23_what_is_no_command_is_refused(house: House, message: object) -> None:
    with pytest.raises(Refusal) as refusal:
        handle_command(house.meetings, house.meeting, house.people["Kelly"], message)
    assert refusal.value.code is RefusalCode.NOT_VALID


def test_p23_an_unknown_command_is_refused(house: House) -> None:
    assert refused_with(house, "Kelly", "drop_tables") is RefusalCode.UNKNOWN_COMMAND


def test_p25_what_is_hidden_and_what_does_not_exist_answer_alike(house: House) -> None:
    hidden = house.add_card("Priti", "for professionals", "professionals")
    for card in (hidden, new_id()):
        assert refused_with(house, "Kelly", "strike_card", card=card) is RefusalCode.NOT_HERE


def test_nobody_adds_what_they_could_not_see(house: House) -> None:
    with pytest.raises(Refusal) as refusal:
        house.add_card("Kelly", "text", "professionals")
    assert refusal.value.code is RefusalCode.NOT_ALLOWED


def test_a_card_is_struck_out_only_by_who_added_it_or_who_runs_the_meeting(house: House) -> None:
    card = house.add_card("Kelly", "mine")
    assert refused_with(house, "Priti", "strike_card", card=card) is RefusalCode.NOT_ALLOWED
    house.do("Kelly", "strike_card", card=card)
    house.do("chair", "restore_card", card=card)


def test_an_edit_of_an_older_text_is_refused(house: House) -> None:
    card = house.add_card("Kelly", "first")
    house.do("chair", "edit_card", card=card, text="second", revision=1)
    code = refused_with(house, "Kelly", "edit_card", card=card, text="third", revision=1)
    assert code is RefusalCode.CHANGED_MEANWHILE


def test_p26_undo_takes_back_ones_own_last_action_only(house: House) -> None:
    card = house.add_card("Kelly", "first")
    edit = house.do("Kelly", "edit_card", card=card, text="second", revision=1)
    assert refused_with(house, "chair", "undo", command=edit) is RefusalCode.NOTHING_TO_UNDO
    house.do("Kelly", "undo", command=edit)
    found = house.room.meeting.find(Card, card)
    assert found is not None
    assert found.text == "first"
    undoable = house.room.meeting.undoable(house.people["Kelly"])
    assert undoable is not None
    house.do("Kelly", "undo", command=undoable.command)
    assert house.room.meeting.find(Card, card) is None


def test_p26_not_if_somebody_changed_it_since(house: House) -> None:
    card = house.add_card("Kelly", "first")
    edit = house.do("Kelly", "edit_card", card=card, text="second", revision=1)
    house.do("chair", "edit_card", card=card, text="third", revision=2)
    code = refused_with(house, "Kelly", "undo", command=edit)
    assert code is RefusalCode.CHANGED_MEANWHILE


def test_limits_on_count_are_refused_with_the_number(house: House) -> None:
    for number in range(limits.CARDS):
        house.add_card("Kelly", f"card {number}")
    with pytest.raises(Refusal) as refusal:
        house.add_card("Kelly", "one more")
    assert refusal.value.code is RefusalCode.TOO_MANY
    assert refusal.value.params == {"most": limits.CARDS}


def test_p10_removal_ends_the_seats_and_says_farewell(house: House) -> None:
    house.do("chair", "remove_person", person=house.people["Kelly"])
    assert house.listener.farewells == [(house.people["Kelly"], "removed")]
    with pytest.raises(Refusal):
        house.add_card("Kelly", "still here?")


def test_the_family_cannot_join_a_strategy_meeting() -> None:
    house = make_house(MeetingType.STRATEGY)
    with pytest.raises(Refusal) as refusal:
        house.knocks("Kelly", Role.FAMILY)
    assert refusal.value.code is RefusalCode.CODE_NOT_OPEN
    house.knocks("Priti", Role.PROFESSIONAL)
    code = refused_with(house, "chair", "admit", person=house.people["Priti"], role="family")
    assert code is RefusalCode.NOT_FOR_FAMILY


def test_p24_p40_authority_is_asked_of_the_present_state(house: House) -> None:
    house.do("chair", "remove_person", person=house.people["Kelly"])
    assert refused_with(house, "Kelly", "leave") is RefusalCode.NOT_ALLOWED


def test_one_meetings_conflict_is_not_anothers() -> None:
    """Both meetings' changes come in one batch; another process has written in one of them."""
    journal = MemoryJournal()
    house = make_house(journal=journal)
    house.comes("Kelly", Role.FAMILY)
    other = house.meetings.room(house.meetings.create(MeetingType.TAF, "Another", "Chair").row.id)
    elsewhere = StoredEvent(other.seq + 1, "2026-03-02T00:00:00.000Z", {})
    journal.commit([Change(meeting=other.row.id, events=[elsewhere])])
    kelly, chair = house.people["Kelly"], next(p.id for p in other.meeting.all(Person))
    other.connections.open("socket", chair)
    card = Card(
        id="c" * 22,
        category=Category.HARM,
        text="kept",
        perspective=None,
        author=kelly,
        audience="everyone",
        place="V",
    )
    kept = house.room.stage(Event(did="card_added", actor=kelly, puts=(card,)))
    lost = other.stage(Event(did="screen_set", actor=chair, puts=(Screen(page=1),)))
    house.room.finish(kept)
    with pytest.raises(Refusal, match="try_again"):
        other.finish(lost)
    assert house.room.meeting.find(Card, card.id) == card
    assert house.listener.welcomed[-1] == chair, "those who are there are told afresh"
