"""What the application needs from the world. Each port has one conformance suite in
tests/plugins, run on every plugin that implements it. The larger ports have files of their own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from server.application.accounts_port import Accounts, Oidc, Passkeys
from server.application.audit_port import AuditLog
from server.application.boxes_port import RoundKeys, SealedBoxes
from server.application.journal_port import Journal
from server.application.seats_port import Seats
from server.domain.audience import Audience


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


class Holidays(Protocol):
    def is_holiday(self, day: date) -> bool:
        """Whether it is a bank holiday where the meeting is held."""
        ...


@dataclass(frozen=True)
class Ports:
    """Everything plugged in; made once, in server/app.py. `oidc` is None where people sign in with
    passkeys. `nation`, 'england' or 'wales', is whose timescales hold. `trying_out` lets a chair
    come by a link, without an account (P66)."""

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
    holidays: Holidays
    nation: str
    grant_secret: bytes
    trying_out: bool
