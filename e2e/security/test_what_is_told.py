"""What reaches a page over its socket, frame by frame."""

import json

from playwright.sync_api import Page, expect

from e2e.browsers import LAPTOP, PHONE, PROJECTOR, Screens
from e2e.company import Company, example_family, kept, take_seat
from e2e.security.frames import Frames, leaves_of, numbers_in
from server.application.tokens import new_id
from shared.contract.fields import answer_value
from tests.serving import Server

TITLE = "Titleplanted family"
CONFIDED = "Confidedplanted, for professionals"
COUNTS = {"seq", "answered", "asked", "by_proxy", "number", "page", "protocol", "revision"}
ANSWERS_AS_SENT = {answer_value(value) for value in (*range(11), None)}


def listening(
    screens: Screens, company: Company, name: str, size: tuple[int, int] = PHONE
) -> tuple[Page, Frames]:
    page = screens.open(size)
    frames = Frames(page)
    take_seat(page, company.people[name])
    expect(page.get_by_text("You are here as")).to_be_visible()
    return page, frames


def test_p9_someone_waiting_is_told_no_title_names_or_counts(
    server: Server, screens: Screens
) -> None:
    company = Company(server, TITLE)
    company.comes_in("Carlyplanted", "family", "Mumplanted")
    waiting = company.asks("Ted", "network")
    page = screens.open(PHONE)
    frames = Frames(page)
    take_seat(page, waiting)
    expect(page.get_by_role("heading", name="You are in the waiting room")).to_be_visible()
    company.asks("Niaplanted", "professional")
    kept(company.people["Carlyplanted"].add_card("Cardplanted", "harm"))
    (welcome,) = (body for event, body in frames.messages if event == "welcome")
    assert welcome["snapshots"] == []
    assert welcome["vocabulary"] is None
    assert welcome["invitation"] is None
    page.context.set_offline(True)
    page.context.set_offline(False)
    told = "".join(frames.received)
    assert "planted" not in told
    assert company.links["code"] not in told
    assert {name for name, _ in numbers_in(frames.messages)} <= {"protocol"}
    assert "planted" not in page.content()
    company.goes()


def test_p11_family_is_told_nothing_of_what_is_for_professionals_only(
    server: Server, screens: Screens
) -> None:
    company = Company(server)
    company.comes_in("Carly", "family")
    company.comes_in("Priti", "lead_professional")
    family, told = listening(screens, company, "Carly")
    worker, workers = listening(screens, company, "Priti", LAPTOP)
    screen, projected = projector_listens(screens, company)
    hidden = new_id()
    priti = company.people["Priti"]
    kept(priti.add_card(CONFIDED, card=hidden, audience="professionals"))
    expect(worker.get_by_text(CONFIDED).first).to_be_visible()
    pair = company.writes_pair(f"{CONFIDED} 2", f"{CONFIDED} 3", by="Priti", who="professionals")
    kept(priti.send("move_card", card=hidden, category="next_step", before=None))
    expect(worker.get_by_text(f"{CONFIDED} 2").first).to_be_visible()
    kept(priti.add_card("For everyone", "harm"))
    for page in (family, worker):
        expect(page.get_by_text("For everyone").first).to_be_visible()
    assert workers.told(CONFIDED)
    for page, frames in ((family, told), (screen, projected)):
        for word in ("Confidedplanted", hidden, pair, "professionals"):
            assert word not in about_meetings(frames), word
        assert not frames.told("Confidedplanted")
        assert "Confidedplanted" not in page.content()
    # P12: nor can anything be counted that happened where one does not look.
    assert streams_of(told) == {"everyone", f"person:{company.people['Carly'].me['person']}"}
    company.goes()


def test_p35_until_close_no_frame_to_any_screen_holds_an_answer(
    server: Server, screens: Screens
) -> None:
    company, (pair, _) = example_family(server)
    pages = {name: listening(screens, company, name) for name in ("Kelly", "Jean", "Sam")}
    chair = screens.open(LAPTOP)
    pages["chair"] = chair, Frames(chair)
    take_seat(chair, company.chair)
    pages["projector"] = projector_listens(screens, company)
    expect(chair.get_by_role("heading", name="Now", exact=True)).to_be_visible()
    for _, frames in pages.values():
        frames.clear()
    asked = company.opens_scale(pair)
    company.shows("scale", asked)
    company.answer(asked, {"Lee": 9, "Priti": 8, "Mr Okoro": 9})
    for name, number in (("Kelly", "8"), ("Jean", "9"), ("Sam", "10")):
        page, _ = pages[name]
        page.get_by_role("button", name="Give my answer").click()
        page.get_by_role("button", name=number, exact=True).click()
        page.get_by_role("button", name="Send my answer").click()
        expect(page.get_by_role("heading", name="Your answer is in")).to_be_visible()
    for name in ("chair", "projector"):
        expect(pages[name][0].get_by_text("6 of 7 in").first).to_be_visible()
    for name, (_, frames) in pages.items():
        assert_no_answer(name, frames)
    assert any('"value":"08"' in frame for frame in pages["Kelly"][1].sent)
    company.closes_scale(asked)
    expect(chair.get_by_role("button", name="Scale 1", exact=True)).to_be_visible()
    assert any(name == "dots" for name, _ in numbers_in(pages["chair"][1].messages))
    company.goes()


def assert_no_answer(name: str, frames: Frames) -> None:
    """No number under any name but those that count; and those that say how many are in only ever
    count from 0 to the 7 who are asked, so that none of them can be an answer of 8 or more."""
    assert frames.messages, name
    for under, number in numbers_in(frames.messages):
        assert under in COUNTS, (name, under, number)
        if under in ("answered", "asked"):
            assert number <= 7, (name, under, number)
    assert not {leaf for _, leaf in leaves_of(frames.messages)} & ANSWERS_AS_SENT, name
    for put in records(frames):
        if put["kind"] == "round":
            assert put["release"] is None, name
        if put["kind"] == "ballot":
            assert set(put) == {"id", "kind", "round", "answered"}, name
            assert isinstance(put["answered"], bool)
    for message in frames.messages:
        if message[0] not in ("patches", "welcome", "text_update"):
            assert set(message[0]) == {"id", "refused"}, message


def records(frames: Frames) -> list[dict[str, object]]:
    patches = [patch for m in frames.messages if m[0] == "patches" for patch in m[1]["patches"]]
    return [record for patch in patches for record in patch["put"]]


def streams_of(frames: Frames) -> set[str]:
    found = set()
    for event, *body in frames.messages:
        if event == "patches":
            found.add(body[0]["stream"])
        if event == "welcome":
            found |= {snapshot["stream"] for snapshot in body[0]["snapshots"]}
    return found


def about_meetings(frames: Frames) -> str:
    """All that was received, less the vocabulary, which has its own word for professionals."""
    for message in (messages := frames.messages):
        if message[0] == "welcome":
            del message[1]["vocabulary"]
    return json.dumps(messages)


def projector_listens(screens: Screens, company: Company) -> tuple[Page, Frames]:
    page = screens.open(PROJECTOR)
    frames = Frames(page)
    take_seat(page, company.screen_joins())
    expect(page.get_by_role("heading", name="Join the meeting")).to_be_visible()
    return page, frames
