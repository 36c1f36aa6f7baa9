"""Audiences, confidential parts, changed roles and a word with the chair (P42-P48)."""

import json
from typing import Any

import pytest

from server.application import edit_statement
from server.application.attend import arrive
from server.application.tokens import new_id
from server.domain.records import Aside, Card, MadeAudience, Pair, Part
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingType, Role, Wish
from tests.application.house import House, make_house
from tests.application.mailboxes import Mailboxes

CAST = {
    "Kelly": Role.FAMILY,
    "Dean": Role.FAMILY,
    "Jean": Role.NETWORK,
    "Priti": Role.LEAD_PROFESSIONAL,
    "Sam": Role.PROFESSIONAL,
    "Amara": Role.MINUTE_TAKER,
}


@pytest.fixture(name="mail")
def _mail() -> Mailboxes:
    return Mailboxes()


@pytest.fixture(name="house")
def _house(mail: Mailboxes) -> House:
    house = make_house(broadcaster=mail)
    mail.meetings = house.meetings
    connect(house, mail, "chair")
    for name, role in CAST.items():
        house.knocks(name, role)
        connect(house, mail, name)
        house.do("chair", "admit", person=house.people[name], role=str(role))
        mail.deliver()
    return house


def connect(house: House, mail: Mailboxes, name: str) -> None:
    arrive(house.meetings, house.meeting, house.people[name], f"of {name}")
    mail.connects(house.meeting, house.people[name], f"of {name}")


def only_for(house: House, *names: str) -> str:
    audience = new_id()
    members = [house.people[name] for name in names]
    house.do("chair", "set_audience", audience=audience, name="Only some", members=members)
    return audience


def start_part(house: House, audience: str) -> str:
    part = new_id()
    house.do("chair", "start_part", part=part, audience=audience, reason="Asked for by the child")
    return part


def refused(house: House, who: str, kind: str, **body: object) -> RefusalCode:
    with pytest.raises(Refusal) as refusal:
        house.do(who, kind, None, **body)
    return refusal.value.code


def opened(house: House, mail: Mailboxes, name: str, pair: str) -> int:
    """The person's own socket opens the statement and follows it."""
    asked = {"pair": pair, "part": "statement", "client": None, "grant": None, "vector": "AA=="}
    text = edit_statement.open_text(
        house.meetings,
        house.meeting,
        house.people[name],
        f"of {name}",
        asked,
        lambda text: mail.follow_text(".".join(text), f"of {name}"),
    )
    number: int = text["client"]
    return number


def type_in(house: House, name: str, pair: str, client: int, text: str) -> None:
    update = house.meetings.ports.texts.first_writing(text, client)
    message: dict[str, Any] = {"pair": pair, "part": "statement"}
    message["update"] = edit_statement.as_text(update)
    edit_statement.edit_text(
        house.meetings, house.meeting, house.people[name], f"of {name}", message
    )


def test_p44_a_part_is_recorded_with_who_when_and_why(house: House) -> None:
    part = start_part(house, only_for(house, "Priti", "Sam", "Amara"))
    house.do("chair", "end_part", part=part)
    kept = house.room.meeting.find(Part, part)
    assert kept is not None
    assert kept.reason == "Asked for by the child"
    assert set(kept.stepped_out) == {house.people[name] for name in ("Kelly", "Dean", "Jean")}
    assert kept.ended_at is not None
    assert kept.started_at < kept.ended_at


def test_p46_only_the_chair_is_told_of_the_part(house: House) -> None:
    part = start_part(house, only_for(house, "Priti"))
    for name in CAST:
        assert part not in json.dumps(house.shown_to(name)), name
    assert part in json.dumps(house.shown_to("chair"))


def test_p44_one_part_at_a_time_and_no_freezing_during_it(house: House) -> None:
    audience = only_for(house, "Priti")
    part = start_part(house, audience)
    again = {"part": new_id(), "audience": audience, "reason": "Once more"}
    assert refused(house, "chair", "start_part", **again) is RefusalCode.PART_OPEN
    assert refused(house, "chair", "freeze", confirmed=True) is RefusalCode.PART_OPEN
    house.do("chair", "end_part", part=part)
    house.do("chair", "end_part", part=part)
    house.do("chair", "freeze", confirmed=True)


