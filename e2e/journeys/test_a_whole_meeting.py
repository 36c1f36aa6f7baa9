"""One conference, from creating it to a verified record, on six screens."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, Screens
from e2e.people import (
    add_card,
    answers,
    asks_to_join,
    card,
    chair_opens,
    is_in,
    lets_in,
    projector_opens,
    writes_pair,
)
from tests.serving import Server

STATEMENT = (
    "Ms Hill, Grandad and school are worried that when Mum is very low she cannot get up. "
    "In May Tom, 4, was alone in the street. If this goes on he could be hit by a car."
)
GOAL = "Every morning a grown-up who is well gets Tom up. We need to see this for six months."
ANSWERS = {"mother": 6, "grandfather": 5, "visitor": 3, "teacher": 4, "worker": 3}


@pytest.mark.timeout(180)
def test_a_whole_meeting(server: Server, screens: Screens, tmp_path: Path) -> None:
    links = server.create(title="Example family: Tom")
    chair = chair_opens(screens, links["chair"])
    projector = projector_opens(screens, links["projector"])
    expect(projector.get_by_text(links["code"][0]).first).to_be_visible()

    people = everyone_comes_in(screens, links["join"], chair)
    phones = {name: page for name, page in people.items() if name != "worker"}

    the_board_is_everyones(chair, projector, people)

    writes_pair(chair, STATEMENT, GOAL)
    expect(projector.get_by_text(STATEMENT[:40])).to_be_visible()

    scale_is_anonymous(chair, projector, people)

    the_meeting_is_frozen(chair, projector, phones)
    record = the_record_is_genuine(server, chair, tmp_path)
    assert record.stat().st_size > 10_000


def everyone_comes_in(screens: Screens, join: str, chair: Page) -> dict[str, Page]:
    people = {
        "mother": asks_to_join(screens, join, "Carly", "Parent or carer", "Tom’s mum"),
        "grandfather": asks_to_join(screens, join, "Ted", "Relative or friend of the family"),
        "visitor": asks_to_join(
            screens, join, "Nia", "I work with the family", "Health visitor", size=LAPTOP
        ),
        "teacher": asks_to_join(screens, join, "Mr Okoro", "I work with the family", "Teacher"),
        "worker": asks_to_join(screens, join, "Ms Hill", "I lead the work with the family"),
    }
    for page in people.values():
        expect(page.get_by_text("Example family")).to_have_count(0)
    for name in ("Carly", "Ted", "Nia", "Mr Okoro", "Ms Hill"):
        lets_in(chair, name)
    for page in people.values():
        is_in(page)
    return people


def the_board_is_everyones(chair: Page, projector: Page, people: dict[str, Page]) -> None:
    chair.get_by_role("button", name="All three columns").click()
    add_card(people["mother"], "Existing strengths", "Tom and I read every night")
    add_card(people["grandfather"], "Existing safety", "In May Ted fetched Tom and kept him")
    add_card(people["visitor"], "Harm", "Tom was found alone in the street in May")
    add_card(people["teacher"], "Next steps", "Mr Okoro rings Ted each Monday")
    for page in (chair, projector, people["visitor"]):
        for text in ("Tom and I read", "Ted fetched Tom", "found alone", "rings Ted"):
            expect(page.get_by_text(text).first).to_be_visible()
    moves_by_the_menu(chair, "rings Ted", "Bottom lines")
    chair.get_by_role("button", name="Undo: moved a card").click()
    strikes_out_and_puts_back(people["visitor"], "found alone in the street")
    expect(
        card(people["visitor"], "Tom and I read").get_by_role("button", name="Strike out")
    ).to_have_count(0)


def moves_by_the_menu(page: Page, text: str, category: str) -> None:
    card(page, text).get_by_role("button", name="Move…").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Where to?").select_option(label=category)
    dialog.get_by_role("button", name="Move it there").click()
    expect(dialog).to_have_count(0)


def strikes_out_and_puts_back(page: Page, text: str) -> None:
    card(page, text).get_by_role("button", name="Strike out").click()
    expect(card(page, text).get_by_text("Struck out")).to_be_visible()
    card(page, text).get_by_role("button", name="Put back").click()
    expect(card(page, text).get_by_text("Struck out")).to_have_count(0)


def scale_is_anonymous(chair: Page, projector: Page, people: dict[str, Page]) -> None:
    chair.get_by_role("button", name="Ask for numbers…").first.click()
    chair.get_by_role("button", name="Open the scale").click()
    expect(projector.get_by_text("0 of 5 in")).to_be_visible()
    for count, (name, number) in enumerate(ANSWERS.items(), start=1):
        answers(people[name], number)
        expect(projector.get_by_text(f"{count} of 5 in")).to_be_visible()
        no_number_is_left_on(people[name])
    mother = people["mother"]
    mother.get_by_role("button", name="Change it").click()
    mother.get_by_role("button", name="7", exact=True).click()
    mother.get_by_role("button", name="Send my answer").click()
    expect(mother.get_by_role("heading", name="Your answer is in")).to_be_visible()
    chair.get_by_role("button", name="Close and show the answers").click()
    for page in (chair, projector, people["teacher"], mother):
        expect(page.get_by_text("Lowest 3, highest 7.").first).to_be_visible()
    if chair.get_by_role("dialog").count():
        chair.keyboard.press("Escape")


def no_number_is_left_on(page: Page) -> None:
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    expect(page.get_by_role("button", name="Send my answer")).to_have_count(0)


def the_meeting_is_frozen(chair: Page, projector: Page, phones: dict[str, Page]) -> None:
    chair.get_by_role("button", name="End the meeting…").click()
    chair.get_by_role("button", name="Go on").click()
    chair.get_by_role("button", name="Yes, end the meeting and make the record").click()
    expect(projector.get_by_text("This board is closed")).to_be_visible()
    for page in phones.values():
        expect(page.get_by_text("The meeting has ended").first).to_be_visible()
        expect(page.get_by_role("button", name="Strike out")).to_have_count(0)
        expect(page.get_by_role("button", name="Add a card", exact=False)).to_have_count(0)


def the_record_is_genuine(server: Server, chair: Page, folder: Path) -> Path:
    with chair.expect_download() as download:
        chair.get_by_role("link", name="Download the record", exact=False).first.click()
    record = folder / "record.zip"
    download.value.save_as(record)
    assert verify(server, record) == 0
    changed = bytearray(record.read_bytes())
    changed[len(changed) // 2] ^= 1
    record_changed = folder / "changed.zip"
    record_changed.write_bytes(changed)
    assert verify(server, record_changed) == 1
    return record


def verify(server: Server, file: Path) -> int:
    command = [sys.executable, "-m", "server", "verify", str(file)]
    return subprocess.run(command, env=server.environment, timeout=60, check=False).returncode
