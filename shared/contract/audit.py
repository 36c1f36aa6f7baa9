"""Everything the audit log can say: one list of tags, `source:subject:action`.

A tag says in whose place somebody acted, on what kind of thing, and what they did. There is none
for answering, for who has answered, or for asking to speak to the chair alone, and there must
never be one. Tags never change once stored.
"""

from enum import StrEnum

from shared.contract.words import Role


class Source(StrEnum):
    """Who acts without a seat in a meeting. In a meeting the source is the person's role."""

    ACCOUNT = "account"
    """Whoever has signed in, or tries to."""
    SERVICE_MANAGER = "service_manager"
    COMMAND_LINE = "command_line"
    """Whoever can run commands on the server."""
    SYSTEM = "system"
    """The server by itself."""


class Deed(StrEnum):
    """What is done to what: the last two parts of a tag."""

    PERSON_ADMITTED = "person:admitted"
    PERSON_REFUSED = "person:refused"
    PERSON_REMOVED = "person:removed"
    PERSON_LEFT = "person:left"
    PERSON_CALLED_BACK = "person:called_back"
    PERSON_INVITED = "person:invited"
    ROLE_CHANGED = "person:role_changed"
    INVITATION_REVOKED = "invitation:revoked"
    LINK_ISSUED = "link:issued"
    AUDIENCE_MADE = "audience:made"
    AUDIENCE_CHANGED = "audience:changed"
    PART_STARTED = "part:started"
    PART_ENDED = "part:ended"
    CARD_SHARED = "card:shared"
    PAIR_SHARED = "pair:shared"
    RECORD_FROZEN = "record:frozen"
    RECORD_EXPORTED = "record:exported"
    MEETING_CREATED = "meeting:created"
    MEETING_PURGED = "meeting:purged"
    CHAIR_REASSIGNED = "chair:reassigned"
    ACCOUNT_INVITED = "account:invited"
    INVITATION_ACCEPTED = "invitation:accepted"
    ACCOUNT_CLOSED = "account:closed"
    PASSKEY_ADDED = "passkey:added"
    PASSKEY_REMOVED = "passkey:removed"
    SIGNED_IN = "sign_in:accepted"
    SIGN_IN_REFUSED = "sign_in:refused"
    SIGNED_OUT = "sign_in:ended"
    KEY_ROTATED = "key:rotated"


_IN_A_MEETING = tuple(str(role) for role in Role if role is not Role.PROJECTOR)

SOURCES: dict[Deed, tuple[str, ...]] = {
    Deed.PERSON_ADMITTED: _IN_A_MEETING,
    Deed.PERSON_REFUSED: _IN_A_MEETING,
    Deed.PERSON_REMOVED: _IN_A_MEETING,
    Deed.PERSON_LEFT: _IN_A_MEETING,
    Deed.PERSON_CALLED_BACK: _IN_A_MEETING,
    Deed.PERSON_INVITED: _IN_A_MEETING,
    Deed.ROLE_CHANGED: _IN_A_MEETING,
    Deed.INVITATION_REVOKED: _IN_A_MEETING,
    Deed.LINK_ISSUED: (*_IN_A_MEETING, Source.ACCOUNT, Source.COMMAND_LINE),
    Deed.AUDIENCE_MADE: _IN_A_MEETING,
    Deed.AUDIENCE_CHANGED: _IN_A_MEETING,
    Deed.PART_STARTED: _IN_A_MEETING,
    Deed.PART_ENDED: _IN_A_MEETING,
    Deed.CARD_SHARED: _IN_A_MEETING,
    Deed.PAIR_SHARED: _IN_A_MEETING,
    Deed.RECORD_FROZEN: _IN_A_MEETING,
    Deed.RECORD_EXPORTED: _IN_A_MEETING,
    Deed.MEETING_CREATED: (Source.ACCOUNT, Source.COMMAND_LINE),
    Deed.MEETING_PURGED: (Source.COMMAND_LINE, Source.SYSTEM),
    Deed.CHAIR_REASSIGNED: (Source.SERVICE_MANAGER,),
    Deed.ACCOUNT_INVITED: (Source.COMMAND_LINE,),
    Deed.INVITATION_ACCEPTED: (Source.ACCOUNT,),
    Deed.ACCOUNT_CLOSED: (Source.COMMAND_LINE,),
    Deed.PASSKEY_ADDED: (Source.ACCOUNT,),
    Deed.PASSKEY_REMOVED: (Source.COMMAND_LINE,),
    Deed.SIGNED_IN: (Source.ACCOUNT,),
    Deed.SIGN_IN_REFUSED: (Source.ACCOUNT,),
    Deed.SIGNED_OUT: (Source.ACCOUNT,),
    Deed.KEY_ROTATED: (Source.COMMAND_LINE,),
}
"""From whom each deed can come. Whether they may is decided elsewhere: server/domain/policy.py."""

TAGS = frozenset(f"{source}:{deed}" for deed, sources in SOURCES.items() for source in sources)
