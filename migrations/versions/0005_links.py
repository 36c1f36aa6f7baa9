"""Links end, and remember the seat they gave; seats idle out and may belong to an account."""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

exact_text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
NEVER = "9999-12-31T00:00:00.000Z"
LINK_LASTS = timedelta(days=14)


def upgrade() -> None:
    now = datetime.now(UTC)
    op.add_column("links", sa.Column("seat", exact_text, nullable=True))
    _run("UPDATE links SET expires_at = :at WHERE expires_at = :never", at=now + LINK_LASTS)
    op.add_column("seats", sa.Column("seen_at", exact_text, nullable=True))
    _run("UPDATE seats SET seen_at = :at", at=now)
    with op.batch_alter_table("seats") as seats:
        seats.alter_column("seen_at", existing_type=exact_text, nullable=False)
        for name in ("account", "authenticated_at", "sign_in"):
            seats.add_column(sa.Column(name, exact_text, nullable=True))
    op.create_index("ix_seats_account", "seats", ["account"])
    op.create_index("ix_seats_sign_in", "seats", ["sign_in"])


def _run(statement: str, at: datetime) -> None:
    written = at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    given = {"at": written, "never": NEVER}
    text = sa.text(statement)
    op.get_bind().execute(text, {key: given[key] for key in text.compile().params})


def downgrade() -> None:
    op.drop_index("ix_seats_sign_in", "seats")
    op.drop_index("ix_seats_account", "seats")
    with op.batch_alter_table("seats") as seats:
        for name in ("seen_at", "account", "authenticated_at", "sign_in"):
            seats.drop_column(name)
    with op.batch_alter_table("links") as links:
        links.drop_column("seat")
