"""A child's own pages, and the stories that are made with a child's parents."""

import math
from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PHONE, PROJECTOR, Screens
from e2e.company import Company, kept, sits_down
from e2e.scenes.scene import Scene
from server.application.tokens import new_id
from tests.attendee import Attendee
from tests.serving import Server

TABLET = (1024, 768)
THUNDER = "When they shout it is like thunder and I take Noor under the bed."
TOLD = (
    "Mum and Dad had a big fight and you got hurt.",
    "You were scared, and Noor was too. That was not your fault.",
    "Now Nan comes every Friday, and Dad goes out when he feels angry.",
)


def children(server: Server, screens: Screens) -> Iterator[Scene]:
    company = with_a_child(server)
    mia = company.people["Mia"]
    phone = sits_down(screens, mia)
    expect(phone.get_by_role("button", name="The Three Houses")).to_be_visible()
    yield Scene("phone-child", phone, whole=True)
    phone.get_by_role("button", name="The Three Houses").click()
    expect(phone.get_by_role("heading", name="The Three Houses")).to_be_focused()
    yield Scene("phone-child-houses", phone, whole=True, dark=True)
    phone.get_by_role("button", name="Worries").click()
    yield from in_the_house(phone)
    puts_in_house(mia, "good_things", "Nan’s pancakes, and my friend Aya.", sun())
    puts_in_house(mia, "dreams", "That nobody shouts at night.", [])
    tablet = sits_down(screens, company.people["Jo"], TABLET)
    tablet.get_by_role("button", name="The Three Houses").click()
    tablet.get_by_role("button", name="For a younger child").click()
    expect(tablet.get_by_text("House of Dreams")).to_be_visible()
    yield Scene("laptop-helping-a-child", tablet, dark=True)
    yield from on_the_board(company, screens)
    yield from answering_as_a_child(company, phone)
    yield from a_story(company, screens)
    company.goes()


def in_the_house(phone: Page) -> Iterator[Scene]:
    expect(phone.get_by_role("heading", name="Worries")).to_be_focused()
    phone.get_by_label("What are you worried about?").fill(THUNDER)
    phone.get_by_role("button", name="Blue").click()
    draw(phone)
    yield Scene("phone-child-draws", phone, whole=True, dark=True)
    phone.get_by_role("button", name="Put it in the house").click()
    expect(phone.get_by_text("Only you can see this", exact=True)).to_be_visible()
    yield Scene("phone-child-in-the-house", phone, whole=True)
    phone.get_by_role("button", name="Show this to the meeting").click()
    expect(phone.get_by_role("heading", name="Show this to the meeting?")).to_be_focused()
    yield Scene("phone-child-shows", phone)
    phone.get_by_role("button", name="Yes, show it").click()
    expect(phone.get_by_text("Everyone in the meeting can see this")).to_be_visible()


def on_the_board(company: Company, screens: Screens) -> Iterator[Scene]:
    laptop = sits_down(screens, company.people["Jo"], LAPTOP)
    expect(laptop.get_by_text(THUNDER)).to_be_visible()
    yield Scene("laptop-professional-childs-card", laptop, whole=True)
    company.shows("card", company.card_with("like thunder"))
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    expect(screen.get_by_text("like thunder").first).to_be_visible()
    yield Scene("projector-childs-drawing", screen)


def answering_as_a_child(company: Company, phone: Page) -> Iterator[Scene]:
    pair = company.writes_pair("Mia’s teacher is worried about the nights.", "Quiet nights.")
    asked = company.opens_scale(pair)
    phone.get_by_role("button", name="All three houses").click()
    phone.get_by_role("button", name="Go to the meeting").click()
    phone.get_by_role("button", name="Give my answer").click()
    phone.get_by_role("button", name="4", exact=True).click()
    yield Scene("phone-child-answers", phone, whole=True, dark=True)
    company.closes_scale(asked)


def a_story(company: Company, screens: Screens) -> Iterator[Scene]:
    kelly, jo = company.people["Kelly"], company.people["Jo"]
    for nth, text in enumerate(TOLD):
        panel = new_id()
        drawing = sun() if nth == 2 else house()
        body: dict[str, object] = {"panel": panel, "story": "words_and_pictures"}
        body |= {"text": text, "drawing": drawing, "audience": "everyone"}
        kept(jo.send("add_panel", None, **body))
        for who in (kelly, jo)[: 2 - nth]:
            kept(who.send("agree_panel", panel=panel, agrees=True, revision=1))
    for name, person, size in (("phone", kelly, PHONE), ("laptop", jo, LAPTOP)):
        page = sits_down(screens, person, size)
        page.get_by_role("button", name="Words and Pictures").click()
        expect(page.get_by_text(TOLD[2])).to_be_visible()
        yield Scene(f"{name}-words-and-pictures", page, whole=True, dark=True)
    page.get_by_text("Begin with a worry from the board").click()
    page.get_by_role("button", name="Add a picture or words").click()
    page.get_by_label("The words").fill("What you can do when it gets loud: ring Nan.")
    yield Scene("laptop-writes-a-story", page, whole=True)


def with_a_child(server: Server) -> Company:
    company = Company(server, "Example family: Mia and Noor (invented)", "network")
    company.comes_in("Mia", "child")
    company.comes_in("Kelly", "family", "Mum")
    company.comes_in("Nan Jean", "network", "Nan")
    company.comes_in("Jo", "lead_professional", "Social worker")
    kept(company.people["Jo"].add_card("In June Noor was knocked on the head.", "harm"))
    return company


def puts_in_house(child: Attendee, where: str, text: str, drawing: list[dict[str, object]]) -> None:
    category = {"worries": "complicating_factor", "good_things": "existing_strength"}
    body: dict[str, object] = {"card": new_id(), "category": category.get(where, "next_step")}
    body |= {"text": text, "perspective": None, "audience": "own", "house": where}
    kept(child.send("add_card", None, **body, drawing=drawing or None))


def draw(page: Page) -> None:
    """A house with a roof, by mouse on the paper."""
    paper = page.get_by_role("img", name="Paper to draw on")
    paper.scroll_into_view_if_needed()
    box = paper.bounding_box()
    assert box is not None
    corners = [(0.2, 0.9), (0.2, 0.5), (0.5, 0.2), (0.8, 0.5), (0.8, 0.9), (0.2, 0.9)]
    points = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in corners]
    page.mouse.move(*points[0])
    page.mouse.down()
    for x, y in points[1:]:
        page.mouse.move(x, y, steps=4)
    page.mouse.up()


def house() -> list[dict[str, object]]:
    return [
        {"ink": 0, "points": [200, 850, 200, 450, 500, 180, 800, 450, 800, 850, 200, 850]},
        {"ink": 2, "points": [440, 850, 440, 600, 560, 600, 560, 850]},
    ]


def sun() -> list[dict[str, object]]:
    turns = [nth * math.tau / 16 for nth in range(17)]
    ring = [round(500 + 200 * way(turn)) for turn in turns for way in (math.cos, math.sin)]
    return [{"ink": 5, "points": ring}] + [
        {
            "ink": 5,
            "points": [
                round(500 + far * way(turn)) for far in (260, 380) for way in (math.cos, math.sin)
            ],
        }
        for turn in turns[::2]
    ]
