"""What people do, in the words on their screens."""

from playwright.sync_api import Locator, Page, expect

from e2e.browsers import LAPTOP, PHONE, PROJECTOR, Screens


def chair_opens(screens: Screens, link: str, size: tuple[int, int] = LAPTOP) -> Page:
    page = screens.open(size)
    page.goto(link)
    expect(page.get_by_role("heading", name="What are we worried about?")).to_be_visible()
    return page


def projector_opens(screens: Screens, link: str, size: tuple[int, int] = PROJECTOR) -> Page:
    page = screens.open(size)
    page.goto(link)
    expect(page.get_by_role("heading", name="Join the meeting")).to_be_visible()
    return page


def asks_to_join(
    screens: Screens, link: str, name: str, who: str, relation: str = "", **options: object
) -> Page:
    """By phone and in the room, unless `size` and `where` say otherwise."""
    size = options.pop("size", PHONE)
    where = str(options.pop("where", "In the room with the others"))
    page = screens.open(size, touch=size == PHONE, **options)  # type: ignore[arg-type]  # as given
    page.goto(link)
    page.get_by_label("Your name").fill(name)
    page.get_by_role("radio", name=who).check(force=True)
    if relation:
        page.get_by_label("In your own words, if you like").fill(relation)
    page.get_by_role("radio", name=where).check(force=True)
    page.get_by_role("button", name="Ask to join").click()
    expect(page.get_by_role("heading", name="You are in the waiting room")).to_be_visible()
    return page


def lets_in(chair: Page, name: str) -> None:
    chair.get_by_role("button", name=f"Let in {name}", exact=True).click()
    expect(chair.get_by_role("button", name=f"Let in {name}", exact=True)).to_have_count(0)


def is_in(page: Page) -> None:
    expect(page.get_by_role("heading", name="You are in the waiting room")).to_have_count(0)
    expect(
        page.get_by_text("What are we worried about?").locator("visible=true").first
    ).to_be_visible()


def add_card(page: Page, category: str, text: str) -> None:
    """Adds a card where the category is on screen, and closes the form again."""
    show_column_of(page, category)
    page.get_by_role("button", name=f"Add a card: {category}", exact=True).click()
    page.get_by_label(f"New card: {category}", exact=True).fill(text)
    page.get_by_role("button", name="Add to the board").click()
    expect(card(page, text)).to_be_visible()
    page.get_by_role("button", name="Close", exact=True).click()


COLUMNS = {
    "Harm": "What are we worried about?",
    "Complicating factors": "What are we worried about?",
    "Existing strengths": "What’s working well?",
    "Existing safety": "What’s working well?",
    "Next steps": "What needs to happen?",
    "Bottom lines": "What needs to happen?",
}


def show_column_of(page: Page, category: str) -> None:
    """On a phone, one column is shown at a time."""
    switch = page.get_by_role("button", name=COLUMNS[category], exact=True)
    if switch.count():
        switch.click()


def card(page: Page, text: str) -> Locator:
    """On the board: its words may stand in the plan and on the checklist too."""
    return page.locator(".card-place").filter(has_text=text).first


def writes_pair(chair: Page, statement: str, goal: str) -> None:
    """Starts a pair, writes both texts, marks it ready, and goes back to the board."""
    chair.get_by_role("button", name="Start a danger statement and its goal").first.click()
    chair.get_by_role("button", name="Start writing").click()
    chair.get_by_role("textbox", name="Danger statement").fill(statement)
    chair.get_by_role("textbox", name="Safety goal").fill(goal)
    chair.get_by_role("button", name="Mark as ready").click()
    expect(chair.get_by_role("button", name="Open it again for writing")).to_be_visible()
    chair.get_by_role("button", name="Back to the board").click()


def answers(page: Page, number: int | None) -> None:
    """Three taps: give my answer, the number, send."""
    page.get_by_role("button", name="Give my answer").click()
    choice = "I’d rather not say" if number is None else str(number)
    page.get_by_role("button", name=choice, exact=True).click()
    page.get_by_role("button", name="Send my answer").click()
    expect(page.get_by_role("heading", name="Your answer is in")).to_be_visible()
