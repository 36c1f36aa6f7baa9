"""The record of a frozen meeting, made before the meeting is declared frozen (P39)."""

import json
from collections.abc import Mapping
from typing import Any

from server.application.ports import FULL_EDITION, RecordNotMade
from server.application.room import Room
from server.domain.acting import Acting
from server.domain.audience import CHAIR, EVERYONE, PROFESSIONALS
from server.domain.meeting import Event, apply
from server.domain.record import record_of
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Role
from shared.locale import words

LANGUAGE = "en"


def make_records(room: Room, acting: Acting, frozen: Event) -> dict[str, bytes]:
    """The signed bundle of each edition, by its name. Raises Refusal RECORD_NOT_MADE, and then
    nothing is frozen."""
    meeting, _ = apply(acting.meeting, frozen)
    record = record_of(
        meeting,
        (EVERYONE, PROFESSIONALS, CHAIR),
        acting.person,
        LANGUAGE,
        record_words(room.vocabulary, LANGUAGE),
    )
    try:
        return {FULL_EDITION: room.ports.records.make(json.loads(json.dumps(record)))}
    except RecordNotMade as failed:
        raise Refusal(RefusalCode.RECORD_NOT_MADE) from failed


def record_words(vocabulary: Mapping[str, Any], language: str) -> dict[str, str]:
    """Every label of the record, so that it reads the same when the catalogue has changed."""
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
    labels["label.role.lead_professional"] = vocabulary["lead_professional"]
    own = {key: text for key, text in catalogue.items() if key.startswith("record.")}
    texts = {label: catalogue[key] for label, key in labels.items()} | own
    return {key: text for key, text in texts.items() if isinstance(text, str)}
