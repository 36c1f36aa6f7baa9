"""What every Accounts must do. A test module subclasses AccountsSuite and gives `store`."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from server.application.accounts_port import (
    Account,
    Accounts,
    Chairing,
    Challenge,
    Invitation,
    Passkey,
    Purpose,
    SignIn,
    Subject,
)
from shared.contract.words import AccountRole
from tests.plugins.stores import CHILD_MEETING, OTHER_MEETING, AccountsStore

BEFORE = "2026-11-24T11:59:59.999Z"
EXPIRY = "2026-11-24T12:00:00.000Z"
CHAIR = Account("account-1", "Ms Rahman (example)", AccountRole.CHAIR, BEFORE)
MANAGER = Account("account-2", "Mr Okafor (example)", AccountRole.SERVICE_MANAGER, EXPIRY)
KEY = Passkey("credential-1", CHAIR.id, b"\xa5key", 7, BEFORE)
INVITED = Invitation("hash-of-token", CHAIR.id, EXPIRY)
SIGN_IN = SignIn("sign-in-1", "hash-of-secret", CHAIR.id, BEFORE, EXPIRY, EXPIRY)
CHALLENGE = Challenge("hash-of-cookie", Purpose.SIGN_IN, "challenge", EXPIRY)
OTHERS = replace(SIGN_IN, id="sign-in-2", secret_hash=f"{MANAGER.id}'s", account=MANAGER.id)
SUBJECT = Subject("https://sign-in.example.org", "00u1")


class AccountsSuite:
    @pytest.fixture
    def accounts(self, store: AccountsStore) -> Accounts:
        for account in (MANAGER, CHAIR):
            store.accounts.add_account(account)
        return store.accounts

    def test_accounts_are_there_after_reopening(
        self, store: AccountsStore, accounts: Accounts
    ) -> None:
        for opened in (accounts, store.reopen()):
            assert opened.account(CHAIR.id) == CHAIR
            assert opened.account("account-none") is None
            assert opened.accounts() == [CHAIR, MANAGER], "oldest first"

    def test_an_id_or_a_subject_is_one_accounts(self, accounts: Accounts) -> None:
        accounts.add_account(replace(CHAIR, id="account-3", subject=SUBJECT))
        for taken in (CHAIR, replace(CHAIR, id="account-4", subject=SUBJECT)):
            with pytest.raises(ValueError, match="taken"):
                accounts.add_account(taken)
        found = accounts.account_by_subject(SUBJECT)
        assert found is not None
        assert found.id == "account-3"
        assert accounts.account_by_subject(replace(SUBJECT, issuer="https://other")) is None
        assert accounts.account_by_subject(replace(SUBJECT, subject="00U1")) is None

    def test_closing_ends_everything_at_once(
        self, store: AccountsStore, accounts: Accounts
    ) -> None:
        """P60"""
        accounts.issue_invitation(INVITED)
        assert accounts.accept_invitation(INVITED.token_hash, BEFORE, SUBJECT)
        accounts.issue_invitation(INVITED)
        assert accounts.accept_invitation(INVITED.token_hash, BEFORE, KEY)
        accounts.issue_invitation(INVITED)
        accounts.begin_sign_in(SIGN_IN, BEFORE)
        accounts.begin_sign_in(OTHERS, BEFORE)
        assert accounts.close_account(CHAIR.id, EXPIRY)
        assert not accounts.close_account(CHAIR.id, EXPIRY)
        assert not accounts.close_account("account-none", EXPIRY)
        for opened in (accounts, store.reopen()):
            assert opened.account(CHAIR.id) == replace(CHAIR, closed_at=EXPIRY)
            assert opened.account_by_subject(SUBJECT) is None
            assert opened.passkeys(CHAIR.id) == []
            assert opened.invitation(INVITED.token_hash, BEFORE) is None
            assert opened.sign_in(SIGN_IN.secret_hash) is None
            assert opened.sign_in(OTHERS.secret_hash) == OTHERS, "other accounts go on"

    def test_an_invitation_is_used_up_by_accepting_alone(
        self, store: AccountsStore, accounts: Accounts
    ) -> None:
        """P60"""
        accounts.issue_invitation(INVITED)
        for opened in (accounts, store.reopen()):
            assert opened.invitation(INVITED.token_hash, BEFORE) == INVITED
            assert opened.invitation(INVITED.token_hash, EXPIRY) is None
        assert not accounts.accept_invitation(INVITED.token_hash, EXPIRY, KEY)
        assert not accounts.accept_invitation("another", BEFORE, KEY)
        others = replace(KEY, account=MANAGER.id)
        assert not accounts.accept_invitation(INVITED.token_hash, BEFORE, others)
        assert accounts.accept_invitation(INVITED.token_hash, BEFORE, KEY)
        again = replace(KEY, id="credential-2")
        assert not accounts.accept_invitation(INVITED.token_hash, BEFORE, again)
        assert store.reopen().passkeys(CHAIR.id) == [KEY]
        assert store.reopen().passkeys(MANAGER.id) == []

    def test_a_later_invitation_takes_the_place_of_the_earlier(self, accounts: Accounts) -> None:
        """P60"""
        accounts.issue_invitation(INVITED)
        later = replace(INVITED, token_hash=f"later {INVITED.token_hash}")
        accounts.issue_invitation(later)
        assert accounts.invitation(INVITED.token_hash, BEFORE) is None
        assert accounts.accept_invitation(later.token_hash, BEFORE, KEY)

    def test_what_is_known_already_uses_no_invitation_up(self, accounts: Accounts) -> None:
        accounts.issue_invitation(INVITED)
        assert accounts.accept_invitation(INVITED.token_hash, BEFORE, SUBJECT)
        accounts.issue_invitation(INVITED)
        assert accounts.accept_invitation(INVITED.token_hash, BEFORE, KEY)
        to_manager = replace(INVITED, account=MANAGER.id)
        accounts.issue_invitation(to_manager)
        for known in (replace(KEY, account=MANAGER.id), SUBJECT):
            with pytest.raises(ValueError, match="known already"):
                accounts.accept_invitation(INVITED.token_hash, BEFORE, known)
        assert accounts.invitation(INVITED.token_hash, BEFORE) == to_manager
        assert accounts.passkey(KEY.id) == KEY
        found = accounts.account_by_subject(SUBJECT)
        assert found is not None
        assert found.id == CHAIR.id

    def test_of_eight_who_accept_at_once_one_does(
        self, store: AccountsStore, accounts: Accounts
    ) -> None:
        """P60"""
        together = Barrier(8)

        def accept(number: int) -> bool:
            opened = store.reopen()
            together.wait()
            key = replace(KEY, id=f"credential-{number}")
            return opened.accept_invitation(INVITED.token_hash, BEFORE, key)

        with ThreadPoolExecutor(8) as pool:
            accounts.issue_invitation(INVITED)
            assert sum(pool.map(accept, range(8))) == 1
        assert len(accounts.passkeys(CHAIR.id)) == 1

    @pytest.mark.parametrize(
        ("had", "given", "holds"),
        [(7, 8, True), (7, 7, False), (7, 6, False), (7, 0, False), (0, 0, True), (0, 1, True)],
    )
    def test_a_counter_only_counts_on(
        self, accounts: Accounts, had: int, given: int, holds: bool
    ) -> None:
        """P61"""
        accounts.issue_invitation(INVITED)
        accounts.accept_invitation(INVITED.token_hash, BEFORE, replace(KEY, counter=had))
        assert accounts.count_passkey(KEY.id, given) is holds
        kept = accounts.passkey(KEY.id)
        assert kept is not None
        assert kept.counter == (given if holds else had)
        assert not accounts.count_passkey("credential-none", 99)

    def test_a_lost_device_opens_nothing(self, accounts: Accounts) -> None:
        accounts.issue_invitation(INVITED)
        accounts.accept_invitation(INVITED.token_hash, BEFORE, KEY)
        accounts.begin_sign_in(SIGN_IN, BEFORE)
        accounts.forget_passkeys(CHAIR.id)
        assert accounts.passkey(KEY.id) is None
        assert accounts.sign_in(SIGN_IN.secret_hash) is None
        assert accounts.account(CHAIR.id) == CHAIR

    def test_a_sign_in_goes_on_while_it_is_used(
        self, store: AccountsStore, accounts: Accounts
    ) -> None:
        """P62"""
        accounts.begin_sign_in(SIGN_IN, BEFORE)
        later = "2026-11-24T12:29:00.000Z"
        accounts.use_sign_in(SIGN_IN.id, later)
        for opened in (accounts, store.reopen()):
            assert opened.sign_in(SIGN_IN.secret_hash) == replace(SIGN_IN, idles_at=later)
            assert opened.sign_in("another") is None

    def test_a_renewed_sign_in_has_another_secret(self, accounts: Accounts) -> None:
        """P62"""
        accounts.begin_sign_in(SIGN_IN, BEFORE)
        renewed = replace(SIGN_IN, secret_hash=OTHERS.secret_hash, authenticated_at=None)
        assert accounts.renew_sign_in(renewed)
        assert accounts.sign_in(SIGN_IN.secret_hash) is None
        assert accounts.sign_in(OTHERS.secret_hash) == renewed

    def test_what_was_ended_does_not_come_back(self, accounts: Accounts) -> None:
        """P62"""
        accounts.begin_sign_in(SIGN_IN, BEFORE)
        accounts.end_sign_in(SIGN_IN.id)
        accounts.end_sign_in(SIGN_IN.id)
        accounts.use_sign_in(SIGN_IN.id, EXPIRY)
        assert not accounts.renew_sign_in(SIGN_IN)
        assert accounts.sign_in(SIGN_IN.secret_hash) is None

    def test_a_sign_in_whose_last_moment_is_over_goes_with_the_next(
        self, accounts: Accounts
    ) -> None:
        accounts.begin_sign_in(SIGN_IN, BEFORE)
        accounts.begin_sign_in(replace(OTHERS, expires_at="2026-11-24T12:00:00.001Z"), EXPIRY)
        assert accounts.sign_in(SIGN_IN.secret_hash) is None
        assert accounts.sign_in(OTHERS.secret_hash) is not None

    def test_a_challenge_is_taken_once_for_its_purpose_in_its_time(
        self, store: AccountsStore, accounts: Accounts
    ) -> None:
        """P61"""
        accounts.add_challenge(CHALLENGE, BEFORE)
        taker = store.reopen()
        assert taker.take_challenge(CHALLENGE.browser_hash, Purpose.REGISTER, BEFORE) is None
        assert taker.take_challenge("another", Purpose.SIGN_IN, BEFORE) is None
        assert taker.take_challenge(CHALLENGE.browser_hash, Purpose.SIGN_IN, EXPIRY) is None
        taken = [
            opened.take_challenge(CHALLENGE.browser_hash, Purpose.SIGN_IN, BEFORE)
            for opened in (taker, accounts, taker)
        ]
        assert taken == ["challenge", None, None]

    def test_of_eight_takers_at_once_one_gets_the_challenge(
        self, store: AccountsStore, accounts: Accounts
    ) -> None:
        """P61"""
        together = Barrier(8)

        def take(_number: int) -> str | None:
            opened = store.reopen()
            together.wait()
            return opened.take_challenge(CHALLENGE.browser_hash, Purpose.SIGN_IN, BEFORE)

        accounts.add_challenge(CHALLENGE, BEFORE)
        with ThreadPoolExecutor(8) as pool:
            assert sorted(filter(None, pool.map(take, range(8)))) == ["challenge"]

    def test_a_browsers_later_challenge_stands(self, accounts: Accounts) -> None:
        later = "2026-11-24T12:05:00.000Z"
        accounts.add_challenge(CHALLENGE, BEFORE)
        accounts.add_challenge(replace(CHALLENGE, value="later", expires_at=later), BEFORE)
        accounts.add_challenge(replace(CHALLENGE, browser_hash="b", expires_at=later), EXPIRY)
        assert accounts.take_challenge(CHALLENGE.browser_hash, Purpose.SIGN_IN, EXPIRY) == "later"

    def test_a_meeting_is_one_accounts(self, store: AccountsStore, accounts: Accounts) -> None:
        """P64"""
        first = Chairing(CHILD_MEETING, CHAIR.id, "person-1")
        other = Chairing(OTHER_MEETING, CHAIR.id, "person-2")
        accounts.set_chairing(first)
        accounts.set_chairing(other)
        assert store.reopen().chairings() == {CHILD_MEETING: first, OTHER_MEETING: other}
        second = Chairing(CHILD_MEETING, MANAGER.id, "person-3")
        accounts.set_chairing(second)
        assert store.reopen().chairing(CHILD_MEETING) == second
        assert store.reopen().chairing(OTHER_MEETING) == other
        assert accounts.chairing("meeting-none") is None
