"""Updates made by Yjs itself, replayed through the server's plugin (shared/golden/text).

client/src/statement/goldenText.test.ts replays the same files in the browser's library.
"""

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from server.application.ports import TextRefused
from server.plugins.yjs_text import YjsTexts

GOLDEN = Path(__file__).parents[2] / "shared" / "golden" / "text"
WRITING = json.loads((GOLDEN / "writing.json").read_text())
REFUSED = json.loads((GOLDEN / "refused.json").read_text())


@pytest.mark.parametrize("trace", WRITING, ids=lambda trace: f"seed {trace['seed']}")
def test_the_text_is_what_yjs_says_after_every_update(trace: dict[str, Any]) -> None:
    document = YjsTexts().open(None)
    for step in trace["steps"]:
        update = b64decode(step["update"])
        document.apply(update, step["client"])
        assert document.text() == step["text"]
        assert not document.apply(update, step["client"])  # P29: retries are harmless
        assert document.text() == step["text"]
    assert YjsTexts().open(document.state()).text() == document.text()


@pytest.mark.parametrize("case", REFUSED["cases"], ids=lambda case: case["name"])
def test_p30_refuses_whole(case: dict[str, Any]) -> None:
    document = YjsTexts().open(b64decode(REFUSED["state"]))
    before = document.text(), document.state(), document.vector()
    assert before[0] == "Mum is worried 😟."
    with pytest.raises(TextRefused):
        document.apply(b64decode(case["update"]), REFUSED["client"])
    assert (document.text(), document.state(), document.vector()) == before


def test_the_golden_traces_hold_what_they_are_for() -> None:
    texts = [step["text"] for trace in WRITING for step in trace["steps"]]
    assert len(texts) >= 200
    assert any("😀" in text for text in texts)
    assert len(REFUSED["cases"]) >= 15
