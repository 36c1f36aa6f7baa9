"""What people do about the plan, by the protocol: company.py for the stages that follow the map."""

from datetime import date, timedelta
from typing import Any

from e2e.company import Company, kept
from server.application.tokens import new_id
from tests.attendee import Attendee


def at_stage(company: Company, stage: str) -> None:
    """The chair moves on, whoever else should be there."""
    if stage_needs_quorum(company):
        kept(company.chair.send("go_ahead", reason="The police cannot come; Alfie cannot wait."))
    kept(company.chair.send("set_stage", stage=stage))


def stage_needs_quorum(company: Company) -> bool:
    lacks = any(one["lacking"] for one in company.chair.records("quorum"))
    return lacks and not company.chair.records("going_ahead")


def plans(company: Company, text: str, by: str, days: int | None = None, **more: Any) -> str:
    """Whoever keeps the plan says who does the card with this text, in how many days; its id."""
    card = company.card_with(text)
    revision = next(c["revision"] for c in company.chair.records("card") if c["id"] == card)
    known = company.people.get(by)
    body: dict[str, Any] = {"owner": by, "owner_id": known.me["person"] if known else None}
    body |= {"due": None if days is None else in_days(days), "pair": None, "state": "to_do"}
    kept(company.chair.send("plan_card", card=card, revision=revision, **{**body, **more}))
    return card


def protects(company: Company, text: str, pair: str) -> None:
    plans(company, text, "", owner="", due=None, pair=pair, state=None)


def next_step(company: Company, text: str, by: str, days: int | None, **more: Any) -> str:
    kept(company.chair.add_card(text, "next_step"))
    return plans(company, text, by, days, **more)


def in_the_network(
    who: Attendee, name: str, relation: str = "", offers: str = "", *, knows: bool = True
) -> None:
    body: dict[str, Any] = {
        "member": new_id(),
        "name": name,
        "relation": relation,
        "knows_worries": knows,
    }
    kept(who.send("set_member", **body, offers=offers, audience="everyone"))


def gives_view(who: Attendee, text: str, position: str | None = None, **of: Any) -> None:
    """One's own, unless `person` or `perspective` says whose."""
    body: dict[str, Any] = {"view": new_id(), "person": who.me["person"], "perspective": None}
    body |= {"text": text, "position": position, "audience": "everyone"}
    kept(who.send("give_view", **{**body, **of}))


def decides(company: Company, outcome: str, *categories: str, **more: str) -> None:
    body: dict[str, Any] = {"outcome": outcome, "categories": categories, "reason": ""}
    kept(company.chair.send("record_decision", **{**body, "dissent": "", **more}))


def in_days(days: int) -> str:
    return (date.today() + timedelta(days=days)).isoformat()


def day_words(day: date) -> str:
    """As the screens say it in English: Friday 4 December 2026."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"
