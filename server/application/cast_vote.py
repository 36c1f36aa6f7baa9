"""The anonymous scale on the one road: a box is opened, answered into, and closed (P33-P36).

An answer is no command: no receipt, no event, no log line. Nothing of it outlives the box.
"""

from collections.abc import Mapping
from dataclasses import replace

from server.application.boxes_port import BoxNotOpened
from server.application.group_commit import Staged
from server.application.load import load
from server.application.meetings import Meetings
from server.application.room import Room
from server.domain.acting import Acting, check_standing, find_seen
from server.domain.commands import CloseRound
from server.domain.decide import decide
from server.domain.meeting import Event
from server.domain.records import Round
from server.domain.refusal import Refusal
from server.domain.without_a_screen import answers_for
from shared.contract.messages import Answer
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import RoundState


def open_box(room: Room, opened: Event, receipt: tuple[str, str]) -> Staged:
    """Stages the opening of a round with its sealed, still empty box. Hold the room's lock."""
    (asked,) = (record for record in opened.puts if isinstance(record, Round))
    box = room.boxes.begin(asked)
    return room.stage(opened, receipt=receipt, boxes={asked.id: box})


def cast_vote(meetings: Meetings, meeting: str, person: str, message: object) -> None:
    """Returns when the answer is kept. Raises Refusal when it is not."""
    answer = load(Answer(), message)
    room = meetings.room(meeting)
    with room.lock:
        voter = answer["person"] or person
        acting = room.acting(person, "answer" if voter == person else "answer_for", "")
        check_standing(acting)
        if voter != person and not answers_for(room.meeting, person, voter):
            raise Refusal(RefusalCode.NOT_ASKED)
        asked = find_seen(acting, Round, answer["round"])
        if asked.state is RoundState.CLOSED:
            raise Refusal(RefusalCode.ROUND_CLOSED)
        if all(entry.person != voter for entry in asked.roster):
            raise Refusal(RefusalCode.NOT_ASKED)
        try:
            box = room.boxes.answer(asked, voter, answer["value"])
        except BoxNotOpened:
            raise Refusal(RefusalCode.ROUND_LOST) from None
        staged = room.stage(None, boxes={asked.id: box})
    room.finish(staged)


def close_box(room: Room, acting: Acting, command: CloseRound, receipt: tuple[str, str]) -> Staged:
    """Stages the release of a round and the end of its box. Hold the room's lock."""
    closed = decide(replace(acting, answers=_answers(room, command.round)), command)
    room.boxes.forget(command.round)
    return room.stage(
        closed,
        receipt=receipt,
        boxes={command.round: None},
        then=lambda: room.boxes.destroy_key(command.round),
    )


def _answers(room: Room, round_id: str) -> Mapping[str, int | None]:
    """What was answered; nothing if the box cannot be opened, and then nothing will be told."""
    asked = room.meeting.find(Round, round_id)
    try:
        return {} if asked is None else room.boxes.answers(asked)
    except BoxNotOpened:
        return {}
