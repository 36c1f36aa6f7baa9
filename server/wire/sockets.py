"""Socket.IO events: each one checked, handed to the application, and answered."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import structlog
from flask import request
from flask_socketio import ConnectionRefusedError, SocketIO, join_room, leave_room

from server.application import attend, cast_vote, edit_statement
from server.application.handle_command import handle_command
from server.application.meetings import Meetings
from server.application.ports import Seat
from server.domain.records import text_id
from server.domain.refusal import Refusal
from server.wire.broadcast import SocketIoBroadcaster, text_room
from server.wire.pace import Pace
from server.wire.refusals import receipt
from server.wire.seats import Doorkeeper
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode

log = structlog.get_logger()


@dataclass
class Sockets:
    """Which seat each open socket belongs to."""

    socketio: SocketIO
    meetings: Meetings
    broadcaster: SocketIoBroadcaster
    keeper: Doorkeeper
    pace: Pace
    origins: list[str]

    def register(self) -> None:
        self._seats: dict[str, Seat] = {}
        self._lock = threading.Lock()
        on = self.socketio.on_event
        on("connect", self.connect)
        on("disconnect", self.disconnect)
        on("command", self.command)
        on("answer", self.answer)
        on("resume", self.resume)
        on("open_text", self.open_text)
        on("edit_text", self.edit_text)
        on("close_text", self.close_text)
        self.socketio.on_error_default(self.broke)

    def connect(self, auth: object = None) -> None:
        offered = auth if isinstance(auth, dict) else {}
        if request.headers.get("Origin") not in self.origins:
            raise ConnectionRefusedError("origin")
        if offered.get("protocol") != limits.PROTOCOL:
            raise ConnectionRefusedError("too_old")
        try:
            seat = self.keeper.redeem(offered.get("ticket"))
        except Refusal as refusal:
            raise ConnectionRefusedError(str(refusal.code)) from None
        socket = _socket()
        with self._lock:
            self._seats[socket] = seat
        self.broadcaster.welcome_one(seat.meeting, seat.person, socket)
        attend.arrive(self.meetings, seat.meeting, seat.person, socket)

    def disconnect(self, _reason: object = None) -> None:
        socket = _socket()
        with self._lock:
            seat = self._seats.pop(socket, None)
        if seat is not None:
            try:
                attend.hang_up(self.meetings, seat.meeting, seat.person, socket)
            except Refusal as refusal:
                log.info("hang_up_refused", code=str(refusal.code))

    def broke(self, _error: Exception) -> dict[str, Any]:
        """A fault of ours. It is answered as final, so that what comes after it is not held up."""
        log.exception("event_broke")
        return receipt(None, Refusal(RefusalCode.NOT_VALID, field=""))

    def command(self, message: object = None) -> dict[str, Any]:
        def handle(seat: Seat) -> None:
            self.pace.check_command(seat.id)
            handle_command(self.meetings, seat.meeting, seat.person, message)

        return self._receipt(message, handle)

    def answer(self, message: object = None) -> dict[str, Any]:
        def handle(seat: Seat) -> None:
            self.pace.check_command(seat.id)
            cast_vote.cast_vote(self.meetings, seat.meeting, seat.person, message)

        return self._receipt(None, handle)

    def edit_text(self, message: object = None) -> dict[str, Any]:
        def handle(seat: Seat) -> None:
            self.pace.check_text(seat.id)
            meeting, person = seat.meeting, seat.person
            edit_statement.edit_text(self.meetings, meeting, person, _socket(), message)

        return self._receipt(None, handle)

    def close_text(self, message: object = None) -> dict[str, Any]:
        def handle(seat: Seat) -> None:
            meeting, person, socket = seat.meeting, seat.person, _socket()
            text = edit_statement.close_text(self.meetings, meeting, person, socket, message)
            leave_room(text_room(meeting, text_id(*text)))

        return self._receipt(None, handle)

    def open_text(self, message: object = None) -> dict[str, Any]:
        def handle(seat: Seat) -> dict[str, Any]:
            self.pace.check_command(seat.id)
            meeting, person, socket = seat.meeting, seat.person, _socket()
            return edit_statement.open_text(
                self.meetings,
                meeting,
                person,
                socket,
                message,
                lambda text: join_room(text_room(meeting, text_id(*text))),
            )

        return self._reply(handle)

    def resume(self, message: object = None) -> dict[str, Any]:
        def handle(seat: Seat) -> dict[str, Any]:
            self.pace.check_command(seat.id)
            return attend.resume(self.meetings, seat.meeting, seat.person, message)

        return self._reply(handle)

    def _receipt(self, message: object, handle: Callable[[Seat], None]) -> dict[str, Any]:
        command = message.get("id") if isinstance(message, dict) else None
        try:
            handle(self._seat())
        except Refusal as refusal:
            return receipt(command, refusal)
        return receipt(command, None)

    def _reply(self, handle: Callable[[Seat], dict[str, Any]]) -> dict[str, Any]:
        """What was asked for, or a Receipt that says why not."""
        try:
            return handle(self._seat())
        except Refusal as refusal:
            return receipt(None, refusal)

    def _seat(self) -> Seat:
        """The seat of this socket, unless its time is over (P24)."""
        with self._lock:
            seat = self._seats.get(_socket())
        if seat is None or seat.expires_at <= self.meetings.ports.clock.now():
            raise Refusal(RefusalCode.SEAT_OVER)
        return seat


def _socket() -> str:
    return str(request.sid)  # type: ignore[attr-defined]  # Flask-SocketIO adds it
