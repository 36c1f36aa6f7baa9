"""Statement-goal pairs: begun, written, marked ready, reopened, struck out and restored."""

from dataclasses import replace

from server.domain.acting import (
    Acting,
    check_audience,
    check_count,
    check_new,
    check_own,
    find_seen,
)
from server.domain.agenda import check_adding
from server.domain.audience import EVERYONE, Audience
from server.domain.commands import (
    AddPair,
    MarkPairReady,
    ReopenPair,
    RestorePair,
    SettleText,
    StrikePair,
)
from server.domain.meeting import Event, Meeting
from server.domain.place import place_before
from server.domain.records import Pair, Round, StoredRecord, text_id
from server.domain.refusal import Refusal
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PairPart, PairState


def add_pair(acting: Acting, command: AddPair) -> Event:
    check_new(acting, Pair, command.pair)
    check_adding(acting)
    check_audience(acting, command.audience)
    check_count(acting, Pair, command.audience, limits.PAIRS)
    seen = pairs_among(acting.meeting, (EVERYONE, command.audience))
    pair = Pair(
        id=command.pair,
        author=acting.person.id,
        audience=command.audience,
        place=place_before(seen, None),
    )
    return acting.happened("pair_added", pair, undoable=True)


def check_writable(acting: Acting, pair_id: str) -> Pair:
    """The pair, if its texts may be written in by this person now (P30)."""
    pair = find_seen(acting, Pair, pair_id)
    if pair.struck:
        raise Refusal(RefusalCode.STRUCK)
    if pair.state is PairState.READY:
        raise Refusal(RefusalCode.PAIR_READY)
    check_no_open_round(acting, pair)
    return pair


def settle_text(acting: Acting, command: SettleText) -> Event | None:
    pair = find_seen(acting, Pair, command.pair)
    settled = with_texts(acting, pair)
    if settled == pair:
        return None
    return acting.happened("text_settled", settled, part=command.part)


def mark_pair_ready(acting: Acting, command: MarkPairReady) -> Event | None:
    pair = find_seen(acting, Pair, command.pair)
    if pair.struck:
        raise Refusal(RefusalCode.STRUCK)
    if pair.state is PairState.READY:
        return None
    settled = with_texts(acting, pair)
    if not settled.statement or not settled.goal:
        raise Refusal(RefusalCode.PAIR_NOT_WRITTEN)
    ready = replace(settled, state=PairState.READY, revision=pair.revision + 1)
    return acting.happened("pair_ready", ready, undoable=True)


def reopen_pair(acting: Acting, command: ReopenPair) -> Event | None:
    pair = find_seen(acting, Pair, command.pair)
    if pair.state is PairState.DRAFT:
        return None
    check_no_open_round(acting, pair)
    reopened = replace(pair, state=PairState.DRAFT, revision=pair.revision + 1)
    return acting.happened("pair_reopened", reopened, undoable=True)


def strike_pair(acting: Acting, command: StrikePair) -> Event | None:
    pair = find_seen(acting, Pair, command.pair)
    check_own(acting, pair)
    if pair.struck:
        return None
    check_no_open_round(acting, pair)
    settled = with_texts(acting, pair)
    struck = replace(settled, struck=True, revision=pair.revision + 1)
    return acting.happened("pair_struck", struck, undoable=True)


def restore_pair(acting: Acting, command: RestorePair) -> Event | None:
    pair = find_seen(acting, Pair, command.pair)
    check_own(acting, pair)
    if not pair.struck:
        return None
    check_count(acting, Pair, pair.audience, limits.PAIRS)
    restored = replace(pair, struck=False, revision=pair.revision + 1)
    return acting.happened("pair_restored", restored, undoable=True)


def pairs_of(meeting: Meeting) -> list[Pair]:
    return sorted(meeting.all(Pair), key=lambda pair: (pair.place, pair.id))


def pairs_among(meeting: Meeting, audiences: tuple[Audience, ...]) -> list[Pair]:
    """The pairs among which a new one finds its place: those that all who see it see."""
    return [pair for pair in pairs_of(meeting) if pair.audience in audiences]


def with_texts(acting: Acting, pair: Pair) -> Pair:
    """The pair with its shared texts as they stand now."""
    return replace(
        pair,
        statement=acting.texts.get(text_id(pair.id, PairPart.STATEMENT), pair.statement).strip(),
        goal=acting.texts.get(text_id(pair.id, PairPart.GOAL), pair.goal).strip(),
    )


def settled_pairs(acting: Acting) -> list[StoredRecord]:
    """The pairs whose shared texts say something else than the pair does, brought up to date."""
    pairs = acting.meeting.all(Pair)
    return [written for pair in pairs if (written := with_texts(acting, pair)) != pair]


def check_unanswered(meeting: Meeting, pair: Pair) -> None:
    """Those who were asked about it were told who would see what they answered (P33)."""
    if any(asked.pair == pair.id for asked in meeting.all(Round)):
        raise Refusal(RefusalCode.PAIR_ANSWERED)


def check_no_open_round(acting: Acting, pair: Pair) -> None:
    """What people are answering about stands until they have answered (P33)."""
    open_round = acting.meeting.open_round()
    if open_round is not None and open_round.pair == pair.id:
        raise Refusal(RefusalCode.ROUND_OPEN)
