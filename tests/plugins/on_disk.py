"""Every byte of a database's files, for tests that look for what must not be there."""

from pathlib import Path

from sqlalchemy import Engine, text

from server.plugins.sql_engine import one_statement


def on_disk(engine: Engine) -> bytes:
    """SQLite: the file, its -wal and -shm. PostgreSQL: the database's tables and indexes, without
    the server's write-ahead log, which keeps its bytes until it is recycled."""
    if engine.dialect.name == "sqlite":
        file = Path(str(engine.url.database))
        files = [file, *(file.with_name(file.name + end) for end in ("-wal", "-shm"))]
        return b"".join(f.read_bytes() for f in files if f.exists())
    with one_statement(engine).connect() as connection:
        connection.execute(text("CHECKPOINT"))
        folder = connection.execute(
            text(
                "SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database"
                " WHERE datname = current_database()"
            )
        ).scalar_one()
    return b"".join(f.read_bytes() for f in Path(folder).iterdir() if f.is_file())
