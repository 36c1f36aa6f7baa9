"""Accounts of chairs and service managers."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

exact_text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", exact_text, nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("created_at", exact_text, nullable=False),
        sa.Column("closed_at", exact_text, nullable=True),
        sa.Column("oidc_issuer", exact_text, nullable=True),
        sa.Column("oidc_subject", exact_text, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
        sa.UniqueConstraint("oidc_issuer", "oidc_subject", name="uq_accounts_oidc_issuer"),
    )
    op.create_table(
        "passkeys",
        sa.Column("id", exact_text, nullable=False),
        sa.Column("account", exact_text, nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("counter", sa.BigInteger(), nullable=False),
        sa.Column("added_at", exact_text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_passkeys"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_passkeys_account"),
    )
    op.create_index("ix_passkeys_account", "passkeys", ["account"])
    op.create_table(
        "account_invitations",
        sa.Column("account", exact_text, nullable=False),
        sa.Column("token_hash", exact_text, nullable=False),
        sa.Column("expires_at", exact_text, nullable=False),
        sa.PrimaryKeyConstraint("account", name="pk_account_invitations"),
        sa.ForeignKeyConstraint(
            ["account"], ["accounts.id"], name="fk_account_invitations_account"
        ),
        sa.UniqueConstraint("token_hash", name="uq_account_invitations_token_hash"),
    )
    op.create_table(
        "sign_ins",
        sa.Column("id", exact_text, nullable=False),
        sa.Column("secret_hash", exact_text, nullable=False),
        sa.Column("account", exact_text, nullable=False),
        sa.Column("authenticated_at", exact_text, nullable=True),
        sa.Column("idles_at", exact_text, nullable=False),
        sa.Column("expires_at", exact_text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sign_ins"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_sign_ins_account"),
        sa.UniqueConstraint("secret_hash", name="uq_sign_ins_secret_hash"),
    )
    op.create_index("ix_sign_ins_account", "sign_ins", ["account"])
    op.create_table(
        "challenges",
        sa.Column("browser_hash", exact_text, nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("expires_at", exact_text, nullable=False),
        sa.PrimaryKeyConstraint("browser_hash", name="pk_challenges"),
    )
    op.create_index("ix_challenges_expires_at", "challenges", ["expires_at"])
    op.create_table(
        "chairs",
        sa.Column("meeting", exact_text, nullable=False),
        sa.Column("account", exact_text, nullable=False),
        sa.Column("person", exact_text, nullable=False),
        sa.PrimaryKeyConstraint("meeting", name="pk_chairs"),
        sa.ForeignKeyConstraint(
            ["meeting"], ["meetings.id"], name="fk_chairs_meeting", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_chairs_account"),
    )
    op.create_index("ix_chairs_account", "chairs", ["account"])


def downgrade() -> None:
    tables = ("chairs", "challenges", "sign_ins", "account_invitations", "passkeys", "accounts")
    for table in tables:
        op.drop_table(table)
