"""Cards put together and taken apart, words taken down for others: who said what stays (P59)."""

import pytest

from server.application.tokens import new_id
from server.domain.merging import speakers
from server.domain.records import Card
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Perspective, Role
from tests.application.house import House, make_house


def a_company() -> House:
    house = make_house()
    for name, role in (
        ("Kelly", Role.FAMILY),
        ("Jean", Role.NETWORK),
        ("Amara", Role.MINUTE_TAKER),
    ):
        house.comes(name, role)
    return house


def card(house: House, card_id: str) -> Card:
    found = house.room.meeting.find(Card, card_id)
    assert found is not None
    return found


def takes_down(house: House, text: str, said_by: str | None, view: str | None = None) -> str:
    taken = new_id()
    body: dict[str, object] = {"card": taken, "category": "harm", "text": text}
    body |= {"perspective": view, "audience": "everyone"}
    body["said_by"] = house.people[said_by] if said_by else None
    house.do("Amara", "add_card", None, **body)
    return taken


def refusal(house: House, who: str, kind: str, **body: object) -> RefusalCode:
    with pytest.raises(Refusal) as refused:
        house.do(who, kind, None, **body)
    return refused.value.code


def test_p59_a_minute_taker_takes_down_for_a_person_or_a_perspective() -> None:
    house = a_company()
    named = card(house, takes_down(house, "He shouted.", "Jean"))
    assert speakers(named) == (house.people["Jean"],)
    assert named.perspective is Perspective.NETWORK
    viewed = card(house, takes_down(house, "I was scared.", None, "child"))
    assert viewed.perspective is Perspective.CHILD
    body = {"card": new_id(), "category": "harm", "text": "She said so.", "perspective": None}
    forged = {**body, "audience": "everyone", "said_by": house.people["Jean"]}
    assert refusal(house, "Kelly", "add_card", **forged) is RefusalCode.NOT_ALLOWED


def test_p59_what_was_taken_down_for_one_is_theirs_to_change() -> None:
    house = a_company()
    taken = takes_down(house, "He shouted.", "Jean")
    house.do("Jean", "edit_card", card=taken, text="He shouted at night.", revision=1)
    wrong = {"card": taken, "text": "He whispered.", "revision": 2}
    assert refusal(house, "Kelly", "edit_card", **wrong) is RefusalCode.NOT_ALLOWED


def test_p59_put_together_both_are_named_and_both_sets_of_words_are_kept() -> None:
    house = a_company()
    one, other = house.add_card("Kelly", "He shouts."), house.add_card("Jean", "He is loud.")
    house.do("Amara", "merge_cards", card=other, into=one, text="He shouts and is loud.")
    joined = card(house, one)
    assert set(joined.said_by) == {house.people["Kelly"], house.people["Jean"]}
    assert joined.perspective is None
    assert card(house, other).text == "He is loud."
    assert card(house, other).merged_into == one
    for who in ("Kelly", "Jean"):
        body = {"card": one, "text": "mine alone", "revision": joined.revision}
        assert refusal(house, who, "edit_card", **body) is RefusalCode.NOT_ALLOWED
    gone = {"card": other, "text": "still here", "revision": 2}
    assert refusal(house, "Amara", "edit_card", **gone) is RefusalCode.MERGED


def test_p59_undone_everything_is_as_before() -> None:
    house = a_company()
    one, other = house.add_card("Kelly", "He shouts."), house.add_card("Jean", "He is loud.")
    done = house.do("Amara", "merge_cards", card=other, into=one, text="Both.")
    house.do("Amara", "undo", command=done)
    assert (card(house, one).text, card(house, one).said_by) == ("He shouts.", ())
    assert card(house, other).merged_into is None


def test_p59_a_third_card_keeps_what_went_into_the_second() -> None:
    house = a_company()
    first, second, third = (house.add_card("Kelly", f"{n}.") for n in ("one", "two", "three"))
    house.do("chair", "merge_cards", card=second, into=first, text="one and two")
    house.do("chair", "merge_cards", card=first, into=third, text="all")
    assert card(house, second).merged_into == third
    assert card(house, first).merged_into == third


def test_p59_taken_apart_each_part_has_its_speaker_and_its_place() -> None:
    house = a_company()
    whole = takes_down(house, "He shouts and Noor is scared.", "Jean")
    after, rest = house.add_card("Kelly", "After it."), new_id()
    body = {"card": whole, "text": "He shouts.", "rest_card": rest, "rest": "Noor is scared."}
    house.do("Jean", "split_card", None, **body, revision=1)
    assert (card(house, whole).text, card(house, rest).text) == ("He shouts.", "Noor is scared.")
    assert speakers(card(house, rest)) == (house.people["Jean"],)
    assert card(house, whole).place < card(house, rest).place < card(house, after).place


def test_cards_of_different_readers_are_not_put_together() -> None:
    house = a_company()
    open_card, hidden = (
        house.add_card("Kelly", "open"),
        house.add_card("Amara", "hidden", "professionals"),
    )
    for pair in ({"card": hidden, "into": open_card}, {"card": open_card, "into": hidden}):
        assert (
            refusal(house, "chair", "merge_cards", **pair, text="both") is RefusalCode.NOT_ALLOWED
        )
    itself = {"card": open_card, "into": open_card, "text": "twice"}
    assert refusal(house, "chair", "merge_cards", **itself) is RefusalCode.NOT_ALLOWED
