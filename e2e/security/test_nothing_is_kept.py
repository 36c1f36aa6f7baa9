"""What a visit leaves on a device: a cookie that no script can read, and nothing else."""

import pytest
from playwright.sync_api import Page, expect

from e2e.browsers import Screens
from e2e.people import (
    add_card,
    answers,
    asks_to_join,
    chair_opens,
    is_in,
    lets_in,
    projector_opens,
    writes_pair,
)
from tests.serving import Server

KEPT = """async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in window ? (await caches.keys()).length : 0,
    workers: (await navigator.serviceWorker?.getRegistrations() ?? []).length,
    readable: document.cookie,
    name: window.name,
    state: history.state,
})"""
NOTHING = {
    **dict.fromkeys(("local", "session", "databases", "caches", "workers"), 0),
    **{"readable": "", "name": "", "state": None},
}


@pytest.mark.timeout(120)
def test_a_whole_visit_leaves_nothing_but_a_cookie(server: Server, screens: Screens) -> None:
    links = server.create()
    chair = chair_opens(screens, links["chair"])
    projector = projector_opens(screens, links["projector"])
    people = []
    for name in "ABC":
        page = asks_to_join(screens, links["join"], name, "Parent or carer", "Mum")
        is_shut(page, links["code"])
        lets_in(chair, name)
        is_in(page)
        people.append(page)
    add_card(people[0], "Harm", "Said by A")
    writes_pair(chair, "Grandad is worried that Tom could be hit.", "Tom is looked after.")
    chair.get_by_role("button", name="Ask for numbers…").first.click()
    chair.get_by_role("button", name="Open the scale").click()
    for page in people:
        answers(page, 5)
    chair.get_by_role("button", name="Close and show the answers").click()
    expect(chair.get_by_text("Every number given was 5.").first).to_be_visible()
    for page in (chair, projector, *people):
        keeps_nothing(page)
    for page, door in ((chair, "chair"), (projector, "projector")):
        is_shut(page, links[door].partition("#")[2])
        is_shut(page, door)
    leaves(people[0])


def is_shut(page: Page, secret: str) -> None:
    """Neither the address nor a step back holds what let this person in."""
    assert "#" not in page.url
    assert secret not in page.url
    assert "/room/" in page.url
    assert page.evaluate("history.length") <= 2  # the blank page, and this one


def keeps_nothing(page: Page) -> None:
    assert page.evaluate(KEPT) == NOTHING
    assert page.title() == "Meeting"
    cookies = page.context.cookies()
    assert len(cookies) == 1
    for cookie in cookies:
        assert cookie["httpOnly"]
        assert cookie["sameSite"] == "Strict"
        assert cookie["path"] == "/"


def leaves(page: Page) -> None:
    if page.get_by_role("button", name="Back to the meeting").count():
        page.get_by_role("button", name="Back to the meeting").click()
    page.get_by_role("button", name="Leave the meeting").click()
    page.get_by_role("button", name="Yes, leave").click()
    expect(page.get_by_role("heading", name="You have left the meeting")).to_be_visible()
    assert page.evaluate(KEPT) == NOTHING
    assert page.context.cookies() == []
    assert "Said by A" not in page.content()
