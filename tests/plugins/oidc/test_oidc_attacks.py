"""What comes back from the provider altered, forged, old, or meant for somebody else (P68)."""

import json
import time
from collections.abc import Callable
from contextlib import ExitStack

import pytest
import requests
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from joserfc.jwk import KeySet

from server.application.accounts_port import SignInElsewhereRefused
from shared.contract.refusal_codes import RefusalCode
from tests.oidc.between import Answer, Between
from tests.oidc.browsing import Browser
from tests.oidc.forging import (
    Claims,
    signed_as_the_provider,
    signed_by_nobody,
    signed_by_us,
    signed_with_what_everyone_knows,
    token_forged,
)
from tests.plugins.oidc.conftest import REDIRECT, Back, House


def refusal(house: House, back: Back) -> SignInElsewhereRefused:
    with pytest.raises(SignInElsewhereRefused) as refused:
        house.oidc.finish(back.kept, back.query)
    return refused.value


def becomes(**changes: object) -> Callable[[Claims], object]:
    return lambda claims: claims.update(changes)


def off(name: str, seconds: int) -> Callable[[Claims], object]:
    """A time so many seconds after the token is forged, however long ago the tests were read."""
    return lambda claims: claims.update({name: int(time.time()) + seconds})


def lacks(name: str) -> Callable[[Claims], object]:
    return lambda claims: claims.pop(name)


def test_a_forged_token_that_is_right_in_all_else_passes(house: House) -> None:
    """Shows that each forgery below is refused for what is wrong with it, and for nothing else."""
    back = house.sent_and_back()
    with token_forged(house.between, becomes(exp=int(time.time()) - 10)):
        assert house.oidc.finish(back.kept, back.query).subject.subject == "rahman"


@pytest.mark.parametrize(
    ("change", "check"),
    [
        (becomes(nonce="a" * 43), "nonce"),
        (lambda claims: claims.update(nonce=[claims["nonce"]]), "nonce"),
        (lacks("nonce"), "nonce"),
        (becomes(iss="https://login.example.org"), "iss"),
        (lacks("iss"), "iss"),
        (becomes(aud="somebody-else"), "aud"),
        (becomes(aud=["common-ground", "somebody-else"], azp="common-ground"), "others too"),
        (becomes(aud=[]), "aud"),
        (becomes(azp="somebody-else"), "azp"),
        (off("exp", -60), "expired"),
        (becomes(exp="tomorrow"), "exp"),
        (becomes(exp=float("nan")), "exp"),
        (lacks("exp"), "exp"),
        (off("iat", 120), "in the future"),
        (off("iat", -400), "long ago"),
        (off("nbf", 120), "not yet valid"),
        (becomes(at_hash="AAAAAAAAAAAAAAAAAAAAAA"), "at_hash"),
        (becomes(sub=""), "subject"),
        (becomes(sub="a" * 256), "subject"),
        (becomes(sub=["rahman"]), "sub"),
        (lacks("sub"), "sub"),
        (off("auth_time", 3600), "auth_time"),
        (becomes(auth_time=True), "auth_time"),
        (becomes(auth_time="now"), "auth_time"),
    ],
)
def test_a_wrong_claim_proves_nobody(
    house: House, change: Callable[[Claims], object], check: str
) -> None:
    back = house.sent_and_back()
    with token_forged(house.between, change):
        refused = refusal(house, back)
    assert refused.code is RefusalCode.SIGN_IN_REFUSED
    assert check in refused.check


def _public_key(between: Between) -> bytes:
    keys = KeySet.import_key_set(requests.get(f"{between.issuer}/jwks", timeout=5).json())
    public = keys.get_by_kid("provider-RS256").public_key
    assert isinstance(public, RSAPublicKey)
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def test_a_wrong_signature_proves_nobody(house: House) -> None:
    known = signed_with_what_everyone_knows(_public_key(house.between))
    for sign, check in (
        (signed_by_nobody, "unsupported_algorithm"),
        (known, "unsupported_algorithm"),
        (signed_as_the_provider, "bad_signature"),
        (lambda claims: signed_by_us(claims)[:-8] + "AAAAAAAA", "bad_signature"),
        (lambda _claims: "not a token", "decode_error"),
    ):
        back = house.sent_and_back()
        with token_forged(house.between, sign=sign):
            refused = refusal(house, back)
        assert refused.code is RefusalCode.SIGN_IN_REFUSED
        assert check in refused.check


