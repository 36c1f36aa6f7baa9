"""What came of checking a bundle."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Finding:
    """A key of the catalogue and what fills it in."""

    key: str
    params: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Verdict:
    """`refusal` is None for a bundle that is whole and as sealed. `not_checked` must be shown,
    too: without a trusted key, an unbroken seal says nothing about who made it."""

    refusal: Finding | None
    checked: tuple[Finding, ...]
    not_checked: tuple[Finding, ...]

    @property
    def accepted(self) -> bool:
        return self.refusal is None
