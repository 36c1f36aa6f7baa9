"""After a whole meeting no log holds what was written, and nothing links a person to an answer."""

import json
import re
import sqlite3
from itertools import pairwise
from pathlib import Path

from server.application.tokens import new_id
from server.plugins.data_keys import DataKeys
from server.plugins.sql_engine import make_engine
from server.plugins.sql_journal import SqlJournal
from shared.contract.fields import answer_value
from tests.attendee import Attendee, admit, write_text
from tests.serving import Server, serving

PEOPLE = {
    "Kellyplanted": ("family", 1),
    "Jeanplanted": ("network", 9),
    "Pritiplanted": ("lead_professional", 4),
    "Samplanted": ("professional", 6),
    "Okoroplanted": ("professional", 3),
}
WRITTEN = "cardplanted only for the room"


def hold_a_meeting(server: Server) -> tuple[dict[str, Attendee], dict[str, str], str]:
    """(everyone by name, all tokens and cookies in use, the round's id) with the round open and
    everyone's answer given."""
    links = server.create(title="titleplanted")
    chair = Attendee.claims(links["chair"]).connect()
    secrets = {"chair token": links["chair"].partition("#")[2], "chair cookie": chair.cookie}
    everyone = {"chair": chair}
    for name, (role, _) in PEOPLE.items():
        person = Attendee.joins(server.url, links["code"], name, role).connect()
        admit(chair, name, role)
        person.until(lambda person=person: person.me["state"] == "in")
        everyone[name] = person
        secrets[f"{name} cookie"] = person.cookie
    assert everyone["Kellyplanted"].add_card(WRITTEN)["refused"] is None
    assert chair.add_card("", text_is_empty=True)["refused"] is not None
    pair = new_id()
    chair.send("add_pair", pair=pair, audience="everyone")
    for part in ("statement", "goal"):
        write_text(chair, pair, part, f"{part}planted")
    asked = new_id()
    receipt = chair.send(
        "open_round",
        round=asked,
        pair=pair,
        mode="together",
        lowest_means="low",
        highest_means="high",
    )
    assert receipt["refused"] is None, receipt
    for name, (_, value) in PEOPLE.items():
        message = {"round": asked, "value": answer_value(value)}
        assert everyone[name].call("answer", message)["refused"] is None
    return everyone, secrets, asked


def bytes_of(folder: Path) -> bytes:
    """All of the database and its side files, keys of rounds not among them."""
    return b"".join(path.read_bytes() for path in sorted(folder.glob("commonground.db*")))


def test_a_whole_meeting_leaves_no_secret_in_logs_or_database(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        everyone, secrets, asked = hold_a_meeting(server)
        people = {name: a.me["person"] for name, a in everyone.items()}
        assert everyone["chair"].send("close_round", round=asked)["refused"] is None
        assert everyone["chair"].send("freeze", confirmed=True)["refused"] is None
        for attendee in everyone.values():
            attendee.leave()
    log = server.log.read_text()
    assert "planted" not in log
    for person in people.values():
        assert person not in log
    kept = bytes_of(server.data)
    assert b"planted" not in kept, "what people wrote is sealed"
    opened = "".join(events_of(server))
    assert WRITTEN in opened
    for what, secret in secrets.items():
        value = secret.partition("=")[2] or secret
        assert value not in log, what
        assert value.encode() not in kept, what
        assert value not in opened, what
    assert not list((server.data / "round-keys").iterdir())


def test_p35_p36_no_row_tells_who_answered_what(tmp_path: Path) -> None:
    """Everything the database holds, read as an administrator would who has the key ring, open
    and closed."""
    with serving(tmp_path / "data") as server:
        everyone, _, asked = hold_a_meeting(server)
        open_rows = rows_of(server)
        (box,) = (row for row in open_rows["boxes"] if asked in row)
        assert len(open_rows["boxes"]) == 1
        for name, attendee in everyone.items():
            for value in box:
                as_bytes = value if isinstance(value, bytes) else str(value).encode()
                assert attendee.me["person"].encode() not in as_bytes, name
        everyone["chair"].send("close_round", round=asked)
        closed_rows = rows_of(server)
        assert closed_rows["boxes"] == []
        sealed = next(value for value in box if isinstance(value, bytes))
        assert sealed[:24] not in bytes_of(server.data), "an old box is still in the file"
        for attendee in everyone.values():
            attendee.leave()
    events = events_of(server)
    (told,) = (event for event in events if "round_closed" in event)
    assert re.search(r'"dots": ?\[1, ?3, ?4, ?6, ?9\]', told)
    between = "".join(events[events.index(told) - 1 : events.index(told)])
    assert "round_opened" in between, "an answer leaves no event of its own"


def test_each_answer_changes_one_row_of_one_size(tmp_path: Path) -> None:
    """Comparing the database after each answer tells that one came, and nothing else."""
    with serving(tmp_path / "data") as server:
        everyone, _, asked = hold_a_meeting(server)
        states = [rows_of(server)]
        for name in PEOPLE:
            for value in (0, 10, None):
                everyone[name].call("answer", {"round": asked, "value": answer_value(value)})
                states.append(rows_of(server))
        for before, after in pairwise(states):
            changed = [table for table in after if after[table] != before[table]]
            assert changed == ["boxes"]
            sizes = [
                [len(str(v)) if not isinstance(v, bytes) else len(v) for v in row]
                for state in (before, after)
                for row in state["boxes"]
            ]
            assert sizes[0] == sizes[1]
        for attendee in everyone.values():
            attendee.leave()


def events_of(server: Server) -> list[str]:
    """The events of the one meeting there is, opened with the key ring."""
    engine = make_engine(f"sqlite:///{server.data / 'commonground.db'}")
    journal = SqlJournal(engine, DataKeys(server.data / "keys" / "at-rest.json"))
    (meeting,) = journal.meetings()
    events = [json.dumps(event.payload) for event in journal.load(meeting.id).events]
    engine.dispose()
    return events


def rows_of(server: Server) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(f"file:{server.data / 'commonground.db'}?mode=ro", uri=True) as database:
        names = [
            row[0]
            for row in database.execute("select name from sqlite_master where type = 'table'")
        ]
        return {
            name: database.execute(f'select * from "{name}"').fetchall()  # noqa: S608
            for name in sorted(names)
        }
