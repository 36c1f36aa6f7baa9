"""What must hold on any screen. Each gives what does not, in words; an empty list is well."""

from playwright.sync_api import Page

from e2e.accessibility.axe import findings
from e2e.scenes import settle

LEAST_TARGET = 24
NARROW = {"width": 320, "height": 740}
PROJECTORS = ((1280, 720), (1920, 1080), (1024, 768))


def light_and_dark(page: Page) -> list[str]:
    """Every rule of axe in the light; in the dark those that colours can break."""
    found = findings(page)
    page.emulate_media(color_scheme="dark")
    found += [f"in the dark, {one}" for one in findings(page, "color-contrast")]
    page.emulate_media(color_scheme="light")
    return found


def targets(page: Page) -> list[str]:
    """What can be pressed is at least 24 by 24 pixels; a field with its label counts as one."""
    found: list[str] = page.evaluate(
        """(least) => [...document.querySelectorAll('button, a[href], input, select, textarea')]
            .filter((one) => one.checkVisibility())
            .map((one) => [one, (one.closest('label') ?? one).getBoundingClientRect()])
            .filter(([, box]) => box.width < least || box.height < least)
            .map(([one, box]) => `${one.outerHTML.slice(0, 90)} ${box.width}x${box.height}`)""",
        LEAST_TARGET,
    )
    return found


def reflow(page: Page) -> list[str]:
    """At 320 pixels nothing has to be scrolled sideways."""
    before = page.viewport_size
    assert before is not None
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]  # a plain mapping is what it takes
    settle(page)
    found: list[str] = page.evaluate(
        """() => [document.documentElement, ...document.querySelectorAll('dialog[open]')]
            .filter((one) => one.scrollWidth > one.clientWidth)
            .map((one) => {
                const edge = one.getBoundingClientRect().left + one.clientWidth;
                const wide = [...one.querySelectorAll('*')].find(
                    (child) => child.getBoundingClientRect().right > edge + 1);
                return `${one.tagName} ${one.scrollWidth} wide: ${wide?.outerHTML.slice(0, 120)}`;
            })"""
    )
    page.set_viewport_size(before)
    settle(page)
    return found


def legible(page: Page) -> list[str]:
    """On a projector of any shape no text is smaller than a thirtieth of its height, nor outside
    the screen."""
    found = []
    for width, height in PROJECTORS:
        page.set_viewport_size({"width": width, "height": height})
        settle(page)
        found += [f"{width}x{height}: {one}" for one in page.evaluate(SMALL_OR_OUTSIDE)]
    width, height = PROJECTORS[0]
    page.set_viewport_size({"width": width, "height": height})
    settle(page)
    return found


SMALL_OR_OUTSIDE = """() => {
    const hidden = (one) => one.closest('.visually-hidden') || !one.checkVisibility(
        { opacityProperty: true, visibilityProperty: true });
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const holder = text.parentElement;
        if (!text.data.trim() || hidden(holder)) continue;
        const drawn = holder instanceof SVGElement ? holder.getScreenCTM().a : 1;
        const size = parseFloat(getComputedStyle(holder).fontSize) * drawn;
        const range = document.createRange();
        range.selectNodeContents(text);
        const box = range.getBoundingClientRect();
        const isWindow = holder.closest('.piece-window'); // shows a part of a text that goes on
        const out = !isWindow && (box.left < -1 || box.top < -1 ||
            box.right > innerWidth + 1 || box.bottom > innerHeight + 1);
        const words = text.data.trim().slice(0, 40);
        if (size < innerHeight / 30) found.push(`“${words}” is ${size.toFixed(1)} px`);
        if (out) found.push(`“${words}” is outside`);
    }
    return found;
}"""
