"""A family network meeting in which a child says, draws and decides what the others see."""

from playwright.sync_api import Page, expect

from e2e.browsers import PHONE, PROJECTOR, Screens
from e2e.company import sits_down
from e2e.scenes.children import TABLET, THUNDER, draw, with_a_child
from e2e.security.frames import Frames
from tests.serving import Server

TALE = "You were scared. It was not your fault."


def test_what_a_child_says_joins_the_board_thing_by_thing(server: Server, screens: Screens) -> None:
    """P75: nothing of it reaches another screen before the child shows it, then all of it does, in
    the child's words, with the drawing, in the column of the worries."""
    company = with_a_child(server)
    mia = sits_down(screens, company.people["Mia"], TABLET)
    nan = sits_down(screens, company.people["Nan Jean"], PHONE)
    heard = Frames(nan)
    nan.reload()
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    mia.get_by_role("button", name="The Three Houses").click()
    mia.get_by_role("button", name="Worries").click()
    mia.get_by_label("What are you worried about?").fill(THUNDER)
    draw(mia)
    mia.get_by_role("button", name="Put it in the house").click()
    expect(mia.get_by_text(THUNDER)).to_be_visible()
    company.people["Kelly"].add_card("Nan makes pancakes on Sunday.", "existing_strength")
    nan.get_by_role("button", name="What’s working well?", exact=True).click()
    expect(nan.get_by_text("Nan makes pancakes")).to_be_visible()
    assert heard.told("pancakes"), "else this test could not fail"
    assert not heard.told("thunder")

    mia.get_by_role("button", name="Show this to the meeting").click()
    mia.get_by_role("button", name="Yes, show it").click()
    nan.get_by_role("button", name="What are we worried about?", exact=True).click()
    shown = nan.get_by_role("listitem").filter(has_text=THUNDER)
    expect(shown.get_by_role("img", name="A drawing")).to_be_visible()
    expect(shown.get_by_text("Child", exact=True)).to_be_visible()
    company.shows("card", company.card_with("like thunder"))
    expect(screen.get_by_role("img", name="A drawing")).to_be_visible()
    is_agreed_to(mia, sits_down(screens, company.people["Jo"], TABLET))
    company.goes()


def is_agreed_to(mia: Page, laptop: Page) -> None:
    """P76: a story is written by the worker, and the child agrees to it as it stands."""
    laptop.get_by_role("button", name="Words and Pictures").click()
    laptop.get_by_role("button", name="Add a picture or words").click()
    laptop.get_by_label("The words").fill(TALE)
    laptop.get_by_role("button", name="Keep it").click()
    mia.get_by_role("button", name="All three houses").click()
    mia.get_by_role("button", name="Go to the meeting").click()
    mia.get_by_role("button", name="Words and Pictures").click()
    mia.get_by_role("button", name="I agree with this").click()
    expect(laptop.get_by_text("Agreed by Mia")).to_be_visible()
    laptop.get_by_role("button", name="Edit").click()
    laptop.get_by_label("The words").fill(f"{TALE} Now it is quiet.")
    expect(laptop.get_by_text("Everyone who agreed will be asked again.")).to_be_visible()
    laptop.get_by_role("button", name="Keep it").click()
    expect(mia.get_by_text("Nobody has agreed to this yet")).to_be_visible()
