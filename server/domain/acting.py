"""Who acts, on what occasion, and the checks that every decision begins with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from server.domain.audience import Audience, sees
from server.domain.meeting import Event, Meeting
from server.domain.plan_records import Member, Panel, View
from server.domain.policy import AFTER_FREEZING, FRESH, FROM_OUTSIDE, authorise
from server.domain.quorum_rule import QuorumRule
from server.domain.records import Card, Pair, Person, Round, StoredRecord
from server.domain.refusal import Refusal
from server.domain.running_records import Writing
from server.domain.visibility import audience_of, audiences_of, has_stepped_out
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingState, PersonState, Stage


@dataclass(frozen=True)
class Template:
    """What a meeting type decides: shared/vocabulary."""

    family_joins: bool = True
    chair_answers: bool = False
    agenda: tuple[Stage, ...] = tuple(Stage)
    quorum: QuorumRule = field(default_factory=QuorumRule)
    outcomes: tuple[str, ...] = ()
    harm_categories: tuple[str, ...] = ()


class Authored(Protocol):
    @property
    def author(self) -> str: ...


@dataclass(frozen=True)
class Acting:
    """One person asking for one thing, at `at` (ISO 8601 UTC).

    `texts` are the shared texts as they stand, by text id. `answers` are a round's answers by
    person, only while it is being closed. `fresh` is whether the person has just proved who they
    are. `connected` are the people with an open screen, `deadlines` the day of each timescale.
    """

    meeting: Meeting
    person: Person
    command: str
    command_id: str
    at: str
    template: Template = Template()
    texts: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, int | None] = field(default_factory=dict)
    fresh: bool = False
    connected: frozenset[str] = frozenset()
    deadlines: Mapping[str, str] = field(default_factory=dict)

    def happened(
        self, did: str, *puts: StoredRecord, undoable: bool = False, **about: str
    ) -> Event:
        command = self.command_id if undoable else None
        return Event(did=did, actor=self.person.id, puts=puts, about=about, command=command)

    def is_own(self, record: Authored) -> bool:
        """What several people said is nobody's own; what one said, and another took down, is
        theirs who said it too."""
        said_by = getattr(record, "said_by", ())
        if len(said_by) > 1:
            return False
        return self.person.id in (record.author, *said_by)

    def may_see(self, record: StoredRecord) -> bool:
        return sees(audience_of(record), audiences_of(self.meeting, self.person))


Seen = TypeVar("Seen", Card, Pair, Round, Person, Writing, Member, View, Panel)


def check_standing(acting: Acting) -> None:
    """The person is in the meeting, their role may do this at all, and it is not over. What
    cannot be taken back they have signed in for just now."""
    person = acting.person
    outside = person.state is PersonState.WAITING or has_stepped_out(acting.meeting, person)
    if outside and acting.command not in FROM_OUTSIDE:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    if person.state not in (PersonState.IN, PersonState.WAITING):
        raise Refusal(RefusalCode.NOT_ALLOWED)
    authorise(person.role, acting.command, own=True)
    frozen = acting.meeting.meeting.state is MeetingState.FROZEN
    if frozen and acting.command not in AFTER_FREEZING:
        raise Refusal(RefusalCode.FROZEN)
    if acting.command in FRESH and not acting.fresh:
        raise Refusal(RefusalCode.SIGN_IN_AGAIN)


def find_seen(acting: Acting, cls: type[Seen], record_id: str) -> Seen:
    """The record, if it exists and the person may see it; else the same refusal (P25)."""
    record = acting.meeting.find(cls, record_id)
    if record is None or not acting.may_see(record):
        raise Refusal(RefusalCode.NOT_HERE)
    return record


def is_gone(record: StoredRecord) -> bool:
    """Struck out, or a card that has gone into another."""
    return getattr(record, "struck", False) or getattr(record, "merged_into", None) is not None


def check_audience(acting: Acting, audience: Audience) -> None:
    """Nobody adds what they could not see afterwards."""
    if audience not in audiences_of(acting.meeting, acting.person):
        raise Refusal(RefusalCode.NOT_ALLOWED)


def check_own(acting: Acting, record: Authored) -> None:
    authorise(acting.person.role, acting.command, own=acting.is_own(record))


def check_new(acting: Acting, cls: type[StoredRecord], record_id: str) -> None:
    if (cls.kind, record_id) in acting.meeting.records:
        raise Refusal(RefusalCode.ID_TAKEN)


def check_count(acting: Acting, cls: type[StoredRecord], audience: Audience, most: int) -> None:
    """Counted within one audience, so that nobody learns how many there are in another. What is
    struck out does not count: the board can be cleared of what somebody filled it with."""
    records = acting.meeting.records.values()
    here = (r for r in records if isinstance(r, cls) and audience_of(r) == audience)
    if sum(not is_gone(record) for record in here) >= most:
        raise Refusal(RefusalCode.TOO_MANY, most=most)
