"""The contract: closed shapes, text kept as written, words as members, schema without drift."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import ValidationError

from server.domain.commands import COMMANDS as DOMAIN
from shared.contract.commands import COMMANDS, AddCard, EditCard, Freeze
from shared.contract.json_schema import TARGET, contract_schema
from shared.contract.messages import Answer, Join
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
        unseen = (
            kinds <= {"Cc", "Cf", "Zs"} or expected.strip("\u115f\u1160\u2800\u3164\uffa0") == ""
        )
        turned = any("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" for c in expected)
        assert unseen or turned or kinds & {"Cc", "Cs", "Zl", "Zp"}
    else:
        assert kept == expected


@pytest.mark.parametrize("value", [True, 3, "3", "-1", "11", "003", None, [], {}])
def test_an_answer_is_two_characters_for_a_whole_number_from_0_to_10_or_a_pass(value: Any) -> None:
    assert Answer().validate({"round": "r" * 22, "value": value})


@pytest.mark.parametrize("revision", [True, 1.0, "1", None])
def test_a_revision_is_a_whole_number(revision: Any) -> None:
    assert EditCard().validate({"card": "a" * 22, "text": "x", "revision": revision})


@given(st.dictionaries(st.text(max_size=8), st.none() | st.booleans() | st.integers() | st.text()))
def test_no_message_makes_a_schema_fail_otherwise_than_by_refusing(body: dict[str, Any]) -> None:
    for schema in COMMANDS.values():
        assert schema().validate(body) or not schema().fields


@pytest.mark.parametrize(
    "name", ["two\nlines", "tab\tbed", "\u202egnorw", "\u200b", "\u3164", "\u2028"]
)
def test_a_name_is_one_line_that_can_be_seen(name: str) -> None:
    joining = {"code": "ABCDEF", "role": "family", "relation": ""}
    joining |= {"whereabouts": "in_the_room", "others": ""}
    assert Join().validate({**joining, "name": name})
    assert not Join().validate({**joining, "name": "مریم Łukasz"})


@pytest.mark.parametrize("value", [1, 0, "true", "yes", "on", None])
def test_true_is_only_true(value: Any) -> None:
    assert Freeze().validate({"confirmed": value})
