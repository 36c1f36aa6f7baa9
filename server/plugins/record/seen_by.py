"""For whom an item is that not everyone may see."""

from collections.abc import Mapping, Sequence

from server.plugins.record.lines import Line, line
from server.plugins.record.wording import Wording

EVERYONE = "everyone"
PROFESSIONALS = "professionals"


class SeenBy:
    """`audiences` are those that the record's reader is in, of the ones that the chair made."""

    def __init__(self, audiences: Sequence[Mapping[str, str]], say: Wording) -> None:
        self._say = say
        self._names = {audience["id"]: audience["name"] for audience in audiences}

    def __call__(self, audience: str) -> Line | None:
        """None if it is for everyone. KeyError for an audience that the record does not name."""
        if audience == EVERYONE:
            return None
        if audience == PROFESSIONALS:
            return line(self._say("record.audience.professionals"))
        return line(self._say("record.audience.made", name=self._names[audience]))
