"""What was asked of an authority over several inspections, and how it stands."""

from __future__ import annotations

from graph_builder.querying.rows import Rows
from server.pages.authority_account import (
    asked_of_it,
    figures_of,
    graded_apart,
    newer_of,
    others_of,
    returns_of,
    standing_of,
)
from server.pages.trajectory import trajectory_of
from tests.server.test_authorities import cell, row

DOCUMENTS: Rows = [
    {"document": "new.pdf", "pages": "9", "inspection": "b", "iri": "doc/b", "end": "2022-05-01"},
    {"document": "old.pdf", "pages": "40", "inspection": "a", "iri": "doc/a", "end": "2017-05-01"},
    {"document": "old.txt", "pages": "1", "inspection": "a", "iri": "doc/c", "end": "2017-05-01"},
    {"document": "paper.pdf", "pages": "3", "inspection": "", "iri": "doc/d", "published": "2019-01-01"},
]


def asked(document: str, text: str, addressee: str = "authority") -> dict[str, str]:
    return {"document": document, "text": text, "addressee": addressee}


def test_how_an_authority_stands_since_when_and_what_was_before() -> None:
    good = [cell("2019-05-01", "Good"), cell("2022-05-01", "Good", "area-send"), cell("2024-05-01", "Good")]
    standing = standing_of(row("Alder", cell("2016-05-01", "Inadequate"), *good))
    assert standing is not None
    assert standing.grade == "Good"
    assert [each.end for each in standing.run] == ["2019-05-01", "2024-05-01"]
    assert standing.before is not None
    assert standing.before.grade == "Inadequate"
    first = standing_of(row("Birch", cell("2016-05-01", "Good")))
    assert first is not None
    assert (len(first.run), first.before) == (1, None)
    assert standing_of(row("Cedar", cell("2016-05-01", "", mentioned=True))) is None


def test_a_newer_inspection_without_an_overall_grade_is_told_by_its_areas_the_lowest_first() -> None:
    newest = cell("2026-06-19")
    alder = row("Alder", cell("2022-12-02", "Good"), newest, cell("2026-07-01", family="jtai"))
    given = {
        "leadership": "Inadequate",
        "help-and-protection": "Inadequate",
        "children-in-care": "Good",
        "board-effectiveness": "Good",
    }
    history: Rows = [
        {
            "date": newest.end,
            "inspection": newest.inspection,
            "what": area,
            "area_concept": area,
            "grade": grade,
            "known_by": "report",
        }
        for area, grade in given.items()
    ]
    apart = graded_apart(alder, trajectory_of(history, []))
    assert apart is not None
    assert [(grade, areas) for grade, _, areas in apart.areas] == [
        ("Inadequate", ("leadership", "help and protection")),
        ("Good", ("children in care",)),
    ]
    assert [each.family for each in others_of(alder)] == ["jtai"]
    overtaken = row("Birch", cell("2026-03-06"), cell("2026-06-19", "Good"))
    assert newer_of(overtaken) is None
    assert graded_apart(overtaken, trajectory_of(history, [])) is None


def test_what_was_asked_comes_by_inspection_oldest_first_from_the_longest_copy() -> None:
    rows: Rows = [
        asked("new.pdf", "n"),
        asked("old.txt", "o, in part"),
        asked("old.pdf", "o"),
        asked("old.pdf", "of the board", "board"),
        asked("paper.pdf", "p"),
        asked("unknown.pdf", "u"),
    ]
    told = [
        (each.document["document"], [item["text"] for item in each.rows])
        for each in asked_of_it(rows, DOCUMENTS)
    ]
    assert told == [("old.pdf", ["o"]), ("paper.pdf", ["p"]), ("new.pdf", ["n"])]


def test_what_was_asked_for_again_is_known_by_its_words_and_only_where_it_is_inferred() -> None:
    issue = {"earlier_inspection": "a", "later_year": "2022", "asked_before": "one | two"}
    issues: Rows = [
        {**issue, "return_kind": "inferred", "topic": "Neglect"},
        {**issue, "return_kind": "inferred", "topic": "Plans"},
        {**issue, "return_kind": "stated", "topic": "Supervision"},
    ]
    returns = returns_of(issues)
    assert returns["a", "two"] == {"2022": ["Neglect", "Plans"]}
    assert set(returns) == {("a", "one"), ("a", "two")}


def test_figures_stand_side_by_side_over_time() -> None:
    statistics: Rows = [
        {"document": "new.pdf", "measure": "looked after", "value": "310"},
        {"document": "old.pdf", "measure": "looked after", "value": "300"},
        {"document": "old.pdf", "measure": "children in need", "value": "900"},
    ]
    figures = figures_of(statistics, DOCUMENTS)
    assert [each["document"] for each in figures.documents] == ["old.pdf", "new.pdf"]
    values = {measure: [each and each["value"] for each in found] for measure, found in figures.measures}
    assert values == {"looked after": ["300", "310"], "children in need": ["900", None]}
