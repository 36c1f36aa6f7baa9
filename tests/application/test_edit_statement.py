"""Writing together, on the road (P28-P32)."""

from base64 import b64encode

import pytest

from server.application import edit_statement
from server.application.attend import arrive, hang_up
from server.application.tokens import new_id
from server.domain.records import Pair
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Role
from tests.application.house import House, make_house


@pytest.fixture
def house() -> House:
    house = make_house()
    house.comes("Kelly", Role.FAMILY)
    house.comes("Priti", Role.LEAD_PROFESSIONAL)
    return house


def open_text(
    house: House, who: str, pair: str, client: int | None = None, grant: str | None = None
) -> dict[str, object]:
    socket = f"socket {who}"
    arrive(house.meetings, house.meeting, house.people[who], socket)
    asked = {"pair": pair, "part": "statement", "client": client, "grant": grant, "vector": "AA=="}
    return edit_statement.open_text(
        house.meetings, house.meeting, house.people[who], socket, asked, lambda _: None
    )


def edit(house: House, who: str, pair: str, update: bytes) -> None:
    message = {"pair": pair, "part": "statement", "update": b64encode(update).decode()}
    person, socket = house.people[who], f"socket {who}"
    edit_statement.edit_text(house.meetings, house.meeting, person, socket, message)


def new_pair(house: House) -> str:
    pair = new_id()
    house.do("Kelly", "add_pair", pair=pair, audience="everyone")
    return pair


def statement(house: House, pair: str) -> str:
    found = house.room.meeting.find(Pair, pair)
    assert found is not None
    return found.statement


def test_p31_an_update_is_durable_and_goes_to_the_others(house: House) -> None:
    pair = new_pair(house)
    opened = open_text(house, "Kelly", pair)
    client = opened["client"]
    assert isinstance(client, int)
    update = house.meetings.ports.texts.first_writing("Mum is worried", client)
    edit(house, "Kelly", pair, update)
    ((text, skipped, _),) = house.listener.texts
    assert (text, skipped) == (f"{pair}.statement", "socket Kelly")
    house.room.abandon()
    assert house.room.texts[f"{pair}.statement"].text() == "Mum is worried"


def test_p28_a_number_comes_back_only_with_its_grant(house: House) -> None:
    pair = new_pair(house)
    first = open_text(house, "Kelly", pair)
    client, grant = first["client"], first["grant"]
    assert isinstance(client, int)
    assert isinstance(grant, str)
    assert open_text(house, "Kelly", pair, client, grant)["client"] == client
    with pytest.raises(Refusal):
        open_text(house, "Priti", pair, client, grant)


def test_p30_writing_as_somebody_else_is_refused(house: House) -> None:
    pair = new_pair(house)
    open_text(house, "Kelly", pair)
    client = open_text(house, "Priti", pair)["client"]
    assert isinstance(client, int)
    update = house.meetings.ports.texts.first_writing("not me", client)
    with pytest.raises(Refusal) as refusal:
        edit(house, "Kelly", pair, update)
    assert refusal.value.code is RefusalCode.NOT_VALID
    assert house.room.texts[f"{pair}.statement"].text() == ""


def test_p30_a_ready_pair_is_not_written_in(house: House) -> None:
    pair = house.write_pair("Priti")
    house.do("Priti", "mark_pair_ready", pair=pair)
    with pytest.raises(Refusal) as refusal:
        open_text(house, "Kelly", pair)
    assert refusal.value.code is RefusalCode.PAIR_READY
    house.do("Priti", "reopen_pair", pair=pair)
    open_text(house, "Kelly", pair)


def test_p32_the_last_writer_going_settles_the_text(house: House) -> None:
    pair = new_pair(house)
    client = open_text(house, "Kelly", pair)["client"]
    assert isinstance(client, int)
    open_text(house, "Priti", pair)
    edit(house, "Kelly", pair, house.meetings.ports.texts.first_writing("half a thought", client))
    hang_up(house.meetings, house.meeting, house.people["Kelly"], "socket Kelly")
    assert statement(house, pair) == ""
    hang_up(house.meetings, house.meeting, house.people["Priti"], "socket Priti")
    assert statement(house, pair) == "half a thought"


def test_who_is_writing_is_shown(house: House) -> None:
    pair = new_pair(house)
    open_text(house, "Kelly", pair)
    snapshot = house.room.streams.snapshot("everyone")
    (editing,) = (r for r in snapshot["records"] if r["kind"] == "editing")
    assert list(editing["people"]) == [house.people["Kelly"]]
