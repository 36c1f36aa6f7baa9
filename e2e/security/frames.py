"""What a page was told over its socket."""

import json
import re
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page, WebSocket

EVENT = re.compile(r"^4[23]\d*(\[.*)$", re.DOTALL)
"""A Socket.IO event or the answer to one."""


class Frames:
    """Collects from the moment on when it is made, before the page opens its socket."""

    def __init__(self, page: Page) -> None:
        self.received: list[str] = []
        self.sent: list[str] = []
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self.received.append(as_text(frame)))
        socket.on("framesent", lambda frame: self.sent.append(as_text(frame)))

    @property
    def messages(self) -> list[Any]:
        """The events and answers received, as JSON."""
        found = (EVENT.match(frame) for frame in self.received)
        return [json.loads(match.group(1)) for match in found if match]

    def clear(self) -> None:
        self.received.clear()
        self.sent.clear()

    def told(self, words: str) -> bool:
        """Whether it was told these words, however JSON may write them."""
        escaped = json.dumps(words)[1:-1]
        return any(words in frame or escaped in frame for frame in self.received)


def as_text(frame: str | bytes) -> str:
    return frame if isinstance(frame, str) else frame.decode("utf-8", "backslashreplace")


def leaves_of(message: Any, under: str = "") -> Iterator[tuple[str, int | str]]:
    """Every number and text of a message, each with the name it stands under."""
    if isinstance(message, (int, str)):
        yield under, message
    elif isinstance(message, list):
        for one in message:
            yield from leaves_of(one, under)
    elif isinstance(message, dict):
        for name, one in message.items():
            yield from leaves_of(one, name)


def numbers_in(message: Any) -> list[tuple[str, int]]:
    """Every whole number of a message, each with the name it stands under."""
    return [
        (under, leaf)
        for under, leaf in leaves_of(message)
        if isinstance(leaf, int) and not isinstance(leaf, bool)
    ]
