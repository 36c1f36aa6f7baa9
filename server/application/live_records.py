"""The records that follow from who is connected, who is writing and who has answered (P18)."""

from collections.abc import Callable, Iterator

from server.application.connections import Connections
from server.domain.audience import person_audience, sees
from server.domain.meeting import Meeting
from server.domain.records import Ballot, Editing, LiveRecord, Pair, Person, Presence, Turnout
from server.domain.visibility import audience_of, audiences_of


def live_records(
    meeting: Meeting, connections: Connections, answered: Callable[[str], frozenset[str]]
) -> Iterator[LiveRecord]:
    """`answered` says who has given an answer so far in a round."""
    here = connections.people()
    for person in meeting.present():
        if here[person.id]:
            yield Presence(id=person.id, audience=audience_of(person))
    for record_id, (pair_id, part) in connections.open_texts().items():
        pair = meeting.find(Pair, pair_id)
        writers = connections.writers((pair_id, part))
        if pair is not None and writers:
            yield Editing(
                id=record_id, pair=pair.id, part=part, people=writers, audience=pair.audience
            )
    asked = meeting.open_round()
    if asked is not None:
        have = answered(asked.id)
        yield Turnout(
            id=asked.id, answered=len(have), asked=asked.asked, audience=audience_of(asked)
        )
        for entry in asked.roster:
            voter = meeting.find(Person, entry.person)
            if voter is None or not sees(asked.audience, audiences_of(meeting, voter)):
                continue  # taken out meanwhile: nothing more of the round is theirs to know
            types = voter if voter.proxy is None else meeting.person(voter.proxy)
            if not sees(asked.audience, audiences_of(meeting, types)):
                continue
            yield Ballot(
                id=entry.person,
                round=asked.id,
                answered=entry.person in have,
                audience=person_audience(types.id),
            )
