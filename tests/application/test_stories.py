"""Stories in words and pictures: made together, agreed panel by panel (P76)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.application.tokens import new_id
from server.domain.plan_records import Panel
from server.domain.refusal import Refusal
from server.domain.storyboard import panels_of
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Role, Story
from tests.application.house import House, make_house

PEOPLE = ("Kelly", "Dean", "Priti")


def make_company() -> House:
    house = make_house()
    house.comes("Kelly", Role.FAMILY)
    house.comes("Dean", Role.FAMILY)
    house.comes("Priti", Role.LEAD_PROFESSIONAL)
    house.comes("Watcher", Role.OBSERVER)
    return house


def adds(house: House, who: str, text: str, audience: str = "everyone") -> str:
    panel = new_id()
    body = {"story": "words_and_pictures", "text": text, "audience": audience}
    house.do(who, "add_panel", None, panel=panel, **body)
    return panel


def panel(house: House, panel_id: str) -> Panel:
    found = house.room.meeting.find(Panel, panel_id)
    assert found is not None
    return found


steps = st.lists(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(("agree", "take back", "edit"))), max_size=12
)


@settings(max_examples=60, deadline=None)
@given(steps)
def test_p76_nobody_is_said_to_agree_to_words_they_have_not_agreed_to(
    done: list[tuple[str, str]],
) -> None:
    house = make_company()
    story = adds(house, "Priti", "Words 0")
    agreed: dict[str, str] = {}
    for nth, (who, what) in enumerate(done, start=1):
        now = panel(house, story)
        if what == "edit":
            house.do("Priti", "edit_panel", panel=story, text=f"Words {nth}", revision=now.revision)
        else:
            yes = what == "agree"
            house.do(who, "agree_panel", panel=story, agrees=yes, revision=now.revision)
            if yes:
                agreed[who] = now.text
            else:
                agreed.pop(who, None)
        now = panel(house, story)
        expected = {house.people[name] for name, text in agreed.items() if text == now.text}
        assert set(now.agreed_by) == expected


def test_p76_agreement_to_what_has_changed_meanwhile_is_refused() -> None:
    house = make_company()
    story = adds(house, "Priti", "Dad got cross.")
    house.do("Priti", "edit_panel", panel=story, text="Dad hurt Mia.", revision=1)
    with pytest.raises(Refusal) as refused:
        house.do("Dean", "agree_panel", panel=story, agrees=True, revision=1)
    assert refused.value.code is RefusalCode.CHANGED_MEANWHILE
    assert panel(house, story).agreed_by == ()


def test_a_panel_is_changed_by_its_author_or_whoever_keeps_the_plan() -> None:
    house = make_company()
    story = adds(house, "Kelly", "Nan comes when I ring.")
    with pytest.raises(Refusal):
        house.do("Dean", "edit_panel", panel=story, text="No she doesn’t.", revision=1)
    house.do("Kelly", "edit_panel", panel=story, text="Nan comes at once.", revision=1)
    house.do("Priti", "edit_panel", panel=story, text="Nan comes.", revision=2)
    assert panel(house, story).text == "Nan comes."
    with pytest.raises(Refusal):
        adds(house, "Watcher", "I only watch.")


def test_panels_are_put_in_another_order() -> None:
    house = make_company()
    first, second, third = (adds(house, "Priti", text) for text in ("one", "two", "three"))
    house.do("Priti", "move_panel", panel=third, before=first)
    house.do("Priti", "move_panel", panel=first, before=None)
    order = [one.id for one in panels_of(house.room.meeting, Story.WORDS_AND_PICTURES)]
    assert order == [third, second, first]


def test_p73_a_panel_for_some_reaches_nobody_else() -> None:
    house = make_company()
    audience = new_id()
    members = [house.people["Kelly"]]
    house.do("chair", "set_audience", audience=audience, name="Kelly alone", members=members)
    hidden = adds(house, "Kelly", "What Mum is afraid of", f"audience:{audience}")
    assert hidden not in str(house.shown_to("Dean"))
    assert hidden in str(house.shown_to("Kelly"))
    with pytest.raises(Refusal) as refused:
        house.do("Dean", "agree_panel", panel=hidden, agrees=True, revision=1)
    assert refused.value.code is RefusalCode.NOT_HERE
