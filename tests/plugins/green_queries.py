"""A process under eventlet that runs slow queries while another greenthread counts.

`python -m tests.plugins.green_queries URL in_c|in_selectors` prints, as JSON, the counts during
a rest, during one query, and during four at once, all of the same length.
"""

import json
import os
import sys

import eventlet

eventlet.monkey_patch()

QUERY_SECONDS = 0.5


def main(url: str, waiting: str) -> None:
    from sqlalchemy import create_engine, text

    from server.plugins.sql_engine import make_engine

    if waiting == "in_c":  # as psycopg comes where nothing tells it how to wait
        os.environ["PSYCOPG_WAIT_FUNC"] = "wait_c"
        engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    else:
        engine = make_engine(url)
    ticks = 0

    def count() -> None:
        nonlocal ticks
        while True:
            ticks += 1
            eventlet.sleep(0.005)

    def query() -> None:
        with engine.connect() as connection:
            connection.execute(text(f"SELECT pg_sleep({QUERY_SECONDS})"))

    def queries(at_once: int) -> None:
        for running in [eventlet.spawn(query) for _ in range(at_once)]:
            running.wait()

    queries(1)  # connects, imports
    counter = eventlet.spawn(count)
    counts = {}
    for name, during in (
        ("rest", lambda: eventlet.sleep(QUERY_SECONDS)),
        ("one", lambda: queries(1)),
        ("four", lambda: queries(4)),
    ):
        before = ticks
        during()
        counts[name] = ticks - before
    counter.kill()
    print(json.dumps(counts))  # noqa: T201  read by the test


main(*sys.argv[1:])
