"""A laptop at 400%: everything the chair does, and the answer, on 320 by 256 pixels."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.browsers import ZOOMED, Screens
from e2e.company import example_family, sits_down
from e2e.scenes.scene import Scene
from tests.serving import Server


def zoomed_in(server: Server, screens: Screens) -> Iterator[Scene]:
    company, (pair, _) = example_family(server)
    company.asks("Ted", "network", "Grandad")
    chair = sits_down(screens, company.chair, ZOOMED)
    expect(chair.get_by_role("heading", name="1 person is waiting")).to_be_visible()
    yield Scene("zoomed-chair", chair, whole=True)
    yield from dialogs(chair)
    company.opens_scale(pair)
    answering = sits_down(screens, company.people["Sam"], ZOOMED)
    answering.get_by_role("button", name="Give my answer").click()
    expect(answering.get_by_role("button", name="10", exact=True)).to_be_visible()
    yield Scene("zoomed-scale-answering", answering, whole=True)
    company.goes()


def dialogs(chair: Page) -> Iterator[Scene]:
    for name, button in (
        ("move", "Move…"),
        ("ask-for-numbers", "Ask for numbers…"),
        ("pair-editor", "Open"),
        ("remove", "Remove Lee from the meeting"),
        ("freeze", "End the meeting…"),
    ):
        chair.get_by_role("button", name=button, exact=True).first.click()
        expect(chair.get_by_role("dialog")).to_be_visible()
        yield Scene(f"zoomed-chair-dialog-{name}", chair)
        chair.keyboard.press("Escape")
        expect(chair.get_by_role("dialog")).to_have_count(0)
