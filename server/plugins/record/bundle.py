"""Makes the bundles that a frozen meeting leaves behind (docs/record.md)."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from server.application.ports import RecordNotMade
from server.plugins.record.archive import LARGEST, pack
from server.plugins.record.canonical import NotCanonical, canonical_bytes
from server.plugins.record.dsse import seal
from server.plugins.record.pdf import render
from server.plugins.record.signing_key import Signer, fingerprint
from server.plugins.record.statement import FORMAT, PAYLOAD_TYPE, keys_of, statement_of

Render = Callable[[Sequence[Mapping[str, Any]], str], list[bytes]]
"""The documents of records, for a key's fingerprint. Raises RecordNotMade."""


def render_here(records: Sequence[Mapping[str, Any]], key_fingerprint: str) -> list[bytes]:
    return [render(record, key_fingerprint) for record in records]


class BundleMaker:
    """A `ports.RecordMaker`. The key never leaves this process, whatever `render` does."""

    def __init__(self, key: Signer, render: Render = render_here) -> None:
        self._key = key
        self._render = render

    def make(self, records: Sequence[Mapping[str, Any]]) -> list[bytes]:
        """The signed bundles; the same record and key give the same bytes, whatever other records
        there are. Raises RecordNotMade."""
        if any(record.get("format") != FORMAT for record in records):
            raise RecordNotMade(f"The record is not of the format {FORMAT}.")
        documents = self._render(records, fingerprint(self._key.public_key))
        return [
            self._bundle(record, document)
            for record, document in zip(records, documents, strict=True)
        ]

    def _bundle(self, record: Mapping[str, Any], document: bytes) -> bytes:
        try:
            data = canonical_bytes(record)
            statement = statement_of(record, document, data, self._key.key_id)
            files = {
                "record.pdf": document,
                "record.json": data,
                "statement.json": seal(canonical_bytes(statement), PAYLOAD_TYPE, self._key),
                "keys.json": canonical_bytes(keys_of(self._key.public_key, self._key.key_id)),
            }
        except NotCanonical as problem:
            raise RecordNotMade(f"The record has {problem}.") from problem
        bundle = pack(files)
        if len(bundle) > LARGEST:
            raise RecordNotMade("The bundle is larger than can be checked.")
        return bundle
