"""Meetings, their events, texts, boxes and records; links and seats."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

exact_text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "meetings",
        sa.Column("id", exact_text, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("code", exact_text, nullable=False),
        sa.Column("created_at", exact_text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_meetings"),
        sa.UniqueConstraint("code", name="uq_meetings_code"),
    )
    op.create_table(
        "events",
        sa.Column("meeting", exact_text, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("at", exact_text, nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("meeting", "seq", name="pk_events"),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_events_meeting"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "receipts",
        sa.Column("meeting", exact_text, nullable=False),
        sa.Column("person", exact_text, nullable=False),
        sa.Column("command", exact_text, nullable=False),
        sa.PrimaryKeyConstraint("meeting", "person", "command", name="pk_receipts"),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_receipts_meeting"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "texts",
        sa.Column("meeting", exact_text, nullable=False),
        sa.Column("id", exact_text, nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("meeting", "id", name="pk_texts"),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_texts_meeting"),
    )
    op.create_table(
        "boxes",
        sa.Column("meeting", exact_text, nullable=False),
        sa.Column("id", exact_text, nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("meeting", "id", name="pk_boxes"),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_boxes_meeting"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "records",
        sa.Column("meeting", exact_text, nullable=False),
        sa.Column("bundle", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("meeting", name="pk_records"),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_records_meeting"),
    )
    op.create_table(
        "links",
        sa.Column("token_hash", exact_text, nullable=False),
        sa.Column("meeting", exact_text, nullable=False),
        sa.Column("person", exact_text, nullable=False),
        sa.Column("expires_at", exact_text, nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name="pk_links"),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_links_meeting"),
    )
    op.create_table(
        "seats",
        sa.Column("id", exact_text, nullable=False),
        sa.Column("secret_hash", exact_text, nullable=False),
        sa.Column("meeting", exact_text, nullable=False),
        sa.Column("person", exact_text, nullable=False),
        sa.Column("expires_at", exact_text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_seats"),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_seats_meeting"),
    )
    op.create_index("ix_seats_meeting", "seats", ["meeting", "person"])


def downgrade() -> None:
    for table in ("seats", "links", "records", "boxes", "texts", "receipts", "events", "meetings"):
        op.drop_table(table)
