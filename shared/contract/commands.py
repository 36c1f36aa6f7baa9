"""What a client may ask for. One schema per command; `COMMANDS` is the whole list."""

from marshmallow import fields, validate

from shared.contract import limits
from shared.contract.drawing import maybe_drawing
from shared.contract.fields import (
    Message,
    Truth,
    audience,
    identifier,
    maybe_identifier,
    maybe_one_of,
    one_line,
    one_of,
    written,
)
from shared.contract.plan_commands import PLAN_COMMANDS
from shared.contract.running_commands import RUNNING_COMMANDS
from shared.contract.story_commands import STORY_COMMANDS
from shared.contract.words import (
    CARD_CATEGORIES,
    JOINING_ROLES,
    OF_A_SCREEN,
    Category,
    House,
    PairPart,
    Perspective,
    Role,
    RoundMode,
    ScreenMode,
    Whereabouts,
    Wish,
)


class AddCard(Message):
    """`text` may be empty only where there is a `drawing`. `said_by` is the person whose words
    they are, when somebody who runs the meeting takes them down; `writing` the private writing it
    belongs to, and nobody but its writer sees it until that is shared; `round` the closed round it
    explains; `house` the house a child put it in."""

    card = identifier()
    category = one_of(Category, *CARD_CATEGORIES)
    text = written(limits.CARD_LENGTH, shortest=0)
    perspective = one_of(Perspective, allow_none=True)
    audience = audience("own")
    said_by = maybe_identifier()
    writing = maybe_identifier()
    round = maybe_identifier()
    house = maybe_one_of(House)
    drawing = maybe_drawing()


class EditCard(Message):
    """`revision` is the one the writer saw; a newer one on the server refuses the edit. A drawing
    that is left out stays as it is."""

    card = identifier()
    text = written(limits.CARD_LENGTH, shortest=0)
    revision = fields.Integer(required=True, strict=True)
    drawing = maybe_drawing()


class MoveCard(Message):
    """Moves to a category, before the named card, or to the end when `before` is null."""

    card = identifier()
    category = one_of(Category, *CARD_CATEGORIES)
    before = identifier(allow_none=True)


class StrikeCard(Message):
    card = identifier()


class RestoreCard(Message):
    card = identifier()


class ShareCard(Message):
    """Moves the card to another audience, of which the sender must be one too."""

    card = identifier()
    audience = audience()


class MergeCards(Message):
    """`card` goes into `into`, whose words become `text`. Both must have the same audience."""

    card = identifier()
    into = identifier()
    text = written(limits.CARD_LENGTH)


class SplitCard(Message):
    """`card` keeps `text`; what else it said becomes the new card `rest_card`."""

    card = identifier()
    text = written(limits.CARD_LENGTH)
    rest_card = identifier()
    rest = written(limits.CARD_LENGTH)
    revision = fields.Integer(required=True, strict=True)


class AddPair(Message):
    pair = identifier()
    audience = audience()


class SharePair(Message):
    """Moves the pair to another audience. Refused once people have answered about it."""

    pair = identifier()
    audience = audience()


class MarkPairReady(Message):
    pair = identifier()


class ReopenPair(Message):
    pair = identifier()


class StrikePair(Message):
    pair = identifier()


class RestorePair(Message):
    pair = identifier()


class SettleText(Message):
    """The writer has paused: what stands in the shared text becomes the pair's text."""

    pair = identifier()
    part = one_of(PairPart)


class OpenRound(Message):
    """Opens the scale of a pair. Anchors and mode stand until the round closes."""

    round = identifier()
    pair = identifier()
    mode = one_of(RoundMode)
    lowest_means = written(limits.ANCHOR_LENGTH)
    highest_means = written(limits.ANCHOR_LENGTH)


class CloseRound(Message):
    round = identifier()


class OwnNumber(Message):
    """Puts the sender's name to a number of a closed round; null takes it back."""

    round = identifier()
    value = fields.Integer(
        required=True,
        allow_none=True,
        strict=True,
        validate=validate.Range(limits.SCALE_LOWEST, limits.SCALE_HIGHEST),
    )


class Admit(Message):
    """Lets a waiting person in, as the role the chair confirms."""

    person = identifier()
    role = one_of(Role, *JOINING_ROLES)


class RefuseEntry(Message):
    """Turns a waiting person away, or takes a personal link back."""

    person = identifier()


class ChangeRole(Message):
    person = identifier()
    role = one_of(Role, *JOINING_ROLES)


class RemovePerson(Message):
    person = identifier()


class Leave(Message):
    pass


class SayWhere(Message):
    """Where the sender takes part from, and who else can see or hear it. May be nobody: ''."""

    whereabouts = one_of(Whereabouts, *OF_A_SCREEN)
    others = one_line(limits.OTHERS_LENGTH, shortest=0)


class AskAlone(Message):
    """Tells the chair, and nobody else, what the sender wishes."""

    wish = one_of(Wish)


class HearAlone(Message):
    """The chair has taken note of what this person wished."""

    person = identifier()


class SetAudience(Message):
    """Makes an audience, or names its people afresh. The chair is in every audience."""

    audience = identifier()
    name = one_line(limits.AUDIENCE_NAME_LENGTH)
    members = fields.List(identifier(), required=True, validate=validate.Length(0, limits.PEOPLE))


class StartPart(Message):
    """A confidential part: whoever is not of this audience steps out until it ends."""

    part = identifier()
    audience = identifier()
    reason = written(limits.REASON_LENGTH)


class EndPart(Message):
    part = identifier()


class SetScreen(Message):
    """`target` is a column, card, pair or round; null for the modes that need none."""

    mode = one_of(ScreenMode)
    target = fields.String(
        required=True, allow_none=True, validate=validate.Length(max=limits.ID_LENGTH)
    )
    page = fields.Integer(required=True, strict=True, validate=validate.Range(0, 99))
    blank = Truth(required=True)


class Undo(Message):
    """Takes back the sender's own last action, if nobody has changed the same thing since."""

    command = identifier()


class Freeze(Message):
    """`confirmed` is the word the chair is asked to press a second time for."""

    confirmed = Truth(required=True, validate=validate.Equal(True))


COMMANDS: dict[str, type[Message]] = {
    "add_card": AddCard,
    "edit_card": EditCard,
    "move_card": MoveCard,
    "strike_card": StrikeCard,
    "restore_card": RestoreCard,
    "share_card": ShareCard,
    "merge_cards": MergeCards,
    "split_card": SplitCard,
    "add_pair": AddPair,
    "share_pair": SharePair,
    "mark_pair_ready": MarkPairReady,
    "reopen_pair": ReopenPair,
    "strike_pair": StrikePair,
    "restore_pair": RestorePair,
    "settle_text": SettleText,
    "open_round": OpenRound,
    "close_round": CloseRound,
    "own_number": OwnNumber,
    "admit": Admit,
    "refuse_entry": RefuseEntry,
    "change_role": ChangeRole,
    "remove_person": RemovePerson,
    "leave": Leave,
    "say_where": SayWhere,
    "ask_alone": AskAlone,
    "hear_alone": HearAlone,
    "set_audience": SetAudience,
    "start_part": StartPart,
    "end_part": EndPart,
    "set_screen": SetScreen,
    "undo": Undo,
    "freeze": Freeze,
    **RUNNING_COMMANDS,
    **PLAN_COMMANDS,
    **STORY_COMMANDS,
}
