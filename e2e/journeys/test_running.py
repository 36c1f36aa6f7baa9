"""Leading a meeting: stages, write first and share, a hand, a look elsewhere, the waiting room."""

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PHONE, PROJECTOR, Screens
from e2e.company import Company, kept, sits_down, take_seat
from e2e.security.frames import Frames
from tests.attendee import Attendee
from tests.serving import Server

HUSH = "Nan comes at once when I ring her at night"
WORKING = "What’s working well?"


def test_the_chair_leads_and_everyone_can_follow(server: Server, screens: Screens) -> None:
    company = Company(server, kind="network")
    for name, role in (("Carly", "family"), ("Ted", "network")):
        company.comes_in(name, role)
    chair = sits_down(screens, company.chair, LAPTOP)
    carly, ted = sits_down(screens, company.people["Carly"]), screens.open(PHONE, touch=True)
    heard = Frames(ted)
    take_seat(ted, company.people["Ted"])
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)

    goes_to(chair, WORKING)
    for page in (carly, ted):
        expect(page.get_by_role("heading", name=WORKING).first).to_be_visible()
    expect(screen.get_by_text(f"Family network meeting · {WORKING}")).to_be_visible()
    chair.get_by_role("button", name="5 minutes").click()
    for page in (carly, ted, screen):
        expect(page.get_by_role("timer")).to_contain_text("left")

    writes_first_then_shares(company, (chair, carly, ted, screen), heard)
    puts_a_hand_up(chair, ted)
    looks_at_what_the_chair_shows(company, carly)
    is_called_back(chair, ted)
    company.goes()


def goes_to(chair: Page, stage: str) -> None:
    chair.get_by_text("All stages, timer, adding").click()
    chair.get_by_role("list").get_by_role("button", name=stage, exact=True).click()


def writes_first_then_shares(
    company: Company, pages: tuple[Page, Page, Page, Page], heard: Frames
) -> None:
    """P57: in real browsers, nothing of it reaches another one before it is shared."""
    chair, carly, ted, screen = pages
    chair.get_by_role("button", name="Everyone writes first, then we share").click()
    expect(screen.get_by_text("Everyone is writing")).to_be_visible()
    heard.clear()
    carly.get_by_label("Your words").fill(HUSH)
    carly.get_by_role("button", name="Keep it").click()
    expect(carly.get_by_text("Only you can see this", exact=True)).to_be_visible()
    ted.get_by_label("Your words").fill("She never stops trying")
    ted.get_by_role("button", name="Keep it").click()
    expect(ted.get_by_text("Only you can see this", exact=True)).to_be_visible()
    for name, words in (("Carly", HUSH), ("Ted", "She never stops trying")):
        is_kept(company.people[name], words)
    kept(company.people["Carly"].add_card("Said aloud meanwhile", "harm"))
    expect(ted.get_by_text("Said aloud meanwhile")).to_be_visible()
    assert heard.told("She never stops trying"), "else this test could not fail"
    assert not heard.told(HUSH)
    for page in (chair, ted, screen):
        expect(page.get_by_text(HUSH)).to_have_count(0)
    chair.get_by_role("button", name="Share what everyone wrote").click()
    ted.get_by_role("button", name=WORKING, exact=True).click()
    for page in (chair, ted):
        expect(page.get_by_text(HUSH)).to_be_visible()


def is_kept(person: Attendee, words: str) -> None:
    """The server has it: it has told the person so on all of their screens."""
    person.until(lambda: any(words in card["text"] for card in person.records("card")))


def puts_a_hand_up(chair: Page, ted: Page) -> None:
    ted.get_by_role("button", name="I’d like to say something").click()
    expect(chair.get_by_role("heading", name="Would like to say something")).to_be_visible()
    chair.get_by_role("button", name="Ted has spoken").click()
    expect(ted.get_by_role("button", name="I’d like to say something")).to_be_visible()


def looks_at_what_the_chair_shows(company: Company, carly: Page) -> None:
    """What the chair shows is first on a phone, and the board is there all the while."""
    company.shows("card", company.card_with(HUSH))
    focus = carly.get_by_role("region", name="What we are looking at")
    expect(focus.get_by_text(HUSH)).to_be_visible()
    carly.get_by_role("button", name="Board", exact=True).click()
    carly.get_by_role("button", name="What are we worried about?", exact=True).click()
    company.shows("column", "working_well")
    expect(focus.get_by_text(WORKING)).to_be_attached()
    expect(
        carly.get_by_role("button", name="What are we worried about?", pressed=True)
    ).to_be_visible()


def is_called_back(chair: Page, ted: Page) -> None:
    """P58: in the waiting room there is nothing of the meeting, until the chair lets them in."""
    chair.get_by_role("button", name="Ted: back to the waiting room…").click()
    chair.get_by_role("button", name="Yes, to the waiting room").click()
    expect(ted.get_by_role("heading", name="You are in the waiting room")).to_be_visible()
    expect(ted.get_by_text(HUSH)).to_have_count(0)
    chair.get_by_role("button", name="Let in Ted", exact=True).click()
    expect(ted.get_by_text(HUSH).first).to_be_attached()
