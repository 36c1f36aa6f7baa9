"""`commonground audit`: what a service reads, and how it finds that somebody changed the log."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.command_line import commonground

Run = Callable[..., Result]
MEETINGS = 4
NOTED = "UPDATE audit SET {} = '{}' WHERE seq = 2"
TAMPERING = {
    NOTED.format("at", "2026-03-02T10:00:00.000Z"): "Entry 2 was changed",
    NOTED.format("tag", "chair:person:removed"): "Entry 2 was changed",
    NOTED.format("meeting", "another-meeting"): "Entry 2 was changed",
    NOTED.format("subject", "another-person"): "Entry 2 was changed",
    NOTED.format("actor", "another-person"): "Entry 2 was changed",
    NOTED.format("hash", "0" * 64): "Entry 2 was changed",
    NOTED.format("previous", "0" * 64): "Entry 2 does not follow",
    "UPDATE audit SET subject = NULL WHERE seq = 1": "Entry 1 was changed",
    "UPDATE audit SET subject = x'ff00' WHERE seq = 1": "Entry 1 was changed",
    "UPDATE audit SET seq = 'two' WHERE seq = 2": "Entry 2 is missing",
    "UPDATE audit SET seq = 9 WHERE seq = 4": "Entry 4 is missing",
    "DELETE FROM audit WHERE seq = 1": "Entry 1 is missing",
    "DELETE FROM audit WHERE seq = 3": "Entry 3 is missing",
    "INSERT INTO audit SELECT 0, at, tag, meeting, subject, actor, previous, hash"
    " FROM audit WHERE seq = 1": "Entry 1 is missing",
    "INSERT INTO audit SELECT 5, at, tag, meeting, subject, actor, hash, hash"
    " FROM audit WHERE seq = 4": "Entry 5 was changed",
}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("COMMONGROUND_DATA", str(tmp_path))
    for name in ("DATABASE_URL", "REDIS_URL"):
        monkeypatch.delenv(name, raising=False)
    return lambda *arguments: CliRunner().invoke(commonground, list(arguments))


@pytest.fixture
def meetings(run: Run) -> list[str]:
    """Their ids; a meeting made from the command line is noted."""
    made = []
    for number in range(MEETINGS):
        title = ("--title", f"Planted title {number}")
        done = run("meeting", "create", "--type", "taf", *title, "--chair", "Planted", "--json")
        made.append(json.loads(done.output)["id"])
    return made


def tamper(data: Path, statement: str) -> None:
    with closing(sqlite3.connect(data / "commonground.db")) as database, database:
        assert database.execute(statement).rowcount >= 1, "else nothing was tampered with"


def test_a_log_left_alone_fits(run: Run, meetings: list[str]) -> None:
    head = run("audit", "head").output.strip()
    assert head.startswith(f"{len(meetings)}:")
    for arguments in ((), ("--head", head)):
        done = run("audit", "verify", *arguments)
        assert done.exit_code == 0
        assert f"All {MEETINGS} entries fit" in done.output
        assert head in done.output


def test_links_and_meetings_are_listed_newest_first(run: Run, meetings: list[str]) -> None:
    run("meeting", "link", meetings[1])
    tags = ["command_line:link:issued", "command_line:meeting:created"]
    entries = json.loads(run("audit", "list", "--meeting", meetings[1], "--json").output)
    assert [(entry["tag"], entry["seq"]) for entry in entries] == [(tags[0], 5), (tags[1], 2)]
    lines = run("audit", "list").output.splitlines()
    assert len(lines) == MEETINGS + 1
    assert tags[0] in lines[0]
    assert meetings[1] in lines[0]
    assert json.loads(run("audit", "list", "--before", "3", "--most", "1", "--json").output) == [
        entries[1]
    ]


def test_nothing_readable_is_in_it(run: Run, meetings: list[str]) -> None:
    link = run("meeting", "link", meetings[0]).output.strip().partition("#")[2]
    listed = run("audit", "list").output + run("audit", "list", "--json").output
    codes = [row["code"] for row in json.loads(run("meeting", "list", "--json").output)]
    for secret in ("Planted", "taf", link, *codes):
        assert secret not in listed


@pytest.mark.parametrize("statement", TAMPERING)
def test_the_first_entry_that_does_not_fit_is_named(
    run: Run, meetings: list[str], tmp_path: Path, statement: str
) -> None:
    assert len(meetings) == MEETINGS
    tamper(tmp_path, statement)
    done = run("audit", "verify")
    assert done.exit_code == 1
    assert TAMPERING[statement] in done.output
    told = json.loads(run("audit", "verify", "--json").output)
    assert told["seq"] == int(TAMPERING[statement].split()[1])


@pytest.mark.parametrize("left", [0, 2])
def test_a_head_noted_earlier_shows_what_was_cut_off(
    run: Run, meetings: list[str], tmp_path: Path, left: int
) -> None:
    assert len(meetings) == MEETINGS
    held = run("audit", "head").output.strip()
    tamper(tmp_path, f"DELETE FROM audit WHERE seq > {left}")  # noqa: S608
    assert run("audit", "verify").exit_code == 0, "without a head nobody can tell"
    done = run("audit", "verify", "--head", held)
    assert done.exit_code == 1
    assert f"Entry {left + 1} and those after it are gone" in done.output


def test_a_head_noted_earlier_shows_a_log_written_anew(
    run: Run, meetings: list[str], tmp_path: Path
) -> None:
    held = run("audit", "head").output.strip()
    tamper(tmp_path, "DELETE FROM audit")
    for meeting in meetings:
        run("meeting", "link", meeting)
    assert run("audit", "verify").exit_code == 0
    done = run("audit", "verify", "--head", held)
    assert done.exit_code == 1
    assert f"Entry {MEETINGS} is not the one there was" in done.output


@pytest.mark.parametrize("head", ["", "4", "4:abc", "x:" + "0" * 64, "-1:" + "0" * 64])
def test_what_is_no_head_is_refused_in_words(run: Run, head: str) -> None:
    done = run("audit", "verify", "--head", head)
    assert done.exit_code == 2
    assert "as `commonground audit head` printed it" in done.output


@pytest.mark.parametrize("command", [(), ("verify",), ("list",), ("head",)])
def test_every_command_has_help(run: Run, command: tuple[str, ...]) -> None:
    done = run("audit", *command, "--help")
    assert done.exit_code == 0
    assert len(done.output) > 100
