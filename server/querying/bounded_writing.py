"""Writing an answer of at most so many rows and bytes, well-formed also where it was cut.

Owns the ends of answers. Rows are written by the engine, which cannot be told to stop; so
what it writes is counted, cheaply and rather too high, and only when the count passes the
limit are the rows looked at one by one. Runs in a worker.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, cast

import pyoxigraph as ox

from graph_builder.prefixes import PREFIXES
from graph_builder.querying.asking import GRAPH_FORMATS, ROW_FORMATS


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much an answer may have: rows (or triples), and bytes."""

    rows: int
    size: int


@dataclass(frozen=True, slots=True)
class Written:
    """An answer written out; `cut` if there was more of it."""

    body: bytes
    cut: bool


@dataclass(frozen=True, slots=True)
class _RowSyntax:
    """How rows stand in a format.

    `start` ends the head; `mark` is written at least once between two rows; `ends` finds where whole
    rows end from a place on; `close` ends the answer.
    """

    start: bytes
    mark: bytes
    ends: Callable[[bytes, int], Iterator[int]]
    close: bytes


class _EnoughError(Exception):
    """Stops the engine from writing on; never leaves this module."""


def write_graph(triples: ox.QueryTriples, form: str, bounds: Bounds) -> Written:
    """Triples in a format of GRAPH_FORMATS."""
    sink = _Sink()
    cut = False

    def first() -> Iterator[ox.Triple]:
        nonlocal cut
        for number, triple in enumerate(triples):
            if number == bounds.rows or sink.size >= bounds.size:
                cut = True
                return
            yield triple

    ox.serialize(first(), cast(IO[bytes], sink), format=GRAPH_FORMATS[form], prefixes=PREFIXES)
    return Written(b"".join(sink.parts), cut)


def write_rows(answer: ox.QuerySolutions | ox.QueryBoolean, form: str, bounds: Bounds) -> Written:
    """Rows, or yes or no, in a format of ROW_FORMATS.

    Args:
        answer: what the engine gave; it is used up.
        form: the format.
        bounds: what may be written; whole rows only.
    """
    if isinstance(answer, ox.QueryBoolean):
        return Written(answer.serialize(format=ROW_FORMATS[form]) or b"", cut=False)
    sink = _RowSink(_SYNTAX[form], bounds)
    try:
        answer.serialize(cast(IO[bytes], sink), format=ROW_FORMATS[form])
    except _EnoughError:
        whole = b"".join(sink.parts)[: sink.end] + _SYNTAX[form].close
        return Written(whole, cut=True)
    return Written(b"".join(sink.parts), cut=False)


class _Sink:
    """Keeps what is written to it; all of a file that the engine needs."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self.size = 0

    def write(self, part: bytes) -> int:
        self.parts.append(part)
        self.size += len(part)
        return len(part)

    def flush(self) -> None:
        """Nothing is held back."""


class _RowSink(_Sink):
    """Keeps what is written until the bounds are passed; `end` is then where the last row ends."""

    def __init__(self, syntax: _RowSyntax, bounds: Bounds) -> None:
        super().__init__()
        self.end = 0
        self._syntax = syntax
        self._bounds = bounds
        self._rows = 0  # whole rows before `end`
        self._marks = 1  # one more than the marks after it, and so at least as many as rows
        self._tail = b""

    def write(self, part: bytes) -> int:
        super().write(part)
        mark = self._syntax.mark
        seen = self._tail + part
        self._marks += seen.count(mark)
        self._tail = seen[-(len(mark) - 1) :] if len(mark) > 1 else b""
        if self._rows + self._marks > self._bounds.rows or self.size > self._bounds.size:
            self._look()
        return len(part)

    def _look(self) -> None:
        """Counts the rows written since the last look.

        Raises:
            _EnoughError: there are more than may be written.
        """
        whole = b"".join(self.parts)
        self.parts = [whole]
        self.end = self.end or whole.index(self._syntax.start) + len(self._syntax.start)
        for end in self._syntax.ends(whole, self.end):
            if self._rows == self._bounds.rows or end > self._bounds.size:
                raise _EnoughError
            self._rows += 1
            self.end = end
        # Where every row fits, the end of the answer may still pass the limit: nothing is cut then.
        if self.size > self._bounds.size and not self._syntax.close.startswith(whole[self.end :]):
            raise _EnoughError
        self._marks = 1


def _ends_of(row: bytes) -> Callable[[bytes, int], Iterator[int]]:
    pattern = re.compile(row, re.DOTALL)

    def ends(text: bytes, start: int) -> Iterator[int]:
        while found := pattern.match(text, start):
            start = found.end()
            yield start

    return ends


def _ends_in_json(text: bytes, start: int) -> Iterator[int]:
    decode = json.JSONDecoder().raw_decode
    rest = text[start:].decode("utf-8", "ignore")
    at = 0
    while at < len(rest):
        try:
            _, end = decode(rest, at + rest.startswith(",", at))
        except json.JSONDecodeError:
            return
        # Only in characters beyond ASCII do places in the text and in its bytes differ.
        start += len(rest[at:end].encode())
        at = end
        yield start


def add_link(body: bytes, form: str, link: str) -> bytes:
    """Names an address in the head of written rows, where the format has one."""
    if form == "json":
        return body.replace(b"]}", b'],"link":[%s]}' % json.dumps(link).encode(), 1)
    if form == "xml":
        escaped = link.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").encode()
        return body.replace(b"</head>", b'<link href="%s"/></head>' % escaped, 1)
    return body


_SYNTAX = {
    "json": _RowSyntax(b'"bindings":[', b"},{", _ends_in_json, b"]}}"),
    "xml": _RowSyntax(b"<results>", b"</result>", _ends_of(rb"<result>.*?</result>"), b"</results></sparql>"),
    "csv": _RowSyntax(b"\n", b"\n", _ends_of(rb'(?:[^"\n]|"[^"]*+")*+\n'), b""),
    "tsv": _RowSyntax(b"\n", b"\n", _ends_of(rb"[^\n]*+\n"), b""),
}
