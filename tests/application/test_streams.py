"""The sync invariant and visibility, over random meetings (P11-P17)."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.application.attend import arrive, hang_up
from server.application.cast_vote import cast_vote
from server.application.handle_command import handle_command
from server.application.tokens import new_id
from server.domain.audience import CHAIR, EVERYONE, PROFESSIONALS, Audience
from server.domain.records import Card, Pair, Person, Round
from server.domain.refusal import Refusal
from server.domain.visibility import audience_of, shown
from shared.contract.fields import answer_value
from shared.contract.messages import Patches, Snapshot
from shared.contract.records import RECORDS
from shared.contract.words import CARD_CATEGORIES, Role
from tests.application.house import House, make_house

CAST = {
    "Kelly": Role.FAMILY,
    "Jean": Role.NETWORK,
    "Priti": Role.LEAD_PROFESSIONAL,
    "Sam": Role.PROFESSIONAL,
    "Okoro": Role.PROFESSIONAL,
    "Amara": Role.MINUTE_TAKER,
    "Visitor": Role.OBSERVER,
}
PLANTED = "only-for-professionals"

people = st.sampled_from(["chair", *CAST])
nth = st.integers(0, 30)
steps = st.one_of(
    st.tuples(st.just("add_card"), people, st.sampled_from(["everyone", "professionals"])),
    st.tuples(st.just("move_card"), people, nth),
    st.tuples(st.just("edit_card"), people, nth),
    st.tuples(st.just("strike_card"), people, nth),
    st.tuples(st.just("restore_card"), people, nth),
    st.tuples(st.just("undo"), people, nth),
    st.tuples(st.just("pair"), people, st.sampled_from(["everyone", "professionals"])),
    st.tuples(st.just("strike_pair"), people, nth),
    st.tuples(st.just("open_round"), people, nth),
    st.tuples(st.just("answer"), people, nth),
    st.tuples(st.just("close_round"), people, nth),
    st.tuples(st.just("remove_person"), people, nth),
    st.tuples(st.just("leave"), people, nth),
    st.tuples(st.just("connect"), people, nth),
    st.tuples(st.just("disconnect"), people, nth),
    st.tuples(st.just("knock"), people, nth),
    st.tuples(st.just("fail"), people, nth),
    st.tuples(st.just("freeze"), people, nth),
)


class Follower:
    """A client as the protocol describes it: holds records, folds patches (P14, P15)."""

    def __init__(self, snapshot: dict[str, Any]) -> None:
        self.stream = snapshot["stream"]
        self.epoch = snapshot["epoch"]
        self.seq = snapshot["seq"]
        self.records = {(r["kind"], r["id"]): r for r in snapshot["records"]}

    def fold(self, message: dict[str, Any]) -> None:
        assert message["epoch"] == self.epoch
        for patch in message["patches"]:
            if patch["seq"] <= self.seq:
                continue
            assert patch["seq"] == self.seq + 1, "P12: gapless"
            assert patch["put"] or patch["remove"], "P12: nothing tells of activity elsewhere"
            for record in patch["put"]:
                self.records[record["kind"], record["id"]] = record
            for address in patch["remove"]:
                del self.records[address["kind"], address["id"]]
            self.seq = patch["seq"]


def a_meeting_with_everybody() -> House:
    house = make_house()
    for name, role in CAST.items():
        house.comes(name, role)
    return house


def act(house: House, step: tuple[str, str, Any]) -> None:
    kind, who, detail = step
    state = house.room.meeting
    cards = sorted(state.all(Card), key=lambda card: card.id)
    pairs = sorted(state.all(Pair), key=lambda pair: pair.id)
    body: dict[str, Any]
    if kind == "add_card":
        text = PLANTED if detail == "professionals" else "for everyone"
        house.add_card(who, text, detail)
    elif kind in ("move_card", "edit_card", "strike_card", "restore_card") and cards:
        card = cards[detail % len(cards)]
        body = {"card": card.id}
        if kind == "move_card":
            category = CARD_CATEGORIES[detail % len(CARD_CATEGORIES)]
            body |= {"category": str(category), "before": None}
        if kind == "edit_card":
            text = PLANTED if card.audience == PROFESSIONALS else "edited"
            body |= {"text": text, "revision": card.revision}
        house.do(who, kind, **body)
    elif kind == "undo":
        undoable = state.undoable(house.people[who])
        if undoable is not None:
            house.do(who, "undo", command=undoable.command)
    elif kind == "pair":
        pair = new_id()
        house.do(who, "add_pair", pair=pair, audience=detail)
        text = PLANTED if detail == "professionals" else "written"
        for part in ("statement", "goal"):
            house.write(who, pair, part, text)
    elif kind == "strike_pair" and pairs:
        house.do(who, kind, pair=pairs[detail % len(pairs)].id)
    elif kind == "open_round" and pairs:
        pair = pairs[detail % len(pairs)].id
        body = {"round": new_id(), "pair": pair, "mode": "together"}
        house.do("chair", kind, **body, lowest_means="low", highest_means="high")
    elif kind in ("answer", "close_round"):
        asked = state.open_round()
        if asked is not None and kind == "answer":
            value = detail % 12 if detail % 12 <= 10 else None
            answer = {"round": asked.id, "value": answer_value(value)}
            cast_vote(house.meetings, house.meeting, house.people[who], answer)
        elif asked is not None:
            house.do("chair", kind, round=asked.id)
    elif kind == "remove_person":
        house.do("chair", kind, person=house.people[who])
    elif kind == "connect":
        arrive(house.meetings, house.meeting, house.people[who], f"socket {who}")
    elif kind == "disconnect":
        hang_up(house.meetings, house.meeting, house.people[who], f"socket {who}")
    elif kind == "knock":
        house.knocks(f"Waiting {detail}", Role.NETWORK)
    elif kind == "fail":
        handle_command(house.meetings, house.meeting, house.people[who], {"id": detail})
    elif kind == "leave":
        house.do(who, "leave")
    elif kind == "freeze" and detail > 25:
        house.do("chair", "freeze", confirmed=True)


def expected(house: House, audience: Audience) -> dict[tuple[str, str], dict[str, Any]]:
    """What the audience should hold, read afresh from the state."""
    room = house.room
    undoable = [u for p in room.meeting.all(Person) if (u := room.meeting.undoable(p.id))]
    records = [*room.meeting.records.values(), *room._live_now().values(), *undoable]
    return {(r.kind, r.id): shown(r) for r in records if audience_of(r) == audience}


def as_sent(records: dict[tuple[str, str], dict[str, Any]]) -> Any:
    return json.loads(json.dumps(sorted(records.items())))


@settings(max_examples=120, deadline=None)
@given(st.lists(steps, max_size=40), st.integers(0, 40))
def test_p13_snapshot_and_patches_make_the_later_snapshot(
    story: list[tuple[str, str, Any]], joined_at: int
) -> None:
    house = a_meeting_with_everybody()
    audiences: list[Audience] = [EVERYONE, PROFESSIONALS, CHAIR]
    audiences += [f"person:{person}" for person in house.people.values()]
    followers: list[Follower] = []
    for number, step in enumerate(story):
        if number == joined_at:
            followers = [Follower(house.room.streams.snapshot(a)) for a in audiences]
            house.listener.streams.clear()
        try:
            act(house, step)
        except Refusal:
            continue
    for follower in followers:
        for message in house.listener.streams[follower.stream]:
            follower.fold(json.loads(message))
        now = Follower(json.loads(json.dumps(house.room.streams.snapshot(follower.stream))))
        assert as_sent(follower.records) == as_sent(now.records)
        assert follower.seq == now.seq
    for audience in audiences:
        held = Follower(house.room.streams.snapshot(audience)).records
        assert as_sent(held) == as_sent(expected(house, audience))


@settings(max_examples=120, deadline=None)
@given(st.lists(steps, max_size=40))
def test_nothing_of_a_restricted_item_is_sent_to_those_outside(
    story: list[tuple[str, str, Any]],
) -> None:
    house = a_meeting_with_everybody()
    refusals = []
    for step in story:
        try:
            act(house, step)
        except Refusal as refusal:
            refusals.append(refusal.params)
    assert PLANTED not in str(refusals)
    outsiders = {"Kelly", "Jean", "Visitor", "projector"}
    for who in outsiders:
        sent = [m for a in house.follows(who) for m in house.listener.streams[a]]
        whole = json.dumps(house.shown_to(who)) + "".join(sent)
        assert PLANTED not in whole
        for record in house.room.meeting.records.values():
            if isinstance(record, Card | Pair | Round) and record.audience == PROFESSIONALS:
                assert record.id not in whole


@settings(max_examples=60, deadline=None)
@given(st.lists(steps, max_size=30))
def test_p23_everything_sent_fits_the_contract(story: list[tuple[str, str, Any]]) -> None:
    house = a_meeting_with_everybody()
    for step in story:
        try:
            act(house, step)
        except Refusal:
            continue
    for messages in house.listener.streams.values():
        for message in map(json.loads, messages):
            assert not Patches().validate(message)
            for patch in message["patches"]:
                for record in patch["put"]:
                    body = {name: value for name, value in record.items() if name != "kind"}
                    assert not RECORDS[record["kind"]](exclude=("kind",)).validate(body)
    snapshot = json.loads(json.dumps(house.room.streams.snapshot(EVERYONE)))
    assert not Snapshot().validate(snapshot)


def test_p15_resume_gives_the_tail_or_a_snapshot() -> None:
    house = a_meeting_with_everybody()
    before = house.room.streams.snapshot(EVERYONE)
    house.add_card("Kelly", "one")
    house.add_card("Kelly", "two")
    tail = house.room.streams.resume(EVERYONE, before["epoch"], before["seq"])
    assert [patch["seq"] for patch in tail["patches"]["patches"]] == [
        before["seq"] + 1,
        before["seq"] + 2,
    ]
    for epoch, seq in (("another epoch", before["seq"]), (before["epoch"], before["seq"] + 99)):
        resumed = house.room.streams.resume(EVERYONE, epoch, seq)
        assert resumed["patches"] is None
        assert resumed["snapshot"]["seq"] == before["seq"] + 2


def test_p16_a_removed_person_leaves_everyone_without_a_word_of_where() -> None:
    house = a_meeting_with_everybody()
    house.listener.streams.clear()
    house.do("chair", "remove_person", person=house.people["Jean"])
    (message,) = (json.loads(m) for m in house.listener.streams[EVERYONE])
    (patch,) = message["patches"]
    assert {"kind": "person", "id": house.people["Jean"]} in patch["remove"]
    assert patch["because"] == {"key": "no_longer_here", "params": {}}


def test_p9_someone_waiting_holds_nothing() -> None:
    house = a_meeting_with_everybody()
    house.knocks("Lee", Role.NETWORK)
    shown_to = house.shown_to("Lee")
    assert shown_to["snapshots"] == []
    assert shown_to["vocabulary"] is None
    assert shown_to["invitation"] is None
    assert shown_to["may"] == ["ask_alone", "leave", "say_where"]
    with pytest.raises(Refusal):
        house.add_card("Lee", "not yet in")
