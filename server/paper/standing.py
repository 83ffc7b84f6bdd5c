"""Where an authority stands: what is held of it, its grades over time, its neighbours, and who was in post.

Owns these sections of the paper. Grades are compared by the graph's rules, never here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from server.pages.authority_account import newer_of
from server.pages.trajectory import Inspected, Step, Trajectory
from server.pages.wall import WallRow
from server.pages.wording import date_in_words, inspection_title, kind_in_words, prose
from server.paper.parts import Cell, Picture, Section, Statement, Table
from server.paper.sources import Sources

Row = Mapping[str, str]

MOST_COLUMNS = 5
"""Inspections that fit beside each other on A4; more go into a second table."""

FRAMEWORKS = {"sif": "SIF", "ilacs": "ILACS", "area-send": "Area SEND", "jtai": "JTAI"}
"""What frameworks are called at the head of a narrow column."""


def basis(inspections: Sequence[Row], trajectory: Trajectory, sources: Sources) -> Section:
    """Which inspections are known, and by which documents."""
    mentioned = sum(row["only_mentioned"] == "true" for row in inspections)
    told = {column.inspection: column.what for column in trajectory.columns}
    rows = tuple(
        (
            Cell(words=inspection_title(row)),
            Cell(words=_how_known(row, told.get(row["inspection"], ""))),
            Cell(citations=sources.cite_all(row["documents"] or row.get("mentioned_in", ""))),
        )
        for row in sorted(inspections, key=_when)
    )
    said = [f"Held: {_number(len(sources), 'document')}."]
    if inspections:
        reported = len(inspections) - mentioned
        said.append(
            f"Reports are held of {reported} of the {_number(len(inspections), 'inspection')} known of."
        )
    if mentioned:
        said.append("What is only mentioned in later documents is listed, and not compared.")
    table = Table(
        caption="Inspections known of", head=("Inspection", "How it is known", "Sources"), rows=rows
    )
    words = Statement(words=" ".join(said))
    return Section(heading="What this rests on", blocks=(words, table) if rows else (words,))


def _how_known(row: Row, told: str) -> str:
    if row["only_mentioned"] == "true":
        return f"only mentioned: {told}" if told else "only mentioned"
    leads = row.get("lead_inspectors", "")
    return f"report held; led by {leads}" if leads else "report held"


def grades(trajectory: Trajectory) -> Section:
    """The grades as a picture and as tables, each inspection a column."""
    heading = "Grades over time"
    if not trajectory.areas:
        return Section(heading=heading, blocks=(Statement(words="No report that is held gives a grade."),))
    graded = [
        number
        for number in range(len(trajectory.columns))
        if any(steps[number] for _, steps in trajectory.areas)
    ]
    parts = [graded[start : start + MOST_COLUMNS] for start in range(0, len(graded), MOST_COLUMNS)]
    return Section(
        heading=heading,
        blocks=(
            Picture(trajectory=trajectory, told=_told(trajectory)),
            Statement(
                words="A grade is compared with the one before only where both inspections judged the same "
                "work; where a framework drew its borders otherwise, the table says “not comparable”, and "
                "the line in the picture is dashed. No overall grade is worked out."
            ),
            *(
                _grade_table(trajectory, part, number, len(parts))
                for number, part in enumerate(parts, start=1)
            ),
        ),
    )


def _told(trajectory: Trajectory) -> str:
    """What the picture shows, for those who do not see it."""
    columns = trajectory.columns
    said = []
    for label, steps in trajectory.areas:
        given = [
            f"{step.grade} in {column.date[:4]}" for column, step in zip(columns, steps, strict=True) if step
        ]
        said.append(f"{label}: {', then '.join(given)}.")
    return " ".join(said)


def _grade_table(trajectory: Trajectory, part: Sequence[int], number: int, of: int) -> Table:
    columns = [trajectory.columns[place] for place in part]
    rows = [
        (Cell(words=label), *(_grade_cell(steps[place]) for place in part))
        for label, steps in trajectory.areas
        if any(steps[place] for place in part)
    ]
    if any(column.director for column in columns):
        rows.append(
            (
                Cell(words="Director of children’s services then"),
                *(Cell(words=column.director) for column in columns),
            )
        )
    caption = "Grades by area of judgement and inspection"
    return Table(
        caption=f"{caption} ({number} of {of})" if of > 1 else caption,
        head=("Area", *(_headed(column) for column in columns)),
        rows=tuple(rows),
    )


def _headed(column: Inspected) -> str:
    framework = FRAMEWORKS.get(column.framework, kind_in_words(column.framework))
    return f"{date_in_words(column.date)}, {framework}"


def _grade_cell(step: Step | None) -> Cell:
    return Cell(words=step.grade, note=step.comparison, mark=step.mark) if step else Cell()


def neighbours(row: WallRow, held: Sequence[WallRow]) -> Section | None:
    """The latest overall grade of the authority and of its statistical neighbours."""
    if not row.neighbours:
        return None
    shown = sorted((each for each in held if each.latest), key=_rank)
    said = Statement(
        words=f"Reports with an overall grade are held of {len(shown)} of its {len(row.neighbours)} "
        "statistical neighbours. Their inspections were at different times, some under another framework."
    )
    if not shown:
        return Section(heading="Statistical neighbours", blocks=(said,))
    rows = tuple(_neighbour(each) for each in (row, *shown) if each.latest)
    head = ("Authority", "Latest overall grade", "Inspection ended", "Compared with the one before")
    return Section(
        heading="Statistical neighbours",
        blocks=(said, Table(caption="Latest overall grades, children’s services", head=head, rows=rows)),
    )


def _rank(row: WallRow) -> tuple[int, str]:
    return (row.latest.mark.rank if row.latest else 0, row.name)


def _neighbour(row: WallRow) -> tuple[Cell, ...]:
    latest, newer = row.latest, newer_of(row)
    assert latest is not None
    return (
        Cell(words=row.name),
        Cell(
            words=latest.grade,
            mark=latest.mark,
            note=f"none at the newer inspection of {date_in_words(newer.end[:7])}" if newer else "",
        ),
        Cell(words=date_in_words(latest.end)),
        Cell(words=row.change or "none before it is held"),
    )


def people(tenures: Iterable[Row], sources: Sources) -> Section | None:
    """Who held the leading posts, as far as documents say."""
    rows = tuple(
        (
            Cell(words=tenure["role"]),
            Cell(words=tenure["answer"]),
            Cell(words=_attested(tenure), citations=sources.cite_all(tenure["documents"])),
            Cell(words=prose(tenure["reason"])),
        )
        for tenure in tenures
    )
    if not rows:
        return None
    head = ("Post", "Who, since when", "Attested", "How this is known")
    return Section(
        heading="People in post",
        blocks=(
            Statement(
                words="Only the days on which a document says so are certain; what lies between is not told."
            ),
            Table(caption="Leading posts and who held them", head=head, rows=rows),
        ),
    )


def _attested(tenure: Row) -> str:
    ends = dict.fromkeys(filter(None, (tenure.get("first_attested"), tenure.get("last_attested"))))
    return " to ".join(date_in_words(end) for end in ends)


def _when(row: Row) -> str:
    return row.get("end") or row.get("start") or row.get("published") or ""


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
