"""Leaving ends everything here, and nothing of other sites (P55)."""

from typing import Any

from tests.wire.reception import code_of, make_reception

KELLY = {"name": "Kelly", "role": "family", "relation": "", "whereabouts": "elsewhere"}


def test_p55_leaving_ends_the_seat_and_clears_the_browser() -> None:
    reception = make_reception()
    meeting = reception.comes("Ms Rahman (example)").makes_meeting()
    row = reception.ports.journal.meeting(meeting)
    assert row is not None
    phone = reception.browser()
    joined: Any = phone.post("/api/join", {"code": row.code, "others": "", **KELLY}).json
    seat = joined["seat"]
    assert phone.has_seat(seat)
    left = phone.post(f"/api/seats/{seat}/leave")
    assert left.status_code == 200
    assert left.headers["Clear-Site-Data"] == '"cache", "storage"'
    (cookie,) = left.headers.getlist("Set-Cookie")
    assert cookie.startswith(f"__Host-seat-{seat}=;")
    assert "Expires=Thu, 01 Jan 1970" in cookie
    assert reception.ports.seats.seat(seat, reception.clock.now()) is None
    assert code_of(phone.post(f"/api/seats/{seat}/ticket")) == (401, "seat_over")
