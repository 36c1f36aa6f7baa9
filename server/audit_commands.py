"""`commonground audit`: reading the audit log, and checking that it was not tampered with."""

import json
import re
from dataclasses import asdict

import click

from server.application.audit_port import AuditLog, Entry, Fault, Head
from server.command_setup import the_config
from server.plugins.sql_audit import SqlAudit
from server.plugins.sql_engine import make_engine
from server.plugins.sql_migrate import migrate

_FAULTS = {
    Fault.MISSING: "Entry {seq} is missing.",
    Fault.ALTERED: "Entry {seq} was changed after it was written.",
    Fault.UNCHAINED: "Entry {seq} does not follow from the one before it.",
    Fault.TRUNCATED: "Entry {seq} and those after it are gone: the log was longer before.",
    Fault.REWRITTEN: "Entry {seq} is not the one there was: the log was written anew.",
}


class HeadGiven(click.ParamType[Head]):
    name = "SEQ:HASH"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Head:
        found = re.fullmatch(r"([0-9]{1,15}):([0-9a-f]{64})", str(value))
        if found is None:
            self.fail("must be as `commonground audit head` printed it", param, ctx)
        return Head(int(found[1]), found[2])


@click.group()
def audit() -> None:
    """Read the audit log, and check that nobody has changed it.

    It says who was let in, turned away or removed, who may see what, and who took the record
    away: never what anyone wrote, was called, or answered.
    """


@audit.command()
@click.option("--head", "held", type=HeadGiven(), help="A head that you noted earlier.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: head, fault, seq.")
@click.pass_context
def verify(context: click.Context, held: Head | None, as_json: bool) -> None:
    """Check the whole chain. Exits 1 and names the first entry that does not fit.

    Only with a head noted earlier, and kept where nobody can change both, can it be seen that
    the end of the log was cut off or all of it written anew.
    """
    verdict = _log().verify(held)
    if as_json:
        told = {"head": _text(verdict.head), "fault": verdict.fault, "seq": verdict.seq}
        click.echo(json.dumps(told))
    elif verdict.fault is not None:
        click.echo(_FAULTS[verdict.fault].format(seq=verdict.seq))
        click.echo(f"What stands before it fits, up to {_text(verdict.head)}")
    else:
        since = "" if held is None else f", and begins as it did at entry {held.seq}"
        click.echo(f"All {verdict.head.seq} entries fit{since}. Head: {_text(verdict.head)}")
    context.exit(0 if verdict.fault is None else 1)


@audit.command()
def head() -> None:
    """Print the log's head as SEQ:HASH, to be noted elsewhere and given to `verify`."""
    click.echo(_text(_log().head()))


@audit.command(name="list")
@click.option("--meeting", help="Only what concerns this meeting, by its id.")
@click.option("--most", type=click.IntRange(1), default=100, show_default=True)
@click.option("--before", type=click.IntRange(1), help="Only entries with a smaller number.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
def list_entries(meeting: str | None, most: int, before: int | None, as_json: bool) -> None:
    """List entries, newest first."""
    entries = _log().newest(most, before=before, meeting=meeting)
    if as_json:
        click.echo(json.dumps([asdict(entry) for entry in entries]))
        return
    for entry in entries:
        click.echo(_line(entry))


def _log() -> AuditLog:
    config = the_config()
    config.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    migrate(config.database_url)
    return SqlAudit(make_engine(config.database_url))


def _text(head: Head) -> str:
    return f"{head.seq}:{head.hash}"


def _line(entry: Entry) -> str:
    ids = [("meeting", entry.meeting), ("subject", entry.subject), ("by", entry.actor)]
    said = "  ".join(f"{name} {one}" for name, one in ids if one is not None)
    return f"{entry.seq:>6}  {entry.at}  {entry.tag}  {said}".rstrip()
