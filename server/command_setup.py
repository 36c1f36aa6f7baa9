"""What the commands begin with: the configuration, the meetings, and what was typed."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from marshmallow import ValidationError

from server.app import make_ports
from server.application.meetings import Meetings
from server.config import Config, read_config
from server.plugins.data_keys import DataKeys, NotOpened
from server.plugins.key_ring import KeyRingNotRead
from server.plugins.no_broadcast import NoBroadcast
from server.plugins.sql_engine import make_engine
from server.plugins.sql_journal import SqlJournal
from server.plugins.sql_migrate import migrate
from shared.contract.fields import one_line


def the_config() -> Config:
    try:
        return read_config()
    except ValueError as problem:
        raise click.ClickException(str(problem)) from problem


def the_meetings() -> Meetings:
    config = the_config()
    config.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with keys_in_words():
        migrate(config.database_url, config.data_keys)
        check_keys(config)
        return Meetings(make_ports(config, NoBroadcast()))


def check_keys(config: Config) -> None:
    """Raises NotOpened if the key ring is not the one that belongs to the database."""
    engine = make_engine(config.database_url)
    SqlJournal(engine, DataKeys(config.data_keys)).meetings()
    engine.dispose()


@contextmanager
def keys_in_words() -> Iterator[None]:
    try:
        yield
    except KeyRingNotRead as problem:
        raise click.ClickException(str(problem)) from problem
    except NotOpened as problem:
        raise click.ClickException(
            f"{problem}. Put back the key ring that belongs to this database."
        ) from problem


def typed_line(option: str, value: str, most: int) -> str:
    """One line of text, by the rule for every name (shared/contract)."""
    try:
        text: str = one_line(most).deserialize(value)
    except ValidationError as problem:
        reason = f"one line of 1 to {most} characters that can be seen"
        raise click.BadParameter(reason, param_hint=option) from problem
    return text
