"""The finished bundles: what is not a reader's is not in the document either, nor in its size."""

import io
from typing import Any

from hypothesis import HealthCheck, given, settings
from pypdf import PdfReader

from server.domain.audience import CHAIR
from server.domain.editions import editions_of
from server.plugins.record.archive import unpack
from server.plugins.record.bundle import BundleMaker
from server.plugins.record.canonical import read_canonical
from shared.contract.words import Role
from tests.domain import record_story as told
from tests.domain.record_story import Step, mark, tell
from tests.domain.test_editions import EVERY_AUDIENCE, edition_for, record
from tests.plugins.record.make_golden import PUBLISHED_KEY

MAKER = BundleMaker(PUBLISHED_KEY)
slow = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@slow
@given(told.watched, told.roles, told.steps)
def test_p49_the_whole_bundle_is_the_same_to_the_byte(
    watched: str, roles: tuple[Role, Role], steps: list[Step]
) -> None:
    """So are its size, the names in it, and the document's."""
    whole, without = (tell(watched, roles, steps, hidden=h).freezes() for h in (True, False))
    records = [
        record(meeting, edition_for(meeting, f"id-{watched}")) for meeting in (whole, without)
    ]
    held, lacking = MAKER.make(records)
    assert held == lacking


@slow
@given(told.watched, told.roles, told.steps)
def test_p49_no_document_holds_what_is_not_its_readers(
    watched: str, roles: tuple[Role, Role], steps: list[Step]
) -> None:
    meeting = tell(watched, roles, steps, hidden=True).freezes()
    editions = editions_of(meeting)
    records = [record(meeting, edition) for edition in editions]
    for edition, made, bundle in zip(editions, records, MAKER.make(records), strict=True):
        files = unpack(bundle)
        assert read_canonical(files["record.json"]) == made
        text = _compact(files["record.pdf"])
        for audience in EVERY_AUDIENCE:
            if audience not in edition.audiences:
                assert mark(audience) not in text
        full = CHAIR in edition.audiences
        for words in (mark("parts"), "Confidentialpart", "chair’sowncopy", "endedtheirpart"):
            assert full or words not in text
        assert all(_squeezed(text_) in text for text_ in _written(made))


def test_the_chairs_own_says_who_stayed_who_stepped_out_and_why() -> None:
    story = told.Story("Visitor", (Role.OBSERVER, Role.OBSERVER))
    told.audience_others(story, "Chair", 0, told.at(10))
    told.part(story, "Priti", 0, told.at(20))
    meeting = story.freezes()
    full = record(meeting, editions_of(meeting)[0])
    text = _compact(unpack(MAKER.make([full])[0])["record.pdf"])
    told_of_it = (
        "Confidentialpart1From00:00UTCto00:00UTC.",
        "WhowasinsideChairKellyJeanLee",
        "WhowasaskedtostepoutSamOkoroAmaraVisitor",
        f"Thechair’sreasonbecause{mark('parts')}",
        f"Onlyfor:group0{mark(told.OTHERS)}",
        "Thisisthechair’sowncopy.",
    )
    assert [words for words in told_of_it if words not in text] == []


def _written(made: dict[str, Any]) -> list[str]:
    pairs = [text for pair in made["pairs"] for text in (pair["statement"], pair["goal"])]
    cards = [
        card["text"]
        for column in made["columns"]
        for category in column["categories"]
        for card in category["cards"]
    ]
    return [*pairs, *cards, *(part["reason"] for part in made.get("parts", []))]


def _compact(document: bytes) -> str:
    pages = PdfReader(io.BytesIO(document)).pages
    return _squeezed("".join(page.extract_text() for page in pages))


def _squeezed(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())
