"""The anonymous scale on the one road: a box is opened, answered into, and closed (P33-P36).

An answer is no command: no receipt, no event, no log line. Nothing of it outlives the box.
"""

from collections.abc import Mapping
from dataclasses import replace

from server.application.group_commit import Staged
from server.application.load import load
from server.application.meetings import Meetings
from server.application.ports import BoxNotOpened
from server.application.room import Room
from server.application.tokens import key_name
from server.domain.acting import Acting, check_standing, find_seen
from server.domain.commands import CloseRound
from server.domain.decide import decide
from server.domain.meeting import Event
from server.domain.records import Round
from server.domain.refusal import Refusal
from shared.contract.messages import Answer
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import RoundState


def open_box(room: Room, opened: Event, receipt: tuple[str, str]) -> Staged:
    """Stages the opening of a round with its sealed, still empty box. Hold the room's lock."""
    (asked,) = (record for record in opened.puts if isinstance(record, Round))
    key = room.ports.round_keys.create(key_name(room.row.id, asked.id))
    box = room.ports.boxes.empty(key, _people(asked))
    room.answered[asked.id] = frozenset()
    return room.stage(opened, receipt=receipt, boxes={asked.id: box})


def cast_vote(meetings: Meetings, meeting: str, person: str, message: object) -> None:
    """Returns when the answer is kept. Raises Refusal when it is not."""
    answer = load(Answer(), message)
    room = meetings.room(meeting)
    with room.lock:
        acting = room.acting(person, "answer", "")
        check_standing(acting)
        asked = find_seen(acting, Round, answer["round"])
        if asked.state is RoundState.CLOSED:
            raise Refusal(RefusalCode.ROUND_CLOSED)
        if person not in _people(asked):
            raise Refusal(RefusalCode.NOT_ASKED)
        staged = _answer_into_box(room, asked, person, answer["value"])
    room.finish(staged)


def close_box(room: Room, acting: Acting, command: CloseRound, receipt: tuple[str, str]) -> Staged:
    """Stages the release of a round and the end of its box. Hold the room's lock."""
    asked = room.meeting.find(Round, command.round)
    answers = _answers(room, asked) if asked is not None else {}
    closed = decide(replace(acting, answers=answers), command)

    def destroy_key() -> None:
        room.ports.round_keys.destroy(key_name(room.row.id, command.round))

    room.answered.pop(command.round, None)
    room.boxes.pop(command.round, None)
    return room.stage(closed, receipt=receipt, boxes={command.round: None}, then=destroy_key)


def _people(asked: Round) -> list[str]:
    return [entry.person for entry in asked.roster]


def _answer_into_box(room: Room, asked: Round, person: str, value: int | None) -> Staged:
    key = room.ports.round_keys.get(key_name(room.row.id, asked.id))
    box = room.boxes.get(asked.id)
    if key is None or box is None:
        raise Refusal(RefusalCode.ROUND_LOST)
    try:
        room.boxes[asked.id] = room.ports.boxes.with_answer(key, box, person, value)
    except BoxNotOpened:
        raise Refusal(RefusalCode.ROUND_LOST) from None
    room.answered[asked.id] = room.answered.get(asked.id, frozenset()) | {person}
    return room.stage(None, boxes={asked.id: room.boxes[asked.id]})


def _answers(room: Room, asked: Round) -> Mapping[str, int | None]:
    """What was answered; nothing if the box cannot be opened, and then nothing will be told."""
    try:
        return room.answers_of(asked)
    except BoxNotOpened:
        return {}
