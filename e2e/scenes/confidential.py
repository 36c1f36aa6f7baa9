"""A confidential part: the screens of those who stay, and of those who were asked to step out."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PROJECTOR, Screens
from e2e.company import Company, example_family, sits_down
from e2e.people import card
from e2e.scenes.scene import Scene
from tests.serving import Server

STEP_OUT = "The chair has asked some people to step out. You’ll be invited back."


def confidential(server: Server, screens: Screens) -> Iterator[Scene]:
    company, _ = example_family(server)
    made = company.makes_audience("With Kelly and Sam", "Kelly", "Sam")
    kelly = sits_down(screens, company.people["Kelly"])
    sam = sits_down(screens, company.people["Sam"], LAPTOP)
    jean = sits_down(screens, company.people["Jean"])
    lee = sits_down(screens, company.people["Lee"], LAPTOP)
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    company.shows("columns")
    yield from sharing(company, sam)
    begins_to_write(jean)
    company.starts_part(made)
    for who, page in (("phone", jean), ("laptop-professional", lee)):
        expect(page.get_by_role("heading", name=STEP_OUT)).to_be_focused()
        yield Scene(f"{who}-stepped-out", page, dark=who == "phone")
    expect(screen.get_by_role("heading", name="We will go on together soon.")).to_be_visible()
    yield Scene("projector-stepped-out", screen)
    for who, page in (("phone", kelly), ("laptop-professional", sam)):
        expect(page.get_by_text("This part is private")).to_be_visible()
        yield Scene(f"{who}-private-part", page, whole=True)
    yield from added_in_private(kelly)
    company.goes()


def begins_to_write(page: Page) -> None:
    page.get_by_role("button", name="Add a card: Harm").click()
    page.get_by_label("New card: Harm").fill("Half a sentence")


def sharing(company: Company, page: Page) -> Iterator[Scene]:
    company.people["Sam"].add_card("Sam’s own card, for a few.", "harm")
    own = card(page, "Sam’s own card")
    own.get_by_role("button", name="Who can see it…").click()
    yield Scene("laptop-professional-dialog-who-can-see-it", page)
    page.get_by_role("radio", name="With Kelly and Sam").check()
    page.get_by_role("button", name="Change who can see it").click()
    expect(own.get_by_text("With Kelly and Sam")).to_be_visible()


def added_in_private(phone: Page) -> Iterator[Scene]:
    phone.get_by_role("button", name="Add a card: Harm").click()
    expect(phone.get_by_role("radio", name="With Kelly and Sam")).to_be_checked()
    phone.get_by_label("New card: Harm").fill("Said without Lee in the room.")
    yield Scene("phone-adding-in-private", phone)
    phone.get_by_role("button", name="Add to the board").click()
    expect(card(phone, "Said without Lee").get_by_text("With Kelly and Sam")).to_be_visible()
    card(phone, "Said without Lee").scroll_into_view_if_needed()
    yield Scene("phone-private-card", phone)
