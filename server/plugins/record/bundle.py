"""Makes the bundle that a frozen meeting leaves behind (docs/record.md)."""

from collections.abc import Mapping
from typing import Any

from server.application.ports import RecordNotMade
from server.plugins.record.archive import LARGEST, pack
from server.plugins.record.canonical import NotCanonical, canonical_bytes
from server.plugins.record.dsse import seal
from server.plugins.record.pdf import render
from server.plugins.record.signing_key import Signer, fingerprint
from server.plugins.record.statement import FORMAT, PAYLOAD_TYPE, keys_of, statement_of


class BundleMaker:
    """A `ports.RecordMaker`."""

    def __init__(self, key: Signer) -> None:
        self._key = key

    def make(self, record: Mapping[str, Any]) -> bytes:
        """The signed bundle; the same record and key give the same bytes. Raises RecordNotMade."""
        if record.get("format") != FORMAT:
            raise RecordNotMade(f"The record is not of the format {FORMAT}.")
        document = render(record, fingerprint(self._key.public_key))
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
