"""The one road for every command: validate, authorise, serialise, decide, append, acknowledge.

Projecting and sending happen in Room, once the change is durable.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from server.application.cast_vote import close_box, open_box
from server.application.edit_statement import settle_after
from server.application.freeze import freeze, make_ahead
from server.application.group_commit import Staged
from server.application.load import load
from server.application.meetings import Meetings
from server.application.room import Room
from server.domain.acting import Acting
from server.domain.commands import COMMANDS, CloseRound, Command, Freeze, OpenRound
from server.domain.decide import decide
from server.domain.meeting import Event
from server.domain.policy import FRESH
from server.domain.records import Pair, text_id
from server.domain.refusal import Refusal
from shared.contract.commands import COMMANDS as SCHEMAS
from shared.contract.messages import Command as Envelope
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PairPart


def handle_command(
    meetings: Meetings,
    meeting: str,
    person: str,
    message: object,
    is_fresh: Callable[[], bool] = lambda: False,
) -> None:
    """Returns when the command is kept (P20). Raises Refusal when it is not. `is_fresh` is asked
    whether the person has just proved who they are, when the command needs that (P63)."""
    envelope = load(Envelope(), message)
    command = _command(envelope)
    fresh = envelope["kind"] in FRESH and is_fresh()
    receipt = (person, envelope["id"])
    room = meetings.room(meeting)
    act = partial(room.acting, person, envelope["kind"], envelope["id"], fresh=fresh)
    if isinstance(command, Freeze):
        with room.freezing:  # whoever tries again meanwhile does not make it all once more
            ahead = make_ahead(room, act, command)
            _keep(room, act, receipt, lambda acting: freeze(room, acting, command, ahead))
    else:
        _keep(room, act, receipt, lambda acting: _decide_and_stage(room, acting, command))


def _keep(
    room: Room,
    act: Callable[[], Acting],
    receipt: tuple[str, str],
    stage: Callable[[Acting], Staged],
) -> None:
    with room.lock:
        first_try = room.pending.get(receipt)
        if first_try is None:
            if room.ports.journal.has_receipt(room.row.id, *receipt):
                return
            staged = stage(act())
    if first_try is not None:
        room.await_pending(first_try)
        return
    room.finish(staged)
    left = room.take_texts_left()
    if left:
        settle_after(room, room.chair(), left)


def _command(envelope: Mapping[str, Any]) -> Command:
    kind = envelope["kind"]
    if kind not in COMMANDS:
        raise Refusal(RefusalCode.UNKNOWN_COMMAND)
    return COMMANDS[kind](**load(SCHEMAS[kind](), envelope["body"]))


def _decide_and_stage(room: Room, acting: Acting, command: Command) -> Staged:
    receipt = (acting.person.id, acting.command_id)
    if isinstance(command, CloseRound):
        return close_box(room, acting, command, receipt)
    event = decide(acting, command)
    if isinstance(command, OpenRound) and event is not None:
        return open_box(room, event, receipt)
    return room.stage(event, receipt=receipt, texts=_texts_gone(room, event))


def _texts_gone(room: Room, event: Event | None) -> dict[str, bytes | None]:
    """What was written in a pair goes with the pair when its beginning is undone."""
    removed = [] if event is None else [key for key in event.removes if key[0] == Pair.kind]
    gone = [text_id(pair, part) for _, pair in removed for part in PairPart]
    for text in gone:
        room.texts.pop(text, None)
    return dict.fromkeys(gone)
