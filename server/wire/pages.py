"""The client's files, the words, and whether the server is well."""

import gzip
import json
import mimetypes
from functools import cache
from pathlib import Path

from flask import Blueprint, Response, abort, jsonify, redirect, request

from shared.locale import languages, words
from shared.vocabulary import plain_words

_FOREVER = "public, max-age=31536000, immutable"


@cache
def catalogue(language: str) -> tuple[bytes, bytes]:
    """A language's words as they are sent, and the same compressed."""
    body = json.dumps(words(language), ensure_ascii=False, separators=(",", ":")).encode()
    return body, gzip.compress(body, mtime=0)


def packed(body: bytes, small: bytes | None, kind: str, cache: str) -> Response:
    """The compressed form for a browser that takes it."""
    zips = small is not None and "gzip" in request.headers.get("Accept-Encoding", "")
    response = Response(small if zips else body)
    response.mimetype = kind
    response.headers["Cache-Control"] = cache
    response.headers["Vary"] = "Accept-Encoding"
    if zips:
        response.headers["Content-Encoding"] = "gzip"
    return response


def pages(client: Path, exit_url: str) -> Blueprint:
    """Serves what is built in `client`; each file is read and compressed once. Quick exit leads to
    `exit_url`, a page of somebody else's that gives nothing away. Raises when the list of plain
    words is malformed."""
    listed = json.dumps(plain_words(), ensure_ascii=False, separators=(",", ":")).encode()
    listed_small = gzip.compress(listed, mtime=0)
    site = Blueprint("pages", __name__)
    files = {
        str(path.relative_to(client)): path.read_bytes()
        for path in sorted(client.rglob("*"))
        if path.is_file()
    }
    zipped = {
        name: gzip.compress(body, mtime=0)
        for name, body in files.items()
        if not name.endswith((".woff2", ".png"))
    }

    def send(name: str, cache: str) -> Response:
        if name not in files:
            abort(404)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return packed(files[name], zipped.get(name), kind, cache)

    @site.get("/")
    @site.get("/join")
    @site.get("/chair")
    @site.get("/projector")
    @site.get("/account")
    @site.get("/accessibility")
    @site.get("/invited")
    @site.get("/signed-in")
    @site.get("/j")
    @site.get("/room/<seat>")
    def page(seat: str = "") -> Response:  # noqa: ARG001  the page reads it from its address
        """The words are asked for with the page, in the language that the browser asks for."""
        wanted = request.accept_languages.best_match(languages(), "en")
        if wanted == "en" or "index.html" not in files:
            return send("index.html", "no-store")
        html = files["index.html"].replace(b"/locale/en.json", f"/locale/{wanted}.json".encode())
        return packed(html, gzip.compress(html), "text/html", "no-store")

    @site.get("/exit")
    def leave_at_once() -> Response:
        """No seat ends and no cookie goes: whoever left in a hurry can come back."""
        return redirect(exit_url)  # type: ignore[return-value]  # werkzeug's, which Flask's extends

    @site.get("/assets/<path:name>")
    def asset(name: str) -> Response:
        return send(f"assets/{name}", _FOREVER)

    @site.get("/favicon.ico")
    def icon() -> Response:
        return send("favicon.ico", "public, max-age=86400")

    @site.get("/locale/<language>.json")
    def locale(language: str) -> Response:
        if language not in languages():
            abort(404)
        body, small = catalogue(language)
        response = packed(body, small, "application/json", "no-cache")
        response.add_etag()
        response.make_conditional(request)
        return response

    @site.get("/plain-words/en.json")
    def plain_words_list() -> Response:
        """Words of the profession and what to say instead. There is a list in English alone."""
        response = packed(listed, listed_small, "application/json", "no-cache")
        response.add_etag()
        response.make_conditional(request)
        return response

    @site.get("/health")
    def health() -> Response:
        return jsonify(status="ok")

    return site
