"""Everyone writes first, then all of it is shared at once (P57)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.application.tokens import new_id
from server.domain.board import cards_in
from server.domain.records import Card
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Category, Role
from tests.application.house import House, make_house
from tests.application.mailboxes import Mailboxes

WRITERS = ("Kelly", "Jean", "Sam")


def begins(mail: Mailboxes | None = None) -> tuple[House, str]:
    house = make_house(broadcaster=mail)
    if mail is not None:
        mail.meetings = house.meetings
    for name, role in zip(WRITERS, (Role.FAMILY, Role.NETWORK, Role.PROFESSIONAL), strict=True):
        house.comes(name, role)
    writing = new_id()
    body = {"writing": writing, "column": "working_well", "audience": "everyone"}
    house.do("chair", "start_writing", None, **body)
    return house, writing


def writes(house: House, who: str, text: str, writing: str | None, **more: str) -> str:
    card = new_id()
    body: dict[str, object] = {"card": card, "category": "existing_strength", "text": text}
    body |= {"perspective": None, "audience": "everyone", "writing": writing}
    house.do(who, "add_card", None, **(body | more))
    return card


def refused_code(house: House, who: str, kind: str, **body: object) -> RefusalCode:
    with pytest.raises(Refusal) as refused:
        house.do(who, kind, None, **body)
    return refused.value.code


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WRITERS), min_size=1, max_size=8))
def test_p57_nothing_of_it_leaves_the_server_before_all_of_it_does(turns: list[str]) -> None:
    mail = Mailboxes()
    house, writing = begins(mail)
    everyone = (*WRITERS, "chair", "projector")
    for name in everyone:
        mail.connects(house.meeting, house.people[name], f"of {name}")
    told = {name: len(mail.inbox[house.people[name]]) for name in everyone}
    cards = [writes(house, who, f"hush {nth} hush", writing) for nth, who in enumerate(turns)]
    for name in everyone:
        sent = mail.inbox[house.people[name]][told[name] :]
        own = [nth for nth, who in enumerate(turns) if who == name]
        assert all(any(f"hush {nth} hush" in one for one in sent) for nth in own)
        if not own:
            assert sent == [], "others cannot even count what is written"
        assert not any(
            f"hush {nth} hush" in one or cards[nth] in one
            for nth in range(len(turns))
            for one in (*sent, str(house.shown_to(name)))
            if nth not in own
        )
    house.do("chair", "share_writing", writing=writing)
    for name in everyone:
        last = "".join(mail.inbox[house.people[name]])
        assert all(f"hush {nth} hush" in last for nth in range(len(turns)))
    shared = [card.id for card in cards_in(house.room.meeting, Category.EXISTING_STRENGTH)]
    assert shared == sorted(cards), "the order tells nothing of who wrote first"


def test_p57_nobody_adds_past_it_and_what_comes_too_late_is_refused_not_lost() -> None:
    house, writing = begins()
    with pytest.raises(Refusal) as past:
        writes(house, "Kelly", "straight to the board", None)
    assert past.value.code is RefusalCode.WRITING_OPEN
    house.add_card("Kelly", "another column")
    house.do("chair", "share_writing", writing=writing)
    with pytest.raises(Refusal) as late:
        writes(house, "Kelly", "too late", writing)
    assert late.value.code is RefusalCode.WRITING_SHARED
    writes(house, "Kelly", "too late", None)


def test_p57_one_at_a_time_and_no_freezing_meanwhile() -> None:
    house, writing = begins()
    again = {"writing": new_id(), "column": "worried", "audience": "everyone"}
    assert refused_code(house, "chair", "start_writing", **again) is RefusalCode.WRITING_OPEN
    assert refused_code(house, "chair", "freeze", confirmed=True) is RefusalCode.WRITING_OPEN
    house.do("chair", "share_writing", writing=writing)
    house.do("chair", "freeze", confirmed=True)


def test_p57_what_is_struck_stays_ones_own_and_who_left_meanwhile_is_heard_all_the_same() -> None:
    house, writing = begins()
    kept, struck = (writes(house, "Kelly", text, writing) for text in ("kept", "struck"))
    house.do("Kelly", "strike_card", card=struck)
    assert (
        refused_code(house, "Kelly", "share_card", card=kept, audience="everyone")
        is RefusalCode.WRITING_OPEN
    )
    house.do("Kelly", "leave")
    house.do("chair", "share_writing", writing=writing)
    audiences = {card.id: card.audience for card in house.room.meeting.all(Card)}
    assert audiences[kept] == "everyone"
    assert audiences[struck] == f"person:{house.people['Kelly']}"


def test_a_writing_for_some_is_not_told_to_others_nor_in_their_way() -> None:
    house, writing = begins()
    house.do("chair", "share_writing", writing=writing)
    audience = new_id()
    members = [house.people["Kelly"]]
    house.do("chair", "set_audience", audience=audience, name="Kelly", members=members)
    body = {"writing": new_id(), "column": "worried", "audience": f"audience:{audience}"}
    house.do("chair", "start_writing", None, **body)
    assert body["writing"] not in str(house.shown_to("Jean"))
    house.add_card("Jean", "as ever")
    with pytest.raises(Refusal) as hidden:
        writes(house, "Jean", "guessing", body["writing"], category="harm")
    assert hidden.value.code is RefusalCode.NOT_HERE
