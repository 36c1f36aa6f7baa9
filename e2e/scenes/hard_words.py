"""Words without a place to break, and words that run from right to left."""

from collections.abc import Iterator

from playwright.sync_api import expect

from e2e.browsers import LAPTOP, PROJECTOR, Screens
from e2e.company import Company, kept, sits_down
from e2e.scenes.scene import Scene
from tests.serving import Server

VILLAGE = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
UNBROKEN = VILLAGE * 3
AT_LENGTH = ("There is enough safety and everyone agrees about it. " * 4)[:200].strip()
FRIGHTENED = "أخاف على أولادي عندما يشرب أبوهم في الليل، وفي شهر مايو خرج عمر وحده إلى الشارع."
QUIET = "כל לילה מבוגר פיכח שומר על הילדים, ודודה רות באה אם צריך. נרצה לראות את זה שישה חודשים."


def long_words(server: Server, screens: Screens) -> Iterator[Scene]:
    company = Company(server, f"Example family {VILLAGE} {VILLAGE[:40]}")
    names = [VILLAGE, "W" * 60, *"ABC"]
    for name in names:
        company.comes_in(name, "family", VILLAGE)
    company.comes_in("Sam", "professional", "x" * 60)
    for category in ("harm", "complicating_factor", "existing_safety", "next_step"):
        kept(company.people[VILLAGE].add_card(f"{UNBROKEN} and then {'i' * 200}", category))
    pair = company.writes_pair(f"{UNBROKEN} {'W' * 400}", f"{UNBROKEN} {UNBROKEN}")
    yield from on_all_screens(company, screens, "long-words", VILLAGE, pair, (UNBROKEN, AT_LENGTH))


def right_to_left(server: Server, screens: Screens) -> Iterator[Scene]:
    company = Company(server, "عائلة مثال (مخترعة)")
    for name, relation in (("أمينة", "أم عمر"), ("רות", "דודה"), *((n, "") for n in "ABC")):
        company.comes_in(name, "family", relation)
    company.comes_in("Sam", "professional", "Health visitor")
    for category, text in (
        ("harm", FRIGHTENED),
        ("complicating_factor", f"{FRIGHTENED} (In May, at 10 pm.)"),
        ("existing_safety", QUIET),
        ("next_step", QUIET),
    ):
        kept(company.people["أمينة"].add_card(text, category))
    pair = company.writes_pair(FRIGHTENED, QUIET)
    yield from on_all_screens(company, screens, "right-to-left", "أمينة", pair, (FRIGHTENED, QUIET))


def on_all_screens(
    company: Company,
    screens: Screens,
    name: str,
    person: str,
    pair: str,
    anchors: tuple[str, str],
) -> Iterator[Scene]:
    phone = sits_down(screens, company.people[person])
    laptop = sits_down(screens, company.people["Sam"], LAPTOP)
    chair = sits_down(screens, company.chair, LAPTOP)
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    company.shows("columns")
    for who, page in (("phone", phone), ("laptop-professional", laptop), ("laptop-chair", chair)):
        expect(page.get_by_role("listitem").first).to_be_visible()
        yield Scene(f"{who}-{name}", page, whole=True)
    expect(screen.get_by_role("listitem").first).to_be_visible()
    yield Scene(f"projector-{name}-columns", screen)
    company.shows("pair", pair)
    expect(screen.get_by_role("heading", name="Safety goal")).to_be_visible()
    yield Scene(f"projector-{name}-pair", screen)
    asked = company.opens_scale(pair, "together", *anchors)
    company.shows("scale", asked)
    expect(screen.get_by_text("0 of 6 in")).to_be_visible()
    yield Scene(f"projector-{name}-scale", screen)
    phone.get_by_role("button", name="Give my answer").click()
    yield Scene(f"phone-{name}-answering", phone, whole=True)
    company.answer(asked, dict(zip(company.people, (2, 4, 4, 7, 9, 5), strict=True)))
    company.closes_scale(asked)
    for who, page in (("phone", phone), ("projector", screen)):
        expect(page.get_by_text("Lowest 2, highest 9.").first).to_be_visible()
        yield Scene(f"{who}-{name}-reveal", page)
    company.goes()
