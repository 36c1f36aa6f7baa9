"""Finding out who answered what, by everything that an observer has (P34-P36)."""

import hmac
import json
from pathlib import Path

from server.application.tokens import new_id
from shared.contract.fields import answer_value
from tests.attendee import Attendee, write_text
from tests.security.conftest import comes_in
from tests.serving import Server, serving

ROLES = {"Kelly": "family", "Jean": "network", "Priti": "professional", "Sam": "professional"}


def a_round(server: Server) -> tuple[Attendee, dict[str, Attendee], str]:
    """(the chair, who is asked, the open round)."""
    chair = Attendee.claims(server.create()["chair"]).connect()
    people = {name: comes_in(server, chair, name, role) for name, role in ROLES.items()}
    pair, asked = new_id(), new_id()
    chair.send("add_pair", pair=pair, audience="everyone")
    for part in ("statement", "goal"):
        write_text(chair, pair, part, f"{part} of it")
    means = {"lowest_means": "low", "highest_means": "high"}
    assert (
        chair.send("open_round", round=asked, pair=pair, mode="together", **means)["refused"]
        is None
    )
    return chair, people, asked


def test_what_others_are_sent_is_the_same_whoever_answers_and_whatever(tmp_path: Path) -> None:
    """Every frame that reaches the chair when one person answers, with only its number and the
    count taken out: nothing is left by which one could be told from another."""
    seen = set()
    with serving(tmp_path / "data") as server:
        chair, people, asked = a_round(server)
        for value in (0, 10, None):
            for count, person in enumerate(people.values(), 1):
                before = len(chair.heard)
                message = {"round": asked, "value": answer_value(value)}
                assert person.call("answer", message) == {"id": None, "refused": None}
                if value == 0:
                    chair.until(lambda n=count: chair.knows("turnout", answered=n))
                told = json.dumps(chair.heard[before:], sort_keys=True)
                for one in people.values():
                    assert one.me["person"] not in told
                seen.add(_without_numbers(chair.heard[before:]))
        for attendee in (chair, *people.values()):
            attendee.leave()
    assert len(seen) == 2, "a count that moves, or nothing for a changed answer"


def _without_numbers(heard: list[dict[str, object]]) -> str:
    shown = json.loads(json.dumps(heard))
    for message in shown:
        for patch in message["patches"]:
            patch["seq"] = 0
            for record in patch["put"]:
                assert record["kind"] == "turnout"
                record["answered"] = 0
    return json.dumps(shown, sort_keys=True)


def test_after_closing_neither_key_nor_answers_are_left_anywhere(tmp_path: Path) -> None:
    """The round's key, as it lay in its file while the round was open, and each row of its box, are
    searched for in the memory of the running process, its database and its log. That the search
    finds what is there is shown by a secret that stays. Python does not wipe what it frees, so this
    finds what is held, and cannot promise for every freed page (docs/threat-model.md)."""
    with serving(tmp_path / "data") as server:
        chair, people, asked = a_round(server)
        (file,) = (server.data / "round-keys").glob("*.key")
        key, stays = file.read_bytes(), (server.data / "keys" / "grants.secret").read_bytes()
        rows = [
            hmac.digest(key, person.me["person"].encode(), "sha256")[:16] + b"07"
            for person in people.values()
        ]
        for person in people.values():
            person.call("answer", {"round": asked, "value": "07"})
        assert chair.send("close_round", round=asked)["refused"] is None
        for number in range(50):
            chair.send("set_screen", mode="columns", target=None, page=number % 9, blank=False)
        memory = _memory(server)
        assert stays in memory
        for secret in (key, *rows):
            assert secret not in memory
        assert not file.exists()
        kept = b"".join(path.read_bytes() for path in server.data.glob("commonground.db*"))
        for secret in (key, *rows):
            assert secret not in kept
        assert key.hex() not in server.log.read_text()
        for attendee in (chair, *people.values()):
            attendee.leave()


def _memory(server: Server) -> bytes:
    assert server.process is not None
    pid, found = server.process.pid, bytearray()
    maps = Path(f"/proc/{pid}/maps").read_text().splitlines()
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for line in maps:
            span, rights, *rest = line.split()
            if not rights.startswith("rw") or (rest and rest[-1].startswith("/dev")):
                continue
            first, _, last = span.partition("-")
            try:
                memory.seek(int(first, 16))
                found += memory.read(int(last, 16) - int(first, 16))
            except (OSError, ValueError, OverflowError):
                continue  # not to be read, such as [vvar]
    return bytes(found)
