"""Everyone's views, the decision, and the dates that follow (P73, P74)."""

import json
from typing import Any

import pytest

from server.application.attend import arrive
from server.application.tokens import new_id
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingType, Role
from tests.application.house import House
from tests.application.planning import a_house, held, refused, view


@pytest.fixture(name="house")
def _house() -> House:
    return a_house()


def test_everyone_gives_their_own_view_and_may_change_it(house: House) -> None:
    given = view(house, "Kelly", "Kelly", position="disagrees")
    view(house, "Kelly", "Kelly", view=given, text="Now I do", position="agrees")
    shown = held(house, "Sam", "view")[given]
    assert (shown["text"], shown["position"]) == ("Now I do", "agrees")
    with refused(RefusalCode.EMPTY):
        view(house, "Kelly", "Kelly", text="")
    with refused(RefusalCode.NOT_ALLOWED):
        view(house, "Kelly", "Jean")


def test_who_keeps_the_plan_takes_down_views_of_others(house: House) -> None:
    of_the_child = view(house, "Priti", perspective="child", text="I want Nan")
    of_jean = view(house, "Amara", "Jean", position="agrees")
    assert held(house, "Kelly", "view")[of_the_child]["author"] == house.people["Priti"]
    for who in ("Kelly", "Sam"):
        with refused(RefusalCode.NOT_ALLOWED):
            view(house, who, perspective="child")
    with refused(RefusalCode.NOT_ALLOWED):
        view(house, "Amara", "Jean", perspective="network")
    with refused(RefusalCode.NOT_ALLOWED):
        view(house, "Amara")
    view(house, "Jean", "Jean", view=of_jean, text="Not quite", position="not_sure")
    shown = held(house, "Sam", "view")[of_jean]
    assert (shown["author"], shown["position"]) == (house.people["Jean"], "not_sure")


@pytest.mark.parametrize("who", ["chair", "Amara", "Priti", "Sam"])
def test_nobody_changes_or_strikes_out_what_others_said_for_themselves(
    house: House, who: str
) -> None:
    """P73."""
    given = view(house, "Kelly", "Kelly", position="disagrees")
    with refused(RefusalCode.NOT_ALLOWED):
        view(house, who, "Kelly", view=given, position="agrees")
    with refused(RefusalCode.NOT_ALLOWED):
        house.do(who, "strike_view", view=given)
    house.do("Kelly", "strike_view", view=given)
    assert held(house, who, "view")[given]["struck"]


def test_a_view_stays_the_view_of_whose_it_was(house: House) -> None:
    given = view(house, "Amara", "Jean")
    with refused(RefusalCode.NOT_ALLOWED):
        view(house, "Amara", "Kelly", view=given)
    mine = view(house, "Kelly", "Kelly")
    with refused(RefusalCode.NOT_ALLOWED):
        view(house, "Jean", "Jean", view=mine)


def test_a_view_can_be_for_fewer_people(house: House) -> None:
    audience = new_id()
    house.do(
        "chair", "set_audience", audience=audience, name="Kelly", members=[house.people["Kelly"]]
    )
    given = view(house, "Kelly", "Kelly", audience=f"audience:{audience}")
    assert given in held(house, "chair", "view")
    assert given not in held(house, "Jean", "view")
    with refused(RefusalCode.NOT_ALLOWED):
        view(house, "Jean", "Jean", audience=f"audience:{audience}")


def test_no_view_of_somebody_who_is_not_on_everyones_list(house: House) -> None:
    waits = house.knocks("Waiting", Role.FAMILY)
    with refused(RefusalCode.NOT_ALLOWED):
        view(house, "chair", person=waits)
    with refused(RefusalCode.NOT_HERE):
        view(house, "Amara", person=waits)


def decide(house: House, **what: object) -> None:
    body: dict[str, Any] = {"outcome": "plan_needed", "categories": ["neglect"]}
    house.do("chair", "record_decision", **{**body, "reason": "", "dissent": "", **what})


def has_quorum(house: House) -> None:
    house.do("chair", "set_agency", person=house.people["Sam"], agency="health")
    house.comes("Mr Okoro", Role.PROFESSIONAL)
    house.do("chair", "set_agency", person=house.people["Mr Okoro"], agency="education")
    arrive(house.meetings, house.meeting, house.people["Mr Okoro"], "of Mr Okoro")


