"""A meeting acted out from a list of steps, some of which one person may not notice.

A step is (what, nth person, nth thing). Steps of `HIDDEN` concern only audiences that the
watched person is not in; the story without them must look the same to that person.
"""

from typing import Any

from server.application import edit_statement
from server.application.attend import arrive, hang_up
from server.application.attend import resume as resume_stream
from server.application.cast_vote import cast_vote
from server.application.tokens import new_id
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.running_records import Writing
from shared.contract.fields import answer_value
from shared.contract.words import PersonState, Role
from tests.application.house import House, make_house
from tests.application.mailboxes import Mailboxes

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
NAMES = list(CAST)
Step = tuple[str, int, int]


class Story:
    """Acts for everyone; `watched` is who must not notice what is hidden."""

    def __init__(self, watched: str) -> None:
        self.mail = Mailboxes()
        self.house: House = make_house(broadcaster=self.mail)
        self.mail.meetings = self.house.meetings
        self.watched = watched
        self.refusals: list[str] = []
        self.seen_cards: list[str] = []
        self.seen_pairs: list[str] = []
        self.hidden_cards: list[str] = []
        self.hidden_pairs: list[str] = []
        self.hidden_words: list[str] = []
        self.part: str | None = None
        self._came = 0
        self.connect("chair")
        self.connect("projector")
        for name, role in CAST.items():
            self.house.knocks(name, role)
            self.connect(name)
            self.house.do("chair", "admit", person=self.house.people[name], role=str(role))
            self.mail.deliver()
        self.others = ["chair", *(name for name in NAMES if name != watched)]
        self.audience = self.only_for("Jean", "Priti", "Okoro")
        self.part_audience = self.only_for("Lee", "Priti", "Amara")

    @property
    def sent(self) -> list[str]:
        """Everything that went to the watched person."""
        return self.mail.inbox[self.house.people[self.watched]]

    def tell(self, steps: list[Step], *, hidden: bool, welcoming: bool = True) -> "Story":
        """All steps, or only those that are not hidden. `welcoming` is off while the task that
        sends welcomes has not come to its turn."""
        for what, who, nth in steps:
            if what in HIDDEN and not hidden:
                continue
            try:
                STEPS[what](self, self.others[who % len(self.others)], nth)
            except Refusal as refusal:
                if what not in HIDDEN:
                    self.refusals.append(f"{what} {refusal.code} {refusal.params}")
            if welcoming:
                self.mail.deliver()
        return self

    def connect(self, name: str) -> None:
        self._came += 1
        person, socket = self.house.people[name], f"{name} {self._came}"
        arrive(self.house.meetings, self.house.meeting, person, socket)
        self.mail.connects(self.house.meeting, person, socket)

    def only_for(self, *names: str) -> str:
        audience = new_id()
        members = [self.house.people[name] for name in names if name != self.watched]
        name = self.secret()
        self.house.do("chair", "set_audience", audience=audience, name=name, members=members)
        return audience

    def secret(self) -> str:
        """Words that the watched person must never be sent."""
        self.hidden_words.append(f"hush{len(self.hidden_words)}hush")
        return self.hidden_words[-1]

    def hidden_audience(self, nth: int) -> str:
        professional = CAST.get(self.watched) in (Role.PROFESSIONAL, Role.LEAD_PROFESSIONAL)
        if nth % 2 and not professional:
            return "professionals"
        return f"audience:{self.audience}"


def card(story: Story, who: str, nth: int) -> None:
    story.seen_cards.append(story.house.add_card(who, f"card {nth}"))


def own_card(story: Story, _who: str, nth: int) -> None:
    story.seen_cards.append(story.house.add_card(story.watched, f"own {nth}"))


def strike(story: Story, who: str, nth: int) -> None:
    if story.seen_cards:
        chosen = story.seen_cards[nth % len(story.seen_cards)]
        story.house.do(who, "strike_card", card=chosen)


def screen(story: Story, _who: str, nth: int) -> None:
    if story.seen_cards:
        target = story.seen_cards[nth % len(story.seen_cards)]
        story.house.do("chair", "set_screen", mode="card", target=target, page=0, blank=False)


def pair(story: Story, who: str, nth: int) -> None:
    story.seen_pairs.append(write_pair(story, who, "everyone", f"text {nth}"))


def scale(story: Story, _who: str, nth: int) -> None:
    if story.seen_pairs:
        ask(story, story.seen_pairs[nth % len(story.seen_pairs)], nth)


def where(story: Story, who: str, nth: int) -> None:
    story.house.do(who, "say_where", whereabouts="in_the_room", others=f"{nth} others")


def role(story: Story, who: str, nth: int) -> None:
    given = ("professional", "observer", "network", "minute_taker")[nth % 4]
    story.house.do("chair", "change_role", person=story.house.people[who], role=given)


