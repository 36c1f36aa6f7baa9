"""Messages checked against the contract; what does not fit is refused, never repaired (P23)."""

from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate

from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode


def load(schema: Schema, message: object) -> dict[str, Any]:
    """The message, loaded. Raises Refusal TOO_LONG, EMPTY or NOT_VALID naming one field."""
    if not isinstance(message, Mapping):
        raise Refusal(RefusalCode.NOT_VALID, field="")
    try:
        loaded: dict[str, Any] = schema.load(message)
    except ValidationError as error:
        raise _refusal(schema, message, error) from None
    return loaded


def _refusal(schema: Schema, message: Mapping[str, Any], error: ValidationError) -> Refusal:
    """Says which field of the contract is wrong; a name the contract lacks is not repeated."""
    wrong = error.messages if isinstance(error.messages, dict) else {}
    for name, field in schema.fields.items():
        if name in wrong:
            return _of_length(name, field, message.get(name)) or Refusal(
                RefusalCode.NOT_VALID, field=name
            )
    return Refusal(RefusalCode.NOT_VALID, field="")


def _of_length(name: str, field: fields.Field[Any], value: object) -> Refusal | None:
    if not isinstance(value, str):
        return None
    for rule in field.validators:
        if isinstance(rule, validate.Length):
            if rule.max is not None and len(value.strip()) > rule.max:
                return Refusal(RefusalCode.TOO_LONG, field=name, most=rule.max)
            if not value.strip():
                return Refusal(RefusalCode.EMPTY, field=name)
    return None
