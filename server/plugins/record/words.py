"""The words the document is set with. They travel inside the record, so that it reads the same
long after the catalogue has changed."""

from shared.contract.words import Category, Column, Perspective, Role

OWN_WORDS = (
    "record.label",
    "record.set_up",
    "record.frozen",
    "record.date",
    "record.time",
    *(f"record.month.{month}" for month in range(1, 13)),
    "record.times",
    "record.about",
    "record.about_struck",
    "record.about_brackets",
    "record.page",
    "record.people",
    "record.people.none",
    "record.people.note",
    "record.person.name",
    "record.person.role",
    "record.person.relation",
    "record.person.came",
    "record.person.came_first",
    "record.person.stayed",
    "record.person.in",
    "record.person.left",
    "record.category.empty",
    "record.card.view",
    "record.card.added_by",
    "record.struck",
    "record.pairs",
    "record.pairs.none",
    "record.pair",
    "record.pair.draft",
    "record.pair.ready",
    "record.pair.empty",
    "record.round",
    "record.round.private",
    "record.round.lowest_means",
    "record.round.highest_means",
    "record.round.promised.dots",
    "record.round.promised.range",
    "record.round.promised.withheld",
    "record.round.promised.by_perspective",
    "record.round.asked",
    "record.round.counts",
    "record.round.together",
    "record.round.group",
    "record.round.numbers",
    "record.round.range",
    "record.round.range_only",
    "record.round.withheld",
    "record.round.unfinished",
    "record.round.picture",
    "record.round.lowest",
    "record.round.highest",
    "record.round.lowest_and_highest",
    "record.check",
    "record.check.keep",
    "record.check.run",
    "record.check.compare",
    "record.check.means",
    "record.check.meeting",
    "record.check.data",
    "record.check.key",
)

AUDIENCE_WORDS = (
    "record.audience.about",
    "record.audience.professionals",
    "record.audience.made",
)
"""Needed by readers who see more than what everyone sees."""

FULL_WORDS = (
    "record.full",
    "record.full.removed",
    "record.full.parts",
    "record.full.parts.none",
    "record.full.part",
    "record.full.part.when",
    "record.full.part.stayed",
    "record.full.part.stepped_out",
    "record.full.part.reason",
    "record.full.part.nobody",
)
"""Needed by the chair's own edition, the only one that tells of parts and of people removed."""

LABELS = (
    "label.type",
    *(f"label.column.{column}" for column in Column),
    *(f"label.category.{category}" for category in Category),
    "label.pair.statement",
    "label.pair.goal",
    *(f"label.role.{role}" for role in Role if role is not Role.PROJECTOR),
    *(f"label.perspective.{perspective}" for perspective in Perspective),
    "label.scale.question",
)
"""What the meeting's type calls things, under names that are the same for every type."""

WORDS_NEEDED: tuple[str, ...] = OWN_WORDS + LABELS
"""What `record["words"]` must hold in every edition: OWN_WORDS are keys of the catalogue, LABELS
come from the meeting's vocabulary. `{name}` in a text is filled in when the document is made."""
