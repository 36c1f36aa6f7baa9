"""The Passkeys port by py_webauthn: passkeys that name their account themselves, of people who
were verified (P61)."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from server.application.accounts_port import Account, Passkey, PasskeyRefused, Registered

NAME = "Common Ground"
CREDENTIAL_LETTERS = 1400
"""A credential id has at most 1,023 bytes, in base64url."""


class WebauthnPasskeys:
    """`host` is the name in the address that people open, and `origins` are those of its pages."""

    def __init__(self, host: str, origins: list[str]) -> None:
        self._host = host
        self._origins = origins

    def registration_options(
        self, account: Account, challenge: str, known: list[Passkey]
    ) -> dict[str, Any]:
        options = generate_registration_options(
            rp_id=self._host,
            rp_name=NAME,
            user_id=account.id.encode(),
            user_name=account.name,
            challenge=challenge.encode(),
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
            exclude_credentials=[
                PublicKeyCredentialDescriptor(id=base64url_to_bytes(passkey.id))
                for passkey in known
            ],
        )
        return _json(options)

    def registered(self, credential: Mapping[str, Any], challenge: str) -> Registered:
        with _refusing():
            proved = verify_registration_response(
                credential=dict(credential),
                expected_challenge=challenge.encode(),
                expected_rp_id=self._host,
                expected_origin=self._origins,
                require_user_verification=True,
            )
        key_id = bytes_to_base64url(proved.credential_id)
        if key_id != credential.get("id") or len(key_id) > CREDENTIAL_LETTERS:
            raise PasskeyRefused("the credential has two ids, or one that is too long")
        return Registered(key_id, proved.credential_public_key, proved.sign_count)

    def sign_in_options(self, challenge: str) -> dict[str, Any]:
        """Names no passkey: whoever asks learns nothing of who has an account."""
        options = generate_authentication_options(
            rp_id=self._host,
            challenge=challenge.encode(),
            user_verification=UserVerificationRequirement.REQUIRED,
        )
        return _json(options)

    def claimed(self, credential: Mapping[str, Any]) -> str:
        claimed = credential.get("id")
        if not isinstance(claimed, str) or not 0 < len(claimed) <= CREDENTIAL_LETTERS:
            raise PasskeyRefused("no credential is named")
        return claimed

    def signed(self, credential: Mapping[str, Any], challenge: str, passkey: Passkey) -> int:
        with _refusing():
            proved = verify_authentication_response(
                credential=dict(credential),
                expected_challenge=challenge.encode(),
                expected_rp_id=self._host,
                expected_origin=self._origins,
                credential_public_key=passkey.public_key,
                credential_current_sign_count=passkey.counter,
                require_user_verification=True,
            )
            handle = base64url_to_bytes(credential["response"]["userHandle"])
        if bytes_to_base64url(proved.credential_id) != passkey.id:
            raise PasskeyRefused("another passkey signed")
        if handle != passkey.account.encode():
            raise PasskeyRefused("the passkey was made for another account")
        return proved.new_sign_count


def _json(options: Any) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(options_to_json(options))
    return read


@contextmanager
def _refusing() -> Iterator[None]:
    """Whatever goes wrong in reading what a stranger sent, it proves nothing. The library raises
    its own exceptions, and those of the parsers below it."""
    try:
        yield
    except Exception as problem:
        raise PasskeyRefused(type(problem).__name__) from problem
