"""Quick exit: at once, from anywhere, back to no board, and with the seat still there."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.browsers import LAPTOP, PHONE, PROJECTOR, Screens, launch
from e2e.company import example_family, sits_down, take_seat
from e2e.neutral import neutral_page
from e2e.people import asks_to_join, is_in
from tests.attendee import admit, post
from tests.serving import Server, serving

WEATHER = "Cloudy, with some sun"


@pytest.fixture
def neutral() -> Iterator[str]:
    with neutral_page() as address:
        yield address


@pytest.fixture
def server(tmp_path: Path, neutral: str) -> Iterator[Server]:
    with serving(tmp_path / "data", COMMONGROUND_EXIT_URL=neutral) as running:
        yield running


@pytest.fixture
def screens(browser: Browser, server: Server, neutral: str) -> Iterator[Screens]:
    opened = Screens(browser, server.url)
    yield opened
    opened.close()
    assert {urlsplit(address).netloc for address in opened.elsewhere} <= {urlsplit(neutral).netloc}
    assert opened.faults == []


def test_the_button_leaves_from_every_screen(server: Server, screens: Screens) -> None:
    company, (pair, _) = example_family(server)
    company.opens_scale(pair)
    joining = screens.open(PHONE, touch=True)
    joining.goto(company.links["join"])
    waiting = asks_to_join(screens, company.links["join"], "Ted", "Relative or friend")
    on_the_phone = sits_down(screens, company.people["Kelly"])
    answering = sits_down(screens, company.people["Jean"])
    answering.get_by_role("button", name="Give my answer").click()
    writing = sits_down(screens, company.people["Lee"])
    opens_a_dialog(writing)
    at_the_desk = sits_down(screens, company.people["Sam"], LAPTOP)
    is_in(at_the_desk)
    for page in (joining, waiting, on_the_phone, answering, writing, at_the_desk):
        address = page.url
        page.get_by_role("button", name="Quick exit").last.click()
        has_left(page)
        comes_to_no_board(page)
        page.goto(address)
        expect(page.get_by_role("button", name="Quick exit")).to_be_visible()
    expect(waiting.get_by_role("heading", name="You are in the waiting room")).to_be_visible()
    for page in (on_the_phone, answering, writing, at_the_desk):
        is_in(page)
    company.goes()


def test_it_leaves_from_the_last_screens_too(server: Server, screens: Screens) -> None:
    company, _ = example_family(server)
    made = company.makes_audience("With Kelly", "Kelly")
    out = sits_down(screens, company.people["Jean"])
    is_in(out)
    part = company.starts_part(made)
    expect(out.get_by_role("heading", name="asked some people to step out")).to_be_visible()
    out.get_by_role("button", name="Quick exit").click()
    has_left(out)
    comes_to_no_board(out)
    company.ends_part(part)
    ended = sits_down(screens, company.people["Lee"])
    is_in(ended)
    company.chair.send("remove_person", person=company.people["Lee"].me["person"])
    expect(ended.get_by_role("heading", name="You are no longer in the meeting")).to_be_visible()
    company.freezes()
    frozen = sits_down(screens, company.people["Kelly"])
    expect(frozen.get_by_role("heading", name="The meeting has ended")).to_be_visible()
    for page in (frozen, ended):
        page.get_by_role("button", name="Quick exit").click()
        has_left(page)
    company.goes()


def test_three_times_escape_leaves_from_anywhere(server: Server, screens: Screens) -> None:
    company, _ = example_family(server)
    joining = screens.open(LAPTOP)
    joining.goto(company.links["join"])
    joining.get_by_label("Your name").fill("Ted")
    phone = sits_down(screens, company.people["Kelly"])
    is_in(phone)
    writing = sits_down(screens, company.people["Lee"])
    opens_a_dialog(writing)
    adding = sits_down(screens, company.people["Sam"], LAPTOP)
    adding.get_by_role("button", name="Add a card: Harm").click()
    adding.get_by_label("New card: Harm").fill("Half a sentence")
    chair = sits_down(screens, company.chair, LAPTOP)
    is_in(chair)
    expect(chair.get_by_role("button", name="Quick exit")).to_have_count(0)
    for page in (joining, phone, writing, adding, chair):
        for _ in range(3):
            page.keyboard.press("Escape")
        has_left(page)
        comes_to_no_board(page)
    company.goes()


def test_less_than_that_leaves_nobody(server: Server, screens: Screens) -> None:
    company, _ = example_family(server)
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    company.shows("columns")
    expect(screen.get_by_text("In May Alfie, 4").first).to_be_visible()
    expect(screen.get_by_role("button")).to_have_count(0)
    for _ in range(4):
        screen.keyboard.press("Escape")
    expect(screen.get_by_text("In May Alfie, 4").first).to_be_visible()
    phone = sits_down(screens, company.people["Kelly"])
    is_in(phone)
    phone.evaluate(PRESSED_AT, [-9_000, -8_200, -7_400, -6_600])
    phone.evaluate(HELD_DOWN)
    for key in ("Escape", "Escape", "a", "Escape"):
        phone.keyboard.press(key)
    is_in(phone)
    company.goes()


def test_nothing_is_left_before_anything_else_happens(server: Server, screens: Screens) -> None:
    """The page is looked at in the same turn, before the way out is even asked for."""
    company, _ = example_family(server)
    phone = screens.open(PHONE, touch=True)
    kelly = company.people["Kelly"]
    kelly.leave()
    take_seat(phone, kelly)
    is_in(phone)
    company.chair.until(lambda: company.chair.knows("presence", id=kelly.me["person"]))
    left = phone.evaluate(
        """() => {
            document.querySelector('.safety-exit').click();
            return [document.documentElement.innerHTML, document.title];
        }"""
    )
    assert left == ["", ""]
    has_left(phone)
    company.chair.until(lambda: not company.chair.knows("presence", id=kelly.me["person"]))
    assert [cookie.get("name") for cookie in phone.context.cookies()] == [f"seat-{kelly.seat}"]
    assert company.chair.knows("person", name="Kelly", state="in")
    company.goes()


def test_ones_own_link_leads_back_in_the_same_browser(server: Server, screens: Screens) -> None:
    company, _ = example_family(server)
    invited = {"name": "Ted", "role": "network", "relation": "Grandad"}
    address = f"/api/seats/{company.chair.seat}/invitations"
    link, _ = post(server.url, address, invited, company.chair.cookie)
    phone = screens.open(PHONE, touch=True)
    phone.goto(link["address"])
    expect(phone.get_by_role("heading", name="You are in the waiting room")).to_be_visible()
    phone.get_by_role("radio", name="Somewhere else").check(force=True)
    phone.get_by_label("Is anyone else with you, or can anyone hear?").fill("Nobody")
    phone.get_by_role("button", name="Tell the chair").click()
    company.chair.until(lambda: company.chair.knows("person", name="Ted", others="Nobody"))
    admit(company.chair, "Ted", "network")
    is_in(phone)
    phone.get_by_role("button", name="Quick exit").click()
    has_left(phone)
    phone.goto(link["address"])
    is_in(phone)
    assert sum(person["name"] == "Ted" for person in company.chair.records("person")) == 1
    company.goes()


def test_no_copy_that_the_browser_kept_comes_back(
    browser: Browser, server: Server, neutral: str
) -> None:
    """In a browser that keeps pages to go back to, as Playwright's own does not."""
    company, _ = example_family(server)
    keeping = launch(browser.browser_type, ignoring=["--disable-back-forward-cache"])
    screens = Screens(keeping, server.url)
    page = screens.open(PHONE, touch=True)
    page.goto(f"{neutral}?before")
    take_seat(page, company.people["Kelly"])
    is_in(page)
    page.get_by_role("button", name="Quick exit").click()
    has_left(page)
    page.go_back(wait_until="commit")
    expect(page).to_have_url(f"{neutral}?before")
    page.go_back(wait_until="commit")
    expect(page).to_have_url("about:blank")
    screens.close()
    keeping.close()
    company.goes()


PRESSED_AT = """(times) => {
    for (const at of times) {
        const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
        Object.defineProperty(press, 'timeStamp', { value: at });
        document.body.dispatchEvent(press);
    }
}"""
HELD_DOWN = """() => {
    for (let times = 0; times < 9; times++)
        document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, repeat: true }));
}"""


def opens_a_dialog(page: Page) -> None:
    is_in(page)
    page.get_by_role("button", name="Open", exact=True).first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def has_left(page: Page) -> None:
    expect(page.get_by_role("heading", name=WEATHER)).to_be_visible()


def comes_to_no_board(page: Page) -> None:
    page.go_back()
    assert page.url == "about:blank"
