"""Where a page stands: the steps above it lead from the front page down."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server.linked_data.trails import trail_to

HASH = "0123456789abcdef"
DOCUMENT = [("Documents", "/documents/"), ("Document", f"/documents/{HASH}/")]
AUTHORITY = [("Authorities", "/authorities/"), ("Authority", "/authorities/wexmouth")]
INSPECTION = [*AUTHORITY, ("Inspection", "/inspections/unknown/wexmouth/ilacs/2025-05-12")]


@pytest.mark.parametrize(
    ("path", "above"),
    [
        ("def/theme/neglect", [("Ontology", "/def")]),
        (f"document/{HASH}", DOCUMENT),
        (f"document/{HASH}/finding/10", DOCUMENT),
        (f"due-next/{HASH}/next-step/1", DOCUMENT),
        (f"graph/document/{HASH}", DOCUMENT),
        ("graph/derived", [("Download", "/download/")]),
        ("authority/wexmouth", AUTHORITY[:1]),
        ("board/wexmouth", AUTHORITY),
        ("partnership/unknown/wexmouth", AUTHORITY),
        ("tenure/unknown/wexmouth/chief-executive/hester-quayle", AUTHORITY),
        ("inspection/wexmouth/ilacs/2025-05-12", AUTHORITY),
        ("area-grade/unknown/wexmouth/ilacs/2025-05-12/adoption", INSPECTION),
        ("returning-issue/unknown/wexmouth/ilacs/2025-05-12/theme/permanence", INSPECTION),
        ("person/ofsted/anneke-verhulst", [("People", "/people/")]),
        ("contradiction/grade/x/y", [("Quality", "/quality")]),
        ("inspectorate/ofsted", []),
    ],
)
def test_a_resource_stands_below_what_it_is_of(app: Flask, path: str, above: list[tuple[str, str]]) -> None:
    with app.test_request_context():
        assert trail_to(path) == above


@pytest.mark.parametrize(
    ("page", "above"),
    [
        ("/authorities/", ["Home"]),
        ("/compare", ["Home", "Authorities"]),
        ("/compare?with=wexmouth", ["Home", "Authorities"]),
        ("/authorities/wexmouth", ["Home", "Authorities"]),
        ("/recommendations", ["Home"]),
        ("/shapes", ["Home", "Ontology"]),
        ("/queries/judgements", ["Home", "Questions"]),
        ("/doc/board/unknown/wexmouth", ["Home", "Authorities", "Authority"]),
        ("/nothing", ["Home"]),
        ("/", []),
    ],
)
def test_pages_begin_with_what_is_above_them(client: FlaskClient, page: str, above: list[str]) -> None:
    shown = client.get(page, headers={"Accept": "text/html"}).text
    crumbs = re.search(r'<nav class="crumbs"[^>]*>(.*?)</nav>', shown, re.DOTALL)
    assert re.findall(r">([^<]+)</a>", crumbs[1] if crumbs else "") == above
