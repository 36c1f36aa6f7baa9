"""Security headers of every answer. The policy starts at nothing; nothing is asked elsewhere."""

from flask import Flask, Response

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
    """`connect-src` names the socket's address because older Safari does not read it in 'self'."""
    socket = public_url.replace("http", "ws", 1)
    policy = CONTENT_SECURITY_POLICY.format(socket=socket)

    @app.after_request
    def add_headers(response: Response) -> Response:
        headers = response.headers
        headers["Content-Security-Policy"] = policy
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "no-referrer"
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
        headers["Cross-Origin-Resource-Policy"] = "same-origin"
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        headers.setdefault("Cache-Control", "no-store")
        if public_url.startswith("https://"):
            headers["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains"
        return response
