"""A card: what was said or drawn, whose words they are, and what it is about."""

from collections.abc import Mapping
from typing import Any

from server.plugins.record.drawings import drawing_sheet
from server.plugins.record.lines import Line, line
from server.plugins.record.moment import day
from server.plugins.record.seen_by import SeenBy
from server.plugins.record.wording import Wording


def card_sheet(
    card: Mapping[str, Any], record: Mapping[str, Any], seen_by: SeenBy, say: Wording
) -> dict[str, Any]:
    view = card["perspective"]
    return {
        "text": line(card["text"]),
        "drawing": drawing_sheet(card["drawing"], say),
        "view": line(say("record.card.view", view=say(f"label.perspective.{view}")))
        if view
        else None,
        "added_by": _name("record.card.added_by", card["added_by"], say),
        "said_by": [_name("record.card.said_by", name, say) for name in card["said_by"] if name],
        "seen_by": seen_by(card["audience"]),
        "struck": line(say("record.struck")) if card["struck"] else None,
        "about": _about(card, record, say),
        "merged": [_merged(one, say) for one in card["merged"]],
    }


def goal_number(record: Mapping[str, Any], pair: str | None) -> int | None:
    """The number a pair has in this edition."""
    ids = [one["id"] for one in record["pairs"]]
    return ids.index(pair) + 1 if pair in ids else None


def _about(card: Mapping[str, Any], record: Mapping[str, Any], say: Wording) -> list[Line]:
    """What the card belongs to, in the order in which one would ask."""
    told = []
    if card["house"]:
        told.append(say("record.card.house", house=say(f"record.house.{card['house']}")))
    explained = card["about_round"]
    about = goal_number(record, explained["pair"]) if explained else None
    if explained and about is not None:
        told.append(say("record.card.about_round", number=about, round=explained["number"]))
    if card["owner"]:
        told.append(say("record.step.owner", name=card["owner"]))
    if card["due"]:
        told.append(say("record.step.due", day=day(card["due"], say)))
    if card["state"]:
        told.append(say(f"record.step.{card['state']}"))
    number = goal_number(record, card["pair"])
    if number is not None:
        told.append(say("record.step.goal", number=number))
    return [line(text) for text in told]


def _merged(one: Mapping[str, Any], say: Wording) -> dict[str, Any]:
    names = [name for name in one["said_by"] or [one["added_by"]] if name]
    return {
        "text": line(say("record.card.merged", text=one["text"])),
        "drawing": drawing_sheet(one["drawing"], say),
        "said_by": [_name("record.card.said_by", name, say) for name in names],
    }


def _name(key: str, name: str | None, say: Wording) -> Line | None:
    return None if name is None else line(say(key, name=name))
