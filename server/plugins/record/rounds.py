"""A round of the scale, drawn as dots on a line and told in words. Never a mean."""

from collections.abc import Mapping
from typing import Any

from server.plugins.record.lines import line
from server.plugins.record.wording import Wording
from shared.contract.words import ReleaseForm, RoundMode


def round_sheet(held: Mapping[str, Any], say: Wording) -> dict[str, Any]:
    release = held["release"]
    return {
        "heading": line(say("record.round", number=held["number"])),
        "question": line(say("label.scale.question")),
        "anchors": [
            line(say("record.round.lowest_means", text=held["lowest_means"])),
            line(say("record.round.highest_means", text=held["highest_means"])),
        ],
        "promised": line(say(_promise(held))),
        "results": _results(release, say),
        "counts": line(_counts(held["asked"], release, say)),
        "by_proxy": line(say("record.round.by_proxy", count=held["by_proxy"]))
        if held["by_proxy"]
        else None,
        "named": [
            line(say("record.round.named", name=one["name"], value=one["value"]))
            for one in held["named"]
            if one["name"]
        ],
    }


def _promise(held: Mapping[str, Any]) -> str:
    if held["mode"] == RoundMode.BY_PERSPECTIVE:
        return "record.round.promised.by_perspective"
    return f"record.round.promised.{ReleaseForm(held['promised'])}"


def _results(release: Mapping[str, Any] | None, say: Wording) -> list[dict[str, Any]]:
    if release is None:
        return [_result(None, [say("record.round.unfinished")], None, say)]
    if not release["groups"]:
        return [_shown(None, release, say)]
    results = []
    if release["lowest"] is not None:
        results.append(_shown(say("record.round.together"), release, say))
    for group in release["groups"]:
        name = say(
            "record.round.group",
            group=say(f"label.perspective.{group['perspective']}"),
            count=group["count"],
        )
        results.append(_shown(name, group, say))
    return results


def _shown(name: str | None, shown: Mapping[str, Any], say: Wording) -> dict[str, Any]:
    """One line of the scale: for everyone (no name), or for one group."""
    form = ReleaseForm(shown["form"])
    if form is ReleaseForm.WITHHELD:
        return _result(name, [say("record.round.withheld")], None, say)
    told = [say("record.round.range", lowest=shown["lowest"], highest=shown["highest"])]
    if shown["dots"]:
        told.insert(0, say("record.round.numbers", numbers=", ".join(map(str, shown["dots"]))))
    elif form is ReleaseForm.RANGE:
        told.append(say("record.round.range_only"))
    return _result(name, told, shown, say)


def _result(
    name: str | None,
    told: list[str],
    shown: Mapping[str, Any] | None,
    say: Wording,
) -> dict[str, Any]:
    picture = shown and {
        "described": say("record.round.picture", told=" ".join(told)),
        "dots": shown["dots"] or [],
        "lowest": shown["lowest"],
        "highest": shown["highest"],
        "marks": _marks(shown["lowest"], shown["highest"], say),
    }
    return {
        "name": line(name) if name else None,
        "told": [line(text) for text in told],
        "picture": picture,
    }


def _marks(lowest: int, highest: int, say: Wording) -> list[dict[str, Any]]:
    if lowest == highest:
        return [{"at": lowest, "text": line(say("record.round.lowest_and_highest"))}]
    return [
        {"at": lowest, "text": line(say("record.round.lowest"))},
        {"at": highest, "text": line(say("record.round.highest"))},
    ]


def _counts(asked: int, release: Mapping[str, Any] | None, say: Wording) -> str:
    if release is None or release["numbers"] is None:
        return say("record.round.asked", asked=asked)
    return say(
        "record.round.counts", asked=asked, numbers=release["numbers"], without=release["without"]
    )
