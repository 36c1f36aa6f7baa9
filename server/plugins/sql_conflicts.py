"""Says in the ports' words what a database refused."""

import sqlite3

from sqlalchemy.exc import IntegrityError

from server.application.journal_port import SequenceTaken

_UNIQUE = {"SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE", "23505"}
_FOREIGN_KEY = {"SQLITE_CONSTRAINT_FOREIGNKEY", "23503"}


def already_there(error: IntegrityError) -> bool:
    return _code(error) in _UNIQUE


def refusal(error: IntegrityError) -> Exception:
    """SequenceTaken for a row that exists already, LookupError for a meeting that does not,
    else the database's own."""
    if already_there(error):
        return SequenceTaken("the next event, the receipt or the record is written already")
    if _code(error) in _FOREIGN_KEY:
        return LookupError("there is no such meeting")
    return error


def _code(error: IntegrityError) -> str | None:
    if isinstance(error.orig, sqlite3.Error):
        return error.orig.sqlite_errorname
    return getattr(error.orig, "sqlstate", None)
