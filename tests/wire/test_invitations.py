"""Personal links: for one browser, ended and made anew (P51), and who may make them."""

from datetime import timedelta
from typing import Any, cast

import pytest

from server.application.handle_command import handle_command
from server.application.invitations import invite_somebody
from server.application.meetings import Meetings
from server.application.seat_times import later
from server.application.tokens import new_id
from server.domain.policy import FAMILY
from server.domain.records import Person
from shared.contract.words import MeetingType, PersonState, Role
from tests.wire.reception import Browser, Reception, code_of, make_reception

JEAN = {"name": "Jean", "role": "network", "relation": "Nan"}


@pytest.fixture(name="reception")
def _reception() -> Reception:
    return make_reception()


@pytest.fixture(name="chair")
def _chair(reception: Reception) -> Browser:
    return reception.comes("Ms Rahman (example)")


@pytest.fixture(name="meeting")
def _meeting(chair: Browser) -> str:
    return chair.makes_meeting()


@pytest.fixture(name="seat")
def _seat(chair: Browser, meeting: str) -> str:
    return chair.opens_seat(meeting)


def invites(chair: Browser, seat: str, **more: str) -> dict[str, str]:
    made = chair.post(f"/api/seats/{seat}/invitations", JEAN | more)
    assert made.status_code == 201, made.json
    return cast(dict[str, str], made.json)


def again(chair: Browser, seat: str, person: str) -> Any:
    return chair.post(f"/api/seats/{seat}/invitations/{person}/again")


def opens(browser: Browser, address: str) -> Any:
    return browser.post("/api/claim", {"token": address.partition("#")[2]})


def person_of(reception: Reception, meeting: str, person: str) -> Person:
    return reception.meetings.room(meeting).meeting.person(person)


def test_p51_it_leads_to_the_waiting_room_with_the_role_the_chair_gave(
    reception: Reception, chair: Browser, meeting: str, seat: str
) -> None:
    invited = invites(chair, seat)
    assert person_of(reception, meeting, invited["person"]).state is PersonState.INVITED
    opened = opens(reception.browser(), invited["address"])
    assert opened.status_code == 201
    came = person_of(reception, meeting, invited["person"])
    assert (came.state, came.role, came.name) == (PersonState.WAITING, Role.NETWORK, "Jean")


def test_p51_one_browser_and_that_one_again(
    reception: Reception, chair: Browser, seat: str
) -> None:
    address = invites(chair, seat)["address"]
    hers, his = reception.browser(), reception.browser()
    first = opens(hers, address)
    assert code_of(opens(his, address)) == (410, "link_used")
    assert opens(hers, address).json == first.json
    assert hers.has_seat(first.json["seat"])


def test_p51_the_same_browser_without_its_seat_is_another(
    reception: Reception, chair: Browser, seat: str
) -> None:
    address = invites(chair, seat)["address"]
    hers = reception.browser()
    first = opens(hers, address)
    reception.ports.seats.end_seat(first.json["seat"])
    assert code_of(opens(hers, address)) == (410, "link_used")


def test_p51_a_new_link_ends_the_old_one_and_the_place_got_by_it(
    reception: Reception, chair: Browser, meeting: str, seat: str
) -> None:
    invited = invites(chair, seat)
    lost = reception.browser()
    had = opens(lost, invited["address"]).json["seat"]
    new = again(chair, seat, invited["person"]).json
    assert not lost.has_seat(had)
    assert (invited["person"], "left") in reception.listener.farewells
    assert code_of(opens(lost, invited["address"])) == (410, "link_used")
    assert opens(reception.browser(), new["address"]).status_code == 201
    people = [p for p in reception.people(meeting) if p.name == "Jean"]
    assert len(people) == 1, "nobody is there twice, nor answers twice"


def test_p51_another_link_for_somebody_who_is_in_leads_to_the_waiting_room_too(
    reception: Reception, chair: Browser, meeting: str, seat: str
) -> None:
    """Whoever has the message that it is sent in is not inside before the chair has seen them."""
    person = invites(chair, seat)["person"]
    lost = reception.browser()
    had = opens(lost, again(chair, seat, person).json["address"]).json["seat"]
    does(reception, meeting, "admit", person=person, role="network")
    assert lost.has_seat(had)
    came_at = person_of(reception, meeting, person).came_at
    new = again(chair, seat, person).json["address"]
    assert not lost.has_seat(had)
    assert person_of(reception, meeting, person).state is PersonState.INVITED
    assert opens(reception.browser(), new).status_code == 201
    assert person_of(reception, meeting, person).state is PersonState.WAITING
    does(reception, meeting, "admit", person=person, role="network")
    back = person_of(reception, meeting, person)
    assert (back.state, back.came_at, back.by_link) == (PersonState.IN, came_at, False)


def test_p51_a_link_lasts_until_the_meeting_it_is_for(reception: Reception, chair: Browser) -> None:
    begins = later(reception.clock.now(), timedelta(days=60))
    body = {"type": "rcpc", "title": "Example family", "starts_at": begins}
    made = cast(Any, chair.post("/api/account/meetings", body).json)["meeting"]
    invited = invites(chair, chair.opens_seat(made))
    browser = reception.browser()
    assert code_of(opens(browser, invited["address"])) == (403, "link_not_open")
    assert person_of(reception, made, invited["person"]).state is PersonState.INVITED
    assert invited["expires_at"] == later(begins, timedelta(hours=12))
    reception.clock.pass_by(days=60, hours=11)
    assert opens(browser, invited["address"]).status_code == 201, "looking did not use it up"


