"""What people wrote is sealed; records have editions; meetings have a planned beginning.

What an earlier version kept in the clear is sealed here, and taken out of the files afterwards
(env.py). Stop the earlier version first.
"""

import json
import secrets
from collections.abc import Iterator
from functools import cache

import sqlalchemy as sa
from alembic import op

from server.plugins.data_keys import DataKeys, data_keys_file
from server.plugins.sealed_column import place

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

AT_A_TIME = 500
FULL_EDITION = "full"
exact_text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "cleanings_due",
        sa.Column("id", exact_text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cleanings_due"),
    )
    kept = _records_so_far()
    _make_records_table()
    op.add_column("meetings", sa.Column("starts_at", exact_text, nullable=True))
    _become_bytes("meetings", "title")
    _become_bytes("events", "payload", sqlite_with_rowid=False)
    sealed = [
        _seal("meetings", "title", "id"),
        _seal("events", "payload", "meeting", "seq"),
        _seal("texts", "state", "meeting", "id"),
        _seal_records(kept),
    ]
    if any(sealed):
        op.get_bind().execute(
            sa.text("INSERT INTO cleanings_due (id) VALUES (:id)"), {"id": secrets.token_hex(16)}
        )
    _keep_no_samples()


def _records_so_far() -> list[tuple[str, str, bytes]]:
    """Meeting, when it was frozen, bundle. Until now a meeting had one record, made then."""
    kept = op.get_bind().execute(sa.text("SELECT meeting, bundle FROM records")).all()
    return [(meeting, _frozen_at(meeting), bytes(bundle)) for meeting, bundle in kept]


def _frozen_at(meeting: str) -> str:
    events = op.get_bind().execute(
        sa.text("SELECT payload FROM events WHERE meeting = :meeting ORDER BY seq"),
        {"meeting": meeting},
    )
    return next(time for (payload,) in events for time in _freezes(json.loads(payload)))


def _freezes(payload: dict) -> Iterator[str]:
    for put in payload["puts"]:
        if put["kind"] == "meeting" and put["frozen_at"]:
            yield put["frozen_at"]


def _make_records_table() -> None:
    op.drop_table("records")
    op.create_table(
        "records",
        sa.Column("meeting", exact_text, nullable=False),
        sa.Column("edition", exact_text, nullable=False),
        sa.Column("made_at", exact_text, nullable=False),
        sa.Column("exported_at", exact_text, nullable=True),
        sa.Column("bundle", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("meeting", "edition", name="pk_records"),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_records_meeting"),
    )


def _become_bytes(table: str, column: str, **table_options: bool) -> None:
    """The text stays what it was, in UTF-8."""
    with op.batch_alter_table(table, table_kwargs=table_options) as batch:
        batch.alter_column(
            column,
            type_=sa.LargeBinary(),
            existing_type=sa.Text(),
            existing_nullable=False,
            postgresql_using=f"convert_to({column}, 'UTF8')",
        )


def _seal(table: str, column: str, *key: str) -> bool:
    """Whether there was anything to seal."""
    rows = sa.table(table, *(sa.column(name) for name in key), sa.column(column, sa.LargeBinary()))
    ids = [rows.c[name] for name in key]
    update = (
        sa.update(rows)
        .where(*(rows.c[name] == sa.bindparam(f"of_{name}") for name in key))
        .values({column: sa.bindparam("sealed", type_=sa.LargeBinary())})
    )
    connection = op.get_bind()
    last: tuple | None = None
    while True:
        some = sa.select(*ids, rows.c[column]).order_by(*ids).limit(AT_A_TIME)
        if last is not None:
            some = some.where(sa.tuple_(*ids) > sa.tuple_(*last))
        found = connection.execute(some).all()
        if not found:
            return last is not None
        connection.execute(
            update,
            [
                {f"of_{name}": value for name, value in zip(key, row[:-1], strict=True)}
                | {"sealed": _sealed(table, column, tuple(row[:-1]), bytes(row[-1]))}
                for row in found
            ],
        )
        last = tuple(found[-1][:-1])


def _seal_records(kept: list[tuple[str, str, bytes]]) -> bool:
    records = sa.table(
        "records",
        *map(sa.column, ("meeting", "edition", "made_at")),
        sa.column("bundle", sa.LargeBinary()),
    )
    for meeting, made_at, bundle in kept:
        op.get_bind().execute(
            sa.insert(records).values(
                meeting=meeting,
                edition=FULL_EDITION,
                made_at=made_at,
                bundle=_sealed("records", "bundle", (meeting, FULL_EDITION), bundle),
            )
        )
    return bool(kept)


def _sealed(table: str, column: str, row: tuple, plain: bytes) -> bytes:
    return _keys().seal(plain, place(table, column, row))


@cache
def _keys() -> DataKeys:
    return DataKeys(op.get_context().config.attributes.get("data_keys") or data_keys_file())


def _keep_no_samples() -> None:
    """Nobody searches what is sealed, and samples of it would outlive the rows."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for table, column in (
        ("meetings", "title"),
        ("events", "payload"),
        ("texts", "state"),
        ("boxes", "state"),
        ("records", "bundle"),
    ):
        op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0")


def downgrade() -> None:
    """Nothing is opened again: this works on an empty database alone."""
    if op.get_bind().execute(sa.text("SELECT count(*) FROM meetings")).scalar():
        raise RuntimeError("there are meetings, and what is sealed stays sealed")
    op.drop_table("records")
    op.create_table(
        "records",
        sa.Column("meeting", exact_text, nullable=False),
        sa.Column("bundle", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("meeting", name="pk_records"),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_records_meeting"),
    )
    _become_text("events", "payload", sqlite_with_rowid=False)
    _become_text("meetings", "title")
    op.drop_column("meetings", "starts_at")
    op.drop_table("cleanings_due")


def _become_text(table: str, column: str, **table_options: bool) -> None:
    with op.batch_alter_table(table, table_kwargs=table_options) as batch:
        batch.alter_column(
            column,
            type_=sa.Text(),
            existing_type=sa.LargeBinary(),
            existing_nullable=False,
            postgresql_using=f"convert_from({column}, 'UTF8')",
        )
