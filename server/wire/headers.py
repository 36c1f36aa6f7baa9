"""Security headers of every answer. The policy starts at nothing; nothing is asked elsewhere."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from flask import Flask
from werkzeug.datastructures import Headers

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self' {socket}",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)


def set_headers(app: Flask, public_url: str) -> None:
    """Also on what Engine.IO answers before Flask is asked. `connect-src` names the socket's
    address because older Safari does not read it in 'self'."""
    socket = public_url.replace("http", "ws", 1)
    always = {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY.format(socket=socket),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }
    if public_url.startswith("https://"):
        always["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains"
    within = app.wsgi_app

    def with_headers(
        environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        def start(status: str, given: list[tuple[str, str]], *failed: Any) -> Any:
            headers = Headers(given)
            headers.update(always)
            headers.setdefault("Cache-Control", "no-store")
            return start_response(status, headers.to_wsgi_list(), *failed)

        return within(environ, start)

    app.wsgi_app = with_headers  # type: ignore[method-assign]  # how Flask is wrapped
