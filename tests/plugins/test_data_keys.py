"""Sealing, and the file of the keys: made once, noticed when it changes, never done without."""

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.plugins import key_ring
from server.plugins.data_keys import DataKeys, NotOpened, data_keys_file
from server.plugins.key_ring import KeyRingBusy, KeyRingNotRead

WORDS = "Mia’s gran rings every night".encode()
HERE, THERE = b"here", b"there"


@pytest.fixture
def file(keys: DataKeys) -> Path:
    return keys.file


def test_what_is_sealed_opens_where_it_belongs(keys: DataKeys, file: Path) -> None:
    for held in (WORDS, b"", b"\x00" * 100_000):
        sealed = keys.seal(held, HERE)
        assert keys.open(sealed, HERE) == DataKeys(file).open(sealed, HERE) == held
        assert len(sealed) == len(held) + 33
        with pytest.raises(NotOpened, match="belongs elsewhere"):
            keys.open(sealed, THERE)


def test_equal_words_are_sealed_unequally(keys: DataKeys) -> None:
    sealed = {keys.seal(WORDS, HERE) for _ in range(1000)}
    assert len(sealed) == 1000
    assert len({s[5:17] for s in sealed}) == 1000, "a nonce came twice"
    assert not any(WORDS[:8] in s for s in sealed)


@given(at=st.integers(0, len(WORDS) + 32), mask=st.integers(1, 255))
def test_no_altered_byte_passes(
    tmp_path_factory: pytest.TempPathFactory, at: int, mask: int
) -> None:
    keys = DataKeys(tmp_path_factory.getbasetemp() / "one-ring.json")
    sealed = bytearray(keys.seal(WORDS, HERE))
    sealed[at] ^= mask
    with pytest.raises(NotOpened):
        keys.open(bytes(sealed), HERE)


@given(st.binary() | st.text() | st.integers() | st.just(WORDS) | st.just(b"\x01" + WORDS))
def test_what_was_never_sealed_is_refused(
    tmp_path_factory: pytest.TempPathFactory, found: object
) -> None:
    """No way back to the clear: else whoever writes to the database could make words up."""
    keys = DataKeys(tmp_path_factory.getbasetemp() / "one-ring.json")
    with pytest.raises(NotOpened):
        keys.open(found, HERE)


def test_the_ring_is_for_its_owner_alone(file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [f.name for f in file.parent.iterdir()] == [file.name], "a draft was left"
    file.chmod(0o640)
    with pytest.raises(KeyRingNotRead, match="chmod 600"):
        DataKeys(file)


def test_many_who_start_at_once_agree_on_one_ring(tmp_path: Path) -> None:
    file = tmp_path / "new" / "ring.json"
    with ThreadPoolExecutor(8) as pool:
        rings = list(pool.map(lambda _: DataKeys(file), range(32)))
    assert len({keys.header() for keys in rings}) == 1
    sealed = rings[0].seal(WORDS, HERE)
    assert all(keys.open(sealed, HERE) == WORDS for keys in rings)


def test_a_changed_ring_is_noticed_before_the_next_seal(keys: DataKeys, file: Path) -> None:
    before = keys.seal(WORDS, HERE)
    ring, _ = key_ring.read(file)
    key_ring.replace(file, ring.with_fresh_key())
    after = keys.seal(WORDS, HERE)
    assert after[:5] != before[:5]
    late = DataKeys(file)
    assert late.open(before, HERE) == late.open(after, HERE) == WORDS

    key_ring.replace(file, key_ring.read(file)[0].with_current_alone())
    assert DataKeys(file).open(after, HERE) == WORDS
    with pytest.raises(NotOpened, match="is not in"):
        DataKeys(file).open(before, HERE)
    assert late.open(before, HERE) == WORDS, "who began to read before may finish"


def test_a_key_another_process_added_is_looked_for(keys: DataKeys, file: Path) -> None:
    key_ring.replace(file, key_ring.read(file)[0].with_fresh_key())
    sealed = DataKeys(file).seal(WORDS, HERE)
    assert keys.open(sealed, HERE) == WORDS


def test_without_its_file_nothing_more_is_sealed(keys: DataKeys, file: Path) -> None:
    """What it sealed could not be opened after a restart."""
    file.unlink()
    with pytest.raises(KeyRingNotRead, match="is gone"):
        keys.seal(WORDS, HERE)


@pytest.mark.parametrize(
    "damage",
    ["", "{}", "not json", '{"current": "0badc0de", "keys": {}}', '{"current": 1, "keys": 2}'],
)
def test_a_damaged_ring_is_refused_in_words(file: Path, damage: str) -> None:
    file.write_text(damage)
    with pytest.raises(KeyRingNotRead, match="damaged"):
        DataKeys(file)


def test_a_short_key_is_refused(file: Path) -> None:
    ring = json.loads(file.read_text())
    ring["keys"][ring["current"]] = "AAAA"
    file.write_text(json.dumps(ring))
    with pytest.raises(KeyRingNotRead, match="damaged"):
        DataKeys(file)


def test_a_replaced_ring_is_overwritten_where_it_lay(file: Path) -> None:
    old = os.open(file, os.O_RDONLY)
    held = file.read_bytes()
    key_ring.replace(file, key_ring.read(file)[0].with_fresh_key())
    assert os.pread(old, 10_000, 0) == bytes(len(held))
    os.close(old)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_ring_that_cannot_be_changed_stays(file: Path) -> None:
    """As where it is mounted from a secret store: a link to what may only be read."""
    kept = file.with_name("kept.json")
    file.rename(kept)
    file.symlink_to(kept)
    ring, _ = key_ring.read(file)
    with pytest.raises(KeyRingNotRead, match="cannot be changed"):
        key_ring.replace(file, ring.with_fresh_key())
    assert key_ring.read(file)[0] == ring
    assert sorted(f.name for f in file.parent.iterdir()) == [file.name, kept.name]


def test_one_process_at_a_time_changes_the_ring(file: Path) -> None:
    with key_ring.changing(file), pytest.raises(KeyRingBusy), key_ring.changing(file):
        pass
    with key_ring.changing(file):
        pass


def test_where_the_ring_lies_comes_from_the_environment() -> None:
    assert data_keys_file({}) == Path("var/keys/at-rest.json").absolute()
    assert data_keys_file({"COMMONGROUND_DATA": "/d"}) == Path("/d/keys/at-rest.json")
    elsewhere = {"COMMONGROUND_DATA": "/d", "COMMONGROUND_DATA_KEYS": "/k/ring.json"}
    assert data_keys_file(elsewhere) == Path("/k/ring.json")
