"""Running a meeting: stages, timer, adding stopped, hands, back to the waiting room (P56, P58)."""

from datetime import datetime

import pytest

from server.application.tokens import new_id
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.running_records import Hand
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingType, PersonState, Role, Stage
from tests.application.house import House, make_house
from tests.application.mailboxes import Mailboxes


def a_network_meeting(mail: Mailboxes | None = None) -> House:
    """Its quorum is somebody of the family."""
    house = make_house(MeetingType.NETWORK, broadcaster=mail)
    if mail is not None:
        mail.meetings = house.meetings
    house.comes("Kelly", Role.FAMILY)
    house.comes("Jean", Role.NETWORK)
    house.do("Kelly", "say_where", whereabouts="in_the_room", others="")
    return house


def refused_code(house: House, who: str, kind: str, **body: object) -> RefusalCode:
    with pytest.raises(Refusal) as refused:
        house.do(who, kind, None, **body)
    return refused.value.code


def test_p56_the_chair_goes_through_the_stages_of_the_meeting_type_and_back() -> None:
    house = a_network_meeting()
    assert house.room.meeting.agenda.stage is Stage.GATHER
    for stage in ("introductions", "worried", "plan", "gather"):
        house.do("chair", "set_stage", stage=stage)
        assert house.room.meeting.agenda.stage == stage
    assert refused_code(house, "chair", "set_stage", stage="decision") is RefusalCode.NOT_HERE
    assert refused_code(house, "Kelly", "set_stage", stage="plan") is RefusalCode.NOT_ALLOWED


def test_p56_the_timer_ends_by_the_servers_clock_which_every_welcome_tells() -> None:
    house = a_network_meeting()
    house.do("chair", "set_timer", seconds=120)
    ends = house.room.meeting.agenda.timer_ends_at
    assert ends is not None
    told = datetime.fromisoformat(house.shown_to("Kelly")["at"])
    assert 0 < (datetime.fromisoformat(ends) - told).total_seconds() <= 120
    house.do("chair", "set_timer", seconds=None)
    assert house.room.meeting.agenda.timer_ends_at is None


def test_p56_while_adding_is_stopped_only_whoever_runs_the_meeting_adds() -> None:
    house = a_network_meeting()
    house.comes("Amara", Role.MINUTE_TAKER)
    house.do("chair", "lock_adding", locked=True)
    with pytest.raises(Refusal) as refused:
        house.add_card("Kelly", "not now")
    assert refused.value.code is RefusalCode.ADDING_LOCKED
    pair = {"pair": new_id(), "audience": "everyone"}
    assert refused_code(house, "Kelly", "add_pair", **pair) is RefusalCode.ADDING_LOCKED
    house.add_card("Amara", "for Kelly")
    house.do("chair", "lock_adding", locked=False)
    house.add_card("Kelly", "now")


def test_a_hand_is_up_until_its_owner_or_the_chair_lowers_it_or_the_person_goes() -> None:
    house = a_network_meeting()
    for name in ("Kelly", "Jean"):
        house.do(name, "raise_hand")
    kelly, jean = house.people["Kelly"], house.people["Jean"]
    assert refused_code(house, "Kelly", "lower_hand", person=jean) is RefusalCode.NOT_ALLOWED
    house.do("chair", "lower_hand", person=kelly)
    assert [hand.id for hand in house.room.meeting.all(Hand)] == [jean]
    house.do("Jean", "leave")
    assert not list(house.room.meeting.all(Hand))


def test_p58_whoever_is_called_back_holds_nothing_until_they_are_let_in_again() -> None:
    mail = Mailboxes()
    house = a_network_meeting(mail)
    kelly = house.people["Kelly"]
    mail.connects(house.meeting, kelly, "of Kelly")
    house.do("Kelly", "raise_hand")
    house.do("chair", "call_back", person=kelly)
    until_then = len(mail.inbox[kelly])
    house.add_card("Jean", "said without Kelly")
    assert len(mail.inbox[kelly]) == until_then, "before the welcome has come to its turn"
    mail.deliver()
    held = house.shown_to("Kelly")
    assert (held["snapshots"], held["vocabulary"], held["me"]["state"]) == ([], None, "waiting")
    assert "said without Kelly" not in "".join(mail.inbox[kelly])
    assert refused_code(house, "Kelly", "raise_hand") is RefusalCode.NOT_ALLOWED
    assert not list(house.room.meeting.all(Hand))
    house.do("chair", "admit", person=kelly, role="family")
    mail.deliver()
    assert "said without Kelly" in mail.inbox[kelly][-1]
    person = house.room.meeting.find(Person, kelly)
    assert person is not None
    assert person.state is PersonState.IN


def test_p58_nobody_can_count_what_was_done_while_they_were_called_back() -> None:
    seqs = []
    for many in (1, 7):
        house = a_network_meeting()
        kelly = house.people["Kelly"]
        house.do("chair", "call_back", person=kelly)
        for _ in range(many):
            house.do("Jean", "raise_hand")
            house.do("Jean", "lower_hand", person=house.people["Jean"])
        house.do("chair", "admit", person=kelly, role="family")
        snapshots = house.shown_to("Kelly")["snapshots"]
        seqs.append([(one["stream"].partition(":")[0], one["seq"]) for one in snapshots])
    assert seqs[0] == seqs[1]
