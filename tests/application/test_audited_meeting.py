"""A whole meeting in the audit log: who came, went and may see what, and not a word more."""

import pytest

from server.application.audit_port import Entry
from server.application.cast_vote import cast_vote
from server.application.export import export
from server.application.tokens import new_id
from server.domain.audit_note import opaque
from server.domain.editions import FULL_EDITION
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.roll import invite
from shared.contract.fields import answer_value
from shared.contract.words import PersonState, Role
from tests.application.house import BrittleJournal, House, make_house

FAMILY = {
    "Kellyplanted": Role.FAMILY,
    "Jeanplanted": Role.NETWORK,
    "Pritiplanted": Role.LEAD_PROFESSIONAL,
}


def entries(house: House) -> list[Entry]:
    """Oldest first."""
    return house.meetings.ports.audit.newest(10_000)[::-1]


def tags(house: House) -> list[str]:
    return [entry.tag for entry in entries(house)]


def a_whole_meeting() -> tuple[House, dict[str, str]]:
    """The house, and the ids of what its people named themselves."""
    house = make_house()
    named = {name: f"{name}planted"[:22] for name in ("card", "pair", "audience", "part", "round")}
    for name, role in FAMILY.items():
        house.comes(name, role)
    house.knocks("Turnedplanted", Role.NETWORK)
    house.do("chair", "refuse_entry", person=house.people["Turnedplanted"])
    house.do("chair", "change_role", person=house.people["Jeanplanted"], role="family")
    members = [house.people["Pritiplanted"]]
    audience = {"audience": named["audience"], "name": "nameplanted"}
    house.do("chair", "set_audience", **audience, members=[])
    house.do("chair", "set_audience", **audience, members=members)
    part = {"part": named["part"], "audience": named["audience"], "reason": "reasonplanted"}
    house.do("chair", "start_part", **part)
    house.do("chair", "end_part", part=named["part"])
    card = {"card": named["card"], "category": "harm", "perspective": None}
    house.do("Pritiplanted", "add_card", **card, text="cardplanted", audience="professionals")
    house.do("Pritiplanted", "share_card", card=named["card"], audience="everyone")
    pair = {"pair": named["pair"]}
    house.do("chair", "add_pair", **pair, audience="professionals")
    for text in ("statement", "goal"):
        house.write("chair", named["pair"], text, f"{text}planted")
    house.do("chair", "share_pair", **pair, audience="everyone")
    return house, named


def ask_everyone(house: House, named: dict[str, str]) -> None:
    asked = {"round": named["round"], "pair": named["pair"], "mode": "together"}
    house.do("chair", "open_round", **asked, lowest_means="planted", highest_means="planted")
    for number, name in enumerate(FAMILY):
        answer = {"round": named["round"], "value": answer_value(number)}
        cast_vote(house.meetings, house.meeting, house.people[name], answer)


def end(house: House) -> bytes:
    house.do("Kellyplanted", "leave")
    house.do("chair", "remove_person", person=house.people["Jeanplanted"])
    house.do("chair", "freeze", confirmed=True)
    chair = house.room.meeting.person(house.people["chair"])
    return export(house.meetings.ports, house.meeting, chair, FULL_EDITION)


def test_a_whole_meeting_is_noted() -> None:
    house, named = a_whole_meeting()
    assert end(house)
    subjects = {**house.people, **{key: opaque(house.meeting, id_) for key, id_ in named.items()}}
    known = {id_: name for name, id_ in subjects.items()} | {None: ""}
    known |= {opaque(house.meeting, FULL_EDITION): "the whole record"}
    assert [(e.tag, known[e.subject], known[e.actor]) for e in entries(house)] == [
        ("command_line:meeting:created", "chair", ""),
        ("chair:person:admitted", "Kellyplanted", "chair"),
        ("chair:person:admitted", "Jeanplanted", "chair"),
        ("chair:person:admitted", "Pritiplanted", "chair"),
        ("chair:person:refused", "Turnedplanted", "chair"),
        ("chair:person:role_changed", "Jeanplanted", "chair"),
        ("chair:audience:made", "audience", "chair"),
        ("chair:audience:changed", "audience", "chair"),
        ("chair:part:started", "part", "chair"),
        ("chair:part:ended", "part", "chair"),
        ("lead_professional:card:shared", "card", "Pritiplanted"),
        ("chair:pair:shared", "pair", "chair"),
        ("family:person:left", "Kellyplanted", "Kellyplanted"),
        ("chair:person:removed", "Jeanplanted", "chair"),
        ("chair:record:frozen", "", "chair"),
        ("chair:record:exported", "the whole record", "chair"),
    ]
    assert {entry.meeting for entry in entries(house)} == {house.meeting}
    assert house.meetings.ports.audit.verify().fault is None


def test_nothing_that_anyone_wrote_or_was_called_is_in_it() -> None:
    """Not even where a client puts words into the ids it makes."""
    house, _ = a_whole_meeting()
    end(house)
    written = repr(entries(house))
    assert "planted" not in written
    for secret in (house.code, "Example family", "icpc"):
        assert secret not in written


def test_answering_and_a_word_with_the_chair_leave_no_trace() -> None:
    house, named = a_whole_meeting()
    before = house.meetings.ports.audit.head()
    ask_everyone(house, named)
    house.do("Kellyplanted", "ask_alone", wish="cannot_speak")
    house.do("chair", "hear_alone", person=house.people["Kellyplanted"])
    house.do("Kellyplanted", "say_where", whereabouts="elsewhere", others="whoplanted")
    house.do("chair", "close_round", round=named["round"])
    assert house.meetings.ports.audit.head() == before


def test_an_invitation_and_taking_it_back_are_noted() -> None:
    house = make_house()
    guest = Person(
        id=new_id(), name="Guest", role=Role.FAMILY, relation="", state=PersonState.INVITED
    )
    room, chair = house.room, house.people["chair"]
    with room.lock:
        staged = room.stage(invite(room.acting(chair, "invite", new_id()), guest))
    room.finish(staged)
    house.do("chair", "refuse_entry", person=guest.id)
    told = [(entry.tag, entry.subject) for entry in entries(house)[1:]]
    assert told == [
        ("chair:person:invited", guest.id),
        ("chair:invitation:revoked", guest.id),
    ]


def test_taking_back_a_share_is_noted_as_another() -> None:
    house, named = a_whole_meeting()
    step = house.room.meeting.undoable(house.people["Pritiplanted"])
    assert step is not None
    house.do("Pritiplanted", "undo", command=step.command)
    last = entries(house)[-1]
    expected = ("lead_professional:card:shared", opaque(house.meeting, named["card"]))
    assert (last.tag, last.subject) == expected


def test_someone_who_goes_from_the_waiting_room_was_never_in() -> None:
    house = make_house()
    house.knocks("Kelly", Role.FAMILY)
    house.do("Kelly", "leave")
    assert tags(house) == ["command_line:meeting:created"]


def test_what_is_not_kept_is_not_noted_and_a_retry_is_noted_once() -> None:
    journal = BrittleJournal()
    house = make_house(journal=journal)
    person = house.knocks("Kelly", Role.FAMILY)
    command = new_id()
    journal.failing = True
    with pytest.raises(Refusal):
        house.do("chair", "admit", command, person=person, role="family")
    journal.failing = False
    assert tags(house) == ["command_line:meeting:created"]
    for _ in range(2):
        house.do("chair", "admit", command, person=person, role="family")
    assert tags(house) == ["command_line:meeting:created", "chair:person:admitted"]
