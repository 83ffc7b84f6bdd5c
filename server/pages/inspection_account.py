"""All that the graph tells of one inspection, put together from answers of named queries.

Owns which facts belong to an inspection's page and how they hang together. What is inferred keeps its score.
Of several documents of one inspection, which may be copies of one report, only one is heard on each matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph_builder.querying.rows import Rows
from server.pages.grades import GradeMark, mark_of
from server.tables import Tables

Row = Mapping[str, str]

QUERIES = (
    "judgements",
    "recommendations",
    "supporting-findings",
    "strengths",
    "progress",
    "findings",
    "inspection-team",
    "people",
    "documents",
)
"""Questions whose answers have a column `inspection`, by which their data is narrowed to one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A grade given at the inspection, and the one before it in the same area, if one is held.

    `comparison` says how they compare, `note` why they may not; `before` is the earlier inspection's IRI.
    """

    area: str
    grade: str
    mark: GradeMark
    judgement: str
    previous_grade: str
    previous_end: str
    before: str
    comparison: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Something asked for, with the findings taken to be behind it: inferred, the likeliest first."""

    row: Row
    findings: Sequence[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What is told of an inspection; `row` is its row of `inspections`.

    `before` and `after` are its neighbours in time, rows of the same kind. Of several documents the longest
    comes first, and lists are taken from it. `mentions` are what later documents say of the inspection,
    `unread` the fields that its own do not give.
    """

    row: Row
    before: Row | None
    after: Row | None
    documents: Rows
    judged: Sequence[Judged]
    asked: Sequence[Asked]
    strengths: Rows
    progress: Rows
    came_back: Rows
    asked_again: Rows
    statistics: Rows
    team: Rows
    directors: list[str]
    mentions: Rows
    papers: Rows
    ties: Rows
    contradictions: Rows
    unread: Rows


def find_inspection(tables: Tables, key: str) -> Row | None:
    """The row of `inspections` whose IRI ends in `key`, or of the one that a mention so named was tied to.

    Returns:
        None where there is neither.
    """
    ending = (f"/id/inspection/{key}", f"/id/{key}")
    rows = {row["inspection"]: row for row in tables.rows("inspections")}
    named = next((iri for iri in rows if iri.endswith(ending)), "")
    tied = next(
        (
            mention["linked_inspection"]
            for mention in tables.rows("previous-inspections")
            if mention["inspection"].endswith(ending)
        ),
        "",
    )
    return rows.get(named or tied)


def account_of(tables: Tables, row: Row) -> Account:
    """Everything told of the inspection of a row of `inspections`."""
    iri, authority = row["inspection"], row["authority"]

    def here(name: str, column: str = "inspection") -> Rows:
        return [each for each in tables.of_authority(name, authority) if each.get(column) == iri]

    documents = here("documents")
    files = {document["document"] for document in documents}

    def printed(name: str) -> Rows:
        rows = [each for each in tables.of_authority(name, authority) if each["document"] in files]
        return of_longest(rows, documents)

    before, after = _neighbours(tables.of_authority("inspections", authority), iri)
    return Account(
        row=row,
        before=before,
        after=after,
        documents=sorted(documents, key=_length, reverse=True),
        judged=_judged(here("judgements"), here("grade-changes")),
        asked=_asked(printed("recommendations"), here("supporting-findings")),
        strengths=printed("strengths"),
        progress=printed("progress"),
        came_back=here("returned-improvements", "later_inspection"),
        asked_again=here("returned-improvements", "earlier_inspection"),
        statistics=printed("statistics"),
        team=here("inspection-team"),
        directors=[each["answer"] for each in here("director-at-inspection")],
        mentions=mentions_of(tables.of_authority("previous-inspections", authority), iri),
        papers=_named(tables.of_authority("documents", authority), row.get("mentioned_in", "")),
        ties=[each for each in tables.rows("links") if each["linked_to"] == iri],
        contradictions=[
            each
            for each in tables.of_authority("contradictions", authority)
            if {each["document"], each["other_document"]} & files
        ],
        unread=[each for each in printed("missing-fields") if each["status"] != "not applicable"],
    )


def count_urgent(recommendations: Iterable[Row]) -> int:
    """How many of the things asked for are priority actions: the gravest of joint and SEND inspections."""
    return sum(each["kind"] == "priority action" for each in recommendations)


def when(row: Row) -> str:
    """The day by which an inspection stands in the order of time: its last, or the one that is known."""
    return row.get("end") or row.get("start") or row.get("published") or ""


def of_longest(rows: Rows, documents: Rows) -> Rows:
    """Of rows that several documents of one inspection state, those of the longest that states any."""
    stating = {row["document"] for row in rows}
    held = [document for document in documents if document["document"] in stating]
    if not held:
        return []
    longest = max(held, key=_length)["document"]
    return [row for row in rows if row["document"] == longest]


def _length(document: Row) -> int:
    return int(document["pages"])


def _neighbours(inspections: Rows, iri: str) -> tuple[Row | None, Row | None]:
    """The inspections of an authority before and after one of them."""
    order = sorted(inspections, key=when)
    place = next(number for number, each in enumerate(order) if each["inspection"] == iri)
    return (order[place - 1] if place else None), (order[place + 1] if place + 1 < len(order) else None)


def _judged(judgements: Rows, changes: Rows) -> list[Judged]:
    """The grades in the order of the report: one for each area, unless two documents give different ones."""
    change = {each["area_concept"]: each for each in changes}
    given: dict[tuple[str, str], Row] = {}
    for each in judgements:
        if each["status"] == "primary":
            given.setdefault((each.get("area_concept") or each["area"], each["grade"]), each)
    return [
        Judged(
            area=each["area"],
            grade=each["grade"],
            mark=mark_of(each["grade"]),
            judgement=each["iri"],
            previous_grade=compared.get("previous_grade", ""),
            previous_end=compared.get("previous_end", ""),
            before=compared.get("previous_inspection", ""),
            comparison=compared.get("change", ""),
            note=compared.get("note", ""),
        )
        for each in given.values()
        for compared in (change.get(each.get("area_concept", ""), {}),)
    ]


def _asked(recommendations: Rows, supports: Rows) -> list[Asked]:
    behind: dict[str, list[Row]] = defaultdict(list)
    for support in supports:
        behind[support["recommendation_iri"]].append(support)
    return [Asked(row=each, findings=behind[each["iri"]]) for each in recommendations]


def mentions_of(mentions: Iterable[Row], iri: str) -> Rows:
    """What documents say of an inspection. Of words that go on for several areas, only the longest."""
    here = [each for each in mentions if iri in (each.get("linked_inspection"), each.get("inspection"))]
    return [
        each
        for number, each in enumerate(here)
        if not any(
            other["document"] == each["document"]
            and other["source"].startswith(each["source"])
            and (len(other["source"]) > len(each["source"]) or place < number)
            for place, other in enumerate(here)
        )
    ]


def _named(documents: Rows, files: str) -> Rows:
    names = set(filter(None, files.split("; ")))
    return [document for document in documents if document["document"] in names]
