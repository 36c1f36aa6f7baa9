"""The Accounts port on SQLite or PostgreSQL. What must happen once is one statement whose rows
tell whether it did, so that of several at once the database lets one succeed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Row, and_, delete, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from server.application.accounts_port import Account, Chairing, Invitation, Passkey, Subject
from server.plugins.sealed_column import Keys, ToSeal
from server.plugins.sql_conflicts import already_there
from server.plugins.sql_engine import writing
from server.plugins.sql_sign_ins import SqlSignIns, of_account
from server.plugins.sql_tables import account_invitations, accounts, chairs, passkeys, sign_ins
from shared.contract.words import AccountRole


class SqlAccounts(SqlSignIns):
    def __init__(self, engine: Engine, keys: Keys) -> None:
        super().__init__(engine)
        self._keys = keys

    def add_account(self, account: Account) -> None:
        """Raises ValueError if the id or the subject is taken."""
        row = {
            "id": account.id,
            "name": ToSeal(self._keys, account.name.encode(), (account.id,)),
            "role": account.role,
            "created_at": account.created_at,
            "closed_at": account.closed_at,
        }
        with self._changing("the id or the subject is taken") as connection:
            connection.execute(insert(accounts), [row | _columns(account.subject)])

    def account(self, account: str) -> Account | None:
        row = self._one(select(accounts).where(accounts.c.id == account))
        return None if row is None else self._account(row)

    def account_by_subject(self, subject: Subject) -> Account | None:
        held = and_(*(accounts.c[name] == value for name, value in _columns(subject).items()))
        row = self._one(select(accounts).where(held))
        return None if row is None else self._account(row)

    def accounts(self) -> list[Account]:
        oldest_first = select(accounts).order_by(accounts.c.created_at, accounts.c.id)
        return [self._account(row) for row in self._all(oldest_first)]

    def close_account(self, account: str, at: str) -> bool:
        is_open = and_(accounts.c.id == account, accounts.c.closed_at.is_(None))
        close = update(accounts).where(is_open).values(closed_at=at, **_columns(None))
        with self._engine.begin() as connection:
            if not connection.execute(close).rowcount:
                return False
            for table in (account_invitations, passkeys, sign_ins):
                connection.execute(of_account(table, account))
        return True

    def issue_invitation(self, invitation: Invitation) -> None:
        with self._engine.begin() as connection:
            connection.execute(of_account(account_invitations, invitation.account))
            connection.execute(insert(account_invitations), [vars(invitation)])

    def invitation(self, token_hash: str, now: str) -> Invitation | None:
        row = self._one(select(account_invitations).where(_is_good(token_hash, now)))
        return None if row is None else Invitation(**row._mapping)

    def accept_invitation(self, token_hash: str, now: str, brought: Passkey | Subject) -> bool:
        """Raises ValueError if the passkey or the subject is known already."""
        used_up = delete(account_invitations).where(_is_good(token_hash, now))
        if isinstance(brought, Passkey):
            used_up = used_up.where(account_invitations.c.account == brought.account)
        # `returning` gives the same statement another type
        used_up = used_up.returning(account_invitations.c.account)  # type: ignore[assignment]
        with self._changing("the passkey or the subject is known already") as connection:
            account = connection.execute(used_up).scalar_one_or_none()
            if account is None:
                return False
            if isinstance(brought, Passkey):
                connection.execute(insert(passkeys), [vars(brought)])
            else:
                its_owner = update(accounts).where(accounts.c.id == account)
                connection.execute(its_owner.values(**_columns(brought)))
        return True

    def passkey(self, passkey: str) -> Passkey | None:
        row = self._one(select(passkeys).where(passkeys.c.id == passkey))
        return None if row is None else Passkey(**row._mapping)

    def passkeys(self, account: str) -> list[Passkey]:
        of = select(passkeys).where(passkeys.c.account == account)
        rows = self._all(of.order_by(passkeys.c.added_at, passkeys.c.id))
        return [Passkey(**row._mapping) for row in rows]

    def count_passkey(self, passkey: str, counter: int) -> bool:
        counts_on = passkeys.c.counter < counter
        if counter == 0:
            counts_on = or_(counts_on, passkeys.c.counter == 0)
        count = update(passkeys).where(passkeys.c.id == passkey, counts_on).values(counter=counter)
        with self._one_statement.begin() as connection:
            return bool(connection.execute(count).rowcount)

    def forget_passkeys(self, account: str) -> None:
        unbound = update(accounts).where(accounts.c.id == account).values(**_columns(None))
        with self._engine.begin() as connection:
            connection.execute(unbound)
            for table in (passkeys, sign_ins):
                connection.execute(of_account(table, account))

    def set_chairing(self, chairing: Chairing) -> None:
        of_the_meeting = update(chairs).where(chairs.c.meeting == chairing.meeting)
        with self._engine.begin() as connection:
            if not connection.execute(of_the_meeting.values(**vars(chairing))).rowcount:
                connection.execute(insert(chairs), [vars(chairing)])

    def chairing(self, meeting: str) -> Chairing | None:
        row = self._one(select(chairs).where(chairs.c.meeting == meeting))
        return None if row is None else Chairing(**row._mapping)

    def chairings(self) -> dict[str, Chairing]:
        return {row.meeting: Chairing(**row._mapping) for row in self._all(select(chairs))}

    def _account(self, row: Row[Any]) -> Account:
        name = row.name.open(self._keys, row.id).decode()
        subject = Subject(row.oidc_issuer, row.oidc_subject) if row.oidc_issuer else None
        role = AccountRole(row.role)
        return Account(row.id, name, role, row.created_at, row.closed_at, subject)

    @contextmanager
    def _changing(self, taken: str) -> Iterator[Connection]:
        """One transaction. Raises ValueError, saying what is taken, if a row exists already."""
        try:
            with writing(self._engine) as connection:
                yield connection
        except IntegrityError as error:
            if already_there(error):
                raise ValueError(taken) from error
            raise


def _is_good(token_hash: str, now: str) -> Any:
    kept = account_invitations.c
    return and_(kept.token_hash == token_hash, kept.expires_at > now)


def _columns(subject: Subject | None) -> dict[str, str | None]:
    if subject is None:
        return {"oidc_issuer": None, "oidc_subject": None}
    return {"oidc_issuer": subject.issuer, "oidc_subject": subject.subject}
