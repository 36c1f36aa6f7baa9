"""How each thing of the permission table is tried, by the road it takes in the server."""

from collections.abc import Callable
from typing import Any

from server.application import edit_statement
from server.application.cast_vote import cast_vote
from server.application.tokens import new_id
from shared.contract.commands import COMMANDS
from tests.security.situations import ACTOR, SOCKET, Scene

Body = dict[str, Any]

OF_A_THING = {
    "edit_card",
    "move_card",
    "strike_card",
    "restore_card",
    "share_card",
    "share_pair",
    "write_text",
    "settle_text",
    "mark_pair_ready",
    "reopen_pair",
    "strike_pair",
    "restore_pair",
    "undo",
    "open_round",
    "merge_cards",
    "split_card",
    "plan_card",
    "set_member",
    "strike_member",
    "give_view",
    "strike_view",
    "edit_panel",
    "agree_panel",
    "move_panel",
    "strike_panel",
    "lower_hand",
}
"""What is done to something of somebody's; the rest is tried once."""


def attempt(scene: Scene, command: str, target: str) -> None:
    """Tries it as the actor. Raises Refusal."""
    if command in COMMANDS:
        scene.house.do(ACTOR, command, None, **BODIES[command](scene, target))
    else:
        _OTHER_ROADS[command](scene, target)


def _write(scene: Scene, target: str) -> None:
    house, person = scene.house, scene.house.people[ACTOR]
    asked: Body = {"pair": scene.pairs[target], "part": "goal"}
    asked |= {"client": None, "grant": None, "vector": "AA=="}
    edit_statement.open_text(house.meetings, house.meeting, person, SOCKET, asked, lambda _: None)


def _answer(scene: Scene, _target: str) -> None:
    house = scene.house
    message = {"round": scene.round, "value": "05"}
    cast_vote(house.meetings, house.meeting, house.people[ACTOR], message)


def _answer_for(scene: Scene, _target: str) -> None:
    house = scene.house
    message = {"round": scene.round, "value": "05", "person": house.people["By telephone"]}
    cast_vote(house.meetings, house.meeting, house.people[ACTOR], message)


_OTHER_ROADS: dict[str, Callable[[Scene, str], None]] = {
    "write_text": _write,
    "answer": _answer,
    "answer_for": _answer_for,
}

