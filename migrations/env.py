"""Runs migrations on the database that server.plugins.sql_engine.database_url names, or the one
sql_migrate.migrate was given. A migration that seals finds its keys in the same way."""

from alembic import context
from sqlalchemy import Connection, text

from server.application.journal_port import FilesInUse
from server.plugins.sql_clean_out import clean_out
from server.plugins.sql_engine import database_url, make_engine, write_first
from server.plugins.sql_tables import metadata

ONE_AT_A_TIME = 734_100_201  # any number, the same for every process that migrates


def run() -> None:
    engine = make_engine(context.config.attributes.get("url") or database_url())
    with write_first(engine).connect() as connection:
        if connection.dialect.name == "sqlite":
            # Batch mode drops and rebuilds tables; must be said before the transaction begins.
            connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            _migrate(connection)
    engine.dispose()
    _take_out_what_was_replaced(engine)


def _migrate(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})"))
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def _take_out_what_was_replaced(engine) -> None:
    try:
        clean_out(engine)
    except FilesInUse:
        pass  # it stays owed, and the running server asks again every hour
    finally:
        engine.dispose()


if context.is_offline_mode():
    raise SystemExit("migrations need the database: --sql is not supported")
run()
