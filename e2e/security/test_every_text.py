"""Every text of the contract, hostile, on every screen that shows it and in every edition of the
record: shown as it was typed, never run, nothing asked elsewhere, nothing of a file."""

import io
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from playwright.sync_api import Browser, Page, expect

from e2e.browsers import LAPTOP, PHONE, PROJECTOR, Screens
from e2e.company import Company, kept, sits_down
from e2e.passkeys import account_url, comes_in
from e2e.planners import at_stage, decides, gives_view, in_days, in_the_network, next_step
from e2e.security.every_text import HOSTILE, written_fields
from e2e.security.test_typed_markup import FOREIGN, unspaced, watched
from server.application.tokens import new_id
from tests.attendee import Attendee, admit, post
from tests.serving import Server

IN_THE_RECORD = (
    *("edit_card.text", "open_round.lowest_means", "open_round.highest_means", "pair.statement"),
    *("pair.goal", "Join.name", "Join.relation", "MeetingToMake.title", "plan_card.owner"),
    *("set_member.name", "set_member.relation", "set_member.offers", "give_view.text"),
    *("record_decision.reason", "record_decision.dissent", "set_deadline.reason"),
    *("add_person.name", "add_person.relation", "split_card.text", "split_card.rest"),
    *("go_ahead.reason", "edit_panel.text"),
)


def test_every_text_of_the_contract_is_tried() -> None:
    assert set(written_fields()) == {name for name in HOSTILE if not name.startswith("pair.")}


@pytest.mark.timeout(150)
def test_hostile_texts_are_shown_as_typed_and_kept_as_typed(
    server: Server, screens: Screens, tmp_path: Path
) -> None:
    company = Company(server, HOSTILE["MeetingToMake.title"])
    kelly = joins_hostile(company)
    for name, role in (("Jean", "network"), ("Sam", "professional"), ("Ann", "family")):
        company.comes_in(name, role)
    card = new_id()
    text = {"category": "harm", "perspective": None, "audience": "everyone"}
    company.chair.send("add_card", card=card, text=HOSTILE["add_card.text"], **text)
    chair = watched(sits_down(screens, company.chair, LAPTOP))
    phone, desk = (sits_down(screens, kelly, PHONE), sits_down(screens, kelly, LAPTOP))
    out = watched(sits_down(screens, company.people["Ann"]))
    screen = watched(sits_down(screens, company.screen_joins(), PROJECTOR))
    company.shows("columns")
    pages = [chair, watched(phone), watched(desk), screen, out]
    see(pages, HOSTILE["add_card.text"])
    company.chair.send("edit_card", card=card, text=HOSTILE["edit_card.text"], revision=1)
    see(pages, HOSTILE["edit_card.text"])

    kelly.send("say_where", whereabouts="elsewhere", others=HOSTILE["say_where.others"])
    see([chair, phone, desk], HOSTILE["say_where.others"])
    see([chair, phone, desk], HOSTILE["Join.name"], HOSTILE["Join.relation"])
    see([chair], *invited_and_waiting(company, chair))

    pair = company.writes_pair(HOSTILE["pair.statement"], HOSTILE["pair.goal"])
    company.shows("pair", pair)
    see(pages, HOSTILE["pair.statement"], HOSTILE["pair.goal"])
    means = (HOSTILE["open_round.lowest_means"], HOSTILE["open_round.highest_means"])
    asked = company.opens_scale(pair, "together", *means)
    company.shows("scale", asked)
    phone.get_by_role("button", name="Give my answer").click()
    see([phone, screen], *means)
    company.closes_scale(asked)

    run_together(company, pages)
    a_story(company, kelly, desk)
    the_plan(company, kelly, pages)
    a_private_part(company, kelly, chair, phone, out)
    for page in pages:
        unharmed(page)
    company.freezes()
    record_holds_it_all(server, company, tmp_path)


