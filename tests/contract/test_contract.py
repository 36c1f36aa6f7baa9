"""The contract: closed shapes, text kept as written, words as members, schema without drift."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import ValidationError

from server.domain.commands import COMMANDS as DOMAIN
from shared.contract.commands import COMMANDS, AddCard, EditCard
from shared.contract.json_schema import TARGET, contract_schema
from shared.contract.messages import Answer
from shared.contract.words import Category

CARD = {
    "card": "a" * 22,
    "category": "harm",
    "text": "text",
    "perspective": None,
    "audience": "everyone",
}


def test_the_json_schema_has_not_drifted() -> None:
    assert json.loads(TARGET.read_text()) == contract_schema()


def test_every_object_of_the_schema_is_closed() -> None:
    open_by_nature = {"Because", "Command", "Refused", "Welcome"}
    for name, definition in contract_schema()["definitions"].items():
        if definition.get("type") == "object" and name not in open_by_nature:
            assert definition.get("additionalProperties") is False, name


def test_domain_and_contract_have_the_same_commands_and_fields() -> None:
    assert set(COMMANDS) == set(DOMAIN)
    for kind, schema in COMMANDS.items():
        fields = set(getattr(DOMAIN[kind], "__dataclass_fields__", {}))
        assert fields == set(schema().fields), kind


def test_a_word_becomes_its_member() -> None:
    assert AddCard().load(CARD)["category"] is Category.HARM


@given(st.text(max_size=60))
def test_text_is_kept_as_written_or_refused(text: str) -> None:
    expected = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).strip()
    try:
        kept = AddCard().load({**CARD, "text": text})["text"]
    except ValidationError:
        kinds = {unicodedata.category(c) for c in expected.replace("\n", "").replace("\t", "")}
        assert not expected or kinds & {"Cc", "Cs"}
    else:
        assert kept == expected


@pytest.mark.parametrize("value", [True, 3.0, "3", -1, 11, 10**30, float("nan"), [], {}])
def test_an_answer_is_a_whole_number_from_0_to_10_or_a_pass(value: Any) -> None:
    assert Answer().validate({"round": "r" * 22, "value": value})


@pytest.mark.parametrize("revision", [True, 1.0, "1", None])
def test_a_revision_is_a_whole_number(revision: Any) -> None:
    assert EditCard().validate({"card": "a" * 22, "text": "x", "revision": revision})


@given(st.dictionaries(st.text(max_size=8), st.none() | st.booleans() | st.integers() | st.text()))
def test_no_message_makes_a_schema_fail_otherwise_than_by_refusing(body: dict[str, Any]) -> None:
    for schema in COMMANDS.values():
        assert schema().validate(body) or not schema().fields
