"""What the chair does to run the meeting, and what people say to take part in it."""

from marshmallow import fields, validate

from shared.contract import limits
from shared.contract.fields import Message, Truth, audience, identifier, one_line, one_of, written
from shared.contract.words import JOINING_ROLES, Agency, Column, Role, Stage, Whereabouts


class SetStage(Message):
    stage = one_of(Stage)


class SetTimer(Message):
    """Counts down so many seconds from now; null takes the timer away."""

    seconds = fields.Integer(
        required=True,
        allow_none=True,
        strict=True,
        validate=validate.Range(1, limits.TIMER_SECONDS),
    )


class LockAdding(Message):
    """Whether nobody but who runs the meeting may add to the board."""

    locked = Truth(required=True)


class StartWriting(Message):
    """Everyone of `audience` writes first, for one column, each for themselves."""

    writing = identifier()
    column = one_of(Column)
    audience = audience()


class ShareWriting(Message):
    """What everyone wrote goes on the board together."""

    writing = identifier()


class RaiseHand(Message):
    pass


class LowerHand(Message):
    person = identifier()


class CallBack(Message):
    """Sends somebody back to the waiting room."""

    person = identifier()


class AddPerson(Message):
    """Somebody without a screen of their own: on the telephone, in the room, or not here but with
    an answer given earlier. `proxy` is who enters their answers."""

    person = identifier()
    name = one_line(limits.NAME_LENGTH)
    role = one_of(Role, *JOINING_ROLES)
    relation = one_line(limits.RELATION_LENGTH, shortest=0)
    whereabouts = one_of(
        Whereabouts,
        Whereabouts.IN_THE_ROOM,
        Whereabouts.BY_TELEPHONE,
        Whereabouts.SPOKE_EARLIER,
    )
    proxy = identifier()


class SetProxy(Message):
    """Somebody else enters the answers of a person without a screen."""

    person = identifier()
    proxy = identifier()


class SetAgency(Message):
    """Which organisation a professional comes from; null where nobody knows."""

    person = identifier()
    agency = one_of(Agency, allow_none=True)


class GoAhead(Message):
    """The chair goes on without a quorum, and says why."""

    reason = written(limits.REASON_LENGTH)


RUNNING_COMMANDS: dict[str, type[Message]] = {
    "set_stage": SetStage,
    "set_timer": SetTimer,
    "lock_adding": LockAdding,
    "start_writing": StartWriting,
    "share_writing": ShareWriting,
    "raise_hand": RaiseHand,
    "lower_hand": LowerHand,
    "call_back": CallBack,
    "add_person": AddPerson,
    "set_proxy": SetProxy,
    "set_agency": SetAgency,
    "go_ahead": GoAhead,
}
