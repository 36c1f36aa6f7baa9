"""A chair's own meetings, a service manager's list, another chair (P64, P65)."""

import threading
from typing import Any, cast

import pytest

from server.application import accounts
from server.application.accounts_port import Chairing
from server.domain.refusal import Refusal
from server.domain.roll import GONE
from shared.contract.words import AccountRole, PersonState, Role
from tests.wire.reception import Browser, Reception, code_of, freeze, make_reception


@pytest.fixture
def reception() -> Reception:
    return make_reception()


@pytest.fixture
def chair(reception: Reception) -> Browser:
    return reception.comes("Ms Rahman (example)")


@pytest.fixture
def other(reception: Reception) -> Browser:
    return reception.comes("Mr Ahmed (example)")


@pytest.fixture
def manager(reception: Reception) -> Browser:
    return reception.comes("Mr Okafor (example)", AccountRole.SERVICE_MANAGER)


def listed(browser: Browser) -> list[dict[str, Any]]:
    found = cast(Any, browser.get("/api/account/meetings").json)["meetings"]
    return cast(list[dict[str, Any]], found)


def reassign(manager: Browser, meeting: str, to: Browser) -> tuple[int, str]:
    given = manager.post(f"/api/account/meetings/{meeting}/chair", {"account": to.id})
    return code_of(given)


def person_of(reception: Reception, seat: str) -> str:
    found = reception.ports.seats.seat(seat, reception.clock.now())
    assert found is not None
    return found.person


def chairs(reception: Reception, meeting: str) -> list[tuple[str, PersonState]]:
    return [(p.name, p.state) for p in reception.people(meeting) if p.role is Role.CHAIR]


def test_p64_a_chair_makes_opens_and_lists_their_own(
    reception: Reception, chair: Browser, other: Browser
) -> None:
    starts_at = "2026-03-09T09:30:00.000Z"
    body = {"type": "taf", "title": "  Example family ", "starts_at": starts_at}
    made = cast(Any, chair.post("/api/account/meetings", body).json)["meeting"]
    other.makes_meeting("Not hers")
    assert listed(chair) == [
        {
            "id": made,
            "type": "taf",
            "title": "Example family",
            "created_at": reception.clock.now(),
            "starts_at": starts_at,
            "state": "open",
            "chair": "Ms Rahman (example)",
        }
    ]
    seat = chair.opens_seat(made)
    assert chair.has_seat(seat)
    me = next(p for p in reception.people(made) if p.id == person_of(reception, seat))
    assert (me.name, me.role, me.state) == ("Ms Rahman (example)", Role.CHAIR, PersonState.IN)
    assert not other.has_seat(seat), "the seat's own cookie is needed"


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "party"},
        {"title": " "},
        {"title": "x" * 121},
        {"title": "two\nlines"},
        {"starts_at": "2026-03-09"},
        {"starts_at": "2026-13-09T09:30:00.000Z"},
        {"starts_at": "2026-03-09T09:30:00.000+01:00"},
        {"chair": "somebody"},
    ],
)
def test_a_meeting_is_made_within_the_contract(chair: Browser, wrong: dict[str, Any]) -> None:
    body = {"type": "taf", "title": "Example", "starts_at": None} | wrong
    assert chair.post("/api/account/meetings", body).status_code == 400
    assert listed(chair) == []


def test_p2_the_projectors_link_works_in_one_browser(chair: Browser) -> None:
    meeting = chair.makes_meeting()
    made = chair.post(f"/api/account/meetings/{meeting}/projector")
    address = cast(Any, made.json)["address"]
    page, _, token = address.partition("#")
    assert page == "https://meetings.example.org/projector"
    projector, another = chair.reception.browser(), chair.reception.browser()
    opened = projector.post("/api/claim", {"token": token})
    assert opened.status_code == 201
    assert code_of(another.post("/api/claim", {"token": token})) == (410, "link_used")
    assert projector.post("/api/claim", {"token": token}).json == opened.json


