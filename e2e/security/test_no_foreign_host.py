"""The built pages name no other host, so nobody learns from them that a meeting is held."""

import re
from pathlib import Path

BUILT = Path(__file__).parents[2] / "client" / "dist"
ADDRESS = re.compile(rb"(?:https?|wss?):\\?/\\?/[A-Za-z0-9][A-Za-z0-9.-]*[^\s\"'`)<>\\]*")
NAMESPACES = {
    *(b"http://www.w3.org/2000/svg", b"http://www.w3.org/1999/xhtml"),
    *(b"http://www.w3.org/1998/Math/MathML", b"http://www.w3.org/1999/xlink"),
}
# Only words in what the libraries say to a developer: nothing is fetched from them.
ADVICE = {
    b"https://socket.io/docs/v3/migrating-from-2-x-to-3-0/",
    b"https://github.com/yjs/yjs/issues/438",
}


def test_no_other_host_is_named_in_what_was_built() -> None:
    files = [path for path in BUILT.rglob("*") if path.is_file()]
    assert any(path.suffix == ".js" for path in files), "the client is not built"
    named = {address for path in files for address in ADDRESS.findall(path.read_bytes())}
    assert named - NAMESPACES - ADVICE == set()
    assert b"http://www.w3.org/2000/svg" in named  # the search does find addresses
