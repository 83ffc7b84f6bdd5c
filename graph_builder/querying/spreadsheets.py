"""Answers as spreadsheets: the rows with their types, what the columns mean, and where it all comes from.

Owns the form of the workbooks: of one answer a sheet of rows, a sheet about them, and, where there are
columns of codes, a sheet that says what the codes mean; of many answers a sheet of rows for
each, and before them one that lists the questions.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from graph_builder.querying.columns import Column, ValueType
from graph_builder.querying.named_queries import NamedQuery

LONGEST_CELL = 32_767
"""Characters that a cell of Excel holds."""

LONGEST_NAME = 31
"""Characters that the name of a sheet has at most."""

LICENCE_NOTE = (
    "Words quoted from a document are under that document's own licence: the Open Government Licence, one "
    "for non-commercial purposes (most documents before 2016), or none that is printed."
)
_ENDING = "…"
_LOOKED_AT = 200  # rows, for the width of a column
_NARROWEST, _WIDEST = 9, 60  # characters
_EARLIEST = date(1900, 3, 1)  # Excel counts a 29 February 1900
_MADE = datetime(2000, 1, 1)  # the same in every workbook, so that the same rows are the same bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where rows come from: `built` when the graph was, `documents` how many it holds, the parameters
    that the rows were narrowed by, and in words of how much they are a `share`."""

    built: str = ""
    documents: int | None = None
    share: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)


def write_spreadsheet(rows: bytes, query: NamedQuery, origin: Origin) -> bytes:
    """A workbook of an answer.

    Args:
        rows: the answer in CSV, with the names of the columns.
        query: the question that was asked.
        origin: where the rows come from.
    """
    columns, table = _read(rows, query)
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True, "strings_to_urls": False}) as book:
        book.set_properties({"title": query.summary, "created": _MADE})
        styles = _Styles(book)
        _write_rows(book.add_worksheet(query.name[:LONGEST_NAME]), columns, table, styles)
        _write_about(book.add_worksheet("About"), query, origin, len(table), columns, styles)
        if any(column.has_codes for column in columns):
            _write_codes(book.add_worksheet("Codes"), columns, styles)
    return file.getvalue()


def write_workbook(answers: Iterable[tuple[NamedQuery, bytes]]) -> bytes:
    """A workbook of many answers: a sheet for each question, and one before them that lists the questions.

    Args:
        answers: each question with its rows in CSV, with the names of the columns.
    """
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True, "strings_to_urls": False}) as book:
        book.set_properties({"title": "Inspections of children’s services", "created": _MADE})
        styles = _Styles(book)
        contents = book.add_worksheet("Questions")
        counted = []
        for query, rows in answers:
            columns, table = _read(rows, query)
            sheet = book.add_worksheet(query.name[:LONGEST_NAME])
            _write_rows(sheet, columns, table, styles)
            counted.append((query, sheet.get_name(), len(table)))
        _write_contents(contents, counted, styles)
    return file.getvalue()


def _read(rows: bytes, query: NamedQuery) -> tuple[list[Column], list[list[str]]]:
    """The columns of an answer in CSV, as the question describes them, and its rows."""
    names, *table = csv.reader(io.StringIO(rows.decode("utf-8"), newline=""))
    known = {column.name: column for column in query.columns}
    columns = [
        known.get(name) or Column(name=name, type=ValueType.TEXT, meaning="not described") for name in names
    ]
    return columns, table


class _Styles:
    """The formats of cells, which belong to one workbook."""

    def __init__(self, book: Workbook) -> None:
        self.head: Format = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
        self.date: Format = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
        self.text: Format = book.add_format({"text_wrap": True, "valign": "top"})


def _write_rows(
    sheet: Worksheet, columns: Sequence[Column], table: Sequence[Sequence[str]], styles: _Styles
) -> None:
    for place, column in enumerate(columns):
        longest = max((len(row[place]) for row in table[:_LOOKED_AT]), default=0)
        width = min(max(longest + 1, len(column.name) + 3, _NARROWEST), _WIDEST)
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, column.name, styles.head)
        sheet.write_comment(0, place, column.meaning, {"x_scale": 2})
    for line, row in enumerate(table, start=1):
        for place, (column, value) in enumerate(zip(columns, row, strict=True)):
            if value:
                _write_cell(sheet, (line, place), column.type, value, styles)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table), len(columns) - 1)


