"""The plan and what follows it: views, the decision, the dates, and the end."""

from collections.abc import Iterator
from datetime import date

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PROJECTOR, ZOOMED, Screens
from e2e.company import Company, example_family, sits_down
from e2e.planners import (
    at_stage,
    day_words,
    decides,
    gives_view,
    in_days,
    in_the_network,
    next_step,
    plans,
    protects,
)
from e2e.scenes.hard_words import FRIGHTENED, QUIET, UNBROKEN, VILLAGE
from e2e.scenes.scene import Scene
from tests.serving import Server

NIGHTS = "Lee stays over on Thursday"
WHO_WHEN = "Who does what, by when"


def planning(server: Server, screens: Screens) -> Iterator[Scene]:
    company, (pair, _) = example_family(server)
    phone, laptop, chair, screen = everybody(company, screens, "Kelly", "Priti")
    at_stage(company, "plan")
    company.shows("plan")
    plans(company, NIGHTS, "Lee", 8, pair=pair)
    next_step(company, "Kelly tells Auntie Rosa what the worries are", "Kelly", 4)
    plans(company, "Dr Lewis refers Kelly", "Dr Lewis", 2, state="begun")
    protects(company, "sober grown-up in the house", pair)
    in_the_network(company.people["Kelly"], "Auntie Rosa", "Kelly’s aunt", knows=False)
    in_the_network(company.people["Jean"], "Lee", "Kelly’s brother", "Stays over three nights.")
    expect(screen.get_by_text("Lee, by").first).to_be_visible()
    yield Scene("projector-plan", screen)
    for who, page in people(phone, laptop, chair):
        expect(page.get_by_text("Who: Lee").first).to_be_visible()
        yield Scene(f"{who}-plan", page, whole=True, dark=who == "phone")
    yield from a_new_step(chair)
    yield from a_day_in_words(phone)
    yield from the_network(laptop)
    yield from the_views(company, phone, laptop, chair)
    yield from the_decision(company, phone, laptop, chair)
    yield from the_dates(phone, chair)
    at_stage(company, "close")
    company.freezes()
    for who, page in (("phone", phone), ("laptop-professional", laptop)):
        expect(page.get_by_role("heading", name="What happens next", exact=True)).to_be_visible()
        yield Scene(f"{who}-frozen-with-dates", page, whole=True)
    company.goes()


def everybody(company: Company, screens: Screens, family: str, professional: str) -> list[Page]:
    return [
        sits_down(screens, company.people[family]),
        sits_down(screens, company.people[professional], LAPTOP),
        sits_down(screens, company.chair, LAPTOP),
        sits_down(screens, company.screen_joins(), PROJECTOR),
    ]


def people(phone: Page, laptop: Page, chair: Page) -> list[tuple[str, Page]]:
    return [("phone", phone), ("laptop-professional", laptop), ("laptop-chair", chair)]


def a_new_step(chair: Page) -> Iterator[Scene]:
    chair.get_by_role("button", name="Add a next step…").click()
    chair.get_by_label("What will be done?").fill("Sam rings the nursery about a place for Ruby")
    chair.get_by_label("Who will do it?").select_option("Sam")
    chair.get_by_label("Say the day in words").fill("next Friday")
    expect(chair.get_by_role("dialog").get_by_role("status")).to_contain_text("Friday")
    yield Scene("laptop-chair-dialog-next-step", chair, whole=True)
    chair.get_by_role("button", name="Keep this").click()
    expect(chair.get_by_role("dialog")).to_have_count(0)
    chair.get_by_role("button", name="By goal").click()
    expect(chair.get_by_text("For no goal yet")).to_be_visible()
    yield Scene("laptop-chair-plan-by-goal", chair)


