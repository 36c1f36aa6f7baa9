"""Whether enough of those who must be here are here. By meeting type: shared/vocabulary."""

from collections.abc import Container
from dataclasses import dataclass

from server.domain.meeting import Meeting
from server.domain.policy import FAMILY
from server.domain.records import Person
from server.domain.running_records import GoingAhead
from server.domain.visibility import PROFESSIONAL_ROLES
from shared.contract.words import Agency, Role, Whereabouts

OTHERS = "others"
"""More agencies than those that are named."""
FAMILY_WORD = "family"


@dataclass(frozen=True)
class QuorumRule:
    """The agencies that must be here, how many `others` besides them, and whether somebody of the
    family must."""

    agencies: tuple[Agency, ...] = ()
    others: int = 0
    family: bool = False


def lacking(meeting: Meeting, rule: QuorumRule, connected: Container[str]) -> tuple[str, ...]:
    """What is not here: agencies, OTHERS, FAMILY_WORD. A lead professional counts as social care
    unless somebody has said otherwise; whoever is in the room counts without a screen."""
    here = [person for person in meeting.present() if _is_here(person, connected)]
    agencies = {agency for person in here if (agency := agency_of(person))}
    missing = [str(agency) for agency in rule.agencies if agency not in agencies]
    if len(agencies - set(rule.agencies)) < rule.others:
        missing.append(OTHERS)
    if rule.family and not any(person.role in FAMILY - {Role.ADVOCATE} for person in here):
        missing.append(FAMILY_WORD)
    return tuple(missing)


def agency_of(person: Person) -> Agency | None:
    if person.role not in PROFESSIONAL_ROLES - {Role.CHAIR, Role.MINUTE_TAKER}:
        return None
    if person.agency is None and person.role is Role.LEAD_PROFESSIONAL:
        return Agency.SOCIAL_CARE
    return person.agency


def may_go_on(meeting: Meeting, rule: QuorumRule, connected: Container[str]) -> bool:
    """There is a quorum, or the chair has said why they go ahead without just this."""
    missing = set(lacking(meeting, rule, connected))
    return not missing or any(missing <= set(one.lacking) for one in meeting.all(GoingAhead))


def _is_here(person: Person, connected: Container[str]) -> bool:
    if person.whereabouts is Whereabouts.SPOKE_EARLIER:
        return False
    in_the_room = person.whereabouts is Whereabouts.IN_THE_ROOM
    return person.id in connected or person.proxy is not None or in_the_room
