"""The files that pages load, at addresses that change when a file does, so that browsers may keep them.

Owns the addresses and how long they last; what is in the files is `static/`, and the
scripts among them are built from `web/`.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from flask import Flask, Response, request

VERSION_LENGTH = 12
"""Hex digits of a file's SHA-256 in its address."""

A_YEAR = 365 * 24 * 3600
"""Seconds; as long as caches keep anything."""


def register_assets(app: Flask) -> None:
    """Makes `url_for("static", …)` name the version of the file, and its answer last."""
    versions = _read_versions(Path(app.static_folder or ""))

    @app.url_defaults
    def add_version(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == "static" and values.get("filename") in versions:
            values.setdefault("v", versions[values["filename"]])

    @app.after_request
    def let_keep(response: Response) -> Response:
        asked = (request.view_args or {}).get("filename")
        version = versions.get(asked) if request.endpoint == "static" and asked else None
        if version is not None and request.args.get("v") == version:
            response.cache_control.no_cache = None
            response.cache_control.public = True
            response.cache_control.max_age = A_YEAR
            response.cache_control.immutable = True
        return response


def _read_versions(folder: Path) -> dict[str, str]:
    """The version of each file by its path below the folder."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()[:VERSION_LENGTH]
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