def joins_hostile(company: Company) -> Attendee:
    body = {"code": company.links["code"], "name": HOSTILE["Join.name"], "role": "family"}
    body |= {"relation": HOSTILE["Join.relation"], "others": HOSTILE["Join.others"]}
    seated, cookie = post(company.url, "/api/join", body | {"whereabouts": "elsewhere"})
    kelly = Attendee(company.url, seated["seat"], cookie).connect()
    admit(company.chair, HOSTILE["Join.name"], "family")
    kelly.until(lambda: kelly.me["state"] == "in")
    company.people["Kelly"] = kelly
    return kelly


def invited_and_waiting(company: Company, chair: Page) -> list[str]:
    """Somebody invited opens their link and waits: their texts, on the chair's screen."""
    body = {"name": HOSTILE["Invite.name"], "role": "family"}
    body |= {"relation": HOSTILE["Invite.relation"]}
    door = f"/api/seats/{company.chair.seat}/invitations"
    made, _ = post(company.url, door, body, company.chair.cookie)
    chair.get_by_role("button", name="Invite by name…").click()
    expect(chair.get_by_role("dialog").get_by_text(HOSTILE["Invite.name"]).first).to_be_visible()
    chair.get_by_role("dialog").get_by_role("button", name="Close", exact=True).click()
    post(company.url, "/api/claim", {"token": made["address"].partition("#")[2]})
    return [HOSTILE["Invite.name"], HOSTILE["Invite.relation"]]


def run_together(company: Company, pages: list[Page]) -> None:
    """Somebody without a screen, cards put together and taken apart, and going ahead regardless."""
    chair = company.chair
    name, relation = HOSTILE["add_person.name"], HOSTILE["add_person.relation"]
    added = {"person": new_id(), "name": name, "role": "network", "relation": relation}
    added |= {"whereabouts": "by_telephone", "proxy": company.people["Sam"].me["person"]}
    kept(chair.send("add_person", None, **added))
    see([page for page in pages if page is not pages[3]], name, relation)
    kept(chair.send("go_ahead", reason=HOSTILE["go_ahead.reason"]))
    one, other, rest = new_id(), new_id(), new_id()
    text = {"category": "harm", "perspective": None, "audience": "everyone"}
    for card in (one, other):
        kept(chair.send("add_card", card=card, text="plain", **text))
    joined = HOSTILE["merge_cards.text"]
    kept(chair.send("merge_cards", card=other, into=one, text=joined))
    company.shows("card", one)
    see(pages, joined)
    halves = {"text": HOSTILE["split_card.text"], "rest": HOSTILE["split_card.rest"]}
    kept(chair.send("split_card", None, card=one, rest_card=rest, revision=2, **halves))
    see(pages, halves["text"])
    company.shows("card", rest)
    see(pages, halves["rest"])


def a_story(company: Company, kelly: Attendee, desk: Page) -> None:
    panel = {"panel": new_id(), "story": "words_and_pictures", "audience": "everyone"}
    kept(company.chair.send("add_panel", None, **panel, text=HOSTILE["add_panel.text"]))
    desk.get_by_role("button", name="Words and Pictures").click()
    see([desk], HOSTILE["add_panel.text"])
    edited = {"panel": panel["panel"], "text": HOSTILE["edit_panel.text"], "revision": 1}
    kept(company.chair.send("edit_panel", None, **edited))
    see([desk], HOSTILE["edit_panel.text"])
    desk.get_by_role("button", name="Back to the meeting").click()
    kelly.until(lambda: any(one["revision"] == 2 for one in kelly.records("panel")))


