"""`commonground verify FILE`, as lines of text and an exit code."""

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from server.plugins.record.archive import LARGEST
from server.plugins.record.signing_key import fingerprint
from server.plugins.record.verdict import Finding, Verdict
from server.plugins.record.verify import verify_bundle

Say = Callable[[str, Mapping[str, str | int]], str]
"""The text of a key of the catalogue, filled in."""

AS_SEALED = 0
REFUSED = 1
NOT_READ = 2


def verify_file(file: Path, trusted: str | None, say: Say) -> tuple[list[str], int]:
    """What to print, and the exit code: AS_SEALED, REFUSED or NOT_READ.

    `trusted` is a key's fingerprint as printed in the document (spaces, capitals and a leading
    `ed25519:` do not matter), or the public key in base64 as in keys.json.
    """
    trusted_fingerprint = None
    if trusted is not None:
        trusted_fingerprint = _fingerprint(trusted)
        if trusted_fingerprint is None:
            return [say("verify.trusted_unclear", {})], NOT_READ
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as problem:
        return [
            say("verify.not_read", {"file": str(file), "why": problem.strerror or ""})
        ], NOT_READ
    verdict = verify_bundle(data, trusted_fingerprint=trusted_fingerprint)
    return _lines(verdict, say), AS_SEALED if verdict.accepted else REFUSED


def _fingerprint(trusted: str) -> str | None:
    written = re.sub(r"[\s:]", "", trusted.strip().lower().removeprefix("ed25519:"))
    if re.fullmatch(r"[0-9a-f]{64}", written):
        return written
    try:
        public_key = base64.b64decode(trusted.strip(), validate=True)
    except (binascii.Error, ValueError):
        return None
    return fingerprint(public_key) if len(public_key) == 32 else None


def _lines(verdict: Verdict, say: Say) -> list[str]:
    def listed(findings: tuple[Finding, ...]) -> list[str]:
        return [f"  - {say(finding.key, finding.params)}" for finding in findings]

    if verdict.refusal is not None:
        reason = say(verdict.refusal.key, verdict.refusal.params)
        lines = [say("verify.refused", {}), f"  - {reason}"]
    else:
        lines = [say("verify.accepted", {})]
    if verdict.checked:
        lines += [say("verify.checked", {}), *listed(verdict.checked)]
    if verdict.not_checked:
        lines += [say("verify.not_checked", {}), *listed(verdict.not_checked)]
    return lines
