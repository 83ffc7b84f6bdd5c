from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from graph_builder.querying.asking import render, run
from graph_builder.querying.named_queries import all_queries, get
from graph_builder.store.reading import current_generation
from server.querying.windows import Window, cut

QUESTIONS = [query for query in all_queries() if not query.is_check]
RESULT = "{http://www.w3.org/2005/sparql-results#}result"


def rows(body: bytes, form: str) -> Sequence[object]:
    """The rows of an answer, whatever its form."""
    match form:
        case "json":
            return list(json.loads(body)["results"]["bindings"])
        case "xml":
            return [ElementTree.tostring(row) for row in ElementTree.fromstring(body).iter(RESULT)]
        case "tsv":
            return list(body.decode().splitlines()[1:])
    return list(csv.reader(io.StringIO(body.decode(), newline="")))[1:]


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_parts_of_an_answer_make_the_whole(client: FlaskClient, form: str) -> None:
    address = f"/queries/recommendations.{form}"
    whole = rows(client.get(address).data, form)
    assert len(whole) > 20
    found: list[object] = []
    following: str | None = f"{address}?limit=9"
    while following:
        answer = client.get(following)
        part = rows(answer.data, form)
        assert answer.headers["X-Total-Count"] == str(len(whole))
        links = {
            rel: url
            for url, rel in re.findall(r'<([^>]+)>; rel="(\w+)"', ", ".join(answer.headers.getlist("Link")))
        }
        assert ("prev" in links) is bool(found)
        found += part
        following = links.get("next")
    assert found == whole


def test_a_part_beyond_the_end_is_empty(client: FlaskClient) -> None:
    answer = client.get("/queries/documents.csv?offset=1000")
    assert (answer.status_code, len(answer.text.splitlines())) == (200, 1)
    assert int(answer.headers["X-Total-Count"]) > 1


def test_a_row_is_not_a_line() -> None:
    body = b'a,b\r\n"1\r\n""x""",2\r\n3,4\r\n'
    assert cut(body, "csv", Window(1)) == (b'a,b\r\n"1\r\n""x""",2\r\n', 2)
    assert cut(body, "csv", Window(None, 1)) == (b"a,b\r\n3,4\r\n", 2)
    assert cut(b"a\r\n", "csv", Window(1)) == (b"a\r\n", 0)


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("colour=blue", "has no parameter “colour”. There are: document, family"),
        ("family=silf", "one of sif, ilacs"),
        ("start=soon", "wants a date such as"),
        ("limit=0", "whole number from 1"),
        ("offset=-1", "whole number from 0"),
        ("limit=ten", "whole number from 1"),
        ("family=sif&family=ilacs", "given 2 times"),
    ],
)
def test_a_wrong_parameter_is_told(client: FlaskClient, query: str, says: str) -> None:
    answer = client.get(f"/queries/documents.csv?{query}")
    assert answer.status_code == 400
    assert says in answer.get_json()["error"]["message"]
    page = client.get(f"/queries/documents?{query}", headers={"Accept": "text/html"})
    assert (page.status_code, page.mimetype) == (400, "text/html")
    assert says in unescape(page.text)


def test_types_are_those_of_the_columns(client: FlaskClient) -> None:
    every = list(csv.DictReader(io.StringIO(client.get("/queries/documents.csv").text, newline="")))
    one = next(row for row in every if row["start"])
    for column in ("start", "pages", "inspection", "authority"):
        answer = client.get("/queries/documents.csv", query_string={column: one[column]})
        found = list(csv.DictReader(io.StringIO(answer.text, newline="")))
        assert found == [row for row in every if row[column] == one[column]]


@pytest.mark.parametrize(
    ("accept", "mimetype"),
    [
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", None),
        ("text/csv", None),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("*/*", "application/sparql-results+json"),
    ],
)
def test_the_form_is_what_the_client_likes(client: FlaskClient, accept: str, mimetype: str | None) -> None:
    answer = client.get("/queries/documents", headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (200, mimetype or accept)
    assert "Accept" in answer.headers["Vary"]


def test_what_no_form_can_carry_is_told(client: FlaskClient) -> None:
    assert client.get("/queries/documents", headers={"Accept": "image/png"}).status_code == 406
    turtle = client.get("/queries/documents.ttl")
    assert turtle.status_code == 404
    assert "as .json, .xml, .csv, .tsv, .xlsx, .html" in turtle.get_json()["error"]["message"]


def test_a_file_has_a_name(client: FlaskClient) -> None:
    for form in ("csv", "tsv", "xlsx"):
        disposition = client.get(f"/queries/summary.{form}").headers["Content-Disposition"]
        assert disposition == f'attachment; filename="summary.{form}"'


@pytest.mark.parametrize("name", ["documents", "summary"])
def test_the_question_itself_can_be_had(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/queries/{name}.rq")
    assert (answer.mimetype, answer.text) == ("application/sparql-query", get(name).text)


def test_a_page_describes_columns_and_narrows_without_scripts(client: FlaskClient) -> None:
    page = client.get("/queries/judgements.html?grade=Good&limit=3").text
    text = unescape(page)
    assert text.count("<tr>") == 4
    assert '<option value="Good" selected>' in page
    for column in get("judgements").columns:
        assert f'name="{column.name}"' in page
        assert column.meaning[1:] in text
    assert re.search(
        r'<a rel="next" href="/queries/judgements\?grade=Good&(amp;)?limit=3&(amp;)?offset=3">', page
    )


def test_an_address_in_a_row_leads_to_its_page_here(client: FlaskClient) -> None:
    page = client.get("/queries/judgements.html?limit=1").text
    (link,) = set(re.findall(r'<a href="(/inspections/[^"]+)"', page))
    assert client.get(link, headers={"Accept": "text/html"}).status_code == 200


def test_the_list_tells_programs_the_columns(client: FlaskClient) -> None:
    listed = {query["name"]: query for query in client.get("/queries/").get_json()["queries"]}
    columns = {column["name"]: column for column in listed["judgements"]["columns"]}
    assert columns["page"]["type"] == "integer"
    assert columns["subject"]["values"] == ["authority", "board", "partnership"]
    assert [column["name"] for column in listed["summary"]["columns"]][:3] == [
        "urn",
        "local_authority",
        "inspection_link",
    ]


def test_no_question_has_a_column_that_is_named_like_a_part(client: FlaskClient) -> None:
    assert not {"limit", "offset"} & {column.name for query in QUESTIONS for column in query.columns}


def test_the_server_and_the_command_answer_alike(client: FlaskClient, sample_store: Path) -> None:
    store = current_generation(sample_store).open()
    for query in QUESTIONS:
        assert client.get(f"/queries/{query.name}.csv").data == render(run(store, query.text), "csv")


def test_the_page_of_an_answer_says_codes_and_inspections_in_words(client: FlaskClient) -> None:
    page = client.get("/queries/latest-judgements", headers={"Accept": "text/html"}).text
    rows = page.partition("<tbody>")[2].partition("</tbody>")[0]
    assert '<abbr title="overall-effectiveness in files">Overall effectiveness</abbr>' in rows
    assert re.search(r'<a href="/inspections/[^"]*">ILACS inspection from \d+ \w+ \d{4}</a>', rows)
    assert '<td class="date">' in rows
