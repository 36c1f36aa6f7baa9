"""A link for one person: made, opened once, made anew, and taken back."""

from playwright.sync_api import Page, expect

from e2e.browsers import PHONE, Screens
from e2e.people import chair_opens, is_in, lets_in
from tests.serving import Server

WAITS = "You are in the waiting room"
USED = "This link does not work any more"


def test_a_personal_link(server: Server, screens: Screens) -> None:
    links = server.create()
    chair = chair_opens(screens, links["chair"])
    link = invites(chair, "Jean", "Family’s network", "Nan")
    closes(chair, link)
    assert server.url in link
    assert "Jean" not in chair.content()

    jean = opens(screens, link)
    expect(jean.get_by_role("heading", name=WAITS)).to_be_visible()
    expect(jean.get_by_text("Jean")).to_be_visible()
    assert "#" not in jean.url
    waits = chair.get_by_role("listitem").filter(has_text="Jean")
    expect(waits.get_by_text("Came with the link you made")).to_be_visible()
    expect(waits.get_by_label("Let in as")).to_have_value("network")

    another = opens(screens, link)
    expect(another.get_by_role("heading", name=USED)).to_be_visible()
    assert "Jean" not in another.content()

    lets_in(chair, "Jean")
    is_in(jean)
    roll = chair.get_by_role("listitem").filter(has_text="Nan")
    expect(roll.get_by_text("Family’s network")).to_be_visible()
    expect(roll.get_by_text("Came with the link you made")).to_have_count(0)

    chair.get_by_role("button", name="A new link for Jean…").click()
    chair.get_by_role("button", name="Make a new link").click()
    new = shown_link(chair, "Jean")
    closes(chair, new)
    expect(jean.get_by_text("What are we worried about?")).to_have_count(0)
    back = opens(screens, new)
    expect(back.get_by_role("heading", name=WAITS)).to_be_visible()
    lets_in(chair, "Jean")
    is_in(back)


def test_a_link_made_anew_ends_the_old_and_one_taken_back_opens_nothing(
    server: Server, screens: Screens
) -> None:
    links = server.create()
    chair = chair_opens(screens, links["chair"])
    old = invites(chair, "Ted", "Family")
    closes(chair, old)
    expect(chair.get_by_text("1 person you invited has not come yet.")).to_be_visible()
    chair.get_by_role("button", name="Invite by name…").click()
    chair.get_by_role("button", name="Make a new link for Ted.").click()
    new = shown_link(chair, "Ted")
    closes(chair, new)
    assert new != old
    expect(opens(screens, old).get_by_role("heading", name=USED)).to_be_visible()
    chair.get_by_role("button", name="Invite by name…").click()
    chair.get_by_role("button", name="Take back the link for Ted").click()
    expect(chair.get_by_role("dialog").get_by_text("Ted")).to_have_count(0)
    expect(opens(screens, new).get_by_role("heading", name=USED)).to_be_visible()


def test_no_family_by_link_in_a_strategy_meeting(server: Server, screens: Screens) -> None:
    links = server.create(kind="strategy")
    chair = chair_opens(screens, links["chair"])
    chair.get_by_role("button", name="Invite by name…").click()
    dialog = chair.get_by_role("dialog")
    expect(dialog.get_by_text("Plan another meeting with them.")).to_be_visible()
    offered = dialog.get_by_label("Their role").get_by_role("option").all_inner_texts()
    assert offered == ["Lead social worker", "Professional", "Minute taker", "Observer"]


def invites(chair: Page, name: str, role: str, relation: str = "") -> str:
    """The link, as it stands on the chair's screen."""
    chair.get_by_role("button", name="Invite by name…").click()
    dialog = chair.get_by_role("dialog")
    dialog.get_by_label("Their name").fill(name)
    dialog.get_by_label("Their role").select_option(label=role)
    dialog.get_by_label("Who they are to the child").fill(relation)
    dialog.get_by_role("button", name="Make the link").click()
    return shown_link(chair, name)


def shown_link(chair: Page, name: str) -> str:
    dialog = chair.get_by_role("dialog", name=f"The link for {name}")
    expect(dialog.get_by_text("It works until")).to_be_visible()
    expect(dialog.get_by_text("It is not shown here")).to_be_visible()
    assert "/j#" not in chair.content()
    dialog.get_by_role("button", name="Show it").click()
    return dialog.get_by_label("Link", exact=True).input_value()


def closes(chair: Page, link: str) -> None:
    """Nothing of the link stays on a screen that may hang on the wall."""
    dialog = chair.get_by_role("dialog")
    dialog.get_by_role("button", name="Copy the link").click()
    expect(dialog.get_by_text("Copied.")).to_be_visible()
    dialog.get_by_role("button", name="Close", exact=True).click()
    expect(dialog).to_have_count(0)
    fields = chair.evaluate("[...document.querySelectorAll('input')].map((one) => one.value)")
    assert link.partition("#")[2] not in chair.content() + "".join(fields)


def opens(screens: Screens, link: str) -> Page:
    page = screens.open(PHONE, touch=True)
    page.goto(link)
    return page
