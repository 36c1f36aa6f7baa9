"""Each refusal and each goodbye a person can meet has words, and says what to do next. Somebody
has read them: a new code fails until the part that leads on is written down here."""

import re

import pytest

from shared.contract.messages import Farewell
from shared.contract.refusal_codes import RefusalCode
from shared.locale import words

LEADS_ON = {
    RefusalCode.NOT_VALID: "check it and try again",
    RefusalCode.TOO_LONG: "use {most} letters or fewer",
    RefusalCode.EMPTY: "Write something",
    RefusalCode.UNKNOWN_COMMAND: "Load it again",
    RefusalCode.TOO_OLD: "Load it again",
    RefusalCode.NOT_ALLOWED: "Ask the chair",
    RefusalCode.NOT_HERE: "Look at the board",
    RefusalCode.FROZEN: "Tell the chair",
    RefusalCode.TOO_MANY: "Ask the chair",
    RefusalCode.CHANGED_MEANWHILE: "Look at it again",
    RefusalCode.ID_TAKEN: "try once more",
    RefusalCode.STRUCK: "Put it back first",
    RefusalCode.PAIR_READY: "Open it again",
    RefusalCode.PAIR_NOT_WRITTEN: "Write both",
    RefusalCode.ROUND_OPEN: "Close it first",
    RefusalCode.ROUND_CLOSED: "Tell the chair",
    RefusalCode.TOO_FEW_ASKED: "Wait for more people",
    RefusalCode.GROUP_TOO_SMALL: "Ask everyone together instead",
    RefusalCode.ROSTER_TOO_SIMILAR: "Ask everyone together instead",
    RefusalCode.ROUND_LOST: "The chair can ask again",
    RefusalCode.NOT_ASKED: "Tell the chair",
    RefusalCode.NUMBER_NOT_THERE: "Choose the one you gave",
    RefusalCode.ADDING_LOCKED: "add them when the chair opens the board again",
    RefusalCode.WRITING_OPEN: "Add it to your own page",
    RefusalCode.WRITING_SHARED: "add them to the board now",
    RefusalCode.NOT_QUORATE: "say why you go ahead",
    RefusalCode.REASON_NEEDED: "Say why",
    RefusalCode.MERGED: "Change that one instead",
    RefusalCode.NOTHING_TO_UNDO: "change it yourself instead",
    RefusalCode.NOT_FOR_FAMILY: "Choose another role",
    RefusalCode.PART_OPEN: "Bring everyone back first",
    RefusalCode.PAIR_ANSWERED: "Write a new statement",
    RefusalCode.NOT_ON_SCREEN: "Choose something else",
    RefusalCode.CODE_NOT_OPEN: "Check it with the chair",
    RefusalCode.LINK_USED: "Ask for a new one",
    RefusalCode.LINK_NOT_OPEN: "open it again then",
    RefusalCode.SEAT_OVER: "Join again with the code",
    RefusalCode.NOT_SIGNED_IN: "Sign in to go on",
    RefusalCode.SIGN_IN_AGAIN: "show once more that it is you",
    RefusalCode.SIGN_IN_REFUSED: "Try again",
    RefusalCode.SIGN_IN_STOPPED: "Start again when you are ready",
    RefusalCode.PROVIDER_AWAY: "Wait a minute",
    RefusalCode.SLOW_DOWN: "wait a moment",
    RefusalCode.TRY_AGAIN: "try again in a moment",
    RefusalCode.RECORD_NOT_MADE: "try again",
}
GOODBYES = {
    "removed": "speak to the chair",
    "refused": "speak to the chair",
    "left": "You can close this page",
    "over": "You can close this page",
    "too_old": "Load it again",
    "seat_lost": "ask the chair for the code",
}
NOT_PLAIN = re.compile(r"\b(error|invalid|users?|sessions?|submit|log ?in|exception)\b", re.I)


def text_of(key: str) -> str:
    text = words("en")[key]
    assert isinstance(text, str)
    return text


def test_somebody_has_read_them_all() -> None:
    rule = Farewell().fields["reason"].validators[0]
    assert set(LEADS_ON) == set(RefusalCode)
    assert set(GOODBYES) == {*rule.choices, "seat_lost"}  # type: ignore[attr-defined]


@pytest.mark.parametrize("code", RefusalCode)
def test_a_refusal_says_what_to_do_next(code: RefusalCode) -> None:
    assert LEADS_ON[code] in text_of(f"refused.{code}")
    assert not NOT_PLAIN.search(text_of(f"refused.{code}"))


@pytest.mark.parametrize("reason", GOODBYES)
def test_a_goodbye_says_why_and_what_to_do_next(reason: str) -> None:
    assert GOODBYES[reason] in text_of(f"farewell.{reason}")
    assert not NOT_PLAIN.search(text_of(f"farewell.{reason}") + text_of(f"farewell_title.{reason}"))
