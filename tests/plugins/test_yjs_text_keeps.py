"""What a shared text keeps, gives away and allows (P28-P30)."""

import pytest
from pycrdt import Doc, Text

from server.application.ports import TextDocument, TextRefused
from server.plugins import yjs_text
from server.plugins.yjs_text import YjsTexts
from server.plugins.yjs_update import read_vector
from shared.contract import limits


class Writer:
    """Writes as one client number and hands out the updates."""

    def __init__(self, client: int) -> None:
        self.client = client
        self._doc: Doc[Text] = Doc(client_id=client)
        self._doc["text"] = Text()

    def writes(self, words: str) -> bytes:
        before = self._doc.get_state()
        self._doc["text"] += words
        return self._doc.get_update(before)

    def writes_first(self, words: str) -> bytes:
        before = self._doc.get_state()
        self._doc["text"].insert(0, words)
        return self._doc.get_update(before)

    def erases(self, words: str) -> bytes:
        text = self._doc["text"]
        start = str(text).encode().index(words.encode())
        before = self._doc.get_state()
        del text[start : start + len(words.encode())]
        return self._doc.get_update(before)

    def hears(self, update: bytes) -> None:
        self._doc.apply_update(update)


def test_deleted_words_are_gone_from_what_is_stored_and_sent() -> None:
    document, writer = YjsTexts().open(None), Writer(7)
    document.apply(writer.writes("Mum drinks. PLANTEDSECRET She is kind."), 7)
    assert b"PLANTEDSECRET" in document.state()
    assert document.apply(writer.erases("PLANTEDSECRET "), 7)
    assert document.text() == "Mum drinks. She is kind."
    assert b"PLANTEDSECRET" not in document.state()
    assert b"PLANTEDSECRET" not in document.missing(b"\x00")
    assert b"PLANTEDSECRET" not in YjsTexts().open(document.state()).state()


def test_words_typed_and_erased_in_one_update_are_gone() -> None:
    document, writer = YjsTexts().open(None), Writer(7)
    writer.writes("PLANTEDSECRET")
    update = b"\x01\x01\x07\x00\x04\x01\x04text\x0dPLANTEDSECRET\x01\x07\x01\x00\x0d"
    assert document.apply(update, 7)
    assert document.text() == ""
    assert b"PLANTEDSECRET" not in document.state()


def test_another_may_delete_ones_words() -> None:
    document, first, second = YjsTexts().open(None), Writer(7), Writer(8)
    document.apply(first.writes("not so"), 7)
    second.hears(document.missing(b"\x00"))
    assert document.apply(second.erases("not "), 8)
    assert document.text() == "so"


def test_a_returning_client_gets_what_it_lacks() -> None:
    document, writer, reader = YjsTexts().open(None), Writer(7), Writer(8)
    document.apply(writer.writes("one "), 7)
    vector = document.vector()
    document.apply(writer.writes("two"), 7)
    assert b"one" not in document.missing(vector)
    assert b"two" in document.missing(vector)
    reader.hears(document.missing(b"\x00"))
    assert document.apply(reader.writes("!"), 8)
    assert document.text() == "one two!"
    assert read_vector(document.vector()) == {7: 7, 8: 1}


def test_the_length_is_counted_in_code_points() -> None:
    document, writer = YjsTexts().open(None), Writer(7)
    document.apply(writer.writes("😀" * limits.TEXT_LENGTH), 7)
    assert len(document.text()) == limits.TEXT_LENGTH
    with pytest.raises(TextRefused, match="too long"):
        document.apply(writer.writes("x"), 7)
    assert document.text() == "😀" * limits.TEXT_LENGTH


def test_an_update_that_depends_on_a_refused_one_is_refused() -> None:
    document, writer = YjsTexts().open(None), Writer(7)
    writer.writes("never arrived ")
    with pytest.raises(TextRefused, match="missing"):
        document.apply(writer.writes("arrived"), 7)


def test_bytes_left_over_are_refused() -> None:
    with pytest.raises(TextRefused, match="left over"):
        YjsTexts().open(None).apply(Writer(7).writes("x") + b"\x00", 7)


def test_tombstones_cannot_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yjs_text, "STATE_BYTES", 3_000)
    document, writer = YjsTexts().open(None), Writer(7)
    document.apply(writer.writes("stays"), 7)
    _write_backwards_and_erase(document, writer, 1)
    with pytest.raises(TextRefused, match="too often"):
        _write_backwards_and_erase(document, writer, 100)
    assert len(document.state()) <= 3_000
    assert document.text().endswith("stays")


def test_deleting_stays_possible_when_there_is_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    document, writer = YjsTexts().open(None), Writer(7)
    document.apply(writer.writes("stays not"), 7)
    monkeypatch.setattr(yjs_text, "STATE_BYTES", 10)
    assert document.apply(writer.erases(" not"), 7)
    with pytest.raises(TextRefused, match="too often"):
        document.apply(writer.writes("x"), 7)
    assert document.text() == "stays"


def _write_backwards_and_erase(document: TextDocument, writer: Writer, times: int) -> None:
    """Letters that were each put before the last leave tombstones which cannot be joined."""
    for _ in range(times):
        for _ in range(100):
            document.apply(writer.writes_first("x"), 7)
        document.apply(writer.erases("x" * 100), 7)


def test_a_damaged_stored_text_is_said_to_be_damaged() -> None:
    with pytest.raises(ValueError, match="damaged"):
        YjsTexts().open(b"\xff\x00damaged")
