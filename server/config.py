"""Configuration: environment variables, read once, named in the README."""

import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from server.oidc_settings import OidcSettings, read_oidc_settings
from server.plugins.bank_holidays import SUBDIVISIONS
from server.plugins.data_keys import data_keys_file

EVERY_ADDRESS = "0.0.0.0"  # noqa: S104  only when asked for by HOST
ROOT = Path(__file__).parents[1]
NEUTRAL_PAGE = "https://www.bbc.co.uk/weather"
"""Where quick exit leads: a page that anyone in Britain could have open."""


@dataclass(frozen=True)
class Config:
    """`public_url` is what people's browsers open, without a trailing slash. `data_keys` is the
    file of the keys that seal what the database holds; `proxies` how many stand in front, each of
    which adds the address it sees to X-Forwarded-For."""

    host: str
    port: int
    data: Path
    database_url: str
    redis_url: str | None
    public_url: str
    key_passphrase: str | None
    async_mode: str
    data_keys: Path
    client: Path = ROOT / "client" / "dist"
    exit_url: str = NEUTRAL_PAGE
    proxies: int = 0
    nation: str = "england"
    oidc: OidcSettings | None = None

    @property
    def https(self) -> bool:
        return self.public_url.startswith("https://")

    @property
    def trying_out(self) -> bool:
        """Plain http is for trying out alone; then a chair may come by a link (P66)."""
        return not self.https

    @property
    def accounts_url(self) -> str:
        """Where chairs and service managers sign in. Browsers make passkeys for names, not for
        numbers, and on plain http for this machine alone, so there it is called localhost."""
        here = urlsplit(self.public_url).hostname == "localhost"
        return self.public_url if self.https or here else f"http://localhost:{self.port}"

    @property
    def origins(self) -> list[str]:
        """The only origins whose pages may talk to this server. On plain http, which is for
        trying out, this machine may also call itself by its own names."""
        parts = urlsplit(self.public_url)
        origins = [f"{parts.scheme}://{parts.netloc}"]
        if not self.https:
            origins += [f"http://{name}:{self.port}" for name in ("127.0.0.1", "localhost")]
        return list(dict.fromkeys(origins))


def read_config(environ: Mapping[str, str] = os.environ) -> Config:
    """Raises ValueError, in words, for a setting that cannot be meant."""
    data = Path(environ.get("COMMONGROUND_DATA", "var")).absolute()
    host = environ.get("HOST", "127.0.0.1")
    port = _port(environ.get("PORT", "8000"))
    database = environ.get("DATABASE_URL") or f"sqlite:///{data / 'commonground.db'}"
    reached_at = address_in_the_room() if host == EVERY_ADDRESS else host
    public = environ.get("COMMONGROUND_URL") or f"http://{reached_at}:{port}"
    if urlsplit(public).scheme not in ("http", "https") or not urlsplit(public).netloc:
        raise ValueError("COMMONGROUND_URL must be an address such as https://meetings.example.org")
    return Config(
        host=host,
        port=port,
        data=data,
        database_url=database,
        redis_url=environ.get("REDIS_URL") or None,
        public_url=public.rstrip("/"),
        key_passphrase=environ.get("COMMONGROUND_KEY_PASSPHRASE") or None,
        exit_url=_exit_url(environ.get("COMMONGROUND_EXIT_URL") or NEUTRAL_PAGE),
        async_mode=environ.get("COMMONGROUND_ASYNC", "eventlet"),
        data_keys=data_keys_file(environ),
        proxies=_proxies(environ.get("COMMONGROUND_PROXIES") or "0"),
        nation=_nation(environ.get("COMMONGROUND_NATION") or "england"),
        oidc=read_oidc_settings(environ),
    )


def _proxies(given: str) -> int:
    if not given.isdecimal() or int(given) > 5:
        raise ValueError(
            "COMMONGROUND_PROXIES must be how many proxies of yours are in front: 0 to 5"
        )
    return int(given)


def _nation(given: str) -> str:
    if given not in SUBDIVISIONS:
        raise ValueError("COMMONGROUND_NATION must be england or wales")
    return given


def _exit_url(given: str) -> str:
    parts = urlsplit(given)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError("COMMONGROUND_EXIT_URL must be an address such as https://example.org")
    return given


def _port(given: str) -> int:
    if not given.isdecimal() or not 1 <= int(given) <= 65535:
        raise ValueError("PORT must be a number from 1 to 65535")
    return int(given)


def address_in_the_room() -> str:
    """This machine's address on its network, where phones can reach it. Sends nothing: a UDP
    socket only asks which way a packet would leave."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # reserved for documentation, so never a real host
        except OSError:
            return "127.0.0.1"
        address: str = probe.getsockname()[0]
        return address
