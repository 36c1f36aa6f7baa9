"""What the record of a meeting says, as JSON-ready data (docs/record.md)."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from server.domain.audience import Audience, sees
from server.domain.board import cards_in
from server.domain.meeting import Meeting
from server.domain.records import Card, Pair, Person, Round
from server.domain.statement import pairs_of
from server.domain.voting import rounds_of
from shared.contract.words import (
    CARD_CATEGORIES,
    COLUMN_CATEGORIES,
    Category,
    Column,
    PersonState,
    Role,
)

FORMAT = "commonground-record/1"

_CAME = frozenset({PersonState.IN, PersonState.LEFT, PersonState.REMOVED})


def record_of(
    meeting: Meeting,
    audiences: tuple[Audience, ...],
    frozen_by: Person,
    language: str,
    words: Mapping[str, str],
) -> dict[str, Any]:
    """The record for a reader of `audiences`. `words` are the labels it is printed with."""
    head = meeting.meeting
    names = {person.id: person.name for person in meeting.all(Person)}
    return {
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
        "people": [_person(person) for person in _who_came(meeting)],
        "columns": [_column(meeting, column, audiences, names) for column in Column],
        "pairs": [
            _pair(meeting, pair) for pair in pairs_of(meeting) if sees(pair.audience, audiences)
        ],
        "words": dict(words),
    }


def _who_came(meeting: Meeting) -> list[Person]:
    return [
        person
        for person in meeting.all(Person)
        if person.state in _CAME and person.role is not Role.PROJECTOR
    ]


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "role": person.role,
        "relation": person.relation,
        "state": person.state,
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
    cards: list[Card] = cards_in(meeting, category)
    return [
        {
            "text": card.text,
            "perspective": card.perspective,
            "said_by": names[card.author],
            "struck": card.struck,
        }
        for card in cards
        if sees(card.audience, audiences)
    ]


def _pair(meeting: Meeting, pair: Pair) -> dict[str, Any]:
    return {
        "id": pair.id,
        "statement": pair.statement,
        "goal": pair.goal,
        "state": pair.state,
        "struck": pair.struck,
        "rounds": [_round(asked) for asked in rounds_of(meeting, pair.id)],
    }


def _round(asked: Round) -> dict[str, Any]:
    return {
        "number": asked.number,
        "mode": asked.mode,
        "promised": asked.promised,
        "lowest_means": asked.lowest_means,
        "highest_means": asked.highest_means,
        "asked": asked.asked,
        "release": None if asked.release is None else asdict(asked.release),
    }
