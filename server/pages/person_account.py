"""What is told of a person: inspections they were on, posts they held, and who may be the same person.

Owns what a page about a person is made of. It says which inspections fell into a time in post, and not that
the person made a difference to them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph_builder.querying.rows import Rows
from server.pages.grades import GradeMark
from server.pages.wall import Cell, wall_rows
from server.tables import Tables

Row = Mapping[str, str]

QUERIES = ("people", "inspectors", "tenures")
"""What a person's page is made of; each is offered there as data, narrowed to the person."""

LEAD = "Lead inspector"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspector:
    """Somebody who inspected: of how many inspections held they were lead, and on the team of others."""

    name: str
    key: str
    body: str
    led: int
    on_team: int
    first: str
    last: str
    authorities: int


@dataclass(frozen=True, slots=True)
class Leader:
    """Somebody named who held leading posts, with a row of `tenures` for each."""

    name: str
    key: str
    posts: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class During:
    """An inspection that ended during a time in post; `attested` if a document says so of its days."""

    inspection: Row
    grade: str
    mark: GradeMark | None
    attested: bool


@dataclass(frozen=True, slots=True)
class Post:
    """A time in post by a row of `tenures`, and the inspections that fell into it."""

    tenure: Row
    inspections: tuple[During, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """All that is told. `statements` are rows of `people`, `on` of `inspectors`, the newest first.

    `alike` are the people who may be the same: name, key, and the row that says why.
    """

    name: str
    iri: str
    statements: Rows
    on: Rows
    regions: tuple[tuple[str, int], ...]
    frameworks: tuple[tuple[str, int], ...]
    posts: tuple[Post, ...]
    alike: tuple[tuple[str, str, Row], ...]

    @property
    def led(self) -> int:
        return len({row["inspection"] for row in self.on if row["role"] == LEAD})

    @property
    def inspections(self) -> int:
        return len({row["inspection"] for row in self.on})


def person_key(iri: str) -> str:
    """What stands for a person in the address of their page: the end of the IRI."""
    return iri.rpartition("/id/")[2].removeprefix("person/")


def inspectors_of(tables: Tables) -> list[Inspector]:
    """All who inspected, by name."""
    bodies = {row["person_iri"]: row["body"] for row in tables.rows("people") if row["person_iri"]}
    return [
        _inspector(iri, rows, bodies.get(iri, ""))
        for iri, rows in _by_person(tables.rows("inspectors")).items()
    ]


def leaders_of(tables: Tables) -> list[Leader]:
    """All who are named in a leading post, by name."""
    found = _by_person(row for row in tables.rows("tenures") if row["person_iri"])
    leaders = [Leader(rows[0]["person"], person_key(iri), tuple(rows)) for iri, rows in found.items()]
    return sorted(leaders, key=lambda leader: (leader.name, leader.key))


def account_of(tables: Tables, key: str) -> Person | None:
    """What is told of the person of this key; None if no document names such a person."""

    def of_person(name: str) -> Rows:
        return [row for row in tables.rows(name) if person_key(row["person_iri"]) == key]

    statements = of_person("people")
    if not statements:
        return None
    iri = statements[0]["person_iri"]
    on = sorted(of_person("inspectors"), key=lambda row: row["end"], reverse=True)
    tenures = of_person("tenures")
    names = {row["person"] for row in [*on, *tenures]} or {row["person"] for row in statements}
    regions = {row["authority"]: row.get("region", "") for row in tables.rows("authorities")}
    once = {row["inspection"]: row for row in on}.values()
    return Person(
        name=min(names),
        iri=iri,
        statements=sorted(statements, key=lambda row: row["attested"], reverse=True),
        on=on,
        regions=_counted(regions.get(row["authority"], "") for row in once),
        frameworks=_counted(row["family"] for row in once),
        posts=_posts(tables, tenures),
        alike=_alike(tables.rows("possibly-same-people"), iri),
    )


def _by_person(rows: Iterable[Row]) -> dict[str, Rows]:
    found: dict[str, Rows] = defaultdict(list)
    for row in rows:
        found[row["person_iri"]].append(row)
    return found


def _inspector(iri: str, rows: Rows, body: str) -> Inspector:
    led = {row["inspection"] for row in rows if row["role"] == LEAD}
    ends = sorted(row["end"] for row in rows)
    return Inspector(
        name=rows[0]["person"],
        key=person_key(iri),
        body=body,
        led=len(led),
        on_team=len({row["inspection"] for row in rows} - led),
        first=ends[0][:4],
        last=ends[-1][:4],
        authorities=len({row["authority"] for row in rows}),
    )


def _counted(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Values with how often each is there, the commonest first; what is unknown is left out."""
    counts = Counter(filter(None, values))
    return tuple(sorted(counts.items(), key=lambda found: (-found[1], found[0])))


def _posts(tables: Tables, tenures: Rows) -> tuple[Post, ...]:
    cells = {cell.inspection: cell for row in wall_rows(tables) for cell in row.cells}
    return tuple(
        Post(tenure, _during(tenure, tables.of_authority("inspections", tenure["authority"]), cells))
        for tenure in sorted(tenures, key=lambda row: row["since"] or row["first_attested"])
    )


def _during(tenure: Row, inspections: Rows, cells: Mapping[str, Cell]) -> tuple[During, ...]:
    """Inspections reported that ended between the first and the last day that documents put them in post."""
    first = min(filter(None, [tenure["since_latest"], tenure["first_attested"]]), default="")
    last = tenure["last_attested"]
    found = [
        During(
            inspection=row,
            grade=cells[row["inspection"]].grade,
            mark=cells[row["inspection"]].mark,
            attested=row["end"] in (tenure["first_attested"], last),
        )
        for row in inspections
        if row["only_mentioned"] == "false" and first and first <= row["end"] <= last
    ]
    return tuple(sorted(found, key=lambda during: during.inspection["end"]))


def _alike(pairs: Rows, iri: str) -> tuple[tuple[str, str, Row], ...]:
    """Who may be the same person, the surest first."""
    found = []
    for row in pairs:
        if row["person_iri"] == iri:
            found.append((row["other_person"], person_key(row["other_iri"]), row))
        elif row["other_iri"] == iri:
            found.append((row["person"], person_key(row["person_iri"]), row))
    return tuple(found)
