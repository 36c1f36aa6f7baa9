"""Statements with their goals, and the rounds of the scale held on each."""

from collections.abc import Mapping
from typing import Any

from server.plugins.record.lines import line
from server.plugins.record.rounds import round_sheet
from server.plugins.record.seen_by import SeenBy
from server.plugins.record.wording import Wording
from shared.contract.words import PairPart


def pairs_sheet(pairs: list[dict[str, Any]], seen_by: SeenBy, say: Wording) -> dict[str, Any]:
    held = any(pair["rounds"] for pair in pairs)
    return {
        "heading": line(say("record.pairs")),
        "none": None if pairs else line(say("record.pairs.none")),
        "private": line(say("record.round.private")) if held else None,
        "pairs": [_pair(pair, number, seen_by, say) for number, pair in enumerate(pairs, 1)],
    }


def _pair(pair: Mapping[str, Any], number: int, seen_by: SeenBy, say: Wording) -> dict[str, Any]:
    return {
        "heading": line(say("record.pair", number=number)),
        "struck": line(say("record.struck")) if pair["struck"] else None,
        "seen_by": seen_by(pair["audience"]),
        "state": line(say(f"record.pair.{pair['state']}")),
        "parts": [
            {
                "name": line(say(f"label.pair.{part}")),
                "text": line(pair[part] or say("record.pair.empty")),
                "empty": not pair[part],
            }
            for part in PairPart
        ],
        "rounds": [round_sheet(held, say) for held in pair["rounds"]],
    }
