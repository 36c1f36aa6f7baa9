"""What an ID token must be to prove who signed in (OpenID Connect Core 3.1.3.7)."""

from collections.abc import Mapping
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError

from server.application.accounts_port import SignInElsewhereRefused
from server.plugins.oidc_documents import OidcDocuments, away
from shared.contract.refusal_codes import RefusalCode

ALGORITHMS = ("RS256", "ES256")
"""Whatever the provider or the token says: never none, never a shared secret."""
LEEWAY_SECONDS = 30
FRESH_SECONDS = 300
SUBJECT_LENGTH = 255


def read_id_token(
    answer: Mapping[str, Any],
    documents: OidcDocuments,
    expected: Mapping[str, str],
    now: float,
) -> Mapping[str, Any]:
    """The claims in a token endpoint's answer; `expected` has iss, aud and nonce. Raises
    SignInElsewhereRefused."""
    token = answer.get("id_token")
    if not isinstance(token, str):
        raise away("no ID token")
    try:
        decoded = _verified(token, documents)
        options = {name: {"essential": True, "value": expected[name]} for name in ("iss", "aud")}
        params = {
            "client_id": expected["aud"],
            "nonce": expected["nonce"],
            "access_token": answer.get("access_token"),
        }
        claims: Mapping[str, Any] = CodeIDToken(decoded.claims, decoded.header, options, params)
        # decoded as CodeIDToken, which has it; the library types it as a mapping
        claims.validate(now=int(now), leeway=LEEWAY_SECONDS)  # type: ignore[attr-defined]
    except JoseError as problem:
        raise not_proved(str(problem)) from problem
    except (ValueError, TypeError, AttributeError, OverflowError) as problem:
        raise not_proved("the ID token cannot be read") from problem
    _check_more(claims, expected["aud"], now)
    return claims


def _verified(token: str, documents: OidcDocuments) -> jwt.Token:
    try:
        return jwt.decode(token, documents.keys(), algorithms=ALGORITHMS)
    except InvalidKeyIdError:
        return jwt.decode(token, documents.newest_keys(), algorithms=ALGORITHMS)


def _check_more(claims: Mapping[str, Any], client: str, now: float) -> None:
    """What the standard leaves to us: nobody else is trusted with a token that is for us, it was
    made just now, and its subject can be kept."""
    if claims["aud"] not in (client, [client]):
        raise not_proved("the ID token is for others too")
    if claims["iat"] < now - FRESH_SECONDS:
        raise not_proved("the ID token was made long ago")
    if not 1 <= len(claims["sub"]) <= SUBJECT_LENGTH:
        raise not_proved("no subject that can be kept")


def authenticated(claims: Mapping[str, Any], now: float) -> float | None:
    """When the person last proved who they are: `auth_time` in seconds since 1970, never later
    than now; None if the token does not say. Raises SignInElsewhereRefused."""
    at = claims.get("auth_time")
    if at is None:
        return None
    if (
        isinstance(at, bool)
        or not isinstance(at, int | float)
        or not 0 <= at <= now + LEEWAY_SECONDS
    ):
        raise not_proved("auth_time is not a time that has been")
    return min(float(at), now)


def check_fresh(at: float | None, now: float) -> None:
    """Raises SignInElsewhereRefused SIGN_IN_AGAIN unless `at` was in the last five minutes."""
    if at is None or now - at > FRESH_SECONDS:
        raise SignInElsewhereRefused(RefusalCode.SIGN_IN_AGAIN, "auth_time is missing or old")


def not_proved(check: str) -> SignInElsewhereRefused:
    return SignInElsewhereRefused(RefusalCode.SIGN_IN_REFUSED, check)
