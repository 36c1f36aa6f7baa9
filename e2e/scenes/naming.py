"""After the numbers: answering for somebody, one's name, what is asked then, and then and now."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PROJECTOR, Screens
from e2e.company import Company, example_family, kept, sits_down
from e2e.scenes.scene import Scene
from server.application.tokens import new_id
from shared.contract.fields import answer_value
from tests.serving import Server

VOTERS = ("Kelly", "Jean", "Lee", "Priti", "Mr Okoro", "Sam", "Dr Lewis")


def naming(server: Server, screens: Screens) -> Iterator[Scene]:
    company, (pair, _) = example_family(server)
    chair = sits_down(screens, company.chair, LAPTOP)
    yield from adding_somebody(company, chair)
    phone = sits_down(screens, company.people["Sam"])
    screen = sits_down(screens, company.screen_joins(), PROJECTOR)
    asked = company.opens_scale(pair)
    expect(phone.get_by_role("button", name="Answer for Auntie Bea")).to_be_visible()
    yield Scene("phone-answers-for-somebody", phone, whole=True)
    phone.get_by_role("button", name="Answer for Auntie Bea").click()
    yield Scene("phone-scale-answering-for-somebody", phone)
    phone.get_by_role("button", name="Back", exact=False).first.click()
    closes(company, asked, [4, 5, 3, 2, 4, 6, 4, 5])
    company.shows("scale", asked)
    for name, number in (("Kelly", 4), ("Jean", 5), ("Lee", 3)):
        kept(company.people[name].send("own_number", round=asked, value=number))
    expect(phone.get_by_text("Kelly: 4")).to_be_visible()
    phone.get_by_role("button", name="Put my name to my number").click()
    yield Scene("phone-reveal-my-name", phone, whole=True, dark=True)
    again = company.opens_scale(pair)
    closes(company, again, [5, 6, 4, 4, 5, 7, 5, 6])
    company.shows("scale", again)
    expect(screen.get_by_role("heading", name="Last time: from 2 to 6.")).to_be_visible()
    expect(screen.get_by_role("heading", name="Now: from 4 to 7.")).to_be_visible()
    yield Scene("projector-reveal-then-and-now", screen)
    expect(phone.get_by_role("heading", name="Last time: from 2 to 6.")).to_be_visible()
    yield Scene("phone-reveal-then-and-now", phone, whole=True)
    chair.get_by_role("button", name="Scale 2", exact=True).first.click()
    yield Scene("laptop-chair-dialog-result-and-what-next", chair, dark=True)
    company.goes()


def adding_somebody(company: Company, chair: Page) -> Iterator[Scene]:
    chair.get_by_role("button", name="Add somebody without a screen…").click()
    chair.get_by_label("Their name").fill("Auntie Bea")
    yield Scene("laptop-chair-dialog-without-a-screen", chair, dark=True)
    chair.keyboard.press("Escape")
    person = {"person": new_id(), "name": "Auntie Bea", "role": "network", "relation": "Aunt"}
    person |= {"whereabouts": "by_telephone", "proxy": company.people["Sam"].me["person"]}
    kept(company.chair.send("add_person", None, **person))
    company.without_a_screen = str(person["person"])


def closes(company: Company, asked: str, numbers: list[int]) -> None:
    """Everyone answers, Auntie Bea last and through Sam."""
    company.answer(asked, dict(zip(VOTERS, numbers, strict=False)))
    message = {
        "round": asked,
        "value": answer_value(numbers[-1]),
        "person": company.without_a_screen,
    }
    kept(company.people["Sam"].call("answer", message))
    company.closes_scale(asked)
