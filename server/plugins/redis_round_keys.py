"""The RoundKeys port in Redis, for when several processes serve.

How well a key survives a power cut is Redis's own setting (`appendfsync always`). Its snapshots
(`save`) should be off and its folder out of backups: each keeps destroyed keys until the next.
"""

import secrets
from time import sleep

from redis import Redis
from redis.exceptions import ResponseError

from server.plugins.round_id import checked

KEY_BYTES = 32
PREFIX = "commonground:round-key:"
REWRITE_TRIES = 50
REWRITE_PAUSE_SECONDS = 0.1


class RedisRoundKeys:
    def __init__(self, redis: Redis, prefix: str = PREFIX) -> None:
        """`redis` must return bytes (decode_responses off, as it comes)."""
        self._redis = redis
        self._prefix = prefix

    def create(self, round_id: str) -> bytes:
        """Raises ValueError for an id that is no round's, RedisError when Redis refuses."""
        key = secrets.token_bytes(KEY_BYTES)
        self._redis.set(self._name(round_id), key)
        return key

    def get(self, round_id: str) -> bytes | None:
        key = self._redis.get(self._name(round_id))
        if isinstance(key, str):
            raise TypeError("this Redis client decodes what it reads; keys are bytes")
        return key

    def destroy(self, round_id: str) -> None:
        """Raises RedisError if the key is gone but Redis's log could not be told to forget it."""
        self._redis.delete(self._name(round_id))
        if self._redis.info("persistence")["aof_enabled"]:
            self._rewrite_log()

    def held(self) -> list[str]:
        names = self._redis.scan_iter(match=f"{self._prefix}*", count=1000)
        return sorted({name.decode("ascii").removeprefix(self._prefix) for name in names})

    def _name(self, round_id: str) -> str:
        return self._prefix + checked(round_id)

    def _rewrite_log(self) -> None:
        """The append-only log holds the key in clear until it is rewritten. A rewrite that began
        before the key was deleted would carry it over, so wait for that one and start another."""
        for tries_left in reversed(range(REWRITE_TRIES)):
            try:
                self._redis.bgrewriteaof()
            except ResponseError as error:
                if "in progress" not in str(error) or not tries_left:
                    raise
                sleep(REWRITE_PAUSE_SECONDS)
            else:
                return
