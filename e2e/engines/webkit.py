"""WebKit, the engine of iPhones, as Debian packages it: driven through its own WebDriver, on a
screen that nobody sees."""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PATIENCE = 20
"""In seconds, for something to turn up on the page."""


class WebKit:
    def __init__(self, driver: str, session: str, version: str) -> None:
        self.version = version
        self._session = f"{driver}/session/{session}"

    def open(self, address: str) -> None:
        self._ask("POST", "url", {"url": address})

    def run(self, script: str, *given: object) -> Any:
        return self._ask("POST", "execute/sync", {"script": script, "args": list(given)})

    def sees(self, text: str) -> None:
        """Waits until the words stand on the page, and can be seen."""
        script = "return document.body.innerText.includes(arguments[0])"
        self._until(lambda: self.run(script, text), text)

    def presses(self, words: str) -> None:
        """By what the button says, or is called."""
        said = _quoted(words)
        self._find(f"//button[normalize-space()={said} or @aria-label={said}]", "click")

    def chooses(self, words: str) -> None:
        """A radio button, by its label."""
        self._find(f"//label[normalize-space()={_quoted(words)}]", "click")

    def writes(self, label: str, text: str) -> None:
        field = f"//*[@id=//label[normalize-space()={_quoted(label)}]/@for]"
        self._find(field, "value", {"text": text})

    def _find(self, xpath: str, what: str, body: dict[str, Any] | None = None) -> None:
        (found, *_) = self._until(lambda: self._elements(xpath), xpath)
        self.run("arguments[0].scrollIntoView({ block: 'center' })", {ELEMENT: found})
        self._ask("POST", f"element/{found}/{what}", body or {})

    def _elements(self, xpath: str) -> list[str]:
        asked = {"using": "xpath", "value": xpath}
        return [one[ELEMENT] for one in self._ask("POST", "elements", asked)]

    def _until(self, look: Any, for_what: str) -> Any:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := look():
                return found
            time.sleep(0.1)
        raise AssertionError(
            f"{for_what} did not turn up: {self.run('return document.body.innerText')}"
        )

    def _ask(self, method: str, path: str, body: dict[str, Any]) -> Any:
        return ask(method, f"{self._session}/{path}", body)


def ask(method: str, address: str, body: dict[str, Any] | None = None) -> Any:
    """What the driver answers. Raises RuntimeError with its own words."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address, data, method=method)  # noqa: S310  loopback
    request.add_header("Content-Type", "application/json")
    try:
        with urllib.request.urlopen(request, timeout=60) as response:  # noqa: S310  loopback
            return json.load(response)["value"]
    except urllib.error.HTTPError as refused:
        raise RuntimeError(refused.read().decode()) from refused


@contextmanager
def webkit(home: Path, size: tuple[int, int]) -> Iterator[WebKit]:
    """A browser of its own, whose files are all in `home`."""
    port = _free_port()
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        # Tests run as root in a box of their own, where WebKit cannot make another.
        "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
        "LIBGL_ALWAYS_SOFTWARE": "1",
    }
    with _screen(environment) as display:
        environment["DISPLAY"] = display
        driver = _start(["WebKitWebDriver", f"--port={port}", "--host=127.0.0.1"], environment)
        address = f"http://127.0.0.1:{port}"
        try:
            opened = _session(address)
            session = f"{address}/session/{opened['sessionId']}"
            width, height = size
            ask("POST", f"{session}/window/rect", {"width": width, "height": height})
            yield WebKit(address, opened["sessionId"], opened["capabilities"]["browserVersion"])
            ask("DELETE", session)
        finally:
            driver.terminate()
            driver.wait(10)


def _session(address: str) -> Any:
    """As soon as the driver listens."""
    wanted = {"webkitgtk:browserOptions": {"binary": str(_browser()), "args": ["--automation"]}}
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return ask("POST", f"{address}/session", {"capabilities": {"alwaysMatch": wanted}})
        except urllib.error.URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


@contextmanager
def _screen(environment: dict[str, str]) -> Iterator[str]:
    """An X display that says itself which number it has."""
    told, tells = os.pipe()
    server = _start(
        ["Xvfb", "-displayfd", str(tells), "-screen", "0", "800x1000x24", "-nolisten", "tcp"],
        environment,
        pass_fds=(tells,),
    )
    os.close(tells)
    try:
        with os.fdopen(told) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


def _browser() -> Path:
    found = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"))
    if not found or shutil.which("WebKitWebDriver") is None or shutil.which("Xvfb") is None:
        raise RuntimeError("WebKit is missing: `make browser` installs it")
    return found[0]


def _start(
    command: list[str], environment: dict[str, str], pass_fds: tuple[int, ...] = ()
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=pass_fds,
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _quoted(text: str) -> str:
    """For XPath, which knows no way to write its own quote marks."""
    return f'"{text}"'