def test_p65_a_service_manager_lists_all_and_reads_none(
    reception: Reception, chair: Browser, other: Browser, manager: Browser
) -> None:
    mine, theirs = chair.makes_meeting("Mine"), other.makes_meeting("Theirs")
    freeze(reception, mine, person_of(reception, chair.opens_seat(mine)), fresh=True)
    found = {row["id"]: row for row in listed(manager)}
    assert {mine, theirs} < set(found)
    assert (found[mine]["chair"], found[mine]["state"]) == ("Ms Rahman (example)", "frozen")
    assert (found[theirs]["chair"], found[theirs]["state"]) == ("Mr Ahmed (example)", "open")
    orphan = next(row for row in found.values() if row["id"] not in (mine, theirs))
    assert orphan["chair"] is None, "made from the command line, while trying out"
    for meeting in (mine, theirs, orphan["id"]):
        for door in ("seat", "projector"):
            opened = manager.post(f"/api/account/meetings/{meeting}/{door}")
            assert code_of(opened) == (404, "not_here")
    told = cast(Any, manager.get("/api/account/chairs").json)["chairs"]
    assert told == [
        {"id": other.id, "name": "Mr Ahmed (example)"},
        {"id": chair.id, "name": "Ms Rahman (example)"},
    ]


def test_p65_another_chair(
    reception: Reception, chair: Browser, other: Browser, manager: Browser
) -> None:
    meeting = chair.makes_meeting()
    seat = chair.opens_seat(meeting)
    before = person_of(reception, seat)
    assert reassign(manager, meeting, other) == (200, "")
    assert not chair.has_seat(seat)
    assert (before, "left") in reception.listener.farewells, "cut at once"
    assert code_of(chair.post(f"/api/account/meetings/{meeting}/seat")) == (404, "not_here")
    assert listed(chair) == []
    assert [row["chair"] for row in listed(other)] == ["Mr Ahmed (example)"]
    assert other.has_seat(other.opens_seat(meeting))
    assert chairs(reception, meeting) == [
        ("Ms Rahman (example)", PersonState.LEFT),
        ("Mr Ahmed (example)", PersonState.IN),
    ]
    with pytest.raises(Refusal, match="not_allowed"):
        freeze(reception, meeting, before, fresh=True)
    note = reception.ports.audit.newest(1, meeting=meeting)[0]
    assert (note.tag, note.subject, note.actor) == (
        "service_manager:chair:reassigned",
        other.id,
        manager.id,
    )


def test_p65_the_others_are_told(
    reception: Reception, chair: Browser, other: Browser, manager: Browser
) -> None:
    meeting = chair.makes_meeting()
    reception.listener.streams.clear()
    reassign(manager, meeting, other)
    (patch,) = reception.listener.streams["everyone"]
    assert '"key": "chair_changed"' in patch
    assert "Mr Ahmed (example)" in patch
    assert other.id not in patch, "who has which account is nobody's business"


def test_p65_also_when_it_is_over_so_that_the_record_can_be_taken_away(
    reception: Reception, chair: Browser, other: Browser, manager: Browser
) -> None:
    meeting = chair.makes_meeting()
    seat = chair.opens_seat(meeting)
    freeze(reception, meeting, person_of(reception, seat), fresh=True)
    assert chair.get(f"/api/seats/{seat}/records/full").status_code == 200
    assert reassign(manager, meeting, other) == (200, "")
    assert code_of(chair.get(f"/api/seats/{seat}/records/full")) == (401, "seat_over")
    record = other.get(f"/api/seats/{other.opens_seat(meeting)}/records/full")
    assert record.status_code == 200


def test_p65_a_meeting_without_a_chairs_account_can_get_one(
    other: Browser, manager: Browser
) -> None:
    (orphan,) = listed(manager)
    assert reassign(manager, orphan["id"], other) == (200, "")
    assert other.has_seat(other.opens_seat(orphan["id"]))


def test_p65_once_more_changes_nothing(
    reception: Reception, chair: Browser, other: Browser, manager: Browser
) -> None:
    meeting = chair.makes_meeting()
    assert reassign(manager, meeting, other) == (200, "")
    seat, tags = other.opens_seat(meeting), reception.tags()
    assert reassign(manager, meeting, other) == (200, "")
    assert other.has_seat(seat)
    assert reception.tags() == tags


