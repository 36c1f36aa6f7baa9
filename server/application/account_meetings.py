"""The meetings of accounts: a chair's own, and all of them for a service manager (P64, P65)."""

from dataclasses import replace
from typing import Any

from server.application.accounts_port import Account, Chairing
from server.application.edit_statement import settle_after
from server.application.join import new_seat
from server.application.journal_port import MeetingRow
from server.application.load import load
from server.application.meetings import Meetings
from server.application.ports import Ports
from server.application.sign_in import SignedIn
from server.application.tokens import new_id
from server.domain.audit_note import Note, tag
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.roll import change_chair
from shared.contract.account_messages import ChairToSet, MeetingToMake
from shared.contract.audit import Deed, Source
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import AccountRole, MeetingState, MeetingType, PersonState, Role


def check_role(account: Account, role: AccountRole) -> None:
    """A door that is not for one's role is not there."""
    if account.role is not role:
        raise Refusal(RefusalCode.NOT_HERE)


def make_meeting(meetings: Meetings, account: Account, message: object) -> str:
    """The id of a new meeting that this account chairs."""
    check_role(account, AccountRole.CHAIR)
    asked = load(MeetingToMake(), message)
    kind, title, starts_at = asked["type"], asked["title"], asked["starts_at"]
    return begin_meeting(meetings, account, kind, title, starts_at, Source.ACCOUNT).id


def begin_meeting(
    meetings: Meetings,
    account: Account,
    kind: MeetingType,
    title: str,
    starts_at: str | None,
    source: Source,
) -> MeetingRow:
    """A new meeting that this account chairs, made by its owner or from the command line."""
    by = account.id if source is Source.ACCOUNT else None
    row, chair, _ = meetings.begin(kind, title, account.name, source, by, starts_at)
    meetings.ports.accounts.set_chairing(Chairing(row.id, account.id, chair.id))
    return row


def list_meetings(ports: Ports, account: Account) -> list[dict[str, Any]]:
    """AccountMeeting of each, newest first: one's own, or all of them for a service manager."""
    rows = ports.journal.meetings()
    chair_of = {meeting: one.account for meeting, one in ports.accounts.chairings().items()}
    if account.role is not AccountRole.SERVICE_MANAGER:
        rows = [row for row in rows if chair_of.get(row.id) == account.id]
    names = {one.id: one.name for one in ports.accounts.accounts()}
    return [_listed(ports, row, names.get(chair_of.get(row.id, ""))) for row in rows]


def _listed(ports: Ports, row: MeetingRow, chair: str | None) -> dict[str, Any]:
    frozen = bool(ports.journal.records(row.id))
    return {
        "id": row.id,
        "type": row.type,
        "title": row.title,
        "created_at": row.created_at,
        "starts_at": row.starts_at,
        "state": MeetingState.FROZEN if frozen else MeetingState.OPEN,
        "chair": chair,
    }


def open_seat(meetings: Meetings, signed_in: SignedIn, meeting: str) -> tuple[str, str]:
    """The chair's seat in this browser: (seat id, seat secret). Raises Refusal NOT_HERE."""
    person = _own_chair(meetings, signed_in.account, meeting)
    sign_in, seats = signed_in.sign_in, meetings.ports.seats
    bare, secret = new_seat(meetings.ports, meeting, person.id)
    seat = replace(
        bare,
        expires_at=min(bare.expires_at, sign_in.expires_at),
        account=signed_in.account.id,
        authenticated_at=sign_in.authenticated_at,
        sign_in=sign_in.id,
    )
    seats.add_seat(seat)
    if meetings.ports.accounts.sign_in(sign_in.secret_hash) is None:
        seats.end_seat(seat.id)  # signed out, or closed, in between
        raise Refusal(RefusalCode.NOT_SIGNED_IN)
    return seat.id, secret


def projector_token(meetings: Meetings, account: Account, meeting: str) -> str:
    """A single-use token for the meeting's projector. Raises Refusal NOT_HERE."""
    _own_chair(meetings, account, meeting)
    return meetings.new_link(meeting, Role.PROJECTOR, Source.ACCOUNT, account.id)


def _own_chair(meetings: Meetings, account: Account, meeting: str) -> Person:
    """As whom the account chairs this meeting. Raises Refusal NOT_HERE."""
    check_role(account, AccountRole.CHAIR)
    chairing = meetings.ports.accounts.chairing(meeting)
    if chairing is None or chairing.account != account.id:
        raise Refusal(RefusalCode.NOT_HERE)
    person = meetings.room(meeting).meeting.find(Person, chairing.person)
    if person is None or person.state is not PersonState.IN or person.role is not Role.CHAIR:
        raise Refusal(RefusalCode.NOT_HERE)
    return person


def list_chairs(ports: Ports, account: Account) -> list[dict[str, Any]]:
    """ChairAccount of each open account of a chair, by name."""
    check_role(account, AccountRole.SERVICE_MANAGER)
    chairs = [one for one in ports.accounts.accounts() if may_chair(one)]
    chairs.sort(key=lambda one: (one.name.casefold(), one.id))
    return [{"id": one.id, "name": one.name} for one in chairs]


def may_chair(account: Account) -> bool:
    return account.role is AccountRole.CHAIR and account.closed_at is None


def reassign(meetings: Meetings, manager: Account, meeting: str, message: object) -> None:
    """Another account chairs the meeting from now on. Raises Refusal NOT_HERE."""
    check_role(manager, AccountRole.SERVICE_MANAGER)
    ports = meetings.ports
    chosen = ports.accounts.account(load(ChairToSet(), message)["account"])
    if chosen is None or not may_chair(chosen):
        raise Refusal(RefusalCode.NOT_HERE)
    room = meetings.room(meeting)
    with room.lock:
        now = ports.accounts.chairing(meeting)
        if now is not None and (now.account, now.person) == (chosen.id, room.chair()):
            return
        new = _new_chair(chosen)
        event = change_chair(room.acting(room.chair(), "change_chair", new_id()), new)
        # Before the event: whoever was in the middle of it when the power went chairs nothing.
        ports.accounts.set_chairing(Chairing(meeting, chosen.id, new.id))
        staged = room.stage(event, noted=[_reassigned(ports, meeting, chosen, manager)])
    room.finish(staged)
    settle_after(room, new.id, room.take_texts_left())


def _new_chair(account: Account) -> Person:
    return Person(
        id=new_id(), name=account.name, role=Role.CHAIR, relation="", state=PersonState.IN
    )


def _reassigned(ports: Ports, meeting: str, chosen: Account, manager: Account) -> Note:
    done = tag(Source.SERVICE_MANAGER, Deed.CHAIR_REASSIGNED)
    return Note(done, ports.clock.now(), meeting, chosen.id, manager.id)
