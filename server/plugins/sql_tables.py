"""The tables, for SQLite and PostgreSQL alike. migrations/ builds them; a test keeps the two equal.

No table links a person to an answer: boxes hold neither person nor time, and answering leaves no
receipt (P34, P35). Boxes are sealed with their round's key; what else people wrote is Sealed.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from server.plugins.sealed_column import Sealed

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# Ids and ISO 8601 times compare byte by byte, whatever language PostgreSQL was set up for.
exact_text = Text().with_variant(Text(collation="C"), "postgresql")


def _meeting() -> "Column[str]":
    return Column("meeting", exact_text, ForeignKey("meetings.id"), nullable=False)


meetings = Table(
    "meetings",
    metadata,
    Column("id", exact_text, nullable=False),
    Column("type", Text, nullable=False),
    Column("title", Sealed("meetings", "title"), nullable=False),
    Column("code", exact_text, nullable=False),
    Column("created_at", exact_text, nullable=False),
    Column("starts_at", exact_text),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("code"),
)

# `payload` is JSON: it comes back as it was written, key order included.
events = Table(
    "events",
    metadata,
    _meeting(),
    Column("seq", BigInteger, nullable=False),
    Column("at", exact_text, nullable=False),
    Column("payload", Sealed("events", "payload"), nullable=False),
    PrimaryKeyConstraint("meeting", "seq"),
    sqlite_with_rowid=False,
)

# A row for each time rows were removed whose bytes may still lie in the files (sql_clean_out).
cleanings_due = Table(
    "cleanings_due",
    metadata,
    Column("id", exact_text, nullable=False),
    PrimaryKeyConstraint("id"),
)

receipts = Table(
    "receipts",
    metadata,
    _meeting(),
    Column("person", exact_text, nullable=False),
    Column("command", exact_text, nullable=False),
    PrimaryKeyConstraint("meeting", "person", "command"),
    sqlite_with_rowid=False,
)

texts = Table(
    "texts",
    metadata,
    _meeting(),
    Column("id", exact_text, nullable=False),
    Column("state", Sealed("texts", "state"), nullable=False),
    PrimaryKeyConstraint("meeting", "id"),
)

boxes = Table(
    "boxes",
    metadata,
    _meeting(),
    Column("id", exact_text, nullable=False),
    Column("state", LargeBinary, nullable=False),
    PrimaryKeyConstraint("meeting", "id"),
    sqlite_with_rowid=False,
)

records = Table(
    "records",
    metadata,
    _meeting(),
    Column("edition", exact_text, nullable=False),
    Column("made_at", exact_text, nullable=False),
    Column("exported_at", exact_text),
    Column("bundle", Sealed("records", "bundle"), nullable=False),
    PrimaryKeyConstraint("meeting", "edition"),
)

links = Table(
    "links",
    metadata,
    Column("token_hash", exact_text, nullable=False),
    _meeting(),
    Column("person", exact_text, nullable=False),
    Column("expires_at", exact_text, nullable=False),
    Column("seat", exact_text),
    PrimaryKeyConstraint("token_hash"),
)

seats = Table(
    "seats",
    metadata,
    Column("id", exact_text, nullable=False),
    Column("secret_hash", exact_text, nullable=False),
    _meeting(),
    Column("person", exact_text, nullable=False),
    Column("expires_at", exact_text, nullable=False),
    Column("seen_at", exact_text, nullable=False),
    Column("account", exact_text),
    Column("authenticated_at", exact_text),
    Column("sign_in", exact_text),
    PrimaryKeyConstraint("id"),
    Index(None, "meeting", "person"),
    Index(None, "account"),
    Index(None, "sign_in"),
)

# No foreign key: entries outlive the meetings they are about.
audit = Table(
    "audit",
    metadata,
    Column("seq", BigInteger, nullable=False, autoincrement=False),
    Column("at", exact_text, nullable=False),
    Column("tag", exact_text, nullable=False),
    Column("meeting", exact_text),
    Column("subject", exact_text),
    Column("actor", exact_text),
    Column("previous", exact_text, nullable=False),
    Column("hash", exact_text, nullable=False),
    PrimaryKeyConstraint("seq"),
    Index(None, "meeting", "seq"),
    sqlite_with_rowid=False,
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", exact_text, nullable=False),
    Column("name", Sealed("accounts", "name"), nullable=False),
    Column("role", Text, nullable=False),
    Column("created_at", exact_text, nullable=False),
    Column("closed_at", exact_text),
    Column("oidc_issuer", exact_text),
    Column("oidc_subject", exact_text),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("oidc_issuer", "oidc_subject"),
)


def _account() -> "Column[str]":
    return Column("account", exact_text, ForeignKey("accounts.id"), nullable=False)


passkeys = Table(
    "passkeys",
    metadata,
    Column("id", exact_text, nullable=False),
    _account(),
    Column("public_key", LargeBinary, nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("added_at", exact_text, nullable=False),
    PrimaryKeyConstraint("id"),
    Index(None, "account"),
)

account_invitations = Table(
    "account_invitations",
    metadata,
    _account(),
    Column("token_hash", exact_text, nullable=False),
    Column("expires_at", exact_text, nullable=False),
    PrimaryKeyConstraint("account"),
    UniqueConstraint("token_hash"),
)

sign_ins = Table(
    "sign_ins",
    metadata,
    Column("id", exact_text, nullable=False),
    Column("secret_hash", exact_text, nullable=False),
    _account(),
    Column("authenticated_at", exact_text),
    Column("idles_at", exact_text, nullable=False),
    Column("expires_at", exact_text, nullable=False),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("secret_hash"),
    Index(None, "account"),
)

challenges = Table(
    "challenges",
    metadata,
    Column("browser_hash", exact_text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("expires_at", exact_text, nullable=False),
    PrimaryKeyConstraint("browser_hash"),
    Index(None, "expires_at"),
)

# Goes with its meeting, whoever deletes that.
chairs = Table(
    "chairs",
    metadata,
    Column("meeting", exact_text, ForeignKey("meetings.id", ondelete="CASCADE"), nullable=False),
    _account(),
    Column("person", exact_text, nullable=False),
    PrimaryKeyConstraint("meeting"),
    Index(None, "account"),
)
