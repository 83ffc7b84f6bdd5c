"""The pages of people."""

from __future__ import annotations

import re
from html import unescape

import pytest
from flask.testing import FlaskClient

from tests.server.conftest import words

FARROW = "/people/unknown/fleetmarsh/clementine-farrow"
PRIOR = "/people/ofsted/gwendolen-prior"


def test_everybody_is_listed_once_for_what_they_did(client: FlaskClient) -> None:
    page = client.get("/people/").text
    inspectors, _, leaders = page.partition('data-filtered="leaders"')
    assert inspectors.count(f'href="{PRIOR}"') == 1
    assert leaders.count(f'href="{FARROW}"') == 1
    assert PRIOR not in leaders
    assert re.search(r"Gwendolen Prior Ofsted 1 3 2014 to 2018 3", words(page))


def test_an_inspector_has_the_inspections_they_were_on(client: FlaskClient) -> None:
    page = words(client.get(PRIOR).text)
    assert "On the team of 4 inspections held, and led 1 of them, 2014 to 2018." in page
    assert page.index("SIF inspection, 1 February 2018") < page.index("SIF inspection, 8 October 2015")
    assert "Who inspected explains no grade" in page


def test_a_post_is_told_as_documents_support_it_with_the_inspections_meanwhile(client: FlaskClient) -> None:
    page = words(client.get("/people/unknown/tarnholme/philippa-dunnock").text)
    assert "Director of children's services, Tarnholme" in page
    assert "Since March 2016 Attested 5 October 2016 to 1 February 2018 Until not told" in page
    assert re.search(
        r"SIF inspection, 1 February 2018 [A-Z] [A-Z][a-z ]+ a document of that day says so", page
    )
    assert "Correlation is not cause" in page


def test_who_may_be_the_same_is_shown_and_not_merged(client: FlaskClient) -> None:
    page = client.get(FARROW).text
    assert 'href="/people/unknown/wexmouth/clementine-farrow"' in page
    assert "score 0.9 of 1" in words(page)
    assert "Wexmouth" not in words(page).partition("Where documents name them")[2]


@pytest.mark.parametrize("address", ["/people/", PRIOR, FARROW])
def test_search_engines_are_asked_to_stay_away_and_no_mail_address_is_shown(
    client: FlaskClient, address: str
) -> None:
    answer = client.get(address)
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in answer.text
    assert "@" not in words(answer.text)


@pytest.mark.parametrize("address", [PRIOR, FARROW])
def test_every_link_leads_somewhere(client: FlaskClient, address: str) -> None:
    addresses = {unescape(found) for found in re.findall(r'href="(/[^"#]*)"', client.get(address).text)}
    assert {"authorities", "evidence", "queries"} <= {
        found.split("?")[0].split("/")[1] for found in addresses
    }
    for found in addresses:
        assert client.get(found, buffered=True).status_code in (200, 302), found


def test_an_unknown_person_is_said(client: FlaskClient) -> None:
    answer = client.get("/people/ofsted/nobody")
    assert answer.status_code == 404
    assert "nobody" in answer.get_json()["error"]["message"]
