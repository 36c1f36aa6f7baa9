"""The bundle is refused after any change, and the reason is said in words."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from server.plugins.record.archive import LARGEST, NAMES, pack, unpack
from server.plugins.record.bundle import BundleMaker
from server.plugins.record.canonical import canonical_bytes
from server.plugins.record.dsse import seal
from server.plugins.record.signing_key import SigningKey, fingerprint
from server.plugins.record.statement import PAYLOAD_TYPE, keys_of, statement_of
from server.plugins.record.verify import verify_bundle
from tests.plugins.record.changes import with_statement
from tests.plugins.record.example import example
from tests.plugins.record.make_golden import GOLDEN, PUBLISHED_KEY

[BUNDLE] = BundleMaker(PUBLISHED_KEY).make([example()])
FILES = unpack(BUNDLE)
OTHER_KEY = SigningKey(Ed25519PrivateKey.from_private_bytes(b"\x07" * 32))


def refusal(data: bytes, **trust: Any) -> str:
    verdict = verify_bundle(data, **trust)
    assert verdict.refusal is not None
    assert not verdict.accepted
    return verdict.refusal.key


def kinds(findings: Any) -> set[str]:
    return {finding.key for finding in findings}


def test_same_record_and_key_give_the_same_bundle() -> None:
    assert BundleMaker(PUBLISHED_KEY).make([example()]) == [BUNDLE]


def test_accepted_with_the_trusted_key() -> None:
    verdict = verify_bundle(BUNDLE, PUBLISHED_KEY.public_key)
    assert verdict.accepted
    assert kinds(verdict.checked) == {
        f"verify.checked.{what}"
        for what in ("archive", "seal", "key", "document", "data", "inside", "pages")
    }
    assert kinds(verdict.not_checked) == {"verify.not_checked.time"}


def test_without_a_trusted_key_says_that_the_key_came_with_the_bundle() -> None:
    verdict = verify_bundle(BUNDLE)
    assert verdict.accepted
    assert "verify.not_checked.key" in kinds(verdict.not_checked)
    assert "verify.checked.key" not in kinds(verdict.checked)


def test_the_golden_bundle_is_still_accepted() -> None:
    verdict = verify_bundle((GOLDEN / "bundle.zip").read_bytes(), PUBLISHED_KEY.public_key)
    assert verdict.accepted


@pytest.mark.parametrize("number", [1, 2])
def test_a_bundle_of_an_earlier_format_is_still_accepted(number: int) -> None:
    earlier = (GOLDEN / f"bundle-{number}.zip").read_bytes()
    verdict = verify_bundle(earlier, PUBLISHED_KEY.public_key)
    assert verdict.accepted
    assert "verify.not_checked.pages" in kinds(verdict.not_checked)


def changed(data: bytes, at: int, to: int) -> bytes:
    return data[:at] + bytes([to]) + data[at + 1 :]


@settings(max_examples=400, deadline=None)
@given(st.integers(0, len(BUNDLE) - 1), st.integers(1, 255))
def test_any_single_changed_byte_is_refused(at: int, difference: int) -> None:
    assert refusal(changed(BUNDLE, at, BUNDLE[at] ^ difference)).startswith("verify.refused.")


def around_the_files() -> Iterator[int]:
    """Every byte of the ZIP that is not a file's content."""
    with zipfile.ZipFile(io.BytesIO(BUNDLE)) as archive:
        taken = set()
        for entry in archive.infolist():
            start = entry.header_offset + 30 + len(entry.filename)
            taken |= set(range(start, start + entry.file_size))
    return (at for at in range(len(BUNDLE)) if at not in taken)


@pytest.mark.parametrize("difference", [0x01, 0x20, 0x80, 0xFF])
def test_every_changed_byte_of_headers_names_and_directory_is_refused(difference: int) -> None:
    places = list(around_the_files())
    assert len(places) > 400
    for at in places:
        assert not verify_bundle(changed(BUNDLE, at, BUNDLE[at] ^ difference)).accepted


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(NAMES), st.data())
def test_a_changed_byte_in_a_bundle_packed_anew_is_refused(name: str, data: st.DataObject) -> None:
    content = FILES[name]
    at = data.draw(st.integers(0, len(content) - 1))
    difference = data.draw(st.integers(1, 255))
    packed = pack(FILES | {name: changed(content, at, content[at] ^ difference)})
    assert refusal(packed) != "verify.refused.unreadable"


@pytest.mark.parametrize("name", ["statement.json", "keys.json"])
def test_every_changed_byte_of_the_small_files_is_refused_when_packed_anew(name: str) -> None:
    content = FILES[name]
    for at in range(len(content)):
        assert not verify_bundle(
            pack(FILES | {name: changed(content, at, content[at] ^ 1)})
        ).accepted


