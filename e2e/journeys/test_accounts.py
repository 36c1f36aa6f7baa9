"""Chairs and service managers: from the invitation to the frozen meeting, by passkey (P60-P65)."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.browsers import LAPTOP, PHONE, Screens
from e2e.passkeys import (
    account_url,
    comes_in,
    idle_since_long_ago,
    invited,
    makes_meeting,
    signed_in_long_ago,
    with_authenticator,
)
from tests.serving import Server

RAHMAN, OKAFOR, LINDQVIST = "Ms Rahman (example)", "Mr Okafor (example)", "Lindqvist (example)"


@pytest.fixture(name="named")
def _named(browser: Browser, server: Server) -> Iterator[Screens]:
    screens = Screens(browser, account_url(server))
    yield screens
    screens.close()
    assert screens.elsewhere == []
    assert screens.faults == []


def opens(page: Page, title: str) -> None:
    page.get_by_role("button", name=f"Open {title}").click()
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    expect(page.get_by_role("button", name="End the meeting…")).to_be_visible()


def test_p60_p63_a_chair_from_invitation_to_record(named: Screens, server: Server) -> None:
    chair = comes_in(named, server, "chair", RAHMAN, LAPTOP)
    assert "#" not in chair.url
    makes_meeting(chair, "Example family")
    opens(chair, "Example family")
    signed_in_long_ago(server)
    chair.get_by_role("button", name="End the meeting…").click()
    chair.get_by_role("dialog").get_by_role("button", name="Go on").click()
    chair.get_by_role("button", name="Yes, end the meeting and make the record").click()
    chair.get_by_role("button", name="Confirm it is you").click()
    expect(chair.get_by_text("The meeting has ended").first).to_be_visible(timeout=30_000)
    chair.goto(f"{account_url(server)}/account")
    expect(chair.get_by_text("It has ended")).to_be_visible()


def test_p61_p62_signing_out_ends_the_open_meeting_and_the_passkey_comes_back(
    named: Screens, server: Server
) -> None:
    chair = comes_in(named, server, "chair", RAHMAN, LAPTOP)
    makes_meeting(chair, "Example family")
    room = chair.context.new_page()
    room.goto(f"{account_url(server)}/account")
    opens(room, "Example family")
    chair.get_by_role("button", name="Sign out").click()
    expect(room.get_by_role("button", name="End the meeting…")).to_have_count(0)
    expect(chair.get_by_role("heading", name="Sign in")).to_be_visible()
    chair.get_by_role("button", name="Sign in with a passkey").click()
    expect(chair.get_by_role("heading", name="Example family")).to_be_visible()


def test_p64_p65_each_sees_their_own_and_a_service_manager_gives_a_meeting_away(
    named: Screens, server: Server
) -> None:
    rahman = comes_in(named, server, "chair", RAHMAN, LAPTOP)
    makes_meeting(rahman, "Example family")
    okafor = comes_in(named, server, "chair", OKAFOR, LAPTOP)
    expect(okafor.get_by_text("There are none yet.")).to_be_visible()
    assert "Example family" not in okafor.content()
    opens(rahman, "Example family")

    manages = comes_in(named, server, "service_manager", LINDQVIST, LAPTOP)
    expect(manages.get_by_role("heading", name="Example family")).to_be_visible()
    expect(manages.get_by_role("button", name="Open Example family")).to_have_count(0)
    log = manages.get_by_role("region", name="What has been done")
    expect(log.get_by_text("Somebody with an account: made a meeting")).to_be_visible()
    manages.get_by_role("button", name="Give it another chair…").click()
    manages.get_by_role("combobox", name="Who chairs it").select_option(label=OKAFOR)
    manages.get_by_role("button", name="Give it to them").click()
    expect(manages.get_by_text(f"Chaired by {OKAFOR}")).to_be_visible()

    expect(rahman.get_by_role("button", name="End the meeting…")).to_have_count(0)
    okafor.reload()
    opens(okafor, "Example family")


def test_p62_an_idle_sign_in_ends_in_words_and_goes_on_where_it_was(
    named: Screens, server: Server
) -> None:
    chair = comes_in(named, server, "chair", RAHMAN, LAPTOP)
    makes_meeting(chair, "Example family")
    idle_since_long_ago(server)
    chair.get_by_role("button", name="Open Example family").click()
    expect(chair.get_by_role("heading", name="Sign in")).to_be_visible()
    expect(chair.get_by_text("it is a while since you did something").first).to_be_visible()
    chair.get_by_role("button", name="Sign in with a passkey").click()
    expect(chair.get_by_role("heading", name="Example family")).to_be_visible()


def test_an_invitation_opens_once_and_says_what_to_do_then(named: Screens, server: Server) -> None:
    link = invited(server, "chair", RAHMAN)
    first, second = named.open(LAPTOP), named.open(PHONE, touch=True)
    for page in (first, second):
        with_authenticator(page)
    first.goto(link)
    first.get_by_role("button", name="Make my passkey").click()
    expect(first.get_by_role("button", name="Sign out")).to_be_visible()
    second.goto(link)
    expect(second.get_by_role("heading", name="This link does not work any more")).to_be_visible()
    second.get_by_role("link", name="Go to sign in").click()
    second.get_by_role("button", name="Sign in with a passkey").click()
    expect(second.locator(".notice")).not_to_be_empty()
    assert RAHMAN not in second.content()
