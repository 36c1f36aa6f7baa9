"""A word with the chair alone, where people are, and links of one's own."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PHONE, Screens
from e2e.company import example_family, sits_down
from e2e.people import asks_to_join
from e2e.scenes.scene import Scene
from tests.serving import Server

KNOWS = "The chair knows."
LATER = "It will go to the chair when there is signal."


def quietly(server: Server, screens: Screens) -> Iterator[Scene]:
    company, (pair, _) = example_family(server)
    waiting = asks_to_join(
        screens, company.links["join"], "Ted", "Relative or friend", where="Somewhere else"
    )
    yield from speaking_alone(waiting, "phone-waiting")
    phone = sits_down(screens, company.people["Kelly"])
    laptop = sits_down(screens, company.people["Sam"], LAPTOP)
    yield from speaking_alone(phone, "phone")
    yield from speaking_alone(laptop, "laptop-professional")
    yield from where_i_am(phone)
    company.opens_scale(pair)
    phone.get_by_role("button", name="Give my answer").click()
    opens(phone)
    yield Scene("phone-answering-speaks-alone", phone)
    phone.keyboard.press("Escape")
    phone.context.set_offline(True)
    expect(phone.get_by_text("You lost signal.")).to_be_visible()
    opens(phone)
    phone.get_by_role("button", name="I can’t speak freely here").click()
    expect(phone.get_by_text(LATER)).to_be_visible()
    yield Scene("phone-speaks-alone-without-signal", phone)
    yield from own_link(server, screens)
    company.goes()


def speaking_alone(page: Page, who: str) -> Iterator[Scene]:
    opens(page)
    yield Scene(f"{who}-speaks-alone", page, dark=who == "phone")
    page.get_by_role("button", name="I would like to talk to you alone").click()
    expect(page.get_by_text(KNOWS)).to_be_visible()
    yield Scene(f"{who}-has-spoken-alone", page)
    page.keyboard.press("Shift")
    expect(page.get_by_text(KNOWS)).to_have_count(0)


def opens(page: Page) -> None:
    page.get_by_role("button", name="Speak to the chair alone").click()
    expect(page.get_by_role("heading", name="Only the chair will know")).to_be_focused()


def where_i_am(phone: Page) -> Iterator[Scene]:
    phone.get_by_role("button", name="Change where I am").click()
    phone.get_by_role("radio", name="Somewhere else").check(force=True)
    phone.get_by_label("Is anyone else with you, or can anyone hear?").fill("My sister Amy")
    yield Scene("phone-says-where", phone, whole=True)
    phone.get_by_role("button", name="Tell the chair").click()
    expect(phone.get_by_text("My sister Amy")).to_be_visible()
    phone.get_by_text("My sister Amy").scroll_into_view_if_needed()
    yield Scene("phone-roll", phone)


def own_link(server: Server, screens: Screens) -> Iterator[Scene]:
    page = screens.open(PHONE, touch=True)
    page.goto(f"{server.url}/j#{'used' * 10}")
    expect(page.get_by_role("heading", name="This link does not work any more")).to_be_visible()
    yield Scene("phone-own-link-used", page, whole=True)
