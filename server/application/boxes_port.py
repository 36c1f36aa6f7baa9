"""The sealed answers of open rounds, and their keys. Conformance suites:
tests/plugins/round_keys_suite.py, sealed_boxes_suite.py."""

from collections.abc import Sequence
from typing import Protocol


class RoundKeys(Protocol):
    """The keys of open rounds, 32 bytes each, kept apart from the database and its backups."""

    def create(self, round_id: str) -> bytes:
        """A fresh random key, durable when this returns. An existing key is replaced."""
        ...

    def get(self, round_id: str) -> bytes | None: ...

    def destroy(self, round_id: str) -> None:
        """Idempotent. Afterwards the key cannot be had again from this store."""
        ...

    def held(self) -> list[str]:
        """Ids of the rounds whose keys are held."""
        ...


class BoxNotOpened(Exception):
    """The box is damaged, or its key is gone or another one."""


class SealedBoxes(Protocol):
    """The answers of one round, sealed with its key. Boxes of one roster have one size, and each
    change seals the whole box afresh, so that two boxes tell nothing of what differs."""

    def empty(self, key: bytes, people: Sequence[str]) -> bytes: ...

    def with_answer(self, key: bytes, box: bytes, person: str, value: int | None) -> bytes:
        """`value` is 0-10, or None to pass. Replaces an earlier answer. KeyError if the person
        is not on the roster. Raises BoxNotOpened."""
        ...

    def answers(self, key: bytes, box: bytes, people: Sequence[str]) -> dict[str, int | None]:
        """The answers given so far; people without one are left out. Raises BoxNotOpened."""
        ...
