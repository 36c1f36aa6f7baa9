"""A Team Around the Family of four people, from one card on the board to a plan that says who does
what by when, everyone's views, the decision, and the next meeting."""

from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, Screens
from e2e.people import add_card, asks_to_join, chair_opens, is_in, lets_in
from e2e.planners import day_words
from server.domain.deadlines import HERE
from tests.serving import Server

TODAY = date.today()
TOMORROW = TODAY + timedelta(days=1)
NEXT_FRIDAY = TODAY + timedelta(days=7 - TODAY.weekday() + 4)
"""The Friday of the week after this one."""
IN_SIX_WEEKS = datetime.now(HERE).date() + timedelta(days=42)
GOAL = "Tom will be at school every day. Other grown-ups will help Mum in the morning."
SCHOOL_RINGS = "Mr Okoro rings Mum on Friday to say how the week went"
MUM_ASKS = "I ask my sister to come on Tuesday mornings"


@pytest.mark.timeout(150)
def test_a_team_around_the_family_makes_its_plan(server: Server, screens: Screens) -> None:
    links = server.create(kind="taf", title="Example family: Tom", chair="Ms Hill")
    chair = chair_opens(screens, links["chair"])
    join = links["join"]
    mother = asks_to_join(screens, join, "Carly", "Parent or carer", "Tom’s mum")
    visitor = asks_to_join(screens, join, "Nia", "I work with the family", size=LAPTOP)
    school = asks_to_join(screens, join, "Mr Okoro", "I work with the family", "Teacher")
    everyone = [chair, mother, visitor, school]
    for name, page in (("Carly", mother), ("Nia", visitor), ("Mr Okoro", school)):
        lets_in(chair, name)
        is_in(page)
    add_card(mother, "Existing strengths", "Tom walks the dog with me every evening")
    expect(visitor.get_by_text("Tom walks the dog").first).to_be_visible()
    the_goal_is_written(chair)

    goes_to(chair, "Who does what, by when")
    the_plan_is_made(chair, mother, everyone)
    the_network_is_listed(mother, school)

    goes_to(chair, "What each of us thinks")
    everyone_is_heard_or_not(chair, mother, visitor, everyone)

    goes_to(chair, "The decision")
    it_is_decided(chair, everyone)
    the_next_meeting_is_moved(chair, mother)

    goes_to(chair, "Before we go")
    chair.get_by_role("button", name="End the meeting…").click()
    chair.get_by_role("button", name="Go on").click()
    chair.get_by_role("button", name="Yes, end the meeting and make the record").click()
    everyone_knows_what_happens_next(mother, school)


def goes_to(chair: Page, stage: str) -> None:
    agenda = chair.get_by_role("region", name="Agenda")
    button = agenda.get_by_role("button", name=stage, exact=True)
    if not button.is_visible():
        agenda.get_by_text("All stages").click()
    button.click()
    expect(agenda.locator("[aria-current=step]")).to_have_text(stage)


def the_goal_is_written(chair: Page) -> None:
    chair.get_by_role("button", name="Start a worry statement and its goal").first.click()
    chair.get_by_role("button", name="Start writing").click()
    worry = "School and Mum are worried that Tom stays at home to care for her."
    chair.get_by_role("textbox", name="Worry statement").fill(worry)
    chair.get_by_role("textbox", name="Wellbeing goal").fill(GOAL)
    chair.get_by_role("button", name="Mark as ready").click()
    chair.get_by_role("button", name="Back to the board").click()


def the_plan_is_made(chair: Page, mother: Page, everyone: list[Page]) -> None:
    dialog = adds_step(chair, SCHOOL_RINGS, "next Friday")
    expect(chair.get_by_role("dialog").get_by_text(day_words(NEXT_FRIDAY))).to_be_visible()
    dialog.get_by_label("Who will do it?").select_option("Mr Okoro")
    dialog.get_by_label("For which goal?").select_option(label=f"1. {GOAL}")
    keeps(chair)
    dialog = adds_step(mother, MUM_ASKS, "when I can")
    expect(mother.get_by_text("We cannot tell which day “when I can” is.")).to_be_visible()
    expect(dialog.get_by_role("button", name="Keep this")).to_have_attribute(
        "aria-disabled", "true"
    )
    dialog.get_by_label("Say the day in words").fill("tomorrow")
    dialog.get_by_label("Who will do it?").select_option("Carly")
    keeps(mother)
    for page in everyone:
        line = page.locator(".plan-line", has_text=SCHOOL_RINGS)
        expect(line).to_contain_text("Who: Mr Okoro")
        expect(line).to_contain_text(f"By {day_words(NEXT_FRIDAY)}")
        expect(line).to_contain_text("For goal 1")
        line = page.locator(".plan-line", has_text=MUM_ASKS)
        expect(line).to_contain_text(f"By {day_words(TOMORROW)}")
    steps = mother.locator(".plan-line .written")
    expect(steps.first).to_have_text(MUM_ASKS)
    expect(mother.locator(".plan-line", has_text=SCHOOL_RINGS).get_by_role("button")).to_have_count(
        0
    )


