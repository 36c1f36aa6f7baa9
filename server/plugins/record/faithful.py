"""Is everything on the pages? Asked of the finished document, before anything is frozen.

Text of one direction without combining marks must be found whole. Where the order in which a
reader program finds signs is not reliable, right-to-left letters are counted and the other words
are looked for one by one; that each sign has a shape at all is what the PDF standards make
typst refuse otherwise.
"""

import io
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from server.application.ports import RecordNotMade
from server.plugins.record.embedded import embedded_data

_SPACELIKE = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060"))


def require_faithful(document: bytes, data: bytes, shown: Mapping[str, Any]) -> None:
    """Raises RecordNotMade unless all of `shown` can be read in `document` and it holds `data`."""
    if embedded_data(document) != data:
        raise RecordNotMade("The document does not hold the record as data.")
    try:
        read = _read(PdfReader(io.BytesIO(document)), shown)
    except PyPdfError as problem:
        raise RecordNotMade(f"The document cannot be read back: {problem}") from problem
    letters_found = _right_to_left_letters(read)
    letters_wanted: Counter[str] = Counter()
    for text in _texts(shown):
        letters_wanted += _right_to_left_letters(text)
        for piece in _pieces(text):
            if piece not in read:
                raise RecordNotMade(f"A text of {len(text)} signs is not whole on the pages.")
    if letters_wanted - letters_found:
        raise RecordNotMade("Letters written from right to left are missing from the pages.")


def _read(reader: PdfReader, shown: Mapping[str, Any]) -> str:
    """All pages as one text without spaces; the foot of each page, which comes last, cut off."""
    pages = [_compact(page.extract_text()) for page in reader.pages]
    feet = [
        _compact(shown["page"].replace("{page}", str(number)).replace("{pages}", str(len(pages))))
        for number in range(1, len(pages) + 1)
    ]
    title = _compact(shown["title"]["t"])
    return "".join(
        page.removesuffix(foot).removesuffix(title) for page, foot in zip(pages, feet, strict=True)
    )


def _texts(shown: Any) -> Iterator[str]:
    if isinstance(shown, Mapping):
        if "rtl" in shown:
            yield shown["t"]
        else:
            for value in shown.values():
                yield from _texts(value)
    elif isinstance(shown, list):
        for value in shown:
            yield from _texts(value)


def _pieces(text: str) -> Iterator[str]:
    """What must be found whole: the text, or those of its words that keep their order."""
    if _keeps_order(text):
        yield _compact(text)
        return
    for word in text.split():
        if _keeps_order(word) and any(sign.isalpha() for sign in word):
            yield _compact(word)


def _keeps_order(text: str) -> bool:
    return not any(
        unicodedata.bidirectional(sign) in ("R", "AL", "AN")
        or unicodedata.category(sign).startswith("M")
        for sign in text
    )


def _right_to_left_letters(text: str) -> Counter[str]:
    return Counter(sign for sign in text if unicodedata.bidirectional(sign) in ("R", "AL"))


def _compact(text: str) -> str:
    return "".join(text.translate(_SPACELIKE).split())
