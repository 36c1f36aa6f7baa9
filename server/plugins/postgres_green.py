"""Makes psycopg wait in Python's selectors, which a green hub replaces, and not in C, which holds
up everyone else in the process for as long as a query takes."""

import os


class PsycopgTooEarly(RuntimeError):
    """psycopg was imported before it was told how to wait."""


def wait_in_selectors() -> None:
    """To be called before anything imports psycopg. Raises PsycopgTooEarly if that has happened."""
    os.environ["PSYCOPG_WAIT_FUNC"] = "wait_selector"
    from psycopg import waiting

    if waiting.wait is not waiting.wait_selector:
        raise PsycopgTooEarly("import psycopg only after wait_in_selectors()")
