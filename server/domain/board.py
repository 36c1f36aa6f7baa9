"""Cards: added, edited, moved, struck out and restored."""

from dataclasses import replace

from server.domain.acting import (
    Acting,
    check_audience,
    check_count,
    check_new,
    check_own,
    find_seen,
)
from server.domain.agenda import check_adding
from server.domain.audience import EVERYONE, Audience
from server.domain.commands import AddCard, EditCard, MoveCard, RestoreCard, StrikeCard
from server.domain.drawing import Drawing, drawing_of
from server.domain.links import check_may_point_to
from server.domain.meeting import Event, Meeting
from server.domain.place import place_before
from server.domain.policy import HELPS_A_CHILD, PERSPECTIVES, RUNS_THE_MEETING
from server.domain.records import Card, Person, Round
from server.domain.refusal import Refusal
from server.domain.writing import audience_for
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Category, Perspective, RoundState


def add_card(acting: Acting, command: AddCard) -> Event:
    check_new(acting, Card, command.card)
    check_adding(acting)
    audience = audience_for(acting, command.writing, command.category, command.audience)
    check_audience(acting, audience)
    check_count(acting, Card, audience, limits.CARDS)
    drawing = drawing_of(command.drawing)
    _check_says_something(command.text, drawing)
    said_by = _said_by(acting, command.said_by)
    card = Card(
        id=command.card,
        category=command.category,
        text=command.text,
        perspective=_perspective(acting, command),
        author=acting.person.id,
        audience=audience,
        place=place_before(neighbours_of(acting, command.category, audience), None),
        said_by=said_by,
        writing=command.writing,
        round=_explained(acting, command.round, audience),
        house=command.house,
        drawing=drawing,
    )
    return acting.happened("card_added", card, undoable=True, category=card.category)


def edit_card(acting: Acting, command: EditCard) -> Event | None:
    card = writable(acting, command.card, command.revision)
    drawing = drawing_of(command.drawing) or card.drawing
    _check_says_something(command.text, drawing)
    if (card.text, card.drawing) == (command.text, drawing):
        return None
    edited = replace(card, text=command.text, drawing=drawing, revision=card.revision + 1)
    return acting.happened("card_edited", edited, undoable=True, category=card.category)


def move_card(acting: Acting, command: MoveCard) -> Event:
    card = writable(acting, command.card)
    neighbours = neighbours_of(acting, command.category, card.audience)
    others = [other for other in neighbours if other.id != card.id]
    moved = replace(
        _as_planned_in(command.category, card),
        category=command.category,
        place=place_before(others, command.before),
        revision=card.revision + 1,
    )
    return acting.happened("card_moved", moved, undoable=True, category=moved.category)


def strike_card(acting: Acting, command: StrikeCard) -> Event | None:
    card = find_seen(acting, Card, command.card)
    check_own(acting, card)
    if card.struck:
        return None
    struck = replace(card, struck=True, revision=card.revision + 1)
    return acting.happened("card_struck", struck, undoable=True, category=card.category)


def restore_card(acting: Acting, command: RestoreCard) -> Event | None:
    card = find_seen(acting, Card, command.card)
    check_own(acting, card)
    if not card.struck:
        return None
    check_count(acting, Card, card.audience, limits.CARDS)
    restored = replace(card, struck=False, revision=card.revision + 1)
    return acting.happened("card_restored", restored, undoable=True, category=card.category)


def cards_in(meeting: Meeting, category: Category) -> list[Card]:
    """The cards of a category in their order."""
    cards = (card for card in meeting.all(Card) if card.category is category)
    return sorted(cards, key=lambda card: (card.place, card.id))


def _as_planned_in(category: Category, card: Card) -> Card:
    """The card with only what is planned of a card of the category (P73)."""
    if category is Category.NEXT_STEP:
        return card
    protects = card.pair if category is Category.BOTTOM_LINE else None
    return replace(card, owner="", owner_id=None, due=None, state=None, pair=protects)


def neighbours_of(acting: Acting, category: Category, audience: Audience) -> list[Card]:
    """The cards among which one finds its place: those that all who see it see. A place that
    took others into account would tell of them."""
    cards = cards_in(acting.meeting, category)
    return [card for card in cards if card.audience in (EVERYONE, audience)]


def writable(acting: Acting, card_id: str, revision: int | None = None) -> Card:
    """The card, if this person may change it now, and it is still the one they saw."""
    card = find_seen(acting, Card, card_id)
    check_own(acting, card)
    if card.struck:
        raise Refusal(RefusalCode.STRUCK)
    if card.merged_into is not None:
        raise Refusal(RefusalCode.MERGED)
    if revision is not None and card.revision != revision:
        raise Refusal(RefusalCode.CHANGED_MEANWHILE)
    return card


def _check_says_something(text: str, drawing: Drawing | None) -> None:
    if not text and drawing is None:
        raise Refusal(RefusalCode.EMPTY, field="text")


def _perspective(acting: Acting, command: AddCard) -> Perspective | None:
    """Whose view it is. Whoever helps a child with the houses takes down the child's own words."""
    if command.house is not None:
        if acting.person.role not in HELPS_A_CHILD:
            raise Refusal(RefusalCode.NOT_ALLOWED)
        return Perspective.CHILD
    speaker = acting.meeting.person(command.said_by) if command.said_by else acting.person
    own = PERSPECTIVES.get(speaker.role)
    if command.perspective is None or command.perspective is own:
        return own
    if acting.person.role not in RUNS_THE_MEETING:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    return command.perspective


def _said_by(acting: Acting, person_id: str | None) -> tuple[str, ...]:
    """Whose words somebody takes down who runs the meeting."""
    if person_id is None or person_id == acting.person.id:
        return ()
    if acting.person.role not in RUNS_THE_MEETING:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    return (find_seen(acting, Person, person_id).id,)


def _explained(acting: Acting, round_id: str | None, audience: Audience) -> str | None:
    """The closed round whose numbers the card explains."""
    if round_id is None:
        return None
    asked = find_seen(acting, Round, round_id)
    if asked.state is not RoundState.CLOSED:
        raise Refusal(RefusalCode.ROUND_OPEN)
    check_may_point_to(asked, audience)
    return asked.id
