"""The rules of axe-core, run in the page."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page


def findings(page: Page, *rules: str) -> list[str]:
    """What axe finds wrong, by all of its rules or by those named."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    only = {"runOnly": list(rules)} if rules else {}
    options = {"resultTypes": ["violations"], "elementRef": False, **only}
    found: list[str] = page.evaluate(
        """async (options) => (await axe.run(options)).violations.flatMap(({ id, nodes }) =>
            nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`))""",
        options,
    )
    return found
