"""Each refusal and each goodbye a person can meet has words, and says what to do next or what is
so now. The words are read here by a person: a new code fails until somebody has."""

from shared.contract.messages import Farewell
from shared.contract.refusal_codes import RefusalCode
from shared.locale import words

DO = (
    *("ask", "try", "choose", "close", "join", "load", "make", "open", "put", "write", "sign"),
    *(
        "shorten",
        "bring",
        "wait",
        "look",
        "add",
        "start",
        "use",
        "change",
        "take",
        "give",
        "restore",
    ),
    *(
        "press",
        "go",
        "say",
        "plan",
        "correct",
        "check",
        "need",
        "end",
        "finish",
        "decide",
        "tell",
        "keep",
    ),
)
"""What people are told to do."""
SAYS_HOW_IT_IS = {RefusalCode.NOTHING_TO_UNDO}
"""There is nothing to be done, so it is said how things are."""
NEVER = ("error", "invalid", "user", "session", "submit", "log in", "exception")


def test_every_refusal_has_words_and_a_way_on() -> None:
    for code in RefusalCode:
        text = words("en")[f"refused.{code}"]
        assert isinstance(text, str)
        lower = text.lower()
        assert not any(f"{word}" in lower.split() for word in NEVER), code
        says_what_to_do = any(
            word in lower.replace(",", " ").replace(".", " ").split() for word in DO
        )
        assert says_what_to_do or code in SAYS_HOW_IT_IS, (code, text)


def test_every_goodbye_has_words() -> None:
    reasons = Farewell().fields["reason"].validators[0].choices  # type: ignore[attr-defined]
    for reason in [*reasons, "seat_lost"]:
        assert words("en")[f"farewell.{reason}"]
        assert words("en")[f"farewell_title.{reason}"]
