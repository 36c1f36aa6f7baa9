"""What each thinks of the plan and the decision, in their own words; and the decision itself."""

from dataclasses import replace

from server.domain.acting import Acting, check_audience, check_count, check_own, find_seen
from server.domain.agenda import check_quorum
from server.domain.links import check_may_point_to
from server.domain.meeting import Event
from server.domain.plan_commands import GiveView, RecordDecision, SetDeadline, StrikeView
from server.domain.plan_records import Decision, MovedDeadline, View
from server.domain.policy import RUNS_THE_PLAN
from server.domain.records import Person
from server.domain.refusal import Refusal
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode


def give_view(acting: Acting, command: GiveView) -> Event | None:
    before = acting.meeting.find(View, command.view)
    check_audience(acting, command.audience)
    if before is None or before.struck or before.audience != command.audience:
        check_count(acting, View, command.audience, limits.VIEWS)
    if before is not None:
        _check_change(acting, find_seen(acting, View, command.view), command)
    _check_whose(acting, command)
    if not command.text and command.position is None:
        raise Refusal(RefusalCode.EMPTY, field="text")
    view = View(
        id=command.view,
        person=command.person,
        perspective=command.perspective,
        text=command.text,
        position=command.position,
        author=acting.person.id,
        audience=command.audience,
    )
    return None if view == before else acting.happened("view_given", view, undoable=True)


def strike_view(acting: Acting, command: StrikeView) -> Event | None:
    view = find_seen(acting, View, command.view)
    _check_may_change(acting, view)
    if view.struck:
        return None
    return acting.happened("view_struck", replace(view, struck=True), undoable=True)


def record_decision(acting: Acting, command: RecordDecision) -> Event | None:
    check_quorum(acting)
    known = command.outcome in acting.template.outcomes
    if not known or not set(command.categories) <= set(acting.template.harm_categories):
        raise Refusal(RefusalCode.NOT_HERE)
    decision = Decision(
        outcome=command.outcome,
        categories=tuple(sorted(set(command.categories))),
        reason=command.reason,
        dissent=command.dissent,
        at=acting.at,
    )
    before = acting.meeting.find(Decision, decision.id)
    if before is not None and replace(before, at=acting.at) == decision:
        return None
    return acting.happened("decision_recorded", decision)


def set_deadline(acting: Acting, command: SetDeadline) -> Event | None:
    computed = acting.deadlines.get(command.deadline)
    if computed is None:
        raise Refusal(RefusalCode.NOT_HERE)
    before = acting.meeting.find(MovedDeadline, command.deadline)
    key = (MovedDeadline.kind, command.deadline)
    if command.due == computed:
        if before is None:
            return None
        return Event(did="deadline_set", actor=acting.person.id, removes=(key,))
    if not command.reason:
        raise Refusal(RefusalCode.REASON_NEEDED)
    moved = MovedDeadline(id=command.deadline, due=command.due, reason=command.reason)
    return None if moved == before else acting.happened("deadline_set", moved)


def _check_whose(acting: Acting, command: GiveView) -> None:
    """A person's or a perspective's; one's own, or taken down by whoever keeps the plan."""
    if (command.person is None) == (command.perspective is None):
        raise Refusal(RefusalCode.NOT_ALLOWED)
    if command.person == acting.person.id:
        return
    if acting.person.role not in RUNS_THE_PLAN:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    if command.person is not None:
        check_may_point_to(find_seen(acting, Person, command.person), command.audience)


def _check_change(acting: Acting, before: View, command: GiveView) -> None:
    """A view stays the view of whose it was."""
    if (before.person, before.perspective) != (command.person, command.perspective):
        raise Refusal(RefusalCode.NOT_ALLOWED)
    _check_may_change(acting, before)


def _check_may_change(acting: Acting, view: View) -> None:
    """Nobody else puts words into the mouth of who has spoken for themselves, or takes them away.
    What others took down of somebody, that person may put right."""
    if view.person == acting.person.id:
        return
    if view.author == view.person:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    check_own(acting, view)
