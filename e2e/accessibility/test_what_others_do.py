"""What comes from other screens never takes the focus or moves the caret."""

from playwright.sync_api import Locator, expect

from e2e.browsers import LAPTOP, Screens
from e2e.company import Company, example_family, kept, sits_down
from e2e.people import card
from tests.serving import Server

BEGUN = "Half a sentence about what happened"
CARET = 5
OTHERS_WORDS = "Jean says: "


def caret(field: Locator) -> tuple[int, int]:
    start, end = field.evaluate("(one) => [one.selectionStart, one.selectionEnd]")
    return start, end


def place_caret(field: Locator, at: int) -> None:
    field.evaluate("(one, at) => one.setSelectionRange(at, at)", at)


def much_happens(company: Company) -> None:
    """In the category where someone is writing, beside it, and to the whole screen."""
    kept(company.people["Jean"].add_card("Added meanwhile", "harm"))
    moved = company.card_with("In May Alfie")
    kept(company.chair.send("move_card", card=moved, category="next_step", before=None))
    kept(company.chair.send("strike_card", card=company.card_with("Since Easter Alfie")))
    company.shows("column", "worried")


def test_writing_a_new_card_goes_on_undisturbed(server: Server, screens: Screens) -> None:
    company, _ = example_family(server)
    for size in (LAPTOP, (360, 740)):
        page = sits_down(screens, company.people["Kelly"], size)
        page.get_by_role("button", name="Add a card: Harm").click()
        field = page.get_by_label("New card: Harm")
        field.fill(BEGUN)
        place_caret(field, CARET)
        if size == LAPTOP:
            much_happens(company)
        else:
            kept(company.people["Lee"].add_card("Lee has added this", "harm"))
        text = "Added meanwhile" if size == LAPTOP else "Lee has added this"
        expect(page.get_by_text(text)).to_be_visible()
        expect(field).to_be_focused()
        expect(field).to_have_value(BEGUN)
        assert caret(field) == (CARET, CARET)
    company.goes()


def test_editing_a_card_goes_on_undisturbed(server: Server, screens: Screens) -> None:
    company, _ = example_family(server)
    page = sits_down(screens, company.people["Sam"], LAPTOP)
    card(page, "Ruby, 14 months").get_by_role("button", name="Edit").click()
    field = page.get_by_label("Change the words: Harm")
    place_caret(field, CARET)
    before = field.input_value()
    much_happens(company)
    expect(page.get_by_text("Added meanwhile")).to_be_visible()
    expect(field).to_be_focused()
    expect(field).to_have_value(before)
    assert caret(field) == (CARET, CARET)
    company.goes()


def test_p31_the_caret_stays_between_the_same_letters_of_a_shared_text(
    server: Server, screens: Screens
) -> None:
    company, _ = example_family(server)
    fields = []
    for name in ("Sam", "Jean"):
        page = sits_down(screens, company.people[name], LAPTOP)
        pair = page.get_by_role("listitem").filter(has_text="Sam and Dr Lewis are worried").first
        pair.get_by_role("button", name="Open", exact=True).click()
        fields.append(page.get_by_role("textbox", name="Danger statement"))
        expect(fields[-1]).to_be_editable()
    own, others = fields
    before = own.input_value()
    own.focus()
    place_caret(own, CARET)
    place_caret(others, 0)
    others.press_sequentially(OTHERS_WORDS)
    expect(own).to_have_value(OTHERS_WORDS + before)
    expect(own).to_be_focused()
    assert caret(own) == (CARET + len(OTHERS_WORDS),) * 2
    company.goes()
