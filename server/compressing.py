"""Answers made small for the way, for clients that take them so.

Owns which answers are: pages, data in words, and our scripts and styles. Answers of the SPARQL endpoint are
not, most of which are too short to gain, nor is what is sent as it is made.

Ours, since Flask-Compress compresses those too, and parts of files (206) as if they were whole: to keep it
from either would take as much code as this.
"""

from __future__ import annotations

import gzip
from contextlib import closing

from flask import Flask, Response, request

WORTH_IT = 1024
"""Bytes from which on an answer gains."""

LEVEL = 5
"""Of 9: a page of 400 KB takes about 6 ms, and those above gain a few per cent for twice the time."""

_ENDINGS = ("json", "xml", "javascript")
"""Of media types that are words, beside those that begin with `text/`."""


def register_compression(app: Flask) -> None:
    """Makes the app compress its answers."""
    assets: dict[str, bytes] = {}

    @app.after_request
    def compress(response: Response) -> Response:
        if request.blueprint == "protocol" or not _may_be_compressed(response):
            return response
        response.vary.add("Accept-Encoding")
        if not request.accept_encodings["gzip"]:
            return response
        tag, _ = response.get_etag()
        if request.endpoint == "static" and tag:
            with closing(response):  # the file that it would have been sent from
                response.direct_passthrough = False
                body = response.get_data()
            if tag not in assets:
                assets[tag] = gzip.compress(body, LEVEL, mtime=0)
            response.set_data(assets[tag])
        elif len(response.get_data()) > WORTH_IT:
            response.set_data(gzip.compress(response.get_data(), LEVEL, mtime=0))
        else:
            return response
        response.content_encoding = "gzip"
        if tag:
            # The same in other bytes: a strong tag would promise the same bytes.
            response.set_etag(tag, weak=True)
        return response


def _may_be_compressed(response: Response) -> bool:
    kind = response.mimetype or ""
    is_words = kind.startswith("text/") or kind.endswith(_ENDINGS)
    is_whole = not response.is_streamed or request.endpoint == "static"
    return is_words and is_whole and response.status_code not in (206, 304) and not response.content_encoding
