"""The `commonground` command."""

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from server.account_commands import account
from server.app import Application, make_app
from server.application.account_meetings import begin_meeting, may_chair
from server.application.freeze import LANGUAGE
from server.application.meetings import NewMeeting
from server.audit_commands import audit
from server.command_setup import check_keys, keys_in_words, the_config, the_meetings, typed_line
from server.demo import demo_meeting
from server.logs import set_up_logs
from server.plugins.record.verify_file import verify_file
from server.plugins.sql_migrate import migrate
from server.retention_commands import database, purge_command
from server.wire.doors import invitation
from shared.contract import limits
from shared.contract.audit import Source
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
    set_up_logs()
    config = the_config()
    if demo and not config.trying_out:
        raise click.ClickException(
            "The example meeting has a chair who need not sign in, so it is for trying out alone. "
            "Leave out --demo, or COMMONGROUND_URL."
        )
    config.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with keys_in_words():
        migrate(config.database_url, config.data_keys)
        check_keys(config)
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


commonground.add_command(account)
commonground.add_command(audit)
commonground.add_command(purge_command)
commonground.add_command(database)


@commonground.group()
def meeting() -> None:
    """Create meetings, list them, and hand out links."""


@meeting.command()
@click.option("--type", "kind", type=click.Choice([str(t) for t in MeetingType]), required=True)
@click.option("--title", required=True, help="What those inside read at the top.")
@click.option(
    "--chair",
    default="Chair",
    show_default=True,
    help="The chair's name; with an https address, the id of their account.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON: id, chair, projector, join, code."
)
def create(kind: str, title: str, chair: str, as_json: bool) -> None:
    """Create a meeting and print its links.

    The chair's and the projector's links work once, in the browser that opens them first. With
    an https address the chair has no link, but signs in at /account.
    """
    config, words = the_config(), typed_line("--title", title, limits.TITLE_LENGTH)
    if config.trying_out:
        name = typed_line("--chair", chair, limits.NAME_LENGTH)
        new = the_meetings().create(MeetingType(kind), words, name)
    else:
        new = _for_account(MeetingType(kind), words, chair)
    links = _links(new, config.public_url)
    if as_json:
        click.echo(json.dumps(links))
    else:
        _print_links(links)


def _for_account(kind: MeetingType, title: str, chair: str) -> NewMeeting:
    meetings = the_meetings()
    account = meetings.ports.accounts.account(chair)
    if account is None or not may_chair(account):
        raise click.ClickException(
            "Give the id of the chair's account with --chair. See `commonground account list`."
        )
    row = begin_meeting(meetings, account, kind, title, None, Source.COMMAND_LINE)
    return NewMeeting(row, None, meetings.new_link(row.id, Role.PROJECTOR))


@meeting.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
def list_meetings(as_json: bool) -> None:
    """List meetings, newest first."""
    rows = the_meetings().ports.journal.meetings()
    if as_json:
        click.echo(json.dumps([vars(row) for row in rows]))
        return
    for row in rows:
        click.echo(f"{row.created_at[:16]}  {row.type:<9} {row.code}  {row.id}  {row.title}")


@meeting.command()
@click.argument("meeting_id")
@click.option("--projector", is_flag=True, help="A link for the projector, not the chair.")
def link(meeting_id: str, projector: bool) -> None:
    """Print a new single-use link for a meeting's projector or, while trying out, its chair."""
    role = Role.PROJECTOR if projector else Role.CHAIR
    if not (projector or the_config().trying_out):
        raise click.ClickException(
            f"Chairs sign in at {the_config().public_url}/account. For the projector's link add "
            "--projector."
        )
    meetings = the_meetings()
    if meetings.ports.journal.meeting(meeting_id) is None:
        raise click.ClickException("No meeting has this id. See `commonground meeting list`.")
    token = meetings.new_link(meeting_id, role)
    click.echo(f"{the_config().public_url}/{role}#{token}")


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


def _links(new: NewMeeting, url: str) -> dict[str, str]:
    token = new.chair_token
    return {
        "id": new.row.id,
        "chair": f"{url}/account" if token is None else f"{url}/chair#{token}",
        "projector": f"{url}/projector#{new.projector_token}",
        "join": invitation(url, new.row.code)["address"],
        "code": new.row.code,
    }


def _this_command() -> str:
    """As it was called, so that the line can be copied."""
    called = sys.argv[0]
    return os.path.relpath(called) if called.endswith("/commonground") else "commonground"


def _print_links(links: dict[str, str]) -> None:
    chair_comes_by_link = "#" in links["chair"]
    once, more = "The projector's link works once", "--projector"
    if chair_comes_by_link:
        once, more = "The chair's and the projector's links work once", "[--projector]"
    click.echo(
        f"\n  Chair      {links['chair']}"
        f"\n  Projector  {links['projector']}"
        f"\n  Join       {links['join']}   (code {links['code']})"
        f"\n\n  {once}. For a new one:"
        f"\n  {_this_command()} meeting link {links['id']} {more}\n"
    )
