"""The words that the document needs, and those with which a check speaks."""

import re
from pathlib import Path

import server.plugins.record
from server.plugins.record.words import AUDIENCE_WORDS, FULL_WORDS, OWN_WORDS, WORDS_NEEDED
from shared.contract.words import MeetingType
from shared.vocabulary import vocabulary
from tests.plugins.record.example import catalogue, example, for_everyone

SOURCES = Path(server.plugins.record.__file__).parent


def test_the_catalogue_has_every_word_of_the_document() -> None:
    assert {*OWN_WORDS, *AUDIENCE_WORDS, *FULL_WORDS} <= set(catalogue())


def test_the_document_needs_no_other_words() -> None:
    everything = {*OWN_WORDS, *AUDIENCE_WORDS, *FULL_WORDS}
    needed = {*WORDS_NEEDED, *_of_the_type()}
    assert set(for_everyone()["words"]) == needed
    assert set(example()["words"]) == needed | everything
    assert {key for key in catalogue() if key.startswith("record.")} == everything


def _of_the_type() -> set[str]:
    """The labels of its timescales, outcomes and categories of harm."""
    type_of_meeting = vocabulary(MeetingType.ICPC)
    labels = {f"label.timescale.{one['id']}" for one in type_of_meeting["timescales"]}
    labels |= {f"label.outcome.{word}" for word in type_of_meeting["decision"]["outcomes"]}
    return labels | {f"label.harm.{word}" for word in type_of_meeting["decision"]["categories"]}


def test_the_catalogue_has_every_word_of_a_check() -> None:
    said = " ".join(file.read_text() for file in SOURCES.glob("*.py"))
    keys = set(re.findall(r'"(verify\.[a-z_.]+)"', said))
    keys |= {f"verify.refused.{reason}" for reason in re.findall(r'_Refused\("([a-z_]+)"', said)}
    assert len(keys) > 20
    assert keys == {key for key in catalogue() if key.startswith("verify.")}