def a_day_in_words(phone: Page) -> Iterator[Scene]:
    phone.get_by_role("button", name="Add a next step…").click()
    phone.get_by_label("What will be done?").fill("I ring the alcohol team")
    phone.get_by_label("Say the day in words").fill("end of term")
    expect(phone.get_by_text("We cannot tell which day")).to_be_visible()
    phone.get_by_text("We cannot tell which day").scroll_into_view_if_needed()
    yield Scene("phone-dialog-day-not-understood", phone)
    phone.get_by_label("Say the day in words").fill("tomorrow")
    tomorrow = day_words(date.fromisoformat(in_days(1)))
    expect(phone.get_by_text(tomorrow).last).to_be_visible()
    yield Scene("phone-dialog-day-understood", phone)
    phone.get_by_role("button", name="Keep this").click()
    expect(phone.get_by_role("dialog")).to_have_count(0)


def the_network(laptop: Page) -> Iterator[Scene]:
    laptop.get_by_role("button", name="Add somebody to the network…").click()
    laptop.get_by_label("Their name").fill("Mrs Dunn")
    laptop.get_by_label("Who they are to the child").fill("Neighbour")
    laptop.get_by_role("radio", name="Not yet").check(force=True)
    yield Scene("laptop-professional-dialog-network", laptop)
    laptop.get_by_role("button", name="Keep this").click()
    expect(laptop.get_by_text("2 of them do not know the worries yet").first).to_be_visible()


def the_views(company: Company, phone: Page, laptop: Page, chair: Page) -> Iterator[Scene]:
    at_stage(company, "views")
    gives_view(company.people["Jean"], "Kelly tries hard. I will help her.", "agrees")
    priti = company.people["Priti"]
    of_the_child = "I want Mummy to wake up in the morning."
    gives_view(priti, of_the_child, person=None, perspective="child")
    gives_view(company.people["Sam"], "", "not_sure")
    expect(phone.get_by_text(of_the_child)).to_be_visible()
    yield Scene("phone-views", phone, whole=True, dark=True)
    phone.get_by_role("radio", name="I don’t agree").check(force=True)
    phone.get_by_label("In your own words").fill("It was only once. But I will do the plan.")
    phone.get_by_role("button", name="Give my view").click()
    expect(phone.get_by_role("button", name="Change my view")).to_be_visible()
    yield Scene("phone-views-given", phone, whole=True)
    yield Scene("laptop-professional-views", laptop, whole=True)
    chair.get_by_role("button", name="Write down somebody’s view…").click()
    chair.get_by_label("Whose view is it?").select_option("Lee")
    yield Scene("laptop-chair-dialog-view", chair, whole=True)
    chair.get_by_role("dialog").get_by_role("button", name="Cancel").click()


def the_decision(company: Company, phone: Page, laptop: Page, chair: Page) -> Iterator[Scene]:
    at_stage(company, "decision")
    expect(phone.get_by_text("Nothing is decided yet.")).to_be_visible()
    yield Scene("phone-decision-none", phone)
    chair.get_by_role("button", name="Write down the decision…").click()
    dialog = chair.get_by_role("dialog")
    dialog.get_by_role("radio", name="A child protection plan is needed").check(force=True)
    dialog.get_by_role("checkbox", name="Neglect").check()
    yield Scene("laptop-chair-dialog-decision", chair)
    dialog.get_by_role("button", name="Cancel").click()
    decides(
        company,
        *("plan_needed", "neglect", "emotional_abuse"),
        reason="Alfie has been alone in the street, and the nights are not safe yet.",
        dissent="Kelly: it was only once. Dr Lewis: early help would do.",
    )
    for who, page in people(phone, laptop, chair):
        expect(page.get_by_text("Dr Lewis: early help would do")).to_be_visible()
        yield Scene(f"{who}-decision", page)


def the_dates(phone: Page, chair: Page) -> Iterator[Scene]:
    for page in (phone, chair):
        page.get_by_role("heading", name="What happens next: dates").click()
    chair.get_by_text("First core group meeting").scroll_into_view_if_needed()
    chair.locator("#date-core_group ~ button").click()
    chair.get_by_label("Say the day in words").fill("tomorrow")
    chair.get_by_label("Why this day?").fill("The school is shut from Friday.")
    yield Scene("laptop-chair-dialog-date", chair)
    chair.get_by_role("button", name="Keep this").click()
    expect(phone.get_by_text("The school is shut from Friday.")).to_be_visible()
    phone.get_by_text("The school is shut from Friday.").scroll_into_view_if_needed()
    yield Scene("phone-dates", phone, whole=True)
    yield Scene("laptop-chair-dates", chair, whole=True)


