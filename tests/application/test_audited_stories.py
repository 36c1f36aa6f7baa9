"""Over random meetings, everything that counts is noted and nothing else (property test)."""

from collections.abc import Callable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from server.application.stored_event import from_stored
from server.domain.audit_note import opaque
from server.domain.meeting import Event, Meeting, apply
from server.domain.records import Card, MadeAudience, MeetingRecord, Pair, Part, Person
from server.domain.refusal import Refusal
from shared.contract.words import PersonState, Role
from tests.application.house import House, make_house

CAST = {"Kelly": Role.FAMILY, "Jean": Role.NETWORK, "Priti": Role.PROFESSIONAL}
ROLES = ("family", "professional", "observer", "minute_taker")
AUDIENCE, PART = "hush-audience", "hush-part"


def comes(house: House, who: str, _nth: int) -> None:
    house.comes(who, Role.NETWORK)


def is_turned_away(house: House, _who: str, nth: int) -> None:
    house.do("chair", "refuse_entry", person=house.knocks(f"hush {nth}", Role.FAMILY))


def gives_up_waiting(house: House, _who: str, nth: int) -> None:
    house.knocks(f"hush again {nth}", Role.FAMILY)
    house.do(f"hush again {nth}", "leave")


def gets_a_role(house: House, who: str, nth: int) -> None:
    house.do("chair", "change_role", person=house.people[who], role=ROLES[nth % len(ROLES)])


def is_removed(house: House, who: str, _nth: int) -> None:
    house.do("chair", "remove_person", person=house.people[who])


def leaves(house: House, who: str, _nth: int) -> None:
    house.do(who, "leave")


def is_of_an_audience(house: House, who: str, _nth: int) -> None:
    members = [house.people[who]]
    house.do("chair", "set_audience", audience=AUDIENCE, name="hush", members=members)


def part_begins_or_ends(house: House, _who: str, nth: int) -> None:
    under_way = house.room.meeting.open_part()
    if under_way is None:
        part = {"part": f"{PART}-{nth}", "audience": AUDIENCE, "reason": "hush"}
        house.do("chair", "start_part", **part)
    else:
        house.do("chair", "end_part", part=under_way.id)


def gives_a_card_away(house: House, who: str, nth: int) -> None:
    card = house.add_card(who, "hush")
    audience = "professionals" if nth % 2 else f"audience:{AUDIENCE}"
    house.do(who, "share_card", card=card, audience=audience)


def gives_a_pair_away(house: House, who: str, nth: int) -> None:
    pair = f"hush-pair-{nth}"
    house.do(who, "add_pair", pair=pair, audience="everyone")
    house.do(who, "share_pair", pair=pair, audience="professionals")


def takes_back(house: House, who: str, _nth: int) -> None:
    step = house.room.meeting.undoable(house.people[who])
    if step is not None:
        house.do(who, "undo", command=step.command)


def asks_the_chair_alone(house: House, who: str, _nth: int) -> None:
    house.do(who, "ask_alone", wish="cannot_speak")


def freezes(house: House, _who: str, nth: int) -> None:
    if nth > 25:
        house.do("chair", "freeze", confirmed=True)


ACTS: tuple[Callable[[House, str, int], None], ...] = (
    *(comes, is_turned_away, gives_up_waiting, gets_a_role, is_removed, leaves),
    *(is_of_an_audience, part_begins_or_ends, gives_a_card_away, gives_a_pair_away),
    *(takes_back, takes_back, asks_the_chair_alone, freezes),
)
steps = st.tuples(st.sampled_from(ACTS), st.sampled_from(["chair", *CAST]), st.integers(0, 30))


def what_counts(before: Meeting, event: Event) -> Iterator[str | None]:
    """What must be noted of an event whatever it is called: every change of who is in the
    meeting, as what, and of who may see what."""
    for record in event.puts:
        was = before.records.get((record.kind, record.id))
        if isinstance(record, Person):
            stood = was.state if isinstance(was, Person) else PersonState.WAITING
            role = was.role if isinstance(was, Person) else record.role
            gave_up = stood is PersonState.WAITING and event.actor == record.id
            asked = record.state is PersonState.WAITING
            if (record.state, record.role) != (stood, role) and not gave_up and not asked:
                yield record.id
        elif isinstance(record, Card | Pair):
            if isinstance(was, Card | Pair) and was.audience != record.audience:
                yield opaque(before.meeting.id, record.id)
        elif isinstance(record, MadeAudience):
            yield opaque(before.meeting.id, record.id)
        elif isinstance(record, Part):
            if not isinstance(was, Part) or was.ended_at != record.ended_at:
                yield opaque(before.meeting.id, record.id)
        elif isinstance(record, MeetingRecord):
            yield None


@settings(max_examples=100, deadline=None)
@given(st.lists(steps, max_size=30))
def test_everything_that_counts_is_noted_and_nothing_else(
    story: list[tuple[Callable[[House, str, int], None], str, int]],
) -> None:
    house = make_house()
    for name, role in CAST.items():
        house.comes(name, role)
    for act, who, nth in story:
        try:
            act(house, who, nth)
        except Refusal:
            continue
    expected, meeting = [], Meeting()
    ports = house.meetings.ports
    for stored in ports.journal.load(house.meeting).events:
        event = from_stored(stored)
        if event.did != "meeting_created":
            expected += [(stored.at, whom) for whom in what_counts(meeting, event)]
        meeting, _ = apply(meeting, event)
    created, *noted = reversed(ports.audit.newest(10_000))
    assert created.tag == "command_line:meeting:created"
    assert [(entry.at, entry.subject) for entry in noted] == expected
    assert "hush" not in repr(noted)
    assert ports.audit.verify().fault is None
