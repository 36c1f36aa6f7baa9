"""One line of the document, as template.typ takes it."""

from typing import Any

from server.plugins.record.printable import printable, right_to_left

Line = dict[str, Any]
"""`t` is the text, `rtl` whether it runs from right to left."""


def line(text: str) -> Line:
    printed = printable(text)
    return {"t": printed, "rtl": right_to_left(printed)}


def grouped(fingerprint: str) -> str:
    """A fingerprint in groups of four signs, to be read aloud."""
    return " ".join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))
