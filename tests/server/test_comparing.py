"""Authorities side by side."""

from __future__ import annotations

import csv
import io
import re
from html import unescape

import pytest
from flask import Flask, render_template
from flask.testing import FlaskClient
from openpyxl import load_workbook

from server.pages.comparing import with_neighbours
from tests.server.test_authorities import row


def cells(page: str, heading: str) -> list[str]:
    row = re.search(rf'<tr><th scope="row">{re.escape(heading)}</th>(.*?)</tr>', page, re.DOTALL)
    assert row, heading
    found = re.findall(r"<td>(.*?)</td>", row[1], re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", cell)).split()) for cell in found]


def test_grades_of_all_periods_stand_side_by_side(client: FlaskClient) -> None:
    page = client.get("/compare?with=wexmouth&with=brackenshire").text
    heads = re.findall(r'<th scope="col"><a[^>]*>([A-Z][a-z]+)<', page)
    assert heads == ["Wexmouth", "Brackenshire"]
    wexmouth, brackenshire = cells(page, "Overall effectiveness")
    assert re.search(
        r"G Good 2015 R Requires improvement 2022 declined I Inadequate 2025 declined$", wexmouth
    )
    assert re.search(r"2014.*2019.*2023", brackenshire)


def test_what_came_back_and_what_is_due_stand_side_by_side(client: FlaskClient) -> None:
    page = client.get("/compare?with=fleetmarsh&with=wexmouth").text
    stated = cells(page, "Came back, as reports say themselves")
    inferred = cells(page, "Came back, inferred from one theme asked for twice")
    assert "2025" in stated[1]
    assert " → " in "".join(inferred)
    assert "inspection" in cells(page, "Due next")[0]


def test_the_files_say_what_the_page_says(client: FlaskClient) -> None:
    asked = "?with=wexmouth&with=brackenshire"
    page = client.get(f"/compare{asked}").text
    rows = list(csv.reader(io.StringIO(client.get(f"/compare.csv{asked}").text)))
    assert rows[0] == ["what", "Wexmouth", "Brackenshire"]
    for what, *told in rows[1:]:
        shown = cells(page, what)
        assert [
            re.sub(r"[^a-z0-9]", "", re.sub(r"(?<![A-Za-z])[A-Z–](?= )", "", cell).lower()) for cell in shown
        ] == [re.sub(r"[^a-z0-9]", "", cell.lower()) for cell in told]
    book = load_workbook(io.BytesIO(client.get(f"/compare.xlsx{asked}").data))
    sheet = book.worksheets[0]
    assert [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)] == rows


def test_an_authority_is_compared_with_its_neighbours_by_one_click() -> None:
    near = row("Birch", near="Alder")
    assert [each.name for each in with_neighbours(near, [row("Alder"), near, row("Cedar")])] == [
        "Birch",
        "Alder",
    ]


def test_one_click_leads_to_an_address_that_can_be_kept(client: FlaskClient) -> None:
    answer = client.get("/compare?with=wexmouth&with=&near=1")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/compare?with=wexmouth")


def test_themes_are_counted_and_lead_to_what_is_asked(client: FlaskClient) -> None:
    page = client.get("/compare?with=wexmouth&with=fleetmarsh").text
    headings = re.findall(r'<th scope="row">(Asked for: [^<]+)</th>', page)
    assert headings
    told = [re.fullmatch(r"(\d+) of (\d+)", cell) for cell in cells(page, unescape(headings[0])) if cell]
    assert told
    assert all(found and 0 < int(found[1]) <= int(found[2]) for found in told)
    (address, *_) = re.findall(r'href="(/recommendations\?theme=[^"]+)"', page)
    assert client.get(unescape(address)).status_code == 200


def test_who_stands_alone_is_told_why(client: FlaskClient) -> None:
    page = client.get("/compare?with=wexmouth&near=1", follow_redirects=True).text
    assert "names no statistical neighbours of Wexmouth" in page
    assert "statistical neighbours of" not in client.get("/compare?with=wexmouth&with=fleetmarsh").text


def test_neighbours_of_whom_nothing_is_held_are_named(app: Flask) -> None:
    alone = row("Alder", near="Birch")
    with app.test_request_context("/compare"):
        page = render_template(
            "compare.html", rows=[alone], chosen=[alone], most=6, lines=[], near={alone.key: 0}
        )
    assert "No document held is about any statistical neighbour of Alder: Birch." in page


def test_without_a_choice_there_is_only_the_form(client: FlaskClient) -> None:
    assert "Choose two or more" in client.get("/compare").text
    assert "Choose two or more" in client.get("/compare?with=&with=").text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/compare?with=atlantis", 404),
        ("/compare?with=a&with=b&with=c&with=d&with=e&with=f&with=g", 404),
        ("/compare.csv", 400),
        ("/compare.pdf?with=wexmouth", 404),
    ],
)
def test_what_cannot_be_compared_is_said(client: FlaskClient, address: str, status: int) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.get_json()["error"]["message"].endswith((".", "kent."))


def test_what_was_due_before_the_graph_was_built_is_not_due_next(client: FlaskClient) -> None:
    page = client.get(
        "/compare", query_string={"with": ["wexmouth", "tarnholme", "fleetmarsh", "brackenshire"]}
    )
    lines = client.get("/queries/due-next.csv", headers={"Accept": "text/csv"}).text
    assert "joint statement" in lines
    assert not any("joint statement" in cell for cell in cells(page.text, "Due next"))
