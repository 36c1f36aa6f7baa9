"""Every label of a record, so that it reads the same when the catalogue has changed."""

from collections.abc import Mapping
from typing import Any

from server.domain.audience import CHAIR, EVERYONE, Audience
from shared.contract.words import Agency, Role
from shared.locale import words

OF_AUDIENCES = "record.audience"
OF_THE_FULL_EDITION = "record.full"
"""How the keys begin that only some editions use. The others do without those words: somebody who
may see only what everyone sees must not read of there being more."""


def record_words(
    vocabulary: Mapping[str, Any], audiences: tuple[Audience, ...], language: str
) -> dict[str, str]:
    """For the edition of these audiences."""
    catalogue = words(language)
    labels = {
        "label.type": vocabulary["name"],
        "label.pair.statement": vocabulary["pair"]["statement"],
        "label.pair.goal": vocabulary["pair"]["goal"],
        "label.scale.question": vocabulary["scale"]["question"],
    }
    labels |= {f"label.column.{name}": key for name, key in vocabulary["columns"].items()}
    labels |= {
        f"label.category.{name}": category["label"]
        for name, category in vocabulary["categories"].items()
    }
    labels |= {f"label.perspective.{name}": key for name, key in vocabulary["perspectives"].items()}
    labels |= {f"label.role.{role}": f"role.{role}" for role in Role}
    labels |= {f"label.agency.{agency}": f"agency.{agency}" for agency in Agency}
    labels |= {f"label.timescale.{one['id']}": one["label"] for one in vocabulary["timescales"]}
    decision = vocabulary["decision"]
    labels |= {f"label.outcome.{word}": key for word, key in decision["outcomes"].items()}
    labels |= {f"label.harm.{word}": key for word, key in decision["categories"].items()}
    labels["label.role.lead_professional"] = vocabulary["lead_professional"]
    own = {
        key: text
        for key, text in catalogue.items()
        if key.startswith("record.") and _is_used(key, audiences)
    }
    texts = {label: catalogue[key] for label, key in labels.items()} | own
    return {key: text for key, text in texts.items() if isinstance(text, str)}


def _is_used(key: str, audiences: tuple[Audience, ...]) -> bool:
    if key.startswith(OF_THE_FULL_EDITION):
        return CHAIR in audiences
    if key.startswith(OF_AUDIENCES):
        return audiences != (EVERYONE,)
    return True
