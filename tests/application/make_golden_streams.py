"""Writes shared/golden/streams/*.json: what a real room sent, folded by pytest and by vitest.

`python -m tests.application.make_golden_streams`. Ids are new each time; make them anew only when
the protocol changes.
"""

import json
from pathlib import Path
from typing import Any

from server.application.attend import arrive, hang_up
from server.application.cast_vote import cast_vote
from server.application.tokens import new_id
from server.domain.audience import CHAIR, EVERYONE, PROFESSIONALS, Audience
from shared.contract.fields import answer_value
from shared.contract.words import Role
from tests.application.house import House, make_house

FOLDER = Path(__file__).parents[2] / "shared" / "golden" / "streams"
VOTERS = ("Kelly", "Jean", "Priti", "Sam", "Okoro")


def half_an_hour(house: House) -> None:
    """Something of everything: people, cards, a pair, undo, a scale, leaving, freezing."""
    for name in VOTERS:
        arrive(house.meetings, house.meeting, house.people[name], f"socket {name}")
    first = house.add_card("Kelly", "Tom and I read every night")
    second = house.add_card("Priti", "for professionals", "professionals")
    house.do("Kelly", "edit_card", card=first, text="Tom and I read each night", revision=1)
    house.do("chair", "move_card", card=first, category="existing_strength", before=None)
    undo = house.do("Priti", "strike_card", card=second)
    house.do("Priti", "undo", command=undo)
    pair, asked = house.write_pair("Priti", "Worried", "A goal"), new_id()
    house.do("chair", "mark_pair_ready", pair=pair)
    means = {"lowest_means": "low", "highest_means": "high"}
    house.do("chair", "open_round", round=asked, pair=pair, mode="together", **means)
    house.do("chair", "set_screen", mode="scale", target=asked, page=0, blank=False)
    for value, name in enumerate(VOTERS):
        answer = {"round": asked, "value": answer_value(value)}
        cast_vote(house.meetings, house.meeting, house.people[name], answer)
    house.do("chair", "close_round", round=asked)
    house.knocks("Stranger", Role.NETWORK)
    house.do("chair", "refuse_entry", person=house.people["Stranger"])
    hang_up(house.meetings, house.meeting, house.people["Jean"], "socket Jean")
    house.do("chair", "remove_person", person=house.people["Jean"])
    house.do("Okoro", "leave")
    house.do("chair", "freeze", confirmed=True)


def traces() -> dict[str, dict[str, Any]]:
    house = make_house()
    roles = (Role.FAMILY, Role.NETWORK, Role.LEAD_PROFESSIONAL, Role.PROFESSIONAL)
    for name, role in zip(VOTERS, (*roles, Role.PROFESSIONAL), strict=True):
        house.comes(name, role)
    streams: dict[str, Audience] = {
        "everyone": EVERYONE,
        "professionals": PROFESSIONALS,
        "chair": CHAIR,
        "one_person": f"person:{house.people['Kelly']}",
    }
    before = {name: _copy(house.room.streams.snapshot(a)) for name, a in streams.items()}
    house.listener.streams.clear()
    half_an_hour(house)
    return {
        name: {
            "snapshot": before[name],
            "patches": [json.loads(message) for message in house.listener.streams[audience]],
            "result": _copy(house.room.streams.snapshot(audience)),
        }
        for name, audience in streams.items()
    }


def _copy(snapshot: dict[str, Any]) -> dict[str, Any]:
    copied: dict[str, Any] = json.loads(json.dumps(snapshot))
    return copied


if __name__ == "__main__":
    for trace, content in traces().items():
        text = json.dumps(content, indent=1, ensure_ascii=False)
        (FOLDER / f"{trace}.json").write_text(f"{text}\n")
