"""The people of one meeting and what they do, by the protocol and so faster than by hand. Any of
them can sit down at a screen."""

import json
from base64 import b64encode
from itertools import cycle, islice
from typing import Any

from playwright.sync_api import Page

from e2e.browsers import PHONE, Screens
from server.application.tokens import new_id
from server.demo import STORY
from server.plugins.yjs_text import YjsTexts
from shared.contract.fields import answer_value
from tests.attendee import Attendee, admit
from tests.serving import Server

LOWEST = "Things are so unsafe that the children cannot stay at home."
HIGHEST = "There is enough safety. Everyone agrees children’s services can close."


class Company:
    def __init__(
        self, server: Server, title: str = "Example family (invented)", kind: str = "icpc"
    ) -> None:
        self.url = server.url
        self.links = server.create(kind=kind, title=title)
        self.chair = Attendee.claims(self.links["chair"]).connect()
        self.people: dict[str, Attendee] = {}
        self.without_a_screen = ""
        """The id of somebody who answers through somebody else, where there is one."""

    def comes_in(self, name: str, role: str, relation: str = "") -> Attendee:
        person = self.asks(name, role, relation).connect()
        admit(self.chair, name, role)
        person.until(lambda: person.me["state"] == "in")
        self.people[name] = person
        return person

    def asks(self, name: str, role: str, relation: str = "") -> Attendee:
        """Comes as far as the waiting room."""
        return Attendee.joins(self.url, self.links["code"], name, role, relation)

    def screen_joins(self) -> Attendee:
        return Attendee.claims(self.links["projector"])

    def writes_pair(
        self, statement: str, goal: str, *, by: str = "", ready: bool = True, who: str = "everyone"
    ) -> str:
        """The new pair's id."""
        author = self.people.get(by, self.chair)
        pair = new_id()
        kept(author.send("add_pair", pair=pair, audience=who))
        for part, text in (("statement", statement), ("goal", goal)):
            write(author, pair, part, text)
        if ready:
            kept(author.send("mark_pair_ready", pair=pair))
        return pair

    def opens_scale(
        self, pair: str, mode: str = "together", lowest: str = LOWEST, highest: str = HIGHEST
    ) -> str:
        """The new round's id."""
        means = {"lowest_means": lowest, "highest_means": highest}
        asked = new_id()
        kept(self.chair.send("open_round", round=asked, pair=pair, mode=mode, **means))
        return asked

    def answer(self, asked: str, answers: dict[str, int | None]) -> None:
        for name, value in answers.items():
            kept(self.people[name].call("answer", {"round": asked, "value": answer_value(value)}))

    def closes_scale(self, asked: str) -> None:
        kept(self.chair.send("close_round", round=asked))

    def shows(
        self, mode: str, target: str | None = None, *, page: int = 0, blank: bool = False
    ) -> None:
        """Puts something on the projector."""
        kept(self.chair.send("set_screen", mode=mode, target=target, page=page, blank=blank))

    def makes_audience(self, name: str, *people: str) -> str:
        """The new audience's id."""
        made = new_id()
        members = [self.people[person].me["person"] for person in people]
        kept(self.chair.send("set_audience", audience=made, name=name, members=members))
        return made

    def starts_part(self, audience: str, reason: str = "To talk without being overheard.") -> str:
        """Asks everyone but these to step out; the part's id."""
        part = new_id()
        kept(self.chair.send("start_part", part=part, audience=audience, reason=reason))
        return part

    def ends_part(self, part: str) -> None:
        kept(self.chair.send("end_part", part=part))

    def freezes(self) -> None:
        kept(self.chair.send("freeze", confirmed=True))

    def card_with(self, text: str) -> str:
        """The id of the card that has this text in it."""
        self.chair.until(lambda: any(text in card["text"] for card in self.chair.records("card")))
        found: str = next(c["id"] for c in self.chair.records("card") if text in c["text"])
        return found

    def goes(self) -> None:
        for person in (self.chair, *self.people.values()):
            person.leave()


def sits_down(
    screens: Screens, person: Attendee, size: tuple[int, int] = PHONE, **options: object
) -> Page:
    """A screen on which this person's place is open."""
    page = screens.open(size, touch=size == PHONE, reduced_motion="reduce", **options)
    take_seat(page, person)
    return page


def take_seat(page: Page, person: Attendee) -> None:
    name, _, secret = person.cookie.partition("=")
    cookie = {"name": name, "value": secret, "url": person.url}
    page.context.add_cookies([{**cookie, "httpOnly": True, "sameSite": "Strict"}])  # type: ignore[typeddict-item]  # a plain mapping
    page.goto(f"{person.url}/room/{person.seat}")


def example_family(server: Server) -> tuple[Company, list[str]]:
    """The example meeting half an hour in, without its scale, and its pairs' ids."""
    story = json.loads(STORY.read_text())
    company = Company(server, story["title"], story["type"])
    for person in story["people"]:
        company.comes_in(**person)
    for card in story["cards"]:
        kept(company.people[card["by"]].add_card(card["text"], card["category"]))
    pairs = [
        company.writes_pair(p["statement"], p["goal"], by=p["by"], ready=bool(p["answers"]))
        for p in story["pairs"]
    ]
    return company, pairs


def family_of_many_words(server: Server, cards: int, pairs: int) -> tuple[Company, list[str]]:
    """A meeting in which much was said, and its pairs' ids."""
    story: dict[str, Any] = json.loads(STORY.read_text())
    company = Company(server, story["title"], story["type"])
    for person in story["people"]:
        company.comes_in(**person)
    for number, card in enumerate(islice(cycle(story["cards"]), cards), start=1):
        author = company.people[card["by"]]
        kept(author.add_card(f"{number}. {card['text']}", card["category"]))
    written = islice(cycle(story["pairs"]), pairs)
    return company, [company.writes_pair(p["statement"], p["goal"], by=p["by"]) for p in written]


def write(author: Attendee, pair: str, part: str, text: str) -> None:
    where = {"pair": pair, "part": part}
    opened = author.call("open_text", {**where, "client": None, "grant": None, "vector": "AA=="})
    update = YjsTexts().first_writing(text, opened["client"])
    kept(author.call("edit_text", {**where, "update": b64encode(update).decode()}))
    kept(author.call("close_text", where))


def kept(receipt: dict[str, Any]) -> None:
    assert receipt["refused"] is None, receipt
