"""The Seats port on SQLite or PostgreSQL. Each method is one statement, so of several claims of
one link at once the database lets one succeed."""

from sqlalchemy import Engine, delete, insert, select

from server.application.ports import Link, Seat
from server.plugins.sql_engine import one_statement
from server.plugins.sql_tables import links, seats


class SqlSeats:
    def __init__(self, engine: Engine) -> None:
        self._engine = one_statement(engine)

    def issue_link(self, link: Link) -> None:
        with self._engine.begin() as connection:
            connection.execute(insert(links), [vars(link)])

    def claim_link(self, token_hash: str, now: str) -> Link | None:
        """A claimed link is deleted."""
        claim = (
            delete(links)
            .where(links.c.token_hash == token_hash, links.c.expires_at > now)
            .returning(links.c.token_hash, links.c.meeting, links.c.person, links.c.expires_at)
        )
        with self._engine.begin() as connection:
            row = connection.execute(claim).one_or_none()
        if row is None:
            return None
        return Link(row.token_hash, row.meeting, row.person, row.expires_at)

    def add_seat(self, seat: Seat) -> None:
        with self._engine.begin() as connection:
            connection.execute(insert(seats), [vars(seat)])

    def seat(self, seat: str, now: str) -> Seat | None:
        unexpired = select(seats).where(seats.c.id == seat, seats.c.expires_at > now)
        with self._engine.connect() as connection:
            row = connection.execute(unexpired).one_or_none()
        if row is None:
            return None
        return Seat(row.id, row.secret_hash, row.meeting, row.person, row.expires_at)

    def end_seats(self, meeting: str, person: str) -> None:
        """The seats are deleted."""
        with self._engine.begin() as connection:
            connection.execute(
                delete(seats).where(seats.c.meeting == meeting, seats.c.person == person)
            )
