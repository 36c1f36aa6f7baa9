"""`commonground purge` and `commonground database`: what is kept, for how long, and sealed how."""

import click

from server.application.journal_port import FilesInUse, Journal
from server.application.meetings import Meetings
from server.application.retention import Kept, all_kept, kept, purge, purge_due
from server.command_setup import keys_in_words, the_config, the_meetings
from server.domain.audit_note import Note, tag
from server.plugins.data_keys import DataKeys
from server.plugins.key_ring import KeyRingBusy
from server.plugins.sql_engine import make_engine
from server.plugins.sql_rotation import rotate
from shared.contract.audit import Deed, Source

LATER = (
    "What was removed is still in the database's files, because others are using them. "
    "The running server takes it out within the hour; or run `commonground purge` again."
)


@click.command("purge")
@click.option("--meeting", "meeting_id", metavar="ID", help="This meeting alone.")
@click.option("--dry-run", is_flag=True, help="Say what would be purged and what not, and why.")
@click.option("--early", is_flag=True, help="With --meeting: though its time has not come.")
@click.option("--unfinished", is_flag=True, help="With --meeting: though it was never frozen.")
def purge_command(meeting_id: str | None, dry_run: bool, early: bool, unfinished: bool) -> None:
    """Remove the meetings whose time has come, for good.

    A meeting's time has come so many days after it was frozen as its type says
    (purge_after_days in shared/vocabulary), if its record was downloaded; never before. The
    running server does this by itself every hour. --early and --unfinished remove one meeting
    once you have typed its code; neither removes a record that was never downloaded.
    """
    if (early or unfinished) and meeting_id is None:
        raise click.UsageError("--early and --unfinished need --meeting ID.")
    meetings = the_meetings()
    now = meetings.ports.clock.now()
    if meeting_id is None:
        found = all_kept(meetings.ports)
        if not dry_run:
            found = purge_due(meetings, now, Source.COMMAND_LINE)
        for one in found:
            click.echo(_line(one, now))
        purged = [one for one in found if one.is_due(now)]
        click.echo(f"{len(purged)} {'would be purged' if dry_run else 'purged'}.")
    else:
        one = _the_meeting(meetings, meeting_id)
        click.echo(_line(one, now))
        if not dry_run:
            _check_may_go(one, now, early, unfinished)
            purge(meetings, meeting_id, Source.COMMAND_LINE)
            click.echo("Purged.")
    if not dry_run:
        _clean_out(meetings.ports.journal)


def _the_meeting(meetings: Meetings, meeting_id: str) -> Kept:
    row = meetings.ports.journal.meeting(meeting_id)
    if row is None:
        raise click.ClickException("No meeting has this id. See `commonground meeting list`.")
    return kept(meetings.ports, row)


def _check_may_go(one: Kept, now: str, early: bool, unfinished: bool) -> None:
    if one.frozen_at is None:
        if not unfinished:
            raise click.ClickException(
                "It was never frozen, so there is no record of it. "
                "To remove it all the same, add --unfinished."
            )
    elif one.exported_at is None:
        raise click.ClickException(
            "Its record was never downloaded, and would be lost. Let the chair download it first."
        )
    elif one.is_due(now):
        return
    elif not early:
        raise click.ClickException("Its time has not come. To remove it all the same, add --early.")
    typed = click.prompt("Everything in it will be gone. Type its six-character code")
    if typed.strip().upper() != one.meeting.code:
        raise click.ClickException("That is not its code. Nothing was removed.")


def _line(one: Kept, now: str) -> str:
    if one.frozen_at is None:
        why = "was never frozen: kept"
    elif one.due_at is None:
        why = f"was frozen on {one.frozen_at[:10]}, its record was never downloaded: kept"
    elif one.is_due(now):
        why = f"had to be kept until {one.due_at[:10]}"
    else:
        why = f"is kept until {one.due_at[:10]}"
    return f"{one.meeting.id}  {one.meeting.code}  {one.meeting.type:<9} {why}"


def _clean_out(journal: Journal) -> None:
    try:
        journal.clean_out()
    except FilesInUse:
        click.echo(LATER, err=True)


@click.group()
def database() -> None:
    """The keys that seal what the database holds."""


@database.command("rotate-key")
def rotate_key() -> None:
    """Seal everything in the database with a fresh key, and forget the old one.

    The server may run meanwhile. If it is cut off, run it again: nothing is lost. Afterwards the
    old key opens nothing that is there now; a running server holds it in memory until it is
    restarted. Back the key ring up again, apart from the database.
    """
    ports, config = the_meetings().ports, the_config()
    note = Note(tag(Source.COMMAND_LINE, Deed.KEY_ROTATED), ports.clock.now())
    try:
        with keys_in_words():
            engine, keys = make_engine(config.database_url), DataKeys(config.data_keys)
            sealed_anew = rotate(engine, keys, [note])
    except KeyRingBusy:
        raise click.ClickException("The key is being rotated already.") from None
    click.echo(f"{sealed_anew} values are sealed with a fresh key. Back up {config.data_keys}.")
    _clean_out(ports.journal)