def test_p51_that_link_can_be_taken_back(
    reception: Reception, chair: Browser, meeting: str, seat: str
) -> None:
    person = invites(chair, seat)["person"]
    opens(reception.browser(), again(chair, seat, person).json["address"])
    does(reception, meeting, "admit", person=person, role="network")
    new = again(chair, seat, person).json["address"]
    does(reception, meeting, "refuse_entry", person=person)
    assert code_of(opens(reception.browser(), new)) == (410, "link_used")


def does(reception: Reception, meeting: str, kind: str, **body: str) -> None:
    """As the chair."""
    by = reception.meetings.room(meeting).chair()
    command = {"id": new_id(), "kind": kind, "body": body}
    handle_command(reception.meetings, meeting, by, command, lambda: True)


def test_p51_taken_back_expired_and_frozen_answer_alike(
    reception: Reception, chair: Browser, meeting: str, seat: str
) -> None:
    taken, late, frozen = (invites(chair, seat, name=name) for name in ("A", "B", "C"))
    room = reception.meetings.room(meeting)
    command = {"id": "refuse-entry-1", "kind": "refuse_entry", "body": {"person": taken["person"]}}
    handle_command(reception.meetings, meeting, room.chair(), command, lambda: True)
    answers = {code_of(opens(reception.browser(), taken["address"]))}
    answers.add(code_of(opens(reception.browser(), f"#{'x' * 43}")))
    command = {"id": "freeze-1", "kind": "freeze", "body": {"confirmed": True}}
    handle_command(reception.meetings, meeting, room.chair(), command, lambda: True)
    answers.add(code_of(opens(reception.browser(), frozen["address"])))
    reception.clock.pass_by(hours=14 * 24)
    answers.add(code_of(opens(reception.browser(), late["address"])))
    assert answers == {(410, "link_used")}


def test_p51_removal_ends_the_link_too(
    reception: Reception, chair: Browser, meeting: str, seat: str
) -> None:
    invited = invites(chair, seat)
    hers = reception.browser()
    opens(hers, invited["address"])
    by = reception.meetings.room(meeting).chair()
    for kind, body in (
        ("admit", {"person": invited["person"], "role": "network"}),
        ("remove_person", {"person": invited["person"]}),
    ):
        command = {"id": f"do-{kind}", "kind": kind, "body": body}
        handle_command(reception.meetings, meeting, by, command, lambda: True)
    assert code_of(opens(hers, invited["address"])) == (410, "link_used")
    assert code_of(again(chair, seat, invited["person"])) == (404, "not_here")


def test_p51_only_the_hash_is_kept(reception: Reception, chair: Browser, seat: str) -> None:
    token = invites(chair, seat)["address"].partition("#")[2]
    assert len(token) == 43, "256 bits"
    assert token not in repr(vars(reception.ports.seats))


def test_p51_a_link_from_another_process_works_while_the_meeting_goes_on(
    reception: Reception, meeting: str
) -> None:
    """As `commonground meeting invite` makes it beside a server that knows nothing of it yet."""
    known = reception.meetings.room(meeting)
    beside = Meetings(reception.ports)
    person, token, _ = invite_somebody(beside, meeting, known.chair(), JEAN)
    assert known.meeting.find(Person, person) is None
    assert opens(reception.browser(), f"#{token}").status_code == 201
    assert person_of(reception, meeting, person).state is PersonState.WAITING


def test_only_the_chair_invites(reception: Reception, chair: Browser, seat: str) -> None:
    jean = reception.browser()
    invited = invites(chair, seat)
    hers = opens(jean, invited["address"]).json["seat"]
    assert code_of(jean.post(f"/api/seats/{hers}/invitations", JEAN)) == (403, "not_allowed")
    assert code_of(again(jean, hers, invited["person"])) == (403, "not_allowed")
    stranger = reception.browser()
    assert code_of(stranger.post(f"/api/seats/{seat}/invitations", JEAN)) == (401, "seat_over")
    assert code_of(again(chair, seat, "nobody-of-that-name")) == (404, "not_here")


def test_the_chairs_own_place_is_no_invitation(
    reception: Reception, chair: Browser, meeting: str, seat: str
) -> None:
    own = reception.meetings.room(meeting).chair()
    assert code_of(again(chair, seat, own)) == (404, "not_here")


@pytest.mark.parametrize("role", sorted(FAMILY))
def test_p48_no_family_is_invited_to_a_strategy_meeting(chair: Browser, role: Role) -> None:
    body = {"type": str(MeetingType.STRATEGY), "title": "Example", "starts_at": None}
    made = cast(Any, chair.post("/api/account/meetings", body).json)["meeting"]
    seat = chair.opens_seat(made)
    refused = chair.post(f"/api/seats/{seat}/invitations", JEAN | {"role": str(role)})
    assert code_of(refused) == (403, "not_for_family")


def test_what_was_done_is_noted(reception: Reception, chair: Browser, seat: str) -> None:
    invited = invites(chair, seat)
    again(chair, seat, invited["person"])
    assert reception.tags()[-2:] == ["chair:person:invited", "chair:link:issued"]
