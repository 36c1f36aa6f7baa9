"""Freezing: all texts settled, no round open, nothing written afterwards (P39)."""

from dataclasses import replace

from server.domain.acting import Acting
from server.domain.commands import Freeze
from server.domain.meeting import Event
from server.domain.refusal import Refusal
from server.domain.statement import settled_pairs
from server.domain.writing import open_writing
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingState


def freeze(acting: Acting, _command: Freeze) -> Event:
    if acting.meeting.open_round() is not None:
        raise Refusal(RefusalCode.ROUND_OPEN)
    if acting.meeting.open_part() is not None:
        raise Refusal(RefusalCode.PART_OPEN)
    if open_writing(acting.meeting) is not None:
        raise Refusal(RefusalCode.WRITING_OPEN)
    frozen = replace(acting.meeting.meeting, state=MeetingState.FROZEN, frozen_at=acting.at)
    return acting.happened("meeting_frozen", *settled_pairs(acting), frozen)
