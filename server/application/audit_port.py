"""The audit log of this installation: one chain of entries, written once, never changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from server.domain.audit_note import Note


@dataclass(frozen=True, slots=True)
class Entry:
    """A Note in its place in the chain. `seq` counts from 1 without gaps. `previous` is the hash
    of the entry before it, `hash` its own: audit_chain.py."""

    seq: int
    at: str
    tag: str
    meeting: str | None
    subject: str | None
    actor: str | None
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """Where the chain ends: the last entry's number and hash. Whoever keeps a head elsewhere can
    tell later whether the log still begins with what it held then."""

    seq: int
    hash: str


class Fault(StrEnum):
    MISSING = "missing"
    """The entry of this number is not there."""
    ALTERED = "altered"
    """The entry's own hash is not that of what it says."""
    UNCHAINED = "unchained"
    """The entry does not follow from the one before it."""
    TRUNCATED = "truncated"
    """The log ends before the head that was held."""
    REWRITTEN = "rewritten"
    """The chain is whole, but not the one whose head was held."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`head` is where what fits ends. With a fault, `seq` is the first entry that does not fit."""

    head: Head
    fault: Fault | None = None
    seq: int | None = None


class AuditLog(Protocol):
    """When a method returns, a power cut loses nothing of what was appended. What follows from a
    change in a meeting is appended by the journal, with the change: Change.audit."""

    def append(self, notes: Sequence[Note]) -> None:
        """All of them or none, in order."""
        ...

    def newest(
        self, most: int, *, before: int | None = None, meeting: str | None = None
    ) -> list[Entry]:
        """At most `most` entries, newest first: those with a smaller number than `before`, about
        this meeting."""
        ...

    def head(self) -> Head: ...

    def verify(self, held: Head | None = None) -> Verdict:
        """Reads the whole chain. `held` is a head noted earlier."""
        ...
