"""Damages updates of Yjs at random, as a hostile client would.

`python -m tests.plugins.mutated_updates` writes shared/golden/text/mutated.json: damaged updates
that the server accepts all the same, whose effect must be what Yjs makes of them in a browser.
"""

import json
import random
import sys
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from server.application.ports import TextRefused
from server.plugins.yjs_text import YjsText, YjsTexts

GOLDEN = Path(__file__).parents[2] / "shared" / "golden" / "text"


def mutated(update: bytes, source: random.Random) -> bytes:
    """One to three random changes of bytes: altered, put in, taken out, or cut off."""
    data = bytearray(update)
    for _ in range(source.choice((1, 1, 1, 2, 3))):
        at = source.randrange(len(data) + 1)
        match source.randrange(8):
            case 0:
                data[at:at] = source.randbytes(source.randint(1, 6))
            case 1:
                del data[at : at + source.randint(1, 6)]
            case 2:
                del data[at:]
            case 3 if at < len(data):
                data[at] = (data[at] + source.choice((1, 255))) % 256
            case _ if at < len(data):
                data[at] = source.choice((0, 1, 0x7F, 0x80, 0xFF, source.randrange(256)))
            case _:
                data.append(0)
    return bytes(data)


def accepted(seed: int, wanted: int) -> list[dict[str, Any]]:
    """Damaged updates with an effect: after so many `steps` of `trace`, `update` leaves `text`."""
    source = random.Random(seed)  # noqa: S311
    traces = json.loads((GOLDEN / "writing.json").read_text())
    found: list[dict[str, Any]] = []
    while len(found) < wanted:
        trace = source.randrange(len(traces))
        every = traces[trace]["steps"]
        steps = source.randrange(len(every))
        update, client = b64decode(every[steps]["update"]), every[steps]["client"]
        document = after(every[:steps])
        for _ in range(100):
            damaged = mutated(update, source)
            try:
                if damaged == update or not document.apply(damaged, client):
                    continue
            except TextRefused:
                continue
            text = document.text()
            encoded = b64encode(damaged).decode()
            found.append({"trace": trace, "steps": steps, "update": encoded, "text": text})
            break
    return found


def after(steps: list[dict[str, Any]]) -> YjsText:
    document = YjsTexts().open(None)
    for step in steps:
        document.apply(b64decode(step["update"]), step["client"])
    return document


if __name__ == "__main__":
    count, target = (int(sys.argv[1]), Path(sys.argv[2])) if sys.argv[1:] else (150, None)
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in accepted(1, count))
    (target or GOLDEN / "mutated.json").write_text(f"[\n{lines}\n]\n")
