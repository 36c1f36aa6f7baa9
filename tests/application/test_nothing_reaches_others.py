"""What someone may not see leaves no trace in what they are sent (P11, P12, P16, P42-P47).

Two proofs over random meetings: no hidden word or id ever leaves the server towards them; and a
meeting in which none of the hidden things happened looks the same to them, message for message.
"""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.application.tokens import new_id
from server.domain.records import Card, MadeAudience, Pair, Part, Round
from server.domain.visibility import audience_of
from tests.application.confidential_story import STEPS, Step, Story

steps: st.SearchStrategy[list[Step]] = st.lists(
    st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 30), st.integers(0, 30)),
    min_size=3,
    max_size=30,
)
WATCHED = ("Kelly", "Sam", "Visitor", "projector")


@pytest.mark.parametrize("watched", WATCHED)
@settings(max_examples=40, deadline=None)
@given(steps)
def test_p11_no_hidden_word_or_id_is_sent(watched: str, told: list[Step]) -> None:
    story = Story(watched).tell(told, hidden=True)
    sent = "\n".join([*story.sent, *story.refusals])
    for word in story.hidden_words:
        assert word not in sent
    for record in story.house.room.meeting.records.values():
        if isinstance(record, MadeAudience | Part):
            assert record.id not in sent
        elif isinstance(record, Card | Pair | Round):
            hidden = record.id in (*story.hidden_cards, *story.hidden_pairs)
            assert not (hidden and record.id in sent), audience_of(record)


@pytest.mark.parametrize("watched", WATCHED)
@settings(max_examples=40, deadline=None)
@given(steps)
def test_p12_what_is_hidden_cannot_even_be_counted(watched: str, told: list[Step]) -> None:
    everything = Story(watched).tell(told, hidden=True)
    without = Story(watched).tell(told, hidden=False)
    assert alike(everything) == alike(without)
    assert everything.refusals == without.refusals


def alike(story: Story) -> list[str]:
    """What was sent, with ids and times replaced by the order in which they first appeared."""
    order: dict[str, str] = {}

    def by_order(found: re.Match[str]) -> str:
        return order.setdefault(found.group(), f"<{len(order)}>")

    pattern = r"\d{4}-\d\d-\d\dT[\d:.]+Z|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])"
    return [re.sub(pattern, by_order, message) for message in story.sent]


def test_the_proof_would_notice_a_leak() -> None:
    """A card for everyone is seen, so the comparison is not blind."""
    told = [("card", 1, 1)]
    assert alike(Story("Kelly").tell(told, hidden=True)) != alike(
        Story("Kelly").tell([], hidden=True)
    )
    assert any("card 1" in message for message in Story("Kelly").tell(told, hidden=True).sent)


def test_p44_whoever_has_stepped_out_gets_nothing_until_they_are_back() -> None:
    story = Story("Kelly")
    story.tell([("card", 1, 1), ("part", 0, 0)], hidden=True)
    told_until_then = len(story.sent)
    held = json.loads(story.sent[-1])
    assert held["stepped_out"] is True
    assert (held["snapshots"], held["vocabulary"], held["invitation"]) == ([], None, None)
    story.tell([("card", 0, 2), ("hidden_card", 0, 1), ("where", 0, 1)], hidden=True)
    assert len(story.sent) == told_until_then
    story.tell([("own_card", 0, 9)], hidden=True)
    assert story.refusals[-1].startswith("own_card not_allowed")
    story.tell([("part", 0, 0)], hidden=True)
    back = json.loads(story.sent[-1])
    assert back["stepped_out"] is False
    assert "card 2" in story.sent[-1]


def test_p45_nobody_can_count_what_was_done_while_they_were_out() -> None:
    long, short = Story("Kelly"), Story("Kelly")
    for story, many in ((long, 9), (short, 1)):
        story.tell([("part", 0, 0)], hidden=True)
        story.tell([("where", 0, n) for n in range(9 - many, 9)], hidden=True)
        story.tell([("part", 0, 0)], hidden=True)
    assert alike(long)[-1] == alike(short)[-1]


def test_p44_stepping_out_takes_effect_before_anything_else_is_sent() -> None:
    story = Story("Kelly")
    told_until_then = len(story.sent)
    steps_after = [("card", 0, 1), ("where", 0, 2), ("pair", 0, 3), ("screen", 0, 0)]
    story.tell([("part", 0, 0), *steps_after], hidden=True, welcoming=False)
    assert len(story.sent) == told_until_then


def test_p42_whoever_leaves_an_audience_gets_nothing_more_of_it() -> None:
    story = Story("Kelly")
    house, audience = story.house, new_id()
    members = [house.people[name] for name in ("Kelly", "Jean")]
    house.do("chair", "set_audience", audience=audience, name="With Kelly", members=members)
    story.mail.deliver()
    house.add_card("Jean", "while in it", f"audience:{audience}")
    assert "while in it" in story.sent[-1]
    told_until_then = len(story.sent)
    house.do("chair", "set_audience", audience=audience, name="Without", members=members[1:])
    house.add_card("Jean", "no longer in it", f"audience:{audience}")
    assert len(story.sent) == told_until_then
    story.mail.deliver()
    assert "while in it" not in story.sent[-1]
    assert "With" not in story.sent[-1]


def test_p12_what_one_gets_on_resuming_tells_nothing_of_other_audiences() -> None:
    for hidden in ("hidden_undo", "hidden_audience", "hidden_word", "hidden_knock"):
        story = Story("Kelly").tell([("card", 0, 1), (hidden, 2, 1)], hidden=True)
        story.tell([("resume", 0, 1)], hidden=True)
        assert "card 1" in story.sent[-1], hidden
        assert "'records'" not in story.sent[-1], f"{hidden}: a snapshot where patches would do"
