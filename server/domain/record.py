"""What the record of a meeting says, as JSON-ready data (docs/record.md)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from server.domain.audience import CHAIR, Audience, made_audience, sees
from server.domain.board import cards_in
from server.domain.drawing import drawing_data
from server.domain.meeting import Meeting
from server.domain.plan_records import Deadline
from server.domain.record_plan import plan_of, stories_of
from server.domain.records import Card, MadeAudience, Pair, Part, Person, Round
from server.domain.statement import pairs_of
from server.domain.visibility import audience_of
from server.domain.voting import rounds_of
from shared.contract.words import (
    CARD_CATEGORIES,
    COLUMN_CATEGORIES,
    Category,
    Column,
    PersonState,
    Role,
)

FORMAT = "commonground-record/3"

_CAME = frozenset({PersonState.IN, PersonState.LEFT, PersonState.REMOVED})


def record_of(
    meeting: Meeting,
    audiences: tuple[Audience, ...],
    frozen_by: Person,
    language: str,
    words: Mapping[str, str],
    deadlines: Sequence[Deadline] = (),
) -> dict[str, Any]:
    """The record for a reader of `audiences`. `words` are the labels it is printed with. Of what is
    not theirs there is no trace: the same meeting without it gives the same record."""
    head = meeting.meeting
    people = [person for person in meeting.all(Person) if sees(audience_of(person), audiences)]
    names = {person.id: person.name for person in people}
    record = {
        "format": FORMAT,
        "language": language,
        "meeting": {
            "id": head.id,
            "type": head.type,
            "title": head.title,
            "created_at": head.created_at,
            "frozen_at": head.frozen_at,
            "frozen_by": frozen_by.name,
        },
        "audiences": [
            {"id": made_audience(made.id), "name": made.name}
            for made in meeting.all(MadeAudience)
            if sees(audience_of(made), audiences)
        ],
        "people": [_person(person) for person in people if _came(person)],
        "columns": [_column(meeting, column, audiences, names) for column in Column],
        "pairs": [
            _pair(meeting, pair, audiences, names)
            for pair in pairs_of(meeting)
            if sees(audience_of(pair), audiences)
        ],
        "plan": plan_of(meeting, audiences, deadlines),
        "stories": stories_of(meeting, audiences, names),
        "words": dict(words),
    }
    if sees(CHAIR, audiences):
        record["parts"] = [_part(part, names) for part in meeting.all(Part)]
    return record


def _came(person: Person) -> bool:
    came = person.state in _CAME or person.came_at is not None
    return came and person.role is not Role.PROJECTOR


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "role": person.role,
        "relation": person.relation,
        "came_at": person.came_at,
        "state": person.state if person.state in _CAME else PersonState.LEFT,
        "whereabouts": person.whereabouts if person.proxy else None,
        "agency": person.agency,
        "by_proxy": person.proxy is not None,
    }


def _column(
    meeting: Meeting, column: Column, audiences: tuple[Audience, ...], names: Mapping[str, str]
) -> dict[str, Any]:
    return {
        "column": column,
        "categories": [
            {"category": category, "cards": _cards(meeting, category, audiences, names)}
            for category in COLUMN_CATEGORIES[column]
            if category in CARD_CATEGORIES
        ],
    }


def _cards(
    meeting: Meeting, category: Category, audiences: tuple[Audience, ...], names: Mapping[str, str]
) -> list[dict[str, Any]]:
    cards = [card for card in cards_in(meeting, category) if card.merged_into is None]
    return [
        {
            **_said(card, names),
            "perspective": card.perspective,
            "audience": card.audience,
            "struck": card.struck,
            "house": card.house,
            "merged": [
                _said(one, names)
                for one in meeting.all(Card)
                if one.merged_into == card.id and sees(audience_of(one), audiences)
            ],
            "about_round": _round_named(meeting, card.round, audiences),
            "owner": card.owner,
            "due": card.due,
            "pair": card.pair,
            "state": card.state,
        }
        for card in cards
        if sees(audience_of(card), audiences)
    ]


def _said(card: Card, names: Mapping[str, str]) -> dict[str, Any]:
    """What somebody said or drew: who put it there, and whose words they are where that is
    somebody else. A name the reader may not know is null."""
    return {
        "text": card.text,
        "drawing": drawing_data(card.drawing),
        "added_by": names.get(card.author),
        "said_by": [names.get(person) for person in card.said_by],
    }


def _round_named(
    meeting: Meeting, round_id: str | None, audiences: tuple[Audience, ...]
) -> dict[str, Any] | None:
    """The round of a scale that a card explains."""
    asked = meeting.find(Round, round_id) if round_id else None
    if asked is None or not sees(audience_of(asked), audiences):
        return None
    return {"pair": asked.pair, "number": asked.number}


def _pair(
    meeting: Meeting, pair: Pair, audiences: tuple[Audience, ...], names: Mapping[str, str]
) -> dict[str, Any]:
    return {
        "id": pair.id,
        "statement": pair.statement,
        "goal": pair.goal,
        "state": pair.state,
        "audience": pair.audience,
        "struck": pair.struck,
        "rounds": [
            _round(asked, names)
            for asked in rounds_of(meeting, pair.id)
            if sees(audience_of(asked), audiences)
        ],
    }


def _round(asked: Round, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "number": asked.number,
        "mode": asked.mode,
        "promised": asked.promised,
        "lowest_means": asked.lowest_means,
        "highest_means": asked.highest_means,
        "asked": asked.asked,
        "by_proxy": asked.by_proxy,
        "named": [{"name": names.get(one.person), "value": one.value} for one in asked.named],
        "release": None if asked.release is None else asdict(asked.release),
    }


def _part(part: Part, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "started_at": part.started_at,
        "ended_at": part.ended_at,
        "stayed": [names[person] for person in part.stayed],
        "stepped_out": [names[person] for person in part.stepped_out],
        "reason": part.reason,
    }
