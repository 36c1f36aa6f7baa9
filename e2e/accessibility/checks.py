"""What must hold on any screen. Each gives what does not, in words; an empty list is well."""

from typing import Any

from playwright.sync_api import Page

from e2e.accessibility.axe import findings
from e2e.scenes import settle

LEAST_TARGET = 24
NARROW = {"width": 320, "height": 740}
PROJECTORS = ((1280, 720), (1920, 1080), (1024, 768), (3840, 2160))


SCHEMES: tuple[dict[str, Any], ...] = (
    {"color_scheme": "dark"},
    {"contrast": "more"},
    {"contrast": "more", "color_scheme": "dark"},
    {"forced_colors": "active"},
)
AS_USUAL: dict[str, Any] = {
    "color_scheme": "light",
    "contrast": "no-preference",
    "forced_colors": "none",
}


def in_every_scheme(page: Page) -> list[str]:
    """Every rule of axe in the light; in the dark, with more contrast and with the colours of the
    reader's own system those that colours can break."""
    found = findings(page)
    for scheme in SCHEMES:
        page.emulate_media(**(AS_USUAL | scheme))
        found += [f"with {scheme}, {one}" for one in findings(page, "color-contrast")]
    page.emulate_media(**AS_USUAL)
    return found


SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }"""
"""What WCAG 1.4.12 lets a reader set."""


def text_spacing(page: Page) -> list[str]:
    """With a reader's own spacing no words are cut off, and nothing is scrolled sideways."""
    page.evaluate(
        """(css) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets = [sheet];
        }""",
        SPACED,
    )
    found: list[str] = page.evaluate(CUT_OFF)
    page.evaluate("document.adoptedStyleSheets = []")
    return [f"with wider spacing, {one}" for one in found]


CUT_OFF = """() => {
    const found = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`${root.scrollWidth} wide`);
    for (const one of document.querySelectorAll('body *')) {
        if (!one.checkVisibility() || one.closest('.visually-hidden, select, textarea')) continue;
        const style = getComputedStyle(one);
        const says = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
        const isExcerpt = style.webkitLineClamp !== 'none'; // its words stand in full elsewhere
        if (!says || !cuts || isExcerpt || style.overflowY === 'auto') continue;
        if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
            found.push(`${one.outerHTML.slice(0, 120)} is cut off`);
    }
    return found;
}"""


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
