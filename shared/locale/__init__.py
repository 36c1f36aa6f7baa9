"""The message catalogue: one .po per language, for server and client."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent


def languages() -> list[str]:
    return sorted(path.parent.name for path in FOLDER.glob("*/messages.po"))


@cache
def words(language: str) -> dict[str, str | list[str]]:
    """Key to text; a key with plural forms has a list of them, in the order of the .po file."""
    with (FOLDER / language / "messages.po").open("rb") as file:
        catalogue = read_po(file)
    found: dict[str, str | list[str]] = {}
    for message in catalogue:
        if isinstance(message.id, tuple | list):
            found[message.id[0]] = [str(form) for form in message.string or ()]
        elif message.id:
            found[message.id] = str(message.string or "")
    return found


def say(language: str, key: str, params: Mapping[str, str | int]) -> str:
    """The text of a key, with its `{parameters}` filled in. KeyError if there is none."""
    text = words(language)[key]
    return (text if isinstance(text, str) else text[-1]).format(**params)
