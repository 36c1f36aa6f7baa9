"""Every HTTP door with a body, tried as another site's page or a broken client would (P4, P23)."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from server.app import make_app
from server.application.tokens import new_id
from server.config import read_config
from tests.attendee import Attendee
from tests.serving import Server

NESTED = 50_000


def doors(server: Server) -> list[str]:
    """The paths of every POST door, from the application's own map, with ids of nothing."""
    settings = {"COMMONGROUND_DATA": str(server.data), "COMMONGROUND_ASYNC": "threading"}
    application = make_app(read_config(settings))
    paths = []
    for rule in application.flask.url_map.iter_rules():
        if "POST" in (rule.methods or ()):
            path = rule.rule
            for argument in rule.arguments:
                path = path.replace(f"<{argument}>", new_id())
            paths.append(path)
    return sorted(paths)


def tricks(server: Server) -> Iterator[tuple[str, bytes, dict[str, str]]]:
    own = {"Origin": server.url, "Content-Type": "application/json"}
    yield "no origin", b"{}", {"Content-Type": "application/json"}
    yield "another site", b"{}", own | {"Origin": "https://evil.example"}
    yield "nobody's origin", b"{}", own | {"Origin": "null"}
    yield "a form", b"a=1", own | {"Content-Type": "application/x-www-form-urlencoded"}
    yield "plain text", b"{}", own | {"Content-Type": "text/plain"}
    yield "nothing", b"", own
    yield "no json", b"{", own
    yield "a list", b"[]", own
    yield "a number", b"7", own
    yield "null", b"null", own
    yield "not a number", b'{"code":NaN}', own
    yield "a name twice", b'{"token":"a","token":"b"}', own
    yield "latin letters", b'{"token":"\xe9"}', own
    yield "deep", b'{"a":' + b"[" * NESTED + b"]" * NESTED + b"}", own
    yield "large", json.dumps({"name": "x" * 200_000}).encode(), own
    yield "unknown field", b'{"admin":true}', own


def asked(url: str, body: bytes | None, headers: dict[str, str]) -> tuple[int, bytes]:
    request = urllib.request.Request(url, body, headers)  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()


def test_no_door_takes_what_it_should_not(server: Server, chair: Attendee) -> None:
    tried = 0
    for path in doors(server):
        for what, body, headers in tricks(server):
            status, answer = asked(server.url + path, body, headers)
            tried += 1
            told = json.loads(answer)
            assert status < 500, (path, what, told)
            if what in ("no origin", "another site", "nobody's origin", "a form", "plain text"):
                assert (status, told["code"]) == (403, "not_allowed"), (path, what)
            elif "options" not in path and not path.endswith("sign-out"):
                assert status >= 400, (path, what)
                assert "code" in told, (path, what)
    assert tried >= 16 * 15
    assert "request_broke" not in server.log.read_text()
    assert chair.add_card("undisturbed")["refused"] is None


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../server/config.py",
        "/assets/..%2f..%2fvar/commonground.db",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets//etc/passwd",
        "/locale/../messages.json",
        "/locale/en.json%00.po",
        "/room/..%2f..%2fetc",
        "/.git/config",
        "/keys/at-rest.json",
    ],
)
def test_no_file_but_the_pages_own(server: Server, path: str) -> None:
    status, answer = asked(server.url + path, None, {})
    assert status in (200, 400, 404)
    assert b"root:" not in answer
    assert status != 200 or answer == asked(f"{server.url}/join", None, {})[1]


def test_another_hosts_name_changes_no_link(server: Server, chair: Attendee) -> None:
    """What the chair hands out comes from the configuration, not from the request."""
    body = json.dumps({"name": "Jean", "role": "network", "relation": ""}).encode()
    headers = {
        "Origin": server.url,
        "Content-Type": "application/json",
        "Cookie": chair.cookie,
        "Host": "evil.example",
        "X-Forwarded-Host": "evil.example",
    }
    _, answer = asked(f"{server.url}/api/seats/{chair.seat}/invitations", body, headers)
    assert json.loads(answer)["address"].startswith(f"{server.url}/j#")
