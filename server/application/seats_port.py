"""Seats, and the links that give them. Conformance suite: tests/plugins/seats_suite.py."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol


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
