"""The policy of every answer, and that it holds in the page."""

import http.client
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error, expect

from e2e.browsers import LAPTOP, PHONE, Screens
from e2e.company import Company, sits_down
from tests.serving import Server

JSON = {"Content-Type": "application/json"}
LATER = """() => {
    window.later = (does) => new Promise((well, ill) => setTimeout(() => {
        try { well(does()); } catch (refused) { ill(refused); }
    }));
}"""
"""What Playwright evaluates itself may use eval; what runs later is the page's own."""
FROZEN = ("records", "records/full", "records/full.pdf")


def directives(policy: str) -> dict[str, list[str]]:
    parts = (part.split() for part in policy.split(";"))
    return {name: values for name, *values in parts}


def ask(server: Server, method: str, path: str, **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=10)
    connection.request(method, path, b"{}" if method == "POST" else None, headers)
    return connection.getresponse()


def test_every_kind_of_answer_has_the_policy(server: Server) -> None:
    company = Company(server)
    cookie = {"Cookie": company.chair.cookie}
    own = {**JSON, "Origin": server.url}
    seat = f"/api/seats/{company.chair.seat}"
    index = ask(server, "GET", "/").read().decode()
    script, style = (asset(index, end) for end in (".js", ".css"))
    company.freezes()
    kinds = [
        *((200, "GET", path, {}) for path in ("/", "/join", "/chair", "/projector", "/room/x")),
        *((200, "GET", path, {}) for path in (script, style, "/locale/en.json", "/health")),
        *((200, "GET", f"{seat}/{record}", cookie) for record in (*FROZEN, "qr.svg")),
        (200, "POST", f"{seat}/ticket", {**own, **cookie}),
        (403, "POST", "/api/join", JSON),
        (401, "GET", f"{seat}/records/full", {}),
        (400, "POST", "/api/join", own),
        (200, "GET", "/j", {}),
        (302, "GET", "/exit", {}),
        (404, "GET", "/nothing", {}),
        (404, "GET", "/assets/nothing.js", {}),
        (404, "GET", "/locale/xx.json", {}),
        (404, "GET", "/favicon.ico", {}),
        (405, "POST", "/health", own),
        (400, "GET", "/live/x/?EIO=4&transport=polling", {}),
        (400, "GET", "/live/x/?EIO=4&transport=websocket", {}),
        (404, "GET", "/socket.io/?EIO=4&transport=polling", {}),
        (405, "PUT", "/api/join", own),
    ]
    for status, method, path, headers in kinds:
        answer = ask(server, method, path, **headers)
        answer.read()
        told = f"{method} {path}: {answer.status}"
        assert answer.status == status, told
        policy = directives(answer.headers["Content-Security-Policy"] or "")
        assert policy.get("default-src") == ["'none'"], told
        assert policy["require-trusted-types-for"] == ["'script'"], told
        assert policy["trusted-types"] == ["'none'"], told
        assert policy["script-src"] == policy["style-src"] == ["'self'"], told
        for name in ("base-uri", "form-action", "frame-ancestors"):
            assert policy[name] == ["'none'"], told
        assert answer.headers["X-Content-Type-Options"] == "nosniff", told
        assert answer.headers["Referrer-Policy"] == "no-referrer", told
    company.goes()


def asset(index: str, end: str) -> str:
    """The first file of this kind that the page names."""
    return next(part for part in index.split('"') if part.startswith("/assets/") and end in part)


@pytest.mark.parametrize(
    "attempt",
    [
        "() => { document.body.innerHTML = '<p>x' }",
        "() => document.body.insertAdjacentHTML('beforeend', '<p>x')",
        "() => later(() => eval('1'))",
        "() => later(() => Function('1')())",
        "() => setTimeout('1')",
        "() => { document.createElement('script').text = '1' }",
        "() => { document.createElement('iframe').srcdoc = '<p>x' }",
        "() => trustedTypes.createPolicy('own', { createHTML: (text) => text })",
        "() => fetch('https://elsewhere.example/')",
    ],
)
def test_the_browser_refuses_markup_code_and_other_hosts(
    attempt: str, server: Server, screens: Screens
) -> None:
    page = screens.open(PHONE)
    page.goto(f"{server.url}/join")
    expect(page.get_by_label("Your name")).to_be_visible()
    page.evaluate(LATER)
    with pytest.raises(Error):
        page.evaluate(attempt)
    expect(page.get_by_label("Your name")).to_be_visible()
    assert "elsewhere.example" not in "".join(screens.elsewhere)
    screens.faults.clear()  # the browser says what it refused


def test_no_screen_asks_any_host_but_its_own(server: Server, screens: Screens) -> None:
    company = Company(server)
    asked: list[str] = []
    company.comes_in("Carly", "family")
    company.comes_in("Sam", "professional")
    seats = (
        (company.chair, LAPTOP),
        (company.screen_joins(), LAPTOP),
        (company.people["Carly"], PHONE),
        (company.people["Sam"], LAPTOP),
        (company.asks("Ted", "network"), PHONE),
    )
    for person, size in seats:
        page = sits_down(screens, person, size)
        page.on("request", lambda request: asked.append(request.url))
        page.on("websocket", lambda socket: asked.append(socket.url))
        page.reload()
        expect(page.get_by_role("heading").first).to_be_visible()
    assert len(asked) > 5 * len(seats)
    assert {urlsplit(address).netloc for address in asked} == {urlsplit(server.url).netloc}
    assert screens.elsewhere == []
    company.goes()
