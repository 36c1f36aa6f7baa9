"""What the application needs to know chairs and service managers by: Accounts keeps them, Passkeys
reads what a passkey says, Oidc asks the organisation's own sign-in. Conformance suite of Accounts:
tests/plugins/accounts_suite.py."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import AccountRole


@dataclass(frozen=True)
class Subject:
    """Somebody as their organisation's sign-in names them (OIDC `iss` and `sub`)."""

    issuer: str
    subject: str


@dataclass(frozen=True)
class Account:
    """One person with one role. Times are ISO 8601 UTC; `closed_at` is None while it is open."""

    id: str
    name: str
    role: AccountRole
    created_at: str
    closed_at: str | None = None
    subject: Subject | None = None


@dataclass(frozen=True)
class Passkey:
    """`id` is the credential id as base64url, `public_key` a COSE key, `counter` how often its
    authenticator says it has signed (0 for those that do not count)."""

    id: str
    account: str
    public_key: bytes
    counter: int
    added_at: str


@dataclass(frozen=True)
class Invitation:
    """A single-use link: whoever brings the token with this SHA-256 becomes the account's owner."""

    token_hash: str
    account: str
    expires_at: str


@dataclass(frozen=True)
class SignIn:
    """One browser signed in to one account. Over at `idles_at`, which moves on while it is used,
    and at `expires_at`, which does not. `authenticated_at` is when its owner last proved who
    they are, None when their organisation did not say."""

    id: str
    secret_hash: str
    account: str
    authenticated_at: str | None
    idles_at: str
    expires_at: str


class Purpose(StrEnum):
    """What a challenge was given out for; it answers nothing else."""

    REGISTER = "register"
    SIGN_IN = "sign_in"
    OIDC = "oidc"


@dataclass(frozen=True)
class Challenge:
    """Waits for one browser's answer, once. `browser_hash` is the SHA-256 of that browser's
    cookie. `value` is the challenge, or whatever else must come back to the one who asked."""

    browser_hash: str
    purpose: Purpose
    value: str
    expires_at: str


@dataclass(frozen=True)
class Chairing:
    """Whose a meeting is: `account` acts in it as `person`."""

    meeting: str
    account: str
    person: str


class Accounts(Protocol):
    def add_account(self, account: Account) -> None:
        """Raises ValueError if the id or the subject is taken."""
        ...

    def account(self, account: str) -> Account | None:
        """Closed ones too."""
        ...

    def account_by_subject(self, subject: Subject) -> Account | None: ...

    def accounts(self) -> list[Account]:
        """All of them, oldest first."""
        ...

    def close_account(self, account: str, at: str) -> bool:
        """Closes it and deletes its passkeys, invitations and sign-ins, all at once. False if
        there is no such open account."""
        ...

    def issue_invitation(self, invitation: Invitation) -> None:
        """In place of an earlier one to the same account."""
        ...

    def invitation(self, token_hash: str, now: str) -> Invitation | None:
        """The invitation, if it is still good; looking does not use it up."""
        ...

    def accept_invitation(self, token_hash: str, now: str, brought: Passkey | Subject) -> bool:
        """Uses the invitation up and gives its account what was brought, both or neither; of
        several at once, one succeeds. Raises ValueError, and uses nothing up, if the passkey or
        the subject is known already."""
        ...

    def passkey(self, passkey: str) -> Passkey | None: ...

    def passkeys(self, account: str) -> list[Passkey]: ...

    def count_passkey(self, passkey: str, counter: int) -> bool:
        """Keeps the counter that came with a signature. False, and nothing is kept, unless it is
        higher than the last, or both are 0: else the key has been copied (P61)."""
        ...

    def forget_passkeys(self, account: str) -> None:
        """A device was lost: deletes the account's passkeys and sign-ins."""
        ...

    def begin_sign_in(self, sign_in: SignIn, now: str) -> None:
        """Those whose last moment is over are deleted."""
        ...

    def sign_in(self, secret_hash: str) -> SignIn | None:
        """The sign-in, unless it was ended; the caller looks at its times."""
        ...

    def use_sign_in(self, sign_in: str, idles_at: str) -> None:
        """Puts off its idle end. Does nothing if it was ended."""
        ...

    def renew_sign_in(self, sign_in: SignIn) -> bool:
        """Replaces the secret and the times of the sign-in with this id. False if it was ended."""
        ...

    def end_sign_in(self, sign_in: str) -> None: ...

    def add_challenge(self, challenge: Challenge, now: str) -> None:
        """In place of this browser's earlier one; those that have expired are deleted."""
        ...

    def take_challenge(self, browser_hash: str, purpose: Purpose, now: str) -> str | None:
        """The value, once; of several takers at once, one gets it. A challenge for something
        else, or expired, is not given out."""
        ...

    def set_chairing(self, chairing: Chairing) -> None:
        """In place of whoever chaired this meeting before."""
        ...

    def chairing(self, meeting: str) -> Chairing | None: ...

    def chairings(self) -> dict[str, Chairing]:
        """Every meeting's that has one, by meeting."""
        ...


