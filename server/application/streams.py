"""One gapless stream of patches per audience (P11-P18)."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from server.domain.audience import NOBODY, Audience
from server.domain.meeting import Changes, Event
from server.domain.plan_records import Deadline
from server.domain.records import Key, Record, Turnout
from server.domain.visibility import audience_of, shown

TAIL_KEPT = 500
"""Patches a stream can still hand to someone who was away; beyond that, a snapshot."""

WITHDRAWN = {"key": "no_longer_here", "params": {}}
NEUTRAL = {"key": "live", "params": {}}
ANSWERED = {"key": "answered", "params": {}}


@dataclass
class _Told:
    """One patch in the making. What withdraws something gives no reason (P16)."""

    put: list[dict[str, Any]] = field(default_factory=list)
    remove: list[Key] = field(default_factory=list)
    because: dict[str, Any] | None = None
    withdraws: bool = False

    def reason(self) -> dict[str, Any]:
        return WITHDRAWN if self.withdraws or self.because is None else self.because


@dataclass
class Stream:
    """What one audience holds now, and how it came to it."""

    epoch: str
    seq: int = 0
    held: dict[Key, dict[str, Any]] = field(default_factory=dict)
    tail: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=TAIL_KEPT))
    unsent: list[dict[str, Any]] = field(default_factory=list)

    def add(self, put: list[dict[str, Any]], remove: list[Key], because: dict[str, Any]) -> None:
        self.held |= {(record["kind"], record["id"]): record for record in put}
        for key in remove:
            del self.held[key]
        self.seq += 1
        patch = {
            "seq": self.seq,
            "put": put,
            "remove": [{"kind": kind, "id": record_id} for kind, record_id in remove],
            "because": because,
        }
        self.tail.append(patch)
        self.unsent.append(patch)


class Streams:
    """The streams of one meeting, for one life of it in this process."""

    def __init__(self, epoch: str, records: Iterable[Record]) -> None:
        self._epoch = epoch
        self._streams: dict[Audience, Stream] = {}
        for record in records:
            audience = audience_of(record)
            if audience != NOBODY:
                body = shown(record)
                self._stream(audience).held[body["kind"], body["id"]] = body

    def publish(self, changes: Changes, live: Changes, because: dict[str, Any]) -> None:
        """Adds one patch to each stream whose audience can tell the difference.

        `because` is the reason of `changes`. An audience that sees none of them, but something
        of `live`, is not told it: what else happened is not theirs to know (P17).
        """
        told: dict[Audience, _Told] = {}
        for key, (before, after) in changes.items():
            self._note(told, key, before, after, because)
        for key, (before, after) in live.items():
            self._note(told, key, before, after, _live_reason(after, because))
        for audience in sorted(told):
            one = told[audience]
            self._stream(audience).add(one.put, one.remove, one.reason())

    def _note(
        self,
        told: dict[Audience, _Told],
        key: Key,
        before: Record | None,
        after: Record | None,
        because: dict[str, Any],
    ) -> None:
        was = None if before is None else audience_of(before)
        now = None if after is None else audience_of(after)
        if was is not None and was != now and key in self._stream(was).held:
            one = told.setdefault(was, _Told())
            one.remove.append(key)
            if now is None:
                one.because = one.because or because
            else:
                one.withdraws = True
        if after is not None and now is not None and now != NOBODY:
            body = shown(after)
            if self._stream(now).held.get(key) != body:
                one = told.setdefault(now, _Told())
                one.put.append(body)
                one.because = one.because or because

    def forget_tails(self, audiences: Iterable[Audience]) -> None:
        """Whoever resumes these streams from before this moment gets a snapshot: nobody is handed
        what was taken back, or what was said before they came. Other streams keep theirs: what
        one gets on resuming must not tell of activity elsewhere (P12)."""
        for audience in audiences:
            self._stream(audience).tail.clear()

    def begin_again(self, audience: Audience, epoch: str) -> None:
        """Whoever comes back to the audience cannot count what was done without them. Everyone who
        follows it must get a fresh welcome."""
        held = self._stream(audience).held
        self._streams[audience] = Stream(epoch, held=held)

    def take_unsent(self) -> list[tuple[Audience, dict[str, Any]]]:
        """What has been published since the last call, one message per stream."""
        messages = []
        for audience, stream in self._streams.items():
            if stream.unsent:
                patches, stream.unsent = stream.unsent, []
                messages.append((audience, self._patches(audience, patches)))
        return messages

    def snapshot(self, audience: Audience) -> dict[str, Any]:
        stream = self._stream(audience)
        return {
            "stream": audience,
            "epoch": stream.epoch,
            "seq": stream.seq,
            "records": list(stream.held.values()),
        }

    def resume(self, audience: Audience, epoch: str, seq: int) -> dict[str, Any]:
        """What someone who holds `seq` of `epoch` lacks: Resumed (P15)."""
        stream = self._stream(audience)
        first_kept = stream.tail[0]["seq"] if stream.tail else stream.seq + 1
        if epoch != stream.epoch or not first_kept - 1 <= seq <= stream.seq:
            return {"snapshot": self.snapshot(audience), "patches": None}
        missed = [patch for patch in stream.tail if patch["seq"] > seq]
        return {"snapshot": None, "patches": self._patches(audience, missed)}

    def _stream(self, audience: Audience) -> Stream:
        return self._streams.setdefault(audience, Stream(self._epoch))

    def _patches(self, audience: Audience, patches: list[dict[str, Any]]) -> dict[str, Any]:
        epoch = self._stream(audience).epoch
        return {"stream": audience, "epoch": epoch, "patches": patches}


def _live_reason(after: Record | None, because: dict[str, Any]) -> dict[str, Any]:
    """That somebody set another day is for everyone to know: what stands of it in the meeting is
    nobody's, and only the date that comes of it is seen."""
    if isinstance(after, Turnout):
        return ANSWERED
    moved = isinstance(after, Deadline) and because.get("key") == "deadline_set"
    return because if moved else NEUTRAL


def because_of(event: Event, who: str) -> dict[str, Any]:
    """The line people read for an event: `because.<did>`."""
    return {"key": event.did, "params": {"who": who, **event.about}}
