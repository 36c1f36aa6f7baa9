"""Freezing: what the chair is asked, and what everyone sees afterwards."""

from collections.abc import Iterator

from playwright.sync_api import expect

from e2e.browsers import LAPTOP, PROJECTOR, Screens
from e2e.company import example_family, sits_down
from e2e.scenes.scaling import ANSWERS
from e2e.scenes.scene import Scene
from tests.serving import Server


def ending(server: Server, screens: Screens) -> Iterator[Scene]:
    company, (pair, _) = example_family(server)
    asked = company.opens_scale(pair)
    company.answer(asked, ANSWERS)
    company.closes_scale(asked)
    chair = sits_down(screens, company.chair, LAPTOP)
    pages = {
        "phone": sits_down(screens, company.people["Kelly"]),
        "laptop-professional": sits_down(screens, company.people["Sam"], LAPTOP),
        "projector": sits_down(screens, company.screen_joins(), PROJECTOR),
    }
    chair.get_by_role("button", name="End the meeting…").click()
    expect(chair.get_by_role("button", name="Go on")).to_be_visible()
    yield Scene("laptop-chair-dialog-freeze-first", chair)
    chair.get_by_role("button", name="Go on").click()
    expect(chair.get_by_text("Is everyone ready?")).to_be_visible()
    yield Scene("laptop-chair-dialog-freeze-second", chair, dark=True)
    chair.get_by_role("button", name="Yes, end the meeting and make the record").click()
    expect(chair.get_by_role("link", name="Download the record")).to_be_visible()
    yield Scene("laptop-chair-frozen", chair, whole=True, dark=True)
    chair.get_by_role("button", name="Records for the others…").click()
    expect(chair.get_by_role("dialog").get_by_role("link", name="Download").first).to_be_visible()
    yield Scene("laptop-chair-dialog-records-for-the-others", chair)
    for who, page in pages.items():
        words = "This board is closed" if who == "projector" else "The meeting has ended"
        expect(page.get_by_role("heading", name=words)).to_be_visible()
        yield Scene(f"{who}-frozen", page, whole=who != "projector", dark=who == "phone")
    company.goes()
