"""The RoundKeys port in memory, for tests."""

import secrets
from threading import Lock

from server.plugins.round_id import checked


class MemoryRoundKeys:
    def __init__(self) -> None:
        self._lock = Lock()
        self._keys: dict[str, bytes] = {}

    def create(self, round_id: str) -> bytes:
        key = secrets.token_bytes(32)
        with self._lock:
            self._keys[checked(round_id)] = key
        return key

    def get(self, round_id: str) -> bytes | None:
        return self._keys.get(checked(round_id))

    def destroy(self, round_id: str) -> None:
        with self._lock:
            self._keys.pop(checked(round_id), None)

    def held(self) -> list[str]:
        with self._lock:
            return sorted(self._keys)