def test_p44_no_part_begins_while_people_are_answering(house: House) -> None:
    pair = house.write_pair()
    body = {"round": new_id(), "pair": pair, "mode": "together"}
    house.do("chair", "open_round", **body, lowest_means="low", highest_means="high")
    part = {"part": new_id(), "audience": only_for(house, "Priti"), "reason": "Why"}
    assert refused(house, "chair", "start_part", **part) is RefusalCode.ROUND_OPEN


def test_p44_during_a_part_only_its_own_pairs_are_asked_about(house: House) -> None:
    pair = house.write_pair()
    audience = only_for(house, "Priti", "Sam", "Jean")
    own = new_id()
    house.do("Priti", "add_pair", pair=own, audience=f"audience:{audience}")
    for part in ("statement", "goal"):
        house.write("Priti", own, part, "among those who stay")
    start_part(house, audience)
    asked: dict[str, Any] = {"mode": "together", "lowest_means": "low", "highest_means": "high"}
    of_all = asked | {"round": new_id(), "pair": pair}
    assert refused(house, "chair", "open_round", **of_all) is RefusalCode.PART_OPEN
    house.do("chair", "open_round", None, **asked, round=new_id(), pair=own)


@pytest.mark.parametrize("kind", ["add_card", "undo", "add_pair", "settle_text"])
def test_p44_whoever_has_stepped_out_can_do_nothing_on_the_board(house: House, kind: str) -> None:
    house.add_card("Kelly", "before")
    step = house.room.meeting.undoable(house.people["Kelly"])
    pair = house.write_pair("Kelly")
    start_part(house, only_for(house, "Priti"))
    assert step is not None
    bodies: dict[str, dict[str, object]] = {
        "add_card": {
            "card": new_id(),
            "category": "harm",
            "text": "during",
            "perspective": None,
            "audience": "everyone",
        },
        "undo": {"command": step.command},
        "add_pair": {"pair": new_id(), "audience": "everyone"},
        "settle_text": {"pair": pair, "part": "goal"},
    }
    assert refused(house, "Kelly", kind, **bodies[kind]) is RefusalCode.NOT_ALLOWED


def test_p44_someone_let_in_during_a_part_steps_out_at_once(house: House, mail: Mailboxes) -> None:
    start_part(house, only_for(house, "Priti"))
    house.knocks("Nan", Role.NETWORK)
    connect(house, mail, "Nan")
    house.do("chair", "admit", person=house.people["Nan"], role="network")
    mail.deliver()
    held = json.loads(mail.inbox[house.people["Nan"]][-1])
    assert (held["me"]["state"], held["stepped_out"], held["snapshots"]) == ("in", True, [])


def test_p42_the_chair_can_ask_somebody_back_in_early(house: House) -> None:
    audience = only_for(house, "Priti")
    start_part(house, audience)
    assert house.follows("Kelly") == ()
    members = [house.people["Priti"], house.people["Kelly"]]
    house.do("chair", "set_audience", audience=audience, name="Only some", members=members)
    assert "everyone" in house.follows("Kelly")
    assert house.follows("Dean") == ()


def test_p42_two_parents_apart(house: House) -> None:
    """Separate attendance: each parent has an audience with the professionals, not the other."""
    kelly, dean = only_for(house, "Kelly", "Priti"), only_for(house, "Dean", "Priti")
    house.add_card("Kelly", "what only she may say", f"audience:{kelly}")
    house.add_card("Dean", "what only he may say", f"audience:{dean}")
    her, him = (json.dumps(house.shown_to(name)) for name in ("Kelly", "Dean"))
    assert "what only she may say" in her
    assert "what only he may say" not in her
    assert "what only she may say" not in him
    assert kelly not in him
    assert dean not in her


