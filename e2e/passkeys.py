"""People with accounts: invited at the command line, with a passkey that Chromium keeps."""

import json
import sqlite3

from playwright.sync_api import CDPSession, Page, expect

from e2e.browsers import Screens
from tests.serving import Server

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
LONG_AGO = "2026-01-01T00:00:00.000Z"


def account_url(server: Server) -> str:
    """Browsers make passkeys for names, not for numbers."""
    return f"http://localhost:{server.port}"


def with_authenticator(page: Page) -> CDPSession:
    """Puts a virtual authenticator into the page's browser."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return devtools


def invited(server: Server, role: str, name: str) -> str:
    """The link that the command line prints."""
    printed = server.command("account", "invite", "--role", role, "--name", name, "--json")
    link: str = json.loads(printed)["link"]
    return link


def comes_in(screens: Screens, server: Server, role: str, name: str, size: tuple[int, int]) -> Page:
    """Opens an invitation and makes a passkey."""
    page = screens.open(size)
    with_authenticator(page)
    page.goto(invited(server, role, name))
    page.get_by_role("button", name="Make my passkey").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    return page


def makes_meeting(page: Page, title: str) -> None:
    page.get_by_label("Title").fill(title)
    page.get_by_role("button", name="Make the meeting").click()
    expect(page.get_by_role("heading", name=title)).to_be_visible()


def signed_in_long_ago(server: Server) -> None:
    """As if everyone's sign-in were older than the five minutes that freezing asks for."""
    with sqlite3.connect(server.data / "commonground.db") as database:
        database.execute("UPDATE seats SET authenticated_at = ?", [LONG_AGO])
        database.execute("UPDATE sign_ins SET authenticated_at = ?", [LONG_AGO])


def idle_since_long_ago(server: Server) -> None:
    """As if nobody had done anything for longer than a sign-in lasts unused."""
    with sqlite3.connect(server.data / "commonground.db") as database:
        database.execute("UPDATE sign_ins SET idles_at = ?", [LONG_AGO])
