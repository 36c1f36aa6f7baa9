"""Names put to numbers give nobody else away, whoever claims what and when (P71)."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.application.cast_vote import cast_vote
from server.application.tokens import new_id
from server.domain.records import OwnNumber, Round
from server.domain.refusal import Refusal
from shared.contract.fields import answer_value
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import ReleaseForm, Role
from tests.application.house import House, make_house
from tests.application.mailboxes import Mailboxes

NAMES = [f"Person {nth}" for nth in range(9)]
LEAST = {ReleaseForm.DOTS: 5, ReleaseForm.RANGE: 3}


def a_scale(
    answers: Sequence[int | None], mode: str = "together", mail: Mailboxes | None = None
) -> tuple[House, str]:
    """A round answered by so many people, closed; None is a pass."""
    house = make_house(broadcaster=mail)
    if mail is not None:
        mail.meetings = house.meetings
    for nth, name in enumerate(NAMES[: len(answers)]):
        house.comes(name, Role.FAMILY if nth % 2 else Role.PROFESSIONAL)
    pair, asked = house.write_pair(), new_id()
    body = {"round": asked, "pair": pair, "mode": mode}
    house.do("chair", "open_round", None, **body, lowest_means="low", highest_means="high")
    for name, value in zip(NAMES, answers, strict=False):
        message = {"round": asked, "value": answer_value(value)}
        cast_vote(house.meetings, house.meeting, house.people[name], message)
    house.do("chair", "close_round", round=asked)
    return house, asked


def round_of(house: House, asked: str) -> Round:
    found = house.room.meeting.find(Round, asked)
    assert found is not None
    return found


claims = st.lists(
    st.tuples(st.integers(0, 8), st.one_of(st.none(), st.integers(0, 10))), max_size=25
)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.one_of(st.none(), st.integers(0, 10)), min_size=3, max_size=9), claims)
def test_p71_names_never_leave_few_numbers_without_one(
    answers: list[int | None], told: list[tuple[int, int | None]]
) -> None:
    house, asked = a_scale(answers)
    said: dict[str, int] = {}
    for nth, value in told:
        name = NAMES[nth % len(answers)]
        if not takes(house, name, asked, value):
            continue
        said.pop(house.people[name], None)
        if value is not None:
            said[house.people[name]] = value
        held = round_of(house, asked)
        release = held.release
        assert release is not None
        assert {one.person: one.value for one in held.named}.items() <= said.items()
        if held.named and len(said) < len(answers):
            assert release.numbers is not None
            assert release.numbers - len(held.named) >= LEAST[release.form]
        if len(said) == len(answers) and release.form is not ReleaseForm.WITHHELD:
            assert {one.person for one in held.named} == set(said)


@settings(max_examples=60, deadline=None)
@given(
    st.integers(3, 9),
    st.lists(st.tuples(st.integers(0, 8), st.booleans(), st.booleans()), max_size=30),
)
def test_p38_p71_names_of_two_rounds_together_leave_enough_without_one(
    many: int, told: list[tuple[int, bool, bool]]
) -> None:
    """People who say the same twice: four named in one round and four others in the next would
    leave the ninth."""
    house, first = a_scale([4] * many)
    second = asked_again(house, first, many)
    for nth, later, says in told:
        name = NAMES[nth % many]
        takes(house, name, second if later else first, 4 if says else None)
        rounds = [round_of(house, first), round_of(house, second)]
        named = {one.person for held in rounds for one in held.named}
        whole = any(len(held.named) == many for held in rounds)
        assert rounds[0].release is not None
        assert whole or not named or many - len(named) >= LEAST[rounds[0].release.form]


def test_p71_four_named_in_one_round_and_four_others_in_the_next_do_not_leave_the_ninth() -> None:
    house, first = a_scale([4] * 9)
    second = asked_again(house, first, 9)
    for name in NAMES[:4]:
        house.do(name, "own_number", round=first, value=4)
    for name in NAMES[4:8]:
        house.do(name, "own_number", round=second, value=4)
    assert (len(round_of(house, first).named), round_of(house, second).named) == (4, ())
    house.do(NAMES[0], "own_number", round=second, value=4)
    assert [one.person for one in round_of(house, second).named] == [house.people[NAMES[0]]]


def asked_again(house: House, first: str, many: int) -> str:
    """The same pair once more, everyone giving a four."""
    asked = new_id()
    body = {"round": asked, "pair": round_of(house, first).pair, "mode": "together"}
    house.do("chair", "open_round", None, **body, lowest_means="low", highest_means="high")
    for name in NAMES[:many]:
        message = {"round": asked, "value": answer_value(4)}
        cast_vote(house.meetings, house.meeting, house.people[name], message)
    house.do("chair", "close_round", round=asked)
    return asked


def takes(house: House, name: str, asked: str, value: int | None) -> bool:
    """Whether the claim is one that could be."""
    refusals = []
    try:
        house.do(name, "own_number", round=asked, value=value)
    except Refusal as refused:
        refusals.append(refused.code)
    assert refusals in ([], [RefusalCode.NUMBER_NOT_THERE])
    return not refusals


@settings(max_examples=40, deadline=None)
@given(st.integers(5, 9), st.integers(0, 8))
def test_p71_a_claim_that_cannot_be_shown_changes_nothing_that_others_get(
    many: int, claimer: int
) -> None:
    mail = Mailboxes()
    house, asked = a_scale([4] * many, mail=mail)
    watched = ("chair", "projector", NAMES[0])
    for name in watched:
        mail.connects(house.meeting, house.people[name], f"of {name}")
    shown = max(0, many - 5)
    others = NAMES[1:many]
    for name in others[:shown]:
        house.do(name, "own_number", round=asked, value=4)
    before = {name: len(mail.inbox[house.people[name]]) for name in watched}
    hidden = others[shown:][: 1 + claimer]
    for name in hidden:
        if len(round_of(house, asked).named) == shown and name != others[-1]:
            house.do(name, "own_number", round=asked, value=4)
    assert before == {name: len(mail.inbox[house.people[name]]) for name in watched}
    own = [one for one in house.room.meeting.all(OwnNumber) if one.person != ""]
    for name in watched[:2]:
        told = "".join(mail.inbox[house.people[name]])
        assert '"kind": "own_number"' not in told
        assert not any(one.id in told for one in own)


def test_only_a_number_that_was_shown_can_be_ones_own() -> None:
    house, asked = a_scale([2, 3, 3, 6, 7, 7])
    with pytest.raises(Refusal) as refused:
        house.do(NAMES[0], "own_number", round=asked, value=5)
    assert refused.value.code is RefusalCode.NUMBER_NOT_THERE


def test_whoever_was_not_asked_has_no_number() -> None:
    house, asked = a_scale([2, 3, 3, 6, 7])
    house.comes("Late", Role.FAMILY)
    for who in ("Late", "chair"):
        with pytest.raises(Refusal) as refused:
            house.do(who, "own_number", round=asked, value=3)
        assert refused.value.code is RefusalCode.NOT_ASKED


def test_nobody_names_a_number_that_is_not_shown_or_not_closed() -> None:
    house, asked = a_scale([2, 3, None, None, None])
    with pytest.raises(Refusal) as refused:
        house.do(NAMES[0], "own_number", round=asked, value=2)
    assert refused.value.code is RefusalCode.NUMBER_NOT_THERE
    body = {"round": new_id(), "pair": round_of(house, asked).pair, "mode": "together"}
    house.do("chair", "open_round", None, **body, lowest_means="low", highest_means="high")
    with pytest.raises(Refusal) as open_still:
        house.do(NAMES[0], "own_number", round=body["round"], value=2)
    assert open_still.value.code is RefusalCode.ROUND_OPEN


def test_by_perspective_each_group_keeps_its_own_least() -> None:
    """Four professionals and four of the family, each shown from lowest to highest."""
    house, asked = a_scale([2, 3, 4, 5, 6, 7, 8, 9], "by_perspective")
    held = round_of(house, asked)
    assert held.release is not None
    assert held.release.groups is not None
    house.do(NAMES[0], "own_number", round=asked, value=2)
    assert len(round_of(house, asked).named) == 1
    house.do(NAMES[2], "own_number", round=asked, value=4)
    assert len(round_of(house, asked).named) == 1, "two of four would leave two"
    with pytest.raises(Refusal):
        house.do(NAMES[1], "own_number", round=asked, value=2)  # a number of the other group


def test_an_own_number_is_never_in_the_audit_log_and_not_in_the_record_before_it_is_shown() -> None:
    house, asked = a_scale([4, 4, 4, 4, 4])
    noted = house.meetings.ports.audit.head()
    house.do(NAMES[0], "own_number", round=asked, value=4)
    assert house.meetings.ports.audit.head() == noted
    house.do("chair", "freeze", confirmed=True)
    journal = house.meetings.ports.journal
    for row in journal.records(house.meeting):
        assert "'named': []" in str(journal.record(house.meeting, row.edition)).replace('"', "'")
