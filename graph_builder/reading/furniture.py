"""What is printed on a page but is no part of what the document says.

Owns the decisions, from looks and place alone: page numbers, running headers and
footers are left out; footnotes are marked, so that they can stand after the
body; headings and gaps are recognised. Knows nothing of PDF libraries or families.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph_builder.reading.assembly import SourceLine

MARGIN = 0.07
"""The share of the page's height at either end in which running lines stand."""

EDGE = 0.058
"""The share within which nothing but running lines is ever set, even on one page only."""

_FOOTNOTE_SIZE = 0.92
_MARK_SIZE = 0.8
_HEADING_SIZE = 1.1
_GAP = 1.45
_DIGITS = re.compile(r"\d+")
_OPENS_FOOTNOTE = re.compile(r"\s*\d{1,2}(?=\s|\D|$)")


class PrintedLine(NamedTuple):
    """A line on a page; lengths are in points, `bottom` from the foot of the page.

    `foot` is the bottom of its last part: PDFium joins two lines where the first ends in a
    hyphen. `size` is the type size of its first letter, `opening_size` that of its first
    character; `marks` the indices within `raw` of footnote marks.
    """

    raw: str
    page: int
    source: int
    left: float
    bottom: float
    foot: float
    page_height: float
    size: float
    opening_size: float
    bold: bool
    marks: frozenset[int]


def leave_out_furniture(lines: Sequence[PrintedLine]) -> list[SourceLine]:
    """The lines that are read, with footnotes, headings and gaps marked."""
    body_size = _body_size(lines)
    running = _running_lines(lines)
    lowest: dict[int, float] = {}
    for line in lines:
        lowest[line.page] = min(line.bottom, lowest.get(line.page, line.bottom))
    pages: dict[int, list[PrintedLine]] = defaultdict(list)
    for line in lines:
        page = pages[line.page]
        if not _is_furniture(line, running, lowest) and not (page and _is_mark_of(page[-1], line)):
            page.append(line)
    return [line for page in pages.values() for line in _with_looks(page, body_size)]


def _body_size(lines: Sequence[PrintedLine]) -> float:
    """The type size that most characters have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.raw)
    return sizes.most_common(1)[0][0]


def _in_margin(line: PrintedLine, share: float) -> bool:
    return line.bottom < share * line.page_height or line.bottom > (1 - share) * line.page_height


def _key(line: PrintedLine) -> str:
    return _DIGITS.sub("#", line.raw.strip())


def _running_lines(lines: Sequence[PrintedLine]) -> frozenset[str]:
    """Lines in a margin that return, numbers aside, on another page."""
    pages: dict[str, set[int]] = defaultdict(set)
    for line in lines:
        if _in_margin(line, MARGIN):
            pages[_key(line)].add(line.page)
    return frozenset(key for key, seen in pages.items() if len(seen) > 1)


def _is_furniture(line: PrintedLine, running: frozenset[str], lowest: Mapping[int, float]) -> bool:
    if _in_margin(line, EDGE):
        return True
    if line.bottom == lowest[line.page] and line.raw.strip() == str(line.page):
        return True
    return _in_margin(line, MARGIN) and (_key(line) == "#" or _key(line) in running)


def _is_mark_of(before: PrintedLine, line: PrintedLine) -> bool:
    """True for a footnote's mark so high beside a heading that PDFium makes it a line of its own."""
    return (
        _key(line) == "#"
        and line.size <= _MARK_SIZE * before.size
        and line.left > before.left
        and before.foot < line.bottom < before.foot + before.size
    )


def _footnotes_from(page: Sequence[PrintedLine], body_size: float) -> int:
    """The index of the first of the small lines at the page's end that opens with a raised number."""
    small_from = len(page)
    while small_from > 0 and _is_small(page[small_from - 1], body_size):
        small_from -= 1
    return next((i for i in range(small_from, len(page)) if _opens_footnote(page[i])), len(page))


def _is_small(line: PrintedLine, body_size: float) -> bool:
    return line.size <= _FOOTNOTE_SIZE * body_size


def _opens_footnote(line: PrintedLine) -> bool:
    if not _OPENS_FOOTNOTE.match(line.raw):
        return False
    return line.opening_size < line.size or _key(line) == "#"


def _with_looks(page: Sequence[PrintedLine], body_size: float) -> Iterator[SourceLine]:
    footnotes_from = _footnotes_from(page, body_size)
    before: PrintedLine | None = None
    for index, line in enumerate(page):
        footnote = index >= footnotes_from
        yield SourceLine(
            raw=line.raw,
            page=line.page,
            source=line.source,
            cut=line.marks,
            indent=round(line.left, 1),
            size=line.size,
            bold=line.bold,
            heading=not footnote and (line.bold or line.size >= _HEADING_SIZE * body_size),
            footnote=footnote,
            gap=before is not None and before.foot - line.bottom > _GAP * max(line.size, before.size),
        )
        before = line
