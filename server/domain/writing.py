"""Everyone writes first, then all of it is shared at once. Until then a card written for it belongs
to its writer alone (P57)."""

from dataclasses import replace

from server.domain.acting import Acting, check_audience, check_new, find_seen
from server.domain.audience import EVERYONE, Audience, person_audience
from server.domain.meeting import Event, Meeting
from server.domain.place import between
from server.domain.records import Card, StoredRecord
from server.domain.refusal import Refusal
from server.domain.running_commands import ShareWriting, StartWriting
from server.domain.running_records import Writing
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import COLUMN_CATEGORIES, Category, WritingState


def start_writing(acting: Acting, command: StartWriting) -> Event:
    check_new(acting, Writing, command.writing)
    check_audience(acting, command.audience)
    if open_writing(acting.meeting) is not None:
        raise Refusal(RefusalCode.WRITING_OPEN)
    if sum(1 for _ in acting.meeting.all(Writing)) >= limits.PARTS:
        raise Refusal(RefusalCode.TOO_MANY, most=limits.PARTS)
    writing = Writing(id=command.writing, column=command.column, audience=command.audience)
    return acting.happened("writing_started", writing, column=writing.column)


def share_writing(acting: Acting, command: ShareWriting) -> Event | None:
    writing = find_seen(acting, Writing, command.writing)
    if writing.state is WritingState.SHARED:
        return None
    shared = replace(writing, state=WritingState.SHARED)
    cards = _shared_cards(acting.meeting, writing)
    return acting.happened("writing_shared", shared, *cards, column=writing.column)


def open_writing(meeting: Meeting) -> Writing | None:
    return next((one for one in meeting.all(Writing) if one.state is WritingState.OPEN), None)


def audience_for(
    acting: Acting, asked: str | None, category: Category, named: Audience
) -> Audience:
    """Whose a new card is: the writer's alone if they write for an open writing. Raises Refusal if
    it would go past one."""
    own = person_audience(acting.person.id)
    writing = open_writing(acting.meeting)
    if asked is None:
        if writing and named == writing.audience and _is_for(writing, category):
            raise Refusal(RefusalCode.WRITING_OPEN)
        return own if named == "own" else named
    written_for = find_seen(acting, Writing, asked)
    if written_for.state is WritingState.SHARED:
        raise Refusal(RefusalCode.WRITING_SHARED)
    if not _is_for(written_for, category):
        raise Refusal(RefusalCode.NOT_ALLOWED)
    return own


def check_not_written_for(acting: Acting, card: Card) -> None:
    """A card that waits to be shared with the others is not shared before them."""
    writing = open_writing(acting.meeting)
    if writing is not None and card.writing == writing.id:
        raise Refusal(RefusalCode.WRITING_OPEN)


def _is_for(writing: Writing, category: Category) -> bool:
    return category in COLUMN_CATEGORIES[writing.column]


def _shared_cards(meeting: Meeting, writing: Writing) -> list[StoredRecord]:
    """In an order that tells nothing of who was quick: by their ids, which are drawn by lot."""
    waiting = [
        card
        for card in meeting.all(Card)
        if card.writing == writing.id
        and card.audience == person_audience(card.author)
        and not card.struck
    ]
    others = [c for c in meeting.all(Card) if c.audience in (EVERYONE, writing.audience)]
    last = dict.fromkeys(Category, "")
    for card in others:
        last[card.category] = max(last[card.category], card.place)
    shared: list[StoredRecord] = []
    for card in sorted(waiting, key=lambda card: card.id):
        last[card.category] = between(last[card.category], None)
        shared.append(
            replace(
                card,
                audience=writing.audience,
                place=last[card.category],
                revision=card.revision + 1,
            )
        )
    return shared
