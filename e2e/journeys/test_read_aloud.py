"""Somebody who does not read well has the question read out, by a voice of their own device."""

from playwright.sync_api import Page, expect

from e2e.browsers import Screens
from e2e.company import Company, sits_down
from tests.serving import Server

VOICES = """() => {
    window.said = [];
    window.hushed = 0;
    const voices = [
        { name: 'Far away', lang: 'en-GB', localService: false },
        { name: 'Here', lang: 'en-GB', localService: true },
    ];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, 'speechSynthesis', { value: {
        getVoices: () => voices,
        speak: (one) => window.said.push([one.voice.name, one.text]),
        cancel: () => { window.hushed += 1; },
        addEventListener() {}, removeEventListener() {},
    } });
}"""


def test_the_question_is_read_out_and_stops_with_the_screen(
    server: Server, screens: Screens
) -> None:
    company = Company(server)
    for name in ("Carly", "Ted", "Ann"):
        company.comes_in(name, "family")
    pair = company.writes_pair("School is worried that Tom is tired.", "Tom sleeps at night.")
    phone = sits_down(screens, company.people["Carly"])
    phone.context.add_init_script(f"({VOICES})()")
    phone.reload()
    company.opens_scale(pair)
    phone.get_by_role("button", name="Give my answer").click()
    expect(phone.get_by_text("Others near you will hear it.")).to_be_visible()
    phone.get_by_role("button", name="Read it to me").click()
    said = phone.evaluate("window.said")
    assert said[:2] == [
        ["Here", "School is worried that Tom is tired."],
        ["Here", "Tom sleeps at night."],
    ]
    expect(phone.get_by_role("button", name="Stop reading")).to_be_visible()
    hushed = hushes(phone)
    phone.get_by_role("button", name="Back to the meeting").click()
    expect(phone.get_by_role("button", name="Give my answer")).to_be_visible()
    phone.wait_for_function("(before) => window.hushed > before", arg=hushed)
    company.goes()


def hushes(page: Page) -> int:
    count: int = page.evaluate("window.hushed")
    return count
