"""A hybrid meeting: some in the room, some elsewhere, and Nan on the telephone."""

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PHONE, PROJECTOR, Screens
from e2e.company import Company, sits_down
from e2e.people import answers
from tests.serving import Server

PAIRS = (
    ("Mr Hill (school) and Nan are worried that Tom misses school.", "Tom is at school each day."),
    ("The health visitor is worried about the nights.", "A well grown-up is there at night."),
)
VOTERS = ("Carly", "Priti", "Sam", "Lewis")


def test_nan_answers_by_telephone_and_numbers_are_talked_about(
    server: Server, screens: Screens
) -> None:
    company = Company(server)
    for name, role in zip(
        VOTERS, ("family", "lead_professional", "professional", "professional"), strict=True
    ):
        company.comes_in(name, role)
    company.comes_in("Ada", "advocate")
    first, _second = (company.writes_pair(*pair) for pair in PAIRS)
    chair = sits_down(screens, company.chair, LAPTOP)
    pages = {name: sits_down(screens, company.people[name], PHONE) for name in (*VOTERS, "Ada")}
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)

    nan_is_added(chair)
    asked = company.opens_scale(first)
    company.shows("scale", asked)
    for nth, name in enumerate(VOTERS):
        answers(pages[name], 3 + nth)
    ada_answers_for_nan(pages["Ada"])
    expect(screen.get_by_text("5 of 5")).to_be_visible()
    chair.get_by_role("button", name="Close and show the answers").click()
    expect(screen.get_by_text("Lowest 2, highest 6.").first).to_be_visible()
    expect(pages["Carly"].get_by_text("1 person answered through somebody else.")).to_be_visible()

    one_says_which_is_theirs(pages["Carly"], screen)
    what_is_said_is_filed(pages["Priti"], chair)
    the_next_pair_follows_and_the_first_comes_again(chair, pages, screen)
    company.goes()


def nan_is_added(chair: Page) -> None:
    chair.get_by_role("button", name="Add somebody without a screen…").click()
    dialog = chair.get_by_role("dialog")
    dialog.get_by_label("Their name").fill("Nan")
    dialog.get_by_role("radio", name="On the telephone").check(force=True)
    dialog.get_by_label("Who types for them?").select_option(label="Ada")
    dialog.get_by_role("button", name="Add them").click()
    expect(chair.get_by_text("Ada types for them")).to_be_visible()


def ada_answers_for_nan(ada: Page) -> None:
    """P70: three taps, as for oneself; the number does not stay on the screen."""
    ada.get_by_role("button", name="Answer for Nan").click()
    expect(ada.get_by_text("For Nan", exact=True)).to_be_visible()
    ada.get_by_role("button", name="2", exact=True).click()
    ada.get_by_role("button", name="Send my answer").click()
    expect(ada.get_by_role("heading", name="Your answer is in")).to_be_visible()
    ada.get_by_role("button", name="Back to the meeting").click()
    expect(ada.get_by_text("The answer is in. Nobody can see which number it is.")).to_be_visible()
    expect(ada.get_by_role("button", name="2", exact=True)).to_have_count(0)


def one_says_which_is_theirs(carly: Page, screen: Page) -> None:
    """P71: with five numbers nobody's name can be shown before everyone has put theirs."""
    carly.get_by_role("button", name="Put my name to my number").click()
    carly.get_by_role("button", name="3", exact=True).click()
    expect(carly.get_by_text("Kept for now: 3. Only you see it.")).to_be_visible()
    expect(screen.get_by_text("Carly")).to_have_count(0)


def what_is_said_is_filed(priti: Page, chair: Page) -> None:
    priti.get_by_role("button", name="About 6").click()
    expect(priti.get_by_text("What makes it 6 and not 4?")).to_be_visible()
    priti.get_by_label("What is said").fill("Nan rings every evening at six")
    priti.get_by_role("button", name="Put under: Existing safety").click()
    chair.keyboard.press("Escape")
    filed = chair.get_by_role("listitem").filter(has_text="Nan rings every evening").first
    expect(filed.get_by_text("About the scale of statement 1")).to_be_visible()


def the_next_pair_follows_and_the_first_comes_again(
    chair: Page, pages: dict[str, Page], screen: Page
) -> None:
    """Several pairs in sequence, then the first once more, with the change said."""
    for heading, numbers in (("Ask about statement 2 next…", 5), ("again", 6)):
        chair.get_by_role("button", name="Scale 1", exact=True).first.click()
        if heading == "again":
            chair.get_by_role("button", name="Ask about this one again…").click()
        else:
            chair.get_by_role("button", name=heading).click()
        chair.get_by_role("button", name="Open the scale").click()
        for name in VOTERS:
            answers(pages[name], numbers)
        pages["Ada"].get_by_role("button", name="Answer for Nan").click()
        pages["Ada"].get_by_role("button", name="9", exact=True).click()
        pages["Ada"].get_by_role("button", name="Send my answer").click()
        expect(pages["Ada"].get_by_role("heading", name="Your answer is in")).to_be_visible()
        pages["Ada"].get_by_role("button", name="Back to the meeting").click()
        chair.get_by_role("button", name="Close and show the answers").click()
        expect(chair.get_by_role("dialog")).to_be_visible()
        if heading == "again":
            expect(screen.get_by_role("heading", name="Last time: from 2 to 6.")).to_be_visible()
            expect(screen.get_by_role("heading", name="Now: from 6 to 9.")).to_be_visible()
        chair.keyboard.press("Escape")
