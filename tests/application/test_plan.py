"""Next steps, bottom lines and the safety network (P73)."""

import json
from typing import Any

import pytest

from server.application.tokens import new_id
from shared.contract.refusal_codes import RefusalCode
from tests.application.house import House
from tests.application.planning import (
    BY_FRIDAY,
    NOBODY_YET,
    a_house,
    add,
    held,
    member,
    plan,
    refused,
    view,
)


@pytest.fixture(name="house")
def _house() -> House:
    return a_house()


def test_a_next_step_has_an_owner_a_day_a_goal_and_a_state(house: House) -> None:
    """P73: and everyone sees them."""
    pair, card = house.write_pair(), add(house, "Kelly")
    plan(house, "Kelly", card, **BY_FRIDAY, owner_id=house.people["Kelly"], pair=pair)
    shown = held(house, "Sam", "card")[card]
    assert {key: shown[key] for key in NOBODY_YET} == {
        **BY_FRIDAY,
        "owner_id": house.people["Kelly"],
        "pair": pair,
    }
    plan(house, "Priti", card, revision=2, **BY_FRIDAY | {"state": "done"})
    assert held(house, "Kelly", "card")[card]["state"] == "done"


def test_the_owner_may_be_a_person_a_member_of_the_network_or_words(house: House) -> None:
    card, rosa = add(house, "Kelly"), member(house, "Kelly")
    for revision, (owner, owner_id) in enumerate(
        [("Jean", house.people["Jean"]), ("Auntie Rosa", rosa), ("The health visitor", None)], 1
    ):
        plan(house, "Amara", card, revision, owner=owner, owner_id=owner_id)
        shown = held(house, "Kelly", "card")[card]
        assert (shown["owner"], shown["owner_id"]) == (owner, owner_id)


def test_a_step_is_planned_by_whose_it_is_or_who_keeps_the_plan(house: House) -> None:
    card = add(house, "Kelly")
    with refused(RefusalCode.NOT_ALLOWED):
        plan(house, "Sam", card, **BY_FRIDAY)
    plan(house, "Amara", card, **BY_FRIDAY)
    with refused(RefusalCode.CHANGED_MEANWHILE):
        plan(house, "Priti", card, revision=1, owner="Sam")


def test_a_bottom_line_says_only_what_it_protects(house: House) -> None:
    pair, line = house.write_pair(), add(house, "chair", "bottom_line")
    with refused(RefusalCode.NOT_ALLOWED):
        plan(house, "chair", line, pair=pair, **BY_FRIDAY)
    plan(house, "chair", line, pair=pair)
    assert held(house, "Kelly", "card")[line]["pair"] == pair


def test_a_step_that_becomes_a_bottom_line_keeps_only_what_it_protects(house: House) -> None:
    pair, card = house.write_pair(), add(house, "Kelly")
    plan(house, "Kelly", card, **BY_FRIDAY, pair=pair)
    house.do("Kelly", "move_card", card=card, category="bottom_line", before=None)
    shown = held(house, "Sam", "card")[card]
    assert {key: shown[key] for key in NOBODY_YET} == NOBODY_YET | {"pair": pair}
    house.do("Kelly", "move_card", card=card, category="existing_strength", before=None)
    assert held(house, "Sam", "card")[card]["pair"] is None
    with refused(RefusalCode.NOT_ALLOWED):
        plan(house, "Kelly", card, revision=4, **BY_FRIDAY)


def test_a_restricted_member_view_and_pair_reach_nobody_else(house: House) -> None:
    """P73: absent from every stream, every patch and every welcome of those it is not for."""
    house.listener.streams.clear()
    rosa = member(house, "Sam", "Restricted Rosa", "professionals")
    view(house, "Sam", "Sam", text="A restricted view", audience="professionals")
    pair = new_id()
    house.do("Sam", "add_pair", pair=pair, audience="professionals")
    card = add(house, "Sam", audience="professionals")
    plan(house, "Sam", card, owner="Restricted Rosa", owner_id=rosa, pair=pair)
    house.room.send()
    assert "Restricted Rosa" in json.dumps(house.shown_to("Priti"))
    told = json.dumps([sent for a, sent in house.listener.streams.items() if a == "everyone"])
    for who in ("Kelly", "Jean", "projector"):
        told += json.dumps(house.shown_to(who))
    for hidden in ("Restricted", "restricted", rosa, pair, card):
        assert hidden not in told


def test_nobody_points_to_what_they_may_not_know_of(house: House) -> None:
    """P25: the same refusal as for what there is not."""
    rosa, card = member(house, "Sam", audience="professionals"), add(house, "Kelly")
    pair = new_id()
    house.do("Sam", "add_pair", pair=pair, audience="professionals")
    hidden: list[dict[str, Any]] = [{"owner_id": rosa}, {"pair": pair}]
    absent: list[dict[str, Any]] = [{"owner_id": new_id()}, {"pair": new_id()}]
    for link in (*hidden, *absent):
        with refused(RefusalCode.NOT_HERE):
            plan(house, "Kelly", card, **link)
    for link in hidden:
        with refused(RefusalCode.NOT_ALLOWED):
            plan(house, "Priti", card, **link)


def test_a_card_lets_go_of_a_member_who_is_no_longer_everyones(house: House) -> None:
    """The name goes with the link: it is the name of somebody whom not all readers may know of."""
    rosa = member(house, "Sam", "Restricted Rosa", "professionals")
    card = add(house, "Sam", audience="professionals")
    plan(house, "Sam", card, owner="Restricted Rosa", owner_id=rosa, due="2026-03-06")
    house.do("Sam", "share_card", card=card, audience="everyone")
    shown = held(house, "Kelly", "card")[card]
    assert (shown["owner"], shown["owner_id"], shown["due"]) == ("", None, "2026-03-06")


def test_what_somebody_promised_stays_when_they_are_taken_out(house: House) -> None:
    card = add(house, "Sam")
    plan(house, "Sam", card, owner="Kelly", owner_id=house.people["Kelly"])
    house.do("chair", "remove_person", person=house.people["Kelly"])
    shown = held(house, "Jean", "card")[card]
    assert (shown["owner"], shown["owner_id"]) == ("Kelly", None)


def test_the_network_is_kept_by_whose_entry_it_is_or_who_keeps_the_plan(house: House) -> None:
    rosa = member(house, "Kelly")
    change: dict[str, Any] = {
        "member": rosa,
        "name": "Rosa",
        "relation": "",
        "knows_worries": True,
        "offers": "",
    }
    with refused(RefusalCode.NOT_ALLOWED):
        house.do("Sam", "set_member", **change, audience="everyone")
    house.do("Priti", "set_member", **change, audience="everyone")
    shown = held(house, "Jean", "member")[rosa]
    assert shown["knows_worries"] is True
    assert shown["author"] == house.people["Kelly"]
    house.do("Kelly", "strike_member", member=rosa)
    assert held(house, "Jean", "member")[rosa]["struck"]


def test_the_plan_is_on_the_projector_without_a_target(house: House) -> None:
    house.do("chair", "set_screen", mode="plan", target=None, page=0, blank=False)
    assert held(house, "projector", "screen")["screen"]["mode"] == "plan"
    with refused(RefusalCode.NOT_HERE):
        house.do("chair", "set_screen", mode="plan", target=new_id(), page=0, blank=False)
