"""A word with the chair alone, stepping out in the middle of something, and where people are."""

import re

import pytest
from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PHONE, Screens
from e2e.company import Company, example_family, kept, sits_down, take_seat
from e2e.people import asks_to_join, card, chair_opens, is_in, lets_in
from e2e.security.frames import Frames
from server.application.tokens import new_id
from tests.serving import Server

CANNOT = "I can’t speak freely here"
TALK = "I would like to talk to you alone"
KNOWS = "The chair knows."
LATER = "It will go to the chair when there is signal."
STEP_OUT = "The chair has asked some people to step out. You’ll be invited back."
UNKEPT = "What you did last could not be kept."
TRACES = ("aside", "cannot_speak", "talk_alone", "quiet word")


class Others:
    """Screens of people who must not learn that somebody spoke to the chair."""

    def __init__(self, screens: Screens, company: Company, *names: str) -> None:
        self.company = company
        self.seated: list[tuple[Page, Frames]] = []
        people = [*(company.people[name] for name in names), company.screen_joins()]
        company.shows("columns")
        for person in people:
            page = screens.open(LAPTOP)
            frames = Frames(page)
            take_seat(page, person)
            expect(page.get_by_text("In May Alfie, 4").first).to_be_visible()
            self.seated.append((page, frames))

    def learn_nothing(self, of: str) -> None:
        """Nothing but what is next said to all."""
        self.hear(f"Said to all after {of}")
        for page, frames in self.seated:
            whys = {p["because"]["key"] for m in frames.messages for p in m[1].get("patches", [])}
            assert whys <= {"card_added", "screen_set", "live"}, of
            told = "".join(frames.received)
            assert not [trace for trace in TRACES if trace in told], of
            assert "quiet word" not in page.content(), of
            frames.clear()

    def hear(self, said: str) -> None:
        kept(self.company.chair.add_card(said, card=(shown := new_id())))
        self.company.shows("card", shown)
        for page, _ in self.seated:
            expect(page.get_by_text(said).first).to_be_visible()

    def see(self, words: re.Pattern[str]) -> None:
        """And forget what they were told until then."""
        for page, frames in self.seated:
            expect(page.get_by_text(words).first).to_be_visible()
            frames.clear()

    def are_told_nothing(self) -> None:
        for page, frames in self.seated:
            assert "quiet word" not in page.content()
            assert frames.messages == []


@pytest.mark.timeout(120)
def test_p47_it_reaches_the_chair_alone_from_every_screen(server: Server, screens: Screens) -> None:
    company, (pair, _) = example_family(server)
    others = Others(screens, company, "Jean", "Priti")
    waiting = asks_to_join(screens, company.links["join"], "Ted", "Relative or friend")
    kelly = sits_down(screens, company.people["Kelly"])
    is_in(kelly)
    sam = sits_down(screens, company.people["Sam"], LAPTOP)
    is_in(sam)
    others.learn_nothing("coming in")
    speaks(company, waiting, "Ted", CANNOT)
    others.learn_nothing("waiting")
    speaks(company, kelly, "Kelly", CANNOT)
    others.learn_nothing("the phone")
    speaks(company, sam, "Sam", TALK)
    others.learn_nothing("the desk")
    kelly.get_by_role("button", name="Open", exact=True).first.click()
    expect(kelly.get_by_role("dialog")).to_be_visible()
    speaks(company, kelly, "Kelly", TALK)
    kelly.keyboard.press("Escape")
    others.learn_nothing("the editor")
    asked = company.opens_scale(pair)
    others.see(re.compile("is open|are asked for a number|0 of 7 in|giving their numbers"))
    kelly.get_by_role("button", name="Give my answer").click()
    speaks(company, kelly, "Kelly", CANNOT)
    others.learn_nothing("the scale")
    company.closes_scale(asked)
    part = company.starts_part(company.makes_audience("With Jean and Priti", "Jean", "Priti"))
    expect(kelly.get_by_role("heading", name=STEP_OUT)).to_be_visible()
    others.see(re.compile("This part is private|We will go on together"))
    speaks(company, kelly, "Kelly", TALK)
    others.are_told_nothing()
    company.ends_part(part)
    is_in(kelly)
    company.freezes()
    expect(kelly.get_by_role("heading", name="The meeting has ended")).to_be_visible()
    others.see(re.compile("meeting has ended|board is closed"))
    speaks(company, kelly, "Kelly", CANNOT)
    others.are_told_nothing()
    kelly.get_by_role("button", name="Leave the meeting").click()
    expect(kelly.get_by_text("you will not be able to open this board again")).to_be_visible()
    kelly.get_by_role("button", name="Yes, leave").click()
    expect(kelly.get_by_role("heading", name="You have left the meeting")).to_be_visible()
    assert kelly.context.cookies() == []
    company.goes()


