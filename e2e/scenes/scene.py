"""One screen in one role and state, for pictures and for checks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

from e2e.browsers import Screens
from tests.serving import Server


@dataclass(frozen=True)
class Scene:
    """`name` begins with the device: phone, laptop, projector or zoomed (a laptop, to 400%).
    `whole` is for screens whose lower parts are worth a look, `dark` for those to picture in the
    dark too."""

    name: str
    page: Page
    whole: bool = False
    dark: bool = False

    @property
    def device(self) -> str:
        return self.name.partition("-")[0]


Story = Callable[[Server, Screens], Iterator[Scene]]
"""Builds up a real meeting, and shows each scene when it stands."""


def settle(page: Page) -> None:
    """Until the letters are there and everything is drawn."""
    page.evaluate(
        """async () => {
            await document.fonts.ready;
            for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        }"""
    )
