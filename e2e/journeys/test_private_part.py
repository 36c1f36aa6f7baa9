"""Two parents who must not hear each other: some of the people only, and everyone again."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.browsers import LAPTOP, PHONE, PROJECTOR, Screens
from e2e.company import Company, kept, take_seat
from e2e.people import add_card, card
from e2e.security.frames import Frames
from tests.serving import Server

CONFIDED = "Confidedplanted while the parents were out"
REASON = "Reasonplanted, for the record alone"
STEP_OUT = "The chair has asked some people to step out."


@dataclass
class Seated:
    """Somebody at a screen, and all that reaches it."""

    page: Page
    frames: Frames


def sits(screens: Screens, company: Company, name: str, size: tuple[int, int] = PHONE) -> Seated:
    page = screens.open(size, touch=size == PHONE)
    frames = Frames(page)
    take_seat(page, company.people[name])
    return Seated(page, frames)


@pytest.mark.timeout(120)
def test_a_private_part(server: Server, screens: Screens, tmp_path: Path) -> None:
    company = Company(server)
    for name, role in (("Priti", "professional"), ("Carly", "family"), ("Dean", "family")):
        company.comes_in(name, role)
    company.people["screen"] = company.screen_joins()
    company.shows("columns")
    kept(company.people["Carly"].add_card("Tom was alone in May", "harm"))
    chair = screens.open(LAPTOP)
    take_seat(chair, company.chair)
    sizes = {"Priti": LAPTOP, "Carly": PHONE, "Dean": PHONE, "screen": PROJECTOR}
    seated = {name: sits(screens, company, name, size) for name, size in sizes.items()}
    for one in seated.values():
        expect(one.page.get_by_text("Tom was alone").first).to_be_visible()

    chooses(chair, "Priti")
    asks_to_step_out(chair)
    out = [seated[name] for name in ("Carly", "Dean")]
    for one in out:
        expect(one.page.get_by_role("heading", name=STEP_OUT)).to_be_visible()
        expect(one.page.get_by_text("Tom was alone")).to_have_count(0)
    expect(seated["screen"].page.get_by_text("Tom was alone")).to_have_count(0)

    nothing_reaches_them_of_what_is_said(chair, seated)
    one_comes_back_early(chair, seated)

    chair.get_by_role("button", name="Bring everyone back").click()
    for one in seated.values():
        expect(one.page.get_by_text("Tom was alone").first).to_be_visible()
    expect(card(chair, CONFIDED).get_by_text("Quiet talk")).to_be_visible()
    expect(card(seated["Dean"].page, CONFIDED)).to_be_visible()
    for name in ("Carly", "screen"):
        knows_nothing(seated[name])
    for one in seated.values():
        assert not one.frames.told("Reasonplanted")
    expect(chair.get_by_role("heading", name="A private part is under way")).to_have_count(0)
    company.freezes()
    each_record_holds_what_its_people_saw(chair, tmp_path)
    company.goes()


def chooses(chair: Page, *names: str) -> None:
    """Makes an audience of these and the chair."""
    chair.get_by_role("button", name="Only some people…").click()
    dialog = chair.get_by_role("dialog")
    dialog.get_by_role("button", name="Choose people…").click()
    for name in names:
        box(dialog, name).check()
    dialog.get_by_label("What to call them").fill("Quiet talk")
    dialog.get_by_role("button", name="Keep this").click()
    expect(dialog.get_by_text("Quiet talk")).to_be_visible()


def asks_to_step_out(chair: Page) -> None:
    dialog = chair.get_by_role("dialog")
    dialog.get_by_role("button", name="Ask everyone who is not in “Quiet talk” to step out").click()
    dialog.get_by_label("Why? A few words").fill(REASON)
    dialog.get_by_role("button", name="Go on").click()
    expect(dialog.get_by_text("2 people will be asked to step out")).to_be_visible()
    expect(dialog.get_by_text("Carly")).to_be_visible()
    expect(dialog.get_by_text("Dean")).to_be_visible()
    dialog.get_by_role("button", name="Ask them to step out").click()
    expect(chair.get_by_role("heading", name="A private part is under way")).to_be_focused()
    assert REASON not in chair.content()


def nothing_reaches_them_of_what_is_said(chair: Page, seated: dict[str, Seated]) -> None:
    """Not one frame but those of the line itself, of what is added and changed inside."""
    inside, out = seated["Priti"], [seated[name] for name in ("Carly", "Dean", "screen")]
    for one in out:
        one.frames.clear()
    add_card(inside.page, "Harm", CONFIDED)
    expect(card(chair, CONFIDED)).to_be_visible()
    chair.get_by_role("button", name="Add a card: Next steps").click()
    expect(chair.get_by_role("radio", name="Quiet talk")).to_be_checked()
    chair.get_by_label("New card: Next steps").fill("Confidedplanted by the chair")
    chair.get_by_role("button", name="Add to the board").click()
    card(chair, "Confidedplanted by the chair").get_by_role("button", name="Strike out").click()
    expect(
        card(inside.page, "Confidedplanted by the chair").get_by_text("Struck out")
    ).to_be_visible()
    for one in out:
        assert one.frames.messages == []
        assert not one.frames.told("planted")
        assert "planted" not in one.page.content()


def one_comes_back_early(chair: Page, seated: dict[str, Seated]) -> None:
    chair.get_by_role("button", name="Bring someone back…").click()
    dialog = chair.get_by_role("dialog")
    expect(dialog.get_by_text("They can read everything that was written")).to_be_visible()
    box(dialog, "Dean").check()
    dialog.get_by_role("button", name="Keep this").click()
    expect(card(seated["Dean"].page, CONFIDED)).to_be_visible()
    expect(seated["Carly"].page.get_by_role("heading", name=STEP_OUT)).to_be_visible()
    expect(chair.get_by_text("Stepped out:").locator("..")).to_contain_text("Carly")


def each_record_holds_what_its_people_saw(chair: Page, folder: Path) -> None:
    full = downloads(chair, "Download the record", folder / "full.zip")
    assert CONFIDED in full
    assert REASON in full
    chair.get_by_role("button", name="Records for the others…").click()
    for name, confided in (("Carly", False), ("Dean", True), ("Priti", True)):
        theirs = downloads(chair, f"Download the record for {name}", folder / f"{name}.zip")
        assert "Tom was alone" in theirs
        assert (CONFIDED in theirs) is confided
        assert REASON not in theirs
        assert ("Quiet talk" in theirs) is confided


def downloads(chair: Page, link: str, file: Path) -> str:
    with chair.expect_download() as download:
        chair.get_by_role("link", name=link, exact=True).click()
    download.value.save_as(file)
    with zipfile.ZipFile(file) as parts:
        return parts.read("record.json").decode()


def knows_nothing(one: Seated) -> None:
    assert not one.frames.told("planted")
    assert not one.frames.told("Quiet talk")
    assert "planted" not in one.page.content()


def box(dialog: Locator, name: str) -> Locator:
    return dialog.get_by_role("checkbox", name=re.compile(f"^{name} "))


def test_another_role_shows_more_at_once_and_then_less(server: Server, screens: Screens) -> None:
    company = Company(server)
    company.comes_in("Priti", "professional")
    company.comes_in("Nia", "observer", "Student")
    kept(company.people["Priti"].add_card("Confided to professionals", audience="professionals"))
    chair = screens.open(LAPTOP)
    take_seat(chair, company.chair)
    nia = sits(screens, company, "Nia", LAPTOP)
    expect(nia.page.get_by_text("What are we worried about?").first).to_be_visible()
    assert not nia.frames.told("Confided")
    gives_role(chair, "Nia", "Professional")
    expect(card(nia.page, "Confided to professionals")).to_be_visible()
    expect(nia.page.get_by_role("button", name="Add a card: Harm")).to_be_visible()
    gives_role(chair, "Nia", "Observer")
    expect(nia.page.get_by_text("Confided to professionals")).to_have_count(0)
    expect(nia.page.get_by_role("button", name="Add a card: Harm")).to_have_count(0)
    nia.frames.clear()
    kept(company.people["Priti"].add_card("Confided again", audience="professionals"))
    expect(card(chair, "Confided again")).to_be_visible()
    assert nia.frames.messages == []
    company.goes()


def gives_role(chair: Page, name: str, role: str) -> None:
    chair.get_by_role("button", name=f"Change the role of {name}").click()
    dialog = chair.get_by_role("dialog")
    dialog.get_by_label("Role in the meeting").select_option(label=role)
    dialog.get_by_role("button", name="Change the role").click()
    expect(dialog).to_have_count(0)
