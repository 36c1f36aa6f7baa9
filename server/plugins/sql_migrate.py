"""Brings a database to the tables this version of the server needs."""

from pathlib import Path

from alembic import command
from alembic.config import Config

MIGRATIONS = Path(__file__).parents[2] / "migrations"


def migrate(url: str, data_keys: Path | None = None) -> None:
    """Runs every migration the database at `url` lacks; does nothing when there is none.

    `data_keys` is the file of the keys that what an earlier version kept in the clear is sealed
    with; unless given, the environment says where it is.
    """
    command.upgrade(migration_config(url, data_keys), "head")


def migration_config(url: str, data_keys: Path | None = None) -> Config:
    """Alembic's settings for the database at `url`."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["url"] = url
    config.attributes["data_keys"] = data_keys
    return config
