"""The anonymous scale on the road: what is kept, what is told, and when (P33-P38)."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.application.cast_vote import cast_vote
from server.application.tokens import key_name, new_id
from server.domain.records import Round
from server.domain.refusal import Refusal
from shared.contract.fields import answer_value
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingType, ReleaseForm, Role
from tests.application.house import House, make_house

VOTERS = {
    "Kelly": Role.FAMILY,
    "Jean": Role.NETWORK,
    "Priti": Role.LEAD_PROFESSIONAL,
    "Sam": Role.PROFESSIONAL,
    "Okoro": Role.PROFESSIONAL,
}


@pytest.fixture
def house() -> House:
    return a_house()


def a_house(voters: dict[str, Role] | None = None) -> House:
    house = make_house()
    for name, role in (VOTERS if voters is None else voters).items():
        house.comes(name, role)
    return house


def open_round(house: House, pair: str, mode: str = "together") -> str:
    asked = new_id()
    body = {"round": asked, "pair": pair, "mode": mode}
    house.do("chair", "open_round", **body, lowest_means="not safe", highest_means="safe")
    return asked


def answer(house: House, who: str, asked: str, value: int | None) -> None:
    message = {"round": asked, "value": answer_value(value)}
    cast_vote(house.meetings, house.meeting, house.people[who], message)


def closed(house: House, asked: str) -> dict[str, Any]:
    house.do("chair", "close_round", round=asked)
    snapshot = house.room.streams.snapshot("everyone")
    (found,) = (r for r in snapshot["records"] if r["kind"] == "round" and r["id"] == asked)
    release: dict[str, Any] = found["release"]
    return release


def test_p35_until_close_only_how_many_are_in(house: House) -> None:
    asked = open_round(house, house.write_pair())
    house.listener.streams.clear()
    answer(house, "Kelly", asked, 2)
    answer(house, "Kelly", asked, 7)
    answer(house, "Jean", asked, None)
    sent = [json.loads(m) for m in house.listener.streams["everyone"]]
    put = [record for m in sent for patch in m["patches"] for record in patch["put"]]
    assert put == [
        {"kind": "turnout", "id": asked, "answered": 1, "asked": 5},
        {"kind": "turnout", "id": asked, "answered": 2, "asked": 5},
    ]


def test_changing_an_answer_is_not_seen_by_anybody(house: House) -> None:
    asked = open_round(house, house.write_pair())
    answer(house, "Kelly", asked, 2)
    house.listener.streams.clear()
    answer(house, "Kelly", asked, 9)
    assert not house.listener.streams


def test_p34_the_last_answer_counts(house: House) -> None:
    asked = open_round(house, house.write_pair())
    for name, value in zip(VOTERS, (3, 4, 5, 6, 7), strict=True):
        answer(house, name, asked, value)
    answer(house, "Kelly", asked, 10)
    assert list(closed(house, asked)["dots"]) == [4, 5, 6, 7, 10]


def test_p36_closing_destroys_box_and_key(house: House) -> None:
    asked = open_round(house, house.write_pair())
    answer(house, "Kelly", asked, 3)
    assert house.meetings.ports.round_keys.held() == [key_name(house.meeting, asked)]
    closed(house, asked)
    assert house.meetings.ports.round_keys.held() == []
    assert house.meetings.ports.journal.load(house.meeting).boxes == {}
    assert house.room.boxes.answered(asked) == frozenset()
    with pytest.raises(Refusal) as refusal:
        answer(house, "Jean", asked, 3)
    assert refusal.value.code is RefusalCode.ROUND_CLOSED


def test_answers_survive_the_room_being_read_again(house: House) -> None:
    asked = open_round(house, house.write_pair())
    for name in VOTERS:
        answer(house, name, asked, 4)
    house.room.abandon()
    assert len(house.room.boxes.answered(asked)) == 5
    assert list(closed(house, asked)["dots"]) == [4] * 5


def test_a_lost_key_voids_the_round_in_words(house: House) -> None:
    asked = open_round(house, house.write_pair())
    answer(house, "Kelly", asked, 4)
    house.meetings.ports.round_keys.destroy(key_name(house.meeting, asked))
    with pytest.raises(Refusal) as refusal:
        answer(house, "Jean", asked, 4)
    assert refusal.value.code is RefusalCode.ROUND_LOST
    assert closed(house, asked)["form"] == ReleaseForm.WITHHELD


def test_p33_the_roster_is_frozen_at_opening(house: House) -> None:
    asked = open_round(house, house.write_pair())
    house.comes("Late", Role.NETWORK)
    with pytest.raises(Refusal) as refusal:
        answer(house, "Late", asked, 4)
    assert refusal.value.code is RefusalCode.NOT_ASKED


def test_the_chair_answers_only_where_the_meeting_type_says_so(house: House) -> None:
    asked = open_round(house, house.write_pair())
    with pytest.raises(Refusal) as refusal:
        answer(house, "chair", asked, 4)
    assert refusal.value.code is RefusalCode.NOT_ASKED
    taf = make_house(MeetingType.TAF)
    for name, role in VOTERS.items():
        taf.comes(name, role)
    asked = open_round(taf, taf.write_pair())
    answer(taf, "chair", asked, 4)


def test_p36_fewer_than_three_people_are_not_asked_at_all() -> None:
    house = a_house({"Kelly": Role.FAMILY, "Priti": Role.LEAD_PROFESSIONAL})
    pair = house.write_pair()
    with pytest.raises(Refusal) as refusal:
        open_round(house, pair)
    assert refusal.value.code is RefusalCode.TOO_FEW_ASKED
    assert refusal.value.params == {"asked": 2, "least": 3}
    assert house.meetings.ports.round_keys.held() == []


def test_p37_by_perspective_needs_three_in_every_group(house: House) -> None:
    pair = house.write_pair()
    with pytest.raises(Refusal) as refusal:
        open_round(house, pair, "by_perspective")
    assert refusal.value.code is RefusalCode.GROUP_TOO_SMALL


def test_p38_a_roster_one_person_apart_is_shown_as_a_range(house: House) -> None:
    pair = house.write_pair()
    first = open_round(house, pair)
    for name in VOTERS:
        answer(house, name, first, 5)
    assert closed(house, first)["form"] == ReleaseForm.DOTS
    house.comes("Late", Role.NETWORK)
    second = open_round(house, pair)
    found = house.room.meeting.find(Round, second)
    assert found is not None
    assert found.promised is ReleaseForm.RANGE
    for name in (*VOTERS, "Late"):
        answer(house, name, second, 5)
    assert closed(house, second)["dots"] is None


@pytest.mark.parametrize("silent_in", [1, 2])
def test_p38_dots_again_only_if_everyone_gave_a_number_each_time(
    house: House, silent_in: int
) -> None:
    """Else the difference of the two pictures is the number of who was silent."""
    house.comes("Sixth", Role.NETWORK)
    voters = [*VOTERS, "Sixth"]
    pair = house.write_pair()
    for number in (1, 2):
        asked = open_round(house, pair)
        for name in voters:
            if not (number == silent_in and name == "Sixth"):
                answer(house, name, asked, 5)
        told = closed(house, asked)
        assert told["form"] == (ReleaseForm.DOTS if number == 1 else ReleaseForm.RANGE)
    everyone = house.write_pair()
    for _ in (1, 2):
        asked = open_round(house, everyone)
        for name in voters:
            answer(house, name, asked, 5)
        assert closed(house, asked)["form"] == ReleaseForm.DOTS


def test_a_person_only_sees_whether_they_themselves_have_answered(house: House) -> None:
    asked = open_round(house, house.write_pair())
    answer(house, "Kelly", asked, 1)
    for name, expected in (("Kelly", True), ("Jean", False)):
        snapshots = house.shown_to(name)["snapshots"]
        ballots = [r for s in snapshots for r in s["records"] if r["kind"] == "ballot"]
        assert [(b["id"], b["answered"]) for b in ballots] == [(house.people[name], expected)]
    for name in ("chair", "projector"):
        assert '"ballot"' not in json.dumps(house.shown_to(name))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(VOTERS)), st.integers(0, 10)), max_size=15))
def test_each_answer_changes_the_stored_box_in_the_same_way(
    answers: list[tuple[str, int]],
) -> None:
    """What is stored before and after an answer differs in one row of one size, whoever it was."""
    house = a_house()
    asked = open_round(house, house.write_pair())
    journal = house.meetings.ports.journal
    before = journal.load(house.meeting)
    for name, value in answers:
        answer(house, name, asked, value)
        after = journal.load(house.meeting)
        assert after.events == before.events
        assert after.texts == before.texts
        assert {k: len(v) for k, v in after.boxes.items()} == {
            k: len(v) for k, v in before.boxes.items()
        }
        assert after.boxes[asked] != before.boxes[asked]
        before = after
