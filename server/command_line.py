"""The `commonground` command."""

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click
from marshmallow import ValidationError

from server.app import Application, make_app, make_ports
from server.application.freeze import LANGUAGE
from server.application.meetings import Meetings, NewMeeting
from server.audit_commands import audit
from server.config import Config, read_config
from server.demo import demo_meeting
from server.plugins.no_broadcast import NoBroadcast
from server.plugins.record.verify_file import verify_file
from server.plugins.sql_migrate import migrate
from server.wire.doors import invitation
from shared.contract import limits
from shared.contract.fields import one_line
from shared.contract.words import MeetingType, Role
from shared.locale import say

Listen = Callable[[Application, str, int], None]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def commonground() -> None:
    """A shared board, statement editor and anonymous scale for Signs of Safety meetings.

    Settings come from the environment: PORT, HOST, COMMONGROUND_DATA (folder for the database
    and keys), DATABASE_URL, REDIS_URL, COMMONGROUND_URL (the address people open).
    """


@commonground.command()
@click.option("--demo", is_flag=True, help="Also prepare an example meeting and print its links.")
@click.pass_obj
def serve(listen: Listen, demo: bool) -> None:
    """Bring the database up to date and serve until stopped."""
    config = _config()
    config.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    migrate(config.database_url)
    if not (config.client / "index.html").exists():
        raise click.ClickException("The client is not built. Run `make build` first.")
    application = make_app(config)
    if demo:
        _print_links(_links(demo_meeting(application.meetings), config.public_url))
    click.echo(f"Serving at {config.public_url} (stop with Ctrl+C)")
    try:
        listen(application, config.host, config.port)
    except OSError as problem:
        raise click.ClickException(
            f"Cannot serve on port {config.port}: {problem.strerror}. Set PORT to another one."
        ) from problem


commonground.add_command(audit)


@commonground.group()
def meeting() -> None:
    """Create meetings, list them, and hand out links."""


@meeting.command()
@click.option("--type", "kind", type=click.Choice([str(t) for t in MeetingType]), required=True)
@click.option("--title", required=True, help="What those inside read at the top.")
@click.option("--chair", default="Chair", show_default=True, help="The chair's name.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON: id, chair, projector, join, code."
)
def create(kind: str, title: str, chair: str, as_json: bool) -> None:
    """Create a meeting and print its links.

    The chair's and the projector's links work once, in the browser that opens them first.
    """
    words = _read("--title", title, limits.TITLE_LENGTH)
    name = _read("--chair", chair, limits.NAME_LENGTH)
    new = _meetings().create(MeetingType(kind), words, name)
    links = _links(new, _config().public_url)
    if as_json:
        click.echo(json.dumps(links))
    else:
        _print_links(links)


@meeting.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
def list_meetings(as_json: bool) -> None:
    """List meetings, newest first."""
    rows = _meetings().ports.journal.meetings()
    if as_json:
        click.echo(json.dumps([vars(row) for row in rows]))
        return
    for row in rows:
        click.echo(f"{row.created_at[:16]}  {row.type:<9} {row.code}  {row.id}  {row.title}")


@meeting.command()
@click.argument("meeting_id")
@click.option("--projector", is_flag=True, help="A link for the projector, not the chair.")
def link(meeting_id: str, projector: bool) -> None:
    """Print a new single-use link for a meeting's chair or projector."""
    role = Role.PROJECTOR if projector else Role.CHAIR
    meetings = _meetings()
    if meetings.ports.journal.meeting(meeting_id) is None:
        raise click.ClickException("No meeting has this id. See `commonground meeting list`.")
    token = meetings.new_link(meeting_id, role)
    click.echo(f"{_config().public_url}/{role}#{token}")


@commonground.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--key", help="Fingerprint of the key you trust, from a place you trust.")
@click.pass_context
def verify(context: click.Context, file: Path, key: str | None) -> None:
    """Check that a record is genuine and unchanged. Exits 1 if it is not."""
    lines, code = verify_file(file, key, partial(say, LANGUAGE))
    for line in lines:
        click.echo(line)
    context.exit(code)


def _meetings() -> Meetings:
    config = _config()
    config.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    migrate(config.database_url)
    return Meetings(make_ports(config, NoBroadcast()))


def _config() -> Config:
    try:
        return read_config()
    except ValueError as problem:
        raise click.ClickException(str(problem)) from problem


def _read(option: str, value: str, most: int) -> str:
    """One line of text, by the rule for every name (shared/contract)."""
    try:
        text: str = one_line(most).deserialize(value)
    except ValidationError as problem:
        reason = f"one line of 1 to {most} characters that can be seen"
        raise click.BadParameter(reason, param_hint=option) from problem
    return text


def _links(new: NewMeeting, url: str) -> dict[str, str]:
    return {
        "id": new.row.id,
        "chair": f"{url}/chair#{new.chair_token}",
        "projector": f"{url}/projector#{new.projector_token}",
        "join": invitation(url, new.row.code)["address"],
        "code": new.row.code,
    }


def _this_command() -> str:
    """As it was called, so that the line can be copied."""
    called = sys.argv[0]
    return os.path.relpath(called) if called.endswith("/commonground") else "commonground"


def _print_links(links: dict[str, str]) -> None:
    click.echo(
        f"\n  Chair      {links['chair']}"
        f"\n  Projector  {links['projector']}"
        f"\n  Join       {links['join']}   (code {links['code']})"
        "\n\n  The chair's and the projector's links work once. For a new one:"
        f"\n  {_this_command()} meeting link {links['id']} [--projector]\n"
    )
