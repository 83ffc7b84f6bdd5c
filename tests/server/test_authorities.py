"""The wall of inspections and the pages of authorities."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import cast

import pytest
from flask import Flask, render_template_string
from flask.testing import FlaskClient

from graph_builder.querying.rows import Rows
from server.pages.grades import MARKS, NONE, mark_of
from server.pages.trajectory import trajectory_of
from server.pages.wall import Cell, Choice, WallRow, narrowed, wall_rows, years_of
from server.tables import Tables
from tests.server.conftest import words

NAMES = ["Brackenshire", "Fleetmarsh", "Tarnholme", "Wexmouth"]


def cell(end: str, grade: str = "", family: str = "ilacs", mentioned: bool = False) -> Cell:
    return Cell(
        end=end,
        year=int(end[:4]),
        family=family,
        grade=grade,
        mark=mark_of(grade),
        mentioned=mentioned,
        inspection=f"https://example.org/{end}",
    )


def row(name: str, *cells: Cell, change: str = "", region: str = "", near: str = "") -> WallRow:
    return WallRow(
        name=name,
        key=name.lower(),
        region=region,
        type="",
        neighbours=frozenset(filter(None, [near])),
        cells=cells,
        change=change,
    )


ALDER = row(
    "Alder", cell("2017-03-01", "Good"), cell("2022-03-01", "Inadequate"), change="declined", region="North"
)
BIRCH = row(
    "Birch", cell("2016-03-01", "Inadequate"), cell("2023-03-01", "Good"), change="improved", near="Alder"
)
CEDAR = row("Cedar", cell("2011-03", "", "", mentioned=True), cell("2024-05-01", "Inconsistent", "area-send"))


@pytest.mark.parametrize(
    ("choice", "names"),
    [
        (Choice(), ["Alder", "Birch", "Cedar"]),
        (Choice(region="North"), ["Alder"]),
        (Choice(family="area-send"), ["Cedar"]),
        (Choice(grade="Good"), ["Birch"]),
        (Choice(near="Birch"), ["Alder", "Birch"]),
        (Choice(sort="grade"), ["Birch", "Alder", "Cedar"]),
        (Choice(sort="change"), ["Alder", "Birch", "Cedar"]),
        (Choice(sort="newest"), ["Cedar", "Birch", "Alder"]),
    ],
)
def test_the_wall_is_narrowed_and_sorted(choice: Choice, names: list[str]) -> None:
    assert [each.name for each in narrowed([ALDER, BIRCH, CEDAR], choice)] == names


def test_the_latest_grade_is_of_childrens_services_and_of_a_report() -> None:
    assert CEDAR.latest is None
    assert ALDER.latest is not None
    assert ALDER.latest.grade == "Inadequate"
    assert years_of([ALDER, CEDAR])[::13] == [2011, 2024]


def test_every_grade_has_a_mark_of_its_own() -> None:
    assert mark_of("inadequate") is MARKS["Inadequate"]
    assert mark_of("") is mark_of(None) is NONE
    assert len({mark.letter for mark in MARKS.values()}) == len(MARKS)


class Stub:
    """Tables of which only these hold rows."""

    def __init__(self, **held: Rows) -> None:
        self._held = held

    def rows(self, name: str) -> Rows:
        return self._held.get(name.replace("-", "_"), [])


def judged(grade: str, document: str) -> dict[str, str]:
    return {
        "inspection": "i",
        "document": document,
        "grade": grade,
        "area_concept": "overall-effectiveness",
        "status": "primary",
    }


@pytest.mark.parametrize(
    ("grades", "grade", "differing"),
    [
        (["Good"], "Good", ()),
        (["Good", "Good"], "Good", ()),
        (["Good", "Adequate"], "", ("Adequate", "Good")),
        (["Adequate", "Good"], "", ("Adequate", "Good")),
        ([], "", ()),
    ],
)
def test_a_cell_has_the_grade_in_which_its_documents_agree(
    grades: list[str], grade: str, differing: tuple[str, ...]
) -> None:
    held = Stub(
        judgements=[judged(each, f"{number}.pdf") for number, each in enumerate(grades)],
        inspections=[{"inspection": "i", "authority": "Alder", "end": "2020-01-31", "family": "ilacs"}],
    )
    ((shown,),) = [row.cells for row in wall_rows(cast(Tables, held))]
    assert (shown.grade, shown.mark, shown.differing) == (grade, mark_of(grade), differing)


def test_a_cell_says_that_its_documents_differ(app: Flask) -> None:
    differing = replace(
        cell("2020-01-31"), differing=("Adequate", "Good"), inspection="https://x.org/id/inspection/a"
    )
    with app.test_request_context():
        shown = render_template_string(
            "{% import '_grades.html' as shown %}{{ shown.cell(cell) }}", cell=differing
        )
    assert "its documents give different grades: Adequate, Good" in shown


def test_all_that_is_told_of_the_director_then_is_shown() -> None:
    history = [{"date": "2023-11-13", "inspection": "i", "known_by": "report", "what": ""}]
    told = [{"inspection": "i", "answer": "Ada Moss"}, {"inspection": "i", "answer": "not named"}]
    (column,) = trajectory_of(history, [], [], told).columns
    assert column.director == "Ada Moss / not named"


def test_the_wall_shows_every_authority_and_all_its_inspections(client: FlaskClient) -> None:
    page = client.get("/authorities/").text
    wall = page.partition("<tbody")[2]
    assert re.findall(r'<a href="/authorities/([a-z]+)">', wall) == [name.lower() for name in NAMES]
    assert "SIF 2015-10-08, Good" in words(page)
    assert "ILACS 2025-09-10, Inadequate" in words(page)
    assert page.count("mentioned") >= 3
    narrow = client.get("/authorities/", query_string={"grade": "Inadequate"}).text
    assert "4 authorities" in words(narrow)
    assert "brackenshire" not in narrow.partition("<tbody")[2]
    assert client.get("/authorities").headers["Location"] == "/authorities/"


def test_what_the_wall_is_narrowed_by_is_said_in_words(client: FlaskClient) -> None:
    page = client.get("/authorities/?family=area-send").text
    assert '<option value="area-send" selected>Area SEND inspection</option>' in page
    assert '<option value="newest">newest inspection</option>' in page


@pytest.mark.parametrize("name", NAMES)
def test_an_authority_has_a_page(client: FlaskClient, name: str) -> None:
    page = client.get(f"/authorities/{name.lower()}")
    assert page.status_code == 200
    assert "Overall effectiveness" in page.text
    addresses = {unescape(address) for address in re.findall(r'href="(/[^"#]*)"', page.text)}
    assert len(addresses) > 20
    for address in addresses:
        assert client.get(address, buffered=True).status_code in (200, 302), address


def test_an_authority_page_tells_what_came_back_and_who_was_there(client: FlaskClient) -> None:
    page = words(client.get("/authorities/wexmouth").text)
    assert "As reports say themselves" in page
    assert "Supervision was an area for improvement at the last inspection, and it remains one." in page
    assert "Inferred: asked for again on the same theme" in page
    assert "not named; since April 2009" in page
    assert "As a later report says" in page
    assert "Not in the register of authorities" in page


def test_an_older_overall_grade_does_not_hide_the_newest_inspection(client: FlaskClient) -> None:
    page = words(client.get("/authorities/tarnholme").text)
    newest, older = page.index("It gave no overall grade"), page.index("The latest overall grade is older")
    assert page.index("At the newest inspection of children’s services") < newest < older
    assert "The latest overall grade is older" not in words(client.get("/authorities/wexmouth").text)
    paper = words(client.get("/authorities/tarnholme/paper").text)
    assert "Newest inspection of children’s services" in paper


@pytest.mark.parametrize("address", ["/", "/authorities/"])
def test_the_wall_tells_what_a_cell_without_a_letter_hides(client: FlaskClient, address: str) -> None:
    page = words(client.get(address).text)
    told = page[page.index("give no overall grade. At the newest of 1 authority") :]
    assert re.search(r"Tarnholme , May 2026 : .* for leadership", told[:300])


def test_area_send_and_joint_inspections_are_on_the_page_with_their_outcome(client: FlaskClient) -> None:
    page = words(client.get("/authorities/fleetmarsh").text)
    assert "; of the local area partnership, not of the council alone" in page
    assert "Joint and Area SEND inspections, and visits" in page
    assert "Joint targeted area inspection, " in words(client.get("/authorities/wexmouth").text)


def test_an_inspection_that_is_only_mentioned_is_not_said_to_have_given_no_grade(client: FlaskClient) -> None:
    page = client.get("/authorities/").text
    mentioned = re.findall(r'class="grade ungraded mentioned" title="([^"]*)"', page)
    assert mentioned
    assert all(title.endswith("only mentioned by a later report") for title in mentioned)


def test_an_authority_that_was_reorganised_leads_on(client: FlaskClient) -> None:
    answer = client.get("/authorities/cumbria")
    assert answer.status_code == 404
    error = answer.get_json()["error"]
    assert error["title"] == "Cumbria is no longer an authority"
    assert "Cumberland and Westmorland and Furness" in str(error)


def test_a_bar_ends_where_documents_do_and_is_faint_until_the_next_holder() -> None:
    director = {"role": "Director", "answer": "A. Person", "since_earliest": "2012-01-01"}
    lasted = {**director, "last_attested": "2014-01-01", "until_latest": "2024-01-01"}
    open_ended = {**director, "last_attested": "2014-01-01", "until_latest": ""}
    first, second = trajectory_of([], [lasted, open_ended]).posts
    assert first.width == second.width
    assert first.possible == pytest.approx(5 * first.width)
    assert second.possible == 0


def test_an_unknown_authority_is_said(client: FlaskClient) -> None:
    answer = client.get("/authorities/atlantis")
    assert answer.status_code == 404
    assert "atlantis" in answer.get_json()["error"]["message"]


def test_a_trajectory_has_a_column_for_each_inspection_and_bars_for_posts() -> None:
    history: Rows = [
        {
            "date": "2011-10",
            "inspection": "a",
            "what": "safeguarding",
            "grade": "Good",
            "known_by": "mention",
        },
        {
            "date": "2017-05-25",
            "inspection": "b",
            "what": "Leadership",
            "area_concept": "leadership",
            "grade": "Good",
            "known_by": "report",
            "framework": "sif",
        },
    ]
    tenures: Rows = [
        {
            "role": "Chair",
            "answer": "not named",
            "since_earliest": "2014-01-01",
            "last_attested": "2017-05-25",
        },
        {
            "role": "Director",
            "answer": "A. Person",
            "first_attested": "2017-05-25",
            "last_attested": "2017-05-25",
        },
    ]
    shown = trajectory_of(history, tenures)
    assert [column.date for column in shown.columns] == ["2011-10", "2017-05-25"]
    assert [
        (label, [step.mark.letter if step else "" for step in steps]) for label, steps in shown.areas
    ] == [("Leadership", ["", "G"])]
    assert [post.certain for post in shown.posts] == [True, False]
    assert shown.posts[0].width > shown.posts[1].width
    assert [year for year, _ in shown.years] == list(range(2011, 2019))
    assert trajectory_of([], []).posts == ()
