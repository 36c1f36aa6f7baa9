"""P30: whatever bytes arrive, the document stands, and a refusal changes nothing."""

import json
import random
from base64 import b64decode
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pycrdt import Doc, Text

from server.application.ports import TextRefused
from server.plugins.yjs_text import YjsText, YjsTexts
from server.plugins.yjs_update import read_update, read_vector
from shared.contract import limits
from tests.plugins.mutated_updates import mutated

GOLDEN = Path(__file__).parents[2] / "shared" / "golden" / "text"
STEPS = json.loads((GOLDEN / "writing.json").read_text())[0]["steps"]
HOSTILE = [
    b64decode(case["update"]) for case in json.loads((GOLDEN / "refused.json").read_text())["cases"]
]
MUTATIONS = 20_000


def _document(steps: int) -> YjsText:
    document = YjsTexts().open(None)
    for step in STEPS[:steps]:
        document.apply(b64decode(step["update"]), step["client"])
    return document


def test_p30_mutated_updates_never_crash_and_refusals_change_nothing() -> None:
    source = random.Random(30)  # noqa: S311
    documents = {steps: _document(steps) for steps in range(len(STEPS))}
    kept = {steps: document.state() for steps, document in documents.items()}
    counts: Counter[str] = Counter()
    for _ in range(MUTATIONS):
        steps = source.randrange(len(STEPS))
        document, client = documents[steps], STEPS[steps]["client"]
        update = mutated(b64decode(STEPS[steps]["update"]), source)
        before = document.text(), document.state(), document.vector()
        try:
            changed = document.apply(update, client)
        except TextRefused:
            assert (document.text(), document.state(), document.vector()) == before
            counts["refused"] += 1
            continue
        counts["changed" if changed else "without effect"] += 1
        _assert_sound(document, before[2], client)
        if changed:
            documents[steps] = YjsTexts().open(kept[steps])
    assert counts["refused"] > MUTATIONS // 2
    assert counts["changed"] > MUTATIONS // 50  # many reach past the reader, to Yjs itself


def _assert_sound(document: YjsText, vector_before: bytes, client: int) -> None:
    again = YjsTexts().open(document.state())
    assert again.text() == document.text()
    before, after = read_vector(vector_before), read_vector(document.vector())
    assert {k: v for k, v in after.items() if k != client} == {
        k: v for k, v in before.items() if k != client
    }
    assert len(document.text()) <= limits.TEXT_LENGTH


@settings(max_examples=2_000, deadline=None)
@given(st.binary(max_size=200))
def test_p30_random_bytes_are_refused_or_harmless(noise: bytes) -> None:
    document = _document(3)
    text = document.text()
    try:
        changed = document.apply(noise, 5)
    except TextRefused:
        changed = False
    if not changed:
        assert document.text() == text


@settings(max_examples=2_000, deadline=None)
@given(st.binary(max_size=60))
def test_p28_a_hostile_vector_is_refused_or_answered(vector: bytes) -> None:
    document = _document(8)
    try:
        missing = document.missing(vector)
    except TextRefused:
        return
    read_update(missing)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_refusal_leaves_the_document_usable(hostile: bytes) -> None:
    document = _document(10)
    with pytest.raises(TextRefused):
        document.apply(hostile, 4_294_967_295)
    for step in STEPS[10:]:
        document.apply(b64decode(step["update"]), step["client"])
        assert document.text() == step["text"]


class _PanicException(BaseException):
    """Named as Rust's panic is when it arrives in Python."""


_PanicException.__name__ = "PanicException"


class _Stop(BaseException):
    """As a green thread is told to stop."""


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (_PanicException("index out of bounds"), TextRefused),
        (RuntimeError("cannot decode"), TextRefused),
        (KeyboardInterrupt(), KeyboardInterrupt),
        (SystemExit(1), SystemExit),
        (_Stop(), _Stop),
    ],
)
def test_panics_are_refusals_and_orders_to_stop_pass(
    monkeypatch: pytest.MonkeyPatch, raised: BaseException, expected: type[BaseException]
) -> None:
    document = _document(10)
    before = document.text(), document.state()
    step = STEPS[10]
    update = b64decode(step["update"])
    apply_update = Doc.apply_update

    def fails_on_it(doc: Doc[Text], given: bytes) -> None:
        if given == update:
            raise raised
        apply_update(doc, given)

    with monkeypatch.context() as patched:
        patched.setattr(Doc, "apply_update", fails_on_it)
        with pytest.raises(expected):
            document.apply(update, step["client"])
    assert (document.text(), document.state()) == before
    assert document.apply(update, step["client"])
    assert document.text() == step["text"]
