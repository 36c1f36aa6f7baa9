"""The migrations build the tables that the plugins use, and take them down again."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect

from server.plugins.sql_engine import make_engine
from server.plugins.sql_migrate import migrate, migration_config
from server.plugins.sql_tables import metadata


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'meetings.sqlite3'}"
    found: str = request.getfixturevalue("postgres_url")
    return found


def test_migrations_and_tables_are_the_same(url: str) -> None:
    migrate(url)
    engine = make_engine(url)
    assert _differences(engine) == []
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE boxes")
    assert _differences(engine), "else this test could not fail"
    engine.dispose()


def test_constraints_are_the_same(url: str) -> None:
    """What compare_metadata does not look at: keys, their names, and collations."""
    migrate(url)
    engine = make_engine(url)
    migrated = _constraints(engine)
    with engine.begin() as connection:
        metadata.drop_all(connection)
        metadata.create_all(connection)
    assert _constraints(engine) == migrated
    engine.dispose()


def test_migrating_again_changes_nothing(url: str) -> None:
    migrate(url)
    migrate(url)
    engine = make_engine(url)
    assert set(inspect(engine).get_table_names()) == {*metadata.tables, "alembic_version"}
    engine.dispose()


def test_migrations_can_be_taken_back(url: str) -> None:
    migrate(url)
    command.downgrade(migration_config(url), "base")
    engine = make_engine(url)
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()
    migrate(url)


def _differences(engine: Engine) -> list[object]:
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        return list(compare_metadata(context, metadata))


def _constraints(engine: Engine) -> dict[str, list[str]]:
    found = inspect(engine)
    return {
        table: [
            repr(found.get_pk_constraint(table)),
            *sorted(map(repr, found.get_foreign_keys(table))),
            *sorted(map(repr, found.get_unique_constraints(table))),
            *sorted(map(repr, found.get_indexes(table))),
            *(repr((c["name"], str(c["type"]), c["nullable"])) for c in found.get_columns(table)),
            repr(found.get_table_options(table)),
        ]
        for table in metadata.tables
    }
