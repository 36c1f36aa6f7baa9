"""A meeting that nobody is connected to is not held in memory, and comes back as it was."""

from server.application.attend import arrive, hang_up
from shared.contract.words import Role
from tests.application.house import make_house


def test_a_meeting_rests_when_the_last_one_has_gone() -> None:
    house = make_house()
    house.comes("Kelly", Role.FAMILY)
    house.add_card("Kelly", "as it was")
    before = house.room
    arrive(house.meetings, house.meeting, house.people["Kelly"], "a socket")
    house.meetings.rest()
    assert house.room is before, "somebody is connected"
    hang_up(house.meetings, house.meeting, house.people["Kelly"], "a socket")
    house.meetings.rest()
    after = house.room
    assert after is not before
    assert after.meeting == before.meeting
    assert after.seq == before.seq
    assert (
        after.streams.snapshot("everyone")["epoch"] != before.streams.snapshot("everyone")["epoch"]
    )
    house.add_card("Kelly", "and on it goes")
