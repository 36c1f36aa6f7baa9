"""A meeting acted out on the domain alone, with ids and times that depend on the steps only.

A step is (what, nth person, nth thing). Those of `SHOWN` touch what the watched person may see;
those of `HIDDEN` only what they may not. Whatever is written names its audience: `marks`.
"""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from server.domain import commands as do
from server.domain.acting import Acting
from server.domain.audience import EVERYONE, PROFESSIONALS, Audience, made_audience
from server.domain.decide import decide
from server.domain.meeting import Event, Meeting, apply
from server.domain.records import Card, MeetingRecord, Pair, Person, Round, Screen, text_id
from server.domain.refusal import Refusal
from server.domain.visibility import PROFESSIONAL_ROLES
from shared.contract.words import (
    CARD_CATEGORIES,
    MeetingType,
    PairPart,
    PersonState,
    Role,
    RoundMode,
    Wish,
)

CAST = {
    "Kelly": Role.FAMILY,
    "Jean": Role.NETWORK,
    "Lee": Role.FAMILY,
    "Priti": Role.LEAD_PROFESSIONAL,
    "Sam": Role.PROFESSIONAL,
    "Okoro": Role.PROFESSIONAL,
    "Amara": Role.MINUTE_TAKER,
    "Visitor": Role.OBSERVER,
}
ROLES = [*dict.fromkeys(CAST.values()), Role.CHILD]
MINE, OTHERS, THIRD = (made_audience(f"audience-{name}") for name in ("mine", "others", "third"))
Step = tuple[str, int, int]


def mark(audience: Audience) -> str:
    """What stands in every text, and name, of this audience."""
    return f"<{audience}>"


class Story:
    """`watched` belongs to MINE, and to neither of the other audiences that the chair makes."""

    def __init__(self, watched: str, roles: tuple[Role, Role]) -> None:
        self.watched = watched
        self.becomes = roles[1]
        self.meeting = Meeting()
        self.texts: dict[str, str] = {}
        self.refused: list[str] = []
        self.step = ""
        chair = Person(
            id="id-chair", name="Chair", role=Role.CHAIR, relation="", state=PersonState.IN
        )
        screen = replace(chair, id="id-screen", name="", role=Role.PROJECTOR)
        head = MeetingRecord(
            id="meeting-0001", type=MeetingType.ICPC, title="Example", created_at=at(0)
        )
        self.happens(
            Event(did="meeting_created", actor=chair.id, puts=(head, chair, screen, Screen()))
        )
        for name, role in CAST.items():
            self.comes(name, roles[0] if name == watched else role, at(1))

    def happens(self, event: Event) -> None:
        self.meeting, _ = apply(self.meeting, event)

    def comes(self, name: str, role: Role, when: str) -> None:
        waiting = Person(
            id=f"id-{name}", name=name, role=role, relation="", state=PersonState.WAITING
        )
        self.happens(Event(did="asked_to_join", actor=waiting.id, puts=(waiting,)))
        self.act("Chair", "admit", do.Admit(waiting.id, role), when)

    def act(
        self,
        who: str,
        kind: str,
        command: do.Command,
        when: str,
        answers: dict[str, int | None] | None = None,
    ) -> None:
        """Raises Refusal."""
        acting = Acting(
            meeting=self.meeting,
            person=self.meeting.person("id-chair" if who == "Chair" else f"id-{who}"),
            command=kind,
            command_id=f"command-{self.step}",
            at=when,
            texts=self.texts,
            answers=answers or {},
            fresh=True,
        )
        event = decide(acting, command)
        if event is not None:
            self.happens(event)

    def seen(self, *, by_watched: bool) -> list[Audience]:
        """The audiences that the watched person belongs to in the end, or those they do not."""
        professional = self.becomes in PROFESSIONAL_ROLES
        if by_watched:
            return [EVERYONE, MINE, *([PROFESSIONALS] if professional else [])]
        return [OTHERS, THIRD, *([] if professional else [PROFESSIONALS])]

    def freezes(self) -> Meeting:
        self.act("Chair", "freeze", do.Freeze(True), at(9999))
        return self.meeting


def at(second: int) -> str:
    hour, rest = divmod(second, 3600)
    return f"2026-03-02T{hour:02d}:{rest // 60:02d}:{rest % 60:02d}.000Z"


