"""The record as the document shows it: every line in words and in reading order, which
template.typ only places."""

from collections.abc import Mapping
from typing import Any

from server.plugins.record.cards import card_sheet
from server.plugins.record.lines import Line, grouped, line
from server.plugins.record.moment import date, time
from server.plugins.record.pairs import pairs_sheet
from server.plugins.record.parts import parts_sheet
from server.plugins.record.plan import network_sheet, plan_sheet, views_sheet
from server.plugins.record.printable import has_brackets
from server.plugins.record.seen_by import SeenBy
from server.plugins.record.stories import stories_sheet
from server.plugins.record.wording import Wording


def sheet(record: Mapping[str, Any], data_sha256: str, key_fingerprint: str) -> dict[str, Any]:
    """Everything on the pages. Raises KeyError for a word that the record does not bring."""
    say = Wording(record["words"])
    meeting = record["meeting"]
    seen_by = SeenBy(record["audiences"], say)
    return {
        "language": record["language"],
        "title": line(meeting["title"]),
        "page": say("record.page"),
        "label": line(say("record.label")),
        "full": line(say("record.full")) if "parts" in record else None,
        "type": line(say("label.type")),
        "about": _about(record, say),
        "plan": plan_sheet(record, say),
        "people": _people(record, say),
        "columns": [_column(column, record, seen_by, say) for column in record["columns"]],
        "pairs": pairs_sheet(record["pairs"], seen_by, say),
        "views": views_sheet(record["plan"]["views"], seen_by, say),
        "network": network_sheet(record["plan"]["network"], seen_by, say),
        "stories": stories_sheet(record["stories"], seen_by, say),
        "parts": parts_sheet(record["parts"], meeting["frozen_at"], say)
        if "parts" in record
        else None,
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
    frozen = say("record.frozen", date=date(meeting["frozen_at"], say), name=meeting["frozen_by"])
    cards = [
        card
        for column in record["columns"]
        for category in column["categories"]
        for card in category["cards"]
    ]
    panels = [panel for story in record["stories"] for panel in story["panels"]]
    plan = record["plan"]
    items = [*cards, *record["pairs"], *panels, *plan["network"], *plan["views"]]
    lines = [
        frozen,
        say("record.set_up", date=date(meeting["created_at"], say)),
        say("record.times"),
        say("record.about"),
    ]
    if any(item["audience"] != "everyone" for item in items):
        lines.append(say("record.audience.about"))
    if any(item.get("struck") for item in items):
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


_STAYED = {
    "in": "record.person.in",
    "left": "record.person.left",
    "removed": "record.full.removed",
}


def _people(record: Mapping[str, Any], say: Wording) -> dict[str, Any]:
    people, frozen_at = record["people"], record["meeting"]["frozen_at"]
    titles = ("name", "role", "relation", "came", "stayed")
    return {
        "heading": line(say("record.people")),
        "titles": [line(say(f"record.person.{title}")) for title in titles] if people else [],
        "rows": [
            [
                line(person["name"]),
                line(_role(person, say)),
                line(person["relation"]),
                line(_came(person, frozen_at, say)),
                line(_stayed(person, say)),
            ]
            for person in people
        ],
        "none": None if people else line(say("record.people.none")),
        "note": line(say("record.people.note")) if people else None,
    }


def _stayed(person: Mapping[str, Any], say: Wording) -> str:
    """Whoever had no screen was there in another way, or spoke beforehand."""
    if person["by_proxy"] and person["state"] == "in":
        return say(f"record.person.{person['whereabouts']}")
    return say(_STAYED[person["state"]])


def _role(person: Mapping[str, Any], say: Wording) -> str:
    role = say(f"label.role.{person['role']}")
    if person["agency"]:
        agency = say(f"label.agency.{person['agency']}")
        role = say("record.person.agency", role=role, agency=agency)
    return role


def _came(person: Mapping[str, Any], frozen_at: str, say: Wording) -> str:
    """The chair of a meeting that they set up themselves does not come in."""
    at = person["came_at"]
    return say("record.person.came_first") if at is None else time(at, frozen_at, say)


def _column(
    column: Mapping[str, Any], record: Mapping[str, Any], seen_by: SeenBy, say: Wording
) -> dict[str, Any]:
    return {
        "heading": line(say(f"label.column.{column['column']}")),
        "categories": [
            {
                "heading": line(say(f"label.category.{category['category']}")),
                "cards": [card_sheet(card, record, seen_by, say) for card in category["cards"]],
                "empty": None if category["cards"] else line(say("record.category.empty")),
            }
            for category in column["categories"]
        ],
    }
