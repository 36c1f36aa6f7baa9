"""The chair with some of the people only: a quiet word, audiences, a private part, another role."""

import re
from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PHONE, Screens
from e2e.company import Company, example_family, kept, sits_down
from e2e.scenes.hard_words import VILLAGE
from e2e.scenes.scene import Scene
from tests.serving import Server

REASON = "Kelly and Lee asked to speak on their own"


def apart(server: Server, screens: Screens) -> Iterator[Scene]:
    company, _ = example_family(server)
    chair = sits_down(screens, company.chair, LAPTOP)
    expect(chair.get_by_role("heading", name="8 people are here")).to_be_visible()
    yield from another_role(chair)
    yield from a_quiet_word(company, chair)
    yield from some_of_the_people(chair, "laptop-chair")
    yield from a_private_part(chair, "laptop-chair", stays=("Kelly", "Priti"))
    company.goes()


def apart_in_hard_words(server: Server, screens: Screens) -> Iterator[Scene]:
    """On a phone, with names that have no place to break or run from right to left."""
    company = Company(server)
    for name, role in ((VILLAGE, "family"), ("W" * 60, "network"), ("أمينة", "professional")):
        company.comes_in(name, role, VILLAGE)
    chair = sits_down(screens, company.chair, PHONE)
    expect(chair.get_by_role("heading", name="4 people are here")).to_be_visible()
    yield from some_of_the_people(chair, "phone-chair-hard-words")
    yield from a_private_part(chair, "phone-chair-hard-words", stays=(VILLAGE, "أمينة"))
    kept(company.people[VILLAGE].send("ask_alone", wish="cannot_speak"))
    chair.get_by_role("button", name="Show who").click()
    expect(chair.get_by_text("They can’t speak freely here.")).to_be_visible()
    yield Scene("phone-chair-hard-words-quiet-word", chair)
    company.goes()


def another_role(chair: Page) -> Iterator[Scene]:
    chair.get_by_role("button", name="Change the role of Kelly").click()
    opened = chair.get_by_role("dialog")
    opened.get_by_label("Role in the meeting").select_option(label="Professional")
    expect(opened.get_by_text("They will be able to read everything")).to_be_visible()
    yield Scene("laptop-chair-dialog-another-role", chair, dark=True)
    opened.get_by_role("button", name="Cancel").click()
    chair.get_by_role("button", name="A new link for Kelly…").click()
    expect(opened.get_by_role("button", name="Make a new link")).to_be_visible()
    yield Scene("laptop-chair-dialog-a-new-link", chair)
    opened.get_by_role("button", name="Cancel").click()


def a_quiet_word(company: Company, chair: Page) -> Iterator[Scene]:
    kept(company.people["Kelly"].send("ask_alone", wish="cannot_speak"))
    line = chair.get_by_text("Someone would like a quiet word.")
    line.scroll_into_view_if_needed()
    yield Scene("laptop-chair-quiet-word", chair)
    chair.get_by_role("button", name="Show who").click()
    expect(chair.get_by_text("They can’t speak freely here.")).to_be_visible()
    yield Scene("laptop-chair-quiet-word-shown", chair, dark=True)
    chair.get_by_role("button", name="I’ve noted it: Kelly").click()
    expect(line).to_have_count(0)


def some_of_the_people(chair: Page, who: str) -> Iterator[Scene]:
    chair.get_by_role("button", name="Only some people…").click()
    opened = chair.get_by_role("dialog")
    expect(opened.get_by_role("heading", name="See some people on their own")).to_be_visible()
    yield Scene(f"{who}-dialog-only-some-people", chair)
    opened.get_by_role("button", name="Choose people…").click()
    opened.get_by_role("button", name="Tick everyone who works with the family").click()
    yield Scene(f"{who}-dialog-choose-people", chair)
    opened.get_by_role("button", name="Keep this").click()
    expect(opened.get_by_role("heading", name="People you have chosen")).to_be_visible()
    yield Scene(f"{who}-dialog-people-chosen", chair, dark=True)
    opened.get_by_role("button", name="Close", exact=True).click()


def a_private_part(chair: Page, who: str, stays: tuple[str, ...]) -> Iterator[Scene]:
    chair.get_by_role("button", name="Only some people…").click()
    opened = chair.get_by_role("dialog")
    opened.get_by_role("button", name="Ask some people to step out…").click()
    opened.get_by_role("button", name="Go on").click()
    expect(opened.get_by_text("Tick at least one person.")).to_be_visible()
    yield Scene(f"{who}-dialog-step-out-nobody-ticked", chair)
    for name in stays:
        opened.get_by_role("checkbox", name=re.compile(f"^{name} ")).check()
    opened.get_by_label("Why? A few words").fill(REASON)
    yield Scene(f"{who}-dialog-step-out", chair, dark=True)
    opened.get_by_role("button", name="Go on").click()
    expect(opened.get_by_role("button", name="Ask them to step out")).to_be_visible()
    yield Scene(f"{who}-dialog-step-out-sure", chair)
    opened.get_by_role("button", name="Ask them to step out").click()
    expect(chair.get_by_role("heading", name="A private part is under way")).to_be_visible()
    yield Scene(f"{who}-private-part", chair, whole=True, dark=True)
    chair.get_by_role("button", name="Bring someone back…").click()
    expect(opened.get_by_text("Whoever you add comes back in at once.")).to_be_visible()
    yield Scene(f"{who}-dialog-bring-someone-back", chair)
    opened.get_by_role("button", name="Close", exact=True).click()


def invited_by_name(server: Server, screens: Screens) -> Iterator[Scene]:
    company = Company(server)
    for who, size in (("laptop-chair", LAPTOP), ("phone-chair", PHONE)):
        chair = sits_down(screens, company.chair, size)
        chair.get_by_role("button", name="Invite by name…").click()
        opened = chair.get_by_role("dialog")
        opened.get_by_role("button", name="Make the link").click()
        expect(opened.get_by_text("Type their name.")).to_be_visible()
        yield Scene(f"{who}-dialog-invite-by-name", chair)
        opened.get_by_label("Their name").fill("Jean" if who == "laptop-chair" else VILLAGE)
        opened.get_by_role("button", name="Make the link").click()
        expect(opened.get_by_role("button", name="Copy the link")).to_be_visible()
        yield Scene(f"{who}-dialog-the-link", chair, dark=True)
        opened.get_by_role("button", name="Show it").click()
        yield Scene(f"{who}-dialog-the-link-shown", chair)
        opened.get_by_role("button", name="I have sent it").click()
        expect(opened.get_by_role("heading", name="Invited, not here yet")).to_be_visible()
        yield Scene(f"{who}-dialog-invited-not-here-yet", chair)
    company.goes()
