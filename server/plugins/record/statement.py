"""What is sealed: which record this is, and the digests of its two files."""

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

PAYLOAD_TYPE = "application/vnd.commonground.record-statement+json"
TYPE = "commonground-record-statement/1"
FORMAT = "commonground-record/3"
FORMATS_READ = ("commonground-record/1", "commonground-record/2", FORMAT)
"""Records that were sealed in an earlier format stay as good as they were."""


def statement_of(
    record: Mapping[str, Any], document: bytes, data: bytes, key_id: str
) -> dict[str, Any]:
    """Of the document (record.pdf) and the data (record.json) made from `record`."""
    return {
        "type": TYPE,
        "format": record["format"],
        "meeting": record["meeting"]["id"],
        "frozen_at": record["meeting"]["frozen_at"],
        "pdf": {
            "length": len(document),
            "sha256": hashlib.sha256(document).hexdigest(),
            "sha512": hashlib.sha512(document).hexdigest(),
        },
        "json": {"sha256": hashlib.sha256(data).hexdigest()},
        "key": key_id,
    }


def keys_of(public_key: bytes, key_id: str) -> dict[str, Any]:
    return {
        "keys": [
            {
                "id": key_id,
                "algorithm": "Ed25519",
                "public_key": base64.b64encode(public_key).decode("ascii"),
            }
        ]
    }
