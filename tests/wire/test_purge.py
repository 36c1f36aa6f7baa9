"""Purging beside and inside a running server: who is connected hears it, and nothing is left."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from server.plugins.sql_engine import make_engine, one_statement
from tests.attendee import PATIENCE, Attendee, HttpRefused
from tests.plugins.on_disk import on_disk
from tests.serving import ROOT, Server, serving
from tests.wire.test_audit_of_a_server import download


def purge_unfinished(server: Server, meeting: str, code: str) -> str:
    command = ["purge", "--meeting", meeting, "--unfinished"]
    done = subprocess.run(
        [sys.executable, "-m", "server", *command],
        cwd=ROOT,
        env=server.environment,
        input=f"{code}\n",
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout


def test_whoever_is_in_a_purged_meeting_hears_that_it_is_over(server: Server) -> None:
    links = server.create()
    chair = Attendee.claims(links["chair"]).connect()
    assert chair.add_card("said before")["refused"] is None
    assert "Purged." in purge_unfinished(server, links["id"], links["code"])
    chair.until(lambda: chair.farewell == "over")
    with pytest.raises(HttpRefused):
        chair.ticket()
    with pytest.raises(HttpRefused) as refused:
        Attendee.joins(server.url, links["code"], "Kelly", "family")
    assert refused.value.code == "code_not_open"
    assert links["id"] not in server.command("meeting", "list")


@pytest.mark.parametrize("storage", ["sqlite", "postgresql"])
def test_a_running_server_purges_by_itself(
    storage: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Frozen long ago and downloaded: gone, in the files too. Frozen as long ago and never
    downloaded: kept."""
    url = f"sqlite:///{tmp_path}/commonground.db"
    if storage == "postgresql":
        url = request.getfixturevalue("postgres_url")
    with serving(tmp_path, DATABASE_URL=url) as server:
        taken, untaken = server.create(), server.create()
        for links in (taken, untaken):
            chair = Attendee.claims(links["chair"]).connect()
            assert chair.add_card("words")["refused"] is None
            assert chair.send("freeze", confirmed=True)["refused"] is None
            if links is taken:
                download(chair, "records/full")
            chair.leave()
        server.stop()
        engine = one_statement(make_engine(url))
        with engine.begin() as connection:
            connection.execute(text("UPDATE records SET made_at = '2020-01-01T00:00:00.000Z'"))
        stored = {links["id"]: _stored(engine, links["id"]) for links in (taken, untaken)}
        found = _closed(engine)
        assert all(one in found for one in (*stored[taken["id"]], *stored[untaken["id"]]))
        server.start()
        _until(lambda: _ids(engine, "meetings") == [untaken["id"]])
        _until(lambda: _ids(engine, "cleanings_due") == [])
        found = _closed(engine)
        assert [one for one in stored[taken["id"]] if one in found] == []
        assert all(one in found for one in stored[untaken["id"]])
        assert "system:meeting:purged" in server.command("audit", "list")
        told = [json.loads(line) for line in server.log.read_text().splitlines() if "{" in line]
        assert [line["meetings"] for line in told if line["event"] == "purged"] == [0, 1]
        engine.dispose()


def _closed(engine: Engine) -> bytes:
    """Reading SQLite's files would take away this process's locks on them, so none are held."""
    engine.dispose()
    return on_disk(engine)


def _stored(engine: Engine, meeting: str) -> list[bytes]:
    """The beginnings of what stands sealed in the database."""
    read = text("SELECT payload FROM events WHERE meeting = :m").bindparams(m=meeting)
    with engine.connect() as connection:
        return [bytes(payload[:40]) for payload in connection.execute(read).scalars()]


def _ids(engine: Engine, table: str) -> list[str]:
    with engine.connect() as connection:
        return list(connection.execute(text(f"SELECT id FROM {table}")).scalars())  # noqa: S608


def _until(holds: Callable[[], bool]) -> None:
    """The server does it as soon as it has started; nothing tells of it but the database."""
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)  # a reader in the files at every moment would keep them as they are
