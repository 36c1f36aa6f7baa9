"""Why the server said no. The words a person reads are `refused.<code>` in the catalogue."""

from enum import StrEnum

from marshmallow import fields

from shared.contract.fields import Message, one_of


class RefusalCode(StrEnum):
    NOT_VALID = "not_valid"
    """A field does not fit the contract; `field` names it."""
    TOO_LONG = "too_long"
    """`field`, and `most` characters."""
    EMPTY = "empty"
    """`field` has no text."""
    UNKNOWN_COMMAND = "unknown_command"
    TOO_OLD = "too_old"
    """The page speaks another protocol version: reload."""
    NOT_ALLOWED = "not_allowed"
    """The role may not do this."""
    NOT_HERE = "not_here"
    """There is no such thing, or not for this person: the answer is the same."""
    FROZEN = "frozen"
    TOO_MANY = "too_many"
    """`most` of them."""
    CHANGED_MEANWHILE = "changed_meanwhile"
    ID_TAKEN = "id_taken"
    STRUCK = "struck"
    """Restore it first."""
    PAIR_READY = "pair_ready"
    """The pair is marked ready; reopen it to write."""
    PAIR_NOT_WRITTEN = "pair_not_written"
    """Statement or goal is still empty."""
    ROUND_OPEN = "round_open"
    """A round is open; close it first."""
    ROUND_CLOSED = "round_closed"
    TOO_FEW_ASKED = "too_few_asked"
    """`asked` people, at least `least` needed."""
    GROUP_TOO_SMALL = "group_too_small"
    """By perspective needs `least` in every group."""
    ROSTER_TOO_SIMILAR = "roster_too_similar"
    """By perspective is refused: an earlier round had nearly the same people."""
    NOT_ASKED = "not_asked"
    """Not on the roster of this round."""
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOT_ON_SCREEN = "not_on_screen"
    """Not everyone may see it, so the projector may not show it."""
    CODE_NOT_OPEN = "code_not_open"
    """Wrong, expired or not open yet: the answer is the same."""
    LINK_USED = "link_used"
    SEAT_OVER = "seat_over"
    """Removed, left, or expired: join again."""
    SLOW_DOWN = "slow_down"
    """`seconds` until the next try."""
    TRY_AGAIN = "try_again"
    """Not kept; the client sends it again by itself."""
    RECORD_NOT_MADE = "record_not_made"
    """The record could not be made, so nothing was frozen."""


class Refused(Message):
    code = one_of(RefusalCode)
    params = fields.Dict(keys=fields.String(), values=fields.Raw(), required=True)
