"""Authlib's session for asking a provider, and how this client proves itself there."""

import base64
from typing import Any
from urllib.parse import quote_plus

from authlib.integrations.requests_client import OAuth2Session

from server.oidc_settings import OidcSettings
from server.plugins.oidc_documents import TIMEOUT

BY_HEADER, BY_BODY, NOT_AT_ALL = "client_secret_basic", "client_secret_post", "none"


def oidc_client(settings: OidcSettings, redirect: str, proofs: object) -> Any:
    """`proofs` is what the provider says it takes; by the standard it takes the header if it
    does not say."""
    client = OAuth2Session(
        settings.client_id,
        settings.client_secret,
        token_endpoint_auth_method=_proof(settings, proofs),
        scope="openid",
        redirect_uri=redirect,
        code_challenge_method="S256",
        default_timeout=TIMEOUT,
    )
    client.register_client_auth_method((BY_HEADER, _by_header))
    return client


def _proof(settings: OidcSettings, proofs: object) -> str:
    if settings.client_secret is None:
        return NOT_AT_ALL
    named = proofs if isinstance(proofs, list) else [BY_HEADER]
    return BY_HEADER if BY_HEADER in named else BY_BODY


def _by_header(client: Any, _method: str, uri: str, headers: Any, body: Any) -> tuple[Any, ...]:
    """RFC 6749 2.3.1 encodes both parts first, which Authlib leaves out: a secret with a '%' or
    '+' in it would be another."""
    pair = f"{quote_plus(client.client_id)}:{quote_plus(client.client_secret)}"
    headers["Authorization"] = f"Basic {base64.b64encode(pair.encode()).decode()}"
    return uri, headers, body
