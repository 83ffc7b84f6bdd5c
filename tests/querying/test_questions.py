"""The questions that cross documents, on invented authorities and their years (`tests.trajectories`)."""

from __future__ import annotations

import csv
import io

import pyoxigraph as ox
import pytest

from graph_builder.querying.asking import render, run
from graph_builder.querying.named_queries import get
from tests.trajectories import Story, story

CROSS_DOCUMENTS = (
    "authority-grades",
    "authority-history",
    "board-recommendations",
    "boards-graded-apart",
    "due-next",
    "forecast-window",
    "good-to-inadequate",
    "grade-changes",
    "improvements",
    "inadequate-twice",
    "inspection-team",
    "jtai-priority-actions",
    "latest-judgements",
    "left-inadequate-fastest",
    "looked-after-numbers",
    "neighbours-improved-care-leavers",
    "new-director-and-grade",
    "no-lead-inspector",
    "promised-actions",
    "returned-improvements",
    "summary",
)
"""Each with the codes of the authority and the number of reports held beside what it tells."""


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return story().store()


def _rows(store: ox.Store, name: str, columns: str, **params: str) -> list[list[str]]:
    answer = csv.DictReader(io.StringIO(render(run(store, get(name).text, params), "csv").decode()))
    return [[row[column] for column in columns.split()] for row in answer]


@pytest.mark.parametrize("name", CROSS_DOCUMENTS)
def test_the_authority_has_its_codes_and_counts_have_the_reports_held_beside_them(
    store: ox.Store, name: str
) -> None:
    answer = run(store, get(name).text)
    assert isinstance(answer, ox.QuerySolutions)
    columns = {variable.value for variable in answer.variables}
    assert {"authority", "gss_code", "dfe_code", "ofsted_urn", "reports_held"} <= columns


def test_latest_judgements(store: ox.Store) -> None:
    columns = "area_concept grade end previous_grade previous_end change current reports_held"
    assert _rows(store, "latest-judgements", columns, authority="Alderbourne") == [
        ["board-effectiveness", "Good", "2016-02-25", "", "", "", "false", "5"],
        ["care-and-care-leavers", "Requires improvement", "2019-03-15", "Requires improvement", "2016-02-25",
         "not comparable", "false", "5"],
        ["care-leavers", "Outstanding", "2026-06-12", "Requires improvement", "2023-05-19", "improved",
         "true", "5"],
        ["children-in-care", "Good", "2026-06-12", "Good", "2023-05-19", "same", "true", "5"],
        ["help-and-protection", "Good", "2026-06-12", "Good", "2023-05-19", "same", "true", "5"],
        ["leadership", "Good", "2026-06-12", "Good", "2023-05-19", "same", "true", "5"],
        ["overall-effectiveness", "Good", "2023-05-19", "Requires improvement", "2019-03-15", "improved",
         "false", "5"],
    ]  # fmt: skip


def test_no_overall_grade_is_carried_over_or_derived(store: ox.Store) -> None:
    columns = (
        "overall_effectiveness_grade in_care_grade care_leavers_grade previous_overall_effectiveness_grade"
    )
    assert _rows(store, "summary", columns, local_authority="Alderbourne") == [
        ["", "Good", "Outstanding", "Good"]
    ]
    overall = _rows(store, "authority-grades", "area_concept overall", authority="Alderbourne")
    assert overall == [[area, "no overall grade given"] for area in (
        "care-leavers", "children-in-care", "help-and-protection", "leadership",
    )]  # fmt: skip


def test_a_summary_tells_care_judged_together_and_the_neighbours(store: ox.Store) -> None:
    told = Story()
    told.report(
        "birchmoor",
        "ilacs",
        "2019-03-04",
        "2019-03-15",
        {"ilacs-overall": "good", "ilacs-care-and-care-leavers": "outstanding"},
    )
    columns = "in_care_grade in_care_area care_leavers_grade previous_in_care_grade statistical_neighbours"
    assert _rows(told.store(), "summary", columns) == [["Outstanding", "care-and-care-leavers", "", "", ""]]
    columns = "inspection_framework inspection_start_date statistical_neighbours statistical_neighbour_grades"
    assert _rows(store, "summary", columns, local_authority="Birchmoor") == [
        ["ILACS", "2022-10-03", "Alderbourne", "Alderbourne: no overall grade (2026)"]
    ]


def test_the_history_of_an_authority_counts_each_judgement_once(store: ox.Store) -> None:
    history = _rows(store, "authority-history", "date what document", authority="Alderbourne")
    assert [row for row in history if row[:2] == ["2019-03-15", "Leadership"]] == [
        [
            "2019-03-15",
            "Leadership",
            "alderbourne-ilacs-2019-03-04-copy.pdf; alderbourne-ilacs-2019-03-04.pdf",
        ]
    ]
    assert len(history) == 2 + 6 + 4 + 5 + 4


