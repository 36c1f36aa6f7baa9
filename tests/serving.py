"""A real server in a process of its own, on loopback, and what a chair does to make a meeting."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
READY_WITHIN = 30


@dataclass
class Server:
    """`log` collects what the server writes; `start` may be called again after `kill`."""

    data: Path
    port: int
    extra: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.data / "server.log"

    @property
    def environment(self) -> dict[str, str]:
        own = {"COMMONGROUND_DATA": str(self.data), "PORT": str(self.port), "HOST": "127.0.0.1"}
        own["COMMONGROUND_EXIT_URL"] = f"{self.url}/health"  # no test leaves this machine
        inherited = {k: v for k, v in os.environ.items() if k not in _DECIDED_HERE}
        return inherited | own | dict(self.extra)

    def start(self) -> None:
        self.data.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "server"],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + READY_WITHIN
        while not self._is_well():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server did not start:\n{self.log.read_text()}")
            time.sleep(0.02)

    def kill(self) -> None:
        """As a power cut would: no time to tidy up."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def command(self, *arguments: str) -> str:
        """What `commonground` prints with these arguments, next to the running server."""
        done = subprocess.run(
            [sys.executable, "-m", "server", *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        return done.stdout

    def create(
        self, kind: str = "icpc", title: str = "Example family", chair: str = "Ms Rahman"
    ) -> dict[str, str]:
        """A new meeting's id, chair, projector, join and code."""
        arguments = ("--type", kind, "--title", title, "--chair", chair, "--json")
        links: dict[str, str] = json.loads(self.command("meeting", "create", *arguments))
        return links

    def _is_well(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=1) as answer:  # noqa: S310
                return bool(answer.status == 200)
        except OSError:
            return False

    def _end(self, how: signal.Signals) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(20)


_DECIDED_HERE = frozenset(
    {"COMMONGROUND_URL", "COMMONGROUND_DATA", "DATABASE_URL", "REDIS_URL", "PORT", "HOST"}
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(data: Path, **extra: str) -> Iterator[Server]:
    server = Server(data, free_port(), extra)
    server.start()
    try:
        yield server
    finally:
        server.stop()
