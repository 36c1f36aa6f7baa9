"""What the projector shows. It never shows what not everyone may see."""

from dataclasses import replace

from server.domain.acting import Acting
from server.domain.audience import EVERYONE
from server.domain.commands import SetScreen
from server.domain.meeting import Event, Meeting
from server.domain.records import Card, Pair, Round, Screen
from server.domain.refusal import Refusal
from server.domain.visibility import audience_of
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import Column, ScreenMode


def set_screen(acting: Acting, command: SetScreen) -> Event | None:
    screen = Screen(
        mode=command.mode, target=command.target, page=command.page, blank=command.blank
    )
    _check_target(acting, screen)
    if screen == acting.meeting.screen:
        return None
    return acting.happened("screen_set", screen)


def shows_only_everyones(meeting: Meeting, event: Event) -> Event:
    """The event; if it takes what is on the screen away from everyone, the screen goes on."""
    target = meeting.screen.target
    restricted = any(r.id == target and audience_of(r) != EVERYONE for r in event.puts)
    gone = any(record_id == target for _, record_id in event.removes)
    if target is None or not (restricted or gone):
        return event
    return replace(event, puts=(*event.puts, Screen(mode=ScreenMode.COLUMNS)))


def _check_target(acting: Acting, screen: Screen) -> None:
    target = screen.target or ""
    if screen.mode in (ScreenMode.JOIN, ScreenMode.COLUMNS, ScreenMode.PLAN):
        known = screen.target is None
    elif screen.mode is ScreenMode.COLUMN:
        known = target in list(Column)
    else:
        record = {
            ScreenMode.CARD: acting.meeting.find(Card, target),
            ScreenMode.PAIR: acting.meeting.find(Pair, target),
            ScreenMode.SCALE: acting.meeting.find(Round, target),
        }[screen.mode]
        if record is not None and audience_of(record) != EVERYONE:
            raise Refusal(RefusalCode.NOT_ON_SCREEN)
        known = record is not None
    if not known:
        raise Refusal(RefusalCode.NOT_HERE)
