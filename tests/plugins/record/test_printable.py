"""What stands on paper for what someone wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.plugins.record.printable import has_brackets, printable, right_to_left


@pytest.mark.parametrize(
    "text",
    [
        "Łukasz, Ștefan, Siân Ŵyn – “quoted” £5 ½",
        "قالت الجدة إن نور لا تنام",
        "ٹھیک ہے، ڈرتی ہے",
        "ਮੇਰੀ ਦਾਦੀ",
        "મારી દાદી",
        "আমার দাদি",
        "Що сталося?",
        "✓ ★ ❤\ufe0f 👍",
    ],
)
def test_the_languages_of_our_families_have_shapes(text: str) -> None:
    assert not has_brackets(text)
    assert printable(text) == text


def test_signs_without_shapes_stand_as_numbers() -> None:
    assert printable("😢") == "[U+1F622 crying face]"
    assert printable("a學校b") == "a[U+5B78, U+6821]b"
    assert printable("hit\u202etih") == "hit[U+202E right-to-left override]tih"
    assert printable("x\U000e0041") == "x[U+E0041 tag latin capital letter a]"


def test_a_mark_without_a_letter_stands_as_a_number() -> None:
    assert printable("a\n\u0301") == "a\n[U+0301]"


@given(st.text(st.characters(codec="utf-8")))
def test_every_visible_sign_is_there_or_its_number(text: str) -> None:
    printed = printable(text).replace("\u200b", "")
    for sign in text:
        if sign not in "\t\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f":
            assert sign in printed or f"U+{ord(sign):04X}" in printed


def test_long_words_may_break() -> None:
    assert printable("safe" * 6) == "safesafesa\u200bfesafesafe\u200bsafe"
    assert printable("multidisciplinary") == "multidisciplinary"


def test_direction_is_that_of_the_first_letter() -> None:
    assert right_to_left("3 (نور) Mia")
    assert not right_to_left("Mia نور")
    assert not right_to_left("12 – ?")
