"""What every SealedBoxes plugin must do."""

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.application.boxes_port import BoxNotOpened, SealedBoxes

PEOPLE = ["kelly", "jean", "priti", "sam", "okoro"]
KEY = secrets.token_bytes(32)

values = st.one_of(st.none(), st.integers(0, 10))
given_answers = st.lists(st.tuples(st.sampled_from(PEOPLE), values), max_size=12)


class SealedBoxesSuite:
    boxes: SealedBoxes

    def test_a_fresh_box_holds_no_answer(self) -> None:
        assert self.boxes.answers(KEY, self.boxes.empty(KEY, PEOPLE), PEOPLE) == {}

    @given(given_answers)
    def test_the_last_answer_of_each_person_is_in_it(
        self, answers: list[tuple[str, int | None]]
    ) -> None:
        box = self.boxes.empty(KEY, PEOPLE)
        for person, value in answers:
            box = self.boxes.with_answer(KEY, box, person, value)
        assert self.boxes.answers(KEY, box, PEOPLE) == dict(answers)

    @given(given_answers)
    def test_p35_a_box_tells_nothing_by_its_size_or_its_bytes(
        self, answers: list[tuple[str, int | None]]
    ) -> None:
        empty = box = self.boxes.empty(KEY, PEOPLE)
        for person, value in answers:
            before, box = box, self.boxes.with_answer(KEY, box, person, value)
            assert len(box) == len(empty)
            same = sum(one == other for one, other in zip(before, box, strict=True))
            assert same < len(box) // 4, "sealed afresh, as a whole"
            assert person.encode() not in box

    def test_the_same_answer_again_makes_another_box(self) -> None:
        box = self.boxes.with_answer(KEY, self.boxes.empty(KEY, PEOPLE), "kelly", 4)
        assert self.boxes.with_answer(KEY, box, "kelly", 4) != box

    def test_nobody_answers_who_was_not_asked(self) -> None:
        with pytest.raises(KeyError):
            self.boxes.with_answer(KEY, self.boxes.empty(KEY, PEOPLE), "stranger", 4)

    def test_p36_without_its_key_a_box_stays_closed(self) -> None:
        box = self.boxes.with_answer(KEY, self.boxes.empty(KEY, PEOPLE), "kelly", 4)
        with pytest.raises(BoxNotOpened):
            self.boxes.answers(secrets.token_bytes(32), box, PEOPLE)

    @given(st.integers(0, 400))
    def test_a_changed_byte_closes_it_for_good(self, at: int) -> None:
        box = bytearray(self.boxes.with_answer(KEY, self.boxes.empty(KEY, PEOPLE), "kelly", 4))
        box[at % len(box)] ^= 1
        with pytest.raises(BoxNotOpened):
            self.boxes.answers(KEY, bytes(box), PEOPLE)

    @pytest.mark.parametrize("damaged", [b"", b"x", b"x" * 12, b"x" * 40])
    def test_a_damaged_box_is_refused(self, damaged: bytes) -> None:
        with pytest.raises(BoxNotOpened):
            self.boxes.answers(KEY, damaged, PEOPLE)
