"""Passkeys: what proves somebody, and everything that must not (P61)."""

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.application.accounts_port import Account, Passkey, PasskeyRefused
from server.plugins.webauthn_passkeys import WebauthnPasskeys
from shared.contract.words import AccountRole
from tests.authenticator import Authenticator, b64, unb64

ORIGIN, HOST = "https://meetings.example.org", "meetings.example.org"
NOW = "2026-11-24T12:00:00.000Z"
ACCOUNT = Account("account-0001", "Ms Rahman (example)", AccountRole.CHAIR, NOW)
CHALLENGE = "challenge-challenge-challenge-challenge-123"

passkeys = WebauthnPasskeys(HOST, [ORIGIN])


def registered(authenticator: Authenticator) -> Passkey:
    options = passkeys.registration_options(ACCOUNT, CHALLENGE, [])
    made = passkeys.registered(authenticator.register(options), CHALLENGE)
    return Passkey(made.id, ACCOUNT.id, made.public_key, made.counter, NOW)


def signed(authenticator: Authenticator, passkey: Passkey, challenge: str = CHALLENGE) -> int:
    answer = authenticator.sign(passkeys.sign_in_options(challenge))
    assert passkeys.claimed(answer) == passkey.id
    return passkeys.signed(answer, CHALLENGE, passkey)


def test_a_passkey_proves_its_owner() -> None:
    authenticator = Authenticator(ORIGIN, HOST)
    passkey = registered(authenticator)
    assert passkey.id == b64(authenticator.id)
    assert signed(authenticator, passkey) == 1


def test_what_is_asked_for() -> None:
    known = registered(Authenticator(ORIGIN, HOST))
    made = passkeys.registration_options(ACCOUNT, CHALLENGE, [known])
    assert made["rp"] == {"id": HOST, "name": "Common Ground"}
    assert made["authenticatorSelection"]["userVerification"] == "required"
    assert made["authenticatorSelection"]["residentKey"] == "required"
    assert [one["id"] for one in made["excludeCredentials"]] == [known.id]
    assert made["attestation"] == "none", "nobody needs to know which device it is"
    asked = passkeys.sign_in_options(CHALLENGE)
    assert asked["userVerification"] == "required"
    assert asked["rpId"] == HOST
    assert asked["allowCredentials"] == [], "whoever asks is not told who has an account"
    assert unb64(asked["challenge"]).decode() == CHALLENGE


@pytest.mark.parametrize(
    "falsely",
    [
        {"origin": "https://meetings.example.org.evil.example"},
        {"origin": "http://meetings.example.org"},
        {"host": "evil.example"},
        {"verified": False},
    ],
    ids=["another origin", "plain http", "another host", "nobody verified"],
)
def test_what_is_false_of_the_page_or_the_person_is_refused(falsely: dict[str, Any]) -> None:
    with pytest.raises(PasskeyRefused):
        registered(replace(Authenticator(ORIGIN, HOST), **falsely))
    honest = Authenticator(ORIGIN, HOST)
    passkey = registered(honest)
    false = replace(honest, **falsely)
    with pytest.raises(PasskeyRefused):
        signed(false, passkey)
    assert signed(honest, passkey) == 1, "else this test could not fail"


def test_an_answer_to_another_challenge_is_refused() -> None:
    authenticator = Authenticator(ORIGIN, HOST)
    passkey = registered(authenticator)
    with pytest.raises(PasskeyRefused):
        signed(authenticator, passkey, CHALLENGE[::-1])


def test_another_ones_key_is_refused() -> None:
    authenticator = Authenticator(ORIGIN, HOST)
    passkey = registered(authenticator)
    forger = replace(Authenticator(ORIGIN, HOST), id=authenticator.id, user=authenticator.user)
    with pytest.raises(PasskeyRefused):
        signed(forger, passkey)


def test_a_passkey_of_another_account_is_refused() -> None:
    authenticator = Authenticator(ORIGIN, HOST)
    passkey = registered(authenticator)
    with pytest.raises(PasskeyRefused):
        signed(authenticator, replace(passkey, account="account-0002"))


def test_an_answer_counts_for_the_passkey_that_it_names_alone() -> None:
    authenticator = Authenticator(ORIGIN, HOST)
    passkey = registered(authenticator)
    answer = authenticator.sign(passkeys.sign_in_options(CHALLENGE))
    with pytest.raises(PasskeyRefused):
        passkeys.signed(answer, CHALLENGE, replace(passkey, id=b64(b"another passkey")))


@pytest.mark.parametrize("last", [1, 2, 9])
def test_a_copied_passkey_is_refused(last: int) -> None:
    """Its counter has been reached before."""
    authenticator = Authenticator(ORIGIN, HOST)
    passkey = replace(registered(authenticator), counter=last)
    with pytest.raises(PasskeyRefused):
        signed(authenticator, passkey)


def test_an_authenticator_that_does_not_count_is_taken() -> None:
    authenticator = Authenticator(ORIGIN, HOST, counts=False)
    passkey = registered(authenticator)
    assert [signed(authenticator, passkey), signed(authenticator, passkey)] == [0, 0]


def test_making_a_passkey_signs_nobody_in() -> None:
    """One ceremony's answer is not the other's."""
    authenticator = Authenticator(ORIGIN, HOST)
    passkey = registered(authenticator)
    made = authenticator.register(passkeys.registration_options(ACCOUNT, CHALLENGE, []))
    with pytest.raises(PasskeyRefused):
        passkeys.signed(made, CHALLENGE, passkey)
    with pytest.raises(PasskeyRefused):
        passkeys.registered(authenticator.sign(passkeys.sign_in_options(CHALLENGE)), CHALLENGE)


@pytest.mark.parametrize("part", ["clientDataJSON", "authenticatorData", "signature", "userHandle"])
@given(at=st.integers(0, 999), change=st.integers(1, 255))
def test_every_altered_byte_is_refused(part: str, at: int, change: int) -> None:
    authenticator, passkey = _ALTERED
    answer = copy.deepcopy(authenticator.sign(passkeys.sign_in_options(CHALLENGE)))
    raw = bytearray(unb64(answer["response"][part]))
    raw[at % len(raw)] ^= change
    answer["response"][part] = b64(bytes(raw))
    with pytest.raises(PasskeyRefused):
        passkeys.signed(answer, CHALLENGE, passkey)


def _pair() -> tuple[Authenticator, Passkey]:
    authenticator = Authenticator(ORIGIN, HOST)
    return authenticator, registered(authenticator)


_ALTERED = _pair()

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(data=st.data())
def test_nonsense_proves_nothing_and_breaks_nothing(data: st.DataObject) -> None:
    authenticator, passkey = _ALTERED
    answer: Any = authenticator.sign(passkeys.sign_in_options(CHALLENGE))
    where: Any = data.draw(st.sampled_from([answer, answer["response"]]))
    name = data.draw(st.sampled_from(sorted(where)))
    unneeded = {"authenticatorAttachment", "clientExtensionResults"}
    where[name] = data.draw(json_values.filter(lambda value: value != where[name]))
    readers: list[Callable[[], object]] = [lambda: passkeys.registered(answer, CHALLENGE)]
    if name not in unneeded:
        readers.append(lambda: passkeys.signed(answer, CHALLENGE, passkey))
    for read in readers:
        with pytest.raises(PasskeyRefused):
            read()
