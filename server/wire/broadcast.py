"""Sends to the sockets of a meeting through Socket.IO."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from flask_socketio import SocketIO

from server.application.attend import streams_of, welcome
from server.application.meetings import Meetings
from server.domain.audience import Audience
from server.domain.refusal import Refusal

Invite = Callable[[str], Mapping[str, str]]
"""The invitation of a short code."""


class SocketIoBroadcaster:
    """`attach` before the first socket connects."""

    def __init__(self, socketio: SocketIO) -> None:
        self._socketio = socketio

    def attach(self, meetings: Meetings, invite: Invite) -> None:
        self._meetings = meetings
        self._invite = invite

    def to_stream(self, meeting: str, audience: Audience, message: Mapping[str, Any]) -> None:
        self._socketio.emit("patches", message, to=_stream_room(meeting, audience))

    def to_text(
        self, meeting: str, text: str, message: Mapping[str, Any], skip_socket: str
    ) -> None:
        room = text_room(meeting, text)
        self._socketio.emit("text_update", message, to=room, skip_sid=skip_socket)

    def stop(self, meeting: str, person: str, audiences: Collection[Audience]) -> None:
        for socket in self._sockets_of(meeting, person):
            for audience in audiences:
                self._socketio.server.leave_room(socket, _stream_room(meeting, audience))

    def stop_text(self, meeting: str, text: str, socket: str) -> None:
        self._socketio.server.leave_room(socket, text_room(meeting, text))

    def welcome(self, meeting: str, person: str) -> None:
        """Later, on its own: whoever calls holds the room."""
        self._socketio.start_background_task(self._welcome_all, meeting, person)

    def farewell(self, meeting: str, person: str, reason: str) -> None:
        room = _person_room(meeting, person)
        self._socketio.start_background_task(self._farewell_all, room, reason)

    def farewell_seat(self, seat: str, reason: str) -> None:
        self._socketio.start_background_task(self._farewell_all, seat_room(seat), reason)

    def welcome_one(self, meeting: str, person: str, socket: str) -> None:
        """From here on the socket follows the person's streams, and no others."""
        room = self._meetings.room(meeting)
        with room.lock:
            follows = {_stream_room(meeting, audience) for audience in streams_of(room, person)}
            follows.add(_person_room(meeting, person))
            for joined in set(self._socketio.server.rooms(socket)) - follows:
                if joined.startswith("stream "):
                    self._socketio.server.leave_room(socket, joined)
            for name in follows:
                self._socketio.server.enter_room(socket, name)
            message = welcome(room, person, self._invite(room.row.code))
            self._socketio.emit("welcome", message, to=socket)

    def say_farewell(self, socket: str, reason: str) -> None:
        """Says why, then cuts the connection itself, not only the session on it."""
        self._socketio.emit("farewell", {"reason": reason}, to=socket)
        self.cut(socket)

    def cut(self, socket: str) -> None:
        server = self._socketio.server
        transport = server.manager.eio_sid_from_sid(socket, "/")
        server.disconnect(socket)
        if transport is not None:
            server.eio.disconnect(transport)

    def _welcome_all(self, meeting: str, person: str) -> None:
        for socket in self._sockets_of(meeting, person):
            try:
                self.welcome_one(meeting, person, socket)
            except Refusal:  # the meeting is no more
                self.say_farewell(socket, "over")

    def _farewell_all(self, room: str, reason: str) -> None:
        for socket in self._sockets_in(room):
            self.say_farewell(socket, reason)

    def _sockets_of(self, meeting: str, person: str) -> list[str]:
        return self._sockets_in(_person_room(meeting, person))

    def _sockets_in(self, room: str) -> list[str]:
        """Asked of Socket.IO itself, which is what delivers to them."""
        manager = self._socketio.server.manager
        return [socket for socket, _ in manager.get_participants("/", room)]


def text_room(meeting: str, text: str) -> str:
    return f"text {meeting} {text}"


def seat_room(seat: str) -> str:
    return f"seat {seat}"


def _person_room(meeting: str, person: str) -> str:
    return f"person {meeting} {person}"


def _stream_room(meeting: str, audience: Audience) -> str:
    return f"stream {meeting} {audience}"
