"""A phone that falls asleep: its whole browser is stopped, so that no code runs and no socket
answers, and later goes on as if nothing had been."""

import os
import signal
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Browser, BrowserType

from e2e.browsers import launch


@contextmanager
def sleepy_browser(chromium: BrowserType) -> Iterator[tuple[Browser, str]]:
    """A browser of its own, and the mark by which its processes are known."""
    mark = f"--asleep={uuid.uuid4()}"
    browser = launch(chromium, mark)
    try:
        yield browser, mark
    finally:
        wake(mark)
        browser.close()


def put_to_sleep(mark: str) -> None:
    _signal(mark, signal.SIGSTOP)


def wake(mark: str) -> None:
    _signal(mark, signal.SIGCONT)


def _signal(mark: str, what: signal.Signals) -> None:
    """To the browser and all its children, found by the mark it was started with."""
    parents = {}
    marked = set()
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            command = (entry / "cmdline").read_bytes()
            stat = (entry / "stat").read_text()
        except OSError:
            continue  # ended meanwhile
        process = int(entry.name)
        parents[process] = int(stat.rpartition(")")[2].split()[1])
        if mark.encode() in command:
            marked.add(process)
    growing = True
    while growing:
        children = {process for process, parent in parents.items() if parent in marked} - marked
        marked |= children
        growing = bool(children)
    for process in marked:
        with suppress(ProcessLookupError):  # ended between being found and now
            os.kill(process, what)
