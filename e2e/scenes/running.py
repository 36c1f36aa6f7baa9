"""Running a meeting: agenda, writing first, hands, adding stopped, quorum, cards put together."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PHONE, PROJECTOR, Screens
from e2e.company import Company, example_family, kept, sits_down
from e2e.scenes.scene import Scene
from server.application.tokens import new_id
from tests.serving import Server

WRITING = "Everyone is writing"


def running(server: Server, screens: Screens) -> Iterator[Scene]:
    company, _ = example_family(server)
    chair = sits_down(screens, company.chair, LAPTOP)
    phone = sits_down(screens, company.people["Kelly"], PHONE)
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    yield from quorum(chair)
    goes_to(company, "working_well")
    kept(company.chair.send("set_timer", seconds=300))
    kept(company.people["Jean"].send("raise_hand"))
    expect(phone.get_by_role("heading", name="What’s working well?").first).to_be_visible()
    yield Scene("phone-stage", phone, whole=True, dark=True)
    yield from hands(chair, phone)
    yield from writing(company, chair, phone, screen)
    kept(company.chair.send("lock_adding", locked=True))
    expect(phone.get_by_text("The chair has stopped adding")).to_be_visible()
    yield Scene("phone-adding-stopped", phone)
    laptop = sits_down(screens, company.people["Sam"], LAPTOP)
    expect(laptop.get_by_text("The chair has stopped adding")).to_be_visible()
    yield Scene("laptop-professional-stage", laptop, whole=True)
    yield from together(chair)
    yield from keys(chair)
    company.goes()


def goes_to(company: Company, stage: str) -> None:
    receipt = company.chair.send("set_stage", stage=stage)
    if receipt["refused"]:
        kept(company.chair.send("go_ahead", reason="The school sent a report (example)."))
        kept(company.chair.send("set_stage", stage=stage))


def quorum(chair: Page) -> Iterator[Scene]:
    chair.get_by_text("All stages, timer, adding").click()
    chair.get_by_role("button", name="What are we worried about?", exact=True).first.click()
    expect(chair.get_by_text("Some people who must be here are not.").first).to_be_visible()
    chair.get_by_role("button", name="Go ahead without them…").click()
    yield Scene("laptop-chair-quorum", chair, whole=True, dark=True)
    chair.get_by_role("button", name="Cancel", exact=True).first.click()


def hands(chair: Page, phone: Page) -> Iterator[Scene]:
    phone.get_by_role("button", name="I’d like to say something").click()
    expect(phone.get_by_role("button", name="Put my hand down")).to_be_visible()
    expect(chair.get_by_role("heading", name="Would like to say something")).to_be_visible()
    yield Scene("phone-hand-up", phone)
    yield Scene("laptop-chair-agenda", chair, whole=True, dark=True)


def writing(company: Company, chair: Page, phone: Page, screen: Page) -> Iterator[Scene]:
    company.shows("columns")
    writing = new_id()
    begun = {"writing": writing, "column": "working_well", "audience": "everyone"}
    kept(company.chair.send("start_writing", None, **begun))
    phone.get_by_label("Your words").fill("Nan comes when I ring her, also at night.")
    phone.get_by_role("button", name="Keep it").click()
    expect(phone.get_by_text("Only you can see this", exact=True)).to_be_visible()
    yield Scene("phone-writing-first", phone, whole=True, dark=True)
    expect(screen.get_by_text(WRITING)).to_be_visible()
    yield Scene("projector-writing-first", screen)
    yield Scene("laptop-chair-writing-first", chair, whole=True)
    chair.get_by_role("button", name="Share what everyone wrote").click()
    expect(screen.get_by_text(WRITING)).to_have_count(0)
    expect(phone.get_by_text("Only you can see this", exact=True)).to_have_count(0)


def together(chair: Page) -> Iterator[Scene]:
    chair.get_by_text("More…", exact=True).first.click()
    chair.get_by_role("button", name="Put together…").first.click()
    yield Scene("laptop-chair-dialog-put-together", chair)
    chair.get_by_role("dialog").get_by_role("listitem").first.get_by_role("button").click()
    yield Scene("laptop-chair-dialog-put-together-words", chair)
    chair.get_by_role("button", name="Put them together").click()
    expect(chair.get_by_text("1 more was said")).to_be_visible()
    chair.get_by_text("1 more was said").click()
    yield Scene("laptop-chair-put-together", chair, whole=True)
    chair.locator("details.tool-more:not([open]) > summary").last.click()
    chair.get_by_role("button", name="Make two…").last.click()
    yield Scene("laptop-chair-dialog-make-two", chair)
    chair.keyboard.press("Escape")


def keys(chair: Page) -> Iterator[Scene]:
    chair.get_by_role("button", name="Keys", exact=True).click()
    expect(chair.get_by_role("dialog").get_by_text("Go to the next stage")).to_be_visible()
    yield Scene("laptop-chair-dialog-keys", chair, dark=True)
    chair.keyboard.press("Escape")
