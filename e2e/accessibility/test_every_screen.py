"""Each screen in each role and state, as pictured by `make shots`."""

import pytest

from e2e.accessibility.axe import findings
from e2e.accessibility.checks import in_every_scheme, legible, reflow, targets, text_spacing
from e2e.browsers import Screens
from e2e.scenes import STORIES, Scene, Story, settle
from tests.serving import Server


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_every_screen(story: Story, server: Server, screens: Screens) -> None:
    found = [
        f"{scene.name}: {one}" for scene in story(server, screens) for one in wrong_with(scene)
    ]
    assert not found, "\n" + "\n".join(found)


def wrong_with(scene: Scene) -> list[str]:
    page = scene.page
    settle(page)
    if scene.device == "projector":  # light always
        return findings(page) + legible(page)
    found = in_every_scheme(page) + text_spacing(page)
    # A laptop has another screen when it is narrow: the zoomed one, checked as such.
    narrows = scene.device != "laptop"
    return found + targets(page) + (reflow(page) if narrows else [])
