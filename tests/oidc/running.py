"""A real, certified OpenID Connect provider (npm oidc-provider) for the tests, on loopback."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.oidc_settings import OidcSettings
from tests.oidc.between import Between

HERE = Path(__file__).parent
SECRET = "a%41 secret+with:signs"  # noqa: S105  what only a client that encodes it gets right
BY_HEADER = "common-ground"
BY_BODY = "common-ground-es256"
PUBLIC = "common-ground-public"


@contextmanager
def provider_running(redirect: str) -> Iterator[Between]:
    """The way to a provider that knows three clients, which come back to `redirect`."""
    between = Between()
    try:
        with _provider(between.issuer, redirect) as port:
            between.provider_port = port
            yield between
    finally:
        between.stop()


def settings(between: Between, client: str = BY_HEADER) -> OidcSettings:
    return OidcSettings(between.issuer, client, None if client == PUBLIC else SECRET)


@contextmanager
def _provider(issuer: str, redirect: str) -> Iterator[int]:
    process = subprocess.Popen(
        ["node", "provider.mjs"],
        cwd=HERE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        json.dump({"issuer": issuer, "clients": _clients(redirect)}, process.stdin)
        process.stdin.close()
        said = process.stdout.readline().strip()
        if not said:
            raise RuntimeError(f"the provider did not start:\n{process.stderr.read()}")
        yield int(said)
    finally:
        process.terminate()
        process.wait(20)
        process.stdout.close()
        process.stderr.close()


def _clients(redirect: str) -> list[dict[str, object]]:
    all_clients: dict[str, object] = {
        "redirect_uris": [redirect],
        "response_types": ["code"],
        "grant_types": ["authorization_code"],
        "client_secret": SECRET,
    }
    return [
        all_clients | {"client_id": BY_HEADER, "token_endpoint_auth_method": "client_secret_basic"},
        all_clients
        | {
            "client_id": BY_BODY,
            "token_endpoint_auth_method": "client_secret_post",
            "id_token_signed_response_alg": "ES256",
        },
        all_clients | {"client_id": PUBLIC, "token_endpoint_auth_method": "none"},
    ]
