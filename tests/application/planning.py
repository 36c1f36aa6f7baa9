"""A meeting whose people make a plan: what they do, in few words."""

import json
from typing import Any

import pytest

from server.application.attend import arrive
from server.application.tokens import new_id
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingType, Role
from tests.application.house import House, make_house

CAST = {
    "Kelly": Role.FAMILY,
    "Jean": Role.NETWORK,
    "Priti": Role.LEAD_PROFESSIONAL,
    "Sam": Role.PROFESSIONAL,
    "Amara": Role.MINUTE_TAKER,
}
NOBODY_YET: dict[str, Any] = {
    "owner": "",
    "owner_id": None,
    "due": None,
    "pair": None,
    "state": None,
}
BY_FRIDAY: dict[str, Any] = {"owner": "Kelly", "due": "2026-03-06", "state": "to_do"}


def a_house(kind: MeetingType = MeetingType.ICPC) -> House:
    house = make_house(kind)
    for name, role in CAST.items():
        house.comes(name, role)
        arrive(house.meetings, house.meeting, house.people[name], f"of {name}")
    return house


def add(house: House, who: str, category: str = "next_step", audience: str = "everyone") -> str:
    card = new_id()
    body: dict[str, Any] = {
        "card": card,
        "category": category,
        "text": "Ring the school",
        "perspective": None,
    }
    house.do(who, "add_card", **body, audience=audience)
    return card


def plan(house: House, who: str, card: str, revision: int = 1, **what: object) -> None:
    house.do(who, "plan_card", card=card, revision=revision, **{**NOBODY_YET, **what})


def member(house: House, who: str, name: str = "Auntie Rosa", audience: str = "everyone") -> str:
    made = new_id()
    body: dict[str, Any] = {
        "member": made,
        "name": name,
        "relation": "Aunt",
        "knows_worries": False,
    }
    house.do(who, "set_member", **body, offers="Has Alfie on Fridays", audience=audience)
    return made


def view(house: House, who: str, of: str | None = None, **what: object) -> str:
    given = str(what.pop("view", new_id()))
    body: dict[str, Any] = {"view": given, "perspective": None, "text": "I think so too"}
    body |= {"person": house.people[of] if of else None, "position": None, "audience": "everyone"}
    house.do(who, "give_view", **{**body, **what})
    return given


def held(house: House, who: str, kind: str) -> dict[str, dict[str, Any]]:
    """The records of a kind that somebody holds, as they travel."""
    snapshots = json.loads(json.dumps(house.shown_to(who)["snapshots"]))
    records = [record for snapshot in snapshots for record in snapshot["records"]]
    return {record["id"]: record for record in records if record["kind"] == kind}


def refused(code: RefusalCode) -> Any:
    return pytest.raises(Refusal, match=code)