def adds_step(page: Page, text: str, day: str) -> Page:
    page.get_by_role("button", name="Add a next step…").click()
    page.get_by_label("What will be done?").fill(text)
    page.get_by_label("Say the day in words").fill(day)
    return page


def keeps(page: Page) -> None:
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def the_network_is_listed(mother: Page, school: Page) -> None:
    mother.get_by_role("button", name="Add somebody to the network…").click()
    mother.get_by_label("Their name").fill("Dee")
    mother.get_by_label("What they do to help").fill("Comes on Tuesdays")
    mother.get_by_role("radio", name="Not yet").check(force=True)
    keeps(mother)
    expect(school.get_by_text("Does not know the worries yet").first).to_be_visible()


def everyone_is_heard_or_not(
    chair: Page, mother: Page, visitor: Page, everyone: list[Page]
) -> None:
    mother.get_by_role("radio", name="I don’t agree").check(force=True)
    mother.get_by_label("In your own words").fill("It is not fair to ask Tom.")
    mother.get_by_role("button", name="Give my view").click()
    visitor.get_by_role("radio", name="I’m not sure").check(force=True)
    visitor.get_by_role("button", name="Give my view").click()
    chair.get_by_role("button", name="Write down somebody’s view…").click()
    chair.get_by_label("Whose view is it?").select_option(label="Child")
    chair.get_by_role("dialog").get_by_label("In their own words").fill("I like it when Dee comes.")
    keeps(chair)
    for page in everyone:
        expect(page.locator(".plan-line", has_text="It is not fair")).to_contain_text(
            "Does not agree"
        )
        expect(page.locator(".plan-line", has_text="Nia")).to_contain_text("Is not sure")
        child = page.locator(".plan-line", has_text="I like it when Dee comes.")
        expect(child).to_contain_text("Written down by Ms Hill")
        expect(page.get_by_text("Nothing here from: Mr Okoro.")).to_be_visible()
        expect(page.locator(".plan-line .badge", has_text="Agrees")).to_have_count(0)
    theirs = chair.locator(".plan-line", has_text="It is not fair")
    expect(theirs.get_by_role("button")).to_have_count(0)


def it_is_decided(chair: Page, everyone: list[Page]) -> None:
    for page in everyone:
        expect(page.get_by_text("Nothing is decided yet.")).to_be_visible()
    chair.get_by_role("button", name="Write down the decision…").click()
    dialog = chair.get_by_role("dialog")
    expect(dialog.get_by_text("Category of harm")).to_have_count(0)
    dialog.get_by_role("radio", name="We agree this plan").check(force=True)
    dialog.get_by_label("Who sees it differently, and how").fill("Carly, about Tom’s mornings.")
    dialog.get_by_role("button", name="Write it down for everyone").click()
    for page in everyone:
        expect(page.get_by_text("We agree this plan").first).to_be_visible()
        expect(page.get_by_text("Carly, about Tom’s mornings.")).to_be_visible()
    expect(everyone[1].get_by_role("button", name="Change the decision…")).to_have_count(0)


def the_next_meeting_is_moved(chair: Page, mother: Page) -> None:
    for page in (chair, mother):
        page.get_by_role("button", name="What happens next: dates").click()
        expect(page.get_by_text(f"By {day_words(IN_SIX_WEEKS)}")).to_be_visible()
    expect(mother.get_by_role("button", name="Change the day…")).to_have_count(0)
    chair.get_by_role("button", name="Change the day…").click()
    dialog = chair.get_by_role("dialog")
    dialog.get_by_label("Say the day in words").fill("in five weeks")
    keep = dialog.get_by_role("button", name="Keep this")
    expect(keep).to_have_attribute("aria-disabled", "true")
    dialog.get_by_label("Why this day?").fill("Before the school closes")
    keeps(chair)
    moved = mother.locator(".plan-line", has_text="Before the school closes")
    expect(moved).to_contain_text(f"By {day_words(TODAY + timedelta(days=35))}")
    expect(moved).to_contain_text(f"Instead of {day_words(IN_SIX_WEEKS)}")


def everyone_knows_what_happens_next(mother: Page, school: Page) -> None:
    for page, step, day in ((mother, MUM_ASKS, TOMORROW), (school, SCHOOL_RINGS, NEXT_FRIDAY)):
        end = page.locator("section", has=page.get_by_role("heading", name="The meeting has ended"))
        expect(end).to_contain_text("What you said you would do")
        expect(end).to_contain_text(step)
        expect(end).to_contain_text(f"By {day_words(day)}")
        expect(end).to_contain_text(f"By {day_words(TODAY + timedelta(days=35))}")
        expect(page.get_by_role("button", name="Add a next step…")).to_have_count(0)
