"""Configuration: environment variables, read once, named in the README."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Config:
    """`public_url` is what people's browsers open, without a trailing slash."""

    host: str
    port: int
    data: Path
    database_url: str
    redis_url: str | None
    public_url: str
    key_passphrase: str | None
    async_mode: str
    client: Path = ROOT / "client" / "dist"

    @property
    def https(self) -> bool:
        return self.public_url.startswith("https://")

    @property
    def origins(self) -> list[str]:
        """The only origins whose pages may talk to this server."""
        parts = urlsplit(self.public_url)
        origins = [f"{parts.scheme}://{parts.netloc}"]
        if parts.hostname == "127.0.0.1":
            origins.append(f"{parts.scheme}://localhost:{parts.port}")
        return origins


def read_config(environ: Mapping[str, str] = os.environ) -> Config:
    data = Path(environ.get("COMMONGROUND_DATA", "var")).absolute()
    host = environ.get("HOST", "127.0.0.1")
    port = int(environ.get("PORT", "8000"))
    database = environ.get("DATABASE_URL") or f"sqlite:///{data / 'commonground.db'}"
    public = environ.get("COMMONGROUND_URL") or f"http://{host}:{port}"
    return Config(
        host=host,
        port=port,
        data=data,
        database_url=database,
        redis_url=environ.get("REDIS_URL") or None,
        public_url=public.rstrip("/"),
        key_passphrase=environ.get("COMMONGROUND_KEY_PASSPHRASE") or None,
        async_mode=environ.get("COMMONGROUND_ASYNC", "eventlet"),
    )
