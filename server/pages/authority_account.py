"""What an authority's page tells beside its grades: how it stands, what was asked of it, its figures.

Owns how those hang together over several inspections, the oldest first. What is inferred stays told apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph_builder.querying.rows import Rows
from server.pages.grades import AREAS, GradeMark
from server.pages.inspection_account import Row, count_urgent, of_longest
from server.pages.trajectory import Trajectory, trajectory_of
from server.pages.wall import CARE_REPORTS, Cell, WallRow
from server.tables import Tables

TO_THE_AUTHORITY = ("authority", "partnership")
"""Of whom something is asked that the authority has to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The latest overall grade: at which inspections in a row it was given, and which grade came before."""

    grade: str
    run: tuple[Cell, ...]
    before: Cell | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GradedApart:
    """An inspection after the latest overall grade that graded areas alone.

    `areas` has, from the lowest grade to the highest, the grade, how it is shown and the areas that got it.
    """

    cell: Cell
    areas: tuple[tuple[str, GradeMark, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one inspection, or one paper, says on a matter. `document` is its row of `documents`."""

    document: Row
    rows: Rows


def standing_of(row: WallRow) -> Standing | None:
    """How an authority stands by the inspections held; None where none gives an overall grade."""
    graded = row.graded
    if not graded:
        return None
    first = len(graded) - 1
    while first and graded[first - 1].grade == graded[-1].grade:
        first -= 1
    return Standing(grade=graded[-1].grade, run=graded[first:], before=graded[first - 1] if first else None)


def newer_of(row: WallRow) -> Cell | None:
    """The newest inspection of children's services that is held, if the latest overall grade is older.

    Inspections with fieldwork from April 2026 give no overall grade, so that the latest one is overtaken.
    """
    held = [cell for cell in row.cells if cell.family in CARE_REPORTS and not cell.mentioned]
    newest = held[-1] if held else None
    return newest if newest and (row.latest is None or newest.end > row.latest.end) else None


def graded_apart(row: WallRow, trajectory: Trajectory) -> GradedApart | None:
    """How an authority stands by areas if its newest inspection gave no overall grade; None if it did."""
    newest = newer_of(row)
    if newest is None:
        return None
    notations = {label: notation for notation, label in AREAS}
    given: dict[str, tuple[GradeMark, list[str]]] = {}
    for label, steps in trajectory.areas:
        for column, step in zip(trajectory.columns, steps, strict=True):
            of_the_council = notations[label] != "board-effectiveness"
            if step and of_the_council and column.inspection == newest.inspection:
                given.setdefault(step.grade, (step.mark, []))[1].append(label.lower())
    areas = sorted(given.items(), key=lambda each: -each[1][0].rank)
    if not areas:
        return None
    return GradedApart(
        cell=newest, areas=tuple((grade, mark, tuple(found)) for grade, (mark, found) in areas)
    )


def all_graded_apart(tables: Tables, rows: Iterable[WallRow]) -> list[tuple[WallRow, GradedApart]]:
    """The authorities whose newest inspection gave no overall grade, with its grades by area."""
    found = (
        (row, graded_apart(row, trajectory_of(tables.of_authority("authority-history", row.name), ())))
        for row in rows
        if newer_of(row)
    )
    return [(row, apart) for row, apart in found if apart]


def others_of(row: WallRow) -> list[Cell]:
    """The inspections held that stand outside the table of grades: joint ones and Area SEND, newest first."""
    return [cell for cell in reversed(row.cells) if cell.family not in CARE_REPORTS and not cell.mentioned]


def by_inspection(rows: Rows, documents: Rows) -> list[Told]:
    """Rows under the inspection whose documents state them, oldest first; of copies the longest is heard."""
    known = {document["document"]: document for document in documents}
    groups: dict[str, Rows] = defaultdict(list)
    for row in rows:
        if row["document"] in known:
            document = known[row["document"]]
            groups[document.get("inspection") or document["iri"]].append(row)
    told = [
        Told(document=known[heard[0]["document"]], rows=heard)
        for group in groups.values()
        for heard in (of_longest(group, documents),)
    ]
    return sorted(told, key=lambda each: _when(each.document))


def asked_of_it(recommendations: Rows, documents: Rows) -> list[Told]:
    """What was asked of the authority, by inspection, the oldest first."""
    asked = [each for each in recommendations if each["addressee"] in TO_THE_AUTHORITY]
    return by_inspection(asked, documents)


def urgent_of(asked: Iterable[Told]) -> Mapping[str, int]:
    """How many priority actions each inspection asks for, by its IRI."""
    counts = {each.document.get("inspection", ""): count_urgent(each.rows) for each in asked}
    return {inspection: count for inspection, count in counts.items() if inspection and count}


def returns_of(issues: Rows) -> Mapping[tuple[str, str], Mapping[str, Sequence[str]]]:
    """By inspection and text of a recommendation, when it was asked for again, by themes: inferred."""
    found: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for issue in issues:
        if issue["return_kind"] == "inferred":
            for text in issue.get("asked_before", "").split(" | "):
                found[issue["earlier_inspection"], text][issue["later_year"]].append(issue.get("topic", ""))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Figures as printed: for each measure a row of `statistics`, or None, for each of the `documents`."""

    documents: Sequence[Row]
    measures: Sequence[tuple[str, Sequence[Row | None]]]


def figures_of(statistics: Rows, documents: Rows) -> Figures:
    """The figures of an authority over time."""
    told = by_inspection(statistics, documents)
    measures = dict.fromkeys(row["measure"] for each in told for row in each.rows)
    of_each = [{row["measure"]: row for row in reversed(each.rows)} for each in told]
    return Figures(
        documents=[each.document for each in told],
        measures=[(measure, [found.get(measure) for found in of_each]) for measure in measures],
    )


def _when(document: Row) -> str:
    return document.get("end") or document.get("published") or ""
