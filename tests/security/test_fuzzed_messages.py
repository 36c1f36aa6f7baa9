"""10,000 fuzzed messages a run: each gets an answer or a typed refusal, and the meeting goes on."""

import json
from collections import Counter, defaultdict
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.application import edit_statement
from server.application.attend import arrive, resume
from server.application.cast_vote import cast_vote
from server.application.handle_command import handle_command
from server.application.join import NoLimit, claim, join
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingState, Role
from tests.application.house import House, make_house
from tests.application.test_streams import as_sent, expected
from tests.security.fuzz import fill_in, messages

IN_ONE_MEETING = 25
MEETINGS = 400
CAST = {
    "Kelly": Role.FAMILY,
    "Jean": Role.NETWORK,
    "Priti": Role.LEAD_PROFESSIONAL,
    "Amara": Role.MINUTE_TAKER,
    "Visitor": Role.OBSERVER,
}
AUDIENCE = "fuzzed-id-01"
tried: Counter[str] = Counter()


@settings(
    max_examples=MEETINGS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(
    st.lists(
        st.tuples(st.integers(0, 8), messages), min_size=IN_ONE_MEETING, max_size=IN_ONE_MEETING
    )
)
def test_p23_nothing_that_is_sent_breaks_or_stops_a_meeting(
    sent: list[tuple[int, tuple[str, Any]]],
) -> None:
    house = a_meeting()
    for who, (event, message) in sent:
        names = ["chair", "chair", *house.people]
        person = house.people[names[who % len(names)]]
        answer = answered(house, person, event, fill_in(message, ids_of(house)))
        tried[f"{event} {answer}"] += 1
    goes_on(house)


def test_so_many_were_tried() -> None:
    """Runs after the fuzzing, and prints what became of it (`-s` shows it)."""
    print(dict(tried.most_common()))  # noqa: T201
    assert tried.total() >= 10_000
    taken = sum(count for what, count in tried.items() if what.endswith(" taken"))
    assert taken > 500, "fuzzing that is always refused at the door reaches nothing"
    assert len({what.partition(" ")[2] for what in tried}) > 8, "many ways of being refused"


def a_meeting() -> House:
    house = make_house()
    for name, role in CAST.items():
        house.comes(name, role)
    members = [house.people[name] for name in ("Priti", "Jean")]
    house.do("chair", "set_audience", audience=AUDIENCE, name="Some", members=members)
    house.add_card("Kelly", "before")
    house.write_pair("Priti")
    for name, person in house.people.items():
        arrive(house.meetings, house.meeting, person, f"of {name}")
    return house


def ids_of(house: House) -> dict[str, list[str]]:
    ids: dict[str, list[str]] = defaultdict(list)
    for kind, record_id in house.room.meeting.records:
        ids[kind].append(record_id)
    ids["before"] = ids["card"]
    return ids


def answered(house: House, person: str, event: str, message: Any) -> str:
    """'taken', or the code of the refusal. Anything else that is raised is a failure."""
    try:
        deliver(house, person, event, message)
    except Refusal as refusal:
        json.dumps(refusal.params)
        return RefusalCode(refusal.code)
    return "taken"


def deliver(house: House, person: str, event: str, message: Any) -> None:
    """Hands the message over as the wire does. Raises Refusal."""
    meetings, meeting = house.meetings, house.meeting
    socket = next(f"of {name}" for name, of in house.people.items() if of == person)
    if event == "command":
        handle_command(meetings, meeting, person, message, lambda: True)
    elif event == "answer":
        cast_vote(meetings, meeting, person, message)
    elif event == "resume":
        resume(meetings, meeting, person, message)
    elif event == "open_text":
        edit_statement.open_text(meetings, meeting, person, socket, message, lambda _: None)
    elif event == "edit_text":
        edit_statement.edit_text(meetings, meeting, person, socket, message)
    elif event == "close_text":
        edit_statement.close_text(meetings, meeting, person, socket, message)
    elif event == "join":
        join(meetings, message, NoLimit())
    else:
        claim(meetings, message, lambda _: "")


def goes_on(house: House) -> None:
    """A good command still works, and everyone holds what is so (P13)."""
    room = house.room
    if room.meeting.meeting.state is MeetingState.OPEN:
        house.add_card("chair", "and on it goes")
    for audience in ("everyone", "professionals", "chair", f"audience:{AUDIENCE}"):
        held = room.streams.snapshot(audience)["records"]
        by_key = {(record["kind"], record["id"]): record for record in held}
        assert as_sent(by_key) == as_sent(expected(house, audience))
