"""Documents set in a process of their own, so that meetings go on here meanwhile, and so that a
text which brings down a program that sets or reads documents brings down nothing else."""

import base64
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from server.application.ports import RecordNotMade
from server.plugins.record.bundle import render_here

PROGRAM = ["-m", __name__]
SECONDS = 30
"""How long one document may take. The largest takes about three."""
_HANDED_ON = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "LANG")
"""What of the environment the process needs; there are secrets in the rest."""


def render_apart(records: Sequence[Mapping[str, Any]], key_fingerprint: str) -> list[bytes]:
    """A `bundle.Render`."""
    asked = json.dumps({"records": list(records), "key": key_fingerprint}).encode()
    try:
        done = subprocess.run(  # noqa: S603  this very program
            [sys.executable, *PROGRAM],
            input=asked,
            env={name: os.environ[name] for name in _HANDED_ON if name in os.environ},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # it could say what people wrote
            check=False,
        )
    except OSError as problem:
        raise RecordNotMade(f"No process to set the document: {problem.strerror}") from problem
    if done.returncode != 0:
        raise RecordNotMade(f"Setting the document ended with {done.returncode}.")
    answer = json.loads(done.stdout)
    if answer["refused"] is not None:
        raise RecordNotMade(answer["refused"])
    return [base64.b64decode(document) for document in answer["documents"]]


def _answer(asked: Mapping[str, Any]) -> dict[str, Any]:
    try:
        documents = render_here(asked["records"], asked["key"])
    except RecordNotMade as problem:
        return {"refused": str(problem), "documents": []}
    return {"refused": None, "documents": [base64.b64encode(d).decode() for d in documents]}


if __name__ == "__main__":
    wanted = json.load(sys.stdin)
    signal.alarm(SECONDS * (1 + len(wanted["records"])))
    json.dump(_answer(wanted), sys.stdout)
