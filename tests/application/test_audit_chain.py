"""Whatever is done to a log afterwards, by whoever cannot also change a head held elsewhere, is
found, and the first entry that does not fit is named (property tests)."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from server.application.audit_chain import BEGINNING, chained, check
from server.application.audit_port import Entry, Fault, Head, Verdict
from server.domain.audit_note import Note
from shared.contract.audit import TAGS

ids = st.none() | st.text("abcXYZ019_-", min_size=8, max_size=22)
notes = st.builds(
    Note,
    st.sampled_from(sorted(TAGS)),
    st.sampled_from(["2026-03-02T10:00:00.000Z", "2026-03-02T10:00:00.001Z"]),
    ids,
    ids,
    ids,
)
logs = st.lists(notes, min_size=1, max_size=12).map(lambda some: list(chained(some, BEGINNING)))
anything = st.none() | st.integers() | st.text(max_size=30) | st.binary(max_size=4) | st.booleans()


def head_of(log: Sequence[Entry]) -> Head:
    return Head(log[-1].seq, log[-1].hash) if log else BEGINNING


def position(data: st.DataObject, log: Sequence[object]) -> int:
    return data.draw(st.integers(0, len(log) - 1))


@given(logs, st.data())
def test_a_log_left_alone_is_whole_from_every_head(log: list[Entry], data: st.DataObject) -> None:
    held = head_of(log[: position(data, log)])
    assert check(log, None) == check(log, held) == Verdict(head_of(log))


@given(logs, st.lists(notes, max_size=5))
def test_appending_goes_on_from_the_head(log: list[Entry], more: list[Note]) -> None:
    longer = [*log, *chained(more, head_of(log))]
    assert check(longer, head_of(log)) == Verdict(head_of(longer))


@given(logs, st.data())
def test_any_change_of_any_field_is_found(log: list[Entry], data: st.DataObject) -> None:
    at = position(data, log)
    name = data.draw(st.sampled_from([field.name for field in fields(Entry)]))
    other: Any = data.draw(anything | st.just(getattr(log[position(data, log)], name)))
    was = getattr(log[at], name)
    assume((type(other), other) != (type(was), was))
    log[at] = replace(log[at], **{name: other})
    verdict = check(log, None)
    assert verdict.fault in (Fault.ALTERED, Fault.UNCHAINED, Fault.MISSING)
    assert verdict.seq == at + 1


@given(logs, st.data())
def test_a_removal_is_found(log: list[Entry], data: st.DataObject) -> None:
    held, at = head_of(log), position(data, log)
    del log[at]
    verdict = check(log, held)
    assert verdict.seq == at + 1
    assert verdict.fault is (Fault.TRUNCATED if at == len(log) else Fault.MISSING)


@given(logs, st.data())
def test_a_removal_with_the_numbers_closed_up_is_found(
    log: list[Entry], data: st.DataObject
) -> None:
    at = position(data, log)
    assume(at < len(log) - 1)
    del log[at]
    closed_up = [*log[:at], *(replace(entry, seq=entry.seq - 1) for entry in log[at:])]
    assert check(closed_up, None).seq == at + 1


@given(logs, st.data())
def test_another_order_is_found(log: list[Entry], data: st.DataObject) -> None:
    other = data.draw(st.permutations(log))
    assume(other != log)
    first = next(at for at, (one, two) in enumerate(zip(log, other, strict=True)) if one != two)
    assert check(other, None).seq == first + 1
    renumbered = [replace(entry, seq=at) for at, entry in enumerate(other, 1)]
    assert check(renumbered, None).seq == first + 1


@given(logs, notes, st.data())
def test_an_insertion_is_found(log: list[Entry], note: Note, data: st.DataObject) -> None:
    """However well the new entry hangs on the one before it, the next one does not hang on it."""
    at = position(data, log)
    (new,) = chained([note], head_of(log[:at]))
    assume(new != log[at])
    rest = [replace(entry, seq=entry.seq + 1) for entry in log[at:]]
    assert check([*log[:at], new, *rest], None).seq == at + 2
    assert check([*log[:at], new, *log[at:]], None).seq == at + 2


@given(logs, st.data())
def test_a_shorter_log_is_found_by_a_held_head(log: list[Entry], data: st.DataObject) -> None:
    shorter = log[: position(data, log)]
    assert check(shorter, None).fault is None, "without a head nobody could tell"
    expected = Verdict(head_of(shorter), Fault.TRUNCATED, len(shorter) + 1)
    assert check(shorter, head_of(log)) == expected


@given(logs, notes, st.data())
def test_a_log_made_anew_is_found_by_a_held_head(
    log: list[Entry], note: Note, data: st.DataObject
) -> None:
    """Somebody changes an entry and hashes everything after it again."""
    at = position(data, log)
    held_at = data.draw(st.integers(at, len(log) - 1))
    said = [Note(e.tag, e.at, e.meeting, e.subject, e.actor) for e in log]
    assume(said[at] != note)
    said[at] = note
    anew = list(chained(said, BEGINNING))
    assert check(anew, None).fault is None, "without a head nobody could tell"
    verdict = check(anew, head_of(log[: held_at + 1]))
    assert (verdict.fault, verdict.seq) == (Fault.REWRITTEN, held_at + 1)


def test_the_way_of_hashing_never_changes() -> None:
    """These bytes are in logs that exist."""
    note = Note("chair:person:admitted", "2026-03-02T10:00:00.000Z", "meeting-1", None, "chair-01")
    (entry,) = chained([note], BEGINNING)
    assert BEGINNING.hash == "d624cb5722b520fa1d521cb08e7ed4ff553e5ed44886554bab488592b7b8bc8b"
    assert entry.hash == "33056380162cbf05c1fb8a00e6ec1ee0cb278bea1646d2991f875c1b0e3ac594"
