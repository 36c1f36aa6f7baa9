"""A sign-in elsewhere, in a real browser: though another site sends it back, every cookie is strict
and none is readable (P67)."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.oidc.council import council_running

ASK = """async ([door, body]) => {
    const how = {method: 'POST', headers: {'content-type': 'application/json'}};
    const answer = await fetch('/api/account' + door, {...how, body: JSON.stringify(body)});
    return {status: answer.status, said: await answer.json()};
}"""


def asks(page: Page, door: str, body: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = page.evaluate(ASK, [door, body])
    assert answer["status"] == 200, answer
    said: dict[str, Any] = answer["said"]
    return said


def test_strict_cookies_work_though_another_site_sends_the_browser_back(
    browser: Browser, tmp_path: Path
) -> None:
    with council_running(tmp_path) as council:
        token = council.invited("Ms Rahman")
        page = browser.new_page()
        page.goto(f"{council.at}/health")
        began = {"wish": "invited", "token": token, "seat": None}
        page.goto(asks(page, "/oidc", began)["address"])
        assert page.url.startswith(council.between.issuer), "another host, so another site"
        page.get_by_label("Name").fill("rahman")
        seen: list[str] = []
        page.on("request", lambda request: seen.append(request.headers.get("referer", "")))
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(f"{council.at}/signed-in?*")

        query = page.evaluate("location.search.slice(1)")
        assert asks(page, "/oidc/finish", {"query": query}) == {"wish": "invited", "seat": None}
        assert page.evaluate("fetch('/api/account').then((it) => it.status)") == 200
        kept = page.context.cookies(council.at)
        ours = {one["name"]: one for one in kept if one["domain"] == "localhost"}
        assert list(ours) == ["account"]
        assert (ours["account"]["sameSite"], ours["account"]["httpOnly"]) == ("Strict", True)
        assert page.evaluate("document.cookie") == ""
        assert not any("code=" in referer for referer in seen)
        page.context.close()
