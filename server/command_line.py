"""The `commonground` command."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from server.account_commands import account
from server.app import Application, make_app
from server.application.freeze import LANGUAGE
from server.audit_commands import audit
from server.command_setup import check_keys, keys_in_words, the_config
from server.demo import demo_meeting
from server.logs import set_up_logs
from server.meeting_commands import links_of, meeting, print_links
from server.plugins.record.verify_file import verify_file
from server.plugins.sql_migrate import migrate
from server.retention_commands import database, purge_command
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
        print_links(links_of(demo_meeting(application.meetings), config.public_url))
    click.echo(f"Serving at {config.public_url} (stop with Ctrl+C)")
    try:
        listen(application, config.host, config.port)
    except OSError as problem:
        raise click.ClickException(
            f"Cannot serve on port {config.port}: {problem.strerror}. Set PORT to another one."
        ) from problem


commonground.add_command(meeting)
commonground.add_command(account)
commonground.add_command(audit)
commonground.add_command(purge_command)
commonground.add_command(database)


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
