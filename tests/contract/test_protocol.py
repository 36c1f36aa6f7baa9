"""Every numbered rule of shared/PROTOCOL.md is cited by a test."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
RULE = re.compile(r"^- \*\*P(\d+)\*\*", re.MULTILINE)


def test_every_rule_is_cited() -> None:
    rules = RULE.findall((ROOT / "shared" / "PROTOCOL.md").read_text())
    assert len(rules) == len(set(rules))
    tests = [*ROOT.glob("tests/**/*.py"), *ROOT.glob("e2e/**/test_*.py")]
    tests += ROOT.glob("client/src/**/*.test.ts*")
    text = "\n".join(path.read_text() for path in tests if path != Path(__file__))
    cited = set(re.findall(r"(?<![A-Za-z])[Pp](\d+)(?!\d)", text))
    ranges = re.findall(r"P(\d+)[-–]P?(\d+)", text)
    cited |= {str(n) for low, high in ranges for n in range(int(low), int(high) + 1)}
    assert sorted(set(rules) - cited, key=int) == []
