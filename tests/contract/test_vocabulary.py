"""Every meeting type says everything: what one leaves out, the one it extends says."""

import json
from pathlib import Path

import pytest
from marshmallow import ValidationError

from shared.contract.words import MeetingType
from shared.vocabulary import plain_words, vocabulary


@pytest.mark.parametrize("meeting_type", MeetingType)
def test_every_type_has_the_same_shape(meeting_type: MeetingType) -> None:
    own, first = vocabulary(meeting_type), vocabulary(MeetingType.ICPC)
    assert {key: type(value) for key, value in own.items()} == {
        key: type(value) for key, value in first.items()
    }


@pytest.mark.parametrize("meeting_type", MeetingType)
def test_a_meeting_is_kept_for_whole_days(meeting_type: MeetingType) -> None:
    days = vocabulary(meeting_type)["purge_after_days"]
    assert type(days) is int
    assert days >= 0


def test_the_list_of_plain_words_names_no_word_twice() -> None:
    phrases = [form for word in plain_words() for form in word["phrase"].split("|")]
    assert len(phrases) > 80
    assert len(phrases) == len(set(phrases))


def test_a_malformed_list_of_plain_words_is_refused_by_its_entry(tmp_path: Path) -> None:
    edited = tmp_path / "plain_words.en.json"
    edited.write_text('[{"phrase": "concern", "instead": "worry"}, {"phrase": "disclose"}]')
    with pytest.raises(ValidationError) as refused:
        plain_words(edited)
    assert refused.value.messages == {1: {"instead": ["Missing data for required field."]}}


@pytest.mark.parametrize("phrase", ["", " ", "neglect|", "|neglect", "neglect||neglected"])
def test_a_bar_with_nothing_beside_it_is_refused(tmp_path: Path, phrase: str) -> None:
    edited = tmp_path / "plain_words.en.json"
    edited.write_text(json.dumps([{"phrase": phrase, "instead": "say what was seen"}]))
    with pytest.raises(ValidationError):
        plain_words(edited)
