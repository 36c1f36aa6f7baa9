"""The record's own words, with `{name}` filled in."""

import re
from collections.abc import Mapping

_BLANK = re.compile(r"\{([a-z_]+)\}")


class Wording:
    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def __call__(self, key: str, **said: str | int) -> str:
        """The text of `key`. What is filled in is never looked at again, so that someone's
        `{name}` stays as written. Raises KeyError for an unknown key."""
        return _BLANK.sub(
            lambda blank: str(said.get(blank[1], blank[0])),
            self._words[key],
        )
