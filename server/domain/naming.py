"""Putting one's name to a number, after the answers have been shown (P71).

Who said what is gone by then: somebody says their number once more, and it stands as their word.
Names are shown only as far as the numbers without a name stay as many as the house's own rule for
showing them asks, counting the names of every round of the pair; or when everyone who was asked
has said theirs.
"""

from collections.abc import Iterator
from dataclasses import replace

from server.domain.acting import Acting, find_seen
from server.domain.commands import OwnANumber
from server.domain.meeting import Event, Meeting
from server.domain.records import GroupRelease, NamedNumber, OwnNumber, Release, Round
from server.domain.refusal import Refusal
from server.domain.voting import DOTS_FROM, RANGE_FROM, rounds_of
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import ReleaseForm, RoundState

Picture = tuple[frozenset[str], int, ReleaseForm]
"""Who was asked for it, how many numbers it holds, and its form."""


def own_number(acting: Acting, command: OwnANumber) -> Event | None:
    asked = find_seen(acting, Round, command.round)
    if asked.state is not RoundState.CLOSED:
        raise Refusal(RefusalCode.ROUND_OPEN)
    if acting.person.id not in {entry.person for entry in asked.roster}:
        raise Refusal(RefusalCode.NOT_ASKED)
    own_id = f"{asked.id}.{acting.person.id}"
    before = acting.meeting.find(OwnNumber, own_id)
    if command.value is None:
        return None if before is None else _taken_back(acting, asked, before)
    if not _could_be(asked, acting.person.id, command.value):
        raise Refusal(RefusalCode.NUMBER_NOT_THERE)
    own = OwnNumber(id=own_id, round=asked.id, person=acting.person.id, value=command.value)
    if own == before:
        return None
    told = _told(acting.meeting.with_record(own), asked.pair)
    return acting.happened("number_owned", own, *told)


def _taken_back(acting: Acting, asked: Round, before: OwnNumber) -> Event:
    key = (OwnNumber.kind, before.id)
    records = {at: record for at, record in acting.meeting.records.items() if at != key}
    told = _told(replace(acting.meeting, records=records), asked.pair)
    return Event(
        did="number_disowned",
        actor=acting.person.id,
        puts=tuple(told),
        removes=(key,),
    )


def _told(meeting: Meeting, pair: str) -> list[Round]:
    """The rounds of a pair whose names change. They are looked at together: who keeps their number
    would else be what is left of one round when those named in another are taken away (P38)."""
    rounds = rounds_of(meeting, pair)
    pictures = [picture for one in rounds for picture in _pictures(one)]
    shown = {one.id: {named.person for named in one.named} for one in rounds}
    changed = []
    for one in rounds:
        owned = [own for own in meeting.all(OwnNumber) if own.round == one.id]
        others = {person for at, people in shown.items() if at != one.id for person in people}
        shown[one.id] = _shown(one, owned, others, pictures)
        named = tuple(
            NamedNumber(person=own.person, value=own.value)
            for own in owned
            if own.person in shown[one.id]
        )
        if named != one.named:
            changed.append(replace(one, named=named))
    return changed


def _shown(
    one: Round, owned: list[OwnNumber], others: set[str], pictures: list[Picture]
) -> set[str]:
    """Whose names may be shown in this round: those that are shown stay before new ones come."""
    before = {named.person for named in one.named}
    shown: set[str] = set()
    for people, _, _ in _pictures(one):
        here = [own.person for own in owned if own.person in people]
        if people == set(here) and _leave_enough(shown | people, others, pictures):
            shown |= people
            continue
        for person in sorted(here, key=lambda person: person not in before):
            if _leave_enough(shown | {person}, others, pictures):
                shown.add(person)
    return shown


def _leave_enough(mine: set[str], others: set[str], pictures: list[Picture]) -> bool:
    """Whether enough numbers stay without a name in every picture of the pair."""
    return all(
        people <= mine or numbers - len(people & (mine | others)) >= _least_unnamed(form)
        for people, numbers, form in pictures
        if people & mine
    )


def _pictures(asked: Round) -> Iterator[Picture]:
    """Who was asked for each picture that is shown, how many numbers it holds, and its form."""
    release = asked.release
    if release is None or release.form is ReleaseForm.WITHHELD:
        return
    if release.groups is None:
        everyone = frozenset(entry.person for entry in asked.roster)
        yield everyone, release.numbers or 0, release.form
    for group in release.groups or ():
        people = (e.person for e in asked.roster if e.perspective is group.perspective)
        yield frozenset(people), group.count, group.form


def _least_unnamed(form: ReleaseForm) -> int:
    return DOTS_FROM if form is ReleaseForm.DOTS else RANGE_FROM


def _could_be(asked: Round, person: str, value: int) -> bool:
    """Whether the number is among those that were shown of the people asked with this person."""
    release: Release | GroupRelease | None = asked.release
    if release is not None and asked.release and asked.release.groups is not None:
        mine = next(entry.perspective for entry in asked.roster if entry.person == person)
        release = next(g for g in asked.release.groups if g.perspective is mine)
    if release is None or release.lowest is None or release.highest is None:
        return False
    if release.dots is not None:
        return value in release.dots
    return release.lowest <= value <= release.highest
