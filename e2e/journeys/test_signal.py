"""Lost signal, sleeping phones, and a server that is cut off: nothing is lost, all come back."""

import pytest
from playwright.sync_api import Page, expect

from e2e.asleep import put_to_sleep, wake
from e2e.browsers import LAPTOP, Screens
from e2e.people import (
    add_card,
    answers,
    asks_to_join,
    card,
    chair_opens,
    is_in,
    lets_in,
    show_column_of,
    writes_pair,
)
from tests.serving import Server

LOST = "You lost signal. Nothing you wrote is lost."
NAMES = ("Carly", "Ted", "Nia")


def a_meeting(screens: Screens, link: str, join: str) -> tuple[Page, list[Page]]:
    chair = chair_opens(screens, link)
    people = []
    for name in NAMES:
        page = asks_to_join(screens, join, name, "Parent or carer")
        lets_in(chair, name)
        is_in(page)
        people.append(page)
    return chair, people


def opens_a_scale(chair: Page) -> None:
    writes_pair(chair, "Grandad is worried that Tom could be hit by a car.", "Tom is looked after.")
    chair.get_by_role("button", name="Ask for numbers…").first.click()
    chair.get_by_role("button", name="Open the scale").click()


def test_p22_what_is_written_without_signal_is_sent_once(server: Server, screens: Screens) -> None:
    links = server.create()
    chair, (mother, *_) = a_meeting(screens, links["chair"], links["join"])
    mother.context.set_offline(True)
    expect(mother.get_by_text(LOST)).to_be_visible()
    show_column_of(mother, "Harm")
    mother.get_by_role("button", name="Add a card: Harm", exact=True).click()
    mother.get_by_label("New card: Harm", exact=True).fill("Written in the lift")
    mother.get_by_role("button", name="Add to the board").click()
    add_card(chair, "Harm", "Meanwhile in the room")
    expect(chair.get_by_text("Written in the lift")).to_have_count(0)
    mother.context.set_offline(False)
    expect(mother.get_by_text(LOST)).to_have_count(0)
    expect(card(chair, "Written in the lift")).to_be_visible()
    expect(mother.get_by_text("Meanwhile in the room")).to_have_count(1)
    expect(mother.get_by_text("Written in the lift")).to_have_count(1)


@pytest.mark.timeout(150)
def test_after_kill_9_every_screen_is_back_by_itself(server: Server, screens: Screens) -> None:
    links = server.create()
    chair, people = a_meeting(screens, links["chair"], links["join"])
    remote = asks_to_join(
        screens, links["join"], "Sam", "I work with the family", "Doctor", size=LAPTOP
    )
    lets_in(chair, "Sam")
    is_in(remote)
    opens_a_scale(chair)
    for page, number in zip(people, (2, 5, 8), strict=True):
        answers(page, number)
    server.kill()
    add = remote.get_by_role("button", name="Add a card: Harm", exact=True)
    add.click()
    remote.get_by_label("New card: Harm", exact=True).fill("Sent while the server was away")
    remote.get_by_role("button", name="Add to the board").click()
    expect(remote.get_by_text(LOST)).to_be_visible()
    server.start()
    for page in (chair, remote, *people):
        expect(page.get_by_text(LOST)).to_have_count(0, timeout=30_000)
    expect(card(chair, "Sent while the server was away")).to_be_visible()
    for page in people:
        expect(page.get_by_role("heading", name="Your answer is in")).to_be_visible()
    expect(chair.get_by_text("3 of 4 in").first).to_be_visible()
    answers(remote, None)
    chair.get_by_role("button", name="Close and show the answers").click()
    expect(chair.get_by_text("Lowest 2, highest 8.").first).to_be_visible()


@pytest.mark.timeout(150)
def test_p15_a_phone_that_was_asleep_comes_back_to_the_board_and_its_answer(
    server: Server, screens: Screens, sleepy: tuple[Screens, str]
) -> None:
    """Stopped until the server has given the phone up, as after five minutes in a pocket; the
    phone's own clock is then five minutes on."""
    phone_screens, mark = sleepy
    links = server.create()
    chair, (_, grandfather, _) = a_meeting(screens, links["chair"], links["join"])
    mother = asks_to_join(phone_screens, links["join"], "Amy", "Parent or carer")
    mother.clock.install()
    lets_in(chair, "Amy")
    is_in(mother)
    opens_a_scale(chair)
    answers(mother, 4)
    amy = chair.get_by_role("listitem").filter(has_text="Amy").first
    expect(amy).to_contain_text("Connected")
    put_to_sleep(mark)
    expect(amy).to_contain_text("Not connected", timeout=60_000)
    add_card(chair, "Harm", "Added while she slept")
    add_card(grandfather, "Existing safety", "Ted was there")
    wake(mark)
    mother.clock.fast_forward("05:00")
    expect(mother.get_by_role("heading", name="Your answer is in")).to_be_visible(timeout=30_000)
    if mother.get_by_role("button", name="Back to the meeting").count():
        mother.get_by_role("button", name="Back to the meeting").click()
    show_column_of(mother, "Harm")
    expect(mother.get_by_text("Added while she slept")).to_have_count(1)
    show_column_of(mother, "Existing safety")
    expect(mother.get_by_text("Ted was there")).to_have_count(1)
    expect(chair.get_by_text("1 of 4 in").first).to_be_visible()
    expect(amy).to_contain_text("Connected")
