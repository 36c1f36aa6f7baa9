"""What the record says of the plan: the decision, the dates, the network, the views, the stories.
The next steps themselves are cards, in record.py."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from server.domain.audience import Audience, sees
from server.domain.drawing import drawing_data
from server.domain.meeting import Meeting
from server.domain.plan_records import Deadline, Decision, Member, View
from server.domain.records import Person
from server.domain.running_records import GoingAhead
from server.domain.storyboard import panels_of
from server.domain.visibility import audience_of
from shared.contract.words import Story


def plan_of(
    meeting: Meeting, audiences: tuple[Audience, ...], deadlines: Sequence[Deadline]
) -> dict[str, Any]:
    decision = meeting.find(Decision, "decision")
    return {
        "decision": None if decision is None else _without_id(decision),
        "went_ahead": [_without_id(going) for going in meeting.all(GoingAhead)],
        "deadlines": [asdict(deadline) for deadline in deadlines],
        "network": [
            _without_id(member)
            for member in meeting.all(Member)
            if sees(audience_of(member), audiences) and not member.struck
        ],
        "views": [
            _view(meeting, view, audiences)
            for view in meeting.all(View)
            if sees(audience_of(view), audiences) and not view.struck
        ],
    }


def stories_of(
    meeting: Meeting, audiences: tuple[Audience, ...], names: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Each story that has a panel for these readers."""
    stories = []
    for story in Story:
        panels = [
            {
                "text": panel.text,
                "drawing": drawing_data(panel.drawing),
                "agreed_by": [names.get(person) for person in panel.agreed_by],
                "audience": panel.audience,
            }
            for panel in panels_of(meeting, story)
            if sees(audience_of(panel), audiences) and not panel.struck
        ]
        if panels:
            stories.append({"story": story, "panels": panels})
    return stories


def _view(meeting: Meeting, view: View, audiences: tuple[Audience, ...]) -> dict[str, Any]:
    person = meeting.find(Person, view.person) if view.person else None
    known = person is not None and sees(audience_of(person), audiences)
    return {
        "name": person.name if person and known else None,
        "role": person.role if person and known else None,
        "perspective": view.perspective,
        "text": view.text,
        "position": view.position,
        "audience": view.audience,
    }


def _without_id(record: Decision | GoingAhead | Member) -> dict[str, Any]:
    """Ids and authors stay in the meeting."""
    told = asdict(record)
    for name in ("id", "author", "struck"):
        told.pop(name, None)
    return told
