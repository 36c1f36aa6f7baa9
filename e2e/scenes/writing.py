"""What opens over or in the board: adding, editing, moving, writing, asking, removing."""

from collections.abc import Iterator

from playwright.sync_api import Locator, Page, expect

from e2e.browsers import LAPTOP, Screens
from e2e.company import example_family, sits_down
from e2e.people import card
from e2e.scenes.scene import Scene
from tests.serving import Server

A_SERVICE = "Kelly will engage with the parenting programme."
CHAIRS_OWN = "Maureen asks the school for the dates"


def writing(server: Server, screens: Screens) -> Iterator[Scene]:
    company, _ = example_family(server)
    company.chair.add_card(CHAIRS_OWN, "next_step")
    chair = sits_down(screens, company.chair, LAPTOP)
    expect(chair.get_by_text(CHAIRS_OWN).first).to_be_visible()
    yield from on_the_board(chair, "laptop-chair")
    yield from dialogs_of_the_chair(chair)
    phone = sits_down(screens, company.people["Kelly"])
    expect(phone.get_by_text("I drink more when").first).to_be_visible()
    yield from on_the_phone(phone)
    company.goes()


def on_the_board(page: Page, who: str) -> Iterator[Scene]:
    page.get_by_role("button", name="Add a card: Harm").click()
    page.get_by_label("New card: Harm").fill("Half a sentence about what happened in")
    yield Scene(f"{who}-adding-a-card", page)
    page.get_by_label("New card: Harm").fill("")
    page.get_by_role("button", name="Close", exact=True).click()
    own = card(page, CHAIRS_OWN)
    own.get_by_role("button", name="Edit").click()
    expect(page.get_by_label("Change the words: Next steps")).to_be_focused()
    yield Scene(f"{who}-editing-a-card", page)
    page.get_by_role("button", name="Cancel").click()
    own.get_by_role("button", name="Strike out").click()
    expect(own.get_by_text("Struck out")).to_be_visible()
    yield Scene(f"{who}-struck-out-card", page)
    own.get_by_role("button", name="Put back").click()
    expect(own.get_by_text("Struck out")).to_have_count(0)


def dialogs_of_the_chair(chair: Page) -> Iterator[Scene]:
    opened = chair.get_by_role("dialog")
    card(chair, CHAIRS_OWN).get_by_role("button", name="Move…").click()
    expect(opened.get_by_label("Where to?")).to_be_visible()
    yield Scene("laptop-chair-dialog-move", chair, dark=True)
    chair.keyboard.press("Escape")
    chair.get_by_role("button", name="Start a danger statement and its goal").first.click()
    expect(opened.get_by_role("button", name="Start writing")).to_be_visible()
    yield Scene("laptop-chair-dialog-who-sees-the-pair", chair)
    opened.get_by_role("button", name="Close", exact=True).click()
    pair = chair.get_by_role("listitem").filter(has_text="Sam and Dr Lewis are worried").first
    pair.get_by_role("button", name="Open", exact=True).click()
    expect(opened.get_by_role("textbox", name="Danger statement")).to_be_editable()
    yield Scene("laptop-chair-pair-editor", chair, dark=True)
    opened.get_by_role("textbox", name="Safety goal").fill(A_SERVICE)
    expect(questions_about_the_goal(chair)).to_be_visible()
    yield Scene("laptop-chair-pair-editor-questions", chair, dark=True)
    chair.keyboard.press("Escape")
    pair = chair.get_by_role("listitem").filter(has_text="Priti, Nan Jean and Mr Okoro").first
    pair.get_by_role("button", name="Ask for numbers…").click()
    expect(opened.get_by_role("button", name="Open the scale")).to_be_visible()
    yield Scene("laptop-chair-dialog-ask-for-numbers", chair, dark=True)
    chair.keyboard.press("Escape")
    chair.get_by_role("button", name="Remove Lee from the meeting").click()
    expect(opened.get_by_role("button", name="Yes, remove")).to_be_visible()
    yield Scene("laptop-chair-dialog-remove", chair)
    chair.keyboard.press("Escape")
    chair.get_by_role("button", name="Show it large").click()
    expect(opened.get_by_role("img")).to_be_visible()
    yield Scene("laptop-chair-dialog-how-others-join", chair)
    chair.keyboard.press("Escape")


def on_the_phone(phone: Page) -> Iterator[Scene]:
    phone.get_by_role("button", name="Add a card: Complicating factors").click()
    phone.get_by_label("New card: Complicating factors").fill("Half a sentence about what")
    yield Scene("phone-adding-a-card", phone)
    phone.get_by_label("New card: Complicating factors").fill("")
    phone.get_by_role("button", name="Close", exact=True).click()
    own = card(phone, "I drink more when")
    own.get_by_role("button", name="Move…").click()
    expect(phone.get_by_role("dialog").get_by_label("Where to?")).to_be_visible()
    yield Scene("phone-dialog-move", phone)
    phone.keyboard.press("Escape")
    pair = phone.get_by_role("listitem").filter(has_text="Sam and Dr Lewis are worried").first
    pair.get_by_role("button", name="Open", exact=True).click()
    expect(phone.get_by_role("textbox", name="Danger statement")).to_be_editable()
    yield Scene("phone-pair-editor", phone, whole=True)
    questions = questions_about_the_goal(phone)
    expect(questions).to_be_visible()
    questions.scroll_into_view_if_needed()
    yield Scene("phone-pair-editor-questions", phone)


def questions_about_the_goal(page: Page) -> Locator:
    goal = page.get_by_role("textbox", name="Safety goal")
    part = page.get_by_role("dialog").locator("section").filter(has=goal)
    return part.get_by_role("region", name="Questions about this text")
