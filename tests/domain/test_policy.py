"""The permission table: complete, and saying what a social worker would expect of it."""

import pytest

from server.domain.decide import DECISIONS
from server.domain.policy import ALLOWED, authorise, commands_of
from server.domain.refusal import Refusal
from shared.contract.commands import COMMANDS
from shared.contract.words import Role

OUTSIDE_THE_TABLE_OF_COMMANDS = {"answer", "answer_for", "write_text", "invite"}


def test_every_command_has_a_rule_and_a_decision() -> None:
    assert set(COMMANDS) == set(DECISIONS)
    assert set(ALLOWED) == set(COMMANDS) | OUTSIDE_THE_TABLE_OF_COMMANDS


def test_the_projector_may_do_nothing() -> None:
    assert commands_of(Role.PROJECTOR) == []


def test_an_observer_may_only_speak_for_themselves() -> None:
    own_voice = ["ask_alone", "leave", "lower_hand", "raise_hand", "say_where"]
    assert commands_of(Role.OBSERVER) == own_voice


@pytest.mark.parametrize(
    "command", ["admit", "refuse_entry", "remove_person", "open_round", "close_round", "freeze"]
)
def test_only_the_chair_runs_the_room(command: str) -> None:
    assert [role for role in Role if command in commands_of(role)] == [Role.CHAIR]


@pytest.mark.parametrize("role", [Role.FAMILY, Role.NETWORK, Role.CHILD, Role.PROFESSIONAL])
def test_nobody_strikes_out_somebody_elses_card(role: Role) -> None:
    authorise(role, "strike_card", own=True)
    with pytest.raises(Refusal):
        authorise(role, "strike_card", own=False)


def test_an_unknown_command_is_nobodys() -> None:
    for role in Role:
        with pytest.raises(Refusal):
            authorise(role, "no_such_command", own=True)
