"""FileRoundKeys on a real folder."""

import os
import stat
from pathlib import Path

import pytest

from server.plugins.file_round_keys import FileRoundKeys
from tests.plugins.round_keys_suite import ROUND, RoundKeysSuite
from tests.plugins.stores import RoundKeysStore


class TestFileRoundKeys(RoundKeysSuite):
    @pytest.fixture
    def store(self, tmp_path: Path) -> RoundKeysStore:
        folder = tmp_path / "data" / "round-keys"
        return RoundKeysStore(FileRoundKeys(folder), lambda: FileRoundKeys(folder))


def test_only_the_owner_may_look(tmp_path: Path) -> None:
    folder = tmp_path / "round-keys"
    folder.mkdir(mode=0o755)
    mask = os.umask(0)
    try:
        FileRoundKeys(folder).create(ROUND)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    (file,) = folder.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_destroying_overwrites_the_file_itself(tmp_path: Path) -> None:
    """A second name for the same file shows what became of its bytes."""
    keys = FileRoundKeys(tmp_path / "round-keys")
    for remove in (keys.destroy, keys.create):  # creating again replaces
        key = keys.create(ROUND)
        (file,) = (tmp_path / "round-keys").iterdir()
        second_name = tmp_path / remove.__name__
        second_name.hardlink_to(file)
        assert second_name.read_bytes() == key
        remove(ROUND)
        assert second_name.read_bytes() == bytes(32)


def test_a_power_cut_while_creating_or_destroying_leaves_no_key(tmp_path: Path) -> None:
    keys = FileRoundKeys(tmp_path)
    (tmp_path / f"{ROUND}.new").write_bytes(b"half a key")
    assert keys.get(ROUND) is None
    assert keys.held() == []
    (tmp_path / f"{ROUND}.key").write_bytes(bytes(32))
    assert keys.get(ROUND) is None
    assert keys.held() == [ROUND], "whoever clears up at the start must find it"
    keys.destroy(ROUND)
    assert list(tmp_path.iterdir()) == []


def test_file_and_folder_are_on_disk_in_that_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = FileRoundKeys(tmp_path)
    synced: list[str] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        synced.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    keys.create(ROUND)
    assert synced == ["file", "folder"]
    synced.clear()
    keys.destroy(ROUND)
    assert synced == ["file", "folder"]
