"""Places: always between, never the same, whatever is moved where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.place import between


@given(st.lists(st.integers(min_value=0, max_value=10_000), min_size=1, max_size=200))
def test_inserting_anywhere_keeps_the_order(positions: list[int]) -> None:
    places: list[str] = []
    for position in positions:
        at = position % (len(places) + 1)
        low = places[at - 1] if at else ""
        high = places[at] if at < len(places) else None
        places.insert(at, between(low, high))
    assert places == sorted(places)
    assert len(set(places)) == len(places)


def test_always_inserting_at_the_front_stays_short_enough_to_store() -> None:
    place = between("", None)
    for _ in range(300):
        place = between("", place)
    assert 0 < len(place) < 80


def test_places_out_of_order_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="not in order"):
        between("b", "a")
