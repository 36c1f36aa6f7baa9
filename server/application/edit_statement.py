"""Writing together in a statement or goal (P28-P32)."""

import secrets
from base64 import b64encode
from collections.abc import Callable
from typing import Any

from server.application.connections import OpenText
from server.application.load import load
from server.application.meetings import Meetings
from server.application.ports import TextDocument, TextRefused
from server.application.room import Room
from server.domain.acting import check_standing
from server.domain.commands import SettleText
from server.domain.decide import decide
from server.domain.records import text_id
from server.domain.refusal import Refusal
from server.domain.statement import check_writable
from server.domain.text_grant import grant, holds_grant, new_client_number
from shared.contract.messages import CloseText, EditText
from shared.contract.messages import OpenText as OpenTextMessage
from shared.contract.refusal_codes import RefusalCode


def open_text(
    meetings: Meetings,
    meeting: str,
    person: str,
    socket: str,
    message: object,
    follow: Callable[[OpenText], None],
) -> dict[str, Any]:
    """Opens a text for writing and says what the client lacks: TextOpened.

    `follow` makes the socket follow what others write from this moment on.
    """
    asked = load(OpenTextMessage(), message)
    text: OpenText = (asked["pair"], asked["part"])
    room = meetings.room(meeting)
    with room.lock:
        document = _writable(room, person, text)
        client = _client_number(room, person, text, asked["client"], asked["grant"])
        try:
            update = document.missing(asked["vector"])
        except TextRefused as refused:
            raise Refusal(RefusalCode.NOT_VALID, field="vector") from refused
        follow(text)
        room.connections.open_text(socket, text, client)
        room.show_live()
        opened = {
            "client": client,
            "grant": grant(room.ports.grant_secret, text_id(*text), person, client),
            "update": as_text(update),
            "vector": as_text(document.vector()),
        }
    room.send()
    return opened


def edit_text(meetings: Meetings, meeting: str, person: str, socket: str, message: object) -> None:
    """Returns when the update is kept and passed on. Raises Refusal when it is not."""
    edit = load(EditText(), message)
    text: OpenText = (edit["pair"], edit["part"])
    room = meetings.room(meeting)
    with room.lock:
        document = _writable(room, person, text)
        client = room.connections.client_of(socket, text)
        if client is None:
            raise Refusal(RefusalCode.NOT_HERE)
        try:
            changed = document.apply(edit["update"], client)
        except TextRefused as refused:
            raise Refusal(RefusalCode.NOT_VALID, field="update") from refused
        passed_on = {
            "pair": edit["pair"],
            "part": str(edit["part"]),
            "update": as_text(edit["update"]),
        }

        def pass_on() -> None:
            room.ports.broadcaster.to_text(meeting, text_id(*text), passed_on, skip_socket=socket)

        if changed:
            staged = room.stage(None, texts={text_id(*text): document.state()}, then=pass_on)
        else:
            staged = room.stage(None)  # a retry: its receipt waits until the first try is on disk
    room.finish(staged)


def close_text(
    meetings: Meetings, meeting: str, person: str, socket: str, message: object
) -> OpenText:
    """The text that was closed."""
    closed = load(CloseText(), message)
    text: OpenText = (closed["pair"], closed["part"])
    room = meetings.room(meeting)
    room.connections.close_text(socket, text)
    settle_after(room, person, {text})
    return text


def settle_after(room: Room, person: str, texts: set[OpenText]) -> None:
    """Someone stopped writing in these texts: what stands is settled when nobody else goes on."""
    for text in texts:
        if not room.connections.writers(text):
            _settle(room, person, text)
    with room.lock:
        room.show_live()
    room.send()


def _settle(room: Room, person: str, text: OpenText) -> None:
    pair, part = text
    with room.lock:
        acting = room.acting(person, "settle_text", "")
        try:
            event = decide(acting, SettleText(pair=pair, part=part))
        except Refusal:
            return  # no longer in, or frozen: freezing has settled everything already
        if event is None:
            return
        staged = room.stage(event)
    room.finish(staged)


def _writable(room: Room, person: str, text: OpenText) -> TextDocument:
    acting = room.acting(person, "write_text", "")
    check_standing(acting)
    check_writable(acting, text[0])
    known = text_id(*text)
    if known not in room.texts:
        room.texts[known] = room.ports.texts.open(None)
    return room.texts[known]


def _client_number(
    room: Room, person: str, text: OpenText, client: int | None, given: str | None
) -> int:
    """The number the client had, if it proves that it was given it; else a new one."""
    secret = room.ports.grant_secret
    if client is None or given is None:
        return new_client_number(secrets.token_bytes(4))
    if not holds_grant(secret, text_id(*text), person, client, given):
        raise Refusal(RefusalCode.NOT_VALID, field="grant")
    return client


def as_text(data: bytes) -> str:
    """Bytes as they travel: base64."""
    return b64encode(data).decode()
