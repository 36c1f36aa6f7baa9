"""Cards: added, edited, moved, struck out and restored."""

from dataclasses import replace

from server.domain.acting import Acting, check_count, check_new, check_own, find_seen
from server.domain.audience import EVERYONE, Audience
from server.domain.commands import AddCard, EditCard, MoveCard, RestoreCard, StrikeCard
from server.domain.meeting import Event, Meeting
from server.domain.place import place_before
from server.domain.policy import PERSPECTIVES, RUNS_THE_MEETING
from server.domain.records import Card
from server.domain.refusal import Refusal
from server.domain.visibility import audiences_of
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Category, Perspective


def add_card(acting: Acting, command: AddCard) -> Event:
    check_new(acting, Card, command.card)
    check_audience(acting, command.audience)
    check_count(acting, Card, command.audience, limits.CARDS)
    card = Card(
        id=command.card,
        category=command.category,
        text=command.text,
        perspective=_perspective(acting, command.perspective),
        author=acting.person.id,
        audience=command.audience,
        place=place_before(neighbours_of(acting, command.category, command.audience), None),
    )
    return acting.happened("card_added", card, undoable=True, category=card.category)


def edit_card(acting: Acting, command: EditCard) -> Event | None:
    card = _writable(acting, command.card)
    if card.revision != command.revision:
        raise Refusal(RefusalCode.CHANGED_MEANWHILE)
    if card.text == command.text:
        return None
    edited = replace(card, text=command.text, revision=card.revision + 1)
    return acting.happened("card_edited", edited, undoable=True, category=card.category)


def move_card(acting: Acting, command: MoveCard) -> Event:
    card = _writable(acting, command.card)
    neighbours = neighbours_of(acting, command.category, card.audience)
    others = [other for other in neighbours if other.id != card.id]
    moved = replace(
        card,
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


def check_audience(acting: Acting, audience: str) -> None:
    """Nobody adds what they could not see afterwards."""
    if audience not in audiences_of(acting.meeting, acting.person):
        raise Refusal(RefusalCode.NOT_ALLOWED)


def neighbours_of(acting: Acting, category: Category, audience: Audience) -> list[Card]:
    """The cards among which one finds its place: those that all who see it see. A place that
    took others into account would tell of them."""
    cards = cards_in(acting.meeting, category)
    return [card for card in cards if card.audience in (EVERYONE, audience)]


def _writable(acting: Acting, card_id: str) -> Card:
    card = find_seen(acting, Card, card_id)
    check_own(acting, card)
    if card.struck:
        raise Refusal(RefusalCode.STRUCK)
    return card


def _perspective(acting: Acting, asked: Perspective | None) -> Perspective | None:
    own = PERSPECTIVES.get(acting.person.role)
    if asked is None or asked is own:
        return own
    if acting.person.role not in RUNS_THE_MEETING:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    return asked
