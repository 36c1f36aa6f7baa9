"""What an audience is. Who belongs to which, and what is whose: visibility.py."""

from collections.abc import Iterable

Audience = str
"""'everyone', 'professionals', 'chair', 'audience:<id>' of one that the chair made, or
'person:<id>'."""

EVERYONE: Audience = "everyone"
PROFESSIONALS: Audience = "professionals"
CHAIR: Audience = "chair"
NOBODY: Audience = "nobody"
"""Of what stays on the server; nobody belongs to it."""


def person_audience(person: str) -> Audience:
    return f"person:{person}"


def made_audience(audience: str) -> Audience:
    """The audience of this id, which the chair made."""
    return f"audience:{audience}"


def sees(audience: Audience, audiences: Iterable[Audience]) -> bool:
    """Whether someone who belongs to `audiences` may see an item of `audience`."""
    return audience in audiences
