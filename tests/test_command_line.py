"""The `commonground` command: help, links, refusals in words."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.application.tokens import new_id
from server.command_line import commonground


class Run:
    def __call__(self, *arguments: str) -> Result:
        return CliRunner().invoke(commonground, list(arguments))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("COMMONGROUND_DATA", str(tmp_path))
    monkeypatch.setenv("COMMONGROUND_URL", "http://meetings.example.org")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("REDIS_URL", raising=False)
    return Run()


def create(run: Run, *more: str) -> dict[str, str]:
    done = run("meeting", "create", "--type", "taf", "--title", "Example family", "--json", *more)
    assert done.exit_code == 0, done.output
    links: dict[str, str] = json.loads(done.output)
    return links


def test_create_prints_what_a_script_needs(run: Run) -> None:
    links = create(run)
    assert set(links) == {"id", "chair", "projector", "join", "code"}
    assert links["chair"].startswith("http://meetings.example.org/chair#")
    assert links["join"] == f"http://meetings.example.org/join#{links['code']}"


def test_list_shows_the_newest_first(run: Run) -> None:
    first, second = create(run), create(run)
    rows = json.loads(run("meeting", "list", "--json").output)
    assert [row["id"] for row in rows] == [second["id"], first["id"]]
    assert first["code"] in run("meeting", "list").output


def test_a_new_link_differs_from_the_first(run: Run) -> None:
    links = create(run)
    again = run("meeting", "link", links["id"]).output.strip()
    assert again.startswith("http://meetings.example.org/chair#")
    assert again != links["chair"]
    assert "/projector#" in run("meeting", "link", links["id"], "--projector").output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("meeting", "create", "--type", "party", "--title", "x"), "is not one of"),
        (("meeting", "create", "--type", "taf", "--title", " "), "1 to 120 characters"),
        (("meeting", "create", "--type", "taf", "--title", "a\nb"), "one line"),
        (("meeting", "create", "--type", "taf", "--title", "x" * 121), "1 to 120 characters"),
        (("meeting", "link", "nobody"), "No meeting has this id"),
        (("verify", "nothing.zip"), "does not exist"),
    ],
)
def test_refusals_are_in_words(run: Run, arguments: tuple[str, ...], words: str) -> None:
    done = run(*arguments)
    assert done.exit_code != 0
    assert words in done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize(
    "command",
    [(), ("serve",), ("meeting",), ("meeting", "create"), ("meeting", "list"), ("verify",)],
)
def test_every_command_has_help(run: Run, command: tuple[str, ...]) -> None:
    done = run(*command, "--help")
    assert done.exit_code == 0
    assert len(done.output) > 100


def test_a_personal_link_is_printed_and_noted(run: Run) -> None:
    meeting = create(run)["id"]
    invited = run("meeting", "invite", meeting, "--name", "Jean", "--role", "network")
    assert invited.exit_code == 0, invited.output
    assert invited.output.startswith("http://meetings.example.org/j#")
    noted = run("audit", "list", "--meeting", meeting, "--json").output
    assert "command_line:link:issued" in noted


@pytest.mark.parametrize("role", ["family", "network", "child", "advocate"])
def test_p48_no_family_is_invited_to_a_strategy_meeting(run: Run, role: str) -> None:
    made = run("meeting", "create", "--type", "strategy", "--title", "Example", "--json")
    meeting = json.loads(made.output)["id"]
    refused = run("meeting", "invite", meeting, "--name", "Kelly", "--role", role)
    assert refused.exit_code == 1
    assert "plan another meeting with the family" in refused.output


def test_a_meeting_may_say_when_it_begins(run: Run) -> None:
    meeting = create(run, "--starts", "2026-12-01T10:00")["id"]
    rows = json.loads(run("meeting", "list", "--json").output)
    (row,) = (row for row in rows if row["id"] == meeting)
    assert row["starts_at"].endswith(":00:00.000Z")


def test_no_id_is_taken_for_an_option() -> None:
    assert not any(new_id().startswith("-") for _ in range(2_000))