def speaks(company: Company, page: Page, name: str, wish: str) -> None:
    """Two taps; the chair is told, and no trace stays on the page."""
    code = "cannot_speak" if wish == CANNOT else "talk_alone"
    (person,) = (p["id"] for p in company.chair.records("person") if p["name"] == name)
    page.get_by_role("button", name="Speak to the chair alone").last.click()
    page.get_by_role("button", name=wish).click()
    company.chair.until(lambda: company.chair.knows("aside", id=person, wish=code))
    expect(page.get_by_text(KNOWS)).to_be_visible()
    page.keyboard.press("Shift")
    expect(page.get_by_text(KNOWS)).to_have_count(0)
    expect(page.get_by_role("button", name=wish)).to_have_count(0)
    assert "knows" not in page.content()
    kept(company.chair.send("hear_alone", person=person))


def test_without_signal_it_goes_later_and_says_so_once(server: Server, screens: Screens) -> None:
    company, _ = example_family(server)
    kelly = sits_down(screens, company.people["Kelly"])
    is_in(kelly)
    kelly.context.set_offline(True)
    expect(kelly.get_by_text("You lost signal.")).to_be_visible()
    kelly.get_by_role("button", name="Speak to the chair alone").click()
    kelly.get_by_role("button", name=CANNOT).click()
    expect(kelly.get_by_text(LATER)).to_be_visible()
    expect(kelly.get_by_text(LATER)).to_have_count(0)  # by itself
    kelly.context.set_offline(False)
    company.chair.until(lambda: company.chair.knows("aside", wish="cannot_speak"))
    expect(kelly.get_by_text("You lost signal.")).to_have_count(0)
    expect(kelly.get_by_text(KNOWS)).to_have_count(0)
    company.goes()


def test_p44_nothing_stays_on_the_page_of_whoever_steps_out(
    server: Server, screens: Screens
) -> None:
    company, _ = example_family(server)
    made = company.makes_audience("With Kelly", "Kelly")
    sam = sits_down(screens, company.people["Sam"], LAPTOP)
    jean = sits_down(screens, company.people["Jean"])
    for page in (sam, jean):
        is_in(page)
        page.get_by_role("button", name="Add a card: Harm").click()
        page.get_by_label("New card: Harm").fill("Draftplanted")
    own = card(sam, "Ruby, 14 months")
    own.get_by_role("button", name="Edit").click()
    kept(company.chair.add_card("Cardplanted"))
    expect(sam.locator(".activity")).to_contain_text("added a card")
    expect(sam.locator("[role=status][aria-live]").first).to_contain_text("added a card")
    jean.context.set_offline(True)
    jean.get_by_role("button", name="Add to the board").click()
    part = company.starts_part(made)
    jean.context.set_offline(False)
    for page in (sam, jean):
        expect(page.get_by_role("heading", name=STEP_OUT)).to_be_focused()
        expect(page.get_by_text(UNKEPT)).to_be_visible()
        whole = page.content()
        for gone in ("planted", "Ruby", "Alfie", "Kelly", "added a card", "Ms Rahman"):
            assert gone not in whole, gone
        assert page.title() == "Meeting"
    company.ends_part(part)
    for page in (sam, jean):
        expect(page.get_by_text("Cardplanted")).to_be_visible()
        expect(page.get_by_text("Draftplanted")).to_have_count(0)
        expect(page.get_by_label("New card: Harm")).to_have_count(0)
        expect(page.get_by_text(UNKEPT)).to_have_count(0)
    assert not company.chair.knows("card", text="Draftplanted")
    company.goes()


def test_the_roll_says_where_people_are_and_who_can_hear(server: Server, screens: Screens) -> None:
    links = server.create()
    chair = chair_opens(screens, links["chair"])
    amy = asks_to_join(screens, links["join"], "Amy", "Parent or carer")
    winston = screens.open(PHONE, touch=True)
    winston.goto(links["join"])
    winston.get_by_label("Your name").fill("Winston")
    winston.get_by_role("radio", name="Relative or friend").check(force=True)
    winston.get_by_role("radio", name="Somewhere else").check(force=True)
    winston.get_by_label("Is anyone else with you, or can anyone hear?").fill("My wife, at times")
    winston.get_by_role("button", name="Ask to join").click()
    for name in ("Amy", "Winston"):
        lets_in(chair, name)
    is_in(winston)
    for page in (chair, amy, winston):
        of_amy = page.get_by_role("listitem").filter(has_text="Amy")
        expect(of_amy.first).to_contain_text(re.compile(r"In the room · since \d\d:\d\d"))
        of_winston = page.get_by_role("listitem").filter(has_text="Winston").first
        expect(of_winston).to_contain_text("Somewhere else · since")
        expect(of_winston).to_contain_text("With them: My wife, at times")
    winston.get_by_role("button", name="Change where I am").click()
    winston.get_by_role("radio", name="In the room with the others").check(force=True)
    winston.get_by_role("button", name="Tell the chair").click()
    expect(winston.get_by_role("button", name="Change where I am")).to_be_focused()
    for page in (chair, amy, winston):
        of_winston = page.get_by_role("listitem").filter(has_text="Winston").first
        expect(of_winston).to_contain_text("In the room · since")
        expect(of_winston).not_to_contain_text("My wife")
