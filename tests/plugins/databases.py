"""Databases with all their tables, for tests."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from sqlalchemy import Engine

from server.plugins.sealed_column import Keys
from server.plugins.sql_audit import SqlAudit
from server.plugins.sql_engine import make_engine
from server.plugins.sql_journal import SqlJournal
from server.plugins.sql_migrate import migrate
from tests.plugins.stores import AuditStore


@contextmanager
def engines(url: str) -> Iterator[Callable[[], Engine]]:
    """Migrates the database and gives a maker of engines on it, each as another process's."""
    migrate(url)
    with ExitStack() as opened:

        def another() -> Engine:
            engine = make_engine(url)
            opened.callback(engine.dispose)
            return engine

        yield another


def sql_audit_store(another: Callable[[], Engine], keys: Keys) -> AuditStore:
    engine = another()
    return AuditStore(
        SqlAudit(engine), SqlJournal(engine, keys), lambda: sql_audit_store(another, keys)
    )