class PasskeyRefused(Exception):
    """What a browser sent does not prove what it should."""


@dataclass(frozen=True)
class Registered:
    """A new passkey: credential id as base64url, COSE public key, counter."""

    id: str
    public_key: bytes
    counter: int


class Passkeys(Protocol):
    """WebAuthn. Options and credentials are JSON as browsers read and write it
    (parseCreationOptionsFromJSON, toJSON), bytes as base64url."""

    def registration_options(
        self, account: Account, challenge: str, known: list[Passkey]
    ) -> dict[str, Any]: ...

    def registered(self, credential: Mapping[str, Any], challenge: str) -> Registered:
        """Raises PasskeyRefused."""
        ...

    def sign_in_options(self, challenge: str) -> dict[str, Any]: ...

    def claimed(self, credential: Mapping[str, Any]) -> str:
        """The id of the passkey that this says it is; nothing is proved yet. Raises
        PasskeyRefused."""
        ...

    def signed(self, credential: Mapping[str, Any], challenge: str, passkey: Passkey) -> int:
        """The counter that came with the signature. Raises PasskeyRefused unless it was made for
        this challenge, by this passkey, for its account, by a person who was verified."""
        ...


class SignInElsewhereRefused(Refusal):
    """The organisation's sign-in could not be reached (PROVIDER_AWAY), was stopped there
    (SIGN_IN_STOPPED), does not prove what it should (SIGN_IN_REFUSED), or proves it too long ago
    (SIGN_IN_AGAIN). `check` is what did not hold, for the log; people get the same words."""

    def __init__(self, code: RefusalCode, check: str) -> None:
        super().__init__(code)
        self.check = check


@dataclass(frozen=True)
class SignInElsewhere:
    """A sign-in begun at the organisation's own provider. The browser goes to `address`; `kept`
    (at most 2,000 characters of text: state, nonce, PKCE verifier, …) stays on the server as the
    value of a Challenge until the browser is back."""

    address: str
    kept: str


@dataclass(frozen=True)
class Proved:
    """Who signed in elsewhere, and when they last proved it there (`auth_time` as ISO 8601 UTC;
    None if the provider does not say)."""

    subject: Subject
    authenticated_at: str | None


class Oidc(Protocol):
    """OpenID Connect, code flow with PKCE. The provider sends the browser back to
    <public_url>/signed-in; that page posts what stands after its `?`."""

    def begin(self, *, fresh: bool) -> SignInElsewhere:
        """`fresh` asks for a sign-in now, whoever is signed in there already (max_age=0 and
        prompt=login); `finish` then refuses unless `auth_time` shows one. Raises
        SignInElsewhereRefused if the provider cannot be reached."""
        ...

    def finish(self, kept: str, query: str) -> Proved:
        """`query` is what came back, undecoded, such as 'code=…&state=…&iss=…'. Raises
        SignInElsewhereRefused unless state, issuer, audience, nonce, signature and times hold."""
        ...
