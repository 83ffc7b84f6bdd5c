"""The graph as a page, as data and as SVG: one view in three forms."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html import unescape
from typing import Any

import pytest
from flask.testing import FlaskClient

SVG = "{http://www.w3.org/2000/svg}"
VIEWS = {
    "everything": "",
    "with themes": "?show=authority&show=inspection&show=theme",
    "around an authority": "?at=Wexmouth",
    "two steps": "?at=Wexmouth&steps=2",
    "a theme": "?at=Care+leavers&steps=2",
    "some years": "?since=2018&until=2020",
    "a path": "?at=Wexmouth&to=Brackenshire&through=theme&through=inspection",
}


def data_of(client: FlaskClient, view: str) -> dict[str, Any]:
    answer = client.get(f"/graph/data.json{view}")
    assert answer.status_code == 200
    found: dict[str, Any] = answer.get_json()
    return found


def rows(page: str, table: str) -> list[str]:
    body = re.search(rf'<table id="{table}">.*?<tbody>(.*?)</tbody>', page, re.DOTALL)
    assert body
    return re.findall(r"<tr .*?</tr>", body[1], re.DOTALL)


def keys(data: dict[str, Any], kind: str = "") -> set[str]:
    return {thing[0] for thing in data["things"] if kind in ("", thing[1])}


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_tables_data_and_picture_show_the_same(client: FlaskClient, view: str) -> None:
    data = data_of(client, view)
    assert data["things"]
    assert data["ties"]
    page = client.get(f"/graph/{view}")
    assert page.status_code == 200
    things = [re.search(r'data-key="([^"]+)"', row) for row in rows(page.text, "things-shown")]
    assert [unescape(found[1]) for found in things if found] == [thing[0] for thing in data["things"]]
    ties = [
        re.search(r'data-from="([^"]+)" data-to="([^"]+)".*?</td><td>(.*?)</td>', row)
        for row in rows(page.text, "ties-shown")
    ]
    assert [(found[1], found[2], unescape(found[3])) for found in ties if found] == [
        (data["things"][start][0], data["things"][end][0], words) for start, end, words, _ in data["ties"]
    ]
    picture = ET.fromstring(client.get(f"/graph/picture.svg{view}").text)
    assert len(picture.findall(f"{SVG}a")) == len(data["things"])
    assert len(picture.findall(f"{SVG}g/{SVG}line")) == len(data["ties"])


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_no_two_things_are_in_one_place(client: FlaskClient, view: str) -> None:
    places = [(x, y) for _, _, _, x, y, _ in data_of(client, view)["things"]]
    assert len(set(places)) == len(places)
    assert all(0 <= value <= 1000 for place in places for value in place)


def test_every_tie_says_where_it_is_from(client: FlaskClient) -> None:
    page = client.get("/graph/?at=Wexmouth&steps=2").text
    told = [row.rpartition("<td>")[2] for row in rows(page, "ties-shown")]
    assert told
    assert all("href=" in cell or "register of authorities" in cell for cell in told)
    (address, *_) = re.findall(r'href="(/evidence[^"]+)"', page)
    assert client.get(unescape(address), follow_redirects=True).status_code == 200


def test_every_thing_leads_to_its_page(client: FlaskClient) -> None:
    page = client.get("/graph/?at=Wexmouth&steps=2").text
    leads = {re.search(r'href="([^"]+)"', row) for row in rows(page, "things-shown")}
    assert len(leads) > 5
    for lead in leads:
        assert lead
        assert client.get(unescape(lead[1]), headers={"Accept": "text/html"}).status_code == 200, lead[1]


def test_opening_adds_what_was_counted(client: FlaskClient) -> None:
    before = data_of(client, "?at=Wexmouth")
    hidden = {thing[0]: thing[5] for thing in before["things"] if thing[1] == "inspection" and thing[5]}
    key, count = max(hidden.items(), key=lambda item: item[1])
    after = data_of(client, f"?at=Wexmouth&open={key}")
    assert len(keys(after)) == len(keys(before)) + count
    assert {thing[0]: thing[5] for thing in after["things"]}[key] == 0


def test_a_view_is_narrowed_by_kind_year_and_theme(client: FlaskClient) -> None:
    assert {thing[1] for thing in data_of(client, "?show=authority&show=inspection")["things"]} == {
        "authority",
        "inspection",
    }
    recent = keys(data_of(client, "?since=2019"), "inspection")
    assert recent
    assert all(key.rpartition("/")[2] >= "2018-12" for key in recent)
    everywhere = keys(data_of(client, ""), "inspection")
    asking = keys(data_of(client, "?theme=Care+leavers"), "inspection")
    assert asking
    assert asking < everywhere


def test_a_path_passes_only_through_what_is_ticked(client: FlaskClient) -> None:
    ends = "?at=wexmouth&to=Brackenshire"
    through = data_of(client, f"{ends}&through=theme&through=inspection")
    assert {thing[1] for thing in through["things"]} == {"authority", "inspection", "theme"}
    page = client.get(f"/graph/{ends}&through=theme&through=inspection").text
    assert "of 4 steps" in page
    assert '<ol class="paths">' in page


def test_without_a_path_the_page_says_what_else_can_be_tried(client: FlaskClient) -> None:
    page = client.get("/graph/?at=Wexmouth&to=Brackenshire&through=board").text
    assert "No path" in page
    assert "Pass through authorities and their neighbours too" in page


def test_a_name_is_found_however_it_is_written_and_an_unknown_one_is_said(client: FlaskClient) -> None:
    assert data_of(client, "?at=WEXMOUTH") == data_of(client, "?at=Wexmouth")
    answer = client.get("/graph/?at=Wexmouth+council")
    assert answer.status_code == 404
    assert "Nothing here is called “Wexmouth council”" in answer.text
    assert client.get("/graph/?at=<script>").text.count("<script>") == 0
    assert client.get("/graph/data.json?at=nobody").status_code == 404


def test_what_makes_no_sense_in_an_address_is_as_if_it_were_not_there(client: FlaskClient) -> None:
    assert data_of(client, "?steps=x&since=soon&show=everything&theme=none") == data_of(client, "")


def test_the_address_without_its_slash_leads_to_it(client: FlaskClient) -> None:
    answer = client.get("/graph?at=Wexmouth&open=a&open=b")
    assert answer.status_code == 308
    assert answer.location == "/graph/?at=Wexmouth&open=a&open=b"
