"""Whatever is typed stays what was typed: on every screen, in the document, and never run."""

import io
import json

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from e2e.browsers import LAPTOP, PROJECTOR, Screens
from e2e.people import asks_to_join, chair_opens, is_in, lets_in, writes_pair
from tests.serving import Server

NAME = '<img src=x onerror="ran=1">'
RELATION = "<svg onload=ran=2>&amp;{{7*7}}"
TITLE = "<script>window.ran=3</script> Example family"
CARD = "<a href=\"javascript:ran=4\">press</a> '\"><iframe srcdoc='<script>ran=4</script>'>"
STATEMENT = '<b onclick=ran=5>she could be hurt</b> #image("/etc/passwd") $x^2$ ${ran=5} \\u003cb>'
GOAL = '<style>*{display:none}</style> #eval("1") <!-- gone -->'
ANCHORS = ("<math><mtext onload=ran=6>none", "javascript:ran=7//`*_safe_*`")
LISTEN = """
    window.ran = 0;
    window.broken = [];
    addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));
"""
FOREIGN = """() => [...document.querySelectorAll('img, script, iframe, a, style, svg, math, b')]
    .filter((one) => one.matches('[onerror], [onload], [onclick], [srcdoc]') ||
        one.matches('iframe, math, b, style') ||
        /javascript:/.test(one.getAttribute('href') ?? '') || one.getAttribute('src') === 'x' ||
        (one.matches('script') && !one.src))
    .map((one) => one.outerHTML)"""


@pytest.mark.timeout(120)
def test_typed_markup_shows_as_it_was_typed(server: Server, screens: Screens) -> None:
    links = server.create(title=TITLE)
    chair = watched(chair_opens(screens, links["chair"]))
    projector = screens.open(PROJECTOR)
    projector.goto(links["projector"])
    watched(projector)
    phone = asks_to_join(screens, links["join"], NAME, "Parent or carer", RELATION)
    laptop = asks_to_join(
        screens, links["join"], "Sam", "I work with the family", RELATION, size=LAPTOP
    )
    others = [asks_to_join(screens, links["join"], n, "Relative or friend") for n in "AB"]
    for page in (phone, laptop, *others):
        watched(page)
    expect(chair.get_by_text(NAME).first).to_be_visible()
    for name in (NAME, "Sam", "A", "B"):
        lets_in(chair, name)
    for page in (phone, laptop):
        is_in(page)
    everywhere = (chair, phone, laptop, projector)

    phone.get_by_role("button", name="Add a card: Harm").click()
    phone.get_by_label("New card: Harm").fill(CARD)
    phone.get_by_role("button", name="Add to the board").click()
    writes_pair(chair, STATEMENT, GOAL)
    chair.get_by_role("button", name="All three columns").click()
    for text in (CARD, STATEMENT):
        for page in everywhere:
            expect(page.get_by_text(text).first).to_be_visible()
    expect(projector.get_by_text(GOAL).first).to_be_visible()
    for page in (chair, phone, laptop):
        expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
        expect(page.get_by_text(NAME).first).to_be_visible()
        expect(page.get_by_text(RELATION).first).to_be_visible()

    chair.get_by_role("button", name="Ask for numbers…").first.click()
    for label, anchor in zip(("0 means", "10 means"), ANCHORS, strict=True):
        chair.get_by_label(label, exact=True).fill(anchor)
    chair.get_by_role("button", name="Open the scale").click()
    phone.get_by_role("button", name="Give my answer").click()
    for page in (phone, projector):
        for text in ANCHORS:
            expect(page.get_by_text(text).first).to_be_visible()
    for page in (*everywhere, *others):
        assert page.evaluate(FOREIGN) == []
        assert page.evaluate("window.ran") == 0
        assert page.evaluate("window.broken") == []
    chair.get_by_role("button", name="Close and show the answers").click()
    chair.get_by_role("button", name="Close it now").click()
    result = chair.get_by_role("dialog", name="Answers on scale 1")
    expect(result.get_by_text(ANCHORS[0]).first).to_have_count(0)  # nobody answered: withheld
    result.get_by_role("button", name="Close", exact=True).click()
    in_the_record_too(chair)


def watched(page: Page) -> Page:
    """Fails if anything opens a window or a dialog of the browser, or runs what was typed."""
    page.evaluate(LISTEN)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.on("popup", lambda _: pytest.fail("a window was opened"))
    return page


def in_the_record_too(chair: Page) -> None:
    chair.get_by_role("button", name="End the meeting…").click()
    chair.get_by_role("button", name="Go on").click()
    chair.get_by_role("button", name="Yes, end the meeting and make the record").click()
    with chair.expect_download() as download:
        chair.get_by_role("link", name="Only the document (PDF)").click()
    document = PdfReader(download.value.path())
    pages = unspaced("".join(page.extract_text() for page in document.pages))
    for text in (NAME, RELATION, TITLE, CARD, STATEMENT, GOAL, *ANCHORS):
        assert unspaced(text) in pages, text
    data = document.attachments["record.json"][0]
    kept = json.dumps(json.load(io.BytesIO(data)), ensure_ascii=False)
    for text in (NAME, RELATION, TITLE, CARD, STATEMENT, GOAL, *ANCHORS):
        assert json.dumps(text, ensure_ascii=False)[1:-1] in kept, text
    assert "/JavaScript" not in str(document.trailer["/Root"])


def unspaced(text: str) -> str:
    """Without spaces, and without the places at which the document may break a long word."""
    return "".join(text.replace("\u200b", "").split())