def test_p42_nobody_adds_to_an_audience_they_are_not_in(house: House) -> None:
    audience = only_for(house, "Priti")
    for wanted in (f"audience:{audience}", f"audience:{new_id()}", "professionals"):
        with pytest.raises(Refusal) as refusal:
            house.add_card("Kelly", "not hers", wanted)
        assert refusal.value.code is RefusalCode.NOT_ALLOWED


def test_p42_an_audience_has_only_people_of_the_meeting(house: House) -> None:
    for stranger in (new_id(), house.people["projector"]):
        body = {"audience": new_id(), "name": "Only some", "members": [stranger]}
        assert refused(house, "chair", "set_audience", **body) is RefusalCode.NOT_HERE


def test_p43_a_shared_card_leaves_the_screen_and_the_other_people(house: House) -> None:
    card = house.add_card("Priti", "first for all")
    house.do("chair", "set_screen", mode="card", target=card, page=0, blank=False)
    house.do("Priti", "share_card", card=card, audience="professionals")
    assert house.room.meeting.screen.target is None
    assert card not in json.dumps(house.shown_to("Kelly"))
    assert "first for all" in json.dumps(house.shown_to("Sam"))
    step = house.room.meeting.undoable(house.people["Priti"])
    assert step is not None
    house.do("Priti", "undo", command=step.command)
    assert "first for all" in json.dumps(house.shown_to("Kelly"))


def test_p43_only_ones_own_card_and_only_where_one_is(house: House) -> None:
    card = house.add_card("Kelly", "hers")
    made = f"audience:{only_for(house, 'Kelly')}"
    not_his = {"card": card, "audience": "professionals"}
    assert refused(house, "Sam", "share_card", **not_his) is RefusalCode.NOT_ALLOWED
    where_she_is_not = {"card": card, "audience": "professionals"}
    assert refused(house, "Kelly", "share_card", **where_she_is_not) is RefusalCode.NOT_ALLOWED
    house.do("Kelly", "share_card", card=card, audience=made)
    found = house.room.meeting.find(Card, card)
    assert found is not None
    assert found.audience == made


def test_p43_a_pair_that_people_were_asked_about_stays(house: House) -> None:
    pair = house.write_pair()
    made = f"audience:{only_for(house, 'Kelly', 'Jean', 'Sam')}"
    house.do("chair", "share_pair", pair=pair, audience=made)
    step = house.room.meeting.undoable(house.people["chair"])
    asked = new_id()
    body = {"round": asked, "pair": pair, "mode": "together"}
    house.do("chair", "open_round", **body, lowest_means="low", highest_means="high")
    house.do("chair", "close_round", round=asked)
    back = {"pair": pair, "audience": "everyone"}
    assert refused(house, "chair", "share_pair", **back) is RefusalCode.PAIR_ANSWERED
    assert step is not None
    assert refused(house, "chair", "undo", command=step.command) is RefusalCode.PAIR_ANSWERED


@pytest.mark.parametrize("cause", ["part", "role", "audience", "share", "removed"])
def test_p43_nobody_reads_along_in_a_text_they_may_no_longer_see(
    house: House, mail: Mailboxes, cause: str
) -> None:
    audience = only_for(house, "Priti", "Sam", "Jean")
    made = f"audience:{audience}"
    pair = new_id()
    where = {"role": "professionals", "audience": made}.get(cause, "everyone")
    reader = "Sam"
    house.do("Priti", "add_pair", pair=pair, audience=where)
    opened(house, mail, reader, pair)
    writer = opened(house, mail, "Priti", pair)
    members = [house.people["Priti"]]
    if cause == "part":
        start_part(house, only_for(house, "Priti"))
    elif cause == "role":
        house.do("chair", "change_role", person=house.people["Sam"], role="network")
    elif cause == "audience":
        house.do("chair", "set_audience", audience=audience, name="Fewer", members=members)
    elif cause == "share":
        fewer = f"audience:{only_for(house, 'Priti')}"
        house.do("Priti", "share_pair", pair=pair, audience=fewer)
    else:
        house.do("chair", "remove_person", person=house.people["Sam"])
    told_until_then = len(mail.inbox[house.people[reader]])
    type_in(house, "Priti", pair, writer, "words of those who stayed")
    assert len(mail.inbox[house.people[reader]]) == told_until_then
    with pytest.raises(Refusal):
        opened(house, mail, reader, pair)