def planning_nothing(server: Server, screens: Screens) -> Iterator[Scene]:
    company = Company(server)
    company.comes_in("Kelly", "family")
    company.comes_in("Sam", "professional")
    phone, laptop, chair, screen = everybody(company, screens, "Kelly", "Sam")
    company.shows("plan")
    at_stage(company, "plan")
    for who, page in people(phone, laptop, chair):
        expect(page.get_by_text("No next steps yet.").first).to_be_visible()
        yield Scene(f"{who}-plan-empty", page, whole=True)
    expect(screen.get_by_text("First core group meeting")).to_be_visible()
    yield Scene("projector-plan-empty", screen)
    company.goes()


def planning_much(server: Server, screens: Screens) -> Iterator[Scene]:
    company, pairs = example_family(server)
    at_stage(company, "plan")
    for number in range(16):
        text = f"{number + 1}. Somebody rings the school on Monday and says how the nights went"
        next_step(company, text, "Priti" if number % 2 else "Jean", number, pair=pairs[number % 2])
    for number in range(6):
        in_the_network(company.people["Kelly"], f"Neighbour {number}", "Next door", "Helps.")
    decides(company, "plan_needed", "neglect")
    phone, laptop, chair, screen = everybody(company, screens, "Kelly", "Priti")
    for who, page in people(phone, laptop, chair):
        expect(page.get_by_text("16. Somebody").first).to_be_visible()
        yield Scene(f"{who}-plan-much", page, whole=True)
    company.shows("plan")
    lines = screen.locator(".page-line")
    expect(lines.first).to_contain_text("Page 1 of")
    yield Scene("projector-plan-much-page-1", screen)
    company.shows("plan", page=1)
    expect(lines.first).to_contain_text("Page 2 of")
    yield Scene("projector-plan-much-page-2", screen)
    company.goes()


def planning_in_hard_words(server: Server, screens: Screens) -> Iterator[Scene]:
    """Words without a place to break, and words that run from right to left, in one plan."""
    company = Company(server, f"Example family {VILLAGE}")
    company.comes_in(VILLAGE, "family", VILLAGE)
    company.comes_in("أمينة", "family", "أم عمر")
    company.comes_in("Sam", "lead_professional")
    pair = company.writes_pair(f"{UNBROKEN} worries", f"{UNBROKEN} goal")
    at_stage(company, "plan")
    next_step(company, UNBROKEN, VILLAGE, 3, pair=pair)
    next_step(company, QUIET, "أمينة", 4)
    next_step(company, FRIGHTENED, "W" * 120, None)
    in_the_network(company.people[VILLAGE], "W" * 60, VILLAGE, UNBROKEN, knows=False)
    gives_view(company.people["أمينة"], FRIGHTENED, "agrees")
    gives_view(company.people[VILLAGE], UNBROKEN, "disagrees")
    decides(company, "plan_needed", "neglect", reason=UNBROKEN, dissent=FRIGHTENED)
    phone, laptop, chair, screen = everybody(company, screens, VILLAGE, "Sam")
    company.shows("plan")
    opened = people(phone, laptop, chair)
    for _, page in opened:
        expect(page.get_by_text(FRIGHTENED).first).to_be_visible()
        for part in ("What each person thinks", "The decision"):
            page.get_by_role("heading", name=part).click()
    for who, page in opened:
        yield Scene(f"{who}-plan-hard-words", page, whole=True)
    zoomed = sits_down(screens, company.people["أمينة"], ZOOMED)
    expect(zoomed.get_by_text(FRIGHTENED).first).to_be_visible()
    zoomed.get_by_role("button", name="Add a next step…").click()
    zoomed.get_by_label("Say the day in words").fill("next Sunday")
    yield Scene("zoomed-dialog-next-step", zoomed)
    phone.evaluate("document.documentElement.dir = 'rtl'")
    yield Scene("phone-plan-right-to-left", phone, whole=True)
    expect(screen.get_by_text(FRIGHTENED)).to_be_visible()
    yield Scene("projector-plan-hard-words", screen)
    company.goes()
