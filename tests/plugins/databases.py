"""Databases with all their tables, for tests."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from sqlalchemy import Engine

from server.plugins.sql_engine import make_engine
from server.plugins.sql_migrate import migrate


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
