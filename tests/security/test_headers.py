"""What every answer says of itself, whether it is a page, a refusal, a file or a mistake."""

import re
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from server.domain.editions import FULL_EDITION
from server.wire.headers import set_headers
from tests.application.house import HOST
from tests.security.estate import Estate, make_estate

NOWHERE = "/nothing/of/that/name"
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": f"'self' wss://{HOST}",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
"""Written out once more, so that loosening it takes two edits."""
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def answers(estate: Estate) -> dict[str, TestResponse]:
    """One of every route and method there is, asked by the chair and by a stranger, and what is
    no route at all."""
    found: dict[str, TestResponse] = {}
    ids = estate.own | {"name": some_asset(), "language": "en", "edition": FULL_EDITION}
    for rule in sorted(
        estate.rules, key=lambda rule: "leave" in rule.rule or "sign-out" in rule.rule
    ):
        path = estate.path(rule, ids)
        for who, browser in (("stranger", estate.stranger()), ("chair", estate.chair)):
            if "GET" in (rule.methods or ()):
                found[f"GET {path} {who}"] = browser.get(path)
            found[f"POST {path} {who}"] = browser.post(path, {})
            found[f"PUT {path} {who}"] = browser._open("PUT", path, {}, None)
    for path in (NOWHERE, "/live/x/", "/live/x/?EIO=4&transport=polling", "/assets/none.js"):
        found[f"GET {path}"] = estate.stranger().get(path)
    return found


def some_asset() -> str:
    built = Path(__file__).parents[2] / "client" / "dist" / "assets"
    return min(file.name for file in built.iterdir())


@pytest.fixture(scope="module", name="found")
def _found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, TestResponse]:
    with make_estate(tmp_path_factory.mktemp("estate")) as estate:
        return answers(estate)


def test_every_answer_carries_the_whole_policy(found: dict[str, TestResponse]) -> None:
    statuses = {answer.status_code for answer in found.values()}
    assert len(found) > 90
    assert statuses >= {200, 201, 302, 400, 401, 403, 404, 405}
    for asked, answer in found.items():
        parts = (
            part.partition(" ") for part in answer.headers["Content-Security-Policy"].split("; ")
        )
        assert {name: rest for name, _, rest in parts} == POLICY, asked
        assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS, asked
        assert "max-age=63072000" in answer.headers["Strict-Transport-Security"], asked
        assert "Access-Control-Allow-Origin" not in answer.headers, asked


def test_only_what_can_be_kept_is_kept(found: dict[str, TestResponse]) -> None:
    kept = {}
    for asked, answer in found.items():
        if answer.headers["Cache-Control"] != "no-store":
            kept[asked.rpartition(" ")[0]] = answer.headers["Cache-Control"]
    assert kept == {
        f"GET /assets/{some_asset()}": "public, max-age=31536000, immutable",
        "GET /locale/en.json": "no-cache",
        "GET /plain-words/en.json": "no-cache",
    }


def test_every_cookie_is_bound_to_this_host_and_to_https(found: dict[str, TestResponse]) -> None:
    cookies = [
        cookie for answer in found.values() for cookie in answer.headers.getlist("Set-Cookie")
    ]
    assert {cookie.partition("=")[0].partition("-seat-")[0] for cookie in cookies} >= {
        "__Host-account",
        "__Host-asked",
        "__Host",
    }
    for cookie in cookies:
        told = {part.strip() for part in cookie.split(";")[1:]}
        name = cookie.partition("=")[0]
        assert re.fullmatch(r"__Host-(account|asked|seat-[\w-]{8,22})", name), name
        assert told >= {"Secure", "HttpOnly", "Path=/", "SameSite=Strict"}, cookie
        assert not any(part.startswith("Domain") for part in told)


def test_plain_http_promises_no_https() -> None:
    """Somebody trying it out would be kept from their own machine for two years."""
    plain = Flask(__name__)
    set_headers(plain, "http://127.0.0.1:8000")
    answer = plain.test_client().get(NOWHERE)
    assert "Strict-Transport-Security" not in answer.headers
    assert answer.headers["Content-Security-Policy"]
