"""A whole application on memory plugins, with every message that would leave it."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from server.application import edit_statement
from server.application.attend import arrive, hang_up, streams_of, welcome
from server.application.handle_command import handle_command
from server.application.join import NoLimit, join
from server.application.journal_port import Change
from server.application.meetings import Meetings
from server.application.ports import Broadcaster, Ports, RecordMaker
from server.application.room import Room
from server.application.tokens import new_id
from server.domain.audience import Audience
from server.domain.records import Person
from server.plugins.aes_gcm_boxes import AesGcmBoxes
from server.plugins.bank_holidays import BankHolidays
from server.plugins.memory_accounts import MemoryAccounts
from server.plugins.memory_journal import MemoryJournal
from server.plugins.memory_round_keys import MemoryRoundKeys
from server.plugins.memory_seats import MemorySeats
from server.plugins.webauthn_passkeys import WebauthnPasskeys
from server.plugins.yjs_text import YjsTexts
from shared.contract.words import MeetingType, Role

HOST = "meetings.example.org"
ORIGIN = f"https://{HOST}"


@dataclass
class TickingClock:
    """A second passes each time somebody looks."""

    seconds: int = 0

    def now(self) -> str:
        self.seconds += 1
        minute, second = divmod(self.seconds, 60)
        hour, minute = divmod(minute, 60)
        return f"2026-03-02T{hour % 24:02d}:{minute:02d}:{second:02d}.000Z"


@dataclass
class Listener:
    """A broadcaster that keeps what was sent, per stream and person, as the bytes sent."""

    streams: dict[Audience, list[str]] = field(default_factory=lambda: defaultdict(list))
    texts: list[tuple[str, str, str]] = field(default_factory=list)
    welcomed: list[str] = field(default_factory=list)
    farewells: list[tuple[str, str]] = field(default_factory=list)
    stopped: list[tuple[str, frozenset[Audience]]] = field(default_factory=list)
    stopped_texts: list[tuple[str, str]] = field(default_factory=list)

    def to_stream(self, _meeting: str, audience: Audience, message: Mapping[str, Any]) -> None:
        self.streams[audience].append(json.dumps(message))

    def to_text(
        self, _meeting: str, text: str, message: Mapping[str, Any], skip_socket: str
    ) -> None:
        self.texts.append((text, skip_socket, json.dumps(message)))

    def stop(self, _meeting: str, person: str, audiences: Collection[Audience]) -> None:
        self.stopped.append((person, frozenset(audiences)))

    def stop_text(self, _meeting: str, text: str, socket: str) -> None:
        self.stopped_texts.append((text, socket))

    def welcome(self, _meeting: str, person: str) -> None:
        self.welcomed.append(person)

    def farewell(self, _meeting: str, person: str, reason: str) -> None:
        self.farewells.append((person, reason))

    def farewell_seat(self, seat: str, reason: str) -> None:
        self.farewells.append((seat, reason))


class PlainRecords:
    """A record maker that keeps what it was given."""

    def make(self, records: Sequence[Mapping[str, Any]]) -> list[bytes]:
        return [json.dumps(record).encode() for record in records]


class BrittleJournal(MemoryJournal):
    """A journal whose next commits fail when told to."""

    failing = False

    def commit(self, changes: Sequence[Change]) -> None:
        if self.failing:
            raise OSError("the disk is full")
        super().commit(changes)


@dataclass
class House:
    """One meeting and its people by name."""

    meetings: Meetings
    listener: Listener
    meeting: str
    code: str
    people: dict[str, str]

    @property
    def room(self) -> Room:
        return self.meetings.room(self.meeting)

    def do(self, who: str, kind: str, command_id: str | None = None, **body: object) -> str:
        """Sends a command as the person of this name; raises Refusal."""
        command = {"id": command_id or new_id(), "kind": kind, "body": body}
        handle_command(self.meetings, self.meeting, self.people[who], command, lambda: True)
        return str(command["id"])

    def comes(self, name: str, role: Role) -> str:
        """Joins by the code and is let in."""
        self.knocks(name, role)
        self.do("chair", "admit", person=self.people[name], role=str(role))
        return self.people[name]

    def knocks(self, name: str, role: Role) -> str:
        join(
            self.meetings,
            {
                "code": self.code,
                "name": name,
                "role": str(role),
                "relation": "somebody",
                "whereabouts": "elsewhere",
                "others": "",
            },
            NoLimit(),
        )
        person = next(p for p in self.room.meeting.all(Person) if p.name == name)
        self.people[name] = person.id
        return person.id

    def add_card(self, who: str, text: str, audience: Audience = "everyone") -> str:
        card = new_id()
        self.do(
            who,
            "add_card",
            card=card,
            category="harm",
            text=text,
            perspective=None,
            audience=audience,
        )
        return card

    def write_pair(
        self, who: str = "chair", statement: str = "Statement", goal: str = "Goal"
    ) -> str:
        """A pair with both texts written and settled, as `who`."""
        pair = new_id()
        self.do(who, "add_pair", pair=pair, audience="everyone")
        for part, text in (("statement", statement), ("goal", goal)):
            self.write(who, pair, part, text)
        return pair

    def write(self, who: str, pair: str, part: str, text: str, settle: bool = True) -> None:
        """Opens the text on a socket of its own, types, and closes it again."""
        person, socket = self.people[who], new_id()
        where = {"pair": pair, "part": part}
        arrive(self.meetings, self.meeting, person, socket)
        opened = edit_statement.open_text(
            self.meetings,
            self.meeting,
            person,
            socket,
            {**where, "client": None, "grant": None, "vector": "AA=="},
            lambda _: None,
        )
        update = self.meetings.ports.texts.first_writing(text, opened["client"])
        edit = {**where, "update": edit_statement.as_text(update)}
        edit_statement.edit_text(self.meetings, self.meeting, person, socket, edit)
        if settle:
            edit_statement.close_text(self.meetings, self.meeting, person, socket, where)
        hang_up(self.meetings, self.meeting, person, socket)

    def shown_to(self, who: str) -> dict[str, Any]:
        return welcome(self.room, self.people[who], {"address": "a", "code": self.code})

    def follows(self, who: str) -> tuple[Audience, ...]:
        return streams_of(self.room, self.people[who])


def make_house(
    meeting_type: MeetingType = MeetingType.ICPC,
    journal: MemoryJournal | None = None,
    records: RecordMaker | None = None,
    broadcaster: Broadcaster | None = None,
) -> House:
    listener = Listener()
    journal = journal or MemoryJournal()
    ports = Ports(
        journal=journal,
        audit=journal.audit,
        seats=MemorySeats(),
        accounts=MemoryAccounts(),
        passkeys=WebauthnPasskeys(HOST, [ORIGIN]),
        oidc=None,
        round_keys=MemoryRoundKeys(),
        boxes=AesGcmBoxes(),
        texts=YjsTexts(),
        records=records or PlainRecords(),
        broadcaster=broadcaster or listener,
        clock=TickingClock(),
        holidays=BankHolidays("england"),
        nation="england",
        grant_secret=b"s" * 32,
        trying_out=True,
    )
    meetings = Meetings(ports)
    new = meetings.create(meeting_type, "Example family", "Chair")
    house = House(meetings, listener, new.row.id, new.row.code, {})
    for person in house.room.meeting.all(Person):
        house.people["chair" if person.role is Role.CHAIR else "projector"] = person.id
    return house
