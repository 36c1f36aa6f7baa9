"""Every screen in every role and state, each in a real meeting that was built up to it. What is
pictured by `make shots` is what the accessibility tests check."""

from e2e.scenes.accounts import accounts
from e2e.scenes.apart import apart, apart_in_hard_words, invited_by_name
from e2e.scenes.at_the_door import endings, joining
from e2e.scenes.beginning import beginning
from e2e.scenes.children import children
from e2e.scenes.confidential import confidential
from e2e.scenes.ending import ending
from e2e.scenes.hard_words import long_words, right_to_left
from e2e.scenes.languages_spoken import languages_spoken
from e2e.scenes.mapping import mapping
from e2e.scenes.much import forty_cards, sixty_cards
from e2e.scenes.naming import naming
from e2e.scenes.planning import (
    planning,
    planning_in_hard_words,
    planning_much,
    planning_nothing,
)
from e2e.scenes.quietly import quietly
from e2e.scenes.running import running
from e2e.scenes.scaling import by_perspective, scaling
from e2e.scenes.scene import Scene, Story, settle
from e2e.scenes.without_signal import without_signal
from e2e.scenes.writing import writing
from e2e.scenes.zoomed_in import zoomed_in

STORIES: tuple[Story, ...] = (
    *(joining, endings, beginning, mapping, writing, scaling, by_perspective, ending),
    *(planning, planning_nothing, planning_much, planning_in_hard_words),
    *(running, naming, children, languages_spoken),
    *(quietly, confidential, apart, apart_in_hard_words, invited_by_name, accounts),
    *(forty_cards, sixty_cards, long_words, right_to_left, without_signal, zoomed_in),
)

__all__ = ["STORIES", "Scene", "Story", "settle"]
