"""Each reader's record holds what is theirs, and no trace of the rest (P49)."""

import json
from typing import Any

from hypothesis import given, settings

from server.application.record_words import record_words
from server.domain import commands as do
from server.domain.audience import CHAIR, EVERYONE, PROFESSIONALS, Audience
from server.domain.editions import FULL_EDITION, Edition, editions_of
from server.domain.meeting import Meeting
from server.domain.record import record_of
from server.domain.records import Card, Pair, Part, Person, Round
from server.domain.visibility import audience_of
from server.plugins.record.canonical import canonical_bytes
from shared.contract.words import MeetingType, PersonState, Role
from shared.vocabulary import vocabulary
from tests.domain import record_story as told
from tests.domain.record_story import MINE, OTHERS, THIRD, Step, Story, mark, tell

EVERY_AUDIENCE = (EVERYONE, PROFESSIONALS, MINE, OTHERS, THIRD)
KEYS = {"format", "language", "meeting", "audiences", "people", "columns", "pairs"}
KEYS |= {"plan", "stories", "words"}
VOCABULARY = vocabulary(MeetingType.ICPC)


def record(meeting: Meeting, edition: Edition) -> dict[str, Any]:
    words = record_words(VOCABULARY, edition.audiences, "en")
    made = record_of(meeting, edition.audiences, meeting.person("id-chair"), "en", words)
    loaded: dict[str, Any] = json.loads(json.dumps(made))
    return loaded


def edition_for(meeting: Meeting, person: str) -> Edition:
    (edition,) = (one for one in editions_of(meeting) if person in one.people)
    return edition


@settings(max_examples=150, deadline=None)
@given(told.watched, told.roles, told.steps)
def test_p49_what_someone_was_excluded_from_leaves_no_trace(
    watched: str, roles: tuple[Role, Role], steps: list[Step]
) -> None:
    """Two meetings that differ only in what is not theirs give them the same bytes."""
    whole, without = (tell(watched, roles, steps, hidden=hidden) for hidden in (True, False))
    assert whole.refused == without.refused
    held, lacking = (one.freezes() for one in (whole, without))
    theirs, same = (edition_for(meeting, f"id-{watched}") for meeting in (held, lacking))
    assert (theirs.id, theirs.audiences) == (same.id, same.audiences)
    assert canonical_bytes(record(held, theirs)) == canonical_bytes(record(lacking, same))


@settings(max_examples=150, deadline=None)
@given(told.watched, told.roles, told.steps)
def test_p49_every_edition_holds_all_that_is_its_readers_and_nothing_else(
    watched: str, roles: tuple[Role, Role], steps: list[Step]
) -> None:
    meeting = tell(watched, roles, steps, hidden=True).freezes()
    editions = editions_of(meeting)
    for edition in editions:
        made = record(meeting, edition)
        _holds_only_theirs(made, edition.audiences)
        _names_only_those_in_the_roll(made)
        _holds_all_of_theirs(made, meeting, edition.audiences)
        assert set(made) == KEYS | ({"parts"} if CHAIR in edition.audiences else set())
    readers = [person for edition in editions for person in edition.people]
    assert sorted(readers) == sorted(
        person.id
        for person in meeting.all(Person)
        if person.state in (PersonState.IN, PersonState.LEFT) and person.role is not Role.PROJECTOR
    )
    assert len({edition.audiences for edition in editions}) == len(editions)


def _holds_only_theirs(made: dict[str, Any], audiences: tuple[Audience, ...]) -> None:
    text = json.dumps(made, ensure_ascii=False)
    for audience in EVERY_AUDIENCE:
        if audience not in audiences:
            assert mark(audience) not in text
            assert f'"{audience}"' not in text
    assert mark("chair") not in text, "who was turned away is in no record"
    assert "aside" not in text
    if CHAIR not in audiences:
        assert mark("parts") not in text
        assert "onfidential" not in text
        assert "removed" not in text
        assert "stepped" not in text
    if audiences == (EVERYONE,):
        assert "Only for" not in text


