"""The pages of chairs and service managers."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PHONE, Screens
from e2e.passkeys import account_url, comes_in, invited, makes_meeting, with_authenticator
from e2e.scenes.scene import Scene
from tests.serving import Server

LONG = "Donaudampfschifffahrtsgesellschaftskapitän und Familie (example) with many more words"


def accounts(server: Server, opened: Screens) -> Iterator[Scene]:
    screens = Screens(opened.browser, account_url(server))
    try:
        yield from _pages(server, screens)
    finally:
        screens.close()
    opened.faults += screens.faults
    opened.elsewhere += screens.elsewhere


def _pages(server: Server, screens: Screens) -> Iterator[Scene]:
    door = screens.open(LAPTOP)
    door.goto(f"{account_url(server)}/account")
    expect(door.get_by_role("heading", name="Sign in")).to_be_visible()
    yield Scene("laptop-account-sign-in", door, dark=True)
    link = invited(server, "chair", "Ms Rahman (example)")
    phone = screens.open(PHONE, touch=True)
    with_authenticator(phone)
    phone.goto(link)
    expect(phone.get_by_role("button", name="Make my passkey")).to_be_visible()
    yield Scene("phone-account-invited", phone)
    phone.get_by_role("button", name="Make my passkey").click()
    expect(phone.get_by_text("There are none yet.")).to_be_visible()
    yield Scene("phone-account-no-meetings", phone, whole=True)
    phone.goto(link)
    expect(phone.get_by_role("link", name="Go to sign in")).to_be_visible()
    yield Scene("phone-account-invited-twice", phone)

    chair = comes_in(screens, server, "chair", "Mr Okafor (example)", LAPTOP)
    for title in ("Example family", LONG):
        makes_meeting(chair, title)
    chair.get_by_role("button", name="Link for the projector").first.click()
    expect(chair.get_by_label("Open this on the projector.")).to_be_visible()
    yield Scene("laptop-account-meetings", chair, whole=True, dark=True)
    yield from _managing(
        comes_in(screens, server, "service_manager", "Lindqvist (example)", LAPTOP)
    )


def _managing(page: Page) -> Iterator[Scene]:
    page.get_by_role("button", name="Give it another chair…").first.click()
    expect(page.get_by_role("button", name="Give it to them")).to_be_visible()
    yield Scene("laptop-account-all-meetings", page, whole=True)
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    yield Scene("phone-account-all-meetings", page, whole=True)
