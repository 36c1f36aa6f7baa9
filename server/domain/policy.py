"""Who may do what. One table; a social worker could read it.

Everyone who maps may add to the board and write in statements. A card belongs to whoever added
it: only they, or whoever runs the meeting, change it, so that nobody in the room can strike out
somebody else's words.
"""

from dataclasses import dataclass

from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Perspective, Role

CHAIR = frozenset({Role.CHAIR})
RUNS_THE_MEETING = CHAIR | {Role.MINUTE_TAKER}
RUNS_THE_PLAN = RUNS_THE_MEETING | {Role.LEAD_PROFESSIONAL}
PROFESSIONALS = RUNS_THE_MEETING | {Role.LEAD_PROFESSIONAL, Role.PROFESSIONAL}
FAMILY = frozenset({Role.FAMILY, Role.NETWORK, Role.CHILD, Role.ADVOCATE})
HELPS_A_CHILD = PROFESSIONALS | {Role.CHILD, Role.ADVOCATE}
MAPS = PROFESSIONALS | FAMILY
ANSWERS = frozenset(
    {Role.LEAD_PROFESSIONAL, Role.PROFESSIONAL, Role.FAMILY, Role.NETWORK, Role.CHILD}
)
MAY_GO = (MAPS | {Role.OBSERVER}) - CHAIR
"""A meeting whose chair had left could not be closed; the chair ends it by freezing."""
NOBODY: frozenset[Role] = frozenset()


@dataclass(frozen=True)
class May:
    """`any` may do it to anything, `own` only to what they added themselves."""

    any: frozenset[Role] = NOBODY
    own: frozenset[Role] = NOBODY


ALLOWED: dict[str, May] = {
    "add_card": May(any=MAPS),
    "edit_card": May(any=RUNS_THE_MEETING, own=MAPS),
    "move_card": May(any=RUNS_THE_MEETING, own=MAPS),
    "strike_card": May(any=RUNS_THE_MEETING, own=MAPS),
    "restore_card": May(any=RUNS_THE_MEETING, own=MAPS),
    "share_card": May(any=RUNS_THE_MEETING, own=MAPS),
    "merge_cards": May(any=RUNS_THE_MEETING),
    "split_card": May(any=RUNS_THE_MEETING, own=MAPS),
    "add_pair": May(any=MAPS),
    "share_pair": May(any=RUNS_THE_MEETING, own=MAPS),
    "write_text": May(any=MAPS),
    "settle_text": May(any=MAPS),
    "mark_pair_ready": May(any=PROFESSIONALS),
    "reopen_pair": May(any=PROFESSIONALS),
    "strike_pair": May(any=RUNS_THE_MEETING, own=MAPS),
    "restore_pair": May(any=RUNS_THE_MEETING, own=MAPS),
    "undo": May(any=MAPS),
    "open_round": May(any=CHAIR),
    "close_round": May(any=CHAIR),
    "answer": May(any=ANSWERS | CHAIR),  # the chair only where the meeting type says so
    "answer_for": May(any=MAPS),  # only for who has named them
    "own_number": May(any=ANSWERS | CHAIR),
    "plan_card": May(any=RUNS_THE_PLAN, own=MAPS),
    "set_member": May(any=RUNS_THE_PLAN, own=MAPS),
    "strike_member": May(any=RUNS_THE_PLAN, own=MAPS),
    "give_view": May(any=RUNS_THE_PLAN, own=MAPS),
    "strike_view": May(any=RUNS_THE_MEETING, own=MAPS),
    "record_decision": May(any=CHAIR),
    "set_deadline": May(any=RUNS_THE_MEETING),
    "add_panel": May(any=MAPS),
    "edit_panel": May(any=RUNS_THE_PLAN, own=MAPS),
    "agree_panel": May(any=MAPS),
    "move_panel": May(any=RUNS_THE_PLAN, own=MAPS),
    "strike_panel": May(any=RUNS_THE_PLAN, own=MAPS),
    "set_stage": May(any=CHAIR),
    "set_timer": May(any=CHAIR),
    "lock_adding": May(any=CHAIR),
    "start_writing": May(any=CHAIR),
    "share_writing": May(any=CHAIR),
    "raise_hand": May(any=MAY_GO),
    "lower_hand": May(any=CHAIR, own=MAY_GO),
    "call_back": May(any=CHAIR),
    "add_person": May(any=CHAIR),
    "set_proxy": May(any=CHAIR),
    "set_agency": May(any=RUNS_THE_MEETING),
    "go_ahead": May(any=CHAIR),
    "invite": May(any=CHAIR),
    "admit": May(any=CHAIR),
    "refuse_entry": May(any=CHAIR),
    "change_role": May(any=CHAIR),
    "remove_person": May(any=CHAIR),
    "set_audience": May(any=CHAIR),
    "start_part": May(any=CHAIR),
    "end_part": May(any=CHAIR),
    "set_screen": May(any=CHAIR),
    "freeze": May(any=CHAIR),
    "leave": May(any=MAY_GO),
    "say_where": May(any=MAPS | {Role.OBSERVER}),
    "ask_alone": May(any=MAY_GO),
    "hear_alone": May(any=CHAIR),
}

FROM_OUTSIDE = frozenset({"leave", "say_where", "ask_alone"})
"""What someone may do who is waiting, or has stepped out of a confidential part."""
FRESH = frozenset({"freeze"})
"""What cannot be taken back needs a sign-in within the last five minutes (P63)."""
AFTER_FREEZING = frozenset({"leave", "ask_alone", "hear_alone"})

PERSPECTIVES: dict[Role, Perspective] = {
    Role.LEAD_PROFESSIONAL: Perspective.LEAD_PROFESSIONAL,
    Role.PROFESSIONAL: Perspective.OTHER_PROFESSIONALS,
    Role.FAMILY: Perspective.FAMILY,
    Role.NETWORK: Perspective.NETWORK,
    Role.CHILD: Perspective.CHILD,
}
"""Whose view someone of a role speaks for; others speak for nobody but record for all."""


def may(role: Role, command: str) -> tuple[bool, bool]:
    """(to anything, to their own)."""
    rule = ALLOWED.get(command, May())
    return role in rule.any, role in rule.any or role in rule.own


def commands_of(role: Role) -> list[str]:
    """What a role may send at all: the client shows no button for the rest."""
    return sorted(command for command in ALLOWED if may(role, command)[1])


def authorise(role: Role, command: str, *, own: bool) -> None:
    """Raises Refusal unless the role may do this, to their own or to somebody else's."""
    anything, their_own = may(role, command)
    if not (anything or (own and their_own)):
        raise Refusal(RefusalCode.NOT_ALLOWED)
