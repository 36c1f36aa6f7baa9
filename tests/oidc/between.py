"""What stands between this server and its provider in the tests: a proxy on loopback that passes
everything on, unless a test wants an answer altered, held back or not given.

The provider believes that it lives here, so what it says of itself names this address.
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = tuple[int, dict[str, str], bytes]
"""Status, headers to add, body."""
Change = Callable[[bytes], Answer]
PATIENCE = 30
PASSED_ON = ("Content-Type", "Cookie", "Authorization", "Accept", "Content-Length")


class Between:
    """`asked` counts requests by path. `held` is set once somebody waits for what is held back."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.held = threading.Event()
        self.provider_port = 0
        self._changes: dict[str, Change] = {}
        self._gates: dict[str, threading.Event] = {}
        between = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                between._pass_on(self)

            def do_POST(self) -> None:
                between._pass_on(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        self.issuer = f"http://127.0.0.1:{self._server.server_port}"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @contextmanager
    def altering(self, path: str, change: Change) -> Iterator[None]:
        """While this lasts, the body of every answer from the path goes through `change`."""
        before = dict(self._changes)
        self._changes[path] = change
        try:
            yield
        finally:
            self._changes = before

    @contextmanager
    def holding_back(self, path: str) -> Iterator[None]:
        """While this lasts, nothing from the path is answered."""
        self.held.clear()
        gate = self._gates[path] = threading.Event()
        try:
            yield
        finally:
            del self._gates[path]
            gate.set()

    def _pass_on(self, request: BaseHTTPRequestHandler) -> None:
        path = request.path.partition("?")[0]
        self.asked[path] += 1
        gate = self._gates.get(path)
        if gate is not None:
            self.held.set()
            gate.wait(PATIENCE)
        status, headers, body = self._ask(request)
        change = self._changes.get(path)
        if change is not None:
            changed, added, body = change(body)
            status, headers = changed, [*headers, *added.items()]
        try:
            request.send_response(status)
            for name, value in headers:
                request.send_header(name, value)
            request.send_header("Content-Length", str(len(body)))
            request.end_headers()
            request.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            request.close_connection = True  # who asked has stopped waiting

    def _ask(self, request: BaseHTTPRequestHandler) -> tuple[int, list[tuple[str, str]], bytes]:
        """The provider's own answer."""
        body = request.rfile.read(int(request.headers.get("Content-Length", 0)))
        given = {name: request.headers[name] for name in PASSED_ON if name in request.headers}
        connection = HTTPConnection("127.0.0.1", self.provider_port, timeout=PATIENCE)
        try:
            headers = {"Host": self.issuer.partition("//")[2]} | given
            connection.request(request.command, request.path, body or None, headers)
            answer = connection.getresponse()
            kept = ("content-type", "set-cookie", "location", "cache-control")
            passed = [(n, v) for n, v in answer.getheaders() if n.lower() in kept]
            return answer.status, passed, answer.read()
        finally:
            connection.close()
