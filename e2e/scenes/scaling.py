"""The anonymous scale: asked, answering, in, and all the ways its answers are shown."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PROJECTOR, Screens
from e2e.company import Company, example_family, sits_down
from e2e.scenes.scene import Scene
from tests.serving import Server

ANSWERS: dict[str, int | None] = {
    **{"Kelly": 6, "Jean": 5, "Lee": 6, "Priti": 3},
    **{"Mr Okoro": 4, "Sam": 4, "Dr Lewis": 5},
}
DOTS = (ANSWERS, "Lowest 3, highest 6.")
RANGE = ({**ANSWERS, **dict.fromkeys(("Jean", "Lee", "Sam", "Dr Lewis"))}, "Lowest 3, highest 6.")
WITHHELD = ({**dict.fromkeys(ANSWERS), "Kelly": 6, "Priti": 3}, "The numbers are not shown.")


def scaling(server: Server, screens: Screens) -> Iterator[Scene]:
    company, (pair, _) = example_family(server)
    phone = sits_down(screens, company.people["Kelly"])
    laptop = sits_down(screens, company.people["Sam"], LAPTOP)
    chair = sits_down(screens, company.chair, LAPTOP)
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    asked = company.opens_scale(pair)
    company.shows("scale", asked)
    yield from asking(company, asked, phone, laptop, screen)
    yield from chair_waits(chair)
    company.answer(asked, ANSWERS)
    expect(chair.get_by_text("7 of 7 in").first).to_be_visible()
    yield Scene("laptop-chair-scale-everyone-in", chair)
    company.closes_scale(asked)
    shown = {"phone": phone, "laptop-professional": laptop, "projector": screen}
    yield from revealed(shown, "dots", DOTS[1])
    yield from result_again(chair)
    for name, (answers, words) in (("range", RANGE), ("withheld", WITHHELD)):
        asked = company.opens_scale(pair)
        company.answer(asked, answers)
        company.closes_scale(asked)
        company.shows("scale", asked)
        yield from revealed(shown, name, words)
    company.goes()


def asking(
    company: Company, asked: str, phone: Page, laptop: Page, screen: Page
) -> Iterator[Scene]:
    expect(screen.get_by_text("0 of 7 in")).to_be_visible()
    yield Scene("projector-scale-open", screen)
    expect(phone.get_by_role("heading", name="You are asked for a number")).to_be_visible()
    yield Scene("phone-scale-asked", phone, dark=True)
    yield Scene("laptop-professional-scale-asked", laptop)
    phone.get_by_role("button", name="Give my answer").click()
    yield Scene("phone-scale-answering", phone, whole=True)
    phone.get_by_role("button", name="Send my answer").click()
    expect(phone.get_by_role("alert").filter(has_text="Choose a number")).to_be_visible()
    phone.get_by_role("button", name="6", exact=True).click()
    yield Scene("phone-scale-number-chosen", phone, dark=True)
    phone.get_by_role("button", name="Send my answer").click()
    expect(phone.get_by_role("heading", name="Your answer is in")).to_be_visible()
    yield Scene("phone-scale-answer-in", phone, dark=True)
    phone.get_by_role("button", name="Back to the meeting").click()
    yield Scene("phone-scale-back-in-the-meeting", phone)
    laptop.get_by_role("button", name="Give my answer").click()
    yield Scene("laptop-professional-scale-answering", laptop)
    laptop.get_by_role("button", name="Back to the meeting").click()
    company.chair.until(lambda: company.chair.knows("turnout", id=asked, answered=1))


def chair_waits(chair: Page) -> Iterator[Scene]:
    expect(chair.get_by_text("1 of 7 in").first).to_be_visible()
    yield Scene("laptop-chair-scale-open", chair, dark=True)
    chair.get_by_role("button", name="Close and show the answers").click()
    expect(chair.get_by_role("dialog")).to_be_visible()
    yield Scene("laptop-chair-dialog-close-early", chair)
    chair.get_by_role("button", name="Keep it open").click()
    expect(chair.get_by_role("dialog")).to_have_count(0)


def result_again(chair: Page) -> Iterator[Scene]:
    chair.get_by_role("button", name="Scale 1", exact=True).click()
    expect(chair.get_by_role("dialog").get_by_text("Lowest 3, highest 6.")).to_be_visible()
    yield Scene("laptop-chair-dialog-result", chair, dark=True)
    chair.keyboard.press("Escape")


def revealed(pages: dict[str, Page], name: str, words: str) -> Iterator[Scene]:
    for who, page in pages.items():
        expect(page.get_by_text(words).first).to_be_visible()
        if name == "dots":
            expect(page.get_by_text("7 people gave a number.").first).to_be_visible()
        yield Scene(f"{who}-reveal-{name}", page, dark=name == "dots" and who == "phone")


def by_perspective(server: Server, screens: Screens) -> Iterator[Scene]:
    company = Company(server)
    answers: dict[str, int | None] = {}
    for role, numbers in (
        ("family", (7, 6, 8)),
        ("network", (5, 5, 6)),
        ("professional", (2, 3, 3, 4, 3)),
    ):
        for at, number in enumerate(numbers, start=1):
            name = f"{role.capitalize()} {at}"
            company.comes_in(name, role)
            answers[name] = number
    pair = company.writes_pair(
        "Grandad and school are worried that Tom could be hit by a car when he goes out alone.",
        "Every morning a grown-up who is well gets Tom up. We need to see this for six months.",
    )
    phone = sits_down(screens, company.people["Family 1"])
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    asked = company.opens_scale(pair, "by_perspective")
    company.shows("scale", asked)
    phone.get_by_role("button", name="Give my answer").click()
    yield Scene("phone-scale-by-perspective-answering", phone, whole=True)
    company.answer(asked, answers)
    expect(screen.get_by_text("11 of 11 in")).to_be_visible()
    yield Scene("projector-scale-by-perspective-open", screen)
    company.closes_scale(asked)
    for who, page in (("phone", phone), ("projector", screen)):
        expect(page.get_by_text("Lowest 6, highest 8.").first).to_be_visible()
        yield Scene(f"{who}-reveal-by-perspective", page, whole=who == "phone")
    company.goes()