def own_role(story: Story, _who: str, nth: int) -> None:
    given = ("family", "observer", "network")[nth % 3]
    person = story.house.people[story.watched]
    story.house.do("chair", "change_role", person=person, role=given)


def leave(story: Story, who: str, _nth: int) -> None:
    story.house.do(who, "leave")


def reconnect(story: Story, _who: str, _nth: int) -> None:
    person = story.house.people[story.watched]
    hang_up(story.house.meetings, story.house.meeting, person, f"{story.watched} {story._came}")
    story.connect(story.watched)


def resume(story: Story, _who: str, nth: int) -> None:
    """Asks for what was missed of `everyone`, as a phone would after a while without signal."""
    stream = story.house.room.streams.snapshot("everyone")
    asked = {"stream": "everyone", "epoch": stream["epoch"], "seq": max(0, stream["seq"] - nth)}
    person = story.house.people[story.watched]
    answer = resume_stream(story.house.meetings, story.house.meeting, person, asked)
    if answer["patches"]:
        story.sent.extend(map(str, answer["patches"]["patches"]))
    else:
        story.sent.append(str(answer))


def part(story: Story, _who: str, _nth: int) -> None:
    """A confidential part begins, or the one under way ends."""
    if story.part is None:
        begins = new_id()
        body = {"part": begins, "audience": story.part_audience, "reason": story.secret()}
        story.house.do("chair", "start_part", **body)
        story.part = begins
    else:
        story.house.do("chair", "end_part", part=story.part)
        story.part = None


def freeze(story: Story, _who: str, nth: int) -> None:
    if nth > 25:
        story.house.do("chair", "freeze", confirmed=True)


def hidden_audience(story: Story, who: str, nth: int) -> None:
    """A new audience, or other people in the hidden one."""
    if nth % 2:
        story.only_for(who)
    else:
        members = [story.house.people[who]] if who != "chair" else []
        name = story.secret()
        house = story.house
        house.do("chair", "set_audience", audience=story.audience, name=name, members=members)


def hidden_card(story: Story, who: str, nth: int) -> None:
    audience = story.hidden_audience(nth)
    story.hidden_cards.append(story.house.add_card(who, story.secret(), audience))


def hidden_edit(story: Story, who: str, nth: int) -> None:
    if story.hidden_cards:
        chosen = story.hidden_cards[nth % len(story.hidden_cards)]
        story.house.do(who, "edit_card", card=chosen, text=story.secret(), revision=1)


def hidden_strike(story: Story, who: str, nth: int) -> None:
    if story.hidden_cards:
        story.house.do(who, "strike_card", card=story.hidden_cards[nth % len(story.hidden_cards)])


def hidden_share(story: Story, who: str, nth: int) -> None:
    if story.hidden_cards:
        chosen = story.hidden_cards[nth % len(story.hidden_cards)]
        story.house.do(who, "share_card", card=chosen, audience=story.hidden_audience(nth + 1))


def hidden_undo(story: Story, who: str, nth: int) -> None:
    """Adds something hidden and takes it back."""
    story.house.add_card(who, story.secret(), story.hidden_audience(nth))
    state = story.house.room.meeting
    step = state.undoable(story.house.people[who])
    assert step is not None
    story.house.do(who, "undo", command=step.command)


def hidden_pair(story: Story, who: str, nth: int) -> None:
    audience = story.hidden_audience(nth)
    story.hidden_pairs.append(write_pair(story, who, audience, story.secret()))


def hidden_scale(story: Story, _who: str, nth: int) -> None:
    if story.hidden_pairs:
        ask(story, story.hidden_pairs[nth % len(story.hidden_pairs)], nth)


def hidden_word(story: Story, who: str, _nth: int) -> None:
    if who != "chair":
        story.house.do(who, "ask_alone", wish="cannot_speak")
        story.house.do("chair", "hear_alone", person=story.house.people[who])


def hidden_knock(story: Story, _who: str, _nth: int) -> None:
    story.house.knocks(story.secret(), Role.NETWORK)


def hidden_failure(story: Story, who: str, _nth: int) -> None:
    story.house.do(who, "strike_card", card=new_id())


def write_pair(story: Story, who: str, audience: str, text: str) -> str:
    made = new_id()
    story.house.do(who, "add_pair", pair=made, audience=audience)
    for part_of_it in ("statement", "goal"):
        story.house.write(who, made, part_of_it, text)
    return made


def ask(story: Story, about: str, nth: int) -> None:
    """A whole round: opened, answered by all who are asked, closed."""
    house, asked = story.house, new_id()
    body: dict[str, Any] = {"round": asked, "pair": about, "mode": "together"}
    house.do("chair", "open_round", **body, lowest_means="low", highest_means="high")
    for number, name in enumerate(NAMES):
        standing = house.room.meeting.find(Person, house.people[name])
        if standing is None or standing.state is not PersonState.IN:
            continue
        answer = {"round": asked, "value": answer_value((nth + number) % 11)}
        try:
            cast_vote(house.meetings, house.meeting, house.people[name], answer)
        except Refusal:
            continue  # not asked: not theirs to see, or not in a role that answers
    house.do("chair", "close_round", round=asked)


