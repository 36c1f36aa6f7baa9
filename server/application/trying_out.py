"""What only trying out allows: a chair without an account (P66)."""

from server.application.meetings import Meetings
from server.application.seats_port import Seat
from server.domain.records import Person
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Role


def check_link(meetings: Meetings, meeting: str, person: str) -> None:
    """A link makes nobody a chair, not even one that was given out while trying out. Raises
    Refusal LINK_USED, as for a link that is used up."""
    if _needs_account(meetings, meeting, person):
        raise Refusal(RefusalCode.LINK_USED)


def check_seat(meetings: Meetings, seat: Seat) -> None:
    """Nor does a seat from that time. Raises Refusal SEAT_OVER."""
    if seat.account is None and _needs_account(meetings, seat.meeting, seat.person):
        raise Refusal(RefusalCode.SEAT_OVER)


def _needs_account(meetings: Meetings, meeting: str, person: str) -> bool:
    if meetings.ports.trying_out:
        return False
    found = meetings.room(meeting).meeting.find(Person, person)
    return found is not None and found.role is Role.CHAIR
