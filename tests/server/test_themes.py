"""The pages of themes."""

from __future__ import annotations

import csv
import io
import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph_builder.querying.rows import Rows
from server.pages.theme_years import HEIGHT, picture_of_years
from server.pages.themes import PRECISION, RECALL, TAGGED_BY_HAND
from tests.server.conftest import words

DOCS = Path(__file__).resolve().parents[2] / "docs" / "themes.md"


def rows(client: FlaskClient, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get(address).text.lstrip("\ufeff"))))


def test_every_theme_is_listed_with_its_counts_and_their_denominators(client: FlaskClient) -> None:
    page = client.get("/themes/").text
    themes = rows(client, "/queries/themes.csv")
    assert len(themes) == 40
    assert re.findall(r'href="/themes/([a-z-]+)"', page) == [theme["code"] for theme in themes]
    asked = themes[0]
    assert int(asked["inspections_asking"]) > 1
    assert f"{asked['theme']} {asked['inspections_asking']} of {asked['inspections_held']}" in words(page)


@pytest.mark.parametrize(("sort", "column"), [("name", "theme"), ("found", "findings")])
def test_themes_are_sorted(client: FlaskClient, sort: str, column: str) -> None:
    shown = re.findall(r'href="/themes/([a-z-]+)"', client.get(f"/themes/?sort={sort}").text)
    by_code = {theme["code"]: theme[column] for theme in rows(client, "/queries/themes.csv")}
    values = [by_code[code] for code in shown]
    assert values == (sorted(values) if sort == "name" else sorted(values, key=int, reverse=True))


def test_a_theme_leads_to_its_evidence_authorities_and_data(client: FlaskClient) -> None:
    code = rows(client, "/queries/themes.csv")[0]["code"]
    page = client.get(f"/themes/{code}").text
    assert "Not mentioned is not the same as mended" in words(page)
    assert "told by “" in words(page)
    addresses = {unescape(address) for address in re.findall(r'href="(/[^"#]*)"', page)}
    kinds = {address.split("?")[0].split("/")[1] for address in addresses}
    assert {"authorities", "evidence", "inspections", "queries", "recommendations", "themes", "doc"} <= kinds
    for address in addresses:
        assert client.get(address, buffered=True).status_code in (200, 302), address


def test_who_was_not_asked_again_is_told_with_both_dates(client: FlaskClient) -> None:
    gone = [row for row in rows(client, "/queries/theme-changes.csv") if row["asked_again"] == "false"]
    assert gone
    for row in gone:
        assert row["first_end"] < row["second_end"]
        assert row["items_next"] == "0"
    page = words(client.get(f"/themes/{gone[0]['code']}").text)
    assert (
        f"the {sum(row['code'] == gone[0]['code'] for row in gone)} that were not asked again" in page.lower()
    )


def test_a_review_of_the_board_alone_is_not_the_next_inspection(client: FlaskClient) -> None:
    reviewed = [
        row["inspection"]
        for row in rows(client, "/queries/judgements.csv")
        if row["document"] == "invented-tarnholme-2015-board.pdf"
    ]
    followed = {
        row["second_inspection"]: row
        for row in rows(client, "/queries/theme-changes.csv")
        if row["authority"] == "Tarnholme"
    }
    assert reviewed
    assert followed
    assert not set(reviewed) & set(followed)


def test_a_theme_that_nobody_asks_for_has_a_page(client: FlaskClient) -> None:
    unasked = [theme for theme in rows(client, "/queries/themes.csv") if theme["items"] == "0"]
    assert unasked
    assert "Nothing in the reports held." in client.get(f"/themes/{unasked[0]['code']}").text


def test_an_unknown_theme_is_said(client: FlaskClient) -> None:
    answer = client.get("/themes/spiders")
    assert answer.status_code == 404
    assert "spiders" in answer.get_json()["error"]["message"]


def test_the_figures_of_the_tags_are_those_of_the_documentation() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert f"| 0.{PRECISION} (" in text.partition("the fourth")[2]
    assert f"| 0.{RECALL} (" in text.partition("the fourth")[2]
    assert f"the first {'hundred' if TAGGED_BY_HAND == 100 else TAGGED_BY_HAND}" in text


def test_a_bar_is_as_high_as_the_share_and_years_without_inspections_have_none() -> None:
    asked: Rows = [{"year": "2015", "inspections": "3", "inspections_held": "6", "items": "4"}]
    picture = picture_of_years(asked, {2014: 2, 2015: 6, 2017: 1})
    assert [(year.year, year.percent, year.few) for year in picture.years] == [
        (2014, 0, True),
        (2015, 50, False),
        (2017, 0, True),
    ]
    assert picture.years[1].height == HEIGHT / 2
    assert picture_of_years([], {}).years == ()