def hidden_typing(story: Story, who: str, _nth: int) -> None:
    """Someone opens the text of a hidden pair to write, and closes it again."""
    if story.hidden_pairs:
        house, person, socket = story.house, story.house.people[who], f"{who} types"
        where_in = {"pair": story.hidden_pairs[-1], "part": "statement"}
        asked = {**where_in, "client": None, "grant": None, "vector": "AA=="}
        arrive(house.meetings, house.meeting, person, socket)
        edit_statement.open_text(
            house.meetings, house.meeting, person, socket, asked, lambda _: None
        )
        edit_statement.close_text(house.meetings, house.meeting, person, socket, where_in)
        hang_up(house.meetings, house.meeting, person, socket)


def writing(story: Story, _who: str, _nth: int) -> None:
    """Everyone begins to write for themselves; in these stories it is never shared."""
    begun = {"writing": new_id(), "column": "working_well", "audience": "everyone"}
    story.house.do("chair", "start_writing", None, **begun)


def call_back(story: Story, who: str, nth: int) -> None:
    """Somebody goes back to the waiting room, the watched person too, and comes in again."""
    name = story.watched if nth % 3 == 0 else who
    person = story.house.people[name]
    if story.house.room.meeting.person(person).state is PersonState.WAITING:
        role_given = str(CAST.get(name, Role.NETWORK))
        story.house.do("chair", "admit", person=person, role=role_given)
    else:
        story.house.do("chair", "call_back", person=person)


def hidden_written(story: Story, who: str, _nth: int) -> None:
    """Something for the private writing under way; nobody but its writer is told of it."""
    begun = next((one for one in story.house.room.meeting.all(Writing)), None)
    if begun is not None:
        body = {"card": new_id(), "category": "existing_safety", "text": story.secret()}
        body |= {"audience": "everyone", "writing": begun.id}
        story.house.do(who, "add_card", None, **body, perspective=None)
        story.hidden_cards.append(body["card"])


def hidden_house(story: Story, who: str, nth: int) -> None:
    """Something in a child's house that is not shown to the meeting, with a drawing."""
    drawing = [{"ink": 0, "points": [nth, 1, 2, nth]}]
    body = {"card": new_id(), "category": "complicating_factor", "text": story.secret()}
    house = story.house
    house.do(
        who,
        "add_card",
        None,
        **body,
        perspective=None,
        audience="own",
        house="worries",
        drawing=drawing,
    )
    story.hidden_cards.append(body["card"])


def hidden_plan(story: Story, who: str, nth: int) -> None:
    """A member of the network, a view and a panel that are not for the watched person."""
    audience = story.hidden_audience(nth)
    member: dict[str, Any] = {"member": new_id(), "name": story.secret(), "relation": ""}
    member |= {"knows_worries": False, "offers": story.secret(), "audience": audience}
    story.house.do(who, "set_member", None, **member)
    view: dict[str, Any] = {"view": new_id(), "person": story.house.people[who]}
    view |= {"perspective": None, "text": story.secret(), "position": "disagrees"}
    story.house.do(who, "give_view", None, **view, audience=audience)
    panel = {"panel": new_id(), "story": "safety_plan", "text": story.secret()}
    story.house.do(who, "add_panel", None, **panel, audience=audience)


def hidden_step(story: Story, who: str, nth: int) -> None:
    """A next step with an owner, a day and a goal, all of them hidden."""
    audience = story.hidden_audience(nth)
    card_id = new_id()
    body = {"card": card_id, "category": "next_step", "text": story.secret()}
    story.house.do(who, "add_card", None, **body, perspective=None, audience=audience)
    story.hidden_cards.append(card_id)
    plan: dict[str, Any] = {"card": card_id, "owner": story.secret(), "owner_id": None}
    plan |= {"due": "2026-12-01", "pair": None, "state": "begun", "revision": 1}
    story.house.do(who, "plan_card", None, **plan)


SEEN = (
    writing,
    card,
    own_card,
    strike,
    screen,
    pair,
    scale,
    where,
    role,
    own_role,
    reconnect,
    resume,
)
SEEN_TURNS = (part, leave, call_back, freeze)
UNSEEN = (
    hidden_audience,
    hidden_card,
    hidden_edit,
    hidden_strike,
    hidden_share,
    hidden_undo,
    hidden_pair,
    hidden_scale,
    hidden_word,
    hidden_knock,
    hidden_failure,
    hidden_typing,
    hidden_written,
    hidden_house,
    hidden_plan,
    hidden_step,
)
HIDDEN = {step.__name__ for step in UNSEEN}
STEPS = {step.__name__: step for step in (*SEEN, *SEEN_TURNS, *UNSEEN)}
