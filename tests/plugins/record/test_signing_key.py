"""The key file: private, made once, and clear about what is wrong with it."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from server.plugins.record.signing_key import (
    KEY_FILE,
    PASSPHRASE_FILE,
    KeyNotOpened,
    open_signing_key,
)


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def test_made_on_first_use_and_the_same_ever_after(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    key = open_signing_key(folder, None)
    Ed25519PublicKey.from_public_bytes(key.public_key).verify(key.sign(b"said"), b"said")
    assert open_signing_key(folder, None).public_key == key.public_key
    assert sorted(file.name for file in folder.iterdir()) == [PASSPHRASE_FILE, KEY_FILE]


def test_only_the_owner_may_read_the_files(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    open_signing_key(folder, None)
    assert mode(folder) == 0o700
    assert {mode(file) for file in folder.iterdir()} == {0o600}


def test_the_key_is_encrypted(tmp_path: Path) -> None:
    open_signing_key(tmp_path, "first words")
    pem = (tmp_path / KEY_FILE).read_bytes()
    assert pem.startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")
    with pytest.raises(TypeError):
        serialization.load_pem_private_key(pem, None)


def test_a_configured_passphrase_leaves_no_file(tmp_path: Path) -> None:
    open_signing_key(tmp_path, "first words")
    assert [file.name for file in tmp_path.iterdir()] == [KEY_FILE]


def test_wrong_passphrase_says_so_and_changes_nothing(tmp_path: Path) -> None:
    open_signing_key(tmp_path, "first words")
    before = (tmp_path / KEY_FILE).read_bytes()
    with pytest.raises(
        KeyNotOpened, match=r"passphrase does not open .*COMMONGROUND_KEY_PASSPHRASE"
    ):
        open_signing_key(tmp_path, "other words")
    assert (tmp_path / KEY_FILE).read_bytes() == before


def test_missing_passphrase_says_so_and_makes_none(tmp_path: Path) -> None:
    open_signing_key(tmp_path, "first words")
    with pytest.raises(KeyNotOpened, match="no passphrase is"):
        open_signing_key(tmp_path, None)
    assert not (tmp_path / PASSPHRASE_FILE).exists()


def test_a_key_that_others_can_read_is_not_used(tmp_path: Path) -> None:
    open_signing_key(tmp_path, "first words")
    (tmp_path / KEY_FILE).chmod(0o644)
    with pytest.raises(KeyNotOpened, match="chmod 600"):
        open_signing_key(tmp_path, "first words")


def test_a_damaged_key_is_not_replaced(tmp_path: Path) -> None:
    open_signing_key(tmp_path, "first words")
    (tmp_path / KEY_FILE).write_bytes(b"-----BEGIN")
    with pytest.raises(KeyNotOpened, match="damaged"):
        open_signing_key(tmp_path, "first words")


def test_many_at_once_on_first_use_get_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = list(pool.map(lambda _: open_signing_key(tmp_path, None).public_key, range(16)))
    assert len(set(keys)) == 1
    assert len(list(tmp_path.iterdir())) == 2
