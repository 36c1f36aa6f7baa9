"""Sign-ins and challenges on SQLite or PostgreSQL: part of the Accounts port."""

from typing import Any

from sqlalchemy import Engine, Row, Select, Table, delete, insert, select, update

from server.application.accounts_port import Challenge, Purpose, SignIn
from server.plugins.sql_engine import one_statement
from server.plugins.sql_tables import challenges, sign_ins


class SqlSignIns:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._one_statement = one_statement(engine)

    def begin_sign_in(self, sign_in: SignIn, now: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(delete(sign_ins).where(sign_ins.c.expires_at <= now))
            connection.execute(insert(sign_ins), [vars(sign_in)])

    def sign_in(self, secret_hash: str) -> SignIn | None:
        row = self._one(select(sign_ins).where(sign_ins.c.secret_hash == secret_hash))
        return None if row is None else SignIn(**row._mapping)

    def use_sign_in(self, sign_in: str, idles_at: str) -> None:
        used = update(sign_ins).where(sign_ins.c.id == sign_in).values(idles_at=idles_at)
        with self._one_statement.begin() as connection:
            connection.execute(used)

    def renew_sign_in(self, sign_in: SignIn) -> bool:
        renewed = update(sign_ins).where(sign_ins.c.id == sign_in.id).values(**vars(sign_in))
        with self._one_statement.begin() as connection:
            return bool(connection.execute(renewed).rowcount)

    def end_sign_in(self, sign_in: str) -> None:
        with self._one_statement.begin() as connection:
            connection.execute(delete(sign_ins).where(sign_ins.c.id == sign_in))

    def add_challenge(self, challenge: Challenge, now: str) -> None:
        """Those of people who did not go on are deleted with the next."""
        over = delete(challenges).where(
            (challenges.c.expires_at <= now) | (challenges.c.browser_hash == challenge.browser_hash)
        )
        with self._engine.begin() as connection:
            connection.execute(over)
            connection.execute(insert(challenges), [vars(challenge)])

    def take_challenge(self, browser_hash: str, purpose: Purpose, now: str) -> str | None:
        taken = (
            delete(challenges)
            .where(
                challenges.c.browser_hash == browser_hash,
                challenges.c.purpose == purpose,
                challenges.c.expires_at > now,
            )
            .returning(challenges.c.value)
        )
        with self._one_statement.begin() as connection:
            value: str | None = connection.execute(taken).scalar_one_or_none()
        return value

    def _one(self, query: Select[Any]) -> Row[Any] | None:
        with self._one_statement.connect() as connection:
            return connection.execute(query).one_or_none()

    def _all(self, query: Select[Any]) -> list[Row[Any]]:
        with self._one_statement.connect() as connection:
            return list(connection.execute(query))


def of_account(table: Table, account: str) -> Any:
    """Deletes an account's rows in a table."""
    return delete(table).where(table.c.account == account)
