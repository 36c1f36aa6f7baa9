"""Recorded traces fold to what the server held (P13-P15); vitest folds the same files."""

import json
from pathlib import Path

import pytest

from shared.contract.messages import Patches, Snapshot
from tests.application.make_golden_streams import FOLDER, traces
from tests.application.test_streams import Follower, as_sent

FILES = sorted(FOLDER.glob("*.json"))


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_p13_a_recorded_trace_folds_to_its_result(file: Path) -> None:
    trace = json.loads(file.read_text())
    assert not Snapshot().validate(trace["snapshot"])
    follower = Follower(trace["snapshot"])
    for message in trace["patches"]:
        assert not Patches().validate(message)
        follower.fold(message)
    result = Follower(trace["result"])
    assert as_sent(follower.records) == as_sent(result.records)
    assert follower.seq == result.seq


def test_what_is_recorded_is_still_what_a_room_sends() -> None:
    """The same story told today has the same shape: the same keys, kinds and reasons."""
    for name, told in traces().items():
        recorded = json.loads((FOLDER / f"{name}.json").read_text())
        assert _shape(recorded) == _shape(told), f"{name}: make the golden streams anew"


def _shape(trace: object) -> object:
    if isinstance(trace, dict):
        kept = {
            k: v if k in ("kind", "key", "did", "state") else _shape(v) for k, v in trace.items()
        }
        return sorted(kept.items(), key=str)
    if isinstance(trace, list):
        return [_shape(item) for item in trace]
    return type(trace).__name__
