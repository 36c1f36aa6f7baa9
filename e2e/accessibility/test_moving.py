"""Moving a card by its menu, from the keyboard, without seeing the board."""

from playwright.sync_api import expect

from e2e.accessibility.test_answering import goes_to
from e2e.browsers import LAPTOP, PHONE, Screens
from e2e.company import example_family, sits_down
from e2e.people import card
from tests.serving import Server

CARD = "I drink more when"


def test_a_card_is_moved_by_keyboard_and_its_new_place_is_said(
    server: Server, screens: Screens
) -> None:
    company, _ = example_family(server)
    for size in (LAPTOP, PHONE):
        page = sits_down(screens, company.people["Kelly"], size)
        move = card(page, CARD).get_by_role("button", name="Move…")
        goes_to(page, move)
        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog", name="Move a card")).to_be_visible()
        expect(page.get_by_role("heading", name="Move a card")).to_be_focused()
        goes_to(page, page.get_by_label("Where to?"))
        page.keyboard.type("Harm")
        goes_to(page, page.get_by_role("button", name="Move it there"))
        page.keyboard.press("Enter")
        said = page.get_by_role("status").filter(has_text="Moved to Harm, number 4 of 4.")
        expect(said).to_have_count(1)
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(move).to_be_focused()
        harm = page.get_by_role("region", name="Harm", exact=True)
        expect(harm.get_by_role("listitem").last).to_contain_text(CARD)
        page.get_by_role("button", name="Undo: moved a card").click()
        expect(harm.get_by_role("listitem")).to_have_count(3)
        page.context.close()
    company.goes()


def test_closing_the_menu_goes_back_to_where_it_was_opened(
    server: Server, screens: Screens
) -> None:
    company, _ = example_family(server)
    page = sits_down(screens, company.people["Kelly"], LAPTOP)
    move = card(page, CARD).get_by_role("button", name="Move…")
    goes_to(page, move)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(move).to_be_focused()
    company.goes()
