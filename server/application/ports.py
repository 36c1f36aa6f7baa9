"""What the application needs from the world. Each port has one conformance suite in
tests/plugins, run on every plugin that implements it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from server.application.accounts_port import Accounts, Oidc, Passkeys
from server.application.audit_port import AuditLog
from server.domain.audience import Audience
from server.domain.audit_note import Note
from server.domain.editions import FULL_EDITION as FULL_EDITION


@dataclass(frozen=True)
class MeetingRow:
    """What is known of a meeting without loading it. `code` is the six-character short code,
    `starts_at` when it is planned to begin (ISO 8601 UTC)."""

    id: str
    type: str
    title: str
    code: str
    created_at: str
    starts_at: str | None = None


@dataclass(frozen=True)
class StoredEvent:
    """One event of a meeting. `seq` counts from 1 without gaps, `at` is ISO 8601 UTC,
    `payload` is JSON-ready."""

    seq: int
    at: str
    payload: Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """Everything one accepted message changes, kept all together or not at all.

    `receipt` is (person id, command id). `texts` and `boxes` map an id to its whole new state,
    None to delete it. `records` maps an edition's name to its finished bundle; its `made_at` is
    the time of the last of `events`, without which there may be no records. `audit` is appended
    to the audit log.
    """

    meeting: str
    events: Sequence[StoredEvent] = ()
    receipt: tuple[str, str] | None = None
    texts: Mapping[str, bytes | None] = field(default_factory=dict)
    boxes: Mapping[str, bytes | None] = field(default_factory=dict)
    records: Mapping[str, bytes] = field(default_factory=dict)
    audit: Sequence[Note] = ()

    def records_made_at(self) -> str:
        """Raises ValueError if there is no event to say it."""
        if not self.events:
            raise ValueError("records come with the event that made them")
        return self.events[-1].at


@dataclass(frozen=True)
class StoredMeeting:
    events: Sequence[StoredEvent]
    texts: Mapping[str, bytes]
    boxes: Mapping[str, bytes]


@dataclass(frozen=True)
class RecordRow:
    """What is known of one edition of a meeting's record without its bundle. `exported_at` is when
    it was first handed to the chair. ISO 8601 UTC."""

    edition: str
    made_at: str
    exported_at: str | None = None


class SequenceTaken(Exception):
    """Another process has written this meeting's next event: reload and try again."""


class FilesInUse(Exception):
    """Others are reading or writing: what was removed is still owed to be cleaned out."""


class Journal(Protocol):
    """Durable storage of meetings. When `commit` returns, a power cut loses nothing of it."""

    def create_meeting(self, row: MeetingRow) -> None:
        """Raises ValueError if the id or the code is taken."""
        ...

    def meetings(self) -> list[MeetingRow]:
        """All meetings, newest first."""
        ...

    def meeting(self, meeting: str) -> MeetingRow | None: ...

    def meeting_by_code(self, code: str) -> MeetingRow | None: ...

    def load(self, meeting: str) -> StoredMeeting: ...

    def has_receipt(self, meeting: str, person: str, command: str) -> bool: ...

    def commit(self, changes: Sequence[Change]) -> None:
        """One transaction for all of them, in order. Raises SequenceTaken and keeps nothing if
        a (meeting, seq) exists already. Raises ValueError for records without an event."""
        ...

    def record(self, meeting: str, edition: str) -> bytes | None: ...

    def records(self, meeting: str) -> list[RecordRow]:
        """The editions there are, by name."""
        ...

    def mark_exported(self, meeting: str, edition: str, at: str) -> None:
        """The first time stands. Raises LookupError if there is no such edition."""
        ...

    def purge(self, meeting: str, audit: Sequence[Note]) -> bool:
        """Removes the meeting, everything of it, and the seats and links that the same database
        keeps, in one transaction with the notes. False, without the notes, if it is not there."""
        ...

    def clean_out(self) -> None:
        """Takes what was removed out of the files, if anything was since the last time. Raises
        FilesInUse, and then it is done another time."""
        ...


@dataclass(frozen=True)
class Link:
    """A capability for one browser: whoever first brings the token whose SHA-256 is `token_hash`
    takes the place of `person` in `meeting`. `seat` is the seat it gave, None until then. Times
    are ISO 8601 UTC."""

    token_hash: str
    meeting: str
    person: str
    expires_at: str
    seat: str | None = None


@dataclass(frozen=True)
class Seat:
    """A browser's place in a meeting (P1). `seen_at` is when it was last used, to within five
    minutes. `account` is whose it is, `sign_in` the sign-in it was opened from, and
    `authenticated_at` when its owner last proved who they are; None for people without accounts.
    """

    id: str
    secret_hash: str
    meeting: str
    person: str
    expires_at: str
    seen_at: str
    account: str | None = None
    authenticated_at: str | None = None
    sign_in: str | None = None


