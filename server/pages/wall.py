"""The wall: every authority a row, the years across, each inspection a cell in its overall grade.

Owns what a cell shows, and how the wall is narrowed and ordered. An overall grade is never worked out: an
inspection that gives none, or whose documents give different ones, has a cell without one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph_builder.identifiers import slug
from graph_builder.querying.rows import Rows
from server.pages.grades import NONE, GradeMark, mark_of
from server.tables import Tables

SHORT = {
    "sif": "SIF",
    "ilacs": "ILACS",
    "jtai": "JTAI",
    "area-send": "SEND",
    "looked-after-2013": "LAC",
    "protection-2012": "Protection",
    "joint-area-review": "JAR",
    "ilacs-focused-visit": "Visit",
    "monitoring-visit": "Monitoring",
}
"""What a family of reports is called in a cell."""

OVERALL = ("overall-effectiveness", "area-send")
CARE_REPORTS = frozenset({"sif", "ilacs", "looked-after-2013", "protection-2012"})
"""Families whose overall grade is one of children's social care, for the latest grade and its change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One inspection: when it ended (as precise as known), of what kind, its overall grade if it gives one.

    `mentioned` is true when no report of it is held, and only a later one speaks of it. `differing` are its
    overall grades where its documents give more than one: then it has no `grade`.
    """

    end: str
    year: int
    family: str
    grade: str
    mark: GradeMark
    mentioned: bool
    inspection: str
    differing: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return SHORT.get(self.family, self.family)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallRow:
    """An authority with its inspections in the order of time. `change` is how the latest grade compares."""

    name: str
    key: str
    region: str
    type: str
    neighbours: frozenset[str]
    cells: tuple[Cell, ...]
    change: str

    @property
    def graded(self) -> tuple[Cell, ...]:
        """The inspections of children's services that give an overall grade, held as reports."""
        return tuple(
            cell
            for cell in self.cells
            if cell.family in CARE_REPORTS and cell.mark is not NONE and not cell.mentioned
        )

    @property
    def latest(self) -> Cell | None:
        return self.graded[-1] if self.graded else None

    def in_year(self, year: int) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell.year == year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How the wall is narrowed: an empty string is no narrowing. `sort` is name, grade, change or newest."""

    region: str = ""
    type: str = ""
    family: str = ""
    grade: str = ""
    near: str = ""
    sort: str = "name"


SORTS = ("name", "grade", "change", "newest")
CHANGES = ("declined", "same", "improved", "")


def wall_rows(tables: Tables) -> list[WallRow]:
    """All authorities of which something is known, by name."""
    grades: dict[str, set[str]] = defaultdict(set)
    for row in tables.rows("judgements"):
        if row["status"] == "primary" and row.get("area_concept") in OVERALL and row.get("inspection"):
            grades[row["inspection"]].add(row["grade"])
    cells: dict[str, list[Cell]] = defaultdict(list)
    for row in tables.rows("inspections"):
        end = row.get("end") or row.get("start") or row.get("published") or ""
        if end[:4].isdigit():
            cells[row["authority"]].append(_cell(row, end, sorted(grades[row["inspection"]])))
    places = {row["authority"]: row for row in tables.rows("authorities")}
    changes = {
        row["authority"]: row.get("change", "")
        for row in tables.rows("latest-judgements")
        if row["area_concept"] == "overall-effectiveness"
    }
    return [
        WallRow(
            name=name,
            key=slug(name),
            region=places.get(name, {}).get("region", ""),
            type=places.get(name, {}).get("type", ""),
            neighbours=frozenset(filter(None, places.get(name, {}).get("neighbours", "").split("; "))),
            cells=tuple(sorted(cells[name], key=lambda cell: cell.end)),
            change=changes.get(name, ""),
        )
        for name in sorted(cells)
    ]


def narrowed(rows: Iterable[WallRow], choice: Choice) -> list[WallRow]:
    """The rows that fit a choice, in its order."""
    rows = list(rows)
    near = next((row for row in rows if row.name == choice.near), None)
    kept = [
        row
        for row in rows
        if choice.region in ("", row.region)
        and choice.type in ("", row.type)
        and (not choice.family or any(cell.family == choice.family for cell in row.cells))
        and (not choice.grade or (row.latest is not None and row.latest.grade == choice.grade))
        and (near is None or row.name == near.name or row.name in near.neighbours)
    ]
    match choice.sort:
        case "grade":
            kept.sort(key=lambda row: (row.latest.mark.rank if row.latest else NONE.rank, row.name))
        case "change":
            kept.sort(key=lambda row: (CHANGES.index(row.change) if row.change in CHANGES else 3, row.name))
        case "newest":
            kept.sort(key=lambda row: row.cells[-1].end, reverse=True)
    return kept


def years_of(rows: Iterable[WallRow]) -> list[int]:
    """Every year from the first to the last in which something was inspected."""
    found = {cell.year for row in rows for cell in row.cells}
    return list(range(min(found), max(found) + 1)) if found else []


def values_of(rows: Rows, name: str) -> list[str]:
    """The values that a column has, to choose from."""
    return sorted({row[name] for row in rows if row.get(name)})


def _cell(row: Mapping[str, str], end: str, grades: Sequence[str]) -> Cell:
    grade = grades[0] if len(grades) == 1 else ""
    return Cell(
        end=end,
        year=int(end[:4]),
        family=row.get("family", ""),
        grade=grade,
        mark=mark_of(grade),
        mentioned=row.get("only_mentioned") == "true",
        inspection=row["inspection"],
        differing=tuple(grades) if len(grades) > 1 else (),
    )
