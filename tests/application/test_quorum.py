"""Whether enough of those who must be here are here, from moment to moment (P72)."""

import pytest

from server.application.attend import arrive, hang_up
from server.domain.refusal import Refusal
from server.domain.running_records import GoingAhead
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingType, Role
from tests.application.house import House, make_house


def comes(house: House, name: str, role: Role, agency: str | None = None) -> None:
    house.comes(name, role)
    arrive(house.meetings, house.meeting, house.people[name], f"of {name}")
    if agency:
        house.do("chair", "set_agency", person=house.people[name], agency=agency)


def a_conference() -> House:
    """Social care, health and a school: as many as a conference needs."""
    house = make_house()
    comes(house, "Priti", Role.LEAD_PROFESSIONAL)
    comes(house, "Sam", Role.PROFESSIONAL, "health")
    comes(house, "Okoro", Role.PROFESSIONAL, "education")
    return house


def lacking(house: House) -> list[str]:
    """As the chair is told."""
    records = [r for s in house.shown_to("chair")["snapshots"] for r in s["records"]]
    (quorum,) = (record for record in records if record["kind"] == "quorum")
    return list(quorum["lacking"])


def test_p72_a_conference_needs_social_care_and_two_other_agencies() -> None:
    house = make_house()
    assert lacking(house) == ["social_care", "others"]
    comes(house, "Priti", Role.LEAD_PROFESSIONAL)
    comes(house, "Sam", Role.PROFESSIONAL, "health")
    comes(house, "Another nurse", Role.PROFESSIONAL, "health")
    assert lacking(house) == ["others"]
    comes(house, "Okoro", Role.PROFESSIONAL, "education")
    assert lacking(house) == []


def test_p72_leaving_early_and_losing_the_line_break_it_being_in_the_room_does_not() -> None:
    house = a_conference()
    hang_up(house.meetings, house.meeting, house.people["Sam"], "of Sam")
    assert lacking(house) == ["others"]
    house.do("Sam", "say_where", whereabouts="in_the_room", others="")
    assert lacking(house) == []
    house.do("Okoro", "leave")
    assert lacking(house) == ["others"]


def test_p72_the_business_needs_it_or_a_reason_for_just_what_is_lacking() -> None:
    house = a_conference()
    house.do("chair", "set_stage", stage="worried")
    house.do("Okoro", "leave")
    stage = {"stage": "plan"}
    decision = {"outcome": "no_plan", "categories": [], "reason": "Safe.", "dissent": ""}
    for kind, body in (("set_stage", stage), ("record_decision", decision)):
        with pytest.raises(Refusal) as refused:
            house.do("chair", kind, None, **body)
        assert refused.value.code is RefusalCode.NOT_QUORATE
    house.do("chair", "go_ahead", reason="The school sent a report.")
    house.do("chair", "set_stage", None, **stage)
    house.do("chair", "record_decision", None, **decision)
    house.do("Priti", "leave")
    with pytest.raises(Refusal) as less:
        house.do("chair", "set_stage", stage="views")
    assert less.value.code is RefusalCode.NOT_QUORATE, "the reason was for less than this"


def test_people_gather_and_are_introduced_without_one() -> None:
    house = make_house()
    house.do("chair", "set_stage", stage="introductions")
    house.do("chair", "set_stage", stage="gather")


def test_the_reason_is_in_the_record() -> None:
    house = make_house()
    house.do("chair", "go_ahead", reason="Snow closed every road.")
    (going,) = house.room.meeting.all(GoingAhead)
    assert going.lacking == ("social_care", "others")
    house.do("chair", "freeze", confirmed=True)
    journal = house.meetings.ports.journal
    (row,) = journal.records(house.meeting)
    assert "Snow closed every road." in str(journal.record(house.meeting, row.edition))


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (MeetingType.STRATEGY, ["social_care", "police", "health"]),
        (MeetingType.TAF, ["family"]),
        (MeetingType.NETWORK, ["family"]),
        (MeetingType.LAC, ["social_care"]),
    ],
)
def test_each_meeting_type_has_its_own(kind: MeetingType, wanted: list[str]) -> None:
    assert lacking(make_house(kind)) == wanted


def test_only_the_chair_is_told() -> None:
    house = a_conference()
    assert "'quorum'" not in str(house.shown_to("Priti")["snapshots"])
