"""`commonground verify FILE`, from file to lines and exit code."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from server.plugins.record.lines import grouped
from server.plugins.record.signing_key import fingerprint
from server.plugins.record.verify_file import verify_file
from tests.plugins.record.example import catalogue
from tests.plugins.record.make_golden import GOLDEN, PUBLISHED_KEY

WORDS = catalogue()
BUNDLE = GOLDEN / "bundle.zip"
FINGERPRINT = fingerprint(PUBLISHED_KEY.public_key)


def say(key: str, params: Mapping[str, str | int]) -> str:
    return WORDS[key].format(**params)


def test_without_a_key_says_what_to_compare() -> None:
    lines, code = verify_file(BUNDLE, None, say)
    assert code == 0
    assert lines[0] == "This record is just as it was sealed."
    assert "Could not be checked:" in lines
    assert any("anyone can make a key" in line and FINGERPRINT in line for line in lines)


@pytest.mark.parametrize(
    "trusted",
    [
        FINGERPRINT,
        grouped(FINGERPRINT).upper(),
        f"ed25519:{FINGERPRINT}",
        "A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=",
    ],
)
def test_the_trusted_key_can_be_given_in_any_form(trusted: str) -> None:
    lines, code = verify_file(BUNDLE, trusted, say)
    assert code == 0
    assert any("the one you trust" in line for line in lines)


def test_another_key_is_refused_by_name() -> None:
    lines, code = verify_file(BUNDLE, "0" * 64, say)
    assert code == 1
    assert lines[0] == "Do not rely on this file."
    assert f"key {FINGERPRINT}. That is not the key you trust" in lines[1]


def test_one_changed_byte_is_refused(tmp_path: Path) -> None:
    data = bytearray(BUNDLE.read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "record.zip").write_bytes(data)
    lines, code = verify_file(tmp_path / "record.zip", None, say)
    assert code == 1
    assert lines[0] == "Do not rely on this file."


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    lines, code = verify_file(tmp_path / "none.zip", None, say)
    assert (len(lines), code) == (1, 2)
    assert "could not be opened" in lines[0]
    lines, code = verify_file(BUNDLE, "not a key", say)
    assert (len(lines), code) == (1, 2)
