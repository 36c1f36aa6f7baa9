"""The doors of the record (P50): for the chair alone, and only a whole download counts."""

import io
import zipfile
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server.application.join import new_seat
from server.application.tokens import new_id
from server.domain.audit_note import opaque
from server.domain.editions import FULL_EDITION
from server.plugins.record.bundle import BundleMaker
from server.plugins.record.verify import verify_bundle
from server.wire.record_doors import record_doors
from server.wire.refusals import answer_refusals
from server.wire.seats import Doorkeeper
from shared.contract.messages import RecordEditions
from shared.contract.words import Role
from tests.application.house import HOST, ORIGIN, House, make_house
from tests.plugins.record.make_golden import PUBLISHED_KEY

PEOPLE = {"Kelly": Role.FAMILY, "Dean": Role.FAMILY, "Priti": Role.PROFESSIONAL}


@dataclass
class Desk:
    house: House
    client: FlaskClient
    seats: dict[str, str]

    def get(self, who: str, path: str, method: str = "GET", **headers: str) -> Any:
        address = f"/api/seats/{self.seats[who]}/records{path}"
        return self.client.open(address, method=method, base_url=ORIGIN, headers=headers)

    def editions(self) -> list[dict[str, Any]]:
        answer = self.get("chair", "")
        assert answer.status_code == 200
        assert not RecordEditions().validate(answer.json)
        editions: list[dict[str, Any]] = answer.json["editions"]
        return editions

    def exports(self) -> list[tuple[str, str | None, str | None]]:
        entries = reversed(self.house.meetings.ports.audit.newest(99))
        return [(e.tag, e.subject, e.actor) for e in entries if e.tag.endswith("record:exported")]


@pytest.fixture
def desk() -> Desk:
    """A meeting in which Kelly and the chair have spoken alone, not yet frozen."""
    house = make_house(records=BundleMaker(PUBLISHED_KEY))
    for name, role in PEOPLE.items():
        house.comes(name, role)
    house.add_card("Kelly", "for everyone to read")
    audience, part = new_id(), new_id()
    members = [house.people["Kelly"]]
    house.do("chair", "set_audience", audience=audience, name="Just Kelly", members=members)
    house.do("chair", "start_part", part=part, audience=audience, reason="She asked for it")
    house.add_card("Kelly", "said alone", f"audience:{audience}")
    house.do("chair", "end_part", part=part)
    flask = Flask(__name__)
    flask.register_blueprint(record_doors(house.meetings, Doorkeeper(house.meetings, https=True)))
    answer_refusals(flask)
    desk = Desk(house, flask.test_client(), {})
    for name, person in house.people.items():
        seat, secret = new_seat(house.meetings.ports, house.meeting, person)
        house.meetings.ports.seats.add_seat(seat)
        desk.client.set_cookie(f"__Host-seat-{seat.id}", secret, domain=HOST, secure=True)
        desk.seats[name] = seat.id
    return desk


def freeze(desk: Desk) -> None:
    desk.house.do("chair", "freeze", confirmed=True)


def test_p50_the_chair_is_told_which_editions_there_are_and_for_whom(desk: Desk) -> None:
    assert desk.editions() == []
    freeze(desk)
    editions = desk.editions()
    assert [(one["full"], one["people"]) for one in editions] == [
        (True, ["Chair"]),
        (False, ["Kelly"]),
        (False, ["Dean"]),
        (False, ["Priti"]),
    ]
    assert editions[0]["edition"] == FULL_EDITION
    assert {one["exported_at"] for one in editions} == {None}
    assert len({one["file"] for one in editions}) == 4
    assert len({len(one["file"]) for one in editions}) == 1


