"""A sign-in elsewhere, in a real browser and through the pages: though another site sends it back,
every cookie is strict and none is readable, and nothing of the way is left in the address (P67)."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.oidc.council import council_running


def test_strict_cookies_work_though_another_site_sends_the_browser_back(
    browser: Browser, tmp_path: Path
) -> None:
    with council_running(tmp_path) as council:
        page = browser.new_page()
        page.goto(f"{council.at}/invited#{council.invited('Ms Rahman')}")
        page.get_by_role("button", name="Sign in with your organisation").click()
        page.get_by_label("Name").fill("rahman")
        assert page.url.startswith(council.between.issuer), "another host, so another site"
        seen: list[str] = []
        page.on("request", lambda request: seen.append(request.headers.get("referer", "")))
        page.get_by_role("button", name="Sign in").click()

        expect(page.get_by_role("button", name="Sign out")).to_be_visible()
        assert page.url == f"{council.at}/account"
        kept = page.context.cookies(council.at)
        ours = {one["name"]: one for one in kept if one["domain"] == "localhost"}
        assert list(ours) == ["account"]
        assert (ours["account"]["sameSite"], ours["account"]["httpOnly"]) == ("Strict", True)
        assert page.evaluate("document.cookie") == ""
        assert not any("code=" in referer for referer in seen)

        page.get_by_role("button", name="Sign out").click()
        page.get_by_role("button", name="Sign in with your organisation").click()
        expect(page.get_by_role("button", name="Sign out")).to_be_visible()
        page.context.close()
