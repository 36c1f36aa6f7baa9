"""Freezing: all texts settled, no round open, nothing written afterwards (P39)."""

from dataclasses import replace

from server.domain.acting import Acting
from server.domain.commands import Freeze
from server.domain.meeting import Event
from server.domain.records import Pair, StoredRecord
from server.domain.refusal import Refusal
from server.domain.statement import with_texts
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingState


def freeze(acting: Acting, _command: Freeze) -> Event:
    if acting.meeting.open_round() is not None:
        raise Refusal(RefusalCode.ROUND_OPEN)
    settled: list[StoredRecord] = [
        written
        for pair in acting.meeting.all(Pair)
        if (written := with_texts(acting, pair)) != pair
    ]
    frozen = replace(acting.meeting.meeting, state=MeetingState.FROZEN, frozen_at=acting.at)
    return acting.happened("meeting_frozen", *settled, frozen)