def the_plan(company: Company, kelly: Attendee, pages: list[Page]) -> None:
    """Each text at the stage that opens it, and on the projector what stands there of it."""
    everyones = [
        page
        for page in pages
        if "projector" not in (page.get_attribute("html", "data-screen") or "")
    ]
    next_step(company, "Somebody rings", HOSTILE["plan_card.owner"], 3)
    member = [HOSTILE[f"set_member.{field}"] for field in ("name", "relation", "offers")]
    in_the_network(kelly, *member)
    gives_view(kelly, HOSTILE["give_view.text"])
    reason, dissent = (HOSTILE[f"record_decision.{field}"] for field in ("reason", "dissent"))
    shut = {"deadline": "core_group", "due": in_days(3), "reason": HOSTILE["set_deadline.reason"]}
    at_stage(company, "plan")
    decides(company, "plan_needed", reason=reason, dissent=dissent)
    kept(company.chair.send("set_deadline", **shut))
    company.shows("plan")
    see(pages, HOSTILE["plan_card.owner"])
    see(everyones, *member)
    for stage, texts in (
        ("views", [HOSTILE["give_view.text"]]),
        ("decision", [reason, dissent]),
        ("close", [HOSTILE["set_deadline.reason"]]),
    ):
        at_stage(company, stage)
        see(everyones, *texts)


def a_private_part(company: Company, kelly: Attendee, chair: Page, phone: Page, out: Page) -> None:
    audience = company.makes_audience(HOSTILE["set_audience.name"], "Kelly", "Jean")
    company.chair.add_card("for a few", audience=f"audience:{audience}")
    see([phone, chair], HOSTILE["set_audience.name"])
    part = company.starts_part(audience, HOSTILE["start_part.reason"])
    expect(out.get_by_text("The chair has asked some people to step out.").first).to_be_visible()
    assert HOSTILE["set_audience.name"] not in (out.text_content("body") or "")
    see([chair], HOSTILE["set_audience.name"])
    kelly.until(lambda: kelly.welcome["part"] is not None)
    company.ends_part(part)
    see([out], HOSTILE["pair.statement"])


def see(pages: list[Page], *texts: str) -> None:
    for page in pages:
        for text in texts:
            expect(page.get_by_text(text).first).to_be_visible()


def unharmed(page: Page) -> None:
    assert page.evaluate(FOREIGN) == []
    assert page.evaluate("window.ran") == 0
    assert page.evaluate("window.broken") == []


def record_holds_it_all(server: Server, company: Company, folder: Path) -> None:
    """Every edition: as typed, to the letter in its data, and genuine."""
    door = f"{company.url}/api/seats/{company.chair.seat}/records"
    cookie = {"Cookie": company.chair.cookie}
    editions = requests.get(door, headers=cookie, timeout=30).json()["editions"]
    assert len(editions) > 2
    passwords = Path("/etc/passwd").read_text().splitlines()[0]
    for edition in editions:
        bundle = requests.get(f"{door}/{edition['edition']}", headers=cookie, timeout=30).content
        file = folder / f"{edition['edition']}.zip"
        file.write_bytes(bundle)
        assert "just as it was sealed" in server.command("verify", str(file))
        with zipfile.ZipFile(io.BytesIO(bundle)) as files:
            (folder / "record.pdf").write_bytes(files.read("record.pdf"))
        done = subprocess.run(
            ["pdftotext", "-raw", str(folder / "record.pdf"), "-"],
            capture_output=True,
            text=True,
            check=True,
        )
        printed = unspaced(done.stdout)
        assert unspaced(passwords) not in printed
        for name in IN_THE_RECORD:
            assert unspaced(HOSTILE[name])[:40] in printed, (name, edition)


@pytest.fixture(name="named")
def _named(browser: Browser, server: Server) -> Iterator[Screens]:
    screens = Screens(browser, account_url(server))
    yield screens
    screens.close()
    assert screens.elsewhere == []
    assert screens.faults == []


def test_hostile_names_and_titles_on_the_pages_of_accounts(named: Screens, server: Server) -> None:
    name, title = HOSTILE["Join.name"], HOSTILE["MeetingToMake.title"]
    chair = watched(comes_in(named, server, "chair", name, LAPTOP))
    chair.get_by_label("Title").fill(title)
    chair.get_by_role("button", name="Make the meeting").click()
    see([chair], name, title)
    manages = watched(comes_in(named, server, "service_manager", "Lindqvist (example)", LAPTOP))
    see([manages], name, title)
    for page in (chair, manages):
        unharmed(page)
