"""Sensitive columns are sealed; records have editions; meetings have a planned beginning."""

import json
from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

exact_text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
FULL_EDITION = "full"


def upgrade() -> None:
    op.add_column("meetings", sa.Column("starts_at", exact_text, nullable=True))
    _give_records_editions()


def _give_records_editions() -> None:
    """Until now a meeting had one record, made when it was frozen."""
    connection = op.get_bind()
    kept = connection.execute(sa.text("SELECT meeting, bundle FROM records")).all()
    rows = [
        {
            "meeting": meeting,
            "edition": FULL_EDITION,
            "made_at": _frozen_at(meeting),
            "bundle": bundle,
        }
        for meeting, bundle in kept
    ]
    op.drop_table("records")
    records = op.create_table(
        "records",
        sa.Column("meeting", exact_text, nullable=False),
        sa.Column("edition", exact_text, nullable=False),
        sa.Column("made_at", exact_text, nullable=False),
        sa.Column("exported_at", exact_text, nullable=True),
        sa.Column("bundle", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("meeting", "edition", name="pk_records"),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_records_meeting"),
    )
    if rows:
        connection.execute(sa.insert(records), rows)


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


def downgrade() -> None:
    op.drop_table("records")
    op.create_table(
        "records",
        sa.Column("meeting", exact_text, nullable=False),
        sa.Column("bundle", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("meeting", name="pk_records"),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_records_meeting"),
    )
    op.drop_column("meetings", "starts_at")
