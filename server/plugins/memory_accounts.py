"""The Accounts port in memory, for tests."""

from dataclasses import replace
from threading import Lock

from server.application.accounts_port import (
    Account,
    Chairing,
    Challenge,
    Invitation,
    Passkey,
    Purpose,
    SignIn,
    Subject,
)


class MemoryAccounts:
    def __init__(self) -> None:
        self._lock = Lock()
        self._accounts: dict[str, Account] = {}
        self._passkeys: dict[str, Passkey] = {}
        self._invitations: dict[str, Invitation] = {}
        self._sign_ins: dict[str, SignIn] = {}
        self._challenges: dict[str, Challenge] = {}
        self._chairings: dict[str, Chairing] = {}

    def add_account(self, account: Account) -> None:
        with self._lock:
            if account.id in self._accounts or self._holder(account.subject):
                raise ValueError("the id or the subject is taken")
            self._accounts[account.id] = account

    def _holder(self, subject: Subject | None) -> Account | None:
        found = (one for one in self._accounts.values() if subject and one.subject == subject)
        return next(found, None)

    def account(self, account: str) -> Account | None:
        return self._accounts.get(account)

    def account_by_subject(self, subject: Subject) -> Account | None:
        with self._lock:
            return self._holder(subject)

    def accounts(self) -> list[Account]:
        with self._lock:
            return sorted(self._accounts.values(), key=lambda one: (one.created_at, one.id))

    def close_account(self, account: str, at: str) -> bool:
        with self._lock:
            found = self._accounts.get(account)
            if found is None or found.closed_at is not None:
                return False
            self._accounts[account] = replace(found, closed_at=at, subject=None)
            self._invitations.pop(account, None)
            self._forget(account)
            return True

    def issue_invitation(self, invitation: Invitation) -> None:
        with self._lock:
            self._invitations[invitation.account] = invitation

    def invitation(self, token_hash: str, now: str) -> Invitation | None:
        with self._lock:
            return self._good(token_hash, now)

    def _good(self, token_hash: str, now: str) -> Invitation | None:
        for one in self._invitations.values():
            if one.token_hash == token_hash and one.expires_at > now:
                return one
        return None

    def accept_invitation(self, token_hash: str, now: str, brought: Passkey | Subject) -> bool:
        with self._lock:
            invitation = self._good(token_hash, now)
            if invitation is None:
                return False
            account = invitation.account
            if isinstance(brought, Passkey):
                if brought.account != account:
                    return False
                if brought.id in self._passkeys:
                    raise ValueError("the passkey is known already")
                self._passkeys[brought.id] = brought
            else:
                if (holder := self._holder(brought)) is not None and holder.id != account:
                    raise ValueError("the subject is known already")
                self._accounts[account] = replace(self._accounts[account], subject=brought)
            del self._invitations[account]
            return True

    def passkey(self, passkey: str) -> Passkey | None:
        return self._passkeys.get(passkey)

    def passkeys(self, account: str) -> list[Passkey]:
        with self._lock:
            found = [one for one in self._passkeys.values() if one.account == account]
        return sorted(found, key=lambda one: (one.added_at, one.id))

    def count_passkey(self, passkey: str, counter: int) -> bool:
        with self._lock:
            found = self._passkeys.get(passkey)
            if found is None or not (found.counter < counter or found.counter == counter == 0):
                return False
            self._passkeys[passkey] = replace(found, counter=counter)
            return True

    def forget_passkeys(self, account: str) -> None:
        with self._lock:
            self._accounts[account] = replace(self._accounts[account], subject=None)
            self._forget(account)

    def _forget(self, account: str) -> None:
        self._passkeys = {k: one for k, one in self._passkeys.items() if one.account != account}
        self._sign_ins = {k: one for k, one in self._sign_ins.items() if one.account != account}

    def begin_sign_in(self, sign_in: SignIn, now: str) -> None:
        with self._lock:
            kept = self._sign_ins.items()
            self._sign_ins = {id_: one for id_, one in kept if one.expires_at > now}
            self._sign_ins[sign_in.id] = sign_in

    def sign_in(self, secret_hash: str) -> SignIn | None:
        with self._lock:
            found = (one for one in self._sign_ins.values() if one.secret_hash == secret_hash)
            return next(found, None)

    def use_sign_in(self, sign_in: str, idles_at: str) -> None:
        with self._lock:
            if sign_in in self._sign_ins:
                self._sign_ins[sign_in] = replace(self._sign_ins[sign_in], idles_at=idles_at)

    def renew_sign_in(self, sign_in: SignIn) -> bool:
        with self._lock:
            if sign_in.id not in self._sign_ins:
                return False
            self._sign_ins[sign_in.id] = sign_in
            return True

    def end_sign_in(self, sign_in: str) -> None:
        with self._lock:
            self._sign_ins.pop(sign_in, None)

    def add_challenge(self, challenge: Challenge, now: str) -> None:
        with self._lock:
            kept = self._challenges.values()
            self._challenges = {one.browser_hash: one for one in kept if one.expires_at > now}
            self._challenges[challenge.browser_hash] = challenge

    def take_challenge(self, browser_hash: str, purpose: Purpose, now: str) -> str | None:
        with self._lock:
            found = self._challenges.get(browser_hash)
            if found is None or found.purpose is not purpose or found.expires_at <= now:
                return None
            return self._challenges.pop(browser_hash).value

    def set_chairing(self, chairing: Chairing) -> None:
        with self._lock:
            self._chairings[chairing.meeting] = chairing

    def chairing(self, meeting: str) -> Chairing | None:
        return self._chairings.get(meeting)

    def chairings(self) -> dict[str, Chairing]:
        with self._lock:
            return dict(self._chairings)
