"""Where the meeting is: its stage, its timer, whether people may add, who would like to speak."""

from dataclasses import replace
from datetime import datetime, timedelta

from server.domain.acting import Acting, check_new
from server.domain.meeting import Event, Meeting
from server.domain.policy import RUNS_THE_MEETING, authorise
from server.domain.quorum_rule import lacking, may_go_on
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.running_commands import (
    GoAhead,
    LockAdding,
    LowerHand,
    RaiseHand,
    SetStage,
    SetTimer,
)
from server.domain.running_records import GoingAhead, Hand
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PersonState, Stage

BEFORE_BUSINESS = frozenset({Stage.GATHER, Stage.INTRODUCTIONS})
"""People may gather and be introduced without a quorum."""


def set_stage(acting: Acting, command: SetStage) -> Event | None:
    agenda = acting.meeting.agenda
    if command.stage not in acting.template.agenda:
        raise Refusal(RefusalCode.NOT_HERE)
    if command.stage is agenda.stage:
        return None
    if command.stage not in BEFORE_BUSINESS:
        check_quorum(acting)
    return acting.happened("stage_set", replace(agenda, stage=command.stage), stage=command.stage)


def set_timer(acting: Acting, command: SetTimer) -> Event | None:
    ends_at = None if command.seconds is None else _later(acting.at, command.seconds)
    agenda = replace(acting.meeting.agenda, timer_ends_at=ends_at)
    if agenda == acting.meeting.agenda:
        return None
    if ends_at is None:
        return acting.happened("timer_stopped", agenda)
    return acting.happened("timer_set", agenda)


def lock_adding(acting: Acting, command: LockAdding) -> Event | None:
    agenda = replace(acting.meeting.agenda, adding_locked=command.locked)
    if agenda == acting.meeting.agenda:
        return None
    if command.locked:
        return acting.happened("adding_locked", agenda)
    return acting.happened("adding_unlocked", agenda)


def check_adding(acting: Acting) -> None:
    """Raises Refusal ADDING_LOCKED for all but who runs the meeting while adding is locked."""
    if acting.meeting.agenda.adding_locked and acting.person.role not in RUNS_THE_MEETING:
        raise Refusal(RefusalCode.ADDING_LOCKED)


def go_ahead(acting: Acting, command: GoAhead) -> Event | None:
    missing = lacking(acting.meeting, acting.template.quorum, acting.connected)
    if not missing:
        return None
    check_new(acting, GoingAhead, acting.command_id)
    going = GoingAhead(id=acting.command_id, lacking=missing, reason=command.reason, at=acting.at)
    return acting.happened("going_ahead", going)


def check_quorum(acting: Acting) -> None:
    if not may_go_on(acting.meeting, acting.template.quorum, acting.connected):
        raise Refusal(RefusalCode.NOT_QUORATE)


def raise_hand(acting: Acting, _command: RaiseHand) -> Event | None:
    if acting.meeting.find(Hand, acting.person.id) is not None:
        return None
    return acting.happened("hand_raised", Hand(id=acting.person.id, at=acting.at))


def lower_hand(acting: Acting, command: LowerHand) -> Event | None:
    authorise(acting.person.role, acting.command, own=command.person == acting.person.id)
    if acting.meeting.find(Hand, command.person) is None:
        return None
    return Event(did="hand_lowered", actor=acting.person.id, removes=((Hand.kind, command.person),))


def lowers_hands_of_gone(meeting: Meeting, event: Event) -> Event:
    """The event; whoever goes with it no longer waits to speak."""
    gone = [
        (Hand.kind, record.id)
        for record in event.puts
        if isinstance(record, Person) and record.state is not PersonState.IN
    ]
    raised = tuple(key for key in gone if key in meeting.records)
    return replace(event, removes=(*event.removes, *raised)) if raised else event


def _later(at: str, seconds: int) -> str:
    ends = datetime.fromisoformat(at) + timedelta(seconds=seconds)
    return ends.isoformat(timespec="milliseconds").replace("+00:00", "Z")
