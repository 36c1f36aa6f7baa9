"""P28: a number to write as, and the proof that it is one's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.text_grant import grant, holds_grant, new_client_number

SECRET = bytes(range(32))


@given(st.binary(min_size=4, max_size=16))
def test_a_number_fits_what_yjs_can_hold(random_bytes: bytes) -> None:
    assert 1 <= new_client_number(random_bytes) < 2**32


def test_a_number_is_never_nought_and_needs_four_bytes() -> None:
    assert new_client_number(b"\0\0\0\0") == 1
    assert new_client_number(b"\xff\xff\xff\xff") == 2**32 - 1
    with pytest.raises(ValueError, match="four random bytes"):
        new_client_number(b"abc")


def test_a_grant_fits_the_contract() -> None:
    assert len(grant(SECRET, "pair-1:statement", "person-1", 7)) == 43


Triple = st.tuples(st.text(max_size=8), st.text(max_size=8), st.integers(1, 2**32 - 1))


@given(Triple, Triple)
def test_p28_a_grant_proves_one_number_of_one_person_in_one_text(
    own: tuple[str, str, int], asked: tuple[str, str, int]
) -> None:
    given_back = grant(SECRET, *own)
    assert holds_grant(SECRET, *asked, given_back) == (own == asked)
    assert not holds_grant(bytes(32), *own, given_back)


@given(Triple, st.text(max_size=64))
def test_p28_an_invented_grant_is_refused(own: tuple[str, str, int], invented: str) -> None:
    assert not holds_grant(SECRET, *own, invented)