@pytest.mark.parametrize("length", [0, 1, 22, 1000, len(BUNDLE) - 1])
def test_a_bundle_cut_short_is_refused(length: int) -> None:
    assert refusal(BUNDLE[:length]) == "verify.refused.unreadable"


@settings(deadline=None)
@given(st.binary(max_size=2000))
def test_anything_else_is_refused(data: bytes) -> None:
    assert not verify_bundle(data).accepted


def test_bytes_before_or_after_are_refused() -> None:
    assert not verify_bundle(BUNDLE + b"\0").accepted
    assert refusal(b"#!/bin/sh\n" + BUNDLE) == "verify.refused.other_bytes"
    assert not verify_bundle(BUNDLE + BUNDLE).accepted


def zipped(*entries: tuple[str, bytes], how: int = zipfile.ZIP_STORED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", how) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, how)
    return packed.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_hostile_archives_are_refused_before_they_are_read() -> None:
    parts = tuple(FILES.items())
    assert refusal(zipped(*parts, ("../up", b""))) == "verify.refused.unsafe_name"
    assert refusal(zipped(*parts, ("/etc/x", b""))) == "verify.refused.unsafe_name"
    assert refusal(zipped(*parts, ("a\\b", b""))) == "verify.refused.unsafe_name"
    assert refusal(zipped(*parts, parts[0])) == "verify.refused.same_name_twice"
    assert refusal(zipped(*parts, ("more", b""))) == "verify.refused.other_files"
    assert refusal(zipped(*parts[::-1])) == "verify.refused.other_files"
    bomb = tuple((name, bytes(50_000_000)) for name in NAMES)
    assert refusal(zipped(*bomb, how=zipfile.ZIP_DEFLATED)) == "verify.refused.squeezed"
    assert refusal(bytes(LARGEST + 1)) == "verify.refused.too_large"


def test_a_key_that_was_swapped_is_named() -> None:
    [swapped] = BundleMaker(OTHER_KEY).make([example()])
    verdict = verify_bundle(swapped, PUBLISHED_KEY.public_key)
    assert verdict.refusal is not None
    assert verdict.refusal.key == "verify.refused.other_key"
    assert verdict.refusal.params == {
        "key": fingerprint(OTHER_KEY.public_key),
        "trusted": fingerprint(PUBLISHED_KEY.public_key),
    }
    assert verify_bundle(swapped).accepted


def test_parts_of_another_bundle_are_refused() -> None:
    other = unpack(BundleMaker(PUBLISHED_KEY).make([with_statement("Something else.")])[0])
    swapped = unpack(BundleMaker(OTHER_KEY).make([example()])[0])
    for name, reason in (
        ("record.pdf", "document"),
        ("record.json", "data"),
        ("statement.json", "document"),
    ):
        assert refusal(pack(FILES | {name: other[name]})) == f"verify.refused.{reason}"
    assert refusal(pack(FILES | {"keys.json": swapped["keys.json"]})) == "verify.refused.seal"


def sealed_anew(document: bytes, data: bytes, **changes: Any) -> bytes:
    """A bundle whose seal is unbroken, around parts that do not belong together."""
    statement = statement_of(example(), document, data, OTHER_KEY.key_id) | changes
    return pack(
        {
            "record.pdf": document,
            "record.json": data,
            "statement.json": seal(canonical_bytes(statement), PAYLOAD_TYPE, OTHER_KEY),
            "keys.json": canonical_bytes(keys_of(OTHER_KEY.public_key, OTHER_KEY.key_id)),
        }
    )


def test_an_unbroken_seal_does_not_excuse_what_is_inside() -> None:
    document, data = FILES["record.pdf"], FILES["record.json"]
    changed_data = canonical_bytes(with_statement("Something else."))
    twice = data.replace(b'"columns":', b'"columns":[],"columns":', 1)
    assert refusal(sealed_anew(document, changed_data)) == "verify.refused.inside"
    assert refusal(sealed_anew(b"%PDF-1.7 none", data)) == "verify.refused.inside"
    assert refusal(sealed_anew(document, twice)) == "verify.refused.data_form"
    assert refusal(sealed_anew(document, b"[]")) == "verify.refused.data_form"
    other = sealed_anew(document, data, meeting="another-meeting")
    assert refusal(other) == "verify.refused.statement"


def test_pages_that_cannot_be_made_again_are_said_to_be_unchecked() -> None:
    """The document names the published key, so pages made for the other key differ."""
    verdict = verify_bundle(sealed_anew(FILES["record.pdf"], FILES["record.json"]))
    assert verdict.accepted
    assert "verify.not_checked.pages" in kinds(verdict.not_checked)
