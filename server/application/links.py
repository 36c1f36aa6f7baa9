"""Links that give a place in a meeting to one browser. Only the hash of their token is kept."""

from datetime import timedelta

from server.application.ports import Ports
from server.application.seat_times import CODE_CLOSES, later
from server.application.seats_port import Link
from server.application.tokens import new_token, token_hash

LINK_LASTS = timedelta(days=14)
"""From an invitation until the meeting; a new link takes the chair a moment. For a meeting that
is planned for later than that, until its code closes."""


def issue_link(ports: Ports, meeting: str, person: str) -> tuple[str, str]:
    """(token, until when) of a new link for this person."""
    token, until = new_token(), later(ports.clock.now(), LINK_LASTS)
    row = ports.journal.meeting(meeting)
    if row is not None and row.starts_at is not None:
        until = max(until, later(row.starts_at, CODE_CLOSES))
    ports.seats.issue_link(
        Link(token_hash=token_hash(token), meeting=meeting, person=person, expires_at=until)
    )
    return token, until
