"""`commonground account`, and what other commands no longer do with https (P60, P66)."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from server.command_line import commonground

Run = Callable[..., Result]
NAME = "Planted Name"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("COMMONGROUND_DATA", str(tmp_path))
    monkeypatch.setenv("COMMONGROUND_URL", "https://meetings.example.org")
    for name in ("DATABASE_URL", "REDIS_URL", "OIDC_ISSUER"):
        monkeypatch.delenv(name, raising=False)
    return lambda *arguments: CliRunner().invoke(commonground, list(arguments))


def invite(run: Run, role: str = "chair") -> dict[str, str]:
    done = run("account", "invite", "--role", role, "--name", NAME, "--json")
    assert done.exit_code == 0, done.output
    invited: dict[str, str] = json.loads(done.output)
    return invited


def listed(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("account", "list", "--json").output)
    return found


def test_p60_inviting_prints_a_link(run: Run, tmp_path: Path) -> None:
    invited = invite(run)
    page, _, token = invited["link"].partition("#")
    assert page == "https://meetings.example.org/invited"
    assert len(token) == 43
    assert [one["id"] for one in listed(run)] == [invited["id"]]
    assert NAME in run("account", "list").output
    with closing(sqlite3.connect(tmp_path / "commonground.db")) as database:
        dump = "".join(database.iterdump())
    assert invited["id"] in dump, "else this test could not fail"
    assert token not in dump
    assert NAME.encode().hex() not in dump.lower(), "names are sealed"
    assert NAME not in dump


def test_p60_inviting_again_prints_another(run: Run) -> None:
    invited = invite(run, "service_manager")
    again = run("account", "invite", "--again", invited["id"])
    assert again.output.startswith("https://meetings.example.org/invited#")
    assert again.output.strip() != invited["link"]
    assert run("account", "invite", "--again", invited["id"], "--lost").exit_code == 0
    assert len(listed(run)) == 1


def test_p60_closing(run: Run) -> None:
    invited = invite(run)
    assert run("account", "close", invited["id"]).output == "Closed.\n"
    assert listed(run)[0]["closed_at"] is not None
    for arguments in (("close", invited["id"]), ("invite", "--again", invited["id"])):
        refused = run("account", *arguments)
        assert refused.exit_code == 1
        assert "No open account has this id" in refused.output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("account", "invite"), "Give --role and --name"),
        (("account", "invite", "--role", "chair"), "Give --role and --name"),
        (("account", "invite", "--role", "chair", "--name", "x", "--lost"), "Give --role"),
        (("account", "invite", "--role", "chair", "--again", "some-account"), "Give --again"),
        (("account", "invite", "--role", "boss", "--name", "x"), "is not one of"),
        (("account", "invite", "--role", "chair", "--name", " "), "1 to 60 characters"),
        (("account", "close", "nobody"), "No open account has this id"),
        (("serve", "--demo"), "for trying out alone"),
        (("meeting", "create", "--type", "taf", "--title", "x"), "id of the chair's account"),
        (("meeting", "create", "--type", "taf", "--title", "x", "--chair", "Me"), "id of the"),
        (("meeting", "link", "any-meeting"), "sign in at https://meetings.example.org/account"),
    ],
)
def test_p66_refusals_are_in_words(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = run(*arguments)
    assert done.exit_code != 0
    assert words in done.output
    assert "Traceback" not in done.output
    assert "#" not in done.output, "no link"
    assert not list(tmp_path.glob("*.log"))


def test_p66_a_meeting_is_made_for_a_chairs_account(run: Run) -> None:
    chair, manager = invite(run), invite(run, "service_manager")
    create = ("meeting", "create", "--type", "taf", "--title", "Example family", "--json")
    assert run(*create, "--chair", manager["id"]).exit_code == 1
    links = json.loads(run(*create, "--chair", chair["id"]).output)
    assert links["chair"] == "https://meetings.example.org/account"
    assert "/projector#" in links["projector"]
    assert "/projector#" in run("meeting", "link", links["id"], "--projector").output
    words = run(*create[:-1], "--chair", chair["id"]).output
    assert "/chair#" not in words
    assert "The projector's link works once" in words
    run("account", "close", chair["id"])
    assert run(*create, "--chair", chair["id"]).exit_code == 1


def test_on_this_machine_passkeys_are_made_for_localhost(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Browsers make none for 127.0.0.1."""
    monkeypatch.delenv("COMMONGROUND_URL")
    monkeypatch.setenv("PORT", "8123")
    assert invite(run)["link"].startswith("http://localhost:8123/invited#")


@pytest.mark.parametrize("command", [(), ("invite",), ("list",), ("close",)])
def test_every_command_has_help(run: Run, command: tuple[str, ...]) -> None:
    done = run("account", *command, "--help")
    assert done.exit_code == 0
    assert len(done.output) > 100
