"""A page of somebody else's, on this machine, for quick exit to lead to."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<!doctype html><title>Weather</title><h1>Cloudy, with some sun</h1>"


class _Weather(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def neutral_page() -> Iterator[str]:
    """Its address, `http://127.0.0.1:PORT/weather`."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Weather) as site:
        serving = threading.Thread(target=site.serve_forever)
        serving.start()
        try:
            yield f"http://127.0.0.1:{site.server_port}/weather"
        finally:
            site.shutdown()
            serving.join()
