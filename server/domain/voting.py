"""The anonymous scale: who is asked, what is promised, and what may be told at close.

What is told depends on counts only, never on the values (P36).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from server.domain.acting import Acting, Template, check_count, check_new, find_seen
from server.domain.audience import made_audience, sees
from server.domain.commands import CloseRound, OpenRound
from server.domain.meeting import Event, Meeting
from server.domain.policy import ANSWERS, PERSPECTIVES
from server.domain.records import GroupRelease, Pair, Release, RosterEntry, Round
from server.domain.refusal import Refusal
from server.domain.statement import with_texts
from server.domain.visibility import audiences_of
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Perspective, ReleaseForm, Role, RoundMode, RoundState

DOTS_FROM = 5
RANGE_FROM = 3

_STRICTEST_LAST = (ReleaseForm.DOTS, ReleaseForm.RANGE, ReleaseForm.WITHHELD)


def open_round(acting: Acting, command: OpenRound) -> Event:
    check_new(acting, Round, command.round)
    written = find_seen(acting, Pair, command.pair)
    pair = with_texts(acting, written)
    check_count(acting, Round, pair.audience, limits.ROUNDS)
    if pair.struck:
        raise Refusal(RefusalCode.STRUCK)
    if not pair.statement or not pair.goal:
        raise Refusal(RefusalCode.PAIR_NOT_WRITTEN)
    if acting.meeting.open_round() is not None:
        raise Refusal(RefusalCode.ROUND_OPEN)
    _check_nobody_is_out(acting.meeting, pair)
    roster = roster_for(acting.meeting, pair, acting.template)
    if len(roster) < RANGE_FROM:
        raise Refusal(RefusalCode.TOO_FEW_ASKED, asked=len(roster), least=RANGE_FROM)
    earlier = rounds_of(acting.meeting, pair.id)
    similar = could_be_subtracted(earlier, roster, command.mode)
    if command.mode is RoundMode.BY_PERSPECTIVE:
        _check_groups(roster, similar)
    # By perspective, the whole is shown only if the groups cannot be; it is then a new picture.
    fallback = command.mode is RoundMode.BY_PERSPECTIVE and any(r.release for r in earlier)
    at_most = ReleaseForm.RANGE if similar or fallback else ReleaseForm.DOTS
    opened = Round(
        id=command.round,
        pair=pair.id,
        number=len(earlier) + 1,
        audience=pair.audience,
        mode=command.mode,
        promised=strictest(form_for(len(roster)), at_most),
        lowest_means=command.lowest_means,
        highest_means=command.highest_means,
        asked=len(roster),
        roster=roster,
        by_proxy=sum(acting.meeting.person(e.person).proxy is not None for e in roster),
    )
    settled = () if pair == written else (pair,)
    return acting.happened("round_opened", *settled, opened)


def close_round(acting: Acting, command: CloseRound) -> Event:
    asked = find_seen(acting, Round, command.round)
    if asked.state is RoundState.CLOSED:
        raise Refusal(RefusalCode.ROUND_CLOSED)
    earlier = [one for one in rounds_of(acting.meeting, asked.pair) if one.id != asked.id]
    told = _beside(earlier, asked, acting.answers)
    closed = replace(asked, state=RoundState.CLOSED, release=told)
    return acting.happened("round_closed", closed)


def roster_for(meeting: Meeting, pair: Pair, template: Template) -> tuple[RosterEntry, ...]:
    """Everyone in the meeting who may answer and sees the pair."""
    roster = []
    for person in sorted(meeting.present(), key=lambda person: person.id):
        if not sees(pair.audience, audiences_of(meeting, person)):
            continue
        if person.role in ANSWERS:
            roster.append(RosterEntry(person=person.id, perspective=PERSPECTIVES[person.role]))
        elif person.role is Role.CHAIR and template.chair_answers:
            roster.append(RosterEntry(person=person.id, perspective=Perspective.LEAD_PROFESSIONAL))
    return tuple(roster)


def rounds_of(meeting: Meeting, pair_id: str) -> list[Round]:
    return sorted((r for r in meeting.all(Round) if r.pair == pair_id), key=lambda r: r.number)


def could_be_subtracted(
    earlier: Iterable[Round], roster: tuple[RosterEntry, ...], mode: RoundMode
) -> bool:
    """Whether pictures already shown and the next one could be subtracted from each other (P38).
    Safe is only a round of exactly the same people shown in the same way: of three pictures that
    overlap, two can leave one person of the third.
    """
    now = {entry.person for entry in roster}
    for shown in earlier:
        if shown.release is None or shown.release.form is ReleaseForm.WITHHELD:
            continue
        before = {entry.person for entry in shown.roster}
        shown_by_group = shown.release.groups is not None
        if shown_by_group is not (mode is RoundMode.BY_PERSPECTIVE):
            return True
        if now != before:
            return True
    return False


def _beside(earlier: Iterable[Round], asked: Round, answers: Mapping[str, int | None]) -> Release:
    """What may be told of a round beside the pictures already shown of its pair: if somebody gave
    a number in one and none in the other, the difference would be theirs (P38)."""
    told = release(asked, answers)
    shown = [r.release for r in earlier if r.release and r.release.form is not ReleaseForm.WITHHELD]
    if not shown or not any(one.without for one in (told, *shown)):
        return told
    stricter = strictest(asked.promised, ReleaseForm.RANGE)
    return release(replace(asked, promised=stricter, mode=RoundMode.TOGETHER), answers)


def form_for(count: int) -> ReleaseForm:
    if count >= DOTS_FROM:
        return ReleaseForm.DOTS
    return ReleaseForm.RANGE if count >= RANGE_FROM else ReleaseForm.WITHHELD


def strictest(*forms: ReleaseForm) -> ReleaseForm:
    return max(forms, key=_STRICTEST_LAST.index)


def release(asked: Round, answers: Mapping[str, int | None]) -> Release:
    """What may be told of a round. `answers` holds a number, or None for a pass; people
    without an answer are left out."""
    given: dict[Perspective, list[int]] = {entry.perspective: [] for entry in asked.roster}
    for entry in asked.roster:
        value = answers.get(entry.person)
        if value is not None:
            given[entry.perspective].append(value)
    numbers = sorted(value for group in given.values() for value in group)
    form = strictest(asked.promised, form_for(len(numbers)))
    if form is ReleaseForm.WITHHELD:
        return Release(
            form=form, numbers=None, without=None, dots=None, lowest=None, highest=None, groups=None
        )
    groups = _groups(asked, given)
    return Release(
        form=ReleaseForm.RANGE if groups else form,
        numbers=len(numbers),
        without=asked.asked - len(numbers),
        dots=tuple(numbers) if form is ReleaseForm.DOTS and not groups else None,
        lowest=numbers[0],
        highest=numbers[-1],
        groups=groups,
    )


def _groups(
    asked: Round, given: Mapping[Perspective, list[int]]
) -> tuple[GroupRelease, ...] | None:
    """Every group or none: a missing group would be the whole less the others."""
    if asked.mode is not RoundMode.BY_PERSPECTIVE:
        return None
    if any(len(values) < RANGE_FROM for values in given.values()):
        return None
    return tuple(
        GroupRelease(
            perspective=perspective,
            form=form_for(len(values)),
            count=len(values),
            dots=tuple(sorted(values)) if len(values) >= DOTS_FROM else None,
            lowest=min(values),
            highest=max(values),
        )
        for perspective, values in sorted(given.items())
    )


def _check_nobody_is_out(meeting: Meeting, pair: Pair) -> None:
    """During a confidential part only its own pairs are asked about: those who are out would be
    shown answers to a question that they were not asked."""
    part = meeting.open_part()
    if part is not None and pair.audience != made_audience(part.audience):
        raise Refusal(RefusalCode.PART_OPEN)


def _check_groups(roster: tuple[RosterEntry, ...], similar: bool) -> None:
    sizes: dict[Perspective, int] = {}
    for entry in roster:
        sizes[entry.perspective] = sizes.get(entry.perspective, 0) + 1
    if min(sizes.values()) < RANGE_FROM:
        raise Refusal(RefusalCode.GROUP_TOO_SMALL, least=RANGE_FROM)
    if similar:
        raise Refusal(RefusalCode.ROSTER_TOO_SIMILAR)
