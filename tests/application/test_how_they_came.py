"""Anyone with the code can give any name: the chair is told who came by a link made for them."""

from server.application.room import Room
from server.application.tokens import new_id
from server.domain.meeting import Event
from server.domain.records import Person
from server.domain.roll import come_by_link, invite
from shared.contract.words import PersonState, Role
from tests.application.house import House, make_house


def is_invited(house: House) -> str:
    guest = Person(
        id=new_id(), name="Guest", role=Role.FAMILY, relation="", state=PersonState.INVITED
    )
    room = house.room
    with room.lock:
        acting = room.acting(house.people["chair"], "invite", new_id())
    happens(room, invite(acting, guest))
    house.people[guest.name] = guest.id
    return guest.id


def happens(room: Room, event: Event | None) -> None:
    assert event is not None
    with room.lock:
        staged = room.stage(event)
    room.finish(staged)


def comes(house: House, person: str) -> None:
    meeting = house.room.meeting
    happens(house.room, come_by_link(meeting, house.room.template, meeting.person(person)))


def test_who_comes_by_their_link_is_told_from_who_gives_their_name() -> None:
    house = make_house()
    guest = is_invited(house)
    comes(house, guest)
    house.knocks("Guest", Role.FAMILY)
    both = [one for one in house.room.meeting.all(Person) if one.name == "Guest"]
    assert [one.state for one in both] == [PersonState.WAITING] * 2
    assert {one.id == guest: one.by_link for one in both} == {True: True, False: False}


def test_nobody_in_the_meeting_is_told_how_somebody_came() -> None:
    house = make_house()
    guest = is_invited(house)
    comes(house, guest)
    house.do("chair", "admit", person=guest, role="family")
    everyone = house.room.streams.snapshot("everyone")["records"]
    assert [r["by_link"] for r in everyone if r["kind"] == "person" and r["id"] == guest] == [False]
    house.do("Guest", "leave")
    comes(house, guest)
    assert house.room.meeting.person(guest).by_link
