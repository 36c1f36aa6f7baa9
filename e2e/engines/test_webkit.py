"""The way of somebody with an iPhone, in WebKit: join, wait, answer, and add something."""

from pathlib import Path

from e2e.company import Company
from e2e.engines.webkit import webkit
from tests.attendee import admit
from tests.serving import Server

PHONE = (360, 740)


def test_joining_waiting_answering_and_adding_in_webkit(server: Server, tmp_path: Path) -> None:
    company = Company(server)
    for name in ("Priti", "Sam", "Okoro"):
        company.comes_in(name, "professional")
    pair = company.writes_pair("School is worried that Tom is tired.", "Tom sleeps at night.")
    with webkit(tmp_path, PHONE) as phone:
        phone.open(f"{server.url}/join#{company.links['code']}")
        phone.writes("Your name", "Carly")
        phone.chooses("Parent or carer")
        phone.chooses("In the room with the others")
        phone.presses("Ask to join")
        phone.sees("You are in the waiting room")
        admit(company.chair, "Carly", "family")
        phone.sees("What are we worried about?")

        asked = company.opens_scale(pair)
        phone.presses("Give my answer")
        phone.sees("Tom sleeps at night.")
        phone.presses("7")
        phone.presses("Send my answer")
        phone.sees("Your answer is in")
        company.chair.until(
            lambda: any(one["answered"] == 1 for one in company.chair.records("turnout"))
        )
        phone.presses("Back to the meeting")
        company.closes_scale(asked)

        phone.presses("Add a card: Harm")
        phone.writes("New card: Harm", "He was alone in May.")
        phone.presses("Add to the board")
        assert company.card_with("He was alone in May.")
        wide = phone.run("return document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, "nothing to be scrolled sideways"
        assert phone.run("return localStorage.length + sessionStorage.length") == 0
    company.goes()
