"""Three people type in one statement for a minute, one of them without signal for 20 seconds."""

import re
import time

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.browsers import LAPTOP, Screens
from e2e.people import asks_to_join, chair_opens, is_in, lets_in
from tests.serving import Server

A_MINUTE = 60.0
WITHOUT_SIGNAL = (20.0, 40.0)
LETTER_EVERY_MS = 50


@pytest.mark.timeout(240)
def test_p28_p31_three_people_typing_end_with_one_text_and_nothing_lost(
    server: Server, screens: Screens
) -> None:
    links = server.create()
    chair = chair_opens(screens, links["chair"])
    writers = [chair]
    for name, who in (("Carly", "Parent or carer"), ("Priya", "I lead the work with the family")):
        page = asks_to_join(screens, links["join"], name, who, size=LAPTOP)
        lets_in(chair, name)
        is_in(page)
        writers.append(page)
    chair.get_by_role("button", name="Start a danger statement and its goal").first.click()
    chair.get_by_role("button", name="Start writing").click()
    for page in writers[1:]:
        page.get_by_role("button", name="Open", exact=True).first.click()
    fields = [page.get_by_role("textbox", name="Danger statement") for page in writers]
    for field in fields:
        expect(field).to_be_editable()
    for name in ("Carly", "Priya"):
        expect(chair.get_by_text(re.compile(f"Writing here:.*{name}")).first).to_be_visible()

    typed = type_for_a_minute(writers, fields)

    every_letter = "".join(typed)
    for field in fields:
        expect(field).to_have_value(_of_length(len(every_letter)), timeout=20_000)
    texts = {field.input_value() for field in fields}
    assert len(texts) == 1
    (text,) = texts
    assert sorted(text) == sorted(every_letter), "a letter was lost, or came twice"
    for own in typed:
        assert _in_this_order(own, text), "somebody's letters changed their order"
    for page in writers:
        page.get_by_role("button", name="Back to the board").click()
        expect(page.get_by_text(text.strip()[-20:]).first).to_be_visible()


def type_for_a_minute(writers: list[Page], fields: list[Locator]) -> list[str]:
    """What each of them typed, letter by letter, in turn; every word is a different one.

    Words of two people may come to stand in one another: who types next to a word that is still
    on its way writes where they saw its end.
    """
    typed = ["" for _ in writers]
    lift = writers[1].context
    is_offline = False
    begun = time.monotonic()
    for number in range(1000):
        gone = time.monotonic() - begun
        if gone > A_MINUTE:
            break
        offline = WITHOUT_SIGNAL[0] <= gone < WITHOUT_SIGNAL[1]
        if offline is not is_offline:
            lift.set_offline(offline)
            is_offline = offline
        for at, field in enumerate(fields):
            word = f"{'abc'[at]}{number:02d} "
            field.press_sequentially(word, delay=LETTER_EVERY_MS)
            typed[at] += word
    lift.set_offline(False)
    return typed


def _of_length(length: int) -> re.Pattern[str]:
    return re.compile(f"^.{{{length}}}$", re.DOTALL)


def _in_this_order(own: str, text: str) -> bool:
    letters = iter(text)
    return all(letter in letters for letter in own)
