"""What the audit log can say, and which events are noted in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import server
from server.domain.audit_note import Note, opaque
from server.domain.audited import AUDITED, NOT_AUDITED, notes_of
from server.domain.meeting import Event, Meeting
from server.domain.policy import ALLOWED
from shared.contract.audit import SOURCES, TAGS, Deed, Source
from shared.contract.words import Role

AT = "2026-03-02T10:00:00.000Z"
SERVER = Path(server.__file__).parent


def test_every_deed_has_its_sources_and_every_tag_three_parts() -> None:
    assert set(SOURCES) == set(Deed)
    words = {*map(str, Role), *map(str, Source)}
    for tag in TAGS:
        source, subject, action = tag.split(":")
        assert source in words
        assert subject
        assert action


def test_no_tag_tells_of_answers_or_of_who_asked_for_help() -> None:
    deeds = " ".join(Deed)
    for word in ("answer", "vote", "ballot", "round", "turnout", "aside", "alone", "wish"):
        assert word not in deeds
    assert {"aside_asked", "aside_heard", "round_opened", "round_closed"} <= NOT_AUDITED


@pytest.mark.parametrize("tag", sorted(TAGS))
def test_every_tag_can_be_noted(tag: str) -> None:
    assert Note(tag, AT).tag == tag


@given(st.text(max_size=40) | st.from_regex(r"[a-z_]+:[a-z_]+:[a-z_]+", fullmatch=True))
def test_no_other_tag_can_be(tag: str) -> None:
    if tag not in TAGS:
        with pytest.raises(ValueError, match="a tag"):
            Note(tag, AT)


@pytest.mark.parametrize("field", ["meeting", "subject", "actor"])
@pytest.mark.parametrize(
    "secret",
    [
        "Dad hit her with a belt",  # a card
        "Kelly Example",  # a name
        "Kelly",
        "K7MX2P",  # a code
        "q" * 43,  # a token
        "0f" * 32,  # its hash
        "kelly@example.org",
        "07",  # an answer
        "10",
        "",
        "person-1\n",
        "pérson-01",
    ],
)
def test_there_is_no_room_for_what_is_not_an_id(field: str, secret: str) -> None:
    with pytest.raises(ValueError, match="an id"):
        Note("chair:person:admitted", AT, **{field: secret})


@pytest.mark.parametrize("at", ["", "yesterday", "2026-03-02", AT + "\n", AT + " Kelly"])
def test_there_is_no_room_in_the_time(at: str) -> None:
    with pytest.raises(ValueError, match="a time"):
        Note("chair:person:admitted", at)


@given(st.text(max_size=30), st.text(max_size=30))
def test_what_a_client_named_is_told_apart_but_not_readable(one: str, other: str) -> None:
    first, second = opaque("meeting-1", one), opaque("meeting-1", other)
    assert (first == second) == (one == other)
    Note("chair:card:shared", AT, subject=first)
    assert opaque("meeting-2", one) != first


def test_everyone_who_may_do_it_has_a_tag_for_it() -> None:
    """Else an allowed command would fail for want of a word."""
    noted = {
        "admit": Deed.PERSON_ADMITTED,
        "refuse_entry": Deed.PERSON_REFUSED,
        "remove_person": Deed.PERSON_REMOVED,
        "leave": Deed.PERSON_LEFT,
        "invite": Deed.PERSON_INVITED,
        "change_role": Deed.ROLE_CHANGED,
        "set_audience": Deed.AUDIENCE_CHANGED,
        "start_part": Deed.PART_STARTED,
        "end_part": Deed.PART_ENDED,
        "share_card": Deed.CARD_SHARED,
        "share_pair": Deed.PAIR_SHARED,
        "undo": Deed.CARD_SHARED,
        "freeze": Deed.RECORD_FROZEN,
    }
    for command, deed in noted.items():
        for role in ALLOWED[command].any | ALLOWED[command].own:
            assert f"{role}:{deed}" in TAGS


def events_in_the_program() -> Iterator[str]:
    """Every `did` that a line of the server gives to an event, read from its source."""
    for path in SERVER.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text())):
            if not isinstance(call, ast.Call):
                continue
            name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
            given = [keyword.value for keyword in call.keywords if keyword.arg == "did"]
            given += call.args[:1] if name == "happened" else []
            for did in given:
                if isinstance(did, ast.Constant) and isinstance(did.value, str):
                    yield did.value
                elif not isinstance(did, ast.Name | ast.Attribute | ast.Subscript):
                    pytest.fail(f"{path.name}:{call.lineno} makes up an event's name")


def test_every_deed_is_noted_somewhere() -> None:
    """The list says nothing that never happens."""
    sources = "".join(path.read_text() for path in SERVER.rglob("*.py"))
    assert {deed.name for deed in Deed} == set(re.findall(r"\bDeed\.([A-Z_]+)", sources))


def test_every_event_is_noted_or_listed_as_not_noted() -> None:
    made = set(events_in_the_program())
    assert "person_admitted" in made, "else this test could not fail"
    assert made == set(AUDITED) | NOT_AUDITED
    assert not set(AUDITED) & NOT_AUDITED


def test_an_event_nobody_decided_about_does_not_pass() -> None:
    event = Event(did="something_new", actor="person-1")
    with pytest.raises(LookupError):
        notes_of(Meeting(), event, AT)
