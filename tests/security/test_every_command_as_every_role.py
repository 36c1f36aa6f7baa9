"""Privilege escalation: everything, tried as every role, in every situation, on everybody's things.

Generated from the permission table. What the table does not allow is refused and leaves the
meeting, its storage and its streams as they were; what it allows is not refused as forbidden.
The rules beside the table are said here once more, in the test's own words.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from server.domain.policy import ALLOWED
from server.domain.refusal import Refusal
from shared.contract.commands import COMMANDS
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Role
from tests.security.situations import SITUATIONS, TARGETS, Scene, make_scene, possible
from tests.security.tries import BODIES, OF_A_THING, attempt

GONE = ("refused", "removed", "left")
TRIED_ELSEWHERE = {"invite"}
"""Its road is an HTTP door: tests/wire/test_invitations.py."""
FORBIDDEN = {
    RefusalCode.NOT_ALLOWED,
    RefusalCode.NOT_HERE,
    RefusalCode.FROZEN,
    RefusalCode.NOTHING_TO_UNDO,
}


@dataclass(frozen=True)
class Case:
    role: Role
    situation: str
    command: str
    target: str

    def may(self) -> bool:
        """What the table and the rules of standing say."""
        rule = ALLOWED[self.command]
        if self.situation in GONE:
            return False
        if self.situation in ("waiting", "stepped_out"):
            return self.command in ("leave", "say_where", "ask_alone") and self.role in rule.any
        if self.situation == "frozen":
            later = ("leave", "ask_alone", "hear_alone")
            return self.command in later and self.role in rule.any
        if self.target == "hidden" and self.role is not Role.CHAIR:
            return False
        if self.command == "undo" and self.target != "own":
            return False
        return self.role in rule.any or (self.role in rule.own and self.target == "own")


def cases(command: str) -> Iterator[Case]:
    for role in Role:
        for situation in SITUATIONS:
            for target in TARGETS if command in OF_A_THING else TARGETS[:1]:
                if possible(role, situation):
                    yield Case(role, situation, command, target)


EVERY_CASE = [
    case for command in ALLOWED if command not in TRIED_ELSEWHERE for case in cases(command)
]


def test_everything_in_the_table_is_tried() -> None:
    assert set(BODIES) == set(COMMANDS)
    assert {case.command for case in EVERY_CASE} == set(ALLOWED) - TRIED_ELSEWHERE
    assert {case.role for case in EVERY_CASE} == set(Role)
    assert len(EVERY_CASE) > 3_500


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("role", list(Role))
def test_only_what_the_table_allows_is_done(role: Role, situation: str) -> None:
    scene: Scene | None = None
    for case in EVERY_CASE:
        if (case.role, case.situation) != (role, situation):
            continue
        scene = scene or make_scene(role, situation)
        if case.target not in scene.cards and case.command in OF_A_THING:
            assert not case.may() or case.command in ("open_round", "settle_text", "lower_hand"), (
                case
            )
            continue  # this role adds nothing, so it has nothing of its own
        if case.may():
            check_allowed(scene, case)
            scene = None
        else:
            check_forbidden(scene, case)


def check_allowed(scene: Scene, case: Case) -> None:
    """Something else may stand in the way, such as an open round; being forbidden may not."""
    refusals: list[Refusal] = []
    try:
        attempt(scene, case.command, case.target)
    except Refusal as refusal:
        refusals.append(refusal)
    assert not {refusal.code for refusal in refusals} & FORBIDDEN, (case, refusals)


def check_forbidden(scene: Scene, case: Case) -> None:
    before = state_of(scene)
    with pytest.raises(Refusal) as refused:
        attempt(scene, case.command, case.target)
    assert refused.value.code in FORBIDDEN, (case, refused.value.code)
    assert state_of(scene) == before, case


def state_of(scene: Scene) -> tuple[object, ...]:
    """Everything that a command could change."""
    room = scene.house.room
    stored = room.ports.journal.load(scene.house.meeting)
    sent = {audience: list(sent) for audience, sent in scene.house.listener.streams.items() if sent}
    asked = room.boxes.answered(scene.round)
    return (room.meeting, room.seq, len(stored.events), dict(stored.boxes), sent, asked)
