"""The example meeting half an hour in: the board, and what the chair puts in focus."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PROJECTOR, Screens
from e2e.company import Company, example_family, sits_down
from e2e.scenes.scene import Scene
from tests.serving import Server

SCHOOL = "Since Easter Alfie"


def mapping(server: Server, screens: Screens) -> Iterator[Scene]:
    company, (pair, _) = example_family(server)
    phone = sits_down(screens, company.people["Kelly"])
    laptop = sits_down(screens, company.people["Sam"], LAPTOP)
    chair = sits_down(screens, company.chair, LAPTOP)
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    for page in (phone, laptop, chair):
        expect(page.get_by_text(SCHOOL).first).to_be_visible()
    yield Scene("phone-board", phone, whole=True, dark=True)
    yield Scene("laptop-professional-board", laptop, whole=True, dark=True)
    yield Scene("laptop-chair-board", chair, whole=True, dark=True)
    yield from other_columns(phone)
    yield from in_focus(company, pair, {"phone": phone, "laptop-professional": laptop}, screen)
    yield from professionals_only(company, laptop)
    company.goes()


def other_columns(phone: Page) -> Iterator[Scene]:
    for name, heading in (
        ("working-well", "What’s working well?"),
        ("needs-to-happen", "What needs to happen?"),
    ):
        phone.get_by_role("button", name=heading, exact=True).click()
        expect(phone.get_by_role("button", name=heading, pressed=True)).to_be_visible()
        yield Scene(f"phone-board-{name}", phone, whole=True)


def in_focus(company: Company, pair: str, people: dict[str, Page], screen: Page) -> Iterator[Scene]:
    card = company.card_with(SCHOOL)
    shown = (
        ("columns", None, "In May Alfie, 4"),
        ("column", "working_well", "Ruby smiles"),
        ("card", card, SCHOOL),
        ("pair", pair, "Priti, Nan Jean and Mr Okoro are worried"),
    )
    for mode, target, text in shown:
        company.shows(mode, target)
        expect(screen.get_by_text(text).first).to_be_visible()
        yield Scene(f"projector-{mode}", screen)
        for who, page in people.items():
            focus = page.get_by_role("region", name="What we are looking at")
            words = "The whole board" if mode == "columns" else text
            words = "What’s working well?" if mode == "column" else words
            expect(focus.get_by_text(words).first).to_be_visible()
            yield Scene(f"{who}-focus-{mode}", page)
    company.shows("columns", blank=True)
    expect(screen.get_by_role("heading", name="The screen is blank")).to_have_count(1)
    yield Scene("projector-blank", screen)
    company.shows("columns")
    expect(screen.get_by_text("In May Alfie, 4").first).to_be_visible()
    screen.keyboard.press("b")
    expect(screen.get_by_text("Press B to show the meeting again")).to_be_visible()
    yield Scene("projector-blank-by-key", screen)


def professionals_only(company: Company, laptop: Page) -> Iterator[Scene]:
    company.people["Priti"].add_card(
        "The police visited in June and have not finished asking.", audience="professionals"
    )
    expect(laptop.get_by_text("The police visited").first).to_be_visible()
    laptop.get_by_text("The police visited").first.scroll_into_view_if_needed()
    yield Scene("laptop-professional-restricted-card", laptop)