def _names_only_those_in_the_roll(made: dict[str, Any]) -> None:
    """Whoever was removed is on no list but the chair's, and no card names them either."""
    names = {person["name"] for person in made["people"]} | {None}
    assert {card["added_by"] for card in _cards(made)} <= names


def _cards(made: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        card
        for column in made["columns"]
        for category in column["categories"]
        for card in category["cards"]
    ]


def _holds_all_of_theirs(
    made: dict[str, Any], meeting: Meeting, audiences: tuple[Audience, ...]
) -> None:
    cards = [(card["text"], card["audience"]) for card in _cards(made)]
    theirs = [card for card in meeting.all(Card) if card.audience in audiences]
    assert sorted(cards) == sorted((card.text, card.audience) for card in theirs)
    pairs = [pair for pair in meeting.all(Pair) if pair.audience in audiences]
    assert {pair["id"]: pair["goal"] for pair in made["pairs"]} == {p.id: p.goal for p in pairs}
    for pair in made["pairs"]:
        rounds = [asked for asked in meeting.all(Round) if asked.pair == pair["id"]]
        assert [asked["number"] for asked in pair["rounds"]] == list(range(1, len(rounds) + 1))
    people = {person.name for person in meeting.all(Person) if audience_of(person) in audiences}
    assert {person["name"] for person in made["people"]} == {
        name for name in people if name and mark("chair") not in name
    }
    assert {audience["id"] for audience in made["audiences"]} == {
        audience for audience in audiences if audience.startswith("audience:")
    }
    if CHAIR in audiences:
        assert len(made["parts"]) == sum(1 for _ in meeting.all(Part))


def test_p46_a_part_says_who_was_where_at_any_time() -> None:
    story = Story("Visitor", (Role.OBSERVER, Role.OBSERVER))
    others = OTHERS.removeprefix("audience:")
    ids = [f"id-{name}" for name in ("Kelly", "Jean", "Okoro")]
    steps: list[tuple[str, do.Command]] = [
        ("set_audience", do.SetAudience(others, "before", ids[:1])),
        ("start_part", do.StartPart("part-0001", others, "because")),
        ("set_audience", do.SetAudience(others, "instead of Kelly", ids[1:2])),
        ("remove_person", do.RemovePerson("id-Jean")),
        ("set_audience", do.SetAudience(others, "called in", ids[2:])),
        ("end_part", do.EndPart("part-0001")),
        ("set_audience", do.SetAudience(others, "afterwards", ["id-Visitor"])),
    ]
    for second, (kind, command) in enumerate(steps):
        story.act("Chair", kind, command, told.at(second))
        if kind == "start_part":
            story.comes("Late", Role.NETWORK, told.at(second))
    (part,) = record(story.meeting, editions_of(story.meeting)[0])["parts"]
    assert (part["started_at"], part["ended_at"], part["reason"]) == (
        told.at(1),
        told.at(5),
        "because",
    )
    assert part["stayed"] == ["Chair", "Kelly", "Jean", "Okoro"]
    out = {"Lee", "Priti", "Sam", "Amara", "Visitor", "Late"}
    assert set(part["stepped_out"]) == out | {"Kelly", "Jean", "Okoro"}, "who came in had been out"


def test_p49_an_editions_id_tells_nothing_of_others() -> None:
    story = Story("Visitor", (Role.OBSERVER, Role.OBSERVER))
    few = editions_of(story.meeting)
    told.audience_others(story, "Chair", 0, told.at(10))
    more = editions_of(story.meeting)
    assert len(more) > len(few) > 2
    assert few[0].id == more[0].id == FULL_EDITION
    assert edition_for(story.meeting, "id-Visitor").id in [edition.id for edition in few]
    ids = [edition.id for edition in more[1:]]
    assert all(len(id_) == 22 and set(id_) <= set("0123456789abcdef") for id_ in ids)
    assert len(set(ids)) == len(ids)
