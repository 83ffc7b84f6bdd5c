"""An authority's grades over time, area by area and across frameworks, and who held its posts meanwhile.

Owns which inspection is a column and which area a row. Grades are compared by the graph's rules, never here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from server.pages.grades import AREAS, GradeMark, mark_of

Row = Mapping[str, str]

FIRST_YEAR_MARGIN = 1
WIDTH = 900
"""Of the picture of posts, in its own units."""

LEFT = 190
LINE = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One grade on the way of an area: how it compares with the one before, and why it may not.

    `judgement` is the IRI of a judgement that gives it, from where its sentence can be reached.
    """

    grade: str
    mark: GradeMark
    comparison: str
    note: str
    judgement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """A column: an inspection that gave grades, or that is only mentioned."""

    date: str
    framework: str
    inspection: str
    mentioned: bool
    what: str
    director: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A bar: somebody in a post, from where it begins to the last day told of, in the picture's units.

    `certain` is false where no start is known, and only days on which somebody is attested. `possible` is how
    much longer it can have lasted: until the next holder known.
    """

    role: str
    words: str
    left: float
    width: float
    possible: float
    top: int
    certain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Trajectory:
    """A table of grades (by area a step, or None, for each of the `columns`), and the picture of posts."""

    columns: tuple[Inspected, ...]
    areas: tuple[tuple[str, tuple[Step | None, ...]], ...]
    posts: tuple[Post, ...]
    years: tuple[tuple[int, float], ...]
    height: int

    @property
    def reported(self) -> tuple[Inspected, ...]:
        """The columns of inspections of which a report is held; only these give grades by area."""
        return tuple(column for column in self.columns if not column.mentioned)

    @property
    def mentioned(self) -> tuple[Inspected, ...]:
        """The inspections that later reports mention, and of which none is held."""
        return tuple(column for column in self.columns if column.mentioned)

    def of_reported(self, steps: Sequence[Step | None]) -> list[Step | None]:
        """The steps of an area in the columns that are `reported`."""
        return [step for column, step in zip(self.columns, steps, strict=True) if not column.mentioned]


def trajectory_of(
    history: Sequence[Row],
    tenures: Sequence[Row],
    judgements: Sequence[Row] = (),
    directors: Sequence[Row] = (),
) -> Trajectory:
    """The way of one authority.

    Args:
        history, tenures, judgements, directors: the rows about it of `authority-history`, `tenures`,
            `judgements` and `director-at-inspection`.
    """
    stated = {
        (row["inspection"], row["area_concept"]): row["iri"]
        for row in reversed(judgements)
        if row["status"] == "primary" and row.get("area_concept")
    }
    then: dict[str, list[str]] = defaultdict(list)
    for row in directors:
        then[row["inspection"]].append(row["answer"])
    columns: dict[tuple[str, str], Inspected] = {}
    steps: dict[tuple[str, tuple[str, str]], Step] = {}
    for row in history:
        key = (row["date"], row["inspection"])
        mentioned = row["known_by"] == "mention"
        what = f"{row['what']}: {row.get('grade', '')}" if mentioned else ""
        if key in columns and what:
            what = "; ".join(filter(None, (columns[key].what, what)))
        columns[key] = Inspected(
            date=row["date"],
            framework=row.get("framework", ""),
            inspection=row["inspection"],
            mentioned=mentioned,
            what=what,
            director=" / ".join(then[row["inspection"]]),
        )
        if row.get("area_concept"):
            steps[row["area_concept"], key] = _step(row, stated)
    order = sorted(columns)
    areas = tuple(
        (label, tuple(steps.get((area, key)) for key in order))
        for area, label in AREAS
        if any((area, key) in steps for key in order)
    )
    posts, years, height = _posts(tenures, [key[0] for key in order])
    return Trajectory(
        columns=tuple(columns[key] for key in order), areas=areas, posts=posts, years=years, height=height
    )


def _step(row: Mapping[str, str], stated: Mapping[tuple[str, str], str]) -> Step:
    grade = row.get("grade", "")
    return Step(
        grade=grade,
        mark=mark_of(grade),
        comparison=row.get("comparison", ""),
        note=row.get("note", ""),
        judgement=stated.get((row["inspection"], row["area_concept"]), ""),
    )


def _posts(
    tenures: Sequence[Row], dates: list[str]
) -> tuple[tuple[Post, ...], tuple[tuple[int, float], ...], int]:
    """Bars for posts on one axis of years, those of one role together."""
    known = [row for row in tenures if row.get("since_earliest") or row.get("first_attested")]
    moments = [year_of(text) for row in known for text in _ends_of(row)] + [year_of(date) for date in dates]
    if not known or not moments:
        return (), (), 0
    first, last = int(min(moments)), int(max(moments)) + FIRST_YEAR_MARGIN
    scale = (WIDTH - LEFT - 20) / (last - first)
    posts = []
    for number, row in enumerate(known):
        start, told, latest = (LEFT + (year_of(end) - first) * scale for end in _ends_of(row))
        width = max(4.0, told - start)
        posts.append(
            Post(
                role=row["role"],
                words=row["answer"],
                left=start,
                width=width,
                possible=max(0.0, latest - start - width),
                top=LINE * (number + 1),
                certain=bool(row.get("since_earliest")),
            )
        )
    years = tuple((year, LEFT + (year - first) * scale) for year in range(first, last + 1))
    return tuple(posts), years, LINE * (len(known) + 1) + 4


def _ends_of(row: Mapping[str, str]) -> tuple[str, str, str]:
    """From when a tenure is known, until when it is told of, and until when it can have lasted."""
    since = row.get("since_earliest") or row.get("first_attested") or ""
    told = max(since, row.get("last_attested") or "")
    return since, told, max(told, row.get("until_latest") or "")


def year_of(date: str) -> float:
    """A date, as precise as it is, as a number of years."""
    parts = [int(part) for part in date.split("-")]
    month, day = (parts[1] if len(parts) > 1 else 1), (parts[2] if len(parts) > 2 else 1)
    return parts[0] + (month - 1) / 12 + (day - 1) / 365
