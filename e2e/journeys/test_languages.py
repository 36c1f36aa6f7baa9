"""One meeting in several languages: each phone in its own, everyone on one board."""

import pytest
from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PHONE, PROJECTOR, Screens
from e2e.company import Company, sits_down
from e2e.scenes.languages_spoken import said, sits
from shared.locale import languages
from tests.serving import Server

RIGHT_TO_LEFT = ("ar", "ur")


def test_each_phone_speaks_its_own_language(server: Server, screens: Screens) -> None:
    company = Company(server)
    others = [language for language in languages() if language != "en"]
    assert set(others) >= {"cy", "pl", "ro", "ur", "ar"}
    for language in others:
        company.comes_in(f"Person {language}", "family")
    pages = {
        language: sits(screens, company, f"Person {language}", PHONE, language)
        for language in others
    }
    chair = sits_down(screens, company.chair, LAPTOP)
    company.people["Person pl"].add_card("Babcia dzwoni co wieczór", "harm")
    expect(chair.get_by_text("Babcia dzwoni")).to_be_visible()
    expect(
        chair.get_by_text("What are we worried about?").locator("visible=true").first
    ).to_be_visible()
    for language, page in pages.items():
        expect(page.get_by_text("Babcia dzwoni").first).to_be_visible()
        expect(page.get_by_text(said(language, "column.worried")).first).to_be_visible()
        direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
        expect(page.locator("html")).to_have_attribute("dir", direction)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), language
    company.goes()


@pytest.mark.parametrize("language", ["cy", "ar"])
def test_choosing_a_language_loses_nothing_and_lasts_when_the_page_is_loaded_again(
    server: Server, screens: Screens, language: str
) -> None:
    company = Company(server)
    page = screens.open(PHONE, touch=True)
    page.goto(company.links["join"])
    page.get_by_label("Your name").fill("Carly")
    chooses(page, language)
    expect(page.get_by_role("heading", name=said(language, "join.title"))).to_be_visible()
    expect(page.get_by_label(said(language, "join.name"))).to_have_value("Carly")
    expect(page.get_by_text(said(language, "language.machine"))).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name=said(language, "join.title"))).to_be_visible()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []
    company.goes()


def test_a_projector_keeps_the_language_of_its_address(server: Server, screens: Screens) -> None:
    company = Company(server)
    page = screens.open(PROJECTOR)
    page.goto(company.links["projector"].replace("#", "?lang=cy#"))
    title = page.get_by_text(said("cy", "projector.camera"))
    expect(title).to_be_visible()
    page.reload()
    expect(title).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    company.goes()


def chooses(page: Page, language: str) -> None:
    page.get_by_label("Language").select_option(language)
