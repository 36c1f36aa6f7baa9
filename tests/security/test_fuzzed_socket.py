"""The same fuzzed messages through real sockets, and mutated texts on the road they take."""

import random
from base64 import b64encode
from collections import Counter
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.application import edit_statement
from server.application.attend import arrive
from server.application.tokens import new_id
from server.domain.refusal import Refusal
from shared.contract.words import Role
from tests.application.house import make_house
from tests.attendee import Attendee
from tests.plugins.mutated_updates import mutated
from tests.security.conftest import comes_in
from tests.security.fuzz import fill_in, messages
from tests.serving import Server

PEOPLE = 20
EACH = 52
"""Below what one seat may send in ten seconds, so that all are looked at."""
MUTATED = 2_000
SOCKET = "of Kelly"


def test_a_thousand_fuzzed_messages_through_sockets(server: Server, chair: Attendee) -> None:
    drawn: list[tuple[str, Any]] = []

    @settings(
        max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.lists(messages, min_size=25, max_size=25))
    def draw(some: list[tuple[str, Any]]) -> None:
        drawn.extend(one for one in some if not _leaves(*one))

    draw()
    roles = ("family", "network", "professional", "minute_taker", "observer")
    people = [comes_in(server, chair, f"P{n}", roles[n % len(roles)]) for n in range(PEOPLE)]
    ids = {"person": [people[0].me["person"]], "card": [new_id()], "pair": [new_id()]}
    answers: Counter[str] = Counter()
    for number, (event, message) in enumerate(drawn[: PEOPLE * EACH]):
        over = "command" if event in ("join", "claim") else event
        reply = people[number % PEOPLE].call(over, fill_in(message, ids))
        answers[(reply.get("refused") or {}).get("code", "taken")] += 1
    print(dict(answers.most_common()))  # noqa: T201
    assert answers.total() >= 1_000
    assert answers["slow_down"] == 0
    assert chair.add_card("and on it goes")["refused"] is None
    for person in people:
        person.until(lambda person=person: person.knows("card", text="and on it goes"))
        person.leave()
    log = server.log.read_text()
    assert "event_broke" not in log
    assert "request_broke" not in log


def _leaves(event: str, message: Any) -> bool:
    return event == "command" and isinstance(message, dict) and message.get("kind") == "leave"


def test_mutated_updates_on_their_road_break_no_text() -> None:
    """Damaged updates from somebody who has the text open: taken whole or refused whole, and
    what is stored can be opened and written in afterwards."""
    source = random.Random(7)  # noqa: S311
    house = make_house()
    person = house.comes("Kelly", Role.FAMILY)
    arrive(house.meetings, house.meeting, person, SOCKET)
    outcomes: Counter[str] = Counter()
    for _ in range(MUTATED // 100):
        pair = new_id()
        house.do("chair", "add_pair", pair=pair, audience="everyone")
        where = {"pair": pair, "part": "goal"}
        opening = where | {"client": None, "grant": None, "vector": "AA=="}
        opened = edit_statement.open_text(
            house.meetings, house.meeting, person, SOCKET, opening, lambda _: None
        )
        good = house.meetings.ports.texts.first_writing("Alfie is safe at home", opened["client"])
        for _ in range(100):
            update = b64encode(mutated(good, source)).decode()
            try:
                edit_statement.edit_text(
                    house.meetings, house.meeting, person, SOCKET, where | {"update": update}
                )
                outcomes["taken"] += 1
            except Refusal as refusal:
                outcomes[refusal.code] += 1
        edit_statement.close_text(house.meetings, house.meeting, person, SOCKET, where)
        house.do("chair", "strike_pair", pair=pair)
        if len(house.room.texts) > 10:
            house = make_house()
            person = house.comes("Kelly", Role.FAMILY)
            arrive(house.meetings, house.meeting, person, SOCKET)
    print(dict(outcomes))  # noqa: T201
    assert outcomes.total() == MUTATED
    assert outcomes["not_valid"] > MUTATED // 4
    house.write_pair("Kelly", "written after it all", "and a goal")
    assert "written after it all" in str(house.shown_to("Kelly"))
