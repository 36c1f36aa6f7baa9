"""Example records with one thing changed."""

from typing import Any

from tests.plugins.record.example import card, example


def with_cards(*texts: str) -> dict[str, Any]:
    """The example with these cards instead of its harms."""
    record = example()
    record["columns"][0]["categories"][0]["cards"] = [
        card(text, "family", "Rosa Example") for text in texts
    ]
    return record


def only_cards(*texts: str) -> dict[str, Any]:
    """A short record with these cards alone."""
    record = with_cards(*texts)
    record["columns"] = record["columns"][:1]
    record["columns"][0]["categories"] = record["columns"][0]["categories"][:1]
    record["people"] = []
    record["pairs"] = []
    return record


def with_statement(text: str) -> dict[str, Any]:
    record = example()
    record["pairs"][0]["statement"] = text
    return record


def large() -> dict[str, Any]:
    """As much as the contract allows: 300 cards of 500 signs, 12 pairs of 1500, 60 rounds."""
    record = example()
    sentence = "Dean went out and rang his brother Lee. "
    record["columns"] = [
        column
        | {
            "categories": [
                category | {"cards": [card((sentence * 13)[:500], "family", "Rosa Example")] * 50}
                for category in column["categories"][:2]
            ]
        }
        for column in (
            record["columns"][0],
            record["columns"][1],
            record["columns"][2],
        )
    ]
    pair = record["pairs"][0]
    record["pairs"] = [
        pair
        | {
            "statement": (sentence * 40)[:1500].strip(),
            "goal": (sentence * 40)[:1500].strip(),
            "rounds": pair["rounds"][:1] * 5,
        }
        for _ in range(12)
    ]
    return record
