"""Which round ids may become the name of a file or a key (shared/contract: identifier)."""

import re

from shared.contract.limits import ID_LENGTH

_ROUND_ID = re.compile(rf"[A-Za-z0-9_-]{{8,{ID_LENGTH}}}")


def checked(round_id: str) -> str:
    """The id itself. Raises ValueError for anything a path or another key could hide in."""
    if not _ROUND_ID.fullmatch(round_id):
        raise ValueError("not the id of a round")
    return round_id
