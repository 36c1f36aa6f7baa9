"""The document: faithful, repeatable, and of the standards it claims."""

import io
import time
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from server.application.ports import RecordNotMade
from server.plugins.record.canonical import canonical_bytes
from server.plugins.record.embedded import embedded_data
from server.plugins.record.faithful import require_faithful
from server.plugins.record.pdf import render
from server.plugins.record.printable import has_brackets
from server.plugins.record.sheet import sheet
from tests.plugins.record.changes import large, only_cards, with_cards, with_statement
from tests.plugins.record.example import example

KEY = "ab" * 32


def text_of(document: bytes) -> str:
    pages = PdfReader(io.BytesIO(document)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def root_of(document: bytes) -> Any:
    return PdfReader(io.BytesIO(document)).trailer["/Root"]


def test_same_record_gives_same_bytes() -> None:
    assert render(example(), KEY) == render(example(), KEY)


def test_claims_pdf_a_3a_and_pdf_ua_1() -> None:
    document = render(example(), KEY)
    for claim in (
        b"<pdfaid:part>3</pdfaid:part>",
        b"<pdfaid:conformance>A</pdfaid:conformance>",
        b"<pdfuaid:part>1</pdfuaid:part>",
    ):
        assert claim in document
    root = root_of(document)
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "en"
    assert "/StructTreeRoot" in root


def test_carries_the_record_as_an_associated_source_file() -> None:
    document = render(example(), KEY)
    assert embedded_data(document) == canonical_bytes(example())
    [file] = root_of(document)["/AF"]
    assert file.get_object()["/AFRelationship"] == "/Source"


def test_reads_in_order() -> None:
    text = text_of(render(example(), KEY))
    order = (
        "Record of a meeting",
        "Example family: Mia and Noor (invented for practice)",
        "Initial child protection conference",
        "Frozen on 24 November 2026 at 15:41 UTC by Priya Example",
        "Who was there",
        "Siân Ŵyn-Example",
        "What are we worried about?",
        "Mia told her teacher that she lies awake",
        "What’s working well?",
        "What needs to happen?",
        "Statements and their goals",
        "Scale, round 1",
        "How to check that this record is real",
        "abab abab abab",
    )
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_scales_are_told_in_words_and_never_as_a_mean() -> None:
    text = text_of(render(example(), KEY))
    assert "Numbers, lowest first: 2, 3, 4, 4, 4, 6, 7. Lowest: 2. Highest: 7." in text
    assert "Lowest: 3. Highest: 6. Only the lowest and the highest are shown" in text
    assert "Family’s network (numbers given: 3)" in text
    assert "The numbers are not shown." in text
    assert "This round was not finished" in text
    assert "average" not in text.lower()


def test_struck_items_are_labelled() -> None:
    text = text_of(render(example(), KEY))
    assert "Dean has never said sorry. Struck out View: Family’s network" in text
    assert "Statement and goal 3 Struck out" in text


def test_markup_appears_as_written() -> None:
    written = (
        r'#eval("1+1") #{} *bold* _soft_ <label> @ref $x^2$ \u{41} `raw` // -- "q" = h [x] {name}'
    )
    assert written in text_of(render(with_cards(written), KEY))
    assert written in text_of(render(with_statement(written), KEY))


def test_lines_keep_their_order_and_line_breaks() -> None:
    text = text_of(render(with_cards("first line\n\nsecond line\n- third"), KEY))
    assert "first line second line - third" in text


def test_arabic_and_urdu_are_set_from_right_to_left() -> None:
    arabic, urdu = "قالت الجدة إن نور لا تنام", "نور کی دادی ہر جمعہ کو آتی ہیں ٹھیک ہے"
    record = with_cards(arabic, urdu)
    cards = sheet(record, "", KEY)["columns"][0]["categories"][0]["cards"]
    assert [card["text"]["rtl"] for card in cards] == [True, True]
    text = text_of(render(record, KEY))
    assert all(word in text for word in ("الجدة", "دادی", "ٹھیک"))


def test_signs_without_a_shape_are_printed_as_their_number() -> None:
    record = with_cards("so sad 😢", "學校", "turned \u202eround", "family 👨‍👩‍👧!")
    text = text_of(render(record, KEY))
    assert "so sad [U+1F622 crying face]" in text
    assert "[U+5B78, U+6821]" in text
    assert "turned [U+202E right-to-left override]round" in text
    assert "family [U+1F468 man, U+1F469 woman, U+1F467 girl]!" in text
    assert "Square brackets with a number" in text
    assert "Square brackets with a number" not in text_of(render(only_cards("plain"), KEY))


WRITTEN = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")),
        st.sampled_from("aé ﬁ\nنہ١ਮੀমাદી❤😢\u0301\u200d\u200c\ufe0f\u00ad#[]\\\"'<*_$"),
    ),
    min_size=1,
    max_size=60,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WRITTEN, min_size=1, max_size=12))
def test_whatever_people_write_can_be_frozen(texts: list[str]) -> None:
    normal = [normalize("NFC", text) for text in texts]
    document = render(only_cards(*normal), KEY)
    assert embedded_data(document) == canonical_bytes(only_cards(*normal))
    assert ("[U+" in text_of(document)) or not any(map(has_brackets, normal))


def test_what_is_missing_from_the_pages_is_noticed() -> None:
    shown = sheet(example(), "", KEY)
    document = render(example(), KEY)
    data = canonical_bytes(example())
    with pytest.raises(RecordNotMade):
        require_faithful(document, data, sheet(with_cards("Never printed."), "", KEY))
    with pytest.raises(RecordNotMade):
        require_faithful(document, data, sheet(with_cards("قالت الجدة " * 9), "", KEY))
    with pytest.raises(RecordNotMade):
        require_faithful(document, data + b" ", shown)
    with pytest.raises(RecordNotMade):
        require_faithful(document[:5000], data, shown)


@pytest.mark.parametrize("spoil", ["word", "number", "form", "role", "time"])
def test_a_record_of_another_shape_is_not_made(spoil: str) -> None:
    record = example()
    if spoil == "word":
        del record["words"]["record.label"]
    elif spoil == "number":
        record["pairs"][0]["rounds"][0]["asked"] = 7.5
    elif spoil == "form":
        record["meeting"]["title"] = "e\u0301"
    elif spoil == "role":
        record["people"][0]["role"] = "stranger"
    else:
        record["meeting"]["frozen_at"] = "yesterday"
    with pytest.raises(RecordNotMade):
        render(record, KEY)


def test_the_largest_meeting(capsys: pytest.CaptureFixture[str]) -> None:
    started = time.perf_counter()
    document = render(large(), KEY)
    took = time.perf_counter() - started
    pages = len(PdfReader(io.BytesIO(document)).pages)
    with capsys.disabled():
        print(f"\n300 cards, 12 pairs, 60 rounds: {took:.2f} s, {len(document):,} B, {pages} pages")  # noqa: T201 - a figure to read
    assert pages > 30
