"""A broadcaster that delivers as the wire does: to whoever follows a stream or text at that moment.
What each person was sent is kept, as the bytes sent."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from server.application.attend import streams_of, welcome
from server.application.meetings import Meetings
from server.domain.audience import Audience

INVITATION = {"address": "https://example.org/join#CODE22", "code": "CODE22"}


class Mailboxes:
    def __init__(self) -> None:
        self.meetings: Meetings | None = None
        self.inbox: dict[str, list[str]] = defaultdict(list)
        self._follows: dict[str, set[Audience]] = {}
        self._texts: set[tuple[str, str]] = set()
        self._people: dict[str, str] = {}
        self._due: list[tuple[str, str]] = []

    def connects(self, meeting: str, person: str, socket: str) -> None:
        self._people[socket] = person
        self._welcome(meeting, person)

    def follow_text(self, text: str, socket: str) -> None:
        self._texts.add((text, socket))

    def deliver(self) -> None:
        """Sends the welcomes that are due; on the wire they come in a task of their own."""
        due, self._due = self._due, []
        for meeting, person in due:
            self._welcome(meeting, person)

    def _welcome(self, meeting: str, person: str) -> None:
        assert self.meetings is not None
        room = self.meetings.room(meeting)
        self._follows[person] = set(streams_of(room, person))
        self.inbox[person].append(json.dumps(welcome(room, person, INVITATION)))

    def to_stream(self, _meeting: str, audience: Audience, message: Mapping[str, Any]) -> None:
        for person, follows in self._follows.items():
            if audience in follows:
                self.inbox[person].append(json.dumps(message))

    def to_text(
        self, _meeting: str, text: str, message: Mapping[str, Any], skip_socket: str
    ) -> None:
        for followed, socket in self._texts:
            if followed == text and socket != skip_socket:
                self.inbox[self._people[socket]].append(json.dumps(message))

    def stop(self, _meeting: str, person: str, audiences: Collection[Audience]) -> None:
        self._follows.get(person, set()).difference_update(audiences)

    def stop_text(self, _meeting: str, text: str, socket: str) -> None:
        self._texts.discard((text, socket))

    def welcome(self, meeting: str, person: str) -> None:
        if person in self._follows:
            self._due.append((meeting, person))

    def farewell_seat(self, _seat: str, _reason: str) -> None:
        raise AssertionError("no seat ends by itself in these stories")

    def farewell(self, _meeting: str, person: str, reason: str) -> None:
        if person in self._follows:
            self._follows[person] = set()
            self._texts = {(t, s) for t, s in self._texts if self._people[s] != person}
            self.inbox[person].append(json.dumps({"farewell": reason}))
