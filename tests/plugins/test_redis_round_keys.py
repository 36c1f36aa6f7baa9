"""RedisRoundKeys on a real Redis that keeps an append-only log."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis

from server.plugins.redis_round_keys import RedisRoundKeys
from tests.plugins.round_keys_suite import OTHER, ROUND, RoundKeysSuite
from tests.plugins.stores import RoundKeysStore

PATIENCE_SECONDS = 60


@pytest.fixture
def redis(redis_url: str) -> Iterator[Redis]:
    with Redis.from_url(redis_url) as redis:
        yield redis


class TestRedisRoundKeys(RoundKeysSuite):
    @pytest.fixture
    def store(self, redis: Redis, redis_url: str) -> RoundKeysStore:
        return RoundKeysStore(
            RedisRoundKeys(redis), lambda: RedisRoundKeys(Redis.from_url(redis_url))
        )


def test_keys_do_not_expire(redis: Redis) -> None:
    RedisRoundKeys(redis).create(ROUND)
    (name,) = redis.keys("*")
    assert redis.ttl(name) == -1


def test_what_others_keep_in_the_same_redis_is_not_a_round(redis: Redis) -> None:
    redis.set("limits:join", "1")
    keys = RedisRoundKeys(redis)
    keys.create(ROUND)
    assert keys.held() == [ROUND]
    assert RedisRoundKeys(redis, prefix="elsewhere:").held() == []


def test_a_destroyed_key_leaves_redis_log_too(redis: Redis) -> None:
    keys = RedisRoundKeys(redis)
    destroyed, kept = keys.create(ROUND), keys.create(OTHER)
    assert destroyed in _log(redis), "else this test could not fail"
    keys.destroy(ROUND)
    _wait_for_rewrite(redis)
    assert destroyed not in _log(redis)
    assert kept in _log(redis)


def _log(redis: Redis) -> bytes:
    return b"".join(file.read_bytes() for file in _log_folder(redis).iterdir())


def _log_folder(redis: Redis) -> Path:
    setting = redis.config_get("dir") | redis.config_get("appenddirname")
    return Path(str(setting["dir"])) / str(setting["appenddirname"])


def _wait_for_rewrite(redis: Redis) -> None:
    """Redis rewrites in a process of its own and offers nothing to wait on but asking. The old
    files go a moment after it says it is done."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        info = redis.info("persistence")
        busy = info["aof_rewrite_in_progress"] or info["aof_rewrite_scheduled"]
        if not busy and len(list(_log_folder(redis).iterdir())) == 3:  # manifest, base, increment
            return
    pytest.fail("Redis did not finish rewriting its log")
