"""Socket.IO events: each one checked, handed to the application, and answered (P40)."""

from collections.abc import Callable
from functools import partial
from typing import Any

import structlog
from flask import request
from flask_socketio import ConnectionRefusedError, SocketIO, join_room, leave_room

from server.application import attend, cast_vote, edit_statement, fresh_sign_in
from server.application.handle_command import handle_command
from server.application.meetings import Meetings
from server.application.seat_times import TOUCHED_EVERY, later
from server.application.seats_port import Seat
from server.domain.records import text_id
from server.domain.refusal import Refusal
from server.wire.broadcast import SocketIoBroadcaster, seat_room, text_room
from server.wire.pace import Pace
from server.wire.refusals import receipt
from server.wire.seated_sockets import SeatedSockets
from server.wire.seats import Doorkeeper
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode

log = structlog.get_logger()


class Sockets:
    def __init__(
        self,
        socketio: SocketIO,
        meetings: Meetings,
        broadcaster: SocketIoBroadcaster,
        keeper: Doorkeeper,
        pace: Pace,
        origins: list[str],
    ) -> None:
        self.socketio = socketio
        self.meetings = meetings
        self.broadcaster = broadcaster
        self.keeper = keeper
        self.pace = pace
        self.origins = origins
        self.seated = SeatedSockets()
        self._touched_at = meetings.ports.clock.now()

    def register(self) -> None:
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
        if self.seated.seat(_socket()) is not None:
            return  # a client's event of that name
        offered = auth if isinstance(auth, dict) else {}
        if request.headers.get("Origin") not in self.origins:
            raise ConnectionRefusedError("origin")
        if offered.get("protocol") != limits.PROTOCOL:
            raise ConnectionRefusedError("too_old")
        try:
            seat = self.keeper.redeem(offered.get("ticket"))
            attend.check_not_gone(self.meetings, seat.meeting, seat.person)
            self.meetings.ports.seats.touch([seat.id], self.meetings.ports.clock.now())
            self.seated.sit(_socket(), seat)
            join_room(seat_room(seat.id))
        except Refusal as refusal:
            raise ConnectionRefusedError(str(refusal.code)) from None
        try:
            attend.arrive(self.meetings, seat.meeting, seat.person, _socket())
            self.broadcaster.welcome_one(seat.meeting, seat.person, _socket())
        except Exception:
            self._stand_up(_socket())  # no disconnect follows a connection that is refused
            raise

    def disconnect(self, _reason: object = None) -> None:
        socket = _socket()
        if self.socketio.server.manager.is_connected(socket, "/"):
            self.broadcaster.cut(socket)  # a client's event of that name: it shall have its way
            return
        self._stand_up(socket)

    def _stand_up(self, socket: str) -> None:
        seat = self.seated.stand_up(socket)
        if seat is not None:
            try:
                attend.hang_up(self.meetings, seat.meeting, seat.person, socket)
            except Refusal as refusal:
                log.info("hang_up_refused", code=str(refusal.code))

    def broke(self, _error: Exception) -> dict[str, Any]:
        """A fault of ours. It is answered as final, so that what comes after it is not held up."""
        log.exception("event_broke")
        if request.event["message"] == "connect":  # type: ignore[attr-defined]
            raise ConnectionRefusedError("try_again")
        return receipt(None, Refusal(RefusalCode.NOT_VALID, field=""))

    def command(self, message: object = None) -> dict[str, Any]:
        def handle(seat: Seat) -> None:
            meetings, ports = self.meetings, self.meetings.ports
            is_fresh = partial(fresh_sign_in.is_fresh, ports, seat.id)
            handle_command(meetings, seat.meeting, seat.person, message, is_fresh)

        return self._receipt(message, handle)

    def answer(self, message: object = None) -> dict[str, Any]:
        def handle(seat: Seat) -> None:
            cast_vote.cast_vote(self.meetings, seat.meeting, seat.person, message)

        return self._receipt(None, handle)

    def edit_text(self, message: object = None) -> dict[str, Any]:
        def handle(seat: Seat) -> None:
            meeting, person = seat.meeting, seat.person
            edit_statement.edit_text(self.meetings, meeting, person, _socket(), message)

        return self._receipt(None, handle, self.pace.check_text)

    def close_text(self, message: object = None) -> dict[str, Any]:
        def handle(seat: Seat) -> None:
            meeting, person, socket = seat.meeting, seat.person, _socket()
            text = edit_statement.close_text(self.meetings, meeting, person, socket, message)
            leave_room(text_room(meeting, text_id(*text)))

        return self._receipt(None, handle)

    def open_text(self, message: object = None) -> dict[str, Any]:
        def handle(seat: Seat) -> dict[str, Any]:
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
            return attend.resume(self.meetings, seat.meeting, seat.person, message)

        return self._reply(handle)

    def _receipt(
        self,
        message: object,
        handle: Callable[[Seat], None],
        check_pace: Callable[[str], None] | None = None,
    ) -> dict[str, Any]:
        command = message.get("id") if isinstance(message, dict) else None
        try:
            handle(self._seat(check_pace))
        except Refusal as refusal:
            return receipt(command, refusal)
        return receipt(command, None)

    def _reply(self, handle: Callable[[Seat], dict[str, Any]]) -> dict[str, Any]:
        """What was asked for, or a Receipt that says why not."""
        try:
            return handle(self._seat(None))
        except Refusal as refusal:
            return receipt(None, refusal)

    def _seat(self, check_pace: Callable[[str], None] | None) -> Seat:
        """The seat of this socket as it is stored now, unless it is over, whoever ended it (P24),
        or it goes too fast. One that
        goes on and on is cut off, so that reading what it sends holds up nobody."""
        socket, ports = _socket(), self.meetings.ports
        sitting = self.seated.seat(socket)
        seat = sitting and ports.seats.seat(sitting.id, ports.clock.now())
        if seat is None:
            raise Refusal(RefusalCode.SEAT_OVER)
        try:
            (check_pace or self.pace.check_command)(seat.id)
        except Refusal:
            if self.seated.loses_patience(socket):
                self.broadcaster.cut(socket)
            raise
        return seat

    def end_seats_that_are_over(self) -> None:
        """Seats also end while their socket only listens, and not by this process alone: an account
        is closed from the command line."""
        ports, seats = self.meetings.ports, self.seated.seats()
        open_now, now = {seat.id for seat in seats.values()}, ports.clock.now()
        ended = ports.seats.ended(open_now, now)
        for socket, seat in seats.items():
            if seat.id in ended:
                self.broadcaster.say_farewell(socket, "over")
        if later(self._touched_at, TOUCHED_EVERY) <= now:
            ports.seats.touch(open_now - ended, now)
            self._touched_at = now


def _socket() -> str:
    return str(request.sid)  # type: ignore[attr-defined]  # Flask-SocketIO adds it
