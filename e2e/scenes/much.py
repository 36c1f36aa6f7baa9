"""Boards on which much was said: nothing may vanish, and nothing may run into something else."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PROJECTOR, Screens
from e2e.company import Company, family_of_many_words, sits_down
from e2e.scenes.scene import Scene
from tests.serving import Server


def forty_cards(server: Server, screens: Screens) -> Iterator[Scene]:
    company, _ = family_of_many_words(server, 40, 3)
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    company.shows("columns")
    yield from all_pages(company, screen, "columns", None, "projector-40-cards-columns")
    chair = sits_down(screens, company.chair, LAPTOP)
    expect(chair.get_by_text("40. ").first).to_be_visible()
    yield Scene("laptop-chair-40-cards", chair, whole=True)
    company.goes()


def sixty_cards(server: Server, screens: Screens) -> Iterator[Scene]:
    company, _ = family_of_many_words(server, 60, 6)
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    company.shows("columns")
    yield from all_pages(company, screen, "columns", None, "projector-60-cards-columns")
    company.shows("column", "worried")
    yield from all_pages(company, screen, "column", "worried", "projector-60-cards-column")
    chair = sits_down(screens, company.chair, LAPTOP)
    phone = sits_down(screens, company.people["Kelly"])
    for who, page in (("laptop-chair", chair), ("phone", phone)):
        expect(page.get_by_text("50. ").first).to_be_visible()
        yield Scene(f"{who}-60-cards", page, whole=True)
    company.goes()


def all_pages(
    company: Company, screen: Page, mode: str, target: str | None, name: str
) -> Iterator[Scene]:
    """Turns as many pages as the fullest column has."""
    lines = screen.locator(".page-line")
    expect(lines.first).to_contain_text("Page 1 of")
    pages = max(int(words.split(" of ")[1].split()[0]) for words in starts(lines.all_inner_texts()))
    for page in range(pages):
        company.shows(mode, target, page=page)
        expect(lines.filter(has_text=f"Page {page + 1} of {pages}").first).to_be_visible()
        yield Scene(f"{name}-page-{page + 1}", screen)


def starts(lines: list[str]) -> list[str]:
    """'Page 1 of 3', without what follows it."""
    return [line.splitlines()[0] for line in lines]
