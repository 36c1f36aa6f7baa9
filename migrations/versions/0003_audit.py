"""The audit log."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

exact_text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", exact_text, nullable=False),
        sa.Column("tag", exact_text, nullable=False),
        sa.Column("meeting", exact_text, nullable=True),
        sa.Column("subject", exact_text, nullable=True),
        sa.Column("actor", exact_text, nullable=True),
        sa.Column("previous", exact_text, nullable=False),
        sa.Column("hash", exact_text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_audit_meeting", "audit", ["meeting", "seq"])


def downgrade() -> None:
    op.drop_table("audit")
