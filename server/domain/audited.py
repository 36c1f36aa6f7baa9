"""Which events of a meeting are noted in the audit log: who comes in, goes and may see what."""

from collections.abc import Callable, Iterator
from functools import partial

from server.domain.audit_note import Note, opaque, tag
from server.domain.meeting import Event, Meeting
from server.domain.records import Card, MadeAudience, Pair, Part, Person
from shared.contract.audit import Deed
from shared.contract.words import PersonState

Done = tuple[Deed, str | None]
"""What was done, and to whom or what."""


def notes_of(before: Meeting, event: Event, at: str) -> list[Note]:
    """What to note of an event in the meeting as it was `before`. Raises LookupError for an
    event of which nobody has decided whether it is noted."""
    if event.did in NOT_AUDITED:
        return []
    actor, meeting = before.person(event.actor), before.meeting.id
    done = AUDITED[event.did](before, event)
    return [Note(tag(actor.role, deed), at, meeting, whom, actor.id) for deed, whom in done]


def _of_person(deed: Deed, _before: Meeting, event: Event) -> Iterator[Done]:
    yield deed, next(record.id for record in event.puts if isinstance(record, Person))


def _added(before: Meeting, event: Event) -> Iterator[Done]:
    """Somebody without a screen, whose id the chair's client made."""
    person = next(record for record in event.puts if isinstance(record, Person))
    yield Deed.PERSON_ADMITTED, _named(before, person.id)


def _refused(before: Meeting, event: Event) -> Iterator[Done]:
    """Turned away from the waiting room, or their personal link was taken back."""
    person = next(record for record in event.puts if isinstance(record, Person))
    invited = before.person(person.id).state is PersonState.INVITED
    yield (Deed.INVITATION_REVOKED if invited else Deed.PERSON_REFUSED), person.id


def _left(before: Meeting, event: Event) -> Iterator[Done]:
    """Whoever goes from the waiting room was never in, and nobody has looked at their role."""
    if before.person(event.actor).state is PersonState.IN:
        yield Deed.PERSON_LEFT, event.actor


def _audience_set(before: Meeting, event: Event) -> Iterator[Done]:
    audience = next(record.id for record in event.puts if isinstance(record, MadeAudience))
    made = before.find(MadeAudience, audience) is None
    yield (Deed.AUDIENCE_MADE if made else Deed.AUDIENCE_CHANGED), _named(before, audience)


def _part(deed: Deed, before: Meeting, event: Event) -> Iterator[Done]:
    part = next(record.id for record in event.puts if isinstance(record, Part))
    yield deed, _named(before, part)


def _shared(before: Meeting, event: Event) -> Iterator[Done]:
    """Every card and pair that others see now than before."""
    for record in event.puts:
        was = before.records.get((record.kind, record.id))
        if isinstance(record, Card) and isinstance(was, Card) and was.audience != record.audience:
            yield Deed.CARD_SHARED, _named(before, record.id)
        if isinstance(record, Pair) and isinstance(was, Pair) and was.audience != record.audience:
            yield Deed.PAIR_SHARED, _named(before, record.id)


def _frozen(_before: Meeting, _event: Event) -> Iterator[Done]:
    yield Deed.RECORD_FROZEN, None


def _named(before: Meeting, record: str) -> str:
    return opaque(before.meeting.id, record)


AUDITED: dict[str, Callable[[Meeting, Event], Iterator[Done]]] = {
    "person_invited": partial(_of_person, Deed.PERSON_INVITED),
    "person_admitted": partial(_of_person, Deed.PERSON_ADMITTED),
    "person_added": _added,
    "person_called_back": partial(_of_person, Deed.PERSON_CALLED_BACK),
    "person_refused": _refused,
    "person_removed": partial(_of_person, Deed.PERSON_REMOVED),
    "person_left": _left,
    "role_changed": partial(_of_person, Deed.ROLE_CHANGED),
    "audience_set": _audience_set,
    "part_started": partial(_part, Deed.PART_STARTED),
    "part_ended": partial(_part, Deed.PART_ENDED),
    "writing_shared": _shared,
    "card_shared": _shared,
    "pair_shared": _shared,
    "undone": _shared,
    "meeting_frozen": _frozen,
}

NOT_AUDITED = frozenset(
    {
        "meeting_created",  # noted by whoever creates it: application/meetings.py
        "chair_changed",  # noted by whoever changes it: application/account_meetings.py
        "link_renewed",  # noted by whoever makes the link: application/invitations.py
        "asked_to_join",  # anyone with the code may ask, as often as they like
        "whereabouts_said",
        "card_added",
        "card_edited",
        "card_moved",
        "card_struck",
        "card_restored",
        "pair_added",
        "pair_ready",
        "pair_reopened",
        "pair_struck",
        "pair_restored",
        "text_settled",
        "screen_set",
        "round_opened",
        "round_closed",
        "aside_asked",  # never: whoever reads the log need not know who asked for help
        "aside_heard",
        "cards_merged",
        "card_split",
        "number_owned",  # never: nobody need know whose number is whose
        "number_disowned",
        "stage_set",
        "timer_set",
        "timer_stopped",
        "adding_locked",
        "adding_unlocked",
        "writing_started",
        "hand_raised",
        "hand_lowered",
        "proxy_set",
        "agency_set",
        "going_ahead",
        "card_planned",
        "member_set",
        "member_struck",
        "view_given",
        "view_struck",
        "decision_recorded",
        "deadline_set",
        "panel_added",
        "panel_edited",
        "panel_agreed",
        "panel_not_agreed",
        "panel_moved",
        "panel_struck",
    }
)
"""What people write is kept in the meeting, and goes with it. Answering makes no event at all."""
