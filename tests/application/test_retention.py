"""What is purged and when: some days after freezing, never before the record was exported."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.application.attend import arrive
from server.application.journal_port import Change, StoredEvent
from server.application.retention import all_kept, purge, purge_due, tidy
from server.application.tokens import new_id
from server.domain.editions import FULL_EDITION
from server.domain.refusal import Refusal
from shared.contract.audit import Source
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingType, Role
from shared.vocabulary import vocabulary
from tests.application.house import House, make_house

LONG_AFTER = "2126-01-01T00:00:00.000Z"


def frozen(exported: bool = True) -> House:
    house = make_house()
    house.do("chair", "freeze", confirmed=True)
    if exported:
        ports = house.meetings.ports
        ports.journal.mark_exported(house.meeting, FULL_EDITION, ports.clock.now())
    return house


def purged(house: House, now: str) -> list[str]:
    return [one.meeting.id for one in purge_due(house.meetings, now)]


def days_after_freezing(house: House, days: float) -> str:
    (row,) = house.meetings.ports.journal.records(house.meeting)
    later = datetime.fromisoformat(row.made_at) + timedelta(days=days)
    return later.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def test_a_meeting_goes_thirty_days_after_it_was_frozen() -> None:
    house = frozen()
    assert purged(house, days_after_freezing(house, 29.9999)) == []
    assert house.meetings.ports.journal.meeting(house.meeting) is not None
    assert purged(house, days_after_freezing(house, 30)) == [house.meeting]
    assert house.meetings.ports.journal.meetings() == []
    assert purged(house, LONG_AFTER) == []


def test_a_record_nobody_took_is_kept_however_old() -> None:
    house = frozen(exported=False)
    assert purged(house, LONG_AFTER) == []
    (one,) = all_kept(house.meetings.ports)
    assert (one.frozen_at is not None, one.due_at) == (True, None)


def test_another_edition_does_not_stand_for_the_full_one() -> None:
    house = frozen(exported=False)
    journal = house.meetings.ports.journal
    late = StoredEvent(house.room.seq + 1, "2026-03-02T00:00:00.000Z", {"did": "an edition"})
    journal.commit([Change(house.meeting, [late], records={"shared": b"a part of it"})])
    journal.mark_exported(house.meeting, "shared", LONG_AFTER)
    assert purged(house, LONG_AFTER) == []


def test_a_meeting_that_was_never_frozen_is_kept() -> None:
    house = make_house()
    assert purged(house, LONG_AFTER) == []
    (one,) = all_kept(house.meetings.ports)
    assert (one.frozen_at, one.exported_at, one.due_at) == (None, None, None)


def test_each_type_has_its_own_time(monkeypatch: pytest.MonkeyPatch) -> None:
    house = frozen()
    own = vocabulary(MeetingType.ICPC) | {"purge_after_days": 3}
    monkeypatch.setattr("server.application.retention.vocabulary", lambda _: own)
    assert purged(house, days_after_freezing(house, 2.9)) == []
    assert purged(house, days_after_freezing(house, 3.1)) == [house.meeting]


@given(st.booleans(), st.booleans(), st.floats(0, 400))
def test_nothing_goes_without_being_frozen_exported_and_old(
    freezes: bool, exports: bool, days: float
) -> None:
    house = frozen(exported=exports) if freezes else make_house()
    now = days_after_freezing(house, days) if freezes else LONG_AFTER
    gone = purged(house, now) == [house.meeting]
    # A moment's rounding is less than the second that passes at each look at the clock.
    assert gone == (freezes and exports and days >= 30) or abs(days - 30) < 1e-6


def test_who_is_connected_hears_that_it_is_over_and_the_room_is_gone() -> None:
    house = frozen()
    arrive(house.meetings, house.meeting, house.people["chair"], "socket-1")
    arrive(house.meetings, house.meeting, house.people["projector"], "socket-2")
    purged(house, LONG_AFTER)
    assert set(house.listener.farewells) == {
        (house.people["chair"], "over"),
        (house.people["projector"], "over"),
    }
    assert house.meetings.live() == []
    with pytest.raises(Refusal) as refusal:
        house.meetings.room(house.meeting)
    assert refusal.value.code is RefusalCode.NOT_HERE


def test_what_another_process_purged_is_forgotten() -> None:
    house, other = make_house(), "another-meeting-of-this-server"
    stays = house.meetings.create(MeetingType.ICPC, "Example family", "Chair").row.id
    for meeting in (house.meeting, stays):
        house.meetings.room(meeting)
    house.meetings.connections(other)
    arrive(house.meetings, house.meeting, house.people["chair"], "socket-1")
    house.meetings.ports.journal.purge(house.meeting, [])
    tidy(house.meetings)
    assert house.listener.farewells == [(house.people["chair"], "over")]
    assert house.meetings.live() == [stays]


def test_a_change_on_its_way_to_a_purged_meeting_is_not_kept() -> None:
    house = make_house()
    house.comes("Kelly", Role.FAMILY)
    late = house.room
    house.meetings.ports.journal.purge(house.meeting, [])
    with pytest.raises(Refusal) as refusal:
        house.add_card("Kelly", "too late")
    assert refusal.value.code is RefusalCode.TRY_AGAIN
    assert late.is_void()
    with pytest.raises(Refusal) as refusal:
        house.add_card("Kelly", "too late again")
    assert refusal.value.code is RefusalCode.NOT_HERE


def test_the_key_of_an_open_round_goes_with_its_meeting() -> None:
    house = make_house()
    for name in ("Jean", "Priti", "Sam"):
        house.comes(name, Role.NETWORK)
    pair = house.write_pair()
    house.do(
        "chair",
        "open_round",
        round=new_id(),
        pair=pair,
        mode="together",
        lowest_means="low",
        highest_means="high",
    )
    keys = house.meetings.ports.round_keys
    assert len(keys.held()) == 1
    assert purge(house.meetings, house.meeting, Source.COMMAND_LINE)
    assert keys.held() == []
    assert not purge(house.meetings, house.meeting, Source.COMMAND_LINE)


def test_it_is_noted_who_purged_and_nothing_else_of_the_meeting() -> None:
    house = frozen()
    purged(house, LONG_AFTER)
    newest = house.meetings.ports.audit.newest(1)[0]
    assert (newest.tag, newest.meeting) == ("system:meeting:purged", house.meeting)
    assert (newest.subject, newest.actor) == (None, None)
