"""One command in, one event out, or a refusal. Every command has one row here."""

from collections.abc import Callable
from typing import Any

from server.domain import (
    agenda,
    asides,
    board,
    closing,
    links,
    merging,
    naming,
    parts,
    plan,
    projector,
    roll,
    sharing,
    statement,
    storyboard,
    undo,
    views,
    voting,
    without_a_screen,
    writing,
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
    "merge_cards": merging.merge_cards,
    "split_card": merging.split_card,
    "add_pair": statement.add_pair,
    "share_pair": sharing.share_pair,
    "mark_pair_ready": statement.mark_pair_ready,
    "reopen_pair": statement.reopen_pair,
    "strike_pair": statement.strike_pair,
    "restore_pair": statement.restore_pair,
    "settle_text": statement.settle_text,
    "open_round": voting.open_round,
    "close_round": voting.close_round,
    "own_number": naming.own_number,
    "plan_card": plan.plan_card,
    "set_member": plan.set_member,
    "strike_member": plan.strike_member,
    "give_view": views.give_view,
    "strike_view": views.strike_view,
    "record_decision": views.record_decision,
    "set_deadline": views.set_deadline,
    "add_panel": storyboard.add_panel,
    "edit_panel": storyboard.edit_panel,
    "agree_panel": storyboard.agree_panel,
    "move_panel": storyboard.move_panel,
    "strike_panel": storyboard.strike_panel,
    "set_stage": agenda.set_stage,
    "set_timer": agenda.set_timer,
    "lock_adding": agenda.lock_adding,
    "go_ahead": agenda.go_ahead,
    "raise_hand": agenda.raise_hand,
    "lower_hand": agenda.lower_hand,
    "start_writing": writing.start_writing,
    "share_writing": writing.share_writing,
    "call_back": roll.call_back,
    "set_agency": roll.set_agency,
    "add_person": without_a_screen.add_person,
    "set_proxy": without_a_screen.set_proxy,
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
    event = projector.shows_only_everyones(acting.meeting, event)
    event = links.lets_go_of_hidden(acting.meeting, event)
    event = agenda.lowers_hands_of_gone(acting.meeting, event)
    return parts.notes_who(acting.meeting, event)
