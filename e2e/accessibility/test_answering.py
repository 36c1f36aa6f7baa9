"""From the notice to "Your answer is in": by thumb, and by keyboard alone."""

from playwright.sync_api import Locator, Page, expect

from e2e.browsers import PHONE, Screens
from e2e.company import example_family, sits_down
from e2e.people import answers
from tests.serving import Server

FAR_ENOUGH = 120
UNSEEN_FOCUS = """() => {
    const one = document.activeElement;
    const isSeen = one === document.body || getComputedStyle(one).outlineStyle !== 'none';
    return isSeen ? null : one.outerHTML;
}"""
COUNT_TAPS = "window.taps = 0; addEventListener('click', () => (window.taps += 1), true);"


def asked_for_a_number(server: Server, screens: Screens) -> Page:
    company, (pair, _) = example_family(server)
    phone = sits_down(screens, company.people["Kelly"])
    expect(phone.get_by_role("heading", name="The board")).to_be_visible()
    company.opens_scale(pair)
    expect(phone.get_by_role("heading", name="You are asked for a number")).to_be_in_viewport()
    expect(phone.get_by_role("status").filter(has_text="The scale is open.")).to_have_count(1)
    company.goes()
    return phone


def test_it_takes_three_taps_at_360_pixels_without_scrolling(
    server: Server, screens: Screens
) -> None:
    phone = asked_for_a_number(server, screens)
    assert phone.viewport_size == {"width": PHONE[0], "height": PHONE[1]}
    expect(phone.get_by_role("button", name="Give my answer")).to_be_in_viewport(ratio=1)
    phone.evaluate(COUNT_TAPS)
    phone.get_by_role("button", name="Give my answer").tap()
    for name in ("0", "10", "I’d rather not say", "Send my answer"):
        expect(phone.get_by_role("button", name=name, exact=True)).to_be_in_viewport(ratio=1)
    phone.get_by_role("button", name="4", exact=True).tap()
    phone.get_by_role("button", name="Send my answer").tap()
    expect(phone.get_by_role("heading", name="Your answer is in")).to_be_focused()
    assert phone.evaluate("taps") == 3


def test_the_keyboard_alone_is_enough(server: Server, screens: Screens) -> None:
    phone = asked_for_a_number(server, screens)
    goes_to(phone, phone.get_by_role("button", name="Give my answer"))
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("heading", level=1)).to_be_focused()
    goes_to(phone, phone.get_by_role("button", name="4", exact=True))
    phone.keyboard.press("Space")
    expect(phone.get_by_role("button", name="4", pressed=True)).to_be_focused()
    goes_to(phone, phone.get_by_role("button", name="Send my answer"))
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("heading", name="Your answer is in")).to_be_focused()
    expect(phone.get_by_text("1 of 7 in")).to_be_visible()
    goes_to(phone, phone.get_by_role("button", name="Change it"))
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("button", name="Send my answer")).to_be_visible()
    expect(phone.locator("[aria-pressed=true]")).to_have_count(0)


def test_a_chosen_number_outlasts_what_others_do(server: Server, screens: Screens) -> None:
    company, (pair, _) = example_family(server)
    phone = sits_down(screens, company.people["Kelly"])
    other = sits_down(screens, company.people["Jean"])
    asked = company.opens_scale(pair)
    phone.get_by_role("button", name="Give my answer").click()
    phone.get_by_role("button", name="4", exact=True).click()
    answers(other, 7)
    company.people["Lee"].add_card("Meanwhile", "harm")
    company.shows("scale", asked)
    phone.get_by_role("status").filter(has_text="The chair shows something else.").wait_for(
        state="attached"
    )
    expect(phone.get_by_role("button", name="4", pressed=True)).to_be_focused()
    company.goes()


def goes_to(page: Page, target: Locator) -> None:
    """By the tabulator; the focus can be seen wherever it stops on the page."""
    expect(target).to_be_visible()
    for _ in range(FAR_ENOUGH):
        page.keyboard.press("Tab")
        unseen = page.evaluate(UNSEEN_FOCUS)
        assert unseen is None, unseen
        if target.evaluate("(one) => one === document.activeElement"):
            return
    raise AssertionError(f"the tabulator does not reach {target}")
