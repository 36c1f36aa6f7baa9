"""The domain's own words, the same in code, wire, database and screen.

Identifiers never change once stored; what people read is looked up in shared/vocabulary
and shared/locale.
"""

from enum import StrEnum


class MeetingType(StrEnum):
    """Which template the meeting follows (shared/vocabulary/<type>.json)."""

    ICPC = "icpc"
    RCPC = "rcpc"
    STRATEGY = "strategy"
    TAF = "taf"
    LAC = "lac"
    NETWORK = "network"


class MeetingState(StrEnum):
    OPEN = "open"
    FROZEN = "frozen"


class Role(StrEnum):
    CHAIR = "chair"
    MINUTE_TAKER = "minute_taker"
    LEAD_PROFESSIONAL = "lead_professional"
    PROFESSIONAL = "professional"
    FAMILY = "family"
    NETWORK = "network"
    CHILD = "child"
    ADVOCATE = "advocate"
    OBSERVER = "observer"
    PROJECTOR = "projector"


JOINING_ROLES = (
    Role.MINUTE_TAKER,
    Role.LEAD_PROFESSIONAL,
    Role.PROFESSIONAL,
    Role.FAMILY,
    Role.NETWORK,
    Role.CHILD,
    Role.ADVOCATE,
    Role.OBSERVER,
)


class AccountRole(StrEnum):
    """What an account is for; one role only: those who read are not those who administer."""

    CHAIR = "chair"
    SERVICE_MANAGER = "service_manager"


class AccountWish(StrEnum):
    """What somebody signs in for: to come in, to accept an invitation, or once more before what
    cannot be undone."""

    SIGN_IN = "sign_in"
    INVITED = "invited"
    FRESH = "fresh"


class PersonState(StrEnum):
    INVITED = "invited"
    """Has a personal link and has not come yet."""
    WAITING = "waiting"
    IN = "in"
    REFUSED = "refused"
    REMOVED = "removed"
    LEFT = "left"


class Whereabouts(StrEnum):
    """Where someone takes part from, in their own words."""

    IN_THE_ROOM = "in_the_room"
    ELSEWHERE = "elsewhere"
    BY_TELEPHONE = "by_telephone"
    """Only of somebody without a screen of their own: they hear and speak, others type."""
    SPOKE_EARLIER = "spoke_earlier"
    """Only of somebody who is not here, and whose number was given earlier: a child, mostly."""


OF_A_SCREEN = (Whereabouts.IN_THE_ROOM, Whereabouts.ELSEWHERE)
"""Where somebody can be who has a screen of their own."""


class Wish(StrEnum):
    """What someone tells the chair alone."""

    CANNOT_SPEAK = "cannot_speak"
    TALK_ALONE = "talk_alone"


class Column(StrEnum):
    WORRIED = "worried"
    WORKING_WELL = "working_well"
    NEEDS_TO_HAPPEN = "needs_to_happen"


class Category(StrEnum):
    HARM = "harm"
    DANGER_STATEMENT = "danger_statement"
    COMPLICATING_FACTOR = "complicating_factor"
    EXISTING_STRENGTH = "existing_strength"
    EXISTING_SAFETY = "existing_safety"
    SAFETY_GOAL = "safety_goal"
    NEXT_STEP = "next_step"
    BOTTOM_LINE = "bottom_line"


COLUMN_CATEGORIES: dict[Column, tuple[Category, ...]] = {
    Column.WORRIED: (Category.HARM, Category.DANGER_STATEMENT, Category.COMPLICATING_FACTOR),
    Column.WORKING_WELL: (Category.EXISTING_STRENGTH, Category.EXISTING_SAFETY),
    Column.NEEDS_TO_HAPPEN: (Category.SAFETY_GOAL, Category.NEXT_STEP, Category.BOTTOM_LINE),
}

PAIR_CATEGORIES = (Category.DANGER_STATEMENT, Category.SAFETY_GOAL)
"""Written together as a pair in the statement editor; every other category holds cards."""

CARD_CATEGORIES = tuple(c for c in Category if c not in PAIR_CATEGORIES)


class Perspective(StrEnum):
    """Whose view a card is, and the groups of a scale shown by perspective."""

    FAMILY = "family"
    NETWORK = "network"
    LEAD_PROFESSIONAL = "lead_professional"
    OTHER_PROFESSIONALS = "other_professionals"
    CHILD = "child"


class PairPart(StrEnum):
    STATEMENT = "statement"
    GOAL = "goal"


class PairState(StrEnum):
    DRAFT = "draft"
    READY = "ready"


class Stage(StrEnum):
    """Where a meeting is. Which ones a meeting type has, and in what order: its `agenda`."""

    GATHER = "gather"
    INTRODUCTIONS = "introductions"
    WORRIED = "worried"
    WORKING_WELL = "working_well"
    NEEDS_TO_HAPPEN = "needs_to_happen"
    STATEMENTS = "statements"
    SCALE = "scale"
    PLAN = "plan"
    VIEWS = "views"
    DECISION = "decision"
    CLOSE = "close"


class WritingState(StrEnum):
    OPEN = "open"
    SHARED = "shared"


class Agency(StrEnum):
    """The organisation a professional comes from, as far as a quorum asks for it."""

    SOCIAL_CARE = "social_care"
    HEALTH = "health"
    EDUCATION = "education"
    POLICE = "police"
    PROBATION = "probation"
    HOUSING = "housing"
    ADULT_SERVICES = "adult_services"
    VOLUNTARY = "voluntary"
    OTHER = "other"


class StepState(StrEnum):
    TO_DO = "to_do"
    BEGUN = "begun"
    DONE = "done"


class Position(StrEnum):
    """What somebody says of the decision."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    NOT_SURE = "not_sure"


class House(StrEnum):
    """The Three Houses, in which a child says and draws."""

    WORRIES = "worries"
    GOOD_THINGS = "good_things"
    DREAMS = "dreams"


class Story(StrEnum):
    """What is told in pictures, one panel after another."""

    WORDS_AND_PICTURES = "words_and_pictures"
    SAFETY_PLAN = "safety_plan"


class TimeUnit(StrEnum):
    WORKING_DAYS = "working_days"
    DAYS = "days"
    MONTHS = "months"


class RoundState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class ReleaseForm(StrEnum):
    """How the answers of a round are shown. Ordered from most to least told."""

    DOTS = "dots"
    RANGE = "range"
    WITHHELD = "withheld"


class RoundMode(StrEnum):
    """What the chair asks for before opening."""

    TOGETHER = "together"
    BY_PERSPECTIVE = "by_perspective"


class ScreenMode(StrEnum):
    """What the projector shows."""

    JOIN = "join"
    COLUMNS = "columns"
    COLUMN = "column"
    CARD = "card"
    PAIR = "pair"
    SCALE = "scale"
    PLAN = "plan"
