"""What an OpenID Connect provider publishes of itself, its discovery document and its keys, each
kept for an hour."""

from collections.abc import Callable, Mapping
from typing import Any

import requests
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from server.application.accounts_port import SignInElsewhereRefused
from server.oidc_settings import may_be_asked
from shared.contract.refusal_codes import RefusalCode

TIMEOUT = (3.05, 5.0)
"""Seconds to connect, and between two parts of an answer."""
KEPT_SECONDS = 3600
ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class OidcDocuments:
    """`now` gives seconds since 1970. Everything raises SignInElsewhereRefused PROVIDER_AWAY if
    there is no usable answer."""

    def __init__(self, issuer: str, now: Callable[[], float]) -> None:
        self._issuer = issuer
        self._now = now
        self._discovery: tuple[float, Mapping[str, Any]] | None = None
        self._keys: tuple[float, KeySet] | None = None

    def discovery(self) -> Mapping[str, Any]:
        """The provider's metadata: about this issuer, with endpoints that may be asked."""
        if self._discovery is None or self._is_old(self._discovery[0]):
            found = _get(self._issuer.rstrip("/") + "/.well-known/openid-configuration")
            if found.get("issuer") != self._issuer:
                raise away("discovery names another issuer")
            if not all(may_be_asked(found.get(endpoint)) for endpoint in ENDPOINTS):
                raise away("discovery names an endpoint that may not be asked")
            self._discovery = self._now(), found
        return self._discovery[1]

    def keys(self) -> KeySet:
        if self._keys is None or self._is_old(self._keys[0]):
            return self.newest_keys()
        return self._keys[1]

    def newest_keys(self) -> KeySet:
        """Asked for afresh: the provider has signed with a key that is not among those kept."""
        try:
            # what came over the network is checked by the library, not by its types
            found = KeySet.import_key_set(_get(self.discovery()["jwks_uri"]))  # type: ignore[arg-type]
        except (JoseError, ValueError, TypeError, KeyError, AttributeError) as problem:
            raise away("keys cannot be read") from problem
        self._keys = self._now(), found
        return found

    def _is_old(self, since: float) -> bool:
        return not 0 <= self._now() - since < KEPT_SECONDS


def _get(address: str) -> dict[str, Any]:
    """A JSON object. Redirects are not followed: who answers is who was asked."""
    try:
        answer = requests.get(address, timeout=TIMEOUT, allow_redirects=False)
        found = answer.json() if answer.status_code == 200 else None
    except requests.RequestException as problem:
        raise away("not reached") from problem
    if not isinstance(found, dict):
        raise away("no document where one should be")
    return found


def away(check: str) -> SignInElsewhereRefused:
    return SignInElsewhereRefused(RefusalCode.PROVIDER_AWAY, check)
