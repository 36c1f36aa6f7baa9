"""How entries of the audit log hang together, and whether they still do."""

import hashlib
from collections.abc import Iterable, Iterator

import rfc8785

from server.application.audit_port import Entry, Fault, Head, Verdict
from server.domain.audit_note import Note

BEGINNING = Head(0, hashlib.sha256(b"Common Ground audit log 1").hexdigest())
"""The head of an empty log. The number is that of the way of hashing."""


def chained(notes: Iterable[Note], head: Head) -> Iterator[Entry]:
    """The entries that these notes become after `head`."""
    for note in notes:
        seq, previous = head.seq + 1, head.hash
        said = (seq, note.at, note.tag, note.meeting, note.subject, note.actor, previous)
        head = Head(seq, _hash(*said))
        yield Entry(*said, hash=head.hash)


def check(entries: Iterable[Entry], held: Head | None) -> Verdict:
    """Whether the entries, from the first on, are one chain that goes through `held`."""
    head = BEGINNING
    if held is not None and held.seq == 0 and held != BEGINNING:
        return Verdict(head, Fault.REWRITTEN, 0)
    for entry in entries:
        fault = _fault(entry, head)
        if fault is None and held is not None and entry.seq == held.seq:
            fault = None if entry.hash == held.hash else Fault.REWRITTEN
        if fault is not None:
            return Verdict(head, fault, head.seq + 1)
        head = Head(entry.seq, entry.hash)
    if held is not None and head.seq < held.seq:
        return Verdict(head, Fault.TRUNCATED, head.seq + 1)
    return Verdict(head)


def _fault(entry: Entry, head: Head) -> Fault | None:
    if entry.seq != head.seq + 1:
        return Fault.MISSING
    if entry.previous != head.hash:
        return Fault.UNCHAINED
    said = (entry.at, entry.tag, entry.meeting, entry.subject, entry.actor, entry.previous)
    try:
        return None if _hash(entry.seq, *said) == entry.hash else Fault.ALTERED
    except rfc8785.CanonicalizationError:
        return Fault.ALTERED


def _hash(
    seq: int,
    at: str,
    tag: str,
    meeting: str | None,
    subject: str | None,
    actor: str | None,
    previous: str,
) -> str:
    """SHA-256, in hexadecimal, of the entry as RFC 8785 bytes."""
    entry = {
        "actor": actor,
        "at": at,
        "meeting": meeting,
        "previous": previous,
        "seq": seq,
        "subject": subject,
        "tag": tag,
    }
    return hashlib.sha256(rfc8785.dumps(entry)).hexdigest()
