"""Settings for signing in with an organisation's own accounts (OpenID Connect)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

ISSUER = "COMMONGROUND_OIDC_ISSUER"
CLIENT_ID = "COMMONGROUND_OIDC_CLIENT_ID"
CLIENT_SECRET = "COMMONGROUND_OIDC_CLIENT_SECRET"  # noqa: S105  a setting's name
LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True)
class OidcSettings:
    """`issuer` exactly as the provider writes it. `client_secret` is None for a public client,
    which proves itself by PKCE alone."""

    issuer: str
    client_id: str
    client_secret: str | None = field(repr=False)


def read_oidc_settings(environ: Mapping[str, str]) -> OidcSettings | None:
    """None if it is not set up. Raises ValueError, in words, for settings that cannot be meant."""
    issuer, client = environ.get(ISSUER), environ.get(CLIENT_ID)
    secret, file = environ.get(CLIENT_SECRET), environ.get(f"{CLIENT_SECRET}_FILE")
    if not (issuer or client or secret or file):
        return None
    if not (issuer and client):
        raise ValueError(f"{ISSUER} and {CLIENT_ID} must be set together")
    if not may_be_asked(issuer) or urlsplit(issuer).query or urlsplit(issuer).fragment:
        raise ValueError(f"{ISSUER} must be an address such as https://login.example.org")
    if secret and file:
        raise ValueError(f"{CLIENT_SECRET} and {CLIENT_SECRET}_FILE must not both be set")
    return OidcSettings(issuer, client, _read(file) if file else secret or None)


def may_be_asked(address: object) -> bool:
    """True for https, and for plain http on this very machine."""
    if not isinstance(address, str):
        return False
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK))


def _read(file: str) -> str:
    try:
        secret = Path(file).read_text().strip()
    except (OSError, UnicodeDecodeError) as problem:
        raise ValueError(f"{CLIENT_SECRET}_FILE must be a file that can be read") from problem
    if not secret:
        raise ValueError(f"{CLIENT_SECRET}_FILE must not be empty")
    return secret
