"""A private part and a quiet word, from the chair's keyboard alone."""

import re

from playwright.sync_api import Page, expect

from e2e.accessibility.test_answering import goes_to
from e2e.browsers import LAPTOP, Screens
from e2e.company import Company, kept, sits_down
from tests.serving import Server


def chair_with_two(server: Server, screens: Screens) -> tuple[Company, Page]:
    company = Company(server)
    company.comes_in("Carly", "family")
    company.comes_in("Priti", "professional")
    chair = sits_down(screens, company.chair, LAPTOP)
    expect(chair.get_by_role("heading", name="3 people are here")).to_be_visible()
    return company, chair


def test_a_private_part_needs_no_mouse(server: Server, screens: Screens) -> None:
    company, chair = chair_with_two(server, screens)
    dialog = chair.get_by_role("dialog")
    presses(chair, "Only some people…")
    expect(dialog.get_by_role("heading", name="Only some people")).to_be_focused()
    presses(chair, "Ask some people to step out…")
    expect(dialog.get_by_role("heading", name="Ask some people to step out")).to_be_focused()
    goes_to(chair, dialog.get_by_role("checkbox", name=re.compile("^Priti ")))
    chair.keyboard.press("Space")
    goes_to(chair, dialog.get_by_label("Why? A few words"))
    chair.keyboard.type("Asked for")
    presses(chair, "Go on")
    expect(dialog.get_by_text("Carly")).to_be_visible()
    presses(chair, "Ask them to step out")
    expect(chair.get_by_role("heading", name="A private part is under way")).to_be_focused()
    presses(chair, "Bring everyone back")
    expect(chair.get_by_role("heading", name="3 people are here")).to_be_focused()
    company.goes()


def test_a_quiet_word_is_read_and_noted_without_a_mouse(server: Server, screens: Screens) -> None:
    company, chair = chair_with_two(server, screens)
    kept(company.people["Carly"].send("ask_alone", wish="talk_alone"))
    presses(chair, "Show who")
    expect(chair.get_by_text("They would like to talk with you alone.")).to_be_visible()
    for _ in range(3):  # away from it, past “I’ve noted it”
        chair.keyboard.press("Tab")
    expect(chair.get_by_text("They would like to talk with you alone.")).to_have_count(0)
    goes_back_to_show_who(chair)
    presses(chair, "I’ve noted it: Carly")
    expect(chair.get_by_text("Someone would like a quiet word.")).to_have_count(0)
    expect(chair.get_by_role("heading", name="3 people are here")).to_be_focused()
    company.goes()


def goes_back_to_show_who(chair: Page) -> None:
    for _ in range(3):
        chair.keyboard.press("Shift+Tab")
        if chair.get_by_role("button", name="Show who").evaluate(
            "(one) => one === document.activeElement"
        ):
            break
    expect(chair.get_by_role("button", name="Show who")).to_be_focused()
    chair.keyboard.press("Enter")


def presses(chair: Page, name: str) -> None:
    goes_to(chair, chair.get_by_role("button", name=name, exact=True))
    chair.keyboard.press("Enter")
