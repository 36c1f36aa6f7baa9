"""The Three Houses: a child's own words and drawings, which nobody else sees before they are shown
(P75), and then just as the child made them."""

import json

import pytest

from server.application.tokens import new_id
from server.domain.records import Card
from server.domain.refusal import Refusal
from shared.contract.limits import INKS, PICTURE_SIZE, POINTS, STROKES
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Perspective, Role
from tests.application.house import House, make_house
from tests.application.mailboxes import Mailboxes

WORDS = "The shouting is like thunder"
DRAWING = [{"ink": 2, "points": [0, 0, 500, 700, 1000, 1000]}, {"ink": 0, "points": [10, 10]}]


def a_house_with_a_child(boxes: Mailboxes | None = None) -> House:
    house = make_house(broadcaster=boxes)
    if boxes is not None:
        boxes.meetings = house.meetings
    house.comes("Mia", Role.CHILD)
    house.comes("Kelly", Role.FAMILY)
    house.comes("Priti", Role.LEAD_PROFESSIONAL)
    return house


def puts(house: House, who: str, **more: object) -> str:
    card = new_id()
    body: dict[str, object] = {
        "category": "complicating_factor",
        "text": WORDS,
        "perspective": None,
    }
    body |= {"audience": "own", "house": "worries", "drawing": DRAWING}
    house.do(who, "add_card", None, card=card, **(body | more))
    return card


def test_p75_what_a_child_puts_in_a_house_reaches_nobody_else() -> None:
    boxes = Mailboxes()
    house = a_house_with_a_child(boxes)
    others = ("chair", "Kelly", "Priti", "projector")
    for who in (*others, "Mia"):
        boxes.connects(house.meeting, house.people[who], f"socket of {who}")
    card = puts(house, "Mia")
    house.do("Mia", "edit_card", card=card, text=f"{WORDS}.", revision=1)
    assert WORDS in "".join(boxes.inbox[house.people["Mia"]])
    for who in others:
        told = "".join(boxes.inbox[house.people[who]]) + json.dumps(house.shown_to(who))
        assert "Mia" in told, "else this test could not fail"
        assert WORDS not in told
        assert card not in told
        assert "[500, 700" not in told


def test_p75_shown_to_the_meeting_it_is_in_the_childs_exact_words_and_labelled() -> None:
    house = a_house_with_a_child()
    card = puts(house, "Mia")
    house.do("Mia", "share_card", card=card, audience="everyone")
    shown = next(
        record
        for snapshot in house.shown_to("Kelly")["snapshots"]
        for record in snapshot["records"]
        if record["id"] == card
    )
    assert shown["text"] == WORDS
    assert json.loads(json.dumps(shown["drawing"])) == DRAWING
    assert (shown["perspective"], shown["house"]) == (Perspective.CHILD, "worries")


def test_whoever_helps_a_child_takes_down_the_childs_words_not_their_own() -> None:
    house = a_house_with_a_child()
    taken_down = puts(house, "Priti")
    card = house.room.meeting.find(Card, taken_down)
    assert card is not None
    assert card.perspective is Perspective.CHILD
    with pytest.raises(Refusal) as refused:
        puts(house, "Kelly")
    assert refused.value.code is RefusalCode.NOT_ALLOWED


def test_a_drawing_alone_is_enough_and_nothing_at_all_is_not() -> None:
    house = a_house_with_a_child()
    puts(house, "Mia", text="")
    with pytest.raises(Refusal) as refused:
        puts(house, "Mia", text="", drawing=None)
    assert refused.value.code is RefusalCode.EMPTY


TOO_MUCH = [
    [],
    [{"ink": INKS, "points": [1, 1]}],
    [{"ink": 0, "points": [1]}],
    [{"ink": 0, "points": [1, 2, 3]}],
    [{"ink": 0, "points": [-1, 2]}],
    [{"ink": 0, "points": [1, PICTURE_SIZE + 1]}],
    [{"ink": 0, "points": [1.5, 2]}],
    [{"ink": 0, "points": [1, 2], "href": "javascript:1"}],
    [{"ink": 0, "points": [1, 1]}] * (STROKES + 1),
    [{"ink": 0, "points": [1, 1] * (POINTS + 1)}],
]


@pytest.mark.parametrize("drawing", TOO_MUCH)
def test_what_is_no_drawing_is_refused_whole(drawing: object) -> None:
    house = a_house_with_a_child()
    with pytest.raises(Refusal) as refused:
        puts(house, "Mia", drawing=drawing)
    assert refused.value.code is RefusalCode.NOT_VALID
    assert not list(house.room.meeting.all(Card))


def test_an_edit_without_a_drawing_keeps_the_one_there_is() -> None:
    house = a_house_with_a_child()
    card = puts(house, "Mia")
    house.do("Mia", "edit_card", card=card, text="Louder than thunder", revision=1)
    now = house.room.meeting.find(Card, card)
    assert now is not None
    assert now.text == "Louder than thunder"
    assert now.drawing is not None


def test_what_was_never_shown_is_in_no_record() -> None:
    house = a_house_with_a_child()
    puts(house, "Mia")
    house.do("chair", "freeze", confirmed=True)
    rows = house.meetings.ports.journal.records(house.meeting)
    for row in rows:
        bundle = house.meetings.ports.journal.record(house.meeting, row.edition)
        assert WORDS not in str(bundle)
