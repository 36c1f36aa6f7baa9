"""Every language on a phone: the door, the meeting, the answer; and the accessibility statement."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PHONE, PROJECTOR, Screens
from e2e.company import Company, example_family, take_seat
from e2e.scenes.scene import Scene
from shared.locale import languages, words
from tests.serving import Server


def languages_spoken(server: Server, screens: Screens) -> Iterator[Scene]:
    statement = screens.open(PHONE, touch=True)
    statement.goto(f"{server.url}/accessibility")
    expect(statement.get_by_role("heading", name="Accessibility statement")).to_be_visible()
    yield Scene("phone-accessibility", statement, whole=True, dark=True)
    company, (pair, _) = example_family(server)
    asked = company.opens_scale(pair)
    for language in languages():
        if language != "en":
            yield from spoken(company, screens, language)
    company.closes_scale(asked)
    screen = screens.open(PROJECTOR, locale="cy")
    take_seat(screen, company.screen_joins())
    company.shows("columns")
    expect(screen.get_by_text(said("cy", "column.worried")).first).to_be_visible()
    yield Scene("projector-cy", screen)
    company.goes()


def spoken(company: Company, screens: Screens, language: str) -> Iterator[Scene]:
    door = screens.open(PHONE, touch=True, locale=language)
    door.goto(company.links["join"])
    expect(door.get_by_role("heading", name=said(language, "join.title"))).to_be_visible()
    yield Scene(f"phone-{language}-join", door, whole=True)
    phone = sits(screens, company, "Kelly", PHONE, language)
    expect(phone.get_by_text(said(language, "column.worried")).first).to_be_visible()
    yield Scene(f"phone-{language}-board", phone, whole=True)
    phone.get_by_role("button", name=said(language, "vote.answer_now")).click()
    expect(phone.get_by_role("button", name=said(language, "vote.send"))).to_be_visible()
    yield Scene(f"phone-{language}-answering", phone)
    laptop = sits(screens, company, "Sam", LAPTOP, language)
    expect(laptop.get_by_text(said(language, "column.worried")).first).to_be_visible()
    yield Scene(f"laptop-professional-{language}", laptop)


def sits(
    screens: Screens, company: Company, name: str, size: tuple[int, int], language: str
) -> Page:
    page = screens.open(size, touch=size == PHONE, locale=language)
    take_seat(page, company.people[name])
    return page


def said(language: str, key: str) -> str:
    text = words(language)[key]
    assert isinstance(text, str)
    return text
