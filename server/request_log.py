"""The request log: one line of JSON for each request, for whoever runs the server.

Owns what is in a line. There is nothing of people in it: no addresses, no query texts, only
how long a query was.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TextIO

from flask import Flask, Response, request

from server.metrics import seconds_taken


def register_request_log(app: Flask, stream: TextIO) -> None:
    """Makes the app write a line to `stream` for each request, when its answer is ready to be sent."""

    @app.after_request
    def write_line(response: Response) -> Response:
        line: dict[str, object] = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "method": request.method,
            "path": request.path,
            "status": response.status_code,
            "ms": round(seconds_taken() * 1000, 1),
            "bytes": response.calculate_content_length(),
        }
        asked = len(request.query_string) + (request.content_length or 0)
        if asked:
            line["asked_bytes"] = asked
        # In one piece, so that lines of several processes do not mix.
        stream.write(f"{json.dumps(line)}\n")
        stream.flush()
        return response
