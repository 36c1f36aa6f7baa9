"""An item goes to another audience (P16)."""

from dataclasses import replace

from server.domain.acting import Acting, check_audience, check_count, check_own, find_seen
from server.domain.audience import EVERYONE
from server.domain.board import neighbours_of
from server.domain.commands import ShareCard, SharePair
from server.domain.meeting import Event
from server.domain.place import place_before
from server.domain.records import Card, Pair
from server.domain.refusal import Refusal
from server.domain.statement import check_unanswered, pairs_among, with_texts
from server.domain.writing import check_not_written_for
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode


def share_card(acting: Acting, command: ShareCard) -> Event | None:
    card = find_seen(acting, Card, command.card)
    check_own(acting, card)
    check_audience(acting, command.audience)
    if card.audience == command.audience:
        return None
    if card.struck:
        raise Refusal(RefusalCode.STRUCK)
    if card.merged_into is not None:
        raise Refusal(RefusalCode.MERGED)
    check_not_written_for(acting, card)
    check_count(acting, Card, command.audience, limits.CARDS)
    neighbours = neighbours_of(acting, card.category, command.audience)
    shared = replace(
        card,
        audience=command.audience,
        place=place_before([other for other in neighbours if other.id != card.id], None),
        revision=card.revision + 1,
    )
    return acting.happened("card_shared", shared, undoable=True, category=card.category)


def share_pair(acting: Acting, command: SharePair) -> Event | None:
    pair = find_seen(acting, Pair, command.pair)
    check_own(acting, pair)
    check_audience(acting, command.audience)
    if pair.audience == command.audience:
        return None
    if pair.struck:
        raise Refusal(RefusalCode.STRUCK)
    check_unanswered(acting.meeting, pair)
    check_count(acting, Pair, command.audience, limits.PAIRS)
    among = (EVERYONE, command.audience)
    others = [other for other in pairs_among(acting.meeting, among) if other.id != pair.id]
    shared = replace(
        with_texts(acting, pair),
        audience=command.audience,
        place=place_before(others, None),
        revision=pair.revision + 1,
    )
    return acting.happened("pair_shared", shared, undoable=True)
