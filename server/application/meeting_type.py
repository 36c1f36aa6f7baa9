"""A meeting type's file in shared/vocabulary as the domain takes it."""

from collections.abc import Mapping
from typing import Any

from server.domain.acting import Template
from server.domain.deadlines import Timescale
from server.domain.quorum_rule import QuorumRule
from shared.contract.words import Agency, Stage, TimeUnit


def template_of(vocabulary: Mapping[str, Any]) -> Template:
    quorum = vocabulary["quorum"]
    return Template(
        family_joins=vocabulary["family_joins"],
        chair_answers=vocabulary["chair_answers"],
        agenda=tuple(Stage(one["stage"]) for one in vocabulary["agenda"]),
        quorum=QuorumRule(
            agencies=tuple(Agency(word) for word in quorum["agencies"]),
            others=quorum["others"],
            family=quorum["family"],
        ),
        outcomes=tuple(vocabulary["decision"]["outcomes"]),
        harm_categories=tuple(vocabulary["decision"]["categories"]),
    )


def timescales_of(vocabulary: Mapping[str, Any], nation: str) -> tuple[Timescale, ...]:
    """Those that hold in this nation."""
    return tuple(
        Timescale(id=one["id"], count=one["count"], unit=TimeUnit(one["unit"]))
        for one in vocabulary["timescales"]
        if nation in one["nations"]
    )
