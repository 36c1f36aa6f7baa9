"""The three columns are told apart by name, shape and edge, never by colour alone."""

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.browsers import LAPTOP, PROJECTOR, Screens
from e2e.company import example_family, sits_down
from tests.serving import Server

NAMES = ("What are we worried about?", "What’s working well?", "What needs to happen?")
LOOKS = """(column) => ({
    edges: [...new Set([...column.querySelectorAll('.card, .piece-row')]
        .map((one) => getComputedStyle(one).borderInlineStartStyle)
        .concat([...column.querySelectorAll('.piece')]
            .map((one) => getComputedStyle(one).borderInlineStartStyle))
        .filter((style) => style !== 'none'))],
    mark: column.querySelector('svg').innerHTML,
})"""


def test_on_a_laptop(server: Server, screens: Screens) -> None:
    company, _ = example_family(server)
    for person in (company.chair, company.people["Sam"]):
        page = sits_down(screens, person, LAPTOP)
        columns = [page.get_by_role("region", name=name) for name in NAMES]
        for column, name in zip(columns, NAMES, strict=True):
            expect(column.get_by_role("heading", name=name)).to_be_visible()
        are_different([column.evaluate(LOOKS) for column in columns])
    company.goes()


def test_on_a_phone(server: Server, screens: Screens) -> None:
    company, _ = example_family(server)
    page = sits_down(screens, company.people["Kelly"])
    looks = []
    for name in NAMES:
        page.get_by_role("button", name=name, exact=True).click()
        chosen = page.get_by_role("button", name=name, exact=True, pressed=True)
        expect(chosen).to_be_visible()
        column = page.get_by_role("region", name=name)
        expect(column).to_be_visible()
        looks.append({**column.evaluate(LOOKS), "mark": chosen.locator("svg").inner_html()})
    are_different(looks)
    company.goes()


def test_on_the_projector(server: Server, screens: Screens) -> None:
    company, _ = example_family(server)
    company.shows("columns")
    page = sits_down(screens, company.screen_joins(), PROJECTOR)
    columns = [page.locator(".region", has=heading(page, name)) for name in NAMES]
    are_different([column.evaluate(LOOKS) for column in columns])
    company.goes()


def heading(page: Page, name: str) -> Locator:
    return page.get_by_role("heading", name=name)


def are_different(looks: list[dict[str, object]]) -> None:
    for look in looks:
        assert len(look["edges"]) == 1, look  # type: ignore[arg-type]  # a list of styles
    edges = [look["edges"][0] for look in looks]  # type: ignore[index]  # likewise
    assert len(set(edges)) == 3, edges
    assert len({look["mark"] for look in looks}) == 3


@pytest.mark.parametrize("colours", ["active", "none"])
def test_every_state_is_said_in_words(colours: str, server: Server, screens: Screens) -> None:
    """Forced colours take all tints away; what they meant stands in words."""
    company, _ = example_family(server)
    company.people["Priti"].add_card("Only for professionals", audience="professionals")
    company.people["Kelly"].leave()
    page = sits_down(screens, company.chair, LAPTOP, forced_colors=colours)
    expect(page.get_by_text("Professionals only").first).to_be_visible()
    roll = page.get_by_role("listitem").filter(has_text="Alfie and Ruby’s mum")
    expect(roll.get_by_text("Not connected")).to_be_visible()
    expect(page.get_by_role("button", name="How to join", pressed=True)).to_be_visible()
    company.goes()
