"""What a card points to: a pair, a closed round, a member of the network.

Whoever sees the card would learn that there is such a thing, so it points only to what all who see
the card see too. When either goes to another audience, the card lets go of what it may not name.
"""

from dataclasses import replace

from server.domain.audience import EVERYONE, Audience
from server.domain.meeting import Event, Meeting, apply
from server.domain.plan_records import Member
from server.domain.records import Card, Pair, Person, Round, StoredRecord, key_of
from server.domain.refusal import Refusal
from server.domain.visibility import audience_of
from shared.contract.refusal_codes import RefusalCode

_TARGETS = (Pair, Round, Member, Person)


def may_point_to(target: StoredRecord | None, audience: Audience) -> bool:
    """Whether an item of `audience` may name the target."""
    return target is not None and audience_of(target) in (EVERYONE, audience)


def check_may_point_to(target: StoredRecord, audience: Audience) -> None:
    if not may_point_to(target, audience):
        raise Refusal(RefusalCode.NOT_ALLOWED)


def lets_go_of_hidden(meeting: Meeting, event: Event) -> Event:
    """The event, with every card that would point to what not all of its readers see."""
    touched = [
        *event.puts,
        *(meeting.records[key] for key in event.removes if key in meeting.records),
    ]
    if not any(isinstance(record, (Card, *_TARGETS)) for record in touched):
        return event
    after, _ = apply(meeting, event)
    changed = {key_of(record): record for record in event.puts}
    for card in after.all(Card):
        kept = _without_hidden(after, card)
        if kept != card:
            changed[key_of(card)] = kept
    return replace(event, puts=tuple(changed.values()))


def _without_hidden(meeting: Meeting, card: Card) -> Card:
    member = meeting.find(Member, card.owner_id) if card.owner_id else None
    owner = member or (meeting.find(Person, card.owner_id) if card.owner_id else None)
    keeps = owner is not None and may_point_to(owner, card.audience)
    return replace(
        card,
        # The words are the name of somebody whom not all readers may know of.
        owner="" if member is not None and not keeps else card.owner,
        pair=card.pair if _seen(meeting, Pair, card.pair, card) else None,
        round=card.round if _seen(meeting, Round, card.round, card) else None,
        owner_id=card.owner_id if keeps else None,
    )


def _seen(meeting: Meeting, kind: type[Pair] | type[Round], target: str | None, card: Card) -> bool:
    return target is None or may_point_to(meeting.find(kind, target), card.audience)
