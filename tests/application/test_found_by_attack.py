"""What an attack on the promises found, so that it would be found again (P12, P38, P42, P51)."""

import json
from typing import Any

import pytest

from server.application.cast_vote import cast_vote
from server.application.invitations import invite_again
from server.application.join import claim
from server.application.tokens import new_id
from server.domain.records import Card, Round
from server.domain.refusal import Refusal
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import ReleaseForm, Role
from tests.application.house import House, make_house

MEANS = {"mode": "together", "lowest_means": "low", "highest_means": "high"}
ELEVEN = [f"P{number}" for number in range(11)]


def open_round(house: House, pair: str) -> str:
    asked = new_id()
    house.do("chair", "open_round", None, round=asked, pair=pair, **MEANS)
    return asked


def test_p38_three_pictures_leave_nobodys_number() -> None:
    """Eleven people, then five of them, then five others: the first less the two is one person."""
    house = make_house()
    for name in ELEVEN:
        house.comes(name, Role.FAMILY)
    pair, forms = house.write_pair(), []
    for asked_now in (ELEVEN, ELEVEN[:5], ELEVEN[5:10]):
        for name in ELEVEN:
            role = "family" if name in asked_now else "observer"
            house.do("chair", "change_role", person=house.people[name], role=role)
        asked = open_round(house, pair)
        for name in asked_now:
            message = {"round": asked, "value": f"{ELEVEN.index(name) % 11:02d}"}
            cast_vote(house.meetings, house.meeting, house.people[name], message)
        house.do("chair", "close_round", round=asked)
        closed = house.room.meeting.find(Round, asked)
        assert closed is not None
        assert closed.release is not None
        forms.append(closed.release.form)
    assert forms == [ReleaseForm.DOTS, ReleaseForm.RANGE, ReleaseForm.RANGE]


@pytest.mark.parametrize("road", ["audience", "role"])
def test_p42_whoever_was_taken_out_hears_no_more_of_the_round_they_were_asked_in(road: str) -> None:
    house = make_house()
    for name in ("Priti", "Sam", "Okoro", "Ada"):
        house.comes(name, Role.PROFESSIONAL)
    audience, pair = new_id(), new_id()
    members = [house.people[name] for name in ("Priti", "Sam", "Okoro")]
    everyone = [*members, house.people["Ada"]]
    house.do("chair", "set_audience", audience=audience, name="Four", members=everyone)
    where = f"audience:{audience}" if road == "audience" else "professionals"
    house.do("chair", "add_pair", pair=pair, audience=where)
    for part in ("statement", "goal"):
        house.write("chair", pair, part, "words")
    asked = open_round(house, pair)
    if road == "audience":
        house.do("chair", "set_audience", audience=audience, name="Four", members=members)
    else:
        house.do("chair", "change_role", person=house.people["Ada"], role="family")
    assert asked not in json.dumps(house.shown_to("Ada"))
    own = house.listener.streams[f"person:{house.people['Ada']}"]
    told_until_then = len(own)
    house.do("chair", "close_round", round=asked)
    assert len(own) == told_until_then


@pytest.mark.parametrize("road", ["audience", "role", "part"])
def test_p45_whoever_comes_back_cannot_count_what_was_done_meanwhile(road: str) -> None:
    house = make_house()
    for name in ("Priti", "Sam"):
        house.comes(name, Role.PROFESSIONAL)
    audience = new_id()
    both = [house.people[name] for name in ("Priti", "Sam")]
    stream = {"audience": f"audience:{audience}", "role": "professionals", "part": "everyone"}[road]

    def members(people: list[str]) -> None:
        house.do("chair", "set_audience", audience=audience, name="Two", members=people)

    def role(given: str) -> None:
        house.do("chair", "change_role", person=house.people["Priti"], role=given)

    members(both)
    if road == "part":
        house.do("chair", "start_part", part=new_id(), audience=audience, reason="Why")
    if road == "role":
        role("family")
    else:
        members(both[1:])
    for number in range(4):
        house.add_card("Sam", f"meanwhile {number}", stream)
    if road == "role":
        role("professional")
    else:
        members(both)
    (back,) = (s for s in house.shown_to("Priti")["snapshots"] if s["stream"] == stream)
    assert back["seq"] == 0
    assert house.people["Sam"] in house.listener.welcomed, "those who stayed begin afresh too"


def test_p51_a_new_link_and_its_opening_are_the_chairs_alone_to_know() -> None:
    house = make_house()
    for name in ("Kelly", "Dean"):
        house.comes(name, Role.FAMILY)
    told = house.listener.streams["everyone"]
    before = len(told)
    chair, kelly = house.people["chair"], house.people["Kelly"]
    _, token, _ = invite_again(house.meetings, house.meeting, chair, kelly)
    (gone,) = (json.loads(message) for message in told[before:])
    assert gone["patches"][0]["because"] == {"key": "no_longer_here", "params": {}}
    claim(house.meetings, {"token": token}, lambda _: "")
    assert len(told) == before + 1


def test_a_board_that_somebody_filled_can_be_cleared() -> None:
    house = make_house()
    house.comes("Kelly", Role.FAMILY)
    for _ in range(limits.CARDS):
        house.add_card("Kelly", "again")
    with pytest.raises(Refusal) as refusal:
        house.add_card("chair", "needed")
    assert refusal.value.code is RefusalCode.TOO_MANY
    cards: list[Any] = list(house.room.meeting.all(Card))
    house.do("chair", "strike_card", card=cards[0].id)
    house.add_card("chair", "needed")
    with pytest.raises(Refusal) as refusal:
        house.do("chair", "restore_card", card=cards[0].id)
    assert refusal.value.code is RefusalCode.TOO_MANY
