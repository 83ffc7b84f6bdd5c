"""What stands side by side of several authorities: grades over time, themes, what came back, what is due.

Owns the lines of the comparison, for the page `/compare` and its files alike.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from graph_builder.querying.columns import Column, ValueType
from graph_builder.querying.named_queries import NamedQuery
from graph_builder.querying.spreadsheets import Origin, write_spreadsheet
from server.pages.due import announced
from server.pages.grades import AREAS
from server.pages.trajectory import Step, trajectory_of
from server.pages.wall import WallRow
from server.tables import Tables

MOST_THEMES = 12
"""Themes asked for most, of the authorities together."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is told of one authority: words, or grades with the year of each, the oldest first."""

    words: str = ""
    grades: tuple[tuple[str, Step], ...] = ()

    def __str__(self) -> str:
        graded = [f"{step.grade} {year}{_compared(step)}" for year, step in self.grades]
        return "; ".join(graded) if graded else self.words

    def __bool__(self) -> bool:
        return bool(self.words or self.grades)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the comparison: what it is about, and a cell for each authority. `theme` if it is of one."""

    what: str
    cells: tuple[Cell, ...]
    theme: str = ""


def compare_authorities(tables: Tables, chosen: Sequence[WallRow], today: str) -> list[Line]:
    """All lines in the order they are shown; those with nothing to tell of any authority are left out.

    Args:
        today: the day, in ISO form, by which what is due is past.
    """
    held = {row["authority"]: row.get("reports_held", "0") for row in tables.rows("authorities")}
    lines = [
        Line("Inspections held with a report", tuple(Cell(held.get(each.name, "0")) for each in chosen)),
        *_grades(tables, chosen),
        *_themes(tables, chosen),
        Line("Came back, as reports say themselves", _returned(tables, chosen, "stated")),
        Line("Came back, inferred from one theme asked for twice", _returned(tables, chosen, "inferred")),
        Line("Due next", tuple(Cell(_due(tables, each, today)) for each in chosen)),
    ]
    return [line for line in lines if any(line.cells)]


def write_csv(lines: Sequence[Line], chosen: Sequence[WallRow]) -> bytes:
    """The comparison in CSV: a column for each authority."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["what", *(each.name for each in chosen)])
    writer.writerows([[line.what, *map(str, line.cells)] for line in lines])
    return text.getvalue().encode()


def write_workbook(lines: Sequence[Line], chosen: Sequence[WallRow], built: str) -> bytes:
    """The comparison as a workbook; `built` is when the graph was."""
    names = [each.name for each in chosen]
    question = NamedQuery(
        name="compare",
        summary=f"How do {', '.join(names)} stand side by side?",
        description="Grades are all those held in an area, the oldest first. Themes are inferred from "
        "the words of what the latest reports ask for. A difference is not explained by standing here.",
        tags=(),
        text="",
        columns=(
            Column(name="what", type=ValueType.TEXT, meaning="what the line is about"),
            *(Column(name=name, type=ValueType.TEXT, meaning=f"of {name}") for name in names),
        ),
    )
    return write_spreadsheet(write_csv(lines, chosen), question, Origin(built=built))


def _grades(tables: Tables, chosen: Sequence[WallRow]) -> list[Line]:
    """By area, all grades held of each."""
    ways = []
    for each in chosen:
        way = trajectory_of(tables.of_authority("authority-history", each.name), ())
        years = [column.date[:4] for column in way.columns]
        ways.append(
            {
                label: Cell(
                    grades=tuple((year, step) for year, step in zip(years, steps, strict=True) if step)
                )
                for label, steps in way.areas
            }
        )
    return [Line(label, tuple(way.get(label, Cell()) for way in ways)) for _, label in AREAS]


def _themes(tables: Tables, chosen: Sequence[WallRow]) -> list[Line]:
    """How much of what the latest reports ask of each is on a theme, for those that are asked for most."""
    asked = [
        [row for row in tables.of_authority("improvements", each.name) if row.get("latest") == "true"]
        for each in chosen
    ]
    counts = [
        Counter(theme for row in rows for theme in filter(None, row.get("themes", "").split("; ")))
        for rows in asked
    ]
    together = sum(counts, Counter[str]())
    themes = sorted(together, key=lambda theme: (-together[theme], theme))[:MOST_THEMES]
    return [
        Line(
            f"Asked for: {theme}",
            tuple(
                Cell(f"{of[theme]} of {len(rows)}" if of[theme] else "")
                for of, rows in zip(counts, asked, strict=True)
            ),
            theme,
        )
        for theme in themes
    ]


def _returned(tables: Tables, chosen: Sequence[WallRow], kind: str) -> tuple[Cell, ...]:
    """Which themes or outcomes came back, each with the latest years between which it did."""
    cells = []
    for each in chosen:
        rows = tables.of_authority("returned-improvements", each.name)
        years = {
            row["topic"] or "without a theme": f"{row['earlier_year']} → {row['later_year']}".strip(" →")
            for row in sorted(rows, key=lambda row: row["later_year"])
            if row["return_kind"] == kind
        }
        cells.append(Cell("; ".join(f"{topic} {when}" for topic, when in sorted(years.items()))))
    return tuple(cells)


def _due(tables: Tables, each: WallRow, today: str) -> str:
    rows, documents = (tables.of_authority(name, each.name) for name in ("due-next", "documents"))
    told = [
        f"{due.what}{f', {due.when}' if due.when else ''}{f' ({due.note})' if due.note else ''}"
        for due in announced(rows, documents, today)
        if due.awaited
    ]
    return "; ".join(dict.fromkeys(told))


def _compared(step: Step) -> str:
    return f" ({step.comparison})" if step.comparison else ""
