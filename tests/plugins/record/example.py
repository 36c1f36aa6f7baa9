"""An example record. The family is invented."""

from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

from server.plugins.record.words import AUDIENCE_WORDS, FULL_WORDS, OWN_WORDS
from shared.contract.words import Agency, Category, Column, MeetingType, Perspective, Role
from shared.vocabulary import vocabulary

ROOT = Path(__file__).parents[3]


def catalogue() -> dict[str, str]:
    with (ROOT / "shared/locale/en/messages.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file)}


def words(meeting_type: MeetingType, *further: str) -> dict[str, str]:
    text = catalogue()
    own = vocabulary(meeting_type)
    labels = {
        "label.type": own["name"],
        "label.pair.statement": own["pair"]["statement"],
        "label.pair.goal": own["pair"]["goal"],
        "label.scale.question": own["scale"]["question"],
    }
    labels |= {f"label.column.{c}": own["columns"][c] for c in Column}
    labels |= {f"label.category.{c}": own["categories"][c]["label"] for c in Category}
    labels |= {f"label.role.{r}": f"role.{r}" for r in Role if r is not Role.PROJECTOR}
    labels |= {f"label.perspective.{p}": f"perspective.{p}" for p in Perspective}
    labels |= {f"label.agency.{a}": f"agency.{a}" for a in Agency}
    labels |= {f"label.timescale.{one['id']}": one["label"] for one in own["timescales"]}
    labels |= {f"label.outcome.{w}": k for w, k in own["decision"]["outcomes"].items()}
    labels |= {f"label.harm.{w}": k for w, k in own["decision"]["categories"].items()}
    return {key: text[key] for key in (*OWN_WORDS, *further)} | {
        label: text[key] for label, key in labels.items()
    }


def card(
    text: str,
    view: str | None,
    said_by: str | None,
    struck: bool = False,
    audience: str = "everyone",
    **more: Any,
) -> dict[str, Any]:
    return {
        **said(text, said_by),
        "perspective": view,
        "audience": audience,
        "struck": struck,
        "house": None,
        "merged": [],
        "about_round": None,
        "owner": "",
        "due": None,
        "pair": None,
        "state": None,
    } | more


def said(text: str, added_by: str | None, *said_by: str) -> dict[str, Any]:
    return {"text": text, "drawing": None, "added_by": added_by, "said_by": list(said_by)}


def category(name: str, *cards: dict[str, Any]) -> dict[str, Any]:
    return {"category": name, "cards": list(cards)}


def person(name: str, role: str, relation: str, state: str = "in") -> dict[str, Any]:
    came_at = None if role == "chair" else "2026-11-24T14:01:30.000Z"
    return {
        "name": name,
        "role": role,
        "relation": relation,
        "came_at": came_at,
        "state": state,
        "whereabouts": None,
        "agency": None,
        "by_proxy": False,
    }


def held(number: int, mode: str, promised: str, asked: int, release: Any) -> dict[str, Any]:
    return {
        "number": number,
        "mode": mode,
        "promised": promised,
        "lowest_means": "Things are so unsafe that the children cannot stay at home.",
        "highest_means": ("There is enough safety. Everyone agrees children’s services can close."),
        "asked": asked,
        "by_proxy": 0,
        "named": [],
        "release": release,
    }


def told(
    form: str,
    numbers: int | None,
    without: int | None,
    dots: list[int] | None = None,
    ends: tuple[int | None, int | None] = (None, None),
    groups: list[dict[str, Any]] | None = None,
) -> dict[str, Any]:
    return {
        "form": form,
        "numbers": numbers,
        "without": without,
        "dots": dots,
        "lowest": ends[0],
        "highest": ends[1],
        "groups": groups,
    }


def group(perspective: str, dots: list[int]) -> dict[str, Any]:
    return {
        "perspective": perspective,
        "form": "dots",
        "count": len(dots),
        "dots": dots,
        "lowest": dots[0],
        "highest": dots[-1],
    }


DRAWING = [
    {"ink": 0, "points": [200, 800, 200, 400, 500, 150, 800, 400, 800, 800, 200, 800]},
    {"ink": 2, "points": [450, 800, 450, 600, 550, 600, 550, 800]},
    {"ink": 1, "points": [300, 300]},
]

PLAN: dict[str, Any] = {
    "decision": {
        "outcome": "plan_needed",
        "categories": ["emotional_abuse", "physical_abuse"],
        "reason": "Mia and Noor are likely to be hurt again if nothing changes.",
        "dissent": "Dean thinks that no plan is needed.",
        "at": "2026-11-24T15:30:00.000Z",
    },
    "went_ahead": [
        {
            "lacking": ["others"],
            "reason": "The police were called away; they sent a report.",
            "at": "2026-11-24T14:10:00.000Z",
        }
    ],
    "deadlines": [
        {"id": "core_group", "computed": "2026-12-08", "due": "2026-12-08", "reason": ""},
        {
            "id": "first_review",
            "computed": "2027-02-24",
            "due": "2027-02-18",
            "reason": "Half-term.",
        },
    ],
    "network": [
        {
            "name": "Rosa Example",
            "relation": "Aunt",
            "knows_worries": True,
            "offers": "Stays over on Friday and Saturday nights.",
            "audience": "everyone",
        },
        {
            "name": "Ana Example",
            "relation": "Neighbour",
            "knows_worries": False,
            "offers": "",
            "audience": "audience:example-audience-1",
        },
    ],
    "views": [
        {
            "name": "Dean Example",
            "role": "family",
            "perspective": None,
            "text": "I am not a danger to my children.",
            "position": "disagrees",
            "audience": "everyone",
        },
        {
            "name": None,
            "role": None,
            "perspective": "child",
            "text": "Mia wants it to be quiet at night.",
            "position": None,
            "audience": "everyone",
        },
    ],
}

STORIES: list[dict[str, Any]] = [
    {
        "story": "words_and_pictures",
        "panels": [
            {
                "text": "Dad got very cross and Mia and Noor were hurt.",
                "drawing": DRAWING,
                "agreed_by": ["Kasia Łuczak-Example", "Jo Example"],
                "audience": "everyone",
            },
            {
                "text": "Now lots of grown-ups help, so that it is calm at home.",
                "drawing": None,
                "agreed_by": [],
                "audience": "everyone",
            },
        ],
    }
]


def example() -> dict[str, Any]:
    """The chair's own edition."""
    return {
        "format": "commonground-record/3",
        "language": "en",
        "meeting": {
            "id": "example-meeting-01",
            "type": "icpc",
            "title": "Example family: Mia and Noor (invented for practice)",
            "created_at": "2026-11-24T13:02:11.120Z",
            "frozen_at": "2026-11-24T15:41:07.804Z",
            "frozen_by": "Priya Example",
        },
        "audiences": [{"id": "audience:example-audience-1", "name": "Mum and her people"}],
        "people": [
            person("Priya Example", "chair", "Conference chair"),
            person("Jo Example", "lead_professional", "Social worker for Mia and Noor")
            | {"agency": "social_care"},
            person("Dean Example", "family", "Dad"),
            person("Kasia Łuczak-Example", "family", "Mum"),
            person("نور الهدى مثال", "network", "Grandmother (الجدة)"),
            person("Rosa Example", "network", "Aunt")
            | {"whereabouts": "by_telephone", "by_proxy": True},
            person("Ștefan Țepeș-Example", "professional", "Mia’s teacher"),
            person("Siân Ŵyn-Example", "professional", "Health visitor for Noor", "left"),
            person("Lee Example", "network", "Dean’s brother", "removed"),
        ],
        "columns": [
            {
                "column": "worried",
                "categories": [
                    category(
                        "harm",
                        card(
                            "On 14 June Dean hit Mia while she was holding baby Noor. Noor was "
                            "knocked on the head and had a bruise for a week.",
                            "other_professionals",
                            "Siân Ŵyn-Example",
                        ),
                        card(
                            "Mia told her teacher that she lies awake and listens for shouting.",
                            "child",
                            "Ștefan Țepeș-Example",
                            merged=[said("I listen at the door.", "Jo Example", "Rosa Example")],
                        ),
                        card(
                            "The shouting is like thunder.",
                            "child",
                            "Jo Example",
                            house="worries",
                            drawing=DRAWING,
                        ),
                        card(
                            "قالت الجدة إن نور لا تنام ليلًا (مرتين) منذ 3 أسابيع.",
                            "network",
                            "نور الهدى مثال",
                        ),
                        card(
                            "Dean has never said sorry.",
                            "network",
                            "Rosa Example",
                            struck=True,
                        ),
                    ),
                    category(
                        "complicating_factor",
                        card(
                            "We told each agency the same story four times. Nobody wrote back. 😢",
                            "family",
                            "Kasia Łuczak-Example",
                        ),
                        card("Dean works nights until Christmas.", None, "Jo Example"),
                        card(
                            "Police were called to the home twice in May.",
                            "other_professionals",
                            "Siân Ŵyn-Example",
                            audience="professionals",
                        ),
                        card(
                            "Kasia is afraid to say more while Dean is here.",
                            "family",
                            "Kasia Łuczak-Example",
                            audience="audience:example-audience-1",
                        ),
                    ),
                ],
            },
            {
                "column": "working_well",
                "categories": [
                    category(
                        "existing_strength",
                        card(
                            "Mia is at school every day and has two close friends there. ❤",
                            "other_professionals",
                            "Ștefan Țepeș-Example",
                        ),
                        card(
                            "نور کی دادی ہر جمعہ کو بچوں کے ساتھ کھانا پکاتی ہیں۔",
                            "network",
                            "نور الهدى مثال",
                        ),
                    ),
                    category(
                        "existing_safety",
                        card(
                            "In August Dean felt his temper rise. He went out and rang Lee, and "
                            "came back after an hour when both children were asleep.",
                            "family",
                            "Dean Example",
                        ),
                    ),
                ],
            },
            {
                "column": "needs_to_happen",
                "categories": [
                    category(
                        "next_step",
                        card(
                            "Rosa will stay over on Friday and Saturday nights until 5 January.",
                            "network",
                            "Rosa Example",
                            owner="Rosa Example",
                            due="2027-01-05",
                            pair="example-pair-1",
                            state="begun",
                        ),
                        card(
                            "The health visitor will weigh Noor each week.",
                            "other_professionals",
                            "Jo Example",
                            about_round={"pair": "example-pair-1", "number": 1},
                        )
                        | said("Weigh Noor each week.", "Jo Example", "Siân Ŵyn-Example"),
                    ),
                    category(
                        "bottom_line",
                        card(
                            "The children are never alone with Dean when he has been drinking.",
                            None,
                            "Jo Example",
                            pair="example-pair-1",
                        ),
                    ),
                ],
            },
        ],
        "pairs": [
            {
                "id": "example-pair-1",
                "statement": (
                    "The health visitor and Aunt Rosa are worried that Dean will hit Mia again "
                    "while she holds baby Noor. In June Noor was knocked on the head. If it "
                    "happens again Noor could be badly hurt or killed, or Mia could be too "
                    "scared to sleep and learn."
                ),
                "goal": (
                    "Dean will be calm and gentle with Mia and Noor. When he gets angry he will "
                    "go out and ring his brother Lee. We need to see this, and Mia and Noor not "
                    "scared at home, for nine months."
                ),
                "state": "ready",
                "audience": "everyone",
                "struck": False,
                "rounds": [
                    held(
                        1,
                        "together",
                        "dots",
                        8,
                        told("dots", 7, 1, [2, 3, 4, 4, 4, 6, 7], (2, 7)),
                    )
                    | {"by_proxy": 1, "named": [{"name": "Jo Example", "value": 4}]},
                    held(2, "together", "range", 7, told("range", 4, 3, None, (3, 6))),
                    held(
                        3,
                        "by_perspective",
                        "dots",
                        8,
                        told(
                            "dots",
                            7,
                            1,
                            None,
                            (2, 8),
                            [
                                group("network", [5, 7, 8]),
                                group("other_professionals", [2, 4, 4, 5]),
                            ],
                        ),
                    ),
                ],
            },
            {
                "id": "example-pair-2",
                "statement": "Mia’s teacher is worried that Mia carries Noor everywhere.",
                "goal": "",
                "state": "draft",
                "audience": "professionals",
                "struck": False,
                "rounds": [
                    held(1, "together", "withheld", 4, told("withheld", None, None)),
                    held(2, "together", "dots", 8, None),
                ],
            },
            {
                "id": "example-pair-3",
                "statement": "Everyone is worried about Dean’s drinking.",
                "goal": "Dean will stop drinking.",
                "state": "draft",
                "audience": "everyone",
                "struck": True,
                "rounds": [],
            },
        ],
        "plan": PLAN,
        "stories": STORIES,
        "words": words(MeetingType.ICPC, *AUDIENCE_WORDS, *FULL_WORDS),
        "parts": [
            {
                "started_at": "2026-11-24T14:20:00.000Z",
                "ended_at": "2026-11-24T14:41:30.000Z",
                "stayed": ["Priya Example", "Kasia Łuczak-Example", "نور الهدى مثال"],
                "stepped_out": ["Dean Example", "Lee Example"],
                "reason": "Kasia asked to speak without Dean in the room.",
            }
        ],
    }


def for_everyone() -> dict[str, Any]:
    """The example as it is for readers who see only what everyone sees."""
    record = example()
    del record["parts"]
    record["audiences"] = []
    record["words"] = words(MeetingType.ICPC)
    record["people"] = [one for one in record["people"] if one["state"] != "removed"]
    record["pairs"] = [pair for pair in record["pairs"] if pair["audience"] == "everyone"]
    for part in ("network", "views"):
        shown = [one for one in PLAN[part] if one["audience"] == "everyone"]
        record["plan"] = record["plan"] | {part: shown}
    for column in record["columns"]:
        for kind in column["categories"]:
            kind["cards"] = [one for one in kind["cards"] if one["audience"] == "everyone"]
    return record
