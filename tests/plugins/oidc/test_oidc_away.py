"""A provider that is down, slow, or answers in a way that nothing can be done with (P69)."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import requests
from hypothesis import given, settings
from hypothesis import strategies as st

from server.application.accounts_port import SignInElsewhereRefused
from server.oidc_settings import OidcSettings
from server.plugins import oidc_client, oidc_documents
from server.plugins.oidc_sign_in import OidcSignIn
from server.plugins.system_clock import SystemClock
from shared.contract.refusal_codes import RefusalCode
from tests.oidc.between import Answer, Between
from tests.oidc.forging import signed_by_us, vouch_for_us
from tests.plugins.oidc.conftest import PUBLIC_URL, Back, House
from tests.serving import free_port

DISCOVERY = "/.well-known/openid-configuration"


def is_away(act: Callable[[], object]) -> str:
    with pytest.raises(SignInElsewhereRefused) as refused:
        act()
    assert refused.value.code is RefusalCode.PROVIDER_AWAY
    return refused.value.check


def answers(status: int, body: object, **headers: str) -> Callable[[bytes], Answer]:
    sent = body if isinstance(body, bytes) else json.dumps(body).encode()
    return lambda _body: (status, headers, sent)


def altered(**changes: object) -> Callable[[bytes], Answer]:
    return lambda body: (200, {}, json.dumps(json.loads(body) | changes).encode())


def test_a_provider_that_is_down_is_said_to_be_away_until_it_is_back(between: Between) -> None:
    nobody = OidcSettings(f"http://127.0.0.1:{free_port()}", "common-ground", None)
    oidc = OidcSignIn(nobody, PUBLIC_URL, SystemClock())
    assert is_away(lambda: oidc.begin(fresh=False)) == "not reached"
    house = House(between)
    with between.altering(DISCOVERY, answers(503, {})):
        is_away(lambda: house.oidc.begin(fresh=False))
    back = house.sent_and_back()
    assert house.oidc.finish(back.kept, back.query).subject.subject == "rahman"


@pytest.mark.parametrize(
    "change",
    [
        lambda body: (503, {}, body),
        lambda body: (302, {"Location": "/elsewhere"}, body),
        answers(200, b"<html>maintenance</html>"),
        answers(200, ["no object"]),
        altered(issuer="https://login.example.org"),
        altered(token_endpoint="http://login.example.org/token"),  # noqa: S106
        altered(jwks_uri="http://192.0.2.1/jwks"),
        altered(authorization_endpoint="javascript:alert(1)"),
        altered(authorization_endpoint=None),
    ],
)
def test_a_discovery_document_that_cannot_be_trusted_is_not_used(
    between: Between, change: Callable[[bytes], Answer]
) -> None:
    """Another issuer, plain http beyond this machine, a redirect elsewhere, no document."""
    house = House(between)
    document = requests.get(between.issuer + DISCOVERY, timeout=5).content
    there = between.altering("/elsewhere", lambda _body: (200, {}, document))
    with there, between.altering(DISCOVERY, change):
        is_away(lambda: house.oidc.begin(fresh=False))


@pytest.mark.parametrize(
    ("change", "check"),
    [
        (answers(500, {}), "no usable answer"),
        (answers(200, b"<html>maintenance</html>"), "no usable answer"),
        (answers(200, {"access_token": "a", "expires_in": {"a": 1}}), "no usable answer"),
        (answers(307, {}, Location="https://elsewhere.example/"), "no ID token"),
        (answers(401, {"error": "invalid_client"}), "the provider answers invalid_client"),
        (answers(400, {"error": ["<script>"]}), "the provider answers …"),
    ],
)
def test_a_token_endpoint_that_fails_is_no_fault_of_the_person(
    house: House, change: Callable[[bytes], Answer], check: str
) -> None:
    back = house.sent_and_back()
    with house.between.altering("/token", change):
        assert check in is_away(lambda: house.oidc.finish(back.kept, back.query))


@pytest.mark.parametrize("keys", [{}, {"keys": []}, {"keys": [{"kty": "RSA"}]}, {"keys": "none"}])
def test_keys_that_cannot_be_read_prove_nothing(between: Between, keys: object) -> None:
    house = House(between)
    back = house.sent_and_back()
    with between.altering("/jwks", answers(200, keys)):
        is_away(lambda: house.oidc.finish(back.kept, back.query))


def test_a_provider_that_does_not_answer_is_not_waited_for_long(
    between: Between, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (oidc_documents, oidc_client):
        assert sum(module.TIMEOUT) < 10
        monkeypatch.setattr(module, "TIMEOUT", (1, 0.2))
    house = House(between)
    with between.holding_back(DISCOVERY):
        assert is_away(lambda: house.oidc.begin(fresh=False)) == "not reached"
    back = house.sent_and_back()
    with between.holding_back("/token"):
        assert "no usable" in is_away(lambda: house.oidc.finish(back.kept, back.query))


def test_the_provider_may_say_itself_that_it_is_unwell(house: House) -> None:
    begun = house.oidc.begin(fresh=False)
    state = json.loads(begun.kept)["state"]
    query = f"error=temporarily_unavailable&state={state}&iss={house.between.issuer}"
    check = is_away(lambda: house.oidc.finish(begun.kept, query))
    assert check == "the provider answers temporarily_unavailable"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=6,
)
CLAIMS = st.dictionaries(
    st.sampled_from(
        ["iss", "sub", "aud", "exp", "iat", "nbf", "nonce", "azp", "at_hash", "auth_time"]
    ),
    JSON,
)


@settings(max_examples=150, deadline=None)
@given(body=JSON | st.fixed_dictionaries({"id_token": JSON, "access_token": JSON}))
def test_whatever_a_token_endpoint_says_ends_in_a_refusal(between: Between, body: Any) -> None:
    house = _house(between)
    back = _back(house)
    with (
        between.altering("/token", answers(200, body)),
        pytest.raises(SignInElsewhereRefused),
    ):
        house.oidc.finish(back.kept, back.query)


@settings(max_examples=150, deadline=None)
@given(claims=CLAIMS)
def test_whatever_a_signed_token_claims_ends_in_a_refusal(between: Between, claims: Any) -> None:
    house = _house(between)
    back = _back(house)
    forged = {"access_token": "a", "id_token": signed_by_us(claims)}
    with (
        between.altering("/jwks", vouch_for_us),
        between.altering("/token", answers(200, forged)),
        pytest.raises(SignInElsewhereRefused),
    ):
        house.oidc.finish(back.kept, back.query)


@settings(max_examples=150, deadline=None)
@given(query=st.text(alphabet="code=&statiserror%+;01ü\ud800", max_size=60))
def test_whatever_comes_back_ends_in_a_refusal(between: Between, query: str) -> None:
    house = _house(between)
    with pytest.raises(SignInElsewhereRefused):
        house.oidc.finish(_back(house).kept, query)


_HOUSES: dict[str, House] = {}


def _house(between: Between) -> House:
    """One for all examples: its documents are asked for once."""
    return _HOUSES.setdefault(between.issuer, House(between))


def _back(house: House) -> Back:
    """Without going there: the code is never looked at by what answers in these tests."""
    begun = house.oidc.begin(fresh=False)
    state = json.loads(begun.kept)["state"]
    return Back(begun.kept, f"code=any&state={state}&iss={house.between.issuer}")
