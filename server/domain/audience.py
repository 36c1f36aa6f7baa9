"""Who sees what, in one place. Every read, patch, text and record edition asks here."""

from collections.abc import Iterable

from shared.contract.words import PersonState, Role

Audience = str
"""'everyone', 'professionals', 'chair', or 'person:<id>'."""

EVERYONE: Audience = "everyone"
PROFESSIONALS: Audience = "professionals"
CHAIR: Audience = "chair"

_PROFESSIONAL_ROLES = frozenset(
    {Role.CHAIR, Role.MINUTE_TAKER, Role.LEAD_PROFESSIONAL, Role.PROFESSIONAL}
)


def person_audience(person: str) -> Audience:
    return f"person:{person}"


def audiences_of(person: str, role: Role, state: PersonState) -> tuple[Audience, ...]:
    """The audiences someone belongs to, which are the streams they follow."""
    if state is not PersonState.IN:
        return ()
    if role is Role.PROJECTOR:
        return (EVERYONE,)
    audiences: list[Audience] = [EVERYONE]
    if role in _PROFESSIONAL_ROLES:
        audiences.append(PROFESSIONALS)
    if role is Role.CHAIR:
        audiences.append(CHAIR)
    return (*audiences, person_audience(person))


def sees(audience: Audience, audiences: Iterable[Audience]) -> bool:
    """Whether someone who belongs to `audiences` may see an item of `audience`."""
    return audience in audiences
