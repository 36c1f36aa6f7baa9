"""What every RoundKeys must do. A test module subclasses RoundKeysSuite and gives `store`."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.plugins.stores import RoundKeysStore

ROUND = "round_-0001"
OTHER = "Round-0002"


class RoundKeysSuite:
    def test_a_key_is_held_until_destroyed(self, store: RoundKeysStore) -> None:
        """P36"""
        key = store.keys.create(ROUND)
        assert len(key) == 32
        for keys in (store.keys, store.reopen()):
            assert keys.get(ROUND) == key
            assert keys.held() == [ROUND]
        store.keys.destroy(ROUND)
        for keys in (store.keys, store.reopen()):
            assert keys.get(ROUND) is None
            assert keys.held() == []

    def test_destroying_twice_or_what_was_never_there(self, store: RoundKeysStore) -> None:
        store.keys.create(ROUND)
        store.keys.destroy(ROUND)
        store.keys.destroy(ROUND)
        store.keys.destroy(OTHER)
        assert store.keys.held() == []

    def test_keys_are_apart(self, store: RoundKeysStore) -> None:
        keys = {round_id: store.keys.create(round_id) for round_id in (ROUND, OTHER)}
        assert keys[ROUND] != keys[OTHER]
        assert store.keys.held() == sorted(keys)
        store.keys.destroy(ROUND)
        assert store.keys.get(OTHER) == keys[OTHER]
        assert store.keys.held() == [OTHER]

    def test_creating_again_replaces(self, store: RoundKeysStore) -> None:
        first, second = store.keys.create(ROUND), store.keys.create(ROUND)
        assert first != second
        assert store.reopen().get(ROUND) == second
        assert store.keys.held() == [ROUND]

    @pytest.mark.parametrize(
        "round_id",
        [
            *("", "short", "../../etc/passwd", "round/00001", "round.00001", "round-0001\n"),
            *("r" * 23, "round\x000001", "réunion-0001", "round-000*"),
        ],
    )
    def test_what_is_no_round_id_is_refused(self, store: RoundKeysStore, round_id: str) -> None:
        for method in (store.keys.create, store.keys.get, store.keys.destroy):
            with pytest.raises(ValueError, match="not the id of a round"):
                method(round_id)
        assert store.keys.held() == []

    def test_rounds_open_and_close_at_once(self, store: RoundKeysStore) -> None:
        def open_and_close(number: int) -> tuple[bytes, bytes | None, bytes | None]:
            keys, round_id = store.reopen(), f"round-{number:04}"
            created, got = keys.create(round_id), keys.get(round_id)
            keys.destroy(round_id)
            return created, got, keys.get(round_id)

        with ThreadPoolExecutor(8) as pool:
            seen = list(pool.map(open_and_close, range(24)))
        assert all(created == got and after is None for created, got, after in seen)
        assert len({created for created, _, _ in seen}) == 24
        assert store.keys.held() == []
