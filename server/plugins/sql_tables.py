"""The tables, for SQLite and PostgreSQL alike. migrations/ builds them; a test keeps the two equal.

No table links a person to an answer: boxes hold neither person nor time, and answering leaves no
receipt (P34, P35).
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
    Column("title", Text, nullable=False),
    Column("code", exact_text, nullable=False),
    Column("created_at", exact_text, nullable=False),
    Column("starts_at", exact_text),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("code"),
)

# `payload` is JSON text: it comes back as it was written, key order included.
events = Table(
    "events",
    metadata,
    _meeting(),
    Column("seq", BigInteger, nullable=False),
    Column("at", exact_text, nullable=False),
    Column("payload", Text, nullable=False),
    PrimaryKeyConstraint("meeting", "seq"),
    sqlite_with_rowid=False,
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
    Column("state", LargeBinary, nullable=False),
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
    Column("bundle", LargeBinary, nullable=False),
    PrimaryKeyConstraint("meeting", "edition"),
)

links = Table(
    "links",
    metadata,
    Column("token_hash", exact_text, nullable=False),
    _meeting(),
    Column("person", exact_text, nullable=False),
    Column("expires_at", exact_text, nullable=False),
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
    PrimaryKeyConstraint("id"),
    Index(None, "meeting", "person"),
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
