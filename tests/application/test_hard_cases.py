"""Cases that once went wrong, or nearly: each states the rule that must hold."""

import json

import pytest

from server.application import cast_vote, edit_statement
from server.application.attend import arrive, check_not_gone, hang_up, resume
from server.application.tokens import new_id
from server.domain.records import Pair, Person, Round
from server.domain.refusal import Refusal
from shared.contract.fields import answer_value
from shared.contract.words import MeetingType, Role
from tests.application.house import House, make_house

MEANS = {"mode": "together", "lowest_means": "a", "highest_means": "b"}


@pytest.fixture
def house() -> House:
    return make_house()


def type_in(house: House, who: str, pair: str, text: str) -> str:
    """Types without settling: the socket that has the text open."""
    person, socket, where = house.people[who], new_id(), {"pair": pair, "part": "statement"}
    arrive(house.meetings, house.meeting, person, socket)
    asked = {**where, "client": None, "grant": None, "vector": "AA=="}
    opened = edit_statement.open_text(
        house.meetings, house.meeting, person, socket, asked, lambda _: None
    )
    update = house.meetings.ports.texts.first_writing(text, opened["client"])
    edit = {**where, "update": edit_statement.as_text(update)}
    edit_statement.edit_text(house.meetings, house.meeting, person, socket, edit)
    return socket


def hold_round(house: House, pair: str, values: dict[str, int]) -> Round:
    asked = new_id()
    house.do("chair", "open_round", round=asked, pair=pair, **MEANS)
    for who, value in values.items():
        message = {"round": asked, "value": answer_value(value)}
        cast_vote.cast_vote(house.meetings, house.meeting, house.people[who], message)
    house.do("chair", "close_round", round=asked)
    told = house.room.meeting.find(Round, asked)
    assert told is not None
    return told


def test_p17_someone_waiting_is_not_named_to_everyone(house: House) -> None:
    """A live change that is pending rides on the next event, with that event's `because`."""
    house.comes("Kelly", Role.FAMILY)
    house.room.connections.open("socket", house.people["Kelly"])  # as arrive and close_text do
    house.knocks("Father who must not be named", Role.FAMILY)
    assert "must not be named" not in json.dumps(house.listener.streams["everyone"])


def test_p16_removal_of_a_connected_person_tells_nothing(house: House) -> None:
    house.comes("Kelly", Role.FAMILY)
    arrive(house.meetings, house.meeting, house.people["Kelly"], "socket")
    house.listener.streams.clear()
    house.do("chair", "remove_person", person=house.people["Kelly"])
    assert "person_removed" not in json.dumps(house.listener.streams["everyone"])


def test_p11_the_place_of_a_card_tells_nothing_of_hidden_cards() -> None:
    places = []
    for hidden in (0, 2):
        house = make_house()
        house.comes("Kelly", Role.FAMILY)
        for _ in range(hidden):
            house.add_card("chair", "hidden", "professionals")
        house.add_card("Kelly", "mine")
        (stream, *_) = house.shown_to("Kelly")["snapshots"]
        places.append([r["place"] for r in stream["records"] if r["kind"] == "card"])
    assert places[0] == places[1]


def test_p25_how_many_pairs_are_hidden_cannot_be_counted() -> None:
    allowed = []
    for hidden in (0, 1):
        house = make_house()
        house.comes("Kelly", Role.FAMILY)
        for _ in range(hidden):
            house.do("chair", "add_pair", pair=new_id(), audience="professionals")
        added = 0
        try:
            while True:
                house.do("Kelly", "add_pair", pair=new_id(), audience="everyone")
                added += 1
        except Refusal:
            allowed.append(added)
    assert allowed[0] == allowed[1]


def test_p41_a_newcomer_cannot_resume_what_was_taken_back_before_they_came(house: House) -> None:
    house.comes("Kelly", Role.FAMILY)
    epoch = house.shown_to("Kelly")["snapshots"][0]["epoch"]
    added = house.do(
        "chair",
        "add_card",
        card=new_id(),
        category="harm",
        text="Refuge at 1 Example Street",
        perspective=None,
        audience="everyone",
    )
    house.do("chair", "undo", command=added)
    house.comes("Father", Role.FAMILY)
    asked = {"stream": "everyone", "epoch": epoch, "seq": 0}
    told = resume(house.meetings, house.meeting, house.people["Father"], asked)
    assert "Refuge" not in json.dumps(told)


def test_p38_someone_who_came_again_does_not_hide_that_one_is_missing(house: House) -> None:
    values = {f"voter {n}": n for n in range(7)}
    for name in values:
        house.comes(name, Role.PROFESSIONAL)
    pair = house.write_pair()
    hold_round(house, pair, values)
    house.do("chair", "remove_person", person=house.people["voter 3"])
    house.do("voter 0", "leave")
    house.comes("voter 0 again", Role.PROFESSIONAL)
    again = {f"voter {n}": n for n in (1, 2, 4, 5, 6)} | {"voter 0 again": 0}
    assert hold_round(house, pair, again).release.dots is None, "the difference is voter 3"  # type: ignore[union-attr]


