"""`commonground meeting`: create meetings, list them, and hand out links."""

import json
import os
import sys
from datetime import UTC, datetime

import click

from server.application.account_meetings import begin_meeting, may_chair
from server.application.freeze import LANGUAGE
from server.application.invitations import invite_somebody
from server.application.meetings import NewMeeting
from server.command_setup import the_config, the_meetings, typed_line
from server.domain.audit_note import Note, tag
from server.domain.refusal import Refusal
from server.wire.doors import invitation
from server.wire.invitation_doors import personal_address
from shared.contract import limits
from shared.contract.audit import Deed, Source
from shared.contract.words import JOINING_ROLES, MeetingType, Role
from shared.locale import say


@click.group()
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
    "--starts",
    type=click.DateTime(["%Y-%m-%dT%H:%M"]),
    help="When it begins, in this machine's time. The code opens an hour before.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON: id, chair, projector, join, code."
)
def create(kind: str, title: str, chair: str, starts: datetime | None, as_json: bool) -> None:
    """Create a meeting and print its links.

    The chair's and the projector's links work once, in the browser that opens them first. With
    an https address the chair has no link, but signs in at /account.
    """
    config, words = the_config(), typed_line("--title", title, limits.TITLE_LENGTH)
    starts_at = None if starts is None else _in_utc(starts)
    if config.trying_out:
        name = typed_line("--chair", chair, limits.NAME_LENGTH)
        new = the_meetings().create(MeetingType(kind), words, name, starts_at)
    else:
        new = _for_account(MeetingType(kind), words, chair, starts_at)
    links = links_of(new, config.public_url)
    if as_json:
        click.echo(json.dumps(links))
    else:
        print_links(links)


def _in_utc(local: datetime) -> str:
    at = local.astimezone(UTC).isoformat(timespec="milliseconds")
    return at.replace("+00:00", "Z")


def _for_account(kind: MeetingType, title: str, chair: str, starts_at: str | None) -> NewMeeting:
    meetings = the_meetings()
    account = meetings.ports.accounts.account(chair)
    if account is None or not may_chair(account):
        raise click.ClickException(
            "Give the id of the chair's account with --chair. See `commonground account list`."
        )
    row = begin_meeting(meetings, account, kind, title, starts_at, Source.COMMAND_LINE)
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


@meeting.command()
@click.argument("meeting_id")
@click.option("--name", required=True, help="The name others will read.")
@click.option("--role", type=click.Choice([str(r) for r in JOINING_ROLES]), required=True)
@click.option("--relation", default="", help="Who they are to the child.")
def invite(meeting_id: str, name: str, role: str, relation: str) -> None:
    """Print a personal link, which leads one browser to the waiting room."""
    meetings = the_meetings()
    if meetings.ports.journal.meeting(meeting_id) is None:
        raise click.ClickException("No meeting has this id. See `commonground meeting list`.")
    chair = meetings.room(meeting_id).chair()
    asked = {"name": name, "role": role, "relation": relation}
    try:
        person, token, until = invite_somebody(meetings, meeting_id, chair, asked)
    except Refusal as refusal:
        raise click.ClickException(
            say(LANGUAGE, f"refused.{refusal.code}", refusal.params)
        ) from None
    issued = tag(Source.COMMAND_LINE, Deed.LINK_ISSUED)
    meetings.ports.audit.append([Note(issued, meetings.ports.clock.now(), meeting_id, person)])
    click.echo(f"{personal_address(the_config().public_url, token)}\nIt works once, until {until}.")


def links_of(new: NewMeeting, url: str) -> dict[str, str]:
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


def print_links(links: dict[str, str]) -> None:
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
