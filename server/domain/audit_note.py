"""One thing to be noted in the audit log. There is no room in it for what anybody wrote."""

import hashlib
import re
from dataclasses import dataclass

from shared.contract.audit import TAGS, Deed, Source
from shared.contract.words import Role

# An id has 8 to 22 letters: a code is shorter, a token or its hash longer.
_ID = re.compile(r"[A-Za-z0-9_-]{8,22}")
_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


@dataclass(frozen=True, slots=True)
class Note:
    """`tag` is one of shared/contract/audit.py, `at` ISO 8601 UTC with milliseconds and Z.

    `meeting`, `subject` (who or what it was done to) and `actor` (the person or account who did
    it) are ids that this server made. What a client named goes through `opaque` first. Raises
    ValueError for anything else, so that nothing else can be written.
    """

    tag: str
    at: str
    meeting: str | None = None
    subject: str | None = None
    actor: str | None = None

    def __post_init__(self) -> None:
        if self.tag not in TAGS:
            raise ValueError("a tag that the audit log does not have")
        if not _AT.fullmatch(self.at):
            raise ValueError("a time that the audit log cannot hold")
        ids = (self.meeting, self.subject, self.actor)
        if not all(one is None or _ID.fullmatch(one) for one in ids):
            raise ValueError("an id that the audit log cannot hold")


def tag(source: Source | Role, deed: Deed) -> str:
    return f"{source}:{deed}"


def opaque(meeting: str, named: str) -> str:
    """What a client named in a meeting, told apart but not readable: the name could be a word."""
    return hashlib.sha256(f"{meeting}.{named}".encode()).hexdigest()[:22]
