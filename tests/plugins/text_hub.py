"""Three browsers' shared text over standard input and output, for the browser's tests.

Reads one JSON message a line, {writer, number, event, message}, and writes replies {writer,
number, reply} and what others are told, {writer, text_update}. `refuse` makes the next edit of
that writer be refused with a code; `read` replies with the document as the server has it.
"""

import json
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator
from typing import Any

from server.application.ports import TextDocument, TextRefused
from server.domain.text_grant import grant, holds_grant, new_client_number
from server.plugins.yjs_text import YjsTexts

SECRET = b"for tests only"


class Hub:
    """The shared text of one pair, kept across `restart` by its stored state alone."""

    def __init__(self) -> None:
        self._document: TextDocument = YjsTexts().open(None)
        self._numbers: dict[str, int] = {}
        self._given = 0
        self._refuse: dict[str, str] = {}

    def answer(self, writer: str, event: str, message: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """The reply, then what the others are told."""
        match event:
            case "open_text":
                yield {"writer": writer, "reply": self._open(writer, message)}
            case "edit_text":
                yield from self._edit(writer, message)
            case "close_text" | "leave":
                self._numbers.pop(writer, None)
                yield {"writer": writer, "reply": _receipt()}
            case "refuse":
                self._refuse[writer] = message["code"]
                yield {"writer": writer, "reply": _receipt()}
            case "restart":
                self._document = YjsTexts().open(self._document.state())
                yield {"writer": writer, "reply": _receipt()}
            case "read":
                read = {"text": self._document.text(), "state": _base64(self._document.state())}
                yield {"writer": writer, "reply": read}
            case _:
                raise ValueError(event)

    def _open(self, writer: str, message: dict[str, Any]) -> dict[str, Any]:
        client, given = message["client"], message["grant"]
        if client is None:
            self._given += 1
            client = new_client_number(self._given.to_bytes(4, "big"))
        elif not holds_grant(SECRET, "pair:statement", writer, client, given):
            return _receipt("not_valid")
        try:
            update = self._document.missing(b64decode(message["vector"]))
        except TextRefused:
            return _receipt("not_valid")
        self._numbers[writer] = client
        return {
            "client": client,
            "grant": grant(SECRET, "pair:statement", writer, client),
            "update": _base64(update),
            "vector": _base64(self._document.vector()),
        }

    def _edit(self, writer: str, message: dict[str, Any]) -> Iterator[dict[str, Any]]:
        code = self._refuse.pop(writer, None if writer in self._numbers else "not_here")
        if code is None:
            try:
                self._document.apply(b64decode(message["update"]), self._numbers[writer])
            except TextRefused:
                code = "not_valid"
        yield {"writer": writer, "reply": _receipt(code)}
        if code is None:
            told = {key: message[key] for key in ("pair", "part", "update")}
            yield from (
                {"writer": other, "text_update": told} for other in self._numbers if other != writer
            )


def _receipt(code: str | None = None) -> dict[str, Any]:
    return {"id": None, "refused": {"code": code, "params": {}} if code else None}


def _base64(data: bytes) -> str:
    return b64encode(data).decode()


def main() -> None:
    hub = Hub()
    for line in sys.stdin:
        asked = json.loads(line)
        for told in hub.answer(asked["writer"], asked["event"], asked["message"]):
            told |= {"number": asked["number"]} if "reply" in told else {}
            sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
