"""Screens that have lost the server."""

from collections.abc import Iterator

from playwright.sync_api import expect

from e2e.browsers import LAPTOP, PROJECTOR, Screens
from e2e.company import example_family, sits_down
from e2e.scenes.scene import Scene
from tests.serving import Server

LOST = "You lost signal. Nothing you wrote is lost."


def without_signal(server: Server, screens: Screens) -> Iterator[Scene]:
    company, (pair, _) = example_family(server)
    phone = sits_down(screens, company.people["Kelly"])
    other = sits_down(screens, company.people["Jean"])
    chair = sits_down(screens, company.chair, LAPTOP)
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    company.shows("columns")
    company.opens_scale(pair)
    other.get_by_role("button", name="Give my answer").click()
    other.get_by_role("button", name="6", exact=True).click()
    expect(screen.get_by_text("In May Alfie, 4").first).to_be_visible()
    expect(chair.get_by_text("0 of 7 in").first).to_be_visible()
    for page in (phone, other, chair, screen):
        page.context.set_offline(True)
    expect(phone.get_by_text(LOST)).to_be_visible()
    yield Scene("phone-lost-signal", phone)
    expect(other.get_by_text(LOST)).to_be_visible()
    yield Scene("phone-lost-signal-answering", other, whole=True)
    other.get_by_role("button", name="Send my answer").click()
    expect(other.get_by_role("heading", name="Sending your answer…")).to_be_visible()
    yield Scene("phone-lost-signal-sending", other)
    expect(chair.get_by_text(LOST)).to_be_visible()
    yield Scene("laptop-chair-lost-signal", chair)
    expect(screen.get_by_text("No signal. This is the last picture.")).to_be_visible()
    yield Scene("projector-lost-signal", screen)
    company.goes()
