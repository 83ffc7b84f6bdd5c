"""A document as sections under known headings.

Owns the finding of headings; which headings a report has is data in its family.
A heading may run over several lines; a line of a table of contents, which ends
in a page number, is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph_builder.reading.document import Document, Form, Line

_MOST_LINES = 4
"""No heading of these reports runs over more lines."""

_BROKEN_WORD = re.compile(r"(?<=\w-)\n(?!(?:and|or|to)\b)")
"""A line's end after a hyphen, unless a second word shares what follows: `16- and 17-year-olds`."""

_ENDS_SENTENCE = re.compile(r"[.:;!?)’'”]$|\d$")
_FULL = 0.75
"""The share of lines that are no longer than a full one."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading a family knows: `key` names it; `pattern` must match it whole, case aside.

    In `pattern` a space stands for any white space and ’ for any apostrophe or none; neither may
    stand inside square brackets. With `alone` a line is this heading even where it is not set as
    one, if it stands by itself. A `distinct` one is so worded that no sentence runs into it: where
    the source has no typography, nothing need show that a heading begins.
    """

    key: str
    pattern: str
    alone: bool = False
    distinct: bool = False

    def compiled(self) -> re.Pattern[str]:
        loose = self.pattern.replace("’", "[’'‘`]?").replace(" ", r"\s+")
        return re.compile(loose, re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The lines under one heading, up to the next known one.

    `heading` is as printed, on one line; `first` and `last` are indices into
    `document.lines` of the lines below it (`last` exclusive); `heading_first`
    is the index of the heading's own first line; `match` holds the groups of its pattern.
    """

    key: str
    heading: str
    heading_first: int
    first: int
    last: int
    match: re.Match[str]


def find_sections(document: Document, headings: Sequence[Heading]) -> tuple[Section, ...]:
    """The document's sections in order, those of footnotes apart.

    What stands before the first heading belongs to none.
    """
    patterns = [(heading.key, heading.compiled()) for heading in headings]
    alone = [(heading.key, heading.compiled()) for heading in headings if heading.alone]
    distinct = [(heading.key, heading.compiled()) for heading in headings if heading.distinct]
    lines = [line for line in document.lines if not line.footnote]
    width = full_width(lines)
    found: list[tuple[int, int, str, re.Match[str]]] = []
    index = 0
    while index < len(lines):
        known = patterns if _may_open_heading(document.form, lines, index, width) else distinct
        hit = _heading_at(document.form, lines, index, known) or _heading_alone_at(lines, index, alone)
        if hit is None:
            index += 1
            continue
        key, match, count = hit
        found.append((index, index + count, key, match))
        index += count
    ends = [*(first for first, *_ in found[1:]), len(lines)] if found else []
    return tuple(
        Section(
            key=key,
            heading=joined(lines[start:below]),
            heading_first=start,
            first=below,
            last=end,
            match=match,
        )
        for (start, below, key, match), end in zip(found, ends, strict=True)
    )


def joined(lines: Sequence[Line]) -> str:
    """The lines' text as running text; a word broken after its hyphen is whole again."""
    return running_text("\n".join(line.text for line in lines))


def running_text(quote: str) -> str:
    """Words as running text that stand in several lines; a word broken after its hyphen is whole again."""
    return _BROKEN_WORD.sub("", quote).replace("\n", " ")


def _heading_at(
    form: Form, lines: Sequence[Line], index: int, patterns: Sequence[tuple[str, re.Pattern[str]]]
) -> tuple[str, re.Match[str], int] | None:
    """The longest run of lines from `index` that is a known heading."""
    if not patterns or (form is Form.PDF and not lines[index].heading):
        return None
    for count in range(min(_MOST_LINES, len(lines) - index), 0, -1):
        run = lines[index : index + count]
        if count > 1 and not _may_continue(form, run):
            continue
        text = joined(run)
        for key, pattern in patterns:
            match = pattern.fullmatch(text)
            if match:
                return key, match, count
    return None


def _heading_alone_at(
    lines: Sequence[Line], index: int, patterns: Sequence[tuple[str, re.Pattern[str]]]
) -> tuple[str, re.Match[str], int] | None:
    """A known heading that a report forgot to set as one: lines with space before and after them."""
    if not _stands_apart(lines, index):
        return None
    for count in range(min(_MOST_LINES, len(lines) - index), 0, -1):
        run = lines[index : index + count]
        if any(line.gap for line in run[1:]) or not _stands_apart(lines, index + count):
            continue
        text = joined(run)
        for key, pattern in patterns:
            match = pattern.fullmatch(text)
            if match:
                return key, match, count
    return None


def _stands_apart(lines: Sequence[Line], index: int) -> bool:
    """True where space or a page's end comes before the line at `index`, or nothing is left."""
    if index in (0, len(lines)):
        return True
    return lines[index].gap or lines[index].page != lines[index - 1].page


def full_width(lines: Sequence[Line]) -> int:
    """How many characters a full line has: few lines have more."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(_FULL * (len(lengths) - 1))] if lengths else 0


def has_room(before: Line, line: Line, width: int) -> bool:
    """True where the first word of `line` would have fitted on the line before: something ended there."""
    return len(before.text) + 1 + len(line.text.split(" ", 1)[0]) < width


def _may_open_heading(form: Form, lines: Sequence[Line], index: int, width: int) -> bool:
    line = lines[index]
    if line.heading or form is Form.PDF or index == 0:
        return line.heading or form is not Form.PDF
    before = lines[index - 1]
    if line.gap or before.heading or _ENDS_SENTENCE.search(before.text):
        return True
    return has_room(before, line, width)


def _may_continue(form: Form, run: Sequence[Line]) -> bool:
    if form is Form.PDF:
        return all(line.heading for line in run[:-1])
    return not any(line.gap for line in run[1:])
