"""What the meeting types say of their dates is complete, and holds together."""

import pytest

from server.application.meeting_type import timescales_of, vocabulary_in
from server.plugins.bank_holidays import SUBDIVISIONS
from shared.contract.words import MeetingType, TimeUnit
from shared.locale import words

FIELDS = {"id", "label", "count", "unit", "after", "basis", "nations"}
BASES = {"statutory", "local"}
STATUTORY = {
    ("strategy", "child_protection_conference"): (15, "working_days"),
    ("icpc", "core_group"): (10, "working_days"),
    ("icpc", "first_review"): (3, "months"),
    ("rcpc", "next_review"): (6, "months"),
    ("lac", "second_review"): (3, "months"),
    ("lac", "next_review"): (6, "months"),
}
"""From law and national guidance; everything else differs from one area to the next."""

CASES = [(kind, nation) for kind in MeetingType for nation in SUBDIVISIONS]


@pytest.mark.parametrize(("kind", "nation"), CASES)
def test_each_date_of_a_nation_is_said_once_and_whole(kind: MeetingType, nation: str) -> None:
    own = vocabulary_in(nation, kind)["timescales"]
    ids = [one["id"] for one in own]
    assert ids
    assert len(ids) == len(set(ids))
    for one in own:
        assert set(one) == FIELDS
        assert nation in one["nations"]
        assert set(one["nations"]) <= set(SUBDIVISIONS)
        assert one["basis"] in BASES
        assert one["label"] in words("en")
        assert one["after"] is None or one["after"] in ids[: ids.index(one["id"])]
    assert [one.unit for one in timescales_of({"timescales": own})] == [
        TimeUnit(one["unit"]) for one in own
    ]


@pytest.mark.parametrize("nation", sorted(SUBDIVISIONS))
def test_only_what_is_set_nationally_says_so(nation: str) -> None:
    found = {
        (str(kind), one["id"]): (one["count"], one["unit"])
        for kind in MeetingType
        for one in vocabulary_in(nation, kind)["timescales"]
        if one["basis"] == "statutory"
    }
    assert found == STATUTORY
