"""What the list of attacks names is there, and what is in this folder is named."""

import re
from pathlib import Path

import tests.security as attacks

ROOT = Path(__file__).parents[2]
NAMED = set(re.findall(r"(?:tests|e2e)/[\w/]+\.py", attacks.__doc__ or ""))


def test_every_named_file_has_tests() -> None:
    assert len(NAMED) > 30
    for file in NAMED:
        assert re.search(r"^def test_", (ROOT / file).read_text(), re.MULTILINE), file


def test_every_attack_here_is_named() -> None:
    here = {f"tests/security/{path.name}" for path in Path(__file__).parent.glob("test_*.py")}
    assert here - NAMED <= {"tests/security/test_the_list.py"}
