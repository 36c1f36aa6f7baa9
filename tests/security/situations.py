"""A meeting in every situation someone may try something in, with something of everybody's in it.

One actor per role. `TARGETS` are whose thing is tried: the actor's own, somebody else's that
everyone sees, or one of an audience that the actor is not in.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from server.application.attend import arrive
from server.application.tokens import new_id
from server.domain.audience import made_audience
from server.domain.policy import ALLOWED
from server.domain.records import Person
from shared.contract.words import PersonState, Role
from tests.application.house import House, make_house

SITUATIONS = (
    "in",
    "answering",
    "waiting",
    "stepped_out",
    "refused",
    "removed",
    "left",
    "frozen",
)
TARGETS = ("own", "somebodys", "hidden")
ACTOR = "Actor"
SOCKET = "of the actor"


@dataclass
class Scene:
    """The house, and the ids that commands can name."""

    house: House
    cards: dict[str, str] = field(default_factory=dict)
    struck: dict[str, str] = field(default_factory=dict)
    pairs: dict[str, str] = field(default_factory=dict)
    struck_pairs: dict[str, str] = field(default_factory=dict)
    undoable: dict[str, str] = field(default_factory=dict)
    other_cards: dict[str, str] = field(default_factory=dict)
    steps: dict[str, str] = field(default_factory=dict)
    members: dict[str, str] = field(default_factory=dict)
    views: dict[str, str] = field(default_factory=dict)
    panels: dict[str, str] = field(default_factory=dict)
    hands: dict[str, str] = field(default_factory=dict)
    closed_round: str = ""
    writing: str = ""
    round: str = ""
    audience: str = ""
    part: str = ""

    @property
    def actor(self) -> Person:
        return self.house.room.meeting.person(self.house.people[ACTOR])

    def view_of(self, target: str) -> dict[str, str | None]:
        """Whose view it is: the actor's own, or a child's that somebody took down."""
        if target == "own":
            return {"person": self.house.people[ACTOR], "perspective": None}
        return {"person": None, "perspective": "child"}


def possible(role: Role, situation: str) -> bool:
    """The chair and the projector come by a link of their own and are always in."""
    if role is Role.CHAIR:
        return situation in ("in", "answering", "frozen")
    if role is Role.PROJECTOR:
        return situation in ("in", "answering", "frozen", "stepped_out")
    return True


def make_scene(role: Role, situation: str) -> Scene:
    house = make_house()
    scene = Scene(house)
    for name in ("Fay", "Gus", "Hal"):
        house.comes(name, Role.FAMILY)
    house.comes("Other", Role.MINUTE_TAKER)
    house.knocks("Knocker", Role.NETWORK)
    house.do("Fay", "ask_alone", wish="talk_alone")
    _actor_comes(house, role, situation)
    _fill(scene, "somebodys", "Other", "everyone")
    scene.audience = _audience(house, "Other")
    _fill(scene, "hidden", "Other", made_audience(scene.audience))
    if role in ALLOWED["add_card"].any and situation != "waiting":
        _fill(scene, "own", ACTOR, "everyone")
    _somebody_without_a_screen(house)
    _a_round(scene)
    _a_writing(scene)
    scene.part = _a_part(house, scene.audience)
    house.do("chair", "end_part", part=scene.part)
    _BECOMES[situation](scene)
    arrive(house.meetings, house.meeting, house.people[ACTOR], SOCKET)
    house.listener.streams.clear()
    return scene


def _actor_comes(house: House, role: Role, situation: str) -> None:
    if role in (Role.CHAIR, Role.PROJECTOR):
        house.people[ACTOR] = house.people[str(role)]
    elif situation == "waiting":
        house.knocks(ACTOR, role)
    else:
        house.comes(ACTOR, role)


def _audience(house: House, *names: str) -> str:
    audience = new_id()
    members = [house.people[name] for name in names]
    house.do("chair", "set_audience", audience=audience, name="Some", members=members)
    return audience


def _fill(scene: Scene, target: str, who: str, audience: str) -> None:
    """Something of each kind, added by `who`, who can take the last of it back."""
    house = scene.house
    for pairs in (scene.pairs, scene.struck_pairs):
        pairs[target] = new_id()
        house.do(who, "add_pair", pair=pairs[target], audience=audience)
        for part in ("statement", "goal"):
            house.write(who, pairs[target], part, f"of {target}")
    house.do(who, "strike_pair", pair=scene.struck_pairs[target])
    scene.cards[target] = house.add_card(who, f"of {target}", audience)
    scene.other_cards[target] = house.add_card(who, f"more of {target}", audience)
    _plan(scene, target, who, audience)
    scene.struck[target] = house.add_card(who, f"struck, of {target}", audience)
    scene.undoable[target] = house.do(who, "strike_card", card=scene.struck[target])


def _plan(scene: Scene, target: str, who: str, audience: str) -> None:
    house = scene.house
    scene.steps[target], scene.members[target] = new_id(), new_id()
    scene.views[target], scene.panels[target] = new_id(), new_id()
    step: dict[str, Any] = {"card": scene.steps[target], "category": "next_step"}
    step |= {"text": f"of {target}", "perspective": None, "audience": audience}
    house.do(who, "add_card", **step)
    member: dict[str, Any] = {"member": scene.members[target], "name": target, "relation": ""}
    member |= {"knows_worries": True, "offers": "", "audience": audience}
    house.do(who, "set_member", **member)
    view: dict[str, Any] = {"view": scene.views[target], **scene.view_of(target)}
    view |= {"text": target, "position": None, "audience": audience}
    house.do(who, "give_view", **view)
    panel: dict[str, Any] = {"panel": scene.panels[target], "story": "safety_plan"}
    house.do(who, "add_panel", **panel, text=target, audience=audience)
    scene.hands[target] = house.people[who]
    if house.room.meeting.person(scene.hands[target]).role is not Role.CHAIR:
        house.do(who, "raise_hand")


def _somebody_without_a_screen(house: House) -> None:
    person: dict[str, Any] = {"person": new_id(), "name": "By telephone", "role": "network"}
    person |= {"relation": "", "whereabouts": "by_telephone", "proxy": house.people["Other"]}
    house.do("chair", "add_person", **person)
    house.people["By telephone"] = person["person"]


def _a_writing(scene: Scene) -> None:
    scene.writing = new_id()
    writing = {"writing": scene.writing, "column": "working_well", "audience": "everyone"}
    scene.house.do("chair", "start_writing", None, **writing)


def _a_round(scene: Scene) -> None:
    """Opened and closed, about what everyone sees."""
    _open(scene)
    scene.closed_round = scene.round
    scene.house.do("chair", "close_round", round=scene.round)


def _open(scene: Scene) -> None:
    scene.round = new_id()
    body: dict[str, Any] = {"round": scene.round, "pair": scene.pairs["somebodys"]}
    body |= {"mode": "together", "lowest_means": "low", "highest_means": "high"}
    scene.house.do("chair", "open_round", None, **body)


def _a_part(house: House, audience: str) -> str:
    part = new_id()
    house.do("chair", "start_part", part=part, audience=audience, reason="Why")
    return part


def _step_out(scene: Scene) -> None:
    scene.part = _a_part(scene.house, scene.audience)


def _freeze(scene: Scene) -> None:
    scene.house.do("chair", "share_writing", writing=scene.writing)
    scene.house.do("chair", "freeze", confirmed=True)


def _leave(scene: Scene) -> None:
    scene.house.do(ACTOR, "leave")


def _remove(scene: Scene) -> None:
    scene.house.do("chair", "remove_person", person=scene.house.people[ACTOR])


def _refuse(scene: Scene) -> None:
    """Someone refused never was in: they leave, knock once more, and are turned away."""
    scene.house.do(ACTOR, "leave")
    role = scene.actor.role
    del scene.house.people[ACTOR]
    scene.house.knocks(f"{ACTOR} again", role)
    scene.house.people[ACTOR] = scene.house.people[f"{ACTOR} again"]
    scene.house.do("chair", "refuse_entry", person=scene.house.people[ACTOR])
    assert scene.actor.state is PersonState.REFUSED


_BECOMES: dict[str, Callable[[Scene], object]] = {
    "in": lambda _: None,
    "waiting": lambda _: None,
    "answering": _open,
    "stepped_out": _step_out,
    "refused": _refuse,
    "removed": _remove,
    "left": _leave,
    "frozen": _freeze,
}
