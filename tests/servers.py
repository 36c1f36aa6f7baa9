"""PostgreSQL and Redis for the tests: real, started once for the whole run, gone after it.

Fixtures: `postgres_server`, `redis_server` (whole run), `postgres_url`, `redis_url` (emptied for
each test). A conftest imports those it wants.
"""

import getpass
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from redis import Redis
from redis.backoff import ConstantBackoff
from redis.exceptions import ConnectionError as RedisNotThere
from redis.retry import Retry

from server.plugins.sql_engine import make_engine

UNPRIVILEGED = "postgres"  # who PostgreSQL runs as when the tests are run by root, whom it refuses


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of an administrator's database on a server of the run's own, on a Unix socket."""
    programs = _postgres_programs()
    user = UNPRIVILEGED if os.geteuid() == 0 else getpass.getuser()
    folder = Path(tempfile.mkdtemp(prefix="commonground-postgres-"))
    shutil.chown(folder, user)
    data = folder / "data"
    control = [str(programs / "pg_ctl"), "-D", str(data), "-w"]
    _run(
        user,
        str(programs / "initdb"),
        *("-D", str(data), "-U", user, "--auth", "trust", "--encoding", "UTF8", "--no-locale"),
    )
    where = f"-k {folder} -c listen_addresses=''"
    try:
        _run(user, *control, "-l", str(folder / "log"), "-o", where, "start")
        yield f"postgresql://{user}@/postgres?host={folder}"
    finally:
        if (data / "postmaster.pid").exists():
            _run(user, *control, "-m", "immediate", "stop")
        shutil.rmtree(folder)


def _postgres_programs() -> Path:
    """The folder of initdb and pg_ctl; Debian keeps them off the PATH."""
    on_path = shutil.which("pg_ctl")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    if on_path is None and not found:
        pytest.fail("PostgreSQL's programs are missing: apt-get install postgresql")
    return Path(on_path).resolve().parent if on_path else found[-1].parent


def _run(user: str, *command: str) -> None:
    done = subprocess.run(
        command,
        user=user if os.geteuid() == 0 else None,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,  # a pipe would stay open for as long as the server runs
        stderr=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode != 0:
        pytest.fail(f"{Path(command[0]).name} ended with {done.returncode}")


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """A database of the test's own, without tables."""
    with own_database(postgres_server) as url:
        yield url


@contextmanager
def own_database(postgres_server: str) -> Iterator[str]:
    """A new database on the server, gone afterwards."""
    name = f"test_{secrets.token_hex(6)}"
    administrator = make_engine(postgres_server).execution_options(isolation_level="AUTOCOMMIT")
    with administrator.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    yield postgres_server.replace("/postgres?", f"/{name}?")
    with administrator.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    administrator.dispose()


@pytest.fixture(scope="session")
def redis_server() -> Iterator[str]:
    """The URL of a Redis of the run's own on a free loopback port, which writes every change to
    its log before it answers."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.fail("redis-server is missing: apt-get install redis-server")
    folder = Path(tempfile.mkdtemp(prefix="commonground-redis-"))
    port = _free_port()
    process = subprocess.Popen(
        [
            *(program, "--port", str(port), "--bind", "127.0.0.1", "--dir", str(folder)),
            *("--save", "", "--appendonly", "yes", "--appendfsync", "always"),
        ],
        stdout=subprocess.DEVNULL,
    )
    url = f"redis://127.0.0.1:{port}/0"
    try:
        with Redis.from_url(url, retry=_PATIENT, retry_on_error=[RedisNotThere]) as redis:
            assert redis.ping()
        assert process.poll() is None, "redis-server ended at once"
        yield url
    finally:
        process.terminate()
        process.wait(timeout=30)
        shutil.rmtree(folder)


_PATIENT = Retry(ConstantBackoff(0.05), 200)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@pytest.fixture
def redis_url(redis_server: str) -> Iterator[str]:
    """An empty Redis."""
    with Redis.from_url(redis_server) as redis:
        redis.flushall()
        yield redis_server
        redis.flushall()