def test_p33_undo_does_not_unlock_a_pair_whose_round_is_open(house: House) -> None:
    for n in range(3):
        house.comes(f"voter {n}", Role.PROFESSIONAL)
    pair = house.write_pair()
    ready = house.do("voter 0", "mark_pair_ready", pair=pair)
    house.do("chair", "open_round", round=new_id(), pair=pair, **MEANS)
    with pytest.raises(Refusal, match="round_open"):
        house.do("voter 0", "undo", command=ready)


def test_p33_the_text_on_the_scale_stands_while_its_round_is_open(house: House) -> None:
    for n in range(3):
        house.comes(f"voter {n}", Role.PROFESSIONAL)
    pair = house.write_pair()
    house.do("chair", "open_round", round=new_id(), pair=pair, **MEANS)
    with pytest.raises(Refusal, match="round_open"):
        type_in(house, "voter 1", pair, "not ")


def test_p32_what_someone_wrote_is_settled_when_they_leave(house: House) -> None:
    house.comes("Kelly", Role.FAMILY)
    pair = new_id()
    house.do("chair", "add_pair", pair=pair, audience="everyone")
    socket = type_in(house, "Kelly", pair, "my words")
    house.do("Kelly", "leave")
    hang_up(house.meetings, house.meeting, house.people["Kelly"], socket)
    settled = house.room.meeting.find(Pair, pair)
    assert settled is not None
    assert settled.statement == "my words"


def test_p27_the_chair_cannot_leave_a_meeting_nobody_else_could_close(house: House) -> None:
    with pytest.raises(Refusal, match="not_allowed"):
        house.do("chair", "leave")
    house.do("chair", "freeze", confirmed=True)


def test_someone_waiting_may_leave(house: House) -> None:
    house.knocks("Kelly", Role.FAMILY)
    house.do("Kelly", "leave")


def test_those_turned_away_do_not_fill_the_meeting(house: House) -> None:
    for n in range(58):
        house.knocks(f"nobody {n}", Role.NETWORK)
        house.do("chair", "refuse_entry", person=house.people[f"nobody {n}"])
    house.knocks("Mother", Role.FAMILY)


def test_a_round_of_another_meeting_with_the_same_id_harms_nothing(house: House) -> None:
    new = house.meetings.create(MeetingType.ICPC, "Another", "Chair")
    other = House(house.meetings, house.listener, new.row.id, new.row.code, {})
    for person in other.room.meeting.all(Person):
        other.people[str(person.role)] = person.id
    asked = new_id()
    for each in (house, other):
        for n in range(3):
            each.comes(f"voter {n}", Role.PROFESSIONAL)
        each.do("chair", "open_round", round=asked, pair=each.write_pair(), **MEANS)
    house.do("chair", "close_round", round=asked)


def test_two_cards_in_one_place_can_still_be_moved(house: House) -> None:
    house.comes("Kelly", Role.FAMILY)
    first, second = house.add_card("chair", "1"), house.add_card("chair", "2")
    away = house.do("chair", "move_card", card=second, category="next_step", before=None)
    third = house.add_card("Kelly", "3")
    house.do("chair", "undo", command=away)
    for before in (second, third):
        house.do("chair", "move_card", card=first, category="harm", before=before)


def test_what_was_taken_back_with_its_pair_is_gone(house: House) -> None:
    pair = new_id()
    added = house.do("chair", "add_pair", pair=pair, audience="everyone")
    type_in(house, "chair", pair, "regretted")
    house.do("chair", "undo", command=added)
    assert not house.meetings.ports.journal.load(house.meeting).texts


def test_p10_a_removed_person_is_cut_though_the_seats_cannot_be_written(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.comes("Kelly", Role.FAMILY)

    def disk_full(_meeting: str, _person: str) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(house.meetings.ports.seats, "end_access", disk_full)
    house.do("chair", "remove_person", person=house.people["Kelly"])
    assert house.listener.farewells == [(house.people["Kelly"], "removed")]


def test_p36_a_key_that_cannot_be_destroyed_holds_up_no_meeting(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(3):
        house.comes(f"voter {n}", Role.PROFESSIONAL)
    pair = house.write_pair()

    def unreachable(_round: str) -> None:
        raise OSError("the key store cannot be reached")

    monkeypatch.setattr(house.meetings.ports.round_keys, "destroy", unreachable)
    hold_round(house, pair, {f"voter {n}": n for n in range(3)})
    assert house.meetings.ports.round_keys.held()
    monkeypatch.undo()
    house.room.abandon()
    house.add_card("chair", "the meeting goes on")
    assert not house.meetings.ports.round_keys.held(), "destroyed when it could be"


def test_p10_a_seat_that_outlived_a_crash_does_not_let_its_person_back(house: House) -> None:
    house.comes("Kelly", Role.FAMILY)
    house.do("chair", "remove_person", person=house.people["Kelly"])
    with pytest.raises(Refusal, match="seat_over"):
        check_not_gone(house.meetings, house.meeting, house.people["Kelly"])
