"""Reads the bytes of a Yjs update (format 1) far enough to know what it would do (P30).

Yjs keeps what it cannot place yet, and obeys deletions of words not written yet, without
either showing anywhere. So an update is read, and judged, before Yjs is given it. Only what a
plain text needs is known here: runs of characters, tombstones, and deletions.

A clock counts the UTF-16 units that a client number has written. A state vector maps each
client number to its clock.
"""

import unicodedata
from collections.abc import Mapping, Set
from dataclasses import dataclass

from server.application.ports import TextRefused
from server.plugins.lib0_reader import Reader

ROOT = "text"

_HAS_LEFT, _HAS_RIGHT, _HAS_KEY, _KIND = 0x80, 0x40, 0x20, 0x1F
_DELETED, _STRING = 1, 4
_LARGEST_CLOCK = 2**31 - 1


@dataclass(frozen=True)
class Run:
    """Clocks start to end (not included) of one client. `leans_on` holds, for each neighbour
    that a part names, (clock of the part, the neighbour's client, the neighbour's clock);
    `cuts` the places (client, clock) before which those neighbours' runs are cut."""

    client: int
    start: int
    end: int
    leans_on: tuple[tuple[int, int, int], ...]
    cuts: tuple[tuple[int, int], ...]
    halves: tuple[int, ...]
    """Clocks of the second UTF-16 unit of each character that takes two."""


@dataclass(frozen=True)
class Update:
    """`deletions` holds (client, start, end not included) for each range of deleted clocks."""

    runs: tuple[Run, ...]
    deletions: tuple[tuple[int, int, int], ...]

    def halves(self) -> set[tuple[int, int]]:
        """(client, clock) before which no run may be cut: it would cut a character in two."""
        return {(run.client, clock) for run in self.runs for clock in run.halves}


def read_update(update: bytes) -> Update:
    """TextRefused if it holds anything but plain text in `text`, or cannot be read."""
    reader = Reader(update)
    runs = tuple(_read_run(reader) for _ in range(reader.count()))
    deletions = tuple(_read_deletions(reader))
    reader.finish()
    return Update(runs, deletions)


def _read_run(reader: Reader) -> Run:
    parts, client, start = reader.count(), reader.number(), reader.number()
    clock = start
    leans_on: list[tuple[int, int, int]] = []
    cuts: list[tuple[int, int]] = [(client, start)]
    halves: list[int] = []
    for _ in range(parts):
        info = reader.byte()
        if info & _HAS_KEY:
            raise TextRefused("writes a named property")
        for flag in (_HAS_LEFT, _HAS_RIGHT):
            if info & flag:
                neighbour, at = reader.number(), reader.number()
                leans_on.append((clock, neighbour, at))
                cuts.append((neighbour, at + 1 if flag == _HAS_LEFT else at))
        if not info & (_HAS_LEFT | _HAS_RIGHT) and (
            reader.number() != 1 or reader.string() != ROOT
        ):
            raise TextRefused("writes elsewhere than in the text")
        kind = info & _KIND
        if kind == _STRING:
            text = reader.string()
            halves += _halves(text, clock)
            length = _plain_units(text)
        else:
            length = reader.number() if kind == _DELETED else 0
        if not length:
            raise TextRefused("makes something other than plain text")
        clock += length
    if clock > _LARGEST_CLOCK:
        raise TextRefused("counts too far")
    return Run(client, start, clock, tuple(leans_on), tuple(cuts), tuple(halves))


def _plain_units(text: str) -> int:
    """UTF-16 units. Control characters are refused as everywhere (shared/contract/fields.py)."""
    if not text.isprintable() and any(
        unicodedata.category(c) == "Cc" and c not in "\n\t" for c in text
    ):
        raise TextRefused("has a character that cannot be kept")
    return len(text.encode("utf-16-le")) // 2


def _halves(text: str, clock: int) -> list[int]:
    found: list[int] = []
    if text.isascii():
        return found
    for character in text:
        if character > "\uffff":
            clock += 1
            found.append(clock)
        clock += 1
    return found


def _read_deletions(reader: Reader) -> list[tuple[int, int, int]]:
    ranges: list[tuple[int, int, int]] = []
    for _ in range(reader.count()):
        client = reader.number()
        for _ in range(reader.count()):
            start, length = reader.number(), reader.number()
            if not length:
                raise TextRefused("deletes nothing")
            ranges.append((client, start, start + length))
    return ranges


def clock_after(update: Update, client: int, known: Mapping[int, int]) -> int:
    """Where `client` stands after the update, given the state vector before it.

    TextRefused if the update advances another client, or leans on or deletes what is in
    neither the document nor the update itself.
    """
    after = known.get(client, 0)
    seen: set[int] = set()
    for run in update.runs:
        if run.client in seen:
            raise TextRefused("names a client twice")
        seen.add(run.client)
        if run.client != client and run.end > known.get(run.client, 0):
            raise TextRefused("advances a client other than the writer's own")
        if run.start > known.get(run.client, 0):
            raise TextRefused("depends on something missing")
        for clock, other, leaned in run.leans_on:
            if leaned >= (clock if other == run.client else known.get(other, 0)):
                raise TextRefused("depends on something missing")
        if run.client == client:
            after = max(after, run.end)
    for other, _, end in update.deletions:
        if end > (after if other == client else known.get(other, 0)):
            raise TextRefused("deletes something missing")
    return after


def check_cuts(update: Update, known: Mapping[int, int], halves: Set[tuple[int, int]]) -> None:
    """TextRefused if the update cuts a character in two.

    `known` is the state vector before it, where a run partly known already is cut; `halves` are
    those of the document and the update together. Yjs would leave two replacement characters;
    y-crdt miscounts, and its stored state can then not be read back whole.
    """
    cuts = {cut for run in update.runs for cut in run.cuts}
    cuts |= {(run.client, known.get(run.client, 0)) for run in update.runs}
    for client, start, end in update.deletions:
        cuts |= {(client, start), (client, end)}
    if not cuts.isdisjoint(halves):
        raise TextRefused("cuts a character in two")


def read_vector(vector: bytes) -> dict[int, int]:
    """Client numbers and their clocks. TextRefused if it cannot be read."""
    reader = Reader(vector)
    clocks: dict[int, int] = {}
    for _ in range(reader.count()):
        client, clock = reader.number(), reader.number()
        if client in clocks:
            raise TextRefused("names a client twice")
        clocks[client] = clock
    reader.finish()
    return clocks
