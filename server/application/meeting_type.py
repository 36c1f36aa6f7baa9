"""A meeting type's file in shared/vocabulary as the domain takes it."""

from collections.abc import Mapping
from typing import Any

from server.domain.acting import Template
from server.domain.deadlines import Timescale
from server.domain.quorum_rule import QuorumRule
from shared.contract.words import Agency, MeetingType, Stage, TimeUnit
from shared.vocabulary import vocabulary


def vocabulary_in(nation: str, meeting_type: MeetingType) -> dict[str, Any]:
    """A meeting type's vocabulary with the timescales that hold in this nation alone."""
    own = vocabulary(meeting_type)
    return own | {"timescales": [one for one in own["timescales"] if nation in one["nations"]]}


def template_of(own: Mapping[str, Any]) -> Template:
    quorum = own["quorum"]
    return Template(
        family_joins=own["family_joins"],
        chair_answers=own["chair_answers"],
        agenda=tuple(Stage(one["stage"]) for one in own["agenda"]),
        quorum=QuorumRule(
            agencies=tuple(Agency(word) for word in quorum["agencies"]),
            others=quorum["others"],
            family=quorum["family"],
        ),
        outcomes=tuple(own["decision"]["outcomes"]),
        harm_categories=tuple(own["decision"]["categories"]),
    )


def timescales_of(own: Mapping[str, Any]) -> tuple[Timescale, ...]:
    return tuple(
        Timescale(one["id"], one["count"], TimeUnit(one["unit"]), one["after"])
        for one in own["timescales"]
    )
