"""Writes shared/generated/contract.schema.json from the marshmallow contract.

`python -m shared.contract.json_schema [--check]`; --check exits 1 when the file has drifted.
"""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Any

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin

from shared.contract import limits, words
from shared.contract.commands import COMMANDS
from shared.contract.fields import Base64Bytes
from shared.contract.messages import MESSAGES
from shared.contract.records import RECORDS
from shared.contract.refusal_codes import RefusalCode

TARGET = Path(__file__).parents[1] / "generated" / "contract.schema.json"


def contract_schema() -> dict[str, Any]:
    """One JSON Schema whose `definitions` name every command body, record and message."""
    plugin = MarshmallowPlugin(schema_name_resolver=lambda schema: _name(schema))
    spec = APISpec("Common Ground", str(limits.PROTOCOL), "3.1.0", plugins=[plugin])
    plugin.map_to_openapi_type(Base64Bytes, "string", "byte")  # type: ignore[no-untyped-call]
    for schema in (*COMMANDS.values(), *RECORDS.values(), *MESSAGES.values()):
        if schema.__name__ not in spec.components.schemas:
            spec.components.schema(schema.__name__, schema=schema)
    definitions = json.loads(
        json.dumps(spec.components.schemas)
        .replace("#/components/schemas/", "#/definitions/")
        .replace(r"\\Z", "$")  # Python's end of text is the other dialects' $
    )
    for kind, record in RECORDS.items():
        definitions[record.__name__]["properties"]["kind"] = {"const": kind}
    record_union = {"oneOf": [_reference(schema) for schema in RECORDS.values()]}
    definitions["AnyRecord"] = record_union
    definitions["Patch"]["properties"]["put"]["items"] = {"$ref": "#/definitions/AnyRecord"}
    definitions["Snapshot"]["properties"]["records"]["items"] = {"$ref": "#/definitions/AnyRecord"}
    definitions["CommandBodies"] = {
        "type": "object",
        "properties": {kind: _reference(schema) for kind, schema in COMMANDS.items()},
        "required": list(COMMANDS),
        "additionalProperties": False,
    }
    for name, enumeration in _enumerations().items():
        definitions[name] = {"type": "string", "enum": enumeration}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Contract",
        "x-limits": {k: v for k, v in vars(limits).items() if k.isupper()},
        "definitions": dict(sorted(definitions.items())),
    }


def _name(schema: Any) -> str:
    return schema.__name__ if isinstance(schema, type) else type(schema).__name__


def _reference(schema: type) -> dict[str, str]:
    return {"$ref": f"#/definitions/{schema.__name__}"}


def _enumerations() -> dict[str, list[str]]:
    found = {
        name: [str(word) for word in value]
        for name, value in vars(words).items()
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
    }
    return found | {"RefusalCode": [str(code) for code in RefusalCode]}


def main() -> int:
    text = json.dumps(contract_schema(), indent=2, ensure_ascii=False) + "\n"
    if "--check" in sys.argv:
        if not TARGET.exists() or TARGET.read_text() != text:
            sys.stderr.write(f"{TARGET.name} has drifted: run `make contract`\n")
            return 1
        return 0
    TARGET.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
