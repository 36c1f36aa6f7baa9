"""Links that give a place in a meeting to one browser. Only the hash of their token is kept."""

from datetime import timedelta

from server.application.ports import Link, Ports
from server.application.seat_times import later
from server.application.tokens import new_token, token_hash

LINK_LASTS = timedelta(days=14)
"""From an invitation until the meeting; a new link takes the chair a moment."""


def issue_link(ports: Ports, meeting: str, person: str) -> tuple[str, str]:
    """(token, until when) of a new link for this person."""
    token, until = new_token(), later(ports.clock.now(), LINK_LASTS)
    ports.seats.issue_link(
        Link(token_hash=token_hash(token), meeting=meeting, person=person, expires_at=until)
    )
    return token, until
