"""The Oidc port: authorization code flow with PKCE, through Authlib, with any provider that keeps
to the standard."""

import hmac
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs

import requests
import structlog
from authlib.integrations.base_client.errors import OAuthError

from server.application.accounts_port import (
    Proved,
    SignInElsewhere,
    SignInElsewhereRefused,
    Subject,
)
from server.application.ports import Clock
from server.application.tokens import new_token
from server.oidc_settings import OidcSettings
from server.plugins.oidc_client import oidc_client
from server.plugins.oidc_documents import OidcDocuments, away
from server.plugins.oidc_token import authenticated, check_fresh, not_proved, read_id_token
from shared.contract.refusal_codes import RefusalCode

log = structlog.get_logger()

PARAMETERS = 20


class OidcSignIn:
    def __init__(self, settings: OidcSettings, public_url: str, clock: Clock) -> None:
        self._settings = settings
        self._redirect = f"{public_url}/signed-in"
        self._clock = clock
        self._documents = OidcDocuments(settings.issuer, self._now)

    def begin(self, *, fresh: bool) -> SignInElsewhere:
        kept = {"state": new_token(), "nonce": new_token(), "verifier": new_token()}
        again = {"prompt": "login", "max_age": "0"} if fresh else {}
        endpoint = self._documents.discovery()["authorization_endpoint"]
        with self._client() as client:
            address, _ = client.create_authorization_url(
                endpoint,
                state=kept["state"],
                nonce=kept["nonce"],
                code_verifier=kept["verifier"],
                **again,
            )
        return SignInElsewhere(address, json.dumps(kept | {"fresh": fresh}))

    def finish(self, kept: str, query: str) -> Proved:
        try:
            return self._finish(json.loads(kept), query)
        except SignInElsewhereRefused as refused:
            log.warning("sign_in_elsewhere_refused", code=str(refused.code), check=refused.check)
            raise

    def _finish(self, kept: Mapping[str, Any], query: str) -> Proved:
        code = self._code(_parameters(query), kept["state"])
        answer = self._redeem(code, kept["verifier"])
        issuer, client = self._settings.issuer, self._settings.client_id
        expected = {"iss": issuer, "aud": client, "nonce": str(kept["nonce"])}
        claims = read_id_token(answer, self._documents, expected, self._now())
        at = authenticated(claims, self._now())
        if kept["fresh"]:
            check_fresh(at, self._now())
        return Proved(Subject(issuer, claims["sub"]), None if at is None else _iso(at))

    def _code(self, answer: Mapping[str, str], state: str) -> str:
        """The code in the provider's answer, if it answers this very question (RFC 9207 too)."""
        if not hmac.compare_digest(answer.get("state", "").encode(), state.encode()):
            raise not_proved("state")
        says_who = self._documents.discovery().get("authorization_response_iss_parameter_supported")
        if answer.get("iss", None if says_who else self._settings.issuer) != self._settings.issuer:
            raise not_proved("iss of the answer")
        if answer.get("error") == "access_denied":
            raise SignInElsewhereRefused(RefusalCode.SIGN_IN_STOPPED, "stopped at the provider")
        if "error" in answer:
            raise away(f"the provider answers {_error_code(answer['error'])}")
        if not answer.get("code"):
            raise not_proved("no code")
        return answer["code"]

    def _redeem(self, code: str, verifier: str) -> Mapping[str, Any]:
        """The token endpoint's answer to the code."""
        endpoint = self._documents.discovery()["token_endpoint"]
        try:
            with self._client() as client:
                answer: Mapping[str, Any] = client.fetch_token(
                    endpoint,
                    grant_type="authorization_code",
                    code=code,
                    code_verifier=verifier,
                    allow_redirects=False,
                )
        except OAuthError as refused:
            if refused.error == "invalid_grant":
                raise not_proved("code") from refused
            raise away(f"the provider answers {_error_code(refused.error)}") from refused
        except (requests.RequestException, ValueError, TypeError, OverflowError) as problem:
            raise away("no usable answer to the code") from problem
        return answer

    def _client(self) -> Any:
        proofs = self._documents.discovery().get("token_endpoint_auth_methods_supported")
        return oidc_client(self._settings, self._redirect, proofs)

    def _now(self) -> float:
        return datetime.fromisoformat(self._clock.now()).timestamp()


def _parameters(query: str) -> dict[str, str]:
    """Each parameter once: of two codes or states, which one was meant?"""
    try:
        found = parse_qs(query, keep_blank_values=True, max_num_fields=PARAMETERS)
    except ValueError as problem:
        raise not_proved("too many parameters") from problem
    if any(len(values) != 1 for values in found.values()):
        raise not_proved("a parameter twice")
    return {name: values[0] for name, values in found.items()}


def _error_code(error: object) -> str:
    """An OAuth error code, such as invalid_client: it tells an administrator what to set right."""
    return error if isinstance(error, str) and re.fullmatch(r"[a-z_]{1,40}", error) else "…"


def _iso(at: float) -> str:
    moment = datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds")
    return moment.replace("+00:00", "Z")