class Seats(Protocol):
    """Seats, and the links that give them."""

    def issue_link(self, link: Link) -> None: ...

    def link(self, token_hash: str, now: str) -> Link | None:
        """The link, used or not, unless it has expired or was ended."""
        ...

    def use_link(self, token_hash: str, seat: Seat, now: str) -> bool:
        """Adds the seat and notes that the link gave it, both or neither. False if the link is
        used, expired or ended; of several uses at once, one succeeds."""
        ...

    def add_seat(self, seat: Seat) -> None: ...

    def seat(self, seat: str, now: str) -> Seat | None:
        """The seat, unless it has expired, was idle for SEAT_IDLES, or was ended."""
        ...

    def ended(self, seats: Collection[str], now: str) -> set[str]:
        """Those of these that `seat` no longer gives, whoever ended them, in whatever process."""
        ...

    def touch(self, seats: Collection[str], now: str) -> None:
        """They are in use."""
        ...

    def set_authenticated(self, seat: str, at: str) -> None: ...

    def end_seat(self, seat: str) -> None: ...

    def end_access(self, meeting: str, person: str) -> None:
        """Ends every seat of the person in the meeting, and every link that could give one."""
        ...

    def end_seats_of_sign_in(self, sign_in: str) -> list[str]:
        """The ids of those that it ended."""
        ...

    def end_seats_of_account(self, account: str) -> list[str]:
        """The ids of those that it ended."""
        ...

    def forget_over(self, now: str) -> None:
        """Deletes the seats and links whose time is over."""
        ...


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


class TextRefused(Exception):
    """A text update that must not be applied; the message says which rule it breaks (P30)."""


class TextDocument(Protocol):
    """One shared text. Nothing is changed when a method raises TextRefused."""

    def text(self) -> str: ...

    def state(self) -> bytes:
        """The whole document as one update, deleted words gone."""
        ...

    def vector(self) -> bytes: ...

    def missing(self, vector: bytes) -> bytes:
        """The update that someone with this state vector lacks."""
        ...

    def apply(self, update: bytes, client: int) -> bool:
        """Applies an update that may advance only `client`. False if it changed nothing."""
        ...


class SharedTexts(Protocol):
    def open(self, state: bytes | None) -> TextDocument:
        """A document from its stored state, or an empty one."""
        ...

    def first_writing(self, text: str, client: int) -> bytes:
        """The update by which `client` writes `text` into an empty document."""
        ...


class RecordMaker(Protocol):
    def make(self, records: Sequence[Mapping[str, Any]]) -> list[bytes]:
        """The signed bundle of each record (docs/record.md), or none: raises RecordNotMade. Takes
        seconds, in which others get on with their work."""
        ...


class RecordNotMade(Exception):
    """The record could not be made faithfully, so nothing may be frozen."""


class Broadcaster(Protocol):
    """Sends to the sockets of a meeting. Called in the order in which things happened."""

    def to_stream(self, meeting: str, audience: Audience, message: Mapping[str, Any]) -> None:
        """`patches`, to everyone who follows the stream."""
        ...

    def to_text(
        self, meeting: str, text: str, message: Mapping[str, Any], skip_socket: str
    ) -> None: ...

    def stop(self, meeting: str, person: str, audiences: Collection[Audience]) -> None:
        """From now on nothing of these audiences reaches the person; done when this returns."""
        ...

    def stop_text(self, meeting: str, text: str, socket: str) -> None:
        """From now on the socket no longer follows the text; done when this returns."""
        ...

    def welcome(self, meeting: str, person: str) -> None:
        """What this person may see has changed as a whole: send a fresh welcome (P8)."""
        ...

    def farewell(self, meeting: str, person: str, reason: str) -> None:
        """Says goodbye and cuts every socket of the person (P10)."""
        ...

    def farewell_seat(self, seat: str, reason: str) -> None:
        """As `farewell`, for the sockets of one seat."""
        ...


class Clock(Protocol):
    def now(self) -> str:
        """ISO 8601 UTC with milliseconds and Z, comparable as text."""
        ...


@dataclass(frozen=True)
class Ports:
    """Everything plugged in; made once, in server/app.py. `oidc` is None where people sign in with
    passkeys. `trying_out` lets a chair come by a link, without an account (P66)."""

    journal: Journal
    audit: AuditLog
    seats: Seats
    accounts: Accounts
    passkeys: Passkeys
    oidc: Oidc | None
    round_keys: RoundKeys
    boxes: SealedBoxes
    texts: SharedTexts
    records: RecordMaker
    broadcaster: Broadcaster
    clock: Clock
    grant_secret: bytes
    trying_out: bool