def test_grades_that_fell_stayed_and_rose(store: ox.Store) -> None:
    assert _rows(store, "inadequate-twice", "authority area_concept first_end second_end") == [
        ["Birchmoor", "help-and-protection", "2016-09-29", "2022-10-14"]
    ]
    assert _rows(store, "good-to-inadequate", "authority area_concept days_between") == [
        ["Birchmoor", "leadership", "2206"],
        ["Birchmoor", "overall-effectiveness", "2206"],
    ]
    assert _rows(store, "left-inadequate-fastest", "area_concept days_between grade directors") == [
        [area, "1114", "Requires improvement", "not named; interim since September 2015"]
        for area in ("help-and-protection", "overall-effectiveness")
    ]


def test_a_board_graded_better_than_its_council(store: ox.Store) -> None:
    columns = "council_grade board_grade better next_grade change inspections_with_both"
    assert _rows(store, "boards-graded-apart", columns) == [
        ["Inadequate", "Good", "board", "Requires improvement", "improved", "1"]
    ]


def test_a_new_director_and_the_grade(store: ox.Store) -> None:
    columns = "end director interim since new_in_year change next_change dates_known graded_inspections"
    assert _rows(store, "new-director-and-grade", columns) == [
        ["2016-02-25", "", "true", "2015-09", "yes", "not comparable", "improved", "1", "6"]
    ]


def test_neighbours_that_improved_for_care_leavers(store: ox.Store) -> None:
    columns = "authority neighbour previous_grade grade overview neighbour_reports_held"
    assert _rows(store, "neighbours-improved-care-leavers", columns) == [
        ["Birchmoor", "Alderbourne", "Requires improvement", "Outstanding",
         "Care leavers are known well and are helped early. Some stayed in unregistered homes.", "5"]
    ]  # fmt: skip


def test_unregistered_homes_are_a_share_of_the_reports_of_a_year(store: ox.Store) -> None:
    columns = "reports_mentioning reports_held share documents"
    assert _rows(store, "unregistered-homes-by-year", columns, year="2026") == [
        ["1", "1", "1", "alderbourne-ilacs-2026-06-08.pdf"]
    ]
    assert _rows(store, "unregistered-homes-by-year", columns, year="2016") == [["0", "2", "0", ""]]


def test_what_came_back_stated_and_inferred_apart(store: ox.Store) -> None:
    columns = "return_kind topic earlier_year later_year asked_again"
    assert _rows(store, "returned-improvements", columns, authority="Birchmoor") == [
        ["inferred", "Outcome 3", "2016", "2022", "Assess all children in time."],
        ["stated", "", "2016", "2022", "Drift, found at the last inspection, remains."],
    ]


def test_what_must_improve_and_which_is_latest(store: ox.Store) -> None:
    columns = "end text outcome outcome_meaning latest"
    meaning = "Children and young people are safe in and outside of their homes."
    home = "Children in care and care leavers have stable, loving homes."
    assert _rows(store, "improvements", columns, authority="Birchmoor") == [
        ["2016-09-29", "Assess children sooner.", "3", meaning, "false"],
        ["2016-09-29", "Plan for permanence.", "4", home, "false"],
        ["2018-01-19", "Share what each agency knows.", "", "", "true"],
        ["2022-10-14", "Assess all children in time.", "3", meaning, "true"],
    ]


def test_a_joint_inspection_with_a_priority_action(store: ox.Store) -> None:
    assert _rows(store, "jtai-priority-actions", "authority text statement_due jtais_held") == [
        ["Birchmoor", "Share what each agency knows.", "2018-06-29", "1"]
    ]
    assert _rows(store, "due-next", "authority what due_by text") == [
        ["Birchmoor", "joint statement", "2018-06-29", "A joint statement is due by 2018-06-29"]
    ]


@pytest.mark.parametrize(
    ("name", "column", "value", "rows"),
    [
        ("latest-judgements", "change", "not comparable", 1),
        ("latest-judgements", "previous_grade", "", 1),
        ("summary", "care_leavers_grade", "Outstanding", 1),
        ("summary", "previous_in_care_grade", "Good", 1),
        ("returned-improvements", "later_year", "2022", 2),
        ("grade-changes", "note", "", 11),
        ("due-next", "due_by", "2018-06-29^^date", 1),
    ],
)
def test_a_column_that_may_be_empty_is_narrowed_too(
    store: ox.Store, name: str, column: str, value: str, rows: int
) -> None:
    assert len(_rows(store, name, column, **{column: value})) == rows