def test_none_and_shared_secrets_are_refused_even_if_the_provider_offers_them(
    between: Between,
) -> None:
    def offers(body: bytes) -> Answer:
        known = {"id_token_signing_alg_values_supported": ["none", "HS256", "RS256"]}
        return 200, {}, json.dumps(json.loads(body) | known).encode()

    with between.altering("/.well-known/openid-configuration", offers):
        house = House(between)
        for sign in (signed_by_nobody, signed_with_what_everyone_knows(_public_key(between))):
            back = house.sent_and_back()
            with token_forged(between, sign=sign):
                assert "unsupported_algorithm" in refusal(house, back).check


def test_an_unknown_key_is_looked_for_once_and_refused(house: House) -> None:
    """The key that signed is not the provider's: nobody vouches for it."""
    back = house.sent_and_back()
    house.oidc.finish(back.kept, back.query)
    back = house.sent_and_back()
    house.between.asked.clear()
    with ExitStack() as forged:
        forged.enter_context(token_forged(house.between))
        forged.enter_context(house.between.altering("/jwks", lambda body: (200, {}, body)))
        refused = refusal(house, back)
    assert "invalid_key_id" in refused.check
    assert house.between.asked["/jwks"] == 1


def test_a_new_key_of_the_provider_is_found(house: House) -> None:
    back = house.sent_and_back()
    house.oidc.finish(back.kept, back.query)
    back = house.sent_and_back()
    with token_forged(house.between):
        assert house.oidc.finish(back.kept, back.query).subject.subject == "rahman"


def test_an_answer_to_another_question_is_refused(house: House) -> None:
    """Another state, none, a code brought in from another browser's sign-in, a code again."""
    mine, theirs = house.sent_and_back(), house.sent_and_back()
    assert refusal(house, Back(mine.kept, theirs.query)).check == "state"
    code = dict(part.split("=") for part in theirs.query.split("&"))["code"]
    own = dict(part.split("=") for part in mine.query.split("&"))
    for query, check in (
        (f"code={own['code']}&iss={own['iss']}", "state"),
        (f"code={own['code']}&state={own['state']}x&iss={own['iss']}", "state"),
        (f"code={own['code']}&state=%FF%00ü&iss={own['iss']}", "state"),
        (f"code={code}&state={own['state']}&iss={own['iss']}", "code"),
        (f"code={own['code']}&state={own['state']}", "iss of the answer"),
        (f"code={own['code']}&state={own['state']}&iss=https%3A%2F%2Fevil.example", "iss of the"),
        (f"state={own['state']}&iss={own['iss']}", "no code"),
        (f"{mine.query}&{mine.query}", "a parameter twice"),
        ("&".join(f"p{n}=1" for n in range(40)), "too many parameters"),
        ("", "state"),
    ):
        refused = refusal(house, Back(mine.kept, query))
        assert (refused.code, refused.check[: len(check)]) == (RefusalCode.SIGN_IN_REFUSED, check)
    house.oidc.finish(mine.kept, mine.query)
    assert refusal(house, mine).check == "code"


@pytest.mark.parametrize(
    "change",
    [
        becomes(auth_time=int(time.time()) - 330),
        becomes(auth_time=0),
        lacks("auth_time"),
    ],
)
def test_an_old_sign_in_is_not_a_fresh_one(
    house: House, change: Callable[[Claims], object]
) -> None:
    """Signed in there long ago, and the provider did not ask again."""
    back = house.sent_and_back(fresh=True)
    with token_forged(house.between, change):
        assert refusal(house, back).code is RefusalCode.SIGN_IN_AGAIN


def test_an_old_sign_in_is_told_as_old(house: House) -> None:
    """So that it does not count as fresh later either."""
    back = house.sent_and_back()
    with token_forged(house.between, becomes(auth_time=1_000_000_000)):
        at = house.oidc.finish(back.kept, back.query).authenticated_at
    assert at == "2001-09-09T01:46:40.000Z"


def test_the_verifier_is_what_makes_a_code_worth_something(house: House) -> None:
    """Whoever reads a code in transit cannot use it: the real provider insists on PKCE."""
    begun = house.oidc.begin(fresh=False)
    query = Browser().goes(begun.address, REDIRECT)
    stolen = json.dumps(json.loads(begun.kept) | {"verifier": "a" * 43})
    assert refusal(house, Back(stolen, query)).check == "code"
