"""What someone tells the chair alone. No scale, vote or record knows of it."""

from server.domain.acting import Acting
from server.domain.commands import AskAlone, HearAlone
from server.domain.meeting import Event
from server.domain.records import Aside


def ask_alone(acting: Acting, command: AskAlone) -> Event:
    aside = Aside(id=acting.person.id, wish=command.wish, at=acting.at)
    return acting.happened("aside_asked", aside)


def hear_alone(acting: Acting, command: HearAlone) -> Event | None:
    if acting.meeting.find(Aside, command.person) is None:
        return None
    heard = (Aside.kind, command.person)
    return Event(did="aside_heard", actor=acting.person.id, removes=(heard,))
