"""Is everything on the pages? Asked of the finished document, before anything is frozen.

Text of one direction without combining marks must be found whole. Where the order in which a
reader program finds signs is not reliable, right-to-left letters are counted and the other words
are looked for one by one; that each sign has a shape at all is what the PDF standards make
typst refuse otherwise.
"""

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from server.application.ports import RecordNotMade
from server.plugins.record.embedded import embedded_data

_LOOSE = ("Mn", "Mc", "Me", "Cf", "So")
_ACTUAL_TEXT = re.compile(rb"/ActualText\s*<FEFF([0-9A-F]+)>")
_RUN = re.compile(r"[^\W_]+")


def require_faithful(document: bytes, data: bytes, shown: Mapping[str, Any]) -> None:
    """Raises RecordNotMade unless all of `shown` can be read in `document` and it holds `data`."""
    if embedded_data(document) != data:
        raise RecordNotMade("The document does not hold the record as data.")
    try:
        reader = PdfReader(io.BytesIO(document))
        read = _read(reader, shown)
        stated = _stated(reader)
    except PyPdfError as problem:
        raise RecordNotMade(f"The document cannot be read back: {problem}") from problem
    letters_found = _right_to_left_letters(read + stated)
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


def _stated(reader: PdfReader) -> str:
    """What the document says that a shape stands for, where two letters share one shape."""
    return "".join(
        bytes.fromhex(text.decode("ascii")).decode("utf-16-be")
        for page in reader.pages
        if (contents := page.get_contents()) is not None
        for text in _ACTUAL_TEXT.findall(contents.get_data())
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
        if _keeps_order(word):
            yield from (run for run in _RUN.findall(_compact(word)) if not run.isdigit())


def _keeps_order(text: str) -> bool:
    return not any(
        unicodedata.bidirectional(sign) in ("R", "AL", "AN")
        or "\u0590" <= sign <= "\u08ff"
        or unicodedata.category(sign).startswith("M")
        for sign in text
    )


def _right_to_left_letters(text: str) -> Counter[str]:
    return Counter(
        sign
        for sign in unicodedata.normalize("NFKC", text)
        if sign.isalpha() and unicodedata.bidirectional(sign) in ("R", "AL")
    )


def _compact(text: str) -> str:
    """Without spaces, and without marks, invisible signs and pictures, which readers may attach
    to other places where the same shape stands; ligatures written out."""
    return "".join(
        sign
        for sign in unicodedata.normalize("NFKC", text)
        if not sign.isspace() and unicodedata.category(sign) not in _LOOSE
    )
