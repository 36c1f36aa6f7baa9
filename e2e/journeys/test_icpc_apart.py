"""An initial conference with two parents who are apart: each has people of their own, says what the
other never sees, and both are in one meeting."""

import json
import zipfile
from pathlib import Path

import requests
from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PHONE, PROJECTOR, Screens
from e2e.company import Company, kept, sits_down, take_seat
from e2e.people import answers
from e2e.security.frames import Frames
from tests.serving import Server

MOTHERS = "Motherplanted: he waits outside the school"
FATHERS = "Fatherplanted: I was never told of the meetings"
BOTH = "Bothplanted: Tom sleeps badly"


def test_two_parents_in_audiences_of_their_own(
    server: Server, screens: Screens, tmp_path: Path
) -> None:
    company = Company(server)
    for name, role in (
        ("Carly", "family"),
        ("Ted", "network"),
        ("Dean", "family"),
        ("Priti", "lead_professional"),
        ("Sam", "professional"),
    ):
        company.comes_in(name, role)
    mothers = company.makes_audience("With Mum", "Carly", "Ted", "Priti")
    fathers = company.makes_audience("With Dad", "Dean", "Priti")
    pages, heard = {}, {}
    for name in ("Carly", "Dean"):
        page = screens.open(PHONE, touch=True)
        heard[name] = Frames(page)
        take_seat(page, company.people[name])
        pages[name] = page
    chair = sits_down(screens, company.chair, LAPTOP)
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    company.shows("column", "worried")

    says(company, "Carly", MOTHERS, f"audience:{mothers}")
    says(company, "Dean", FATHERS, f"audience:{fathers}")
    says(company, "Priti", BOTH, "everyone")
    for page in (*pages.values(), chair, screen):
        expect(page.get_by_text(BOTH).first).to_be_visible()
    for text in (MOTHERS, FATHERS):
        expect(chair.get_by_text(text).first).to_be_visible()
    expect(pages["Carly"].get_by_text(MOTHERS).first).to_be_visible()
    expect(pages["Dean"].get_by_text(FATHERS).first).to_be_visible()

    both_answer_one_scale(company, chair, screen, pages)
    for name, hidden in (
        ("Carly", ("Fatherplanted", fathers)),
        ("Dean", ("Motherplanted", mothers)),
    ):
        assert heard[name].told("Bothplanted"), "else this test could not fail"
        assert not any(heard[name].told(one) for one in hidden)
    expect(screen.get_by_text("planted: he waits")).to_have_count(0)
    company.freezes()
    each_has_a_record_of_their_own(company, tmp_path)
    company.goes()


def says(company: Company, who: str, text: str, audience: str) -> None:
    kept(company.people[who].add_card(text, audience=audience))
    company.chair.until(lambda: any(text == one["text"] for one in company.chair.records("card")))


def both_answer_one_scale(
    company: Company, chair: Page, screen: Page, pages: dict[str, Page]
) -> None:
    pair = company.writes_pair("School is worried about the nights.", "Tom sleeps through.")
    asked = company.opens_scale(pair)
    company.shows("scale", asked)
    for name, number in (("Carly", 3), ("Dean", 8)):
        answers(pages[name], number)
    company.answer(asked, {"Ted": 4, "Priti": 4, "Sam": 5})
    company.closes_scale(asked)
    for page in (screen, *pages.values()):
        expect(page.get_by_text("Lowest 3, highest 8.").first).to_be_visible()
    expect(chair.get_by_role("button", name="Scale 1", exact=True).first).to_be_visible()


def each_has_a_record_of_their_own(company: Company, folder: Path) -> None:
    door = f"{company.url}/api/seats/{company.chair.seat}/records"
    cookie = {"Cookie": company.chair.cookie}
    editions = requests.get(door, headers=cookie, timeout=30).json()["editions"]
    for name, theirs, other in (
        ("Carly", "Motherplanted", "Fatherplanted"),
        ("Dean", "Fatherplanted", "Motherplanted"),
    ):
        (edition,) = (one for one in editions if name in one["people"])
        file = folder / f"{name}.zip"
        file.write_bytes(
            requests.get(f"{door}/{edition['edition']}", headers=cookie, timeout=30).content
        )
        with zipfile.ZipFile(file) as bundle:
            held = json.dumps(json.loads(bundle.read("record.json")), ensure_ascii=False)
        assert theirs in held
        assert "Bothplanted" in held
        assert other not in held
