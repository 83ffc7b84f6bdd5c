"""Some of the rows of an answer: `limit` and `offset`, and where the others are.

Owns the two parameters, the cutting of a written answer, and the headers of a part. They are
not called page and page size because `page` is a column of many questions. An answer is asked
whole and cut here, since the time goes into finding the rows, and so they are counted as well.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from server.errors import Problem

LIMIT, OFFSET = "limit", "offset"
LARGEST = 100_000
"""The largest value of either."""

_ROWS = {
    "csv": re.compile(rb'(?:[^"\n]|"[^"]*+")*+\n'),
    "tsv": re.compile(rb"[^\n]*+\n"),
    "xml": re.compile(rb"<result>.*?</result>", re.DOTALL),
}
"""One row in each format; the first of `csv` and `tsv` is the head."""


@dataclass(frozen=True, slots=True)
class Window:
    """The rows wanted: at most `limit`, all if it is None, after leaving out `offset`."""

    limit: int | None
    offset: int = 0

    @property
    def is_whole(self) -> bool:
        """True if no row is left out."""
        return self.limit is None and self.offset == 0

    def neighbours(self, total: int) -> dict[str, Window]:
        """The windows before and after this one of so many rows, by their relation to it."""
        if self.limit is None:
            return {}
        found = {}
        if self.offset > 0:
            found["prev"] = replace(self, offset=max(0, self.offset - self.limit))
        if self.offset + self.limit < total:
            found["next"] = replace(self, offset=self.offset + self.limit)
        return found

    def parameters(self) -> dict[str, int]:
        """The window as parameters of an address."""
        limit = {} if self.limit is None else {LIMIT: self.limit}
        return limit | ({OFFSET: self.offset} if self.offset else {})


def read_window(given: Mapping[str, str]) -> Window:
    """The window that a request asks for.

    Raises:
        Problem: 400, for a value that is no whole number from 0 (of the limit from 1) to the largest.
    """
    limit, offset = (_read(name, given.get(name, "")) for name in (LIMIT, OFFSET))
    if limit == 0:
        raise _wrong(LIMIT, "0")
    return Window(limit, offset or 0)


def _read(name: str, value: str) -> int | None:
    if not value:
        return None
    if not re.fullmatch("[0-9]{1,6}", value) or int(value) > LARGEST:
        raise _wrong(name, value)
    return int(value)


def _wrong(name: str, value: str) -> Problem:
    least = 1 if name == LIMIT else 0
    return Problem(
        400,
        "Wrong parameter",
        f"The parameter “{name}” wants a whole number from {least} to {LARGEST}, not “{value}”.",
    )


def cut(body: bytes, form: str, window: Window) -> tuple[bytes, int]:
    """The rows of a window, and how many there are in all.

    Args:
        body: an answer of rows, written whole.
        form: the key of its media type: json, xml, csv or tsv.
        window: which rows are wanted.
    """
    rows = slice(window.offset, None if window.limit is None else window.offset + window.limit)
    if form == "json":
        answer = json.loads(body)
        bindings = answer["results"]["bindings"]
        answer["results"]["bindings"] = bindings[rows]
        written = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
        return written.encode(), len(bindings)
    spans = [found.span() for found in _ROWS[form].finditer(body)]
    first = 0 if form == "xml" else 1
    whole, wanted = spans[first:], spans[first:][rows]
    begin = whole[0][0] if whole else len(body)
    end = whole[-1][1] if whole else len(body)
    kept = body[wanted[0][0] : wanted[-1][1]] if wanted else b""
    return body[:begin] + kept + body[end:], len(whole)
