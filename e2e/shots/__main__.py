"""`python -m e2e.shots [STORY…]`: pictures of every scene into var/shots, or of some stories."""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from e2e.browsers import Screens, chromium
from e2e.scenes import STORIES, Scene, Story, settle
from tests.serving import serving

FOLDER = Path(__file__).parents[2] / "var" / "shots"


def main(names: list[str]) -> None:
    stories = [story for story in STORIES if not names or story.__name__ in names]
    if not names:
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    count = sum(take_all(stories))
    say(f"{count} pictures in {FOLDER} ({time.monotonic() - begun:.0f} s)")


def take_all(stories: list[Story]) -> list[int]:
    with (
        tempfile.TemporaryDirectory() as data,
        serving(Path(data)) as server,
        chromium() as browser,
    ):
        counts = []
        for story in stories:
            screens = Screens(browser, server.url)
            counts.append(sum(take(scene) for scene in story(server, screens)))
            screens.close()
            if screens.elsewhere or screens.faults:
                raise SystemExit(f"{story.__name__}: {screens.elsewhere} {screens.faults}")
            say(f"{story.__name__}: {counts[-1]}")
        return counts


def take(scene: Scene) -> int:
    """How many pictures: as it is seen, the whole of it, and in the dark."""
    page = scene.page
    settle(page)
    target = FOLDER / f"{scene.name}.png"
    if target.exists() and target.stat().st_mtime > STARTED:
        raise SystemExit(f"two scenes are called {scene.name}")
    page.screenshot(path=target)
    taken = 1
    taller = "document.documentElement.scrollHeight > innerHeight"
    if scene.whole and page.evaluate(taller):
        page.screenshot(path=FOLDER / f"{scene.name}.whole.png", full_page=True)
        taken += 1
    if scene.dark:
        page.emulate_media(color_scheme="dark")
        page.screenshot(path=FOLDER / f"{scene.name}.dark.png")
        page.emulate_media(color_scheme="light")
        taken += 1
    return taken


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201  what this command is for


STARTED = time.time()

if __name__ == "__main__":
    main(sys.argv[1:])