def test_p50_each_edition_is_whole_sealed_and_its_readers_own(desk: Desk) -> None:
    freeze(desk)
    for one in desk.editions():
        bundle = desk.get("chair", f"/{one['edition']}")
        assert (bundle.status_code, bundle.mimetype) == (200, "application/zip")
        assert bundle.headers["Content-Disposition"] == f'attachment; filename="{one["file"]}.zip"'
        assert len(bundle.data) == bundle.content_length
        assert verify_bundle(bundle.data, PUBLISHED_KEY.public_key).accepted
        with zipfile.ZipFile(io.BytesIO(bundle.data)) as files:
            data = files.read("record.json").decode()
            pages = files.read("record.pdf")
        assert ("said alone" in data) is (one["full"] or one["people"] == ["Kelly"])
        assert ("She asked for it" in data) is one["full"]
        document = desk.get("chair", f"/{one['edition']}.pdf")
        assert (document.data, document.mimetype) == (pages, "application/pdf")
        assert (
            document.headers["Content-Disposition"] == f'attachment; filename="{one["file"]}.pdf"'
        )


def test_taking_one_is_noted_and_counts_for_that_one_only(desk: Desk) -> None:
    freeze(desk)
    deans = desk.editions()[2]["edition"]
    assert desk.get("chair", f"/{deans}.pdf").data.startswith(b"%PDF")
    exported = {one["edition"]: one["exported_at"] for one in desk.editions()}
    assert exported[deans] is not None
    assert [edition for edition, at in exported.items() if at is not None] == [deans]
    noted = ("chair:record:exported", opaque(desk.house.meeting, deans), desk.house.people["chair"])
    assert desk.exports() == [noted]


def test_a_download_that_is_cut_off_does_not_count(desk: Desk) -> None:
    """Otherwise the only copy could be purged before anybody has it."""
    freeze(desk)
    address = f"/api/seats/{desk.seats['chair']}/records/{FULL_EDITION}"
    answer = desk.client.get(address, base_url=ORIGIN, buffered=False)
    assert next(iter(answer.response))
    answer.close()
    assert desk.editions()[0]["exported_at"] is None
    assert desk.client.get(address, base_url=ORIGIN).data.startswith(b"PK")
    assert desk.editions()[0]["exported_at"] is not None


@pytest.mark.parametrize("who", [*PEOPLE, "projector"])
def test_nobody_but_the_chair_learns_even_which_editions_there_are(desk: Desk, who: str) -> None:
    freeze(desk)
    paths = ["", *(f"/{one['edition']}{kind}" for one in desk.editions() for kind in ("", ".pdf"))]
    answers = [desk.get(who, path) for path in (*paths, "/unknown-edition-12345678")]
    assert {(answer.status_code, answer.json["code"]) for answer in answers} == {
        (403, "not_allowed")
    }
    assert desk.exports() == []


def test_what_is_no_edition_is_not_here(desk: Desk) -> None:
    assert desk.get("chair", f"/{FULL_EDITION}").status_code == 404
    freeze(desk)
    for path in ("/nothing", "/nothing.pdf", "/FULL", f"/{FULL_EDITION}.zip", "/..%2Ffull"):
        assert desk.get("chair", path).status_code == 404
    assert desk.exports() == []


def test_a_seat_that_is_over_opens_nothing(desk: Desk) -> None:
    freeze(desk)
    desk.house.meetings.ports.seats.end_seat(desk.seats["chair"])
    assert desk.get("chair", f"/{FULL_EDITION}").status_code == 401


@pytest.mark.parametrize("site", ["cross-site", "same-site", "anything"])
def test_another_page_cannot_make_it_count_as_taken(desk: Desk, site: str) -> None:
    freeze(desk)
    answer = desk.get("chair", f"/{FULL_EDITION}", **{"Sec-Fetch-Site": site})
    assert (answer.status_code, answer.json["code"]) == (403, "not_allowed")
    assert desk.get("chair", f"/{FULL_EDITION}", method="HEAD").status_code == 403
    assert desk.editions()[0]["exported_at"] is None
    assert desk.exports() == []
    own = desk.get("chair", f"/{FULL_EDITION}", **{"Sec-Fetch-Site": "same-origin"})
    assert own.status_code == 200
