"""An example meeting of an invented family, half an hour in, made on the same road as any."""

import json
from pathlib import Path
from typing import Any

from server.application import edit_statement
from server.application.cast_vote import cast_vote
from server.application.handle_command import handle_command
from server.application.join import NoLimit, join
from server.application.meetings import Meetings, NewMeeting
from server.application.tokens import new_id
from server.domain.meeting import Meeting
from server.domain.records import Person
from shared.contract.fields import answer_value
from shared.contract.words import MeetingState, MeetingType, PairPart, Role
from shared.locale import say

STORY = Path(__file__).with_name("demo.json")
_VECTOR_OF_NOTHING = "AA=="
_SOCKET = "example"


def demo_meeting(meetings: Meetings) -> NewMeeting:
    """The example meeting that is still open, with fresh links; a new one if there is none."""
    story = json.loads(STORY.read_text())
    for row in meetings.ports.journal.meetings():
        state = meetings.room(row.id).meeting.meeting.state
        if row.title == story["title"] and state is MeetingState.OPEN:
            return NewMeeting(
                row,
                meetings.new_link(row.id, Role.CHAIR),
                meetings.new_link(row.id, Role.PROJECTOR),
            )
    new = meetings.create(MeetingType(story["type"]), story["title"], story["chair"])
    _Telling(meetings, new, story).tell()
    return new


class _Telling:
    """Acts the story out: everyone joins, adds what they say, and answers."""

    def __init__(self, meetings: Meetings, new: NewMeeting, story: dict[str, Any]) -> None:
        self._meetings = meetings
        self._meeting = new.row.id
        self._code = new.row.code
        self._story = story

    def tell(self) -> None:
        for person in self._story["people"]:
            here = {"whereabouts": "in_the_room", "others": ""}
            told = {"code": self._code, **person, **here}
            join(self._meetings, told, NoLimit())
            joined = self._id_of(person["name"])
            self._do(self._chair(), "admit", person=joined, role=person["role"])
        for card in self._story["cards"]:
            self._do(
                self._id_of(card["by"]),
                "add_card",
                card=new_id(),
                category=card["category"],
                text=card["text"],
                perspective=None,
                audience="everyone",
            )
        for pair in self._story["pairs"]:
            self._pair(pair)

    def _pair(self, told: dict[str, Any]) -> None:
        pair, author = new_id(), self._id_of(told["by"])
        self._do(author, "add_pair", pair=pair, audience="everyone")
        for part in PairPart:
            self._write(author, pair, part, told[part])
        if told["answers"] is not None:
            self._do(author, "mark_pair_ready", pair=pair)
            self._scale(pair, told["answers"])

    def _write(self, author: str, pair: str, part: PairPart, text: str) -> None:
        where = {"pair": pair, "part": part}
        asked = where | {"client": None, "grant": None, "vector": _VECTOR_OF_NOTHING}
        connections = self._meetings.connections(self._meeting)
        connections.open(_SOCKET, author)
        opened = edit_statement.open_text(
            self._meetings, self._meeting, author, _SOCKET, asked, lambda _: None
        )
        update = self._meetings.ports.texts.first_writing(text, opened["client"])
        edit = where | {"update": edit_statement.as_text(update)}
        edit_statement.edit_text(self._meetings, self._meeting, author, _SOCKET, edit)
        edit_statement.close_text(self._meetings, self._meeting, author, _SOCKET, where)
        connections.close(_SOCKET)

    def _scale(self, pair: str, answers: dict[str, int]) -> None:
        scale = self._meetings.room(self._meeting).vocabulary["scale"]
        asked = new_id()
        self._do(
            self._chair(),
            "open_round",
            round=asked,
            pair=pair,
            mode="together",
            lowest_means=say("en", scale["lowest"], {}),
            highest_means=say("en", scale["highest"], {}),
        )
        for name, value in answers.items():
            answer = {"round": asked, "value": answer_value(value)}
            cast_vote(self._meetings, self._meeting, self._id_of(name), answer)
        self._do(self._chair(), "close_round", round=asked)

    def _do(self, actor: str, kind: str, **body: object) -> None:
        command = {"id": new_id(), "kind": kind, "body": body}
        handle_command(self._meetings, self._meeting, actor, command)

    def _chair(self) -> str:
        return next(p.id for p in self._state().all(Person) if p.role is Role.CHAIR)

    def _id_of(self, name: str) -> str:
        return next(p.id for p in self._state().all(Person) if p.name == name)

    def _state(self) -> Meeting:
        return self._meetings.room(self._meeting).meeting