def test_p43_what_someone_was_writing_is_settled_when_they_are_taken_out(
    house: House, mail: Mailboxes
) -> None:
    pair = new_id()
    house.do("Kelly", "add_pair", pair=pair, audience="everyone")
    type_in(house, "Kelly", pair, opened(house, mail, "Kelly", pair), "half a sentence")
    start_part(house, only_for(house, "Priti"))
    kept = house.room.meeting.find(Pair, pair)
    assert kept is not None
    assert kept.statement == "half a sentence"


def test_p47_a_word_with_the_chair_reaches_nobody_else(house: House, mail: Mailboxes) -> None:
    start_part(house, only_for(house, "Priti"))
    house.knocks("Nan", Role.NETWORK)
    connect(house, mail, "Nan")
    mail.deliver()
    before = {name: len(mail.inbox[house.people[name]]) for name in (*CAST, "Nan")}
    for who in ("Kelly", "Nan", "Priti"):  # out, waiting, inside
        house.do(who, "ask_alone", wish="cannot_speak")
    mail.deliver()
    assert {name: len(mail.inbox[house.people[name]]) for name in before} == before
    asides = {aside.id: aside.wish for aside in house.room.meeting.all(Aside)}
    assert asides == dict.fromkeys(
        (house.people[n] for n in ("Kelly", "Nan", "Priti")), Wish("cannot_speak")
    )
    house.do("chair", "hear_alone", person=house.people["Kelly"])
    assert house.people["Kelly"] not in {a.id for a in house.room.meeting.all(Aside)}


def test_p47_it_can_be_said_after_the_end_too(house: House) -> None:
    house.do("chair", "freeze", confirmed=True)
    house.do("Kelly", "ask_alone", wish="talk_alone")
    house.do("chair", "hear_alone", person=house.people["Kelly"])


@pytest.mark.parametrize("role", ["family", "network", "child", "advocate"])
def test_p48_no_road_leads_a_family_into_a_strategy_meeting(role: str) -> None:
    house = make_house(MeetingType.STRATEGY)
    house.comes("Priti", Role.PROFESSIONAL)
    house.knocks("Sam", Role.PROFESSIONAL)
    people = house.people
    changed = {"person": people["Priti"], "role": role}
    assert refused(house, "chair", "change_role", **changed) is RefusalCode.NOT_FOR_FAMILY
    admitted = {"person": people["Sam"], "role": role}
    assert refused(house, "chair", "admit", **admitted) is RefusalCode.NOT_FOR_FAMILY
    with pytest.raises(Refusal) as refusal:
        house.knocks("Kelly", Role(role))
    assert refusal.value.code is RefusalCode.CODE_NOT_OPEN


def test_p48_a_changed_role_is_in_force_at_once(house: House, mail: Mailboxes) -> None:
    house.add_card("Priti", "among professionals", "professionals")
    house.do("chair", "change_role", person=house.people["Sam"], role="network")
    told_until_then = len(mail.inbox[house.people["Sam"]])
    house.add_card("Priti", "among professionals again", "professionals")
    assert len(mail.inbox[house.people["Sam"]]) == told_until_then
    mail.deliver()
    assert "among professionals" not in mail.inbox[house.people["Sam"]][-1]
    assert json.loads(mail.inbox[house.people["Sam"]][-1])["me"]["role"] == "network"


def test_what_was_lost_from_sight_cannot_be_undone(house: House) -> None:
    audience = only_for(house, "Sam")
    house.add_card("Sam", "while he was in it", f"audience:{audience}")
    step = house.room.meeting.undoable(house.people["Sam"])
    house.do("chair", "set_audience", audience=audience, name="Fewer", members=[])
    assert step is not None
    assert refused(house, "Sam", "undo", command=step.command) is RefusalCode.NOT_HERE
    found = house.room.meeting.find(MadeAudience, audience)
    assert found is not None
    assert found.members == ()
