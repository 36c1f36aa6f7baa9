"""Joining, waiting, and every way in which a place ends."""

from collections.abc import Iterator

from playwright.sync_api import expect

from e2e.browsers import LAPTOP, PHONE, ZOOMED, Screens
from e2e.company import Company, sits_down
from e2e.people import asks_to_join
from e2e.scenes.scene import Scene
from tests.serving import Server


def joining(server: Server, screens: Screens) -> Iterator[Scene]:
    company = Company(server)
    phone = screens.open(PHONE, touch=True)
    phone.goto(company.links["join"])
    expect(phone.get_by_label("Your name")).to_be_visible()
    yield Scene("phone-join", phone, whole=True, dark=True)
    phone.get_by_role("button", name="Ask to join").click()
    expect(phone.get_by_text("Type your name.")).to_be_visible()
    yield Scene("phone-join-name-missing", phone, whole=True)
    phone.get_by_label("Meeting code").fill("WRONG9")
    phone.get_by_label("Your name").fill("Carly")
    phone.get_by_role("radio", name="Parent or carer").check(force=True)
    phone.get_by_role("radio", name="Somewhere else").check(force=True)
    phone.get_by_role("button", name="Ask to join").click()
    expect(phone.locator(".notice", has_text="That code does not open a meeting")).to_be_visible()
    yield Scene("phone-join-code-refused", phone, whole=True)
    phone.goto(f"{server.url}/")
    expect(phone.get_by_label("Your name")).to_be_visible()
    yield Scene("phone-join-without-code", phone)

    for name, size in (("laptop", LAPTOP), ("zoomed", ZOOMED)):
        page = screens.open(size)
        page.goto(company.links["join"])
        expect(page.get_by_label("Your name")).to_be_visible()
        yield Scene(f"{name}-join", page, whole=True)

    waiting = asks_to_join(screens, company.links["join"], "Carly", "Parent or carer", "Tom’s mum")
    yield Scene("phone-waiting", waiting, whole=True, dark=True)
    waiting.get_by_role("button", name="Leave the meeting").click()
    expect(waiting.get_by_role("button", name="Yes, leave")).to_be_visible()
    yield Scene("phone-waiting-leave", waiting, whole=True)
    waiting.get_by_role("button", name="Yes, leave").click()
    expect(waiting.get_by_role("heading", name="You have left the meeting")).to_be_visible()
    yield Scene("phone-left", waiting, dark=True)
    company.goes()


def endings(server: Server, screens: Screens) -> Iterator[Scene]:
    company = Company(server)
    refused = asks_to_join(screens, company.links["join"], "Ted", "Relative or friend")
    company.chair.until(lambda: company.chair.knows("person", name="Ted", state="waiting"))
    (ted,) = (p for p in company.chair.records("person") if p["name"] == "Ted")
    company.chair.send("refuse_entry", person=ted["id"])
    expect(refused.get_by_role("heading", name="The chair did not let you in")).to_be_visible()
    yield Scene("phone-not-let-in", refused)

    carly = company.comes_in("Carly", "family")
    carly.leave()
    removed = sits_down(screens, carly)
    expect(removed.get_by_text("You are here as")).to_be_visible()
    company.chair.send("remove_person", person=carly.me["person"])
    expect(removed.get_by_role("heading", name="You are no longer in the meeting")).to_be_visible()
    yield Scene("phone-removed", removed)

    used = screens.open(LAPTOP)
    used.goto(company.links["chair"])
    expect(used.get_by_text("This link does not work any more")).to_be_visible()
    yield Scene("laptop-link-used", used)
    used.goto(f"{server.url}/chair")
    used.reload()
    expect(used.get_by_text("Open the link that you were given.")).to_be_visible()
    yield Scene("laptop-link-missing", used)
    company.goes()