def test_the_decision_is_the_chairs_and_is_shown_to_all(house: House) -> None:
    has_quorum(house)
    decide(house, reason="Alfie was alone", dissent="Kelly: it was only once")
    decided = held(house, "Kelly", "decision")["decision"]
    assert decided["outcome"] == "plan_needed"
    assert decided["categories"] == ["neglect"]
    assert decided["dissent"] == "Kelly: it was only once"
    seq = house.room.seq
    decide(house, reason="Alfie was alone", dissent="Kelly: it was only once")
    assert house.room.seq == seq
    with refused(RefusalCode.NOT_ALLOWED):
        body: dict[str, Any] = {"outcome": "no_plan", "categories": [], "reason": ""}
        house.do("Priti", "record_decision", **body, dissent="")


@pytest.mark.parametrize(
    ("kind", "outcome", "categories", "known"),
    [
        (MeetingType.ICPC, "plan_needed", ["neglect", "emotional_abuse"], True),
        (MeetingType.ICPC, "early_help_ends", [], False),
        (MeetingType.ICPC, "plan_needed", ["being_late"], False),
        (MeetingType.RCPC, "plan_continues", ["neglect"], True),
        (MeetingType.TAF, "early_help_ends", [], True),
        (MeetingType.TAF, "plan_agreed", ["neglect"], False),
        (MeetingType.NETWORK, "not_agreed_yet", [], True),
        (MeetingType.LAC, "care_plan_right", [], True),
    ],
)
def test_a_decision_has_the_words_of_its_meeting_type(
    kind: MeetingType, outcome: str, categories: list[str], known: bool
) -> None:
    """P73."""
    house = a_house(kind)
    has_quorum(house)
    if known:
        decide(house, outcome=outcome, categories=categories)
        assert held(house, "Kelly", "decision")["decision"]["categories"] == sorted(categories)
        return
    with refused(RefusalCode.NOT_HERE):
        decide(house, outcome=outcome, categories=categories)


def test_no_decision_without_a_quorum_or_a_reason_to_go_ahead(house: House) -> None:
    """P72."""
    with refused(RefusalCode.NOT_QUORATE):
        decide(house)
    house.do("chair", "go_ahead", reason="The police cannot come; Alfie cannot wait")
    decide(house)
    assert held(house, "Kelly", "decision")


def test_the_dates_follow_from_the_day_of_the_meeting(house: House) -> None:
    """P74: the house's clock stands at Monday 2 March 2026."""
    dates = {key: one["due"] for key, one in held(house, "Kelly", "deadline").items()}
    assert dates == {
        "decision_letter": "2026-03-03",
        "core_group": "2026-03-16",
        "minutes_out": "2026-03-23",
        "first_review": "2026-06-02",
    }


def test_a_date_is_moved_with_a_reason_and_put_back(house: House) -> None:
    """P74."""
    to: dict[str, Any] = {"deadline": "core_group", "due": "2026-03-18"}
    with refused(RefusalCode.REASON_NEEDED):
        house.do("chair", "set_deadline", **to, reason="")
    with refused(RefusalCode.NOT_ALLOWED):
        house.do("Kelly", "set_deadline", **to, reason="Later")
    with refused(RefusalCode.NOT_HERE):
        house.do("chair", "set_deadline", **to | {"deadline": "tea"}, reason="Later")
    house.listener.streams.clear()
    house.do("Amara", "set_deadline", **to, reason="The school is shut")
    moved = held(house, "Kelly", "deadline")["core_group"]
    assert (moved["computed"], moved["due"]) == ("2026-03-16", "2026-03-18")
    assert moved["reason"] == "The school is shut"
    house.room.send()
    told = [json.loads(sent) for sent in house.listener.streams["everyone"]]
    patch = next(p for message in told for p in message["patches"] if p["put"])
    assert patch["because"] == {"key": "deadline_set", "params": {"who": "Amara"}}
    assert "The school is shut" in json.dumps(patch["put"])
    house.do("chair", "set_deadline", deadline="core_group", due="2026-03-16", reason="")
    back = held(house, "Kelly", "deadline")["core_group"]
    assert (back["due"], back["reason"]) == ("2026-03-16", "")
    seq = house.room.seq
    house.do("chair", "set_deadline", deadline="core_group", due="2026-03-16", reason="")
    assert house.room.seq == seq
