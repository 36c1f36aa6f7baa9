"""The release rules (P36-P38): counts decide, values never do."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from server.domain.records import Release, RosterEntry, Round
from server.domain.voting import could_be_subtracted, form_for, release, strictest
from shared.contract.words import Perspective, ReleaseForm, RoundMode, RoundState

GROUPS = list(Perspective)
answers_in = st.one_of(st.none(), st.integers(0, 10))


@st.composite
def rounds(draw: st.DrawFn, mode: RoundMode | None = None) -> Round:
    perspectives = draw(st.lists(st.sampled_from(GROUPS), min_size=3, max_size=14))
    roster = tuple(
        RosterEntry(person=f"p{number}", perspective=perspective)
        for number, perspective in enumerate(perspectives)
    )
    return Round(
        id="round",
        pair="pair",
        number=1,
        audience="everyone",
        mode=mode or draw(st.sampled_from(list(RoundMode))),
        promised=draw(st.sampled_from([form_for(len(roster)), ReleaseForm.RANGE])),
        lowest_means="0",
        highest_means="10",
        asked=len(roster),
        roster=roster,
    )


@st.composite
def answered(draw: st.DrawFn, mode: RoundMode | None = None) -> tuple[Round, dict[str, int | None]]:
    asked = draw(rounds(mode))
    answers = {entry.person: draw(answers_in) for entry in asked.roster if draw(st.booleans())}
    return asked, answers


def shape(told: Release) -> object:
    """A release without its values."""
    groups = [(group.perspective, group.form, group.count) for group in told.groups or ()]
    return told.form, told.numbers, told.without, told.dots is None, groups


@given(answered(), st.randoms())
def test_p36_the_form_depends_on_counts_only(
    case: tuple[Round, dict[str, int | None]], random: Random
) -> None:
    asked, answers = case
    other = {p: None if v is None else random.randint(0, 10) for p, v in answers.items()}
    assert shape(release(asked, answers)) == shape(release(asked, other))


@given(answered())
def test_p36_never_more_than_the_counts_allow(case: tuple[Round, dict[str, int | None]]) -> None:
    asked, answers = case
    told = release(asked, answers)
    numbers = sorted(v for v in answers.values() if v is not None)
    if len(numbers) < 3:
        assert told == Release(
            form=ReleaseForm.WITHHELD,
            numbers=None,
            without=None,
            dots=None,
            lowest=None,
            highest=None,
            groups=None,
        )
    elif told.groups is None and len(numbers) >= 5 and asked.promised is ReleaseForm.DOTS:
        assert told.dots == tuple(numbers)
    else:
        assert told.dots is None
        assert (told.lowest, told.highest) == (numbers[0], numbers[-1])


@given(answered())
def test_p36_stricter_than_promised_or_the_same_never_fuller(
    case: tuple[Round, dict[str, int | None]],
) -> None:
    asked, answers = case
    told = release(asked, answers)
    assert strictest(told.form, asked.promised) is told.form


@given(answered(RoundMode.BY_PERSPECTIVE))
def test_p37_every_group_or_none(case: tuple[Round, dict[str, int | None]]) -> None:
    asked, answers = case
    told = release(asked, answers)
    sizes = {
        group: sum(
            answers.get(entry.person) is not None
            for entry in asked.roster
            if entry.perspective is group
        )
        for group in {entry.perspective for entry in asked.roster}
    }
    if told.groups is None:
        return
    assert {group.perspective: group.count for group in told.groups} == sizes
    assert min(sizes.values()) >= 3
    assert told.dots is None, "the whole less the other groups would be a group"
    for group in told.groups:
        assert (group.dots is not None) == (group.count >= 5)


SHOWN = Release(
    form=ReleaseForm.RANGE, numbers=3, without=0, dots=None, lowest=1, highest=2, groups=None
)


@given(rounds(), st.integers(0, 7), st.integers(0, 7))
def test_p38_nothing_is_shown_again_of_other_people(asked: Round, come: int, gone: int) -> None:
    earlier = replace(asked, state=RoundState.CLOSED, release=SHOWN)
    gone = min(gone, len(asked.roster))
    now = asked.roster[gone:] + tuple(
        RosterEntry(person=f"new{n}", perspective=Perspective.FAMILY) for n in range(come)
    )
    safe = come == gone == 0
    assert could_be_subtracted([earlier], now, RoundMode.TOGETHER) is not safe


@given(rounds())
def test_p38_the_same_people_in_another_way_could_be_subtracted(asked: Round) -> None:
    earlier = replace(asked, state=RoundState.CLOSED, release=SHOWN)
    assert could_be_subtracted([earlier], asked.roster, RoundMode.BY_PERSPECTIVE)
    by_group = replace(earlier, release=replace(SHOWN, groups=()))
    assert could_be_subtracted([by_group], asked.roster, RoundMode.TOGETHER)
    assert not could_be_subtracted([by_group], asked.roster, RoundMode.BY_PERSPECTIVE)


@given(rounds())
def test_p38_what_was_withheld_cannot_be_subtracted(asked: Round) -> None:
    nothing = replace(SHOWN, form=ReleaseForm.WITHHELD)
    earlier = replace(asked, state=RoundState.CLOSED, release=nothing)
    assert not could_be_subtracted([earlier], asked.roster[1:], RoundMode.TOGETHER)