def _write_cell(sheet: Worksheet, at: tuple[int, int], kind: ValueType, value: str, styles: _Styles) -> None:
    """A date less precise than a day, and one before Excel's time, stays as it is written."""
    match kind:
        case ValueType.INTEGER | ValueType.NUMBER:
            sheet.write_number(*at, float(value), styles.text)
        case ValueType.TRUTH:
            sheet.write_boolean(*at, value == "true", styles.text)
        case ValueType.DATE if len(value) == len("2024-12-06") and date.fromisoformat(value) >= _EARLIEST:
            sheet.write_datetime(*at, date.fromisoformat(value), styles.date)
        case _:
            cut = len(value) > LONGEST_CELL
            sheet.write_string(*at, value[: LONGEST_CELL - 1] + _ENDING if cut else value, styles.text)


def _write_about(
    sheet: Worksheet,
    query: NamedQuery,
    origin: Origin,
    count: int,
    columns: Sequence[Column],
    styles: _Styles,
) -> None:
    narrowed = "; ".join(f"{name} is {value}" for name, value in origin.parameters.items())
    facts: list[tuple[str, str | int | None]] = [
        ("Question", query.summary),
        ("Description", query.description),
        ("Only rows where", narrowed or None),
        ("Rows", count),
        ("That is", origin.share or None),
        ("Reports held", origin.documents),
        ("Graph built", origin.built or None),
        ("Dates", "Those less precise than a day are text, as the document gives them."),
        ("Licence", LICENCE_NOTE),
    ]
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 16)
    sheet.set_column(2, 2, 100)
    line = 0
    for name, value in facts:
        if value is not None:
            sheet.write_string(line, 0, name, styles.head)
            sheet.merge_range(line, 1, line, 2, value, styles.text)
            # A cell over several columns does not grow with its text.
            sheet.set_row(line, 15 * (1 + len(str(value)) // 110))
            line += 1
    line += 1
    sheet.write_row(line, 0, ("Column", "Values", "Meaning"), styles.head)
    for column in columns:
        line += 1
        values = "code" if column.has_codes else "one of a list" if column.values else column.type.value
        sheet.write_row(line, 0, (column.name, values, column.meaning), styles.text)


def _write_contents(
    sheet: Worksheet, counted: Sequence[tuple[NamedQuery, str, int]], styles: _Styles
) -> None:
    """The questions with how many rows each has; a name leads to its sheet."""
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 80)
    sheet.set_column(2, 2, 9)
    sheet.write_row(0, 0, ("Sheet", "Question", "Rows"), styles.head)
    for line, (query, name, count) in enumerate(counted, start=1):
        sheet.write_url(line, 0, f"internal:'{name}'!A1", string=query.name)
        sheet.write_string(line, 1, query.summary, styles.text)
        sheet.write_number(line, 2, count, styles.text)
    notes = ("What a column means stands as a note at its head.", LICENCE_NOTE)
    for line, note in enumerate(notes, start=len(counted) + 2):
        sheet.merge_range(line, 0, line, 2, note, styles.text)
        sheet.set_row(line, 15 * (1 + len(note) // 110))
    sheet.freeze_panes(1, 0)


def _write_codes(sheet: Worksheet, columns: Sequence[Column], styles: _Styles) -> None:
    sheet.set_column(0, 1, 28)
    sheet.set_column(2, 2, 60)
    sheet.write_row(0, 0, ("Column", "Code", "Meaning"), styles.head)
    codes = [
        (column.name, code, label)
        for column in columns
        if column.has_codes
        for code, label in column.values.items()
    ]
    for line, row in enumerate(codes, start=1):
        sheet.write_row(line, 0, row, styles.text)
    sheet.freeze_panes(1, 0)
