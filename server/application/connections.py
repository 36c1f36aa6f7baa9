"""Who is connected, and who has which text open. Outlives a room's being read again."""

import threading
from collections import Counter

from server.domain.records import text_id
from shared.contract.words import PairPart

OpenText = tuple[str, PairPart]


class Connections:
    """The open sockets of one meeting."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._people: dict[str, str] = {}
        self._texts: dict[str, dict[OpenText, int]] = {}

    def open(self, socket: str, person: str) -> None:
        with self._lock:
            self._people[socket] = person
            self._texts[socket] = {}

    def close(self, socket: str) -> set[OpenText]:
        """The texts that this socket had open."""
        with self._lock:
            self._people.pop(socket, None)
            return set(self._texts.pop(socket, {}))

    def open_text(self, socket: str, text: OpenText, client: int) -> None:
        """From now on the socket writes in the text as the Yjs client number `client`."""
        with self._lock:
            if socket in self._texts:
                self._texts[socket][text] = client

    def close_text(self, socket: str, text: OpenText) -> None:
        with self._lock:
            self._texts.get(socket, {}).pop(text, None)

    def client_of(self, socket: str, text: OpenText) -> int | None:
        with self._lock:
            return self._texts.get(socket, {}).get(text)

    def people(self) -> Counter[str]:
        """Open sockets per person."""
        with self._lock:
            return Counter(self._people.values())

    def readers(self) -> list[tuple[str, str, OpenText]]:
        """(socket, person, text) for each text that a socket has open."""
        with self._lock:
            return [
                (socket, self._people[socket], text)
                for socket, texts in self._texts.items()
                for text in texts
            ]

    def writers(self, text: OpenText) -> tuple[str, ...]:
        """The people who have the text open, by id."""
        with self._lock:
            found = {self._people[socket] for socket, texts in self._texts.items() if text in texts}
        return tuple(sorted(found))

    def open_texts(self) -> dict[str, OpenText]:
        with self._lock:
            texts = {text for texts in self._texts.values() for text in texts}
        return {text_id(*text): text for text in texts}
