"""`python -m server` and `commonground`. The one file that names eventlet, and patches first."""

import os
import sys
import warnings

GREEN = os.environ.get("COMMONGROUND_ASYNC", "eventlet") == "eventlet"

if GREEN:
    with warnings.catch_warnings():
        # docs/decisions/0004-eventlet.md: known, and kept to this file for that reason
        warnings.simplefilter("ignore")
        import eventlet
    eventlet.monkey_patch()

import resource
import socket
from typing import Any

from server.app import Application
from server.command_line import commonground

BACKLOG = 512
CONNECTIONS = 8192
IDLE_SECONDS = 30
"""A connection that says nothing for this long is closed; sockets say something every ten."""


def listen(application: Application, host: str, port: int) -> None:
    """Serves until ended. OSError if the port is taken."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))  # a file for each connection
    if not GREEN:
        application.socketio.run(
            application.flask, host=host, port=port, allow_unsafe_werkzeug=True
        )
        return
    import eventlet.wsgi

    listener = eventlet.listen((host, port), backlog=BACKLOG)
    # Inherited by each connection; without it small frames wait up to 40 ms for an ACK.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    eventlet.wsgi.server(
        listener,
        uncompressed(application.flask),
        log_output=False,
        max_size=CONNECTIONS,
        socket_timeout=IDLE_SECONDS,
    )


def uncompressed(flask: Any) -> Any:
    """Frames go out as they are: compressing each costs more than it saves (P5)."""

    def serve(environ: dict[str, Any], start_response: Any) -> Any:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return flask(environ, start_response)

    return serve


def main() -> None:
    commonground(args=sys.argv[1:] or ["serve"], prog_name="commonground", obj=listen)


if __name__ == "__main__":
    main()