BODIES: dict[str, Callable[[Scene, str], Body]] = {
    "add_card": lambda _s, _t: {
        "card": new_id(),
        "category": "harm",
        "text": "tried",
        "perspective": None,
        "audience": "everyone",
    },
    "edit_card": lambda s, t: {"card": s.cards[t], "text": "tried", "revision": 1},
    "move_card": lambda s, t: {
        "card": s.cards[t],
        "category": "existing_safety",
        "before": None,
    },
    "strike_card": lambda s, t: {"card": s.cards[t]},
    "restore_card": lambda s, t: {"card": s.struck[t]},
    "share_card": lambda s, t: {"card": s.cards[t], "audience": "everyone"},
    "add_pair": lambda _s, _t: {"pair": new_id(), "audience": "everyone"},
    "share_pair": lambda s, t: {"pair": s.pairs[t], "audience": "everyone"},
    "mark_pair_ready": lambda s, t: {"pair": s.pairs[t]},
    "reopen_pair": lambda s, t: {"pair": s.pairs[t]},
    "strike_pair": lambda s, t: {"pair": s.pairs[t]},
    "restore_pair": lambda s, t: {"pair": s.struck_pairs[t]},
    "settle_text": lambda s, t: {"pair": s.pairs[t], "part": "goal"},
    "undo": lambda s, t: {"command": s.undoable[t]},
    "open_round": lambda s, t: {
        "round": new_id(),
        "pair": s.pairs[t],
        "mode": "together",
        "lowest_means": "low",
        "highest_means": "high",
    },
    "close_round": lambda s, _t: {"round": s.round},
    "admit": lambda s, _t: {"person": s.house.people["Knocker"], "role": "network"},
    "refuse_entry": lambda s, _t: {"person": s.house.people["Knocker"]},
    "change_role": lambda s, _t: {"person": s.house.people["Gus"], "role": "network"},
    "remove_person": lambda s, _t: {"person": s.house.people["Gus"]},
    "leave": lambda _s, _t: {},
    "say_where": lambda _s, _t: {"whereabouts": "in_the_room", "others": "nobody"},
    "ask_alone": lambda _s, _t: {"wish": "cannot_speak"},
    "hear_alone": lambda s, _t: {"person": s.house.people["Fay"]},
    "set_audience": lambda s, _t: {
        "audience": s.audience,
        "name": "Tried",
        "members": [s.house.people[ACTOR]],
    },
    "start_part": lambda s, _t: {"part": new_id(), "audience": s.audience, "reason": "Tried"},
    "end_part": lambda s, _t: {"part": s.part},
    "set_screen": lambda _s, _t: {"mode": "columns", "target": None, "page": 0, "blank": True},
    "freeze": lambda _s, _t: {"confirmed": True},
    "merge_cards": lambda s, t: {"card": s.cards[t], "into": s.other_cards[t], "text": "tried"},
    "split_card": lambda s, t: {
        "card": s.cards[t],
        "text": "tried",
        "rest_card": new_id(),
        "rest": "rest",
        "revision": 1,
    },
    "own_number": lambda s, _t: {"round": s.closed_round, "value": 5},
    "plan_card": lambda s, t: {
        "card": s.steps[t],
        "owner": "tried",
        "owner_id": None,
        "due": "2026-04-01",
        "pair": None,
        "state": "to_do",
        "revision": 1,
    },
    "set_member": lambda s, t: {
        "member": s.members[t],
        "name": "Tried",
        "relation": "",
        "knows_worries": True,
        "offers": "",
        "audience": "everyone",
    },
    "strike_member": lambda s, t: {"member": s.members[t]},
    "give_view": lambda s, t: {
        "view": s.views[t],
        **s.view_of(t),
        "text": "tried",
        "position": None,
        "audience": "everyone",
    },
    "strike_view": lambda s, t: {"view": s.views[t]},
    "record_decision": lambda _s, _t: {
        "outcome": "plan_needed",
        "categories": [],
        "reason": "tried",
        "dissent": "",
    },
    "set_deadline": lambda _s, _t: {
        "deadline": "core_group",
        "due": "2026-05-01",
        "reason": "tried",
    },
    "add_panel": lambda _s, _t: {
        "panel": new_id(),
        "story": "safety_plan",
        "text": "tried",
        "audience": "everyone",
    },
    "edit_panel": lambda s, t: {"panel": s.panels[t], "text": "tried", "revision": 1},
    "agree_panel": lambda s, t: {"panel": s.panels[t], "agrees": True, "revision": 1},
    "move_panel": lambda s, t: {"panel": s.panels[t], "before": None},
    "strike_panel": lambda s, t: {"panel": s.panels[t]},
    "set_stage": lambda _s, _t: {"stage": "introductions"},
    "set_timer": lambda _s, _t: {"seconds": 60},
    "lock_adding": lambda _s, _t: {"locked": True},
    "start_writing": lambda _s, _t: {
        "writing": new_id(),
        "column": "working_well",
        "audience": "everyone",
    },
    "share_writing": lambda s, _t: {"writing": s.writing},
    "raise_hand": lambda _s, _t: {},
    "lower_hand": lambda s, t: {"person": s.hands[t]},
    "call_back": lambda s, _t: {"person": s.house.people["Gus"]},
    "add_person": lambda s, _t: {
        "person": new_id(),
        "name": "Tried",
        "role": "network",
        "relation": "",
        "whereabouts": "by_telephone",
        "proxy": s.house.people["Other"],
    },
    "set_proxy": lambda s, _t: {
        "person": s.house.people["By telephone"],
        "proxy": s.house.people["Other"],
    },
    "set_agency": lambda s, _t: {"person": s.house.people["Other"], "agency": "health"},
    "go_ahead": lambda _s, _t: {"reason": "tried"},
}
