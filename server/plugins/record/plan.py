"""What was decided and what happens next: who, by when. Then the network, and everyone's view."""

from collections.abc import Mapping, Sequence
from typing import Any

from server.plugins.record.cards import goal_number
from server.plugins.record.lines import Line, line
from server.plugins.record.moment import day, time
from server.plugins.record.seen_by import SeenBy
from server.plugins.record.wording import Wording


def plan_sheet(record: Mapping[str, Any], say: Wording) -> dict[str, Any]:
    plan = record["plan"]
    steps = sorted(_steps(record), key=lambda step: (step["due"] is None, step["due"] or ""))
    return {
        "decision": _decision(plan["decision"], say),
        "went_ahead": [_went_ahead(one, record, say) for one in plan["went_ahead"]],
        "next": {
            "heading": line(say("record.next")),
            "none": None if steps else line(say("record.next.none")),
            "titles": [line(say(f"record.next.{title}")) for title in _TITLES] if steps else [],
            "rows": [_step(step, record, say) for step in steps],
        },
        "dates": _dates(plan["deadlines"], say),
    }


def network_sheet(
    network: Sequence[Mapping[str, Any]], seen_by: SeenBy, say: Wording
) -> dict[str, Any] | None:
    if not network:
        return None
    return {
        "heading": line(say("record.network")),
        "members": [
            {
                "name": line(_of(member["name"], member["relation"], say)),
                "told": [
                    line(text)
                    for text in (
                        member["offers"],
                        say(f"record.network.{'knows' if member['knows_worries'] else 'not_yet'}"),
                    )
                    if text
                ],
                "seen_by": seen_by(member["audience"]),
            }
            for member in network
        ],
    }


def views_sheet(
    views: Sequence[Mapping[str, Any]], seen_by: SeenBy, say: Wording
) -> dict[str, Any] | None:
    if not views:
        return None
    return {
        "heading": line(say("record.views")),
        "note": line(say("record.views.note")),
        "views": [
            {
                "whose": line(_whose(view, say)),
                "position": line(say(f"record.view.{view['position']}"))
                if view["position"]
                else None,
                "text": line(view["text"]) if view["text"] else None,
                "seen_by": seen_by(view["audience"]),
            }
            for view in views
        ],
    }


_TITLES = ("what", "who", "when", "how_far")


def _steps(record: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [
        card
        for column in record["columns"]
        for category in column["categories"]
        if category["category"] == "next_step"
        for card in category["cards"]
        if not card["struck"]
    ]


def _step(card: Mapping[str, Any], record: Mapping[str, Any], say: Wording) -> list[Line]:
    number = goal_number(record, card["pair"])
    goal = "" if number is None else say("record.step.goal", number=number)
    return [
        line(card["text"]),
        line(card["owner"] or say("record.next.nobody")),
        line(day(card["due"], say) if card["due"] else say("record.next.no_date")),
        line(say(f"record.step.{card['state']}") if card["state"] else goal),
    ]


def _decision(decision: Mapping[str, Any] | None, say: Wording) -> dict[str, Any]:
    told: list[dict[str, Any]] = []
    if decision is not None:
        harms = [say(f"label.harm.{word}") for word in decision["categories"]]
        told = [
            {"name": line(say(f"record.decision.{key}")), "lines": [line(text) for text in texts]}
            for key, texts in (
                ("categories", harms),
                ("reason", [decision["reason"]]),
                ("dissent", [decision["dissent"]]),
            )
            if any(texts)
        ]
    outcome = "record.decision.none"
    if decision is not None:
        outcome = f"label.outcome.{decision['outcome']}"
    return {
        "heading": line(say("record.decision")),
        "outcome": line(say(outcome)),
        "told": told,
    }


def _went_ahead(one: Mapping[str, Any], record: Mapping[str, Any], say: Wording) -> Line:
    at = time(one["at"], record["meeting"]["frozen_at"], say)
    return line(say("record.went_ahead", time=at, reason=one["reason"]))


def _dates(deadlines: Sequence[Mapping[str, Any]], say: Wording) -> dict[str, Any] | None:
    if not deadlines:
        return None
    lines = [line(_deadline(one, say)) for one in deadlines]
    return {"heading": line(say("record.dates")), "lines": lines}


def _deadline(one: Mapping[str, Any], say: Wording) -> str:
    name, due = say(f"label.timescale.{one['id']}"), day(one["due"], say)
    if one["due"] == one["computed"]:
        return say("record.dates.one", name=name, day=due)
    computed = day(one["computed"], say)
    return say("record.dates.moved", name=name, day=due, computed=computed, reason=one["reason"])


def _whose(view: Mapping[str, Any], say: Wording) -> str:
    if view["perspective"]:
        return say(f"label.perspective.{view['perspective']}")
    if view["name"] is None:
        return say("record.view.somebody")
    return _of(view["name"], say(f"label.role.{view['role']}"), say)


def _of(name: str, what: str, say: Wording) -> str:
    return say("record.name_and", name=name, what=what) if what else name
