"""The record as the document shows it: every line in words and in reading order, which
template.typ only places."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from server.plugins.record.lines import Line, grouped, line
from server.plugins.record.pairs import pairs_sheet
from server.plugins.record.printable import has_brackets
from server.plugins.record.wording import Wording


def sheet(record: Mapping[str, Any], data_sha256: str, key_fingerprint: str) -> dict[str, Any]:
    """Everything on the pages. Raises KeyError for a word that the record does not bring."""
    say = Wording(record["words"])
    meeting = record["meeting"]
    return {
        "language": record["language"],
        "title": line(meeting["title"]),
        "page": say("record.page"),
        "label": line(say("record.label")),
        "type": line(say("label.type")),
        "about": _about(record, say),
        "people": _people(record["people"], say),
        "columns": [_column(column, say) for column in record["columns"]],
        "pairs": pairs_sheet(record["pairs"], say),
        "check": {
            "heading": line(say("record.check")),
            "steps": [
                line(say(f"record.check.{step}")) for step in ("keep", "run", "compare", "means")
            ],
            "marks": [
                {"name": line(say("record.check.key")), "value": line(grouped(key_fingerprint))},
                {"name": line(say("record.check.data")), "value": line(grouped(data_sha256))},
                {"name": line(say("record.check.meeting")), "value": line(meeting["id"])},
            ],
        },
    }


def _about(record: Mapping[str, Any], say: Wording) -> list[Line]:
    meeting = record["meeting"]
    frozen = say("record.frozen", date=_date(meeting["frozen_at"], say), name=meeting["frozen_by"])
    lines = [
        frozen,
        say("record.set_up", date=_date(meeting["created_at"], say)),
        say("record.times"),
        say("record.about"),
    ]
    cards = [
        card
        for column in record["columns"]
        for category in column["categories"]
        for card in category["cards"]
    ]
    if any(item["struck"] for item in (*cards, *record["pairs"])):
        lines.append(say("record.about_struck"))
    if _any_brackets(record):
        lines.append(say("record.about_brackets"))
    return [line(text) for text in lines]


def _any_brackets(value: Any) -> bool:
    if isinstance(value, str):
        return has_brackets(value)
    if isinstance(value, Mapping):
        return any(map(_any_brackets, value.values()))
    return isinstance(value, list) and any(map(_any_brackets, value))


def _date(at: str, say: Wording) -> str:
    moment = datetime.fromisoformat(at).astimezone(UTC)
    return say(
        "record.date",
        day=moment.day,
        month=say(f"record.month.{moment.month}"),
        year=moment.year,
        time=f"{moment:%H:%M}",
    )


def _people(people: list[dict[str, Any]], say: Wording) -> dict[str, Any]:
    titles = ("name", "role", "relation", "stayed")
    return {
        "heading": line(say("record.people")),
        "titles": [line(say(f"record.person.{title}")) for title in titles] if people else [],
        "rows": [
            [
                line(person["name"]),
                line(say(f"label.role.{person['role']}")),
                line(person["relation"]),
                line(say(f"record.person.{person['state']}")),
            ]
            for person in people
        ],
        "none": None if people else line(say("record.people.none")),
        "note": line(say("record.people.note")) if people else None,
    }


def _column(column: Mapping[str, Any], say: Wording) -> dict[str, Any]:
    return {
        "heading": line(say(f"label.column.{column['column']}")),
        "categories": [
            {
                "heading": line(say(f"label.category.{category['category']}")),
                "cards": [_card(card, say) for card in category["cards"]],
                "empty": None if category["cards"] else line(say("record.category.empty")),
            }
            for category in column["categories"]
        ],
    }


def _card(card: Mapping[str, Any], say: Wording) -> dict[str, Any]:
    view = card["perspective"]
    return {
        "text": line(card["text"]),
        "view": line(say("record.card.view", view=say(f"label.perspective.{view}")))
        if view
        else None,
        "added_by": line(say("record.card.added_by", name=card["said_by"])),
        "struck": line(say("record.struck")) if card["struck"] else None,
    }
