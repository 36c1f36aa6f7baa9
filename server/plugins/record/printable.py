"""What can be printed with the fonts of this folder, and what stands in place of the rest.

Nothing that someone wrote disappears: a sign without a shape in these fonts, or one that would
change the order of the signs around it, is printed as its Unicode number in square brackets.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent / "fonts"

_SOFT_HYPHEN = "\u00ad"

_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f")
"""Signs without a shape of their own that only help their neighbours."""

_LONG_WORD = re.compile(r"[^\s\u200b]{23,}")
_PIECE = 10


def printable(text: str) -> str:
    """`text` as it is printed. Words too long for a line may break every ten signs; the soft
    hyphen, an offer to break that would turn up as a real hyphen, is not taken."""
    printed: list[str] = []
    unprintable: list[str] = []
    for cluster in _clusters(_plain(text)):
        if _has_shape(cluster):
            printed.append(_in_brackets(unprintable))
            unprintable = []
            printed.append(cluster)
        else:
            unprintable += [sign for sign in cluster if sign not in _INVISIBLE]
    printed.append(_in_brackets(unprintable))
    return _LONG_WORD.sub(lambda word: _breakable(word[0]), "".join(printed))


def has_brackets(text: str) -> bool:
    """Whether some sign of `text` is printed as its number."""
    return not all(_has_shape(cluster) for cluster in _clusters(_plain(text)))


def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is written from right to left."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _plain(text: str) -> str:
    return text.replace("\t", " ").replace(_SOFT_HYPHEN, "")


def _clusters(text: str) -> Iterator[str]:
    """A sign with the marks and invisible signs that follow it, one after another."""
    cluster = ""
    for sign in text:
        follows = sign in _INVISIBLE or unicodedata.category(sign).startswith("M")
        if cluster and not (follows and not cluster[-1].isspace()):
            yield cluster
            cluster = ""
        cluster += sign
    if cluster:
        yield cluster


def _has_shape(cluster: str) -> bool:
    if unicodedata.category(cluster[0]).startswith("M"):
        return False
    visible = {ord(sign) for sign in cluster if sign not in _INVISIBLE}
    if visible == {ord("\n")}:
        return True
    if any(unicodedata.category(chr(sign)) in ("Cc", "Cf", "Cs", "Co", "Cn") for sign in visible):
        return False
    return any(visible <= font for font in _fonts())


@cache
def _fonts() -> tuple[frozenset[int], ...]:
    return tuple(
        frozenset(TTFont(path, lazy=True).getBestCmap()) for path in sorted(FONTS.glob("*.ttf"))
    )


def _in_brackets(signs: list[str]) -> str:
    return f"[{', '.join(map(_number, signs))}]" if signs else ""


def _number(sign: str) -> str:
    named = unicodedata.category(sign) in ("So", "Sk", "Cf")
    name = unicodedata.name(sign, "").lower() if named else ""
    return f"U+{ord(sign):04X} {name}".rstrip()


def _breakable(word: str) -> str:
    pieces: list[str] = [""]
    length = 0
    for cluster in _clusters(word):
        if length == _PIECE:
            pieces.append("")
            length = 0
        pieces[-1] += cluster
        length += 1
    return "\u200b".join(pieces)
