"""Tokens that are not as the provider made them."""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from joserfc import jwt
from joserfc.jwk import RSAKey

from tests.oidc.between import Answer, Between

Claims = dict[str, Any]
OUR_KEY = RSAKey.generate_key(2048, {"kid": "forger", "use": "sig", "alg": "RS256"})


def claims_of(token: str) -> Claims:
    claims: Claims = json.loads(_decoded(token.split(".")[1]))
    return claims


def signed_by_us(claims: Claims) -> str:
    return jwt.encode({"alg": "RS256", "kid": "forger"}, claims, OUR_KEY)


def signed_as_the_provider(claims: Claims) -> str:
    """With our key, under the name of the provider's."""
    return jwt.encode({"alg": "RS256", "kid": "provider-RS256"}, claims, OUR_KEY)


def signed_by_nobody(claims: Claims) -> str:
    return f"{_encoded({'alg': 'none', 'kid': 'provider-RS256'})}.{_encoded(claims)}."


def signed_with_what_everyone_knows(public_key: bytes) -> Callable[[Claims], str]:
    """HS256, the provider's public key as the secret."""

    def sign(claims: Claims) -> str:
        head = _encoded({"alg": "HS256", "kid": "provider-RS256"})
        signed = f"{head}.{_encoded(claims)}"
        seal = hmac.digest(public_key, signed.encode(), hashlib.sha256)
        return f"{signed}.{base64.urlsafe_b64encode(seal).decode().rstrip('=')}"

    return sign


@contextmanager
def token_forged(
    between: Between,
    change: Callable[[Claims], object] = lambda _claims: None,
    sign: Callable[[Claims], str] = signed_by_us,
) -> Iterator[None]:
    """While this lasts, ID tokens have changed claims and are signed otherwise; the provider is
    made to vouch for our key beside its own, so that a changed claim is all that is wrong."""

    def forge(body: bytes) -> Answer:
        answer = json.loads(body)
        claims = claims_of(answer["id_token"])
        change(claims)
        return 200, {}, json.dumps(answer | {"id_token": sign(claims)}).encode()

    with between.altering("/jwks", vouch_for_us), between.altering("/token", forge):
        yield


def vouch_for_us(body: bytes) -> Answer:
    keys = json.loads(body)["keys"]
    return 200, {}, json.dumps({"keys": [*keys, OUR_KEY.as_dict(private=False)]}).encode()


def _encoded(part: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def _decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
