"""Messages as an attacker would make them: by the contract, nearly by it, and anything at all.

`known` stands for the nth id of a kind that the meeting has; it is filled in when the message is
sent.
"""

from base64 import b64encode
from typing import Any

from hypothesis import strategies as st
from marshmallow import Schema, fields, validate

from shared.contract.commands import COMMANDS
from shared.contract.fields import AnswerValue, Base64Bytes, Truth, Word, WrittenText
from shared.contract.messages import Answer, Claim, CloseText, EditText, Join, OpenText, Resume

KNOWN = "\u0000known "

anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(["", "\ud800", "9" * 400, "x" * 5000, "__proto__", "../..", "' OR 1=1 --"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
words = st.text("abc ÆØ—\u0645\u0631\u064a\u0645 \n<&\"'", min_size=1, max_size=40) | st.text(
    max_size=20
)
made_ids = st.sampled_from([f"fuzzed-id-{n:02d}" for n in range(6)])


def known(kind: str) -> st.SearchStrategy[str]:
    return st.integers(0, 9).map(lambda n: f"{KNOWN}{kind} {n}")


def field_values(name: str, field: fields.Field[Any]) -> st.SearchStrategy[Any]:
    """Values that fit the field, or come close."""
    if field.allow_none and name in ("client", "grant", "before", "perspective", "target"):
        return st.none() | known("card")
    if isinstance(field, Word):
        return st.sampled_from([str(word) for word in field.words])
    if isinstance(field, AnswerValue):
        return st.sampled_from(["00", "07", "10", "pp", "11", "5"])
    if isinstance(field, Base64Bytes):
        return st.sampled_from(["AA==", "AAA=", "!", ""]) | st.binary(max_size=60).map(
            lambda data: b64encode(data).decode()
        )
    if isinstance(field, Truth):
        return st.booleans()
    if isinstance(field, WrittenText):
        return words
    if isinstance(field, fields.Integer):
        return st.integers(-2, 200)
    if isinstance(field, fields.List):
        return st.lists(known("person"), max_size=4)
    if any(isinstance(rule, validate.Regexp) for rule in field.validators):
        audiences = st.sampled_from(["everyone", "professionals", "audience:fuzzed-id-01"])
        return audiences if name == "audience" else known(name) | made_ids
    return st.sampled_from(["everyone", "chair", "professionals"]) | st.text(max_size=20)


def bodies(schema: Schema) -> st.SearchStrategy[Any]:
    """Mostly by the schema; sometimes a field more, less, or of another kind."""
    good = st.fixed_dictionaries({n: field_values(n, f) for n, f in schema.fields.items()})
    return st.one_of(*[good] * 7, st.builds(_spoil, good, st.integers(0, 20), anything))


def _spoil(body: dict[str, Any], where: int, value: Any) -> Any:
    names = [*body, "one_more"]
    name = names[where % len(names)]
    if where % 3 == 0:
        return {key: kept for key, kept in body.items() if key != name}
    return {**body, name: value}


def _command(kind: str, identity: str, body: Any) -> dict[str, Any]:
    return {"id": identity, "kind": kind, "body": body}


_commands = st.one_of(
    *(
        st.builds(
            _command,
            st.just(kind),
            made_ids | st.uuids().map(lambda one: one.hex[:22]),
            bodies(schema()),
        )
        for kind, schema in COMMANDS.items()
    )
)
_ENVELOPES = {
    "answer": Answer,
    "resume": Resume,
    "open_text": OpenText,
    "edit_text": EditText,
    "close_text": CloseText,
    "join": Join,
    "claim": Claim,
}
messages: st.SearchStrategy[tuple[str, Any]] = st.one_of(
    *[st.tuples(st.just("command"), _commands)] * 6,
    st.tuples(st.just("command"), anything),
    *(st.tuples(st.just(event), bodies(schema())) for event, schema in _ENVELOPES.items()),
    st.tuples(st.sampled_from(sorted(_ENVELOPES)), anything),
)
"""(event, message)"""


def fill_in(message: Any, ids: dict[str, list[str]]) -> Any:
    """The message with the meeting's ids, by kind, where one is `known`."""
    if isinstance(message, str) and message.startswith(KNOWN):
        kind, _, nth = message.removeprefix(KNOWN).rpartition(" ")
        of_kind = ids.get(kind) or [record_id for some in ids.values() for record_id in some]
        return of_kind[int(nth) % len(of_kind)]
    if isinstance(message, dict):
        return {key: fill_in(value, ids) for key, value in message.items()}
    if isinstance(message, list):
        return [fill_in(value, ids) for value in message]
    return message
