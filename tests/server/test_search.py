"""Searching what the documents say."""

from __future__ import annotations

import csv
import io
import re
from html import unescape

import pytest
from flask.testing import FlaskClient

from server.search_index import FACETS, match_of


def found(client: FlaskClient, **asked: str) -> list[dict[str, str]]:
    answer = client.get("/search.csv", query_string=asked)
    assert answer.mimetype == "text/csv"
    return list(csv.DictReader(io.StringIO(answer.text)))


def test_every_passage_is_found_without_words(client: FlaskClient) -> None:
    asked = [
        row["iri"] for row in csv.DictReader(io.StringIO(client.get("/queries/recommendations.csv").text))
    ]
    kinds = {row["kind"] for row in found(client)}
    assert {"recommendation", "finding", "progress", "strength"} <= kinds
    assert sorted(row["iri"] for row in found(client, kind="recommendation")) == sorted(asked)


def test_words_are_found_in_any_form_and_marked(client: FlaskClient) -> None:
    rows = found(client, q="interpreter")
    assert rows
    assert all("interpret" in row["text"].lower() for row in rows)
    page = client.get("/search", query_string={"q": "interpreter"}).text
    assert "<mark>interpreters</mark>" in page
    assert re.search(rf"{len(rows)} of \d+ passages, in \d+ documents", page)


def test_a_phrase_and_a_beginning(client: FlaskClient) -> None:
    assert all("care leavers" in row["text"].lower() for row in found(client, q='"care leavers"'))
    assert len(found(client, q="superv*")) >= len(found(client, q="supervision")) > 0
    assert found(client, q="xylophone") == []
    assert "Nothing is said in these words" in client.get("/search?q=xylophone").text


@pytest.mark.parametrize(
    "words", ['"', "a OR", "(((", "NEAR(a b)", "*", "a-b", "'; DROP", "ü’s", "^x", "a:b"]
)
def test_any_words_can_be_typed(client: FlaskClient, words: str) -> None:
    assert client.get("/search", query_string={"q": words}).status_code == 200


def test_what_sqlite_is_asked() -> None:
    assert match_of('front door "care leavers" neglect*') == '"front" "door" "care leavers" "neglect"*'
    assert match_of("( ) :") == ""


@pytest.mark.parametrize("facet", FACETS)
def test_each_facet_counts_what_choosing_it_gives(client: FlaskClient, facet: str) -> None:
    page = client.get("/search", query_string={"q": "children"}).text
    select = re.search(rf'<select name="{facet}">(.*?)</select>', page, re.DOTALL)
    assert select
    options = re.findall(r'<option value="([^"]+)">[^<]* \(([\d,]+)\)', select[1])
    assert options or facet == "region"  # invented authorities lie in none
    for value, number in options[:3]:
        assert len(found(client, q="children", **{facet: unescape(value)})) == int(number)


def test_since_a_year(client: FlaskClient) -> None:
    every, since = found(client, kind="recommendation"), found(client, kind="recommendation", since="2019")
    assert since == [row for row in every if row["year"] >= "2019"]
    assert len(since) < len(every)


def test_recommendations_are_a_search_of_their_own(client: FlaskClient) -> None:
    page = client.get("/recommendations", query_string={"authority": "Wexmouth"}).text
    assert '<option value="recommendation" selected>' in page
    rows = found(client, kind="recommendation", authority="Wexmouth")
    assert f"{len(rows)} of " in page


def test_pages_follow_each_other(client: FlaskClient) -> None:
    first = client.get("/search").text
    following = unescape(re.findall(r'rel="next" href="([^"]+)"', first)[0])
    second = client.get(following).text
    assert 'rel="prev"' in second
    assert set(re.findall(r"evidence\?of=([^\"]+)", first)).isdisjoint(
        re.findall(r"evidence\?of=([^\"]+)", second)
    )
    assert client.get("/search?page=9999").status_code == 404
    assert client.get("/search?page=x").status_code == 400


def test_a_passage_leads_to_its_words_on_the_page(client: FlaskClient) -> None:
    page = client.get("/search?q=interpreters").text
    (evidence, *_) = re.findall(r'href="(/evidence[^"]+)"', page)
    answer = client.get(unescape(evidence))
    assert answer.status_code == 302
    assert "interpreters" in client.get(answer.headers["Location"]).text
