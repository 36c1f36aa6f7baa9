"""Two cards become one, or one becomes two. Who said what is never lost (P59)."""

from dataclasses import replace

from server.domain.acting import Acting, check_count, check_new
from server.domain.audience import EVERYONE
from server.domain.board import cards_in, writable
from server.domain.commands import MergeCards, SplitCard
from server.domain.meeting import Event
from server.domain.place import place_before
from server.domain.records import Card
from server.domain.refusal import Refusal
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode


def merge_cards(acting: Acting, command: MergeCards) -> Event:
    card, into = writable(acting, command.card), writable(acting, command.into)
    if card.id == into.id or card.audience != into.audience:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    merged = replace(card, merged_into=into.id, revision=card.revision + 1)
    one_view = card.perspective is into.perspective
    joined = replace(
        into,
        text=command.text,
        perspective=into.perspective if one_view else None,
        said_by=tuple(dict.fromkeys((*speakers(into), *speakers(card)))),
        revision=into.revision + 1,
    )
    gathered = [
        replace(other, merged_into=into.id, revision=other.revision + 1)
        for other in acting.meeting.all(Card)
        if other.merged_into == card.id
    ]
    return acting.happened(
        "cards_merged", joined, merged, *gathered, undoable=True, category=into.category
    )


def split_card(acting: Acting, command: SplitCard) -> Event:
    card = writable(acting, command.card, command.revision)
    check_new(acting, Card, command.rest_card)
    check_count(acting, Card, card.audience, limits.CARDS)
    kept = replace(card, text=command.text, revision=card.revision + 1)
    cards = cards_in(acting.meeting, card.category)
    seen = [one for one in cards if one.audience in (EVERYONE, card.audience)]
    after = seen[seen.index(card) + 1 :]
    rest = replace(
        card,
        id=command.rest_card,
        text=command.rest,
        place=place_before(seen, after[0].id if after else None),
        drawing=None,
        revision=1,
    )
    return acting.happened("card_split", kept, rest, undoable=True, category=card.category)


def speakers(card: Card) -> tuple[str, ...]:
    """The people whose words a card holds."""
    return card.said_by or (card.author,)
