"""Whose address counts: what a browser says of itself is believed nowhere (P53)."""

import json
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from server.wire.code_pace import WRONG_FROM_ONE
from tests.serving import Server, serving

TRIES = WRONG_FROM_ONE.amount + 1


def guess(server: Server, forwarded: str) -> int:
    body = {"code": "ZZZZZZ", "name": "Kelly", "role": "family", "relation": ""}
    body |= {"whereabouts": "elsewhere", "others": ""}
    headers = {
        "Content-Type": "application/json",
        "Origin": server.url,
        "X-Forwarded-For": forwarded,
        "X-Forwarded-Host": "evil.example",
        "Forwarded": f"for={forwarded};host=evil.example",
    }
    url = f"{server.url}/api/join"
    asked = urllib.request.Request(url, json.dumps(body).encode(), headers)  # noqa: S310
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(asked, timeout=10)  # noqa: S310
    return refused.value.code


def test_without_a_proxy_no_header_changes_who_one_is(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        answers = [guess(server, f"198.51.100.{number}") for number in range(TRIES)]
    assert answers == [404] * (TRIES - 1) + [429]


def test_behind_a_proxy_the_address_is_what_the_proxy_saw(tmp_path: Path) -> None:
    with serving(tmp_path / "data", COMMONGROUND_PROXIES="1") as server:
        forged = [guess(server, f"203.0.113.{n}, 198.51.100.1") for n in range(TRIES)]
        another = guess(server, "198.51.100.1, 198.51.100.2")
    assert forged == [404] * (TRIES - 1) + [429]
    assert another == 404
