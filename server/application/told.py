"""What an event means for who sees what."""

from collections.abc import Iterable
from dataclasses import dataclass

from server.domain.audience import Audience
from server.domain.meeting import Changes, Event, Meeting
from server.domain.records import MadeAudience, Pair, Part, Person
from server.domain.visibility import audience_of, audiences_of

_DECIDE_WHO_SEES = frozenset({Person.kind, MadeAudience.kind, Part.kind})


@dataclass(frozen=True)
class Told:
    """An event with the meeting before and after it."""

    event: Event
    changes: Changes
    before: Meeting
    after: Meeting

    def turns_a_part(self) -> bool:
        """Whether a confidential part begins or ends with it."""
        return (self.before.open_part() is None) != (self.after.open_part() is None)

    def lost(self) -> dict[str, frozenset[Audience]]:
        """Those whose audiences are others than before, and which ones they lost. All, and all
        of theirs, when a confidential part begins or ends."""
        turns = self.turns_a_part()
        return {
            person: was if turns else was - now
            for person, was, now in self._audiences()
            if was != now or (turns and was)
        }

    def not_for_later(self) -> set[Audience]:
        """The audiences from which something was taken back, or that somebody came into (P41)."""
        gone = {audience_of(b) for b, after in self.changes.values() if b and after is None}
        return gone.union(*(now - was for _, was, now in self._audiences()))

    def come_back_to(self) -> set[Audience]:
        """Audiences that somebody came into who was in the meeting before, and may be back."""
        was_in = {person.id for person in self.before.all(Person) if person.came_at is not None}
        here = was_in & {person.id for person in self.after.present()}
        return set().union(*(now - was for person, was, now in self._audiences() if person in here))

    def may_close_texts(self) -> bool:
        """Whether somebody may now be writing in what they no longer see."""
        return any(kind == Pair.kind or kind in _DECIDE_WHO_SEES for kind, _ in self.changes)

    def _audiences(self) -> Iterable[tuple[str, frozenset[Audience], frozenset[Audience]]]:
        """(person, audiences before, audiences after) of everyone. Most events move nobody."""
        if not any(kind in _DECIDE_WHO_SEES for kind, _ in self.changes):
            return
        for person in self.after.all(Person):
            was = self.before.find(Person, person.id)
            yield (
                person.id,
                frozenset(() if was is None else audiences_of(self.before, was)),
                frozenset(audiences_of(self.after, person)),
            )
