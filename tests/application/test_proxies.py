"""Somebody without a screen answers through somebody they trust: blind, labelled, once (P70)."""

import json

import pytest

from server.application.attend import arrive
from server.application.cast_vote import cast_vote
from server.application.tokens import new_id
from server.domain.records import Person, Round
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PersonState, Role
from tests.application.house import House, make_house
from tests.application.mailboxes import Mailboxes


def a_hybrid_meeting(mail: Mailboxes | None = None) -> House:
    """Nan is on the telephone; Ada, her advocate, types for her."""
    house = make_house(broadcaster=mail)
    if mail is not None:
        mail.meetings = house.meetings
    for name, role in (
        ("Kelly", Role.FAMILY),
        ("Priti", Role.LEAD_PROFESSIONAL),
        ("Sam", Role.PROFESSIONAL),
        ("Okoro", Role.PROFESSIONAL),
        ("Ada", Role.ADVOCATE),
        ("Watcher", Role.OBSERVER),
    ):
        house.comes(name, role)
    adds(house, "Nan", "Ada")
    return house


def adds(house: House, name: str, proxy: str, **more: str) -> None:
    person: dict[str, object] = {"person": new_id(), "name": name, "role": "network"}
    person |= {"relation": "Nan", "whereabouts": "by_telephone", "proxy": house.people[proxy]}
    house.do("chair", "add_person", None, **(person | more))
    house.people[name] = str(person["person"])


def opens(house: House) -> str:
    asked = new_id()
    body = {"round": asked, "pair": house.write_pair(), "mode": "together"}
    house.do("chair", "open_round", None, **body, lowest_means="low", highest_means="high")
    return asked


def answers(house: House, who: str, asked: str, value: str, person: str | None = None) -> None:
    message = {"round": asked, "value": value}
    if person is not None:
        message["person"] = house.people[person]
    cast_vote(house.meetings, house.meeting, house.people[who], message)


def refusal(house: House, who: str, asked: str, person: str) -> RefusalCode:
    with pytest.raises(Refusal) as refused:
        answers(house, who, asked, "03", person)
    return refused.value.code


def test_p70_only_the_proxy_answers_for_them_and_it_counts_once() -> None:
    house = a_hybrid_meeting()
    asked = opens(house)
    for who in ("Kelly", "chair"):
        assert refusal(house, who, asked, "Nan") is RefusalCode.NOT_ASKED
    assert refusal(house, "Ada", asked, "Kelly") is RefusalCode.NOT_ASKED
    assert refusal(house, "Watcher", asked, "Nan") is RefusalCode.NOT_ALLOWED
    for value in ("09", "02", "02"):
        answers(house, "Ada", asked, value, "Nan")
    for who, value in (("Kelly", "04"), ("Priti", "05"), ("Sam", "06"), ("Okoro", "07")):
        answers(house, who, asked, value)
    house.do("chair", "close_round", round=asked)
    held = house.room.meeting.find(Round, asked)
    assert held is not None
    assert held.release is not None
    assert held.release.dots == (2, 4, 5, 6, 7)
    assert (held.asked, held.by_proxy) == (5, 1)


def test_p70_who_is_asked_through_somebody_is_told_to_that_person_alone() -> None:
    mail = Mailboxes()
    house = a_hybrid_meeting(mail)
    everyone = ("chair", "Kelly", "Priti", "Ada", "projector")
    for name in everyone:
        arrive(house.meetings, house.meeting, house.people[name], f"of {name}")
        mail.connects(house.meeting, house.people[name], f"of {name}")
    asked = opens(house)
    answers(house, "Ada", asked, "09", "Nan")
    nan = house.people["Nan"]
    for name in everyone:
        told = [json.loads(one) for one in mail.inbox[house.people[name]]]
        puts = [
            record
            for message in told
            for patch in message.get("patches", [])
            for record in patch["put"]
            if record["kind"] == "ballot" and record["id"] == nan
        ]
        assert bool(puts) is (name == "Ada"), name
        assert all(set(one) == {"kind", "id", "round", "answered"} for one in puts)


def test_another_proxy_takes_over_and_the_one_before_cannot_answer_any_more() -> None:
    house = a_hybrid_meeting()
    asked = opens(house)
    answers(house, "Ada", asked, "09", "Nan")
    house.do("chair", "set_proxy", person=house.people["Nan"], proxy=house.people["Kelly"])
    assert refusal(house, "Ada", asked, "Nan") is RefusalCode.NOT_ASKED
    answers(house, "Kelly", asked, "03", "Nan")
    assert house.room.boxes.answered(asked) == {house.people["Nan"]}


def test_p70_nothing_is_answered_for_somebody_who_is_gone() -> None:
    house = a_hybrid_meeting()
    asked = opens(house)
    house.do("chair", "remove_person", person=house.people["Nan"])
    assert refusal(house, "Ada", asked, "Nan") is RefusalCode.NOT_ASKED


@pytest.mark.parametrize("who", ["Nan", "Watcher", "projector"])
def test_who_types_has_a_screen_and_may(who: str) -> None:
    house = a_hybrid_meeting()
    with pytest.raises(Refusal):
        adds(house, "Grandad", who)
    assert "Grandad" not in house.people


def test_somebody_without_a_screen_has_no_link_and_is_not_called_back() -> None:
    house = a_hybrid_meeting()
    with pytest.raises(Refusal) as refused:
        house.do("chair", "call_back", person=house.people["Nan"])
    assert refused.value.code is RefusalCode.NOT_ALLOWED
    nan = house.room.meeting.find(Person, house.people["Nan"])
    assert nan is not None
    assert nan.state is PersonState.IN


def test_a_child_who_spoke_earlier_is_asked_through_their_worker() -> None:
    house = a_hybrid_meeting()
    adds(house, "Mia", "Priti", role="child", whereabouts="spoke_earlier")
    asked = opens(house)
    answers(house, "Priti", asked, "03", "Mia")
    held = house.room.meeting.find(Round, asked)
    assert held is not None
    assert (held.asked, held.by_proxy) == (6, 2)


def test_p70_a_proxy_who_has_gone_answers_for_nobody_and_what_was_given_stays() -> None:
    house = a_hybrid_meeting()
    asked = opens(house)
    answers(house, "Ada", asked, "02", "Nan")
    house.do("Ada", "leave")
    assert refusal(house, "Ada", asked, "Nan") in (RefusalCode.NOT_HERE, RefusalCode.NOT_ALLOWED)
    house.do("chair", "set_proxy", person=house.people["Nan"], proxy=house.people["Kelly"])
    for who, value in (("Kelly", "04"), ("Priti", "05"), ("Sam", "06"), ("Okoro", "07")):
        answers(house, who, asked, value)
    house.do("chair", "close_round", round=asked)
    held = house.room.meeting.find(Round, asked)
    assert held is not None
    assert held.release is not None
    assert held.release.numbers == 5


def test_p70_a_proxy_called_back_to_the_waiting_room_answers_for_nobody() -> None:
    house = a_hybrid_meeting()
    asked = opens(house)
    house.do("chair", "call_back", person=house.people["Ada"])
    refusal(house, "Ada", asked, "Nan")
    assert house.room.boxes.answered(asked) == frozenset()
