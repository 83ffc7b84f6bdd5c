"""Searching what the documents say."""

from __future__ import annotations

import csv
import io
import re
import shutil
from html import unescape
from pathlib import Path

import openpyxl
import pyoxigraph
import pytest
from flask.testing import FlaskClient

from graph_builder.store.reading import current_generation
from server import create_app
from server.searching.facets import FACETS, code_of, label_of
from server.searching.passages import Search
from tests.server.conftest import close


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
    assert re.search(rf"{len(rows)} of \d+ passages, in \d+ of \d+ documents held", page)


def test_a_phrase_and_a_beginning(client: FlaskClient) -> None:
    assert all("care leavers" in row["text"].lower() for row in found(client, q='"care leavers"'))
    assert len(found(client, q="superv*")) >= len(found(client, q="supervision")) > 0
    assert found(client, q="xylophone") == []
    assert "No passage has <b>xylophone</b>" in client.get("/search?q=xylophone").text


@pytest.mark.parametrize(
    "words", ['"', "a OR", "(((", "NEAR(a b)", "*", "a-b", "'; DROP", "ü’s", "^x", "a:b"]
)
def test_any_words_can_be_typed(client: FlaskClient, words: str) -> None:
    assert client.get("/search", query_string={"q": words}).status_code == 200


def test_what_sqlite_is_asked() -> None:
    words = 'front door "care leavers" neglect*'
    assert Search(words=words).match == '"front" "door" "care leavers" "neglect"*'
    assert Search(words="( ) :").match == ""


@pytest.mark.parametrize("facet", FACETS)
def test_each_facet_counts_what_choosing_it_gives(client: FlaskClient, facet: str) -> None:
    page = client.get("/search", query_string={"q": "children"}).text
    select = re.search(rf'<select name="{facet}" form="asked">(.*?)</select>', page, re.DOTALL)
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
    shown = [set(re.findall(r'href="(/documents/[^"]+#evidence)"', page)) for page in (first, second)]
    assert shown[0]
    assert shown[0].isdisjoint(shown[1])
    assert client.get("/search?page=9999").status_code == 404
    assert client.get("/search?page=x").status_code == 400


def test_a_passage_leads_to_its_words_on_the_page(client: FlaskClient) -> None:
    page = client.get("/search?q=interpreters").text
    (evidence, *_) = re.findall(r'href="(/documents/[^"]+#evidence)"', page)
    assert "interpreters" in client.get(unescape(evidence)).text


def test_the_newest_come_first_where_they_are_wanted(client: FlaskClient) -> None:
    best, newest = found(client, q="children"), found(client, q="children", sort="newest")
    dates = [row["date"] for row in newest]
    assert dates == sorted(dates, reverse=True) != [row["date"] for row in best]
    assert sorted(row["iri"] for row in best) == sorted(row["iri"] for row in newest)
    assert [row["iri"] for row in found(client)] == [row["iri"] for row in found(client, sort="newest")]


@pytest.mark.parametrize("asked", ["since=lately", "since=20199", "sort=best"])
def test_what_is_no_year_and_no_order_is_said(client: FlaskClient, asked: str) -> None:
    answer = client.get(f"/search?{asked}")
    assert answer.status_code == 400
    assert asked.partition("=")[2] in answer.text


def test_findings_are_a_search_of_their_own(client: FlaskClient) -> None:
    page = client.get("/findings").text
    assert "<h1>What inspectors found</h1>" in page
    assert f"{len(found(client, kind='finding'))} of " in page


@pytest.mark.parametrize(
    ("facet", "code", "words"), [("grade", "good", "Good"), ("theme", "care-leavers", "Care leavers")]
)
def test_a_value_is_understood_by_code_and_by_words(
    client: FlaskClient, facet: str, code: str, words: str
) -> None:
    assert found(client, **{facet: code}) == found(client, **{facet: words}) != []


def test_a_misspelt_word_is_told_and_another_suggested(client: FlaskClient) -> None:
    page = client.get("/search", query_string={"q": "interpretters", "kind": "recommendation"}).text
    assert "No passage has <b>interpretters</b>" in page
    (instead,) = re.findall(r'Did you mean <a href="([^"]+)">', page)
    assert "kind=recommendation" in instead
    assert 'role="status">0 of' not in client.get(unescape(instead)).text


@pytest.mark.parametrize(
    ("misspelt", "meant"), [("supervizion", "supervision"), ("familiez", "families"), ("cxqz", "")]
)
def test_what_is_suggested_is_a_word_and_no_stem(client: FlaskClient, misspelt: str, meant: str) -> None:
    page = client.get("/search", query_string={"q": misspelt}).text
    assert re.findall(r"Did you mean <a [^>]*>([^<]*)<", page) == ([meant] if meant else [])


def test_the_choice_that_keeps_all_out_is_named(client: FlaskClient) -> None:
    authority = found(client, q="interpreters")[0]["authority"]
    asked = {"q": "interpreters", "authority": authority, "year": "1999"}
    page = client.get("/search", query_string=asked).text
    ((without, number),) = re.findall(r'<a href="([^"]+)">Without “Year: 1999”</a> there are (\d+)', page)
    assert "“Authority" not in page
    assert f">{number} of " in client.get(unescape(without)).text


def test_a_spreadsheet_says_of_how_much_it_is_a_part(client: FlaskClient) -> None:
    asked = {"q": "children", "kind": "recommendation", "since": "2015"}
    answer = client.get("/search.xlsx", query_string=asked)
    assert answer.status_code == 200
    rows, about = openpyxl.load_workbook(io.BytesIO(answer.data)).worksheets
    names = [cell.value for cell in rows[1]]
    wanted = found(client, **asked)
    assert names == list(wanted[0])
    assert [rows.cell(line, names.index("iri") + 1).value for line in range(2, rows.max_row + 1)] == [
        row["iri"] for row in wanted
    ]
    facts = {line[0]: line[1] for line in about.iter_rows(values_only=True)}
    assert re.fullmatch(
        rf"{len(wanted)} of [\d,]+ passages, in \d+ of \d+ documents held", str(facts["That is"])
    )
    assert facts["Only rows where"] == "words is children; since is 2015; Kind is Recommendation"
    evidence = rows.cell(2, names.index("evidence") + 1).value
    assert str(evidence).startswith("http://localhost/documents/")
    assert client.get("/search.pdf").status_code == 404


@pytest.mark.parametrize("without", ["a folder", "its search file"])
def test_a_graph_that_came_without_an_index_is_searched_all_the_same(
    client: FlaskClient, sample_store: Path, tmp_path: Path, without: str
) -> None:
    store: Path | pyoxigraph.Store = current_generation(sample_store).open()
    if without == "its search file":
        store = shutil.copytree(sample_store, tmp_path / "graph", symlinks=True)
        current_generation(store).search_file.unlink()
    other = create_app(store, query_workers=1)
    try:
        rows = found(other.test_client(), q="children")
    finally:
        close(other)
    assert rows == found(client, q="children")


def test_an_outcome_of_the_national_framework_says_what_it_is_about() -> None:
    assert label_of("outcome", "4") == "Outcome 4: stable, loving homes"
    assert code_of("outcome", "Outcome 4") == code_of("outcome", "outcome 4: stable, loving homes") == "4"
