"""A meeting in which nothing has been said yet."""

from collections.abc import Iterator

from playwright.sync_api import expect

from e2e.browsers import LAPTOP, PROJECTOR, Screens
from e2e.company import Company, sits_down
from e2e.scenes.scene import Scene
from tests.serving import Server


def beginning(server: Server, screens: Screens) -> Iterator[Scene]:
    company = Company(server)
    chair = sits_down(screens, company.chair, LAPTOP)
    expect(chair.get_by_role("heading", name="Now", exact=True)).to_be_visible()
    yield Scene("laptop-chair-empty", chair, whole=True, dark=True)

    for name, role, relation in (
        ("Carly", "family", "Tom’s mum"),
        ("Ted", "network", ""),
        ("Mr Okoro", "professional", "Class teacher"),
    ):
        company.asks(name, role, relation)
    expect(chair.get_by_role("heading", name="3 people are waiting")).to_be_visible()
    yield Scene("laptop-chair-three-waiting", chair, whole=True)

    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    expect(screen.get_by_role("heading", name="Join the meeting")).to_be_visible()
    expect(screen.get_by_role("img")).to_be_visible()
    yield Scene("projector-join", screen)
    company.shows("columns")
    expect(screen.get_by_text("Nothing here yet.").first).to_be_visible()
    yield Scene("projector-columns-empty", screen)

    mother = sits_down(screens, company.comes_in("Amy", "family", "Mum"))
    expect(mother.get_by_role("button", name="Add a card: Harm")).to_be_visible()
    yield Scene("phone-meeting-empty", mother, whole=True)
    visitor = sits_down(screens, company.comes_in("Nia", "professional", "Health visitor"), LAPTOP)
    expect(visitor.get_by_role("button", name="Add a card: Harm")).to_be_visible()
    yield Scene("laptop-professional-empty", visitor, whole=True)
    observer = sits_down(screens, company.comes_in("Jo", "observer", "Student"))
    expect(observer.get_by_text("You are here as")).to_be_visible()
    expect(observer.get_by_text("What are we worried about?").first).to_be_visible()
    yield Scene("phone-observer-empty", observer, whole=True)
    company.goes()
