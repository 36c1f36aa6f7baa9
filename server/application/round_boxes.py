"""The sealed boxes of one meeting's rounds, and their keys, which are kept elsewhere (P35, P36)."""

from collections.abc import Iterable, Mapping

import structlog

from server.application.boxes_port import BoxNotOpened
from server.application.ports import Ports
from server.application.tokens import key_name
from server.domain.records import Round
from shared.contract.words import RoundState

log = structlog.get_logger()


class RoundBoxes:
    """`boxes` as the journal has them. What these methods return must be staged to be durable."""

    def __init__(
        self, ports: Ports, meeting: str, boxes: Mapping[str, bytes], rounds: Iterable[Round]
    ) -> None:
        self._ports = ports
        self._meeting = meeting
        self._boxes = dict(boxes)
        self._answered: dict[str, frozenset[str]] = {}
        for asked in rounds:
            if asked.state is RoundState.CLOSED:
                self._destroy_key_that_was_left(asked.id)
            else:
                self._answered[asked.id] = self._who_has_answered(asked)

    def begin(self, asked: Round) -> bytes:
        """A fresh key, and the box of a round in which nobody has answered."""
        key = self._ports.round_keys.create(key_name(self._meeting, asked.id))
        self._boxes[asked.id] = self._ports.boxes.empty(key, _people(asked))
        self._answered[asked.id] = frozenset()
        return self._boxes[asked.id]

    def answer(self, asked: Round, person: str, value: int | None) -> bytes:
        """The box with this answer in it. Raises BoxNotOpened."""
        key, box = self._key_and_box(asked)
        self._boxes[asked.id] = self._ports.boxes.with_answer(key, box, person, value)
        self._answered[asked.id] = self.answered(asked.id) | {person}
        return self._boxes[asked.id]

    def answers(self, asked: Round) -> dict[str, int | None]:
        """What was answered, by person. Raises BoxNotOpened."""
        key, box = self._key_and_box(asked)
        return self._ports.boxes.answers(key, box, _people(asked))

    def answered(self, round_id: str) -> frozenset[str]:
        """Who has answered so far."""
        return self._answered.get(round_id, frozenset())

    def forget(self, round_id: str) -> None:
        self._answered.pop(round_id, None)
        self._boxes.pop(round_id, None)

    def destroy_key(self, round_id: str) -> None:
        self._ports.round_keys.destroy(key_name(self._meeting, round_id))

    def _destroy_key_that_was_left(self, round_id: str) -> None:
        """A crash may have come between closing a round and destroying its key. The box is gone,
        so the key opens nothing; if it cannot be destroyed now, the meeting goes on."""
        try:
            if self._ports.round_keys.get(key_name(self._meeting, round_id)) is not None:
                self.destroy_key(round_id)
        except Exception:
            log.exception("round_key_not_destroyed")

    def _who_has_answered(self, asked: Round) -> frozenset[str]:
        try:
            return frozenset(self.answers(asked))
        except BoxNotOpened:
            return frozenset()

    def _key_and_box(self, asked: Round) -> tuple[bytes, bytes]:
        key = self._ports.round_keys.get(key_name(self._meeting, asked.id))
        box = self._boxes.get(asked.id)
        if key is None or box is None:
            raise BoxNotOpened
        return key, box


def _people(asked: Round) -> list[str]:
    return [entry.person for entry in asked.roster]
