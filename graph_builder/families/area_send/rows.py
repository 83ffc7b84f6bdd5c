"""Rows of the tables in Area SEND reports, told by indents, gaps and where sentences end.

Owns where a row ends and what stands in its left and right column. Lines whose source has no
indents are rows of one column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from graph_builder.reading.document import Line

_COLUMN = 100.0
"""How many points further in than the left one the right column stands, at least."""

_SAME_EDGE = 6.0
_FULL = 0.75
"""The share of lines that are no longer than a full one."""

_LONGEST_ON_LEFT = 40
"""How many characters fit into the left column, at most."""

_ITEM_OPENS = re.compile(
    r"(?:(?:Senior |Strategic |Health )?Leaders|The (?:local |area )*(?:partnership|LAP)|Local area"
    r"|Partners|Health)\b"
)
_NAME_OF_BODY = re.compile(r"(?:(?:[A-Z&][\w’'.-]*|and|of|the|upon|area),?(?: |$))+")
_MARK = re.compile(r"[•–]|\(?(?:[a-h]|[ivx]{1,4})[.)]\s")
_ENDED = re.compile(r"[.!?][’”\"')]*$")
# A paragraph that takes up the one before, inside the same row.
_GOES_ON = re.compile(
    r"(?:This|These|They|It|In (?:particular|addition)|Also)\b|[A-Z][\w ]{2,60} (?:should|must) also\b|[a-z]"
)


@dataclass(slots=True)
class TableRow:
    """One row: the lines on the left, if it has two columns, and those of the item."""

    left: list[Line] = field(default_factory=list)
    item: list[Line] = field(default_factory=list)

    @property
    def item_start(self) -> int:
        """Where the item's words begin in the document's text."""
        return self.item[0].start


def is_on_right(line: Line, edge: float | None) -> bool:
    """True for a line in the right column of a table whose left edge is `edge`."""
    return line.indent is not None and edge is not None and line.indent >= edge + _COLUMN


def left_edge(lines: Sequence[Line]) -> float | None:
    """The indent of the leftmost of `lines`; None where the source sets all of them at one."""
    indents = {line.indent for line in lines if line.indent is not None}
    return min(indents) if len(indents) > 1 else None


def find_table_rows(lines: Sequence[Line], all_lines: Sequence[Line]) -> Iterator[TableRow]:
    """The rows among `lines`, in order; `all_lines` of the document tell how long a full line is."""
    printed = [line for line in lines if len(line.text) > 1]  # a bullet alone closes some tables
    edge = left_edge(printed)
    if any(is_on_right(line, edge) for line in printed):
        yield from _rows_of_two_columns(printed, edge)
    else:
        for row in _rows_of_one_column(printed, edge, _width(all_lines)):
            yield row if edge is not None else _with_bodies_apart(row)


def _rows_of_two_columns(lines: Sequence[Line], edge: float | None) -> Iterator[TableRow]:
    row = TableRow()
    for line in lines:
        if is_on_right(line, edge):
            row.item.append(line)
            continue
        if row.item and not _goes_on_overleaf(line, row):
            yield row
            row = TableRow()
        if not row.left and len(line.text) > _LONGEST_ON_LEFT:
            row.left, row.item = _parted(line)
        else:
            row.left.append(line)
    if row.item:
        yield row


def _parted(line: Line) -> tuple[list[Line], list[Line]]:
    """The two cells of a line that runs over both columns, as where the left cell is one line long.

    Where no opening of an item is known in it, all of it is the item's.
    """
    opening = _ITEM_OPENS.search(line.text, 1)
    if opening is None:
        return [], [line]
    cut = opening.start()
    left = replace(line, end=line.start + cut - 1, text=line.text[: cut - 1])
    return [left], [replace(line, start=line.start + cut, text=line.text[cut:])]


def _goes_on_overleaf(line: Line, row: TableRow) -> bool:
    """True for a left cell that goes on after a page break, as its item does."""
    return line.page != row.item[-1].page and not _ENDED.search(row.item[-1].text)


def _rows_of_one_column(lines: Sequence[Line], edge: float | None, width: int) -> Iterator[TableRow]:
    row = TableRow()
    for line in lines:
        if row.item and _begins_row(line, row.item, edge, width):
            yield row
            row = TableRow()
        row.item.append(line)
    if row.item:
        yield row


def _with_bodies_apart(row: TableRow) -> TableRow:
    """The row with the names of bodies above its item on the left, where a copy has lost the columns."""
    for index, line in enumerate(row.item):
        if index and _ITEM_OPENS.match(line.text):
            return TableRow(left=row.item[:index], item=row.item[index:])
        if not _NAME_OF_BODY.fullmatch(line.text):
            break
    return row


def _begins_row(line: Line, row: Sequence[Line], edge: float | None, width: int) -> bool:
    before = row[-1]
    if line.indent is not None and edge is not None and line.indent > edge + _SAME_EDGE:
        return False
    if _MARK.match(line.text):
        return bool(_MARK.match(row[0].text))
    if _GOES_ON.match(line.text):
        return False
    if line.gap:
        return True
    has_room = len(before.text) + 1 + len(line.text.split(" ", 1)[0]) < width
    return bool(_ENDED.search(before.text)) and (has_room or line.page != before.page)


def _width(lines: Sequence[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(_FULL * (len(lengths) - 1))] if lengths else 0
