"""Is a bundle what was sealed? Says in words what was checked and what could not be."""

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

from server.application.ports import RecordNotMade
from server.plugins.record.archive import ArchiveRefused, unpack
from server.plugins.record.canonical import NotCanonical, canonical_bytes, read_canonical
from server.plugins.record.dsse import EnvelopeRefused, read_envelope, signature_holds
from server.plugins.record.embedded import embedded_data
from server.plugins.record.pdf import render
from server.plugins.record.signing_key import fingerprint, key_id
from server.plugins.record.statement import FORMATS_READ, PAYLOAD_TYPE, TYPE, keys_of, statement_of
from server.plugins.record.verdict import Finding, Verdict


class _Refused(Exception):
    def __init__(self, reason: str, **params: str | int) -> None:
        super().__init__(reason)
        self.finding = Finding(f"verify.refused.{reason}", params)


def verify_bundle(
    data: bytes, trusted_key: bytes | None = None, *, trusted_fingerprint: str | None = None
) -> Verdict:
    """Checks a bundle against a public key (32 bytes), or a key's fingerprint (64 hexadecimal
    digits), or neither. Never raises, whatever `data` is."""
    trusted = fingerprint(trusted_key) if trusted_key is not None else trusted_fingerprint
    checked: list[Finding] = []
    not_checked: list[Finding] = []
    try:
        files = unpack(data)
        checked.append(Finding("verify.checked.archive"))
        public_key = _public_key(files["keys.json"])
        statement = _sealed_statement(files["statement.json"], public_key)
        checked.append(Finding("verify.checked.seal", {"key": fingerprint(public_key)}))
        _require_trusted(public_key, trusted, checked, not_checked)
        record = _sealed_record(files, statement, public_key)
        checked += [Finding("verify.checked.document"), Finding("verify.checked.data")]
        _require_same_inside(files)
        checked.append(Finding("verify.checked.inside"))
        same_pages = _pages_come_out_same(record, files["record.pdf"], public_key)
        (checked if same_pages else not_checked).append(
            Finding("verify.checked.pages" if same_pages else "verify.not_checked.pages")
        )
        not_checked.append(Finding("verify.not_checked.time"))
    except ArchiveRefused as refused:
        return Verdict(Finding(refused.reason, refused.params), (), ())
    except _Refused as refused:
        return Verdict(refused.finding, tuple(checked), ())
    return Verdict(None, tuple(checked), tuple(not_checked))


def _public_key(keys: bytes) -> bytes:
    try:
        [key] = read_canonical(keys)["keys"]
        public_key = base64.b64decode(key["public_key"], validate=True)
        if (
            len(public_key) == 32
            and canonical_bytes(keys_of(public_key, key_id(public_key))) == keys
        ):
            return public_key
    except (NotCanonical, LookupError, TypeError, ValueError) as problem:
        raise _Refused("keys") from problem
    raise _Refused("keys")


def _sealed_statement(sealed: bytes, public_key: bytes) -> dict[str, Any]:
    try:
        envelope = read_envelope(sealed)
    except EnvelopeRefused as problem:
        raise _Refused("statement") from problem
    if not signature_holds(envelope, public_key):
        raise _Refused("seal")
    if envelope.payload_type != PAYLOAD_TYPE or envelope.key_id != key_id(public_key):
        raise _Refused("statement")
    try:
        statement = read_canonical(envelope.payload)
    except NotCanonical as problem:
        raise _Refused("statement") from problem
    if not isinstance(statement, dict) or statement.get("type") != TYPE:
        raise _Refused("statement")
    return statement


def _require_trusted(
    public_key: bytes, trusted: str | None, checked: list[Finding], not_checked: list[Finding]
) -> None:
    found = fingerprint(public_key)
    if trusted is None:
        not_checked.append(Finding("verify.not_checked.key", {"key": found}))
    elif trusted == found:
        checked.append(Finding("verify.checked.key", {"key": found}))
    else:
        raise _Refused("other_key", key=found, trusted=trusted)


def _sealed_record(
    files: Mapping[str, bytes], statement: Mapping[str, Any], public_key: bytes
) -> dict[str, Any]:
    document, data = files["record.pdf"], files["record.json"]
    if _at(statement, "pdf", "sha256") != hashlib.sha256(document).hexdigest():
        raise _Refused("document")
    if _at(statement, "json", "sha256") != hashlib.sha256(data).hexdigest():
        raise _Refused("data")
    try:
        record = read_canonical(data)
        agreed = statement_of(record, document, data, key_id(public_key))
    except (NotCanonical, LookupError, TypeError) as problem:
        raise _Refused("data_form") from problem
    if agreed != statement or record["format"] not in FORMATS_READ:
        raise _Refused("statement")
    return dict(record)


def _at(value: Any, *names: str) -> Any:
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _require_same_inside(files: Mapping[str, bytes]) -> None:
    if embedded_data(files["record.pdf"]) != files["record.json"]:
        raise _Refused("inside")


def _pages_come_out_same(record: Mapping[str, Any], document: bytes, public_key: bytes) -> bool:
    """Making the pages again proves that they say what the data says, as long as this program
    still makes them as the one did that sealed them."""
    try:
        return render(record, fingerprint(public_key)) == document
    except RecordNotMade:
        return False
