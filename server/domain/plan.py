"""The plan: who does which next step by when, what a bottom line protects, and the network."""

from dataclasses import replace

from server.domain.acting import Acting, check_audience, check_count, check_own, find_seen
from server.domain.audience import Audience
from server.domain.board import writable
from server.domain.links import check_may_point_to
from server.domain.meeting import Event
from server.domain.plan_commands import PlanCard, SetMember, StrikeMember
from server.domain.plan_records import Member
from server.domain.records import Pair, Person
from server.domain.refusal import Refusal
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Category


def plan_card(acting: Acting, command: PlanCard) -> Event | None:
    card = writable(acting, command.card, command.revision)
    of_a_step = (command.owner, command.owner_id, command.due, command.state)
    if card.category not in (Category.NEXT_STEP, Category.BOTTOM_LINE):
        raise Refusal(RefusalCode.NOT_ALLOWED)
    if card.category is Category.BOTTOM_LINE and any(of_a_step):
        raise Refusal(RefusalCode.NOT_ALLOWED)
    if command.pair is not None:
        check_may_point_to(find_seen(acting, Pair, command.pair), card.audience)
    _check_owner(acting, command.owner_id, card.audience)
    planned = replace(
        card,
        owner=command.owner,
        owner_id=command.owner_id,
        due=command.due,
        pair=command.pair,
        state=command.state,
    )
    if planned == card:
        return None
    planned = replace(planned, revision=card.revision + 1)
    return acting.happened("card_planned", planned, undoable=True, category=card.category)


def set_member(acting: Acting, command: SetMember) -> Event | None:
    before = acting.meeting.find(Member, command.member)
    check_audience(acting, command.audience)
    if before is None or before.struck or before.audience != command.audience:
        check_count(acting, Member, command.audience, limits.MEMBERS)
    if before is not None:
        check_own(acting, find_seen(acting, Member, command.member))
    member = Member(
        id=command.member,
        name=command.name,
        relation=command.relation,
        knows_worries=command.knows_worries,
        offers=command.offers,
        author=before.author if before else acting.person.id,
        audience=command.audience,
    )
    return None if member == before else acting.happened("member_set", member, undoable=True)


def strike_member(acting: Acting, command: StrikeMember) -> Event | None:
    member = find_seen(acting, Member, command.member)
    check_own(acting, member)
    if member.struck:
        return None
    return acting.happened("member_struck", replace(member, struck=True), undoable=True)


def _check_owner(acting: Acting, owner: str | None, audience: Audience) -> None:
    """A person, or a member of the network, whom the sender and all readers of the card see."""
    if owner is None:
        return
    found = acting.meeting.find(Person, owner) or acting.meeting.find(Member, owner)
    if found is None or not acting.may_see(found):
        raise Refusal(RefusalCode.NOT_HERE)
    check_may_point_to(found, audience)
