"""`commonground account`: inviting chairs and service managers, closing their accounts (P60)."""

import json

import click

from server.application import accounts
from server.application.accounts_port import Account
from server.command_setup import the_config, the_meetings, typed_line
from shared.contract import limits
from shared.contract.words import AccountRole

NOBODY = "No open account has this id. See `commonground account list`."


@click.group()
def account() -> None:
    """Invite chairs and service managers, list them, and close their accounts.

    A chair sees their own meetings. A service manager sees which meetings there are and who
    chairs them, and can put another chair in their place, but cannot read a board. One account
    has one of the two roles.
    """


@account.command()
@click.option("--role", type=click.Choice([str(role) for role in AccountRole]))
@click.option("--name", help="Their name, as others will read it.")
@click.option("--again", metavar="ID", help="Another link to this account, in place of --role.")
@click.option("--lost", is_flag=True, help="With --again: forget the passkeys it has until now.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: id, link.")
def invite(
    role: str | None, name: str | None, again: str | None, lost: bool, as_json: bool
) -> None:
    """Print a link with which somebody makes themselves a passkey, or, where the organisation's
    own sign-in is set up, connects their account there.

    The link works once, within seven days. Give it to them in person or in a message that only
    they can read: whoever opens it first has the account.
    """
    if again is None:
        invited, token = _invite(role, name, lost)
    elif role is not None or name is not None:
        raise click.UsageError("Give --again, or --role and --name.")
    else:
        try:
            invited, token = accounts.invite_again(the_meetings().ports, again, lost=lost)
        except LookupError as problem:
            raise click.ClickException(NOBODY) from problem
    link = f"{the_config().accounts_url}/invited#{token}"
    click.echo(json.dumps({"id": invited.id, "link": link}) if as_json else link)


def _invite(role: str | None, name: str | None, lost: bool) -> tuple[Account, str]:
    if role is None or name is None or lost:
        raise click.UsageError("Give --role and --name, or --again with the id of an account.")
    words = typed_line("--name", name, limits.NAME_LENGTH)
    return accounts.invite(the_meetings().ports, AccountRole(role), words)


@account.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: id, role, name, times.")
def list_accounts(as_json: bool) -> None:
    """List accounts, oldest first, closed ones too."""
    found = the_meetings().ports.accounts.accounts()
    if as_json:
        shown = ("id", "role", "name", "created_at", "closed_at")
        click.echo(json.dumps([{key: getattr(one, key) for key in shown} for one in found]))
        return
    for one in found:
        state = "open  " if one.closed_at is None else "closed"
        click.echo(f"{one.created_at[:16]}  {state}  {one.role:<15}  {one.id}  {one.name}")


@account.command()
@click.argument("account_id", metavar="ID")
def close(account_id: str) -> None:
    """Close an account: whatever it has open anywhere ends at once, and it cannot sign in again.

    Its meetings stay; a service manager gives them another chair.
    """
    if not accounts.close(the_meetings().ports, account_id):
        raise click.ClickException(NOBODY)
    click.echo("Closed.")
