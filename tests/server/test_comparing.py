"""Authorities side by side."""

from __future__ import annotations

import re
from html import unescape

from flask.testing import FlaskClient


def cells(page: str, heading: str) -> list[str]:
    row = re.search(rf'<tr><th scope="row">{re.escape(heading)}</th>(.*?)</tr>', page, re.DOTALL)
    assert row, heading
    found = re.findall(r"<td>(.*?)</td>", row[1], re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", cell)).split()) for cell in found]


def test_the_latest_grades_stand_side_by_side(client: FlaskClient) -> None:
    page = client.get("/compare?with=wexmouth&with=brackenshire").text
    assert re.findall(r'<th scope="col"><a[^>]*>([A-Z][a-z]+)<', page) == ["Wexmouth", "Brackenshire"]
    overall = cells(page, "Overall effectiveness")
    assert overall[0].startswith("I Inadequate 2025, declined")
    assert "2023" in overall[1]


def test_themes_are_counted_and_lead_to_what_is_asked(client: FlaskClient) -> None:
    page = client.get("/compare?with=wexmouth&with=fleetmarsh").text
    headings = re.findall(r'<th scope="row">(Asked for: [^<]+)</th>', page)
    assert headings
    assert any(cell.isdecimal() for cell in cells(page, unescape(headings[0])))
    (address, *_) = re.findall(r'href="(/recommendations\?theme=[^"]+)"', page)
    assert client.get(unescape(address)).status_code == 200


def test_without_a_choice_there_is_only_the_form(client: FlaskClient) -> None:
    assert "Choose two or more" in client.get("/compare").text
    assert "Choose two or more" in client.get("/compare?with=&with=").text


def test_what_cannot_be_compared_is_said(client: FlaskClient) -> None:
    assert client.get("/compare?with=atlantis").status_code == 404
