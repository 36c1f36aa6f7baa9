"""Words and Pictures, and the child's safety plan: panel by panel, agreed line by line (P76)."""

from dataclasses import replace

from server.domain.acting import (
    Acting,
    check_audience,
    check_count,
    check_new,
    check_own,
    find_seen,
)
from server.domain.audience import EVERYONE, Audience
from server.domain.drawing import Drawing, drawing_of
from server.domain.meeting import Event, Meeting
from server.domain.place import place_before
from server.domain.plan_records import Panel
from server.domain.refusal import Refusal
from server.domain.story_commands import AddPanel, AgreePanel, EditPanel, MovePanel, StrikePanel
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Story


def add_panel(acting: Acting, command: AddPanel) -> Event:
    check_new(acting, Panel, command.panel)
    check_audience(acting, command.audience)
    check_count(acting, Panel, command.audience, limits.PANELS)
    drawing = drawing_of(command.drawing)
    _check_says_something(command.text, drawing)
    panel = Panel(
        id=command.panel,
        story=command.story,
        text=command.text,
        drawing=drawing,
        author=acting.person.id,
        audience=command.audience,
        place=place_before(_among(acting.meeting, command.story, command.audience), None),
    )
    return acting.happened("panel_added", panel, undoable=True, story=panel.story)


def edit_panel(acting: Acting, command: EditPanel) -> Event | None:
    panel = _writable(acting, command.panel)
    if panel.revision != command.revision:
        raise Refusal(RefusalCode.CHANGED_MEANWHILE)
    drawing = drawing_of(command.drawing) or panel.drawing
    _check_says_something(command.text, drawing)
    if (panel.text, panel.drawing) == (command.text, drawing):
        return None
    edited = replace(
        panel, text=command.text, drawing=drawing, agreed_by=(), revision=panel.revision + 1
    )
    return acting.happened("panel_edited", edited, undoable=True, story=panel.story)


def agree_panel(acting: Acting, command: AgreePanel) -> Event | None:
    """Agreement is to what somebody saw: it is refused for a panel that has changed since."""
    panel = find_seen(acting, Panel, command.panel)
    if panel.struck:
        raise Refusal(RefusalCode.STRUCK)
    if panel.revision != command.revision:
        raise Refusal(RefusalCode.CHANGED_MEANWHILE)
    others = tuple(person for person in panel.agreed_by if person != acting.person.id)
    agreed = (*others, acting.person.id) if command.agrees else others
    if set(agreed) == set(panel.agreed_by):
        return None
    said = replace(panel, agreed_by=agreed)
    if command.agrees:
        return acting.happened("panel_agreed", said, story=panel.story)
    return acting.happened("panel_not_agreed", said, story=panel.story)


def move_panel(acting: Acting, command: MovePanel) -> Event:
    panel = _writable(acting, command.panel)
    seen = _among(acting.meeting, panel.story, panel.audience)
    others = [other for other in seen if other.id != panel.id]
    moved = replace(panel, place=place_before(others, command.before))
    return acting.happened("panel_moved", moved, undoable=True, story=panel.story)


def strike_panel(acting: Acting, command: StrikePanel) -> Event | None:
    panel = find_seen(acting, Panel, command.panel)
    check_own(acting, panel)
    if panel.struck:
        return None
    return acting.happened(
        "panel_struck", replace(panel, struck=True), undoable=True, story=panel.story
    )


def panels_of(meeting: Meeting, story: Story) -> list[Panel]:
    panels = (panel for panel in meeting.all(Panel) if panel.story is story)
    return sorted(panels, key=lambda panel: (panel.place, panel.id))


def _among(meeting: Meeting, story: Story, audience: Audience) -> list[Panel]:
    """The panels among which one finds its place: those that all who see it see."""
    return [p for p in panels_of(meeting, story) if p.audience in (EVERYONE, audience)]


def _writable(acting: Acting, panel_id: str) -> Panel:
    panel = find_seen(acting, Panel, panel_id)
    check_own(acting, panel)
    if panel.struck:
        raise Refusal(RefusalCode.STRUCK)
    return panel


def _check_says_something(text: str, drawing: Drawing | None) -> None:
    if not text and drawing is None:
        raise Refusal(RefusalCode.EMPTY, field="text")