@pytest.mark.parametrize("to", ["manager", "closed"])
def test_p65_only_an_open_account_of_a_chair_can_chair(
    reception: Reception, chair: Browser, other: Browser, manager: Browser, to: str
) -> None:
    meeting = chair.makes_meeting()
    accounts.close(reception.ports, other.id)
    chosen = {"manager": manager, "closed": other}[to]
    assert reassign(manager, meeting, chosen) == (404, "not_here")
    assert chair.has_seat(chair.opens_seat(meeting))


def test_p65_power_that_goes_in_between_leaves_nobody_in_two_places(
    reception: Reception, chair: Browser, other: Browser, manager: Browser
) -> None:
    """The account was set, the event never written."""
    meeting = chair.makes_meeting()
    reception.ports.accounts.set_chairing(Chairing(meeting, other.id, "person-who-never-came"))
    for browser in (chair, other):
        opened = browser.post(f"/api/account/meetings/{meeting}/seat")
        assert code_of(opened) == (404, "not_here")
    assert reassign(manager, meeting, other) == (200, "")
    assert other.has_seat(other.opens_seat(meeting))


def test_p65_nor_does_whoever_was_written_back_into_it(
    reception: Reception, chair: Browser, other: Browser, manager: Browser
) -> None:
    """The database was put back to before, and the meeting was not."""
    meeting = chair.makes_meeting()
    before = reception.ports.accounts.chairing(meeting)
    reassign(manager, meeting, other)
    assert before is not None
    reception.ports.accounts.set_chairing(before)
    for browser in (chair, other):
        opened = browser.post(f"/api/account/meetings/{meeting}/seat")
        assert code_of(opened) == (404, "not_here")


def test_p65_two_managers_at_once_leave_one_chair(
    reception: Reception, chair: Browser, other: Browser, manager: Browser
) -> None:
    meeting, third = chair.makes_meeting(), reception.comes("Ms Lee (example)")
    second = reception.comes("Mx Doe (example)", AccountRole.SERVICE_MANAGER)
    together = threading.Barrier(2)

    def give(who: Browser, to: Browser) -> None:
        together.wait()
        reassign(who, meeting, to)

    givers = [
        threading.Thread(target=give, args=pair) for pair in ((manager, other), (second, third))
    ]
    for giver in givers:
        giver.start()
    for giver in givers:
        giver.join()
    (chairing,) = [name for name, state in chairs(reception, meeting) if state not in GONE]
    now = reception.ports.accounts.chairing(meeting)
    assert now is not None
    winner = next(one for one in (other, third) if one.id == now.account)
    assert winner.account is not None
    assert winner.account.name == chairing
    assert winner.has_seat(winner.opens_seat(meeting))


def test_p65_the_audit_log_is_read_in_pages(chair: Browser, manager: Browser) -> None:
    for _ in range(120):
        chair.makes_meeting()
    first = cast(Any, manager.get("/api/account/audit").json)
    second = cast(Any, manager.get(f"/api/account/audit?before={first['before']}").json)
    assert len(first["entries"]) == 100
    assert second["before"] is None
    seqs = [entry["seq"] for entry in first["entries"] + second["entries"]]
    assert seqs == list(range(seqs[0], 0, -1)), "newest first, none left out"
    assert set(first["entries"][0]) == {"seq", "at", "tag", "meeting", "subject", "actor"}
    assert "Example family" not in str(first) + str(second)


def test_p65_closing_a_chairs_account_keeps_the_meeting(
    reception: Reception, chair: Browser, other: Browser, manager: Browser
) -> None:
    meeting = chair.makes_meeting()
    accounts.close(reception.ports, chair.id)
    assert [r["chair"] for r in listed(manager) if r["id"] == meeting] == ["Ms Rahman (example)"]
    assert reassign(manager, meeting, other) == (200, "")
    assert other.has_seat(other.opens_seat(meeting))
