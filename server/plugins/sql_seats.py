"""The Seats port on SQLite or PostgreSQL. Nearly every method is one statement, so of several at
once the database lets one succeed."""

from collections.abc import Collection
from dataclasses import fields

from sqlalchemy import ColumnElement, Engine, delete, insert, or_, select, update

from server.application.seat_times import idle_since
from server.application.seats_port import Link, Seat
from server.plugins.sql_engine import one_statement, write_first
from server.plugins.sql_tables import links, seats

_SEAT = [seats.c[field.name] for field in fields(Seat)]
_LINK = [links.c[field.name] for field in fields(Link)]


class SqlSeats:
    def __init__(self, engine: Engine) -> None:
        self._engine = one_statement(engine)
        self._together = write_first(engine)

    def issue_link(self, link: Link) -> None:
        with self._engine.begin() as connection:
            connection.execute(insert(links), [vars(link)])

    def link(self, token_hash: str, now: str) -> Link | None:
        good = (links.c.token_hash == token_hash, links.c.expires_at > now)
        with self._engine.connect() as connection:
            row = connection.execute(select(*_LINK).where(*good)).one_or_none()
        return None if row is None else Link(*row)

    def use_link(self, token_hash: str, seat: Seat, now: str) -> bool:
        unused = (
            links.c.token_hash == token_hash,
            links.c.expires_at > now,
            links.c.seat.is_(None),
        )
        with self._together.begin() as connection:
            used = connection.execute(update(links).where(*unused).values(seat=seat.id))
            if used.rowcount == 1:
                connection.execute(insert(seats), [vars(seat)])
        return used.rowcount == 1

    def add_seat(self, seat: Seat) -> None:
        with self._engine.begin() as connection:
            connection.execute(insert(seats), [vars(seat)])

    def seat(self, seat: str, now: str) -> Seat | None:
        good = select(*_SEAT).where(seats.c.id == seat, *_goes_on(now))
        with self._engine.connect() as connection:
            row = connection.execute(good).one_or_none()
        return None if row is None else Seat(*row)

    def ended(self, seats_: Collection[str], now: str) -> set[str]:
        if not seats_:
            return set()
        good = select(seats.c.id).where(seats.c.id.in_(sorted(seats_)), *_goes_on(now))
        with self._engine.connect() as connection:
            return set(seats_) - set(connection.execute(good).scalars())

    def touch(self, seats_: Collection[str], now: str) -> None:
        if not seats_:
            return
        with self._engine.begin() as connection:
            connection.execute(
                update(seats).where(seats.c.id.in_(sorted(seats_))).values(seen_at=now)
            )

    def set_authenticated(self, seat: str, at: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(update(seats).where(seats.c.id == seat).values(authenticated_at=at))

    def end_seat(self, seat: str) -> None:
        self._end(seats.c.id == seat)

    def end_access(self, meeting: str, person: str) -> None:
        with self._together.begin() as connection:
            for table in (links, seats):
                theirs = (table.c.meeting == meeting, table.c.person == person)
                connection.execute(delete(table).where(*theirs))

    def end_seats_of_sign_in(self, sign_in: str) -> list[str]:
        return self._end(seats.c.sign_in == sign_in)

    def end_seats_of_account(self, account: str) -> list[str]:
        return self._end(seats.c.account == account)

    def forget_over(self, now: str) -> None:
        self._end(or_(seats.c.expires_at <= now, seats.c.seen_at <= idle_since(now)))
        with self._engine.begin() as connection:
            connection.execute(delete(links).where(links.c.expires_at <= now))

    def _end(self, which: ColumnElement[bool]) -> list[str]:
        with self._engine.begin() as connection:
            ended = connection.execute(delete(seats).where(which).returning(seats.c.id))
            return list(ended.scalars())


def _goes_on(now: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return seats.c.expires_at > now, seats.c.seen_at > idle_since(now)