def tell(watched: str, roles: tuple[Role, Role], steps: list[Step], *, hidden: bool) -> Story:
    """The watched person first has the one role, then the other. `hidden`: all steps, or only
    those that are shown."""
    story = Story(watched, roles)
    begun = [("audience", 0, 0), ("hidden_audience", 0, 0), ("hidden_audience", 0, 1)]
    chosen = [*begun, *steps[: len(steps) // 2], ("becomes", 0, 0)]
    for number, (what, who, nth) in enumerate([*chosen, *steps[len(steps) // 2 :]]):
        if what in HIDDEN and not hidden:
            continue
        story.step = f"{number:04d}"
        name = ["Chair", *CAST][who % (len(CAST) + 1)]
        when = at(10 + number * 10)
        try:
            if what == "becomes":
                becomes = do.ChangeRole(f"id-{watched}", roles[1])
                story.act("Chair", "change_role", becomes, when)
            else:
                {**SHOWN, **HIDDEN}[what](story, name, nth, when)
        except Refusal as refusal:
            if what not in HIDDEN:
                story.refused.append(f"{number} {what} {refusal.code} {refusal.params}")
    return story


# Each of these is one step: with the watched person's audiences, or with others


def card(story: Story, who: str, nth: int, when: str, audiences: list[Audience]) -> None:
    audience = audiences[nth % len(audiences)]
    text = f"card {story.step} {mark(audience)}"
    category = CARD_CATEGORIES[nth % len(CARD_CATEGORIES)]
    added = do.AddCard(f"card-{story.step}", category, text, None, audience)
    story.act(who, "add_card", added, when)


def change(story: Story, who: str, nth: int, when: str, audiences: list[Audience]) -> None:
    """A card is edited, moved, struck out, restored, or given to another of these audiences."""
    cards = [one for one in story.meeting.all(Card) if one.audience in audiences]
    if not cards:
        return
    one = sorted(cards, key=lambda card: card.id)[nth % len(cards)]
    to = audiences[nth % len(audiences)]
    text = f"edited {story.step} {mark(one.audience)}"
    category = CARD_CATEGORIES[(nth + 1) % len(CARD_CATEGORIES)]
    changes: dict[int, tuple[str, do.Command]] = {
        0: ("edit_card", do.EditCard(one.id, text, one.revision)),
        1: ("move_card", do.MoveCard(one.id, category, None)),
        2: ("strike_card", do.StrikeCard(one.id)),
        3: ("restore_card", do.RestoreCard(one.id)),
        4: ("share_card", do.ShareCard(one.id, to)),
    }
    kind, command = changes[nth % 5]
    story.act(who, kind, command, when)
    if kind == "share_card":
        now = story.meeting.find(Card, one.id)
        assert now is not None
        edit = do.EditCard(one.id, f"shared {story.step} {mark(to)}", now.revision)
        story.act("Chair", "edit_card", edit, when)


def pair(story: Story, who: str, nth: int, when: str, audiences: list[Audience]) -> None:
    """A pair is written. Nobody settles its texts: freezing does."""
    audience, name = audiences[nth % len(audiences)], f"pair-{story.step}"
    story.act(who, "add_pair", do.AddPair(name, audience), when)
    for part in PairPart:
        story.texts[text_id(name, part)] = f"{part} {story.step} {mark(audience)}"


def scale(story: Story, _who: str, nth: int, when: str, audiences: list[Audience]) -> None:
    """A round is opened and closed again."""
    pairs = [one for one in story.meeting.all(Pair) if one.audience in audiences]
    if not pairs:
        return
    one = sorted(pairs, key=lambda pair: pair.id)[nth % len(pairs)]
    asked = f"round-{story.step}"
    means = f"anchor {mark(one.audience)}"
    opened = do.OpenRound(asked, one.id, RoundMode.TOGETHER, means, means)
    story.act("Chair", "open_round", opened, when)
    held = story.meeting.find(Round, asked)
    assert held is not None
    answers: dict[str, int | None] = {
        entry.person: (nth + place) % 11 for place, entry in enumerate(held.roster)
    }
    story.act("Chair", "close_round", do.CloseRound(asked), when, answers)


def share_pair(story: Story, who: str, nth: int, when: str, audiences: list[Audience]) -> None:
    pairs = [one for one in story.meeting.all(Pair) if one.audience in audiences]
    if pairs:
        one = sorted(pairs, key=lambda pair: pair.id)[nth % len(pairs)]
        to = audiences[nth % len(audiences)]
        story.act(who, "share_pair", do.SharePair(one.id, to), when)
        for part in PairPart:
            story.texts[text_id(one.id, part)] = f"{part} {story.step} {mark(to)}"


def strike_pair(story: Story, who: str, nth: int, when: str, audiences: list[Audience]) -> None:
    pairs = [one for one in story.meeting.all(Pair) if one.audience in audiences]
    if pairs:
        one = sorted(pairs, key=lambda pair: pair.id)[nth % len(pairs)]
        story.act(who, "strike_pair", do.StrikePair(one.id), when)


def audience_mine(story: Story, _who: str, nth: int, when: str) -> None:
    _set_audience(story, MINE, nth, when, watched=True)


def audience_others(story: Story, _who: str, nth: int, when: str) -> None:
    _set_audience(story, (OTHERS, THIRD)[nth % 2], nth, when, watched=False)


def _set_audience(story: Story, audience: Audience, nth: int, when: str, *, watched: bool) -> None:
    others = [name for name in CAST if name != story.watched]
    names = [*others[nth % 3 : nth % 3 + 4], *([story.watched] if watched else [])]
    people = [story.meeting.person(f"id-{name}") for name in names]
    members = [p.id for p in people if p.state in (PersonState.IN, PersonState.LEFT)]
    name = f"group {nth} {mark(audience)}"
    made = do.SetAudience(audience.removeprefix("audience:"), name, members)
    story.act("Chair", "set_audience", made, when)


def goes(story: Story, who: str, _nth: int, when: str) -> None:
    if who != story.watched or story.meeting.person(f"id-{who}").role is story.becomes:
        story.act(who, "leave", do.Leave(), when)


def removed(story: Story, who: str, _nth: int, when: str) -> None:
    if who != story.watched:
        story.act("Chair", "remove_person", do.RemovePerson(f"id-{who}"), when)


def role(story: Story, who: str, nth: int, when: str) -> None:
    if who != story.watched:
        to = ROLES[nth % len(ROLES)]
        story.act("Chair", "change_role", do.ChangeRole(f"id-{who}", to), when)


def newcomer(story: Story, _who: str, nth: int, when: str) -> None:
    story.comes(f"Late {story.step}", ROLES[nth % len(ROLES)], when)


def part(story: Story, who: str, nth: int, when: str) -> None:
    """A confidential part, with or without the watched person, and what is written meanwhile."""
    audience = (OTHERS, THIRD, MINE)[nth % 3]
    inside = [audience] if audience != MINE else [OTHERS]
    reason = f"because {mark('parts')}"
    begun = do.StartPart(f"part-{story.step}", audience.removeprefix("audience:"), reason)
    story.act("Chair", "start_part", begun, when)
    try:
        card(story, who, nth, when, inside)
        pair(story, "Chair", nth, when, inside)
        audience_others(story, who, nth + 1, when)
    except Refusal:
        pass
    story.act("Chair", "end_part", do.EndPart(f"part-{story.step}"), at_end(when))


def at_end(when: str) -> str:
    return when.replace(".000Z", ".500Z")


def aside(story: Story, who: str, nth: int, when: str) -> None:
    story.act(who, "ask_alone", do.AskAlone(list(Wish)[nth % len(Wish)]), when)


def turned_away(story: Story, _who: str, _nth: int, when: str) -> None:
    stranger = Person(
        id=f"id-stranger-{story.step}",
        name=f"stranger {mark('chair')}",
        role=Role.FAMILY,
        relation="",
        state=PersonState.WAITING,
    )
    story.happens(Event(did="asked_to_join", actor=stranger.id, puts=(stranger,)))
    story.act("Chair", "refuse_entry", do.RefuseEntry(stranger.id), when)


Does = Callable[[Story, str, int, str], None]
_ON_ITEMS = {
    "card": card,
    "change": change,
    "pair": pair,
    "scale": scale,
    "share_pair": share_pair,
    "strike_pair": strike_pair,
}


def _on(what: str, *, by_watched: bool) -> Does:
    def does(story: Story, who: str, nth: int, when: str) -> None:
        _ON_ITEMS[what](story, who, nth, when, story.seen(by_watched=by_watched))

    return does


SHOWN: dict[str, Does] = {
    **{what: _on(what, by_watched=True) for what in _ON_ITEMS},
    "audience": audience_mine,
    "goes": goes,
    "removed": removed,
    "role": role,
    "newcomer": newcomer,
}
HIDDEN: dict[str, Does] = {
    **{f"hidden_{what}": _on(what, by_watched=False) for what in _ON_ITEMS},
    "hidden_audience": audience_others,
    "part": part,
    "aside": aside,
    "turned_away": turned_away,
}

watched = st.sampled_from([name for name in CAST if name != "Sam"])
roles = st.tuples(st.sampled_from(ROLES), st.sampled_from(ROLES))
_OFTEN = ["card", "pair", "hidden_card", "hidden_card", "hidden_pair", "part", "part"]
steps = st.lists(
    st.tuples(st.sampled_from([*SHOWN, *HIDDEN, *_OFTEN]), st.integers(0, 8), st.integers(0, 30)),
    min_size=30,
    max_size=60,
)
