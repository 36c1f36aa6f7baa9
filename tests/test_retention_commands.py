"""`commonground purge` and `commonground database`: what they say, do, and refuse to do."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.app import make_ports
from server.application.handle_command import handle_command
from server.application.meetings import Meetings
from server.application.tokens import new_id
from server.command_line import commonground
from server.config import read_config
from server.domain.editions import FULL_EDITION
from server.domain.records import Person
from server.plugins.no_broadcast import NoBroadcast
from shared.contract.words import Role


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMONGROUND_DATA", str(tmp_path))
    for other in ("COMMONGROUND_URL", "DATABASE_URL", "REDIS_URL", "COMMONGROUND_DATA_KEYS"):
        monkeypatch.delenv(other, raising=False)


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(commonground, list(arguments), input=typed)


def create(kind: str = "icpc") -> dict[str, str]:
    done = run("meeting", "create", "--type", kind, "--title", "Title-Mia-55aa", "--json")
    links: dict[str, str] = json.loads(done.output)
    return links


def opened() -> Meetings:
    return Meetings(make_ports(read_config(), NoBroadcast()))


def freeze(meeting: str, exported: bool, long_ago: bool = True) -> None:
    meetings = opened()
    people = meetings.room(meeting).meeting.all(Person)
    chair = next(person.id for person in people if person.role is Role.CHAIR)
    if long_ago:
        meetings.ports.clock.now = lambda: "2020-01-01T00:00:00.000Z"  # type: ignore[method-assign]
    command = {"id": new_id(), "kind": "freeze", "body": {"confirmed": True}}
    handle_command(meetings, meeting, chair, command, lambda: True)
    if exported:
        meetings.ports.journal.mark_exported(meeting, FULL_EDITION, "2020-01-02T00:00:00.000Z")


def kept() -> set[str]:
    return {row["id"] for row in json.loads(run("meeting", "list", "--json").output)}


def test_the_due_go_and_the_others_stay_and_it_says_why() -> None:
    due, untaken, fresh, unfinished = (create()["id"] for _ in range(4))
    freeze(due, exported=True)
    freeze(untaken, exported=False)
    freeze(fresh, exported=True, long_ago=False)
    told = run("purge", "--dry-run")
    assert told.exit_code == 0
    assert "1 would be purged" in told.output
    lines = {line[:22].strip(): line for line in told.output.splitlines()}
    assert "had to be kept until 2020-01-31" in lines[due]
    assert "its record was never downloaded: kept" in lines[untaken]
    assert "is kept until" in lines[fresh]
    assert "was never frozen: kept" in lines[unfinished]
    assert "Title-Mia-55aa" not in told.output
    assert kept() == {due, untaken, fresh, unfinished}

    done = run("purge")
    assert done.exit_code == 0
    assert "1 purged" in done.output
    assert due in done.output
    assert untaken not in done.output
    assert kept() == {untaken, fresh, unfinished}
    assert "0 purged" in run("purge").output
    entries = json.loads(run("audit", "list", "--json").output)
    assert [e["meeting"] for e in entries if e["tag"] == "command_line:meeting:purged"] == [due]


@pytest.mark.parametrize("more", [[], ["--unfinished"], ["--early"], ["--early", "--unfinished"]])
def test_a_record_nobody_took_is_kept_whatever_is_asked(more: list[str]) -> None:
    links = create()
    freeze(links["id"], exported=False)
    done = run("purge", "--meeting", links["id"], *more, typed=f"{links['code']}\n")
    assert done.exit_code != 0
    assert "never downloaded" in done.output
    assert kept() == {links["id"]}


def test_a_meeting_goes_before_its_time_when_its_code_is_typed() -> None:
    """Somebody has a right to be forgotten, and the record is where it belongs."""
    links = create()
    meeting = links["id"]
    freeze(meeting, exported=True, long_ago=False)
    for more in ([], ["--unfinished"]):
        assert "add --early" in run("purge", "--meeting", meeting, *more).output
    wrong = run("purge", "--meeting", meeting, "--early", typed="ZZZZZZ\n")
    assert "Nothing was removed" in wrong.output
    assert kept() == {meeting}
    done = run("purge", "--meeting", meeting, "--early", typed=f"{links['code']}\n")
    assert done.exit_code == 0, done.output
    assert kept() == set()


def test_an_unfinished_meeting_goes_when_its_code_is_typed() -> None:
    links, other = create(), create()
    meeting = links["id"]
    assert "add --unfinished" in run("purge", "--meeting", meeting).output
    wrong = run("purge", "--meeting", meeting, "--unfinished", typed=f"{other['code']}\n")
    assert wrong.exit_code != 0
    assert "Nothing was removed" in wrong.output
    assert run("purge", "--meeting", meeting, "--unfinished").exit_code != 0
    assert kept() == {meeting, other["id"]}
    dry = run("purge", "--meeting", meeting, "--unfinished", "--dry-run")
    assert dry.exit_code == 0
    assert kept() == {meeting, other["id"]}
    done = run("purge", "--meeting", meeting, "--unfinished", typed=f"{links['code'].lower()}\n")
    assert done.exit_code == 0, done.output
    assert kept() == {other["id"]}


def test_refusals_are_in_words() -> None:
    for arguments, words in (
        (("purge", "--meeting", "nobody"), "No meeting has this id"),
        (("purge", "--unfinished"), "need --meeting"),
        (("purge", "--early"), "need --meeting"),
    ):
        done = run(*arguments)
        assert done.exit_code != 0
        assert words in done.output


@pytest.mark.parametrize("command", [("purge",), ("database",), ("database", "rotate-key")])
def test_every_command_has_help(command: tuple[str, ...]) -> None:
    done = run(*command, "--help")
    assert done.exit_code == 0
    assert len(done.output) > 100


def test_rotating_the_key_keeps_everything_and_changes_the_ring(tmp_path: Path) -> None:
    meeting = create()["id"]
    ring = tmp_path / "keys" / "at-rest.json"
    before = json.loads(ring.read_text())
    done = run("database", "rotate-key")
    assert done.exit_code == 0, done.output
    assert "values are sealed with a fresh key" in done.output
    after = json.loads(ring.read_text())
    assert set(before["keys"]).isdisjoint(after["keys"])
    assert opened().room(meeting).row.title == "Title-Mia-55aa"
    assert "command_line:key:rotated" in run("audit", "list").output


def test_another_databases_keys_are_refused_in_words(tmp_path: Path) -> None:
    """As after a restore of the database alone: a fresh ring is made, and opens nothing."""
    create()
    ring = tmp_path / "keys" / "at-rest.json"
    ring.rename(tmp_path / "kept.json")
    for command in (("meeting", "list"), ("serve",), ("purge",), ("database", "rotate-key")):
        done = run(*command)
        assert done.exit_code != 0
        assert "Put back the key ring that belongs to this database" in done.output
        assert "Traceback" not in done.output
    (tmp_path / "kept.json").replace(ring)
    assert run("meeting", "list").exit_code == 0


def test_a_ring_that_others_can_read_is_refused_in_words(tmp_path: Path) -> None:
    create()
    (tmp_path / "keys" / "at-rest.json").chmod(0o644)
    done = run("meeting", "list")
    assert done.exit_code != 0
    assert "chmod 600" in done.output
