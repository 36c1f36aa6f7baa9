"""Freezing on a running server: other meetings go on, and every edition can be taken away."""

import json
import threading
import urllib.request
from typing import Any

from server.application.tokens import new_id
from server.plugins.record.verify import verify_bundle
from tests.attendee import PATIENCE, Attendee, admit
from tests.serving import Server

MUCH = 40
"""Cards, so that making the record takes far longer than a few commands on any machine."""
ENOUGH = 5
"""Commands kept elsewhere: more than could be under way already when the freezing begins."""


def ask(chair: Attendee, path: str) -> bytes:
    address = f"{chair.url}/api/seats/{chair.seat}/records{path}"
    request = urllib.request.Request(address, headers={"Cookie": chair.cookie})  # noqa: S310
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
        body: bytes = answer.read()
    return body


def editions(chair: Attendee) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(ask(chair, ""))["editions"]
    return found


def test_p49_p50_freezing_stops_nobody_elsewhere_and_makes_every_edition(server: Server) -> None:
    links = server.create()
    chair = Attendee.claims(links["chair"]).connect()
    for name, role in (("Kelly", "family"), ("Dean", "family")):
        person = Attendee.joins(server.url, links["code"], name, role).connect()
        admit(chair, name, role)
        person.until(lambda person=person: person.me["state"] == "in")
    kelly = next(p for p in chair.records("person") if p["name"] == "Kelly")["id"]
    audience = new_id()
    made = chair.send("set_audience", audience=audience, name="Just Kelly", members=[kelly])
    assert made["refused"] is None
    said = chair.add_card("plantedforkelly", audience=f"audience:{audience}")
    assert said["refused"] is None
    for number in range(MUCH):
        assert chair.add_card(f"{number} {'what was said ' * 30}")["refused"] is None
    elsewhere = Attendee.claims(server.create()["chair"]).connect()

    receipts: list[dict[str, Any]] = []
    freezing = threading.Thread(
        target=lambda: receipts.append(chair.send("freeze", confirmed=True))
    )
    freezing.start()
    kept_meanwhile = 0
    while freezing.is_alive() and kept_meanwhile < ENOUGH:
        assert elsewhere.add_card("goes on")["refused"] is None
        kept_meanwhile += freezing.is_alive()
    freezing.join(PATIENCE)
    assert [receipt["refused"] for receipt in receipts] == [None]
    assert kept_meanwhile == ENOUGH

    found = editions(chair)
    assert [one["people"] for one in found][1:] == [["Kelly"], ["Dean"]]
    for one in found:
        bundle = ask(chair, f"/{one['edition']}")
        assert verify_bundle(bundle).accepted
        assert (b"plantedforkelly" in bundle) is (one["people"] != ["Dean"])
    assert all(one["exported_at"] for one in editions(chair))
