"""Every meeting type says everything: what one leaves out, the one it extends says."""

import pytest

from shared.contract.words import MeetingType
from shared.vocabulary import vocabulary


@pytest.mark.parametrize("meeting_type", MeetingType)
def test_every_type_has_the_same_shape(meeting_type: MeetingType) -> None:
    own, first = vocabulary(meeting_type), vocabulary(MeetingType.ICPC)
    assert {key: type(value) for key, value in own.items()} == {
        key: type(value) for key, value in first.items()
    }


@pytest.mark.parametrize("meeting_type", MeetingType)
def test_a_meeting_is_kept_for_whole_days(meeting_type: MeetingType) -> None:
    days = vocabulary(meeting_type)["purge_after_days"]
    assert type(days) is int
    assert days >= 0
