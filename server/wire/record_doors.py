"""The doors of the record, for the chair alone (P50).

GET /api/seats/<seat>/records                 RecordEditions; empty until the meeting is frozen
GET /api/seats/<seat>/records/<edition>       the bundle, a ZIP
GET /api/seats/<seat>/records/<edition>.pdf   the document alone
"""

import io
import zipfile
from collections.abc import Iterator

from flask import Blueprint, Response, jsonify, request

from server.application.export import editions_made, export, file_name
from server.application.meetings import Meetings
from server.application.ports import Ports
from server.application.seats_port import Seat
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.wire.seats import Doorkeeper, require_role
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Role

_OWN_PAGE = (None, "same-origin", "none")
"""What a browser says when its own page, or the person, asks; None if it is too old to say."""


def record_doors(meetings: Meetings, keeper: Doorkeeper) -> Blueprint:
    api = Blueprint("records", __name__, url_prefix="/api/seats/<seat>/records")

    @api.before_request
    def check_asked_here() -> None:
        """Taking the record away counts as having it: nobody else may bring that about, and asking
        only for the headers is not taking it."""
        if request.method != "GET" or request.headers.get("Sec-Fetch-Site") not in _OWN_PAGE:
            raise Refusal(RefusalCode.NOT_ALLOWED)

    @api.get("")
    def get_editions(seat: str) -> Response:
        sitting, _ = _chair(seat)
        meeting = meetings.room(sitting.meeting).meeting
        return jsonify(editions=editions_made(meetings.ports, meeting))

    @api.get("/<edition>")
    def get_bundle(seat: str, edition: str) -> Response:
        return _hand_over(seat, edition, "zip")

    @api.get("/<edition>.pdf")
    def get_document(seat: str, edition: str) -> Response:
        return _hand_over(seat, edition, "pdf")

    def _hand_over(seat: str, edition: str, kind: str) -> Response:
        sitting, chair = _chair(seat)
        bundle = export(meetings.ports, sitting.meeting, chair, edition)
        body = bundle if kind == "zip" else _document(bundle)
        response = Response(
            _to_the_end(meetings.ports, sitting.meeting, edition, body),
            mimetype=f"application/{kind}",
        )
        name = file_name(meetings.room(sitting.meeting).meeting, edition)
        response.headers["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
        response.content_length = len(body)
        return response

    def _chair(seat: str) -> tuple[Seat, Person]:
        sitting = keeper.seat(request, seat)
        room = meetings.room(sitting.meeting)
        return sitting, require_role(room.meeting.find(Person, sitting.person), Role.CHAIR)

    return api


def _document(bundle: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(bundle)) as files:
        return files.read("record.pdf")


def _to_the_end(ports: Ports, meeting: str, edition: str, body: bytes) -> Iterator[bytes]:
    """A download that was cut off is none: what is purged later must have been handed over."""
    yield body[:-1]
    ports.journal.mark_exported(meeting, edition, ports.clock.now())
    yield body[-1:]
