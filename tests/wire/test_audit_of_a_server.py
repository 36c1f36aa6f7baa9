"""The audit log of a running server, with commands writing to it from processes beside it."""

import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from server.application.audit_port import Verdict
from server.plugins.sql_audit import SqlAudit
from server.plugins.sql_engine import make_engine
from tests.attendee import Attendee
from tests.serving import Server, serving
from tests.wire.test_nothing_leaks import PEOPLE, hold_a_meeting, rows_of


def audit_of(server: Server) -> SqlAudit:
    return SqlAudit(make_engine(f"sqlite:///{server.data / 'commonground.db'}"))


def download(chair: Attendee, name: str) -> bytes:
    address = f"{chair.url}/api/seats/{chair.seat}/{name}"
    request = urllib.request.Request(address, headers={"Cookie": chair.cookie})  # noqa: S310
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        body: bytes = answer.read()
    return body


def test_a_meeting_on_a_server_is_noted_without_a_word_of_it(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        everyone, secrets, asked = hold_a_meeting(server)
        chair, audit = everyone["chair"], audit_of(server)
        meeting = str(audit.newest(1)[0].meeting)
        with ThreadPoolExecutor(2) as pool:
            links = [pool.submit(server.command, "meeting", "link", meeting) for _ in range(2)]
            assert chair.send("close_round", round=asked)["refused"] is None
            for name in ("Samplanted", "Okoroplanted"):
                person = everyone[name].me["person"]
                assert chair.send("remove_person", person=person)["refused"] is None
            assert chair.send("freeze", confirmed=True)["refused"] is None
            assert download(chair, "records/full")
            assert download(chair, "records/full.pdf")
            issued = [link.result().strip().partition("#")[2] for link in links]
        tags = [entry.tag for entry in audit.newest(100)]
        for tag, times in {
            "command_line:meeting:created": 1,
            "chair:person:admitted": len(PEOPLE),
            "command_line:link:issued": 2,
            "chair:person:removed": 2,
            "chair:record:frozen": 1,
            "chair:record:exported": 2,
        }.items():
            assert tags.count(tag) == times, tag
        assert len(tags) == len(PEOPLE) + 8
        assert audit.verify() == Verdict(audit.head())
        written = repr(rows_of(server)["audit"])
        cookies = [secret.partition("=")[2] or secret for secret in secrets.values()]
        for secret in ("planted", *issued, *cookies):
            assert secret not in written
        for attendee in everyone.values():
            attendee.leave()
