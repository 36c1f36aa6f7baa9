"""One command in, one event out, or a refusal. Every command has one row here."""

from collections.abc import Callable
from typing import Any

from server.domain import (
    asides,
    board,
    closing,
    parts,
    projector,
    roll,
    sharing,
    statement,
    undo,
    voting,
)
from server.domain.acting import Acting, check_standing
from server.domain.commands import Command
from server.domain.meeting import Event

DECISIONS: dict[str, Callable[[Acting, Any], Event | None]] = {
    "add_card": board.add_card,
    "edit_card": board.edit_card,
    "move_card": board.move_card,
    "strike_card": board.strike_card,
    "restore_card": board.restore_card,
    "share_card": sharing.share_card,
    "add_pair": statement.add_pair,
    "share_pair": sharing.share_pair,
    "mark_pair_ready": statement.mark_pair_ready,
    "reopen_pair": statement.reopen_pair,
    "strike_pair": statement.strike_pair,
    "restore_pair": statement.restore_pair,
    "settle_text": statement.settle_text,
    "open_round": voting.open_round,
    "close_round": voting.close_round,
    "admit": roll.admit,
    "refuse_entry": roll.refuse_entry,
    "change_role": roll.change_role,
    "remove_person": roll.remove_person,
    "leave": roll.leave,
    "say_where": roll.say_where,
    "ask_alone": asides.ask_alone,
    "hear_alone": asides.hear_alone,
    "set_audience": parts.set_audience,
    "start_part": parts.start_part,
    "end_part": parts.end_part,
    "set_screen": projector.set_screen,
    "undo": undo.undo,
    "freeze": closing.freeze,
}


def decide(acting: Acting, command: Command) -> Event | None:
    """The event that follows, None if things already are as asked. Raises Refusal."""
    check_standing(acting)
    event = DECISIONS[acting.command](acting, command)
    if event is None:
        return None
    return parts.notes_who(acting.meeting, projector.shows_only_everyones(acting.meeting, event))
