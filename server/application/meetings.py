"""The meetings of this installation: made, found, and opened as rooms."""

import threading
from dataclasses import dataclass

from server.application.connections import Connections
from server.application.group_commit import GroupCommit
from server.application.journal_port import Change, MeetingRow
from server.application.links import issue_link
from server.application.ports import Ports
from server.application.room import Room
from server.application.stored_event import to_stored
from server.application.tokens import new_code, new_id
from server.domain.audit_note import Note, tag
from server.domain.meeting import Event
from server.domain.records import MeetingRecord, Person, Screen
from server.domain.refusal import Refusal
from shared.contract.audit import Deed, Source
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingType, PersonState, Role

_DRAWS = 20


@dataclass(frozen=True)
class NewMeeting:
    """A meeting and the single-use tokens that open it (P2). A chair with an account has none."""

    row: MeetingRow
    chair_token: str | None
    projector_token: str


class Meetings:
    def __init__(self, ports: Ports) -> None:
        self.ports = ports
        self._commits = GroupCommit(ports.journal)
        self._lock = threading.RLock()
        self._rooms: dict[str, Room] = {}
        self._connections: dict[str, Connections] = {}

    def room(self, meeting: str) -> Room:
        """The live room, read from the journal if need be. Raises Refusal NOT_HERE."""
        with self._lock:
            if meeting not in self._rooms:
                row = self.ports.journal.meeting(meeting)
                if row is None:
                    raise Refusal(RefusalCode.NOT_HERE)
                self._rooms[meeting] = Room(
                    self.ports, self._commits, row, self.connections(meeting), self._forget
                )
            return self._rooms[meeting]

    def connections(self, meeting: str) -> Connections:
        with self._lock:
            return self._connections.setdefault(meeting, Connections())

    def create(
        self,
        meeting_type: MeetingType,
        title: str,
        chair: str,
        starts_at: str | None = None,
    ) -> NewMeeting:
        """A new meeting, and links for its chair and its projector: see `begin`."""
        source = Source.COMMAND_LINE
        row, chair_person, projector = self.begin(
            meeting_type, title, chair, source, starts_at=starts_at
        )
        links = (issue_link(self.ports, row.id, one.id)[0] for one in (chair_person, projector))
        return NewMeeting(row, *links)

    def begin(
        self,
        meeting_type: MeetingType,
        title: str,
        chair: str,
        source: Source,
        account: str | None = None,
        starts_at: str | None = None,
    ) -> tuple[MeetingRow, Person, Person]:
        """A new meeting with its chair and projector. `chair` is the chair's name, `account` who
        creates it, if somebody has signed in to do so."""
        at = self.ports.clock.now()
        row = self._new_row(meeting_type, title, at, starts_at)
        chair_person, projector = _staff(Role.CHAIR, chair), _staff(Role.PROJECTOR, "")
        began = Event(
            did="meeting_created",
            actor=chair_person.id,
            puts=(
                MeetingRecord(id=row.id, type=meeting_type, title=title, created_at=at),
                chair_person,
                projector,
                Screen(),
            ),
        )
        note = Note(tag(source, Deed.MEETING_CREATED), at, row.id, chair_person.id, account)
        self.ports.journal.commit(
            [Change(meeting=row.id, events=[to_stored(began, 1, at)], audit=[note])]
        )
        return row, chair_person, projector

    def _new_row(
        self, meeting_type: MeetingType, title: str, at: str, starts_at: str | None
    ) -> MeetingRow:
        """A row of its own in the journal. A code that is taken already is drawn again."""
        for _ in range(_DRAWS):
            row = MeetingRow(
                id=new_id(),
                type=str(meeting_type),
                title=title,
                code=new_code(),
                created_at=at,
                starts_at=starts_at,
            )
            try:
                self.ports.journal.create_meeting(row)
            except ValueError:
                continue
            return row
        raise RuntimeError("no free meeting code was found")

    def new_link(
        self,
        meeting: str,
        role: Role,
        source: Source = Source.COMMAND_LINE,
        account: str | None = None,
    ) -> str:
        """A fresh single-use token for the meeting's chair or projector."""
        present = self.room(meeting).meeting.present()
        person = next(person for person in present if person.role is role)
        token, _ = issue_link(self.ports, meeting, person.id)
        issued, at = tag(source, Deed.LINK_ISSUED), self.ports.clock.now()
        self.ports.audit.append([Note(issued, at, meeting, person.id, account)])
        return token

    def live(self) -> list[str]:
        """The meetings that this process holds something of."""
        with self._lock:
            return list({**self._rooms, **self._connections})

    def rest(self) -> None:
        """Lets go of what is held of meetings that nobody is connected to: it is read again when
        somebody comes. What families said stays in memory no longer than it must."""
        with self._lock:
            for meeting, room in list(self._rooms.items()):
                if not room.connections.people() and not room.pending:
                    del self._rooms[meeting]

    def forget(self, meeting: str) -> None:
        """Drops what is live of a meeting that is no more. Whoever is connected hears that it is
        over."""
        with self._lock:
            self._rooms.pop(meeting, None)
            connections = self._connections.pop(meeting, None)
        for person in connections.people() if connections else ():
            self.ports.broadcaster.farewell(meeting, person, "over")

    def _forget(self, room: Room) -> None:
        with self._lock:
            if self._rooms.get(room.row.id) is room:
                del self._rooms[room.row.id]


def _staff(role: Role, name: str) -> Person:
    return Person(id=new_id(), name=name, role=role, relation="", state=PersonState.IN)
