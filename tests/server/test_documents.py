"""Documents and their pages: what was read, where, and the words marked."""

from __future__ import annotations

import csv
import io
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import pypdfium2
import pytest
from flask import Flask
from flask.testing import FlaskClient

from graph_builder.reading.reader import read_document
from server.reports.evidence import Span, runs_on_page, text_of_page
from server.reports.holdings import Holdings, Kept
from server.reports.page_images import Drawing, Drawn, draw

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
REPORT = "invented-wexmouth-2015.pdf"
COPY = "invented-tarnholme-2018.txt"


def rows(client: FlaskClient, query: str, **params: str) -> list[dict[str, str]]:
    answer = client.get(f"/queries/{query}.csv", query_string=params)
    return list(csv.DictReader(io.StringIO(answer.text)))


def evidence_of(client: FlaskClient, query: str, document: str, number: int = 0) -> str:
    """The address at which a fact of a document is shown."""
    fact = rows(client, query, document=document)[number]
    answer = client.get("/evidence", query_string={"of": fact["iri"]})
    assert answer.status_code == 302
    return answer.headers["Location"]


def test_every_document_is_listed_with_its_page(client: FlaskClient) -> None:
    keys = re.findall(r'href="/documents/([0-9a-f]{16})/"', client.get("/documents/").text)
    assert len(keys) == len(set(keys)) == len(rows(client, "documents"))
    for key in keys:
        page = client.get(f"/documents/{key}/")
        assert page.status_code == 200
        assert "What was read" in client.get(f"/documents/{key}/pages/1").text


def test_a_document_shows_what_it_states_judgements_first(client: FlaskClient) -> None:
    location = evidence_of(client, "judgements", REPORT)
    page = client.get(location.partition("pages/")[0]).text
    kinds = re.findall(r'<h2 id="[^"]+">([^<]+?) <', page)
    assert kinds[:2] == ["Judgement", "Recommendation"]
    assert "Somebody in a role" in kinds
    asked = rows(client, "recommendations", document=REPORT)
    assert all(recommendation["text"].replace("’", "’") in page for recommendation in asked)


def test_a_fact_opens_the_picture_of_its_page_with_its_words_marked(client: FlaskClient) -> None:
    location = evidence_of(client, "recommendations", REPORT)
    asked = rows(client, "recommendations", document=REPORT)[0]
    page = client.get(location)
    assert page.status_code == 200
    assert f"<blockquote>{asked['text']}</blockquote>" in page.text
    assert page.text.count('class="mark"') >= 1
    cited = re.search(r'<span id="citation">([^<]+)</span>', page.text)
    assert cited
    assert re.search(
        rf": Wexmouth, published \d+ \w+ 2015, page {asked['page']}, paragraph 1, shown at http", cited[1]
    )
    picture = re.search(r'<image href="([^"]+\.png)"', page.text)
    assert picture
    drawn = client.get(picture[1])
    assert drawn.mimetype == "image/png"
    assert drawn.data.startswith(b"\x89PNG")
    assert len(drawn.data) <= 120 * 1024
    again = client.get(picture[1], headers={"If-None-Match": drawn.headers["ETag"]})
    assert again.status_code == 304


def test_a_page_that_the_words_are_not_on_leads_to_those_they_are_on(client: FlaskClient) -> None:
    location = urlsplit(evidence_of(client, "recommendations", REPORT))
    right, asked = location.path, location.query
    wrong = f"{right.rpartition('/')[0]}/1"
    assert wrong != right
    page = client.get(f"{wrong}?{asked}").text
    assert "These words stand on" in page
    assert f'href="{right}?{asked.replace("&", "&amp;")}#evidence"' in page
    assert "These words stand on" not in client.get(f"{right}?{asked}").text


def test_words_on_two_pages_lead_from_one_to_the_other(client: FlaskClient) -> None:
    folder = evidence_of(client, "recommendations", REPORT).partition("pages/")[0]
    source = SAMPLES / REPORT
    document = read_document(source.read_bytes(), source.name)
    begins = next(line for line in document.lines if line.page == 2)
    page = client.get(f"{folder}pages/1?start={begins.start - 9}&end={begins.end}").text
    assert "They go on, or begin, on" in page
    assert f"/pages/2?start={begins.start - 9}&amp;end={begins.end}#evidence" in page


def test_a_document_leads_to_each_kind_of_what_was_read(client: FlaskClient) -> None:
    page = client.get(evidence_of(client, "recommendations", REPORT).partition("pages/")[0]).text
    contents = re.search(r'aria-label="What was read".*?</nav>', page, re.DOTALL)
    assert contents
    assert re.findall(r'href="#([^"]+)"', contents[0]) == re.findall(r'<h2 id="([^"]+)"', page)


def test_a_text_copy_shows_its_text_with_the_words_marked(client: FlaskClient) -> None:
    page = client.get(evidence_of(client, "recommendations", COPY)).text
    asked = rows(client, "recommendations", document=COPY)[0]["text"]
    marked = " ".join(re.findall(r"<mark>([^<]+)</mark>", page))
    assert " ".join(marked.split()) == asked
    assert "<svg" not in page


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/documents/0000000000000000/", 404, "No document"),
        ("/documents/{key}/pages/99", 404, "no page 99"),
        ("/documents/{key}/pages/1?start=5&end=2", 400, "whole numbers"),
        ("/documents/{key}/pages/1?start=a&end=b", 400, "whole numbers"),
        ("/documents/{copy}/pages/1.png", 404, "Only PDFs"),
        ("/evidence?of=nothing", 404, "no words behind"),
        ("/evidence?of=https://example.org/1", 404, "no words behind"),
        ("/evidence?of=<x>:y", 404, "no words behind"),
    ],
)
def test_what_is_not_there_is_said(client: FlaskClient, address: str, status: int, said: str) -> None:
    def key(document: str) -> str:
        return evidence_of(client, "judgements", document).split("/")[2]

    answer = client.get(address.format(key=key(REPORT), copy=key(COPY)))
    assert answer.status_code == status
    assert said in answer.get_json()["error"]["message"]


def test_without_the_documents_themselves_the_text_is_shown(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    location = evidence_of(client, "recommendations", REPORT)
    monkeypatch.setattr(Holdings, "keeps", lambda *_: False)
    page = client.get(location).text
    assert "<svg" not in page
    assert "<mark>" in page


def test_the_boxes_of_a_fact_lie_over_its_words() -> None:
    source = SAMPLES / REPORT
    document = read_document(source.read_bytes(), source.name)
    words = "Supervision is regular"
    start = document.text.index(words)
    span = Span(start, start + len(words))
    (page,) = document.pages_of(span.start, span.end)
    drawn = draw(
        Drawing(source=str(source), page=page, runs=runs_on_page(document, page, span), picture=False)
    )
    assert not drawn.png
    text = pypdfium2.PdfDocument(source)[page - 1].get_textpage()
    covered = " ".join(
        text.get_text_bounded(left, drawn.height - top - height, left + width, drawn.height - top)
        for left, top, width, height in drawn.boxes
    )
    assert " ".join(covered.split()) == words


def test_lines_of_a_page_in_parts() -> None:
    source = SAMPLES / COPY
    document = read_document(source.read_bytes(), source.name)
    line = document.lines[3]
    parts = text_of_page(document, line.page, Span(line.start + 2, line.start + 5))
    assert [words for words in parts if any(marked for _, marked in words)] == [
        [(line.text[:2], False), (line.text[2:5], True), (line.text[5:], False)]
    ]


def test_a_page_is_drawn_beside_the_answer_that_shows_it(
    client: FlaskClient, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    holdings = app.extensions["holdings"]
    location = urlsplit(evidence_of(client, "recommendations", REPORT, 1))
    seen: list[tuple[bool, threading.Thread]] = []
    drawing, answered = threading.Event(), threading.Event()
    run = holdings._pool.run

    def watched(order: Drawing, **limits: float) -> Drawn:
        seen.append((order.picture, threading.current_thread()))
        if order.picture:
            drawing.set()
            assert answered.wait(10)
        return cast(Drawn, run(order, **limits))

    with holdings._ahead:  # what other tests had drawn ahead is done
        monkeypatch.setattr(holdings, "_pictures", Kept(1))
    monkeypatch.setattr(holdings._pool, "run", watched)
    assert client.get(f"{location.path}?{location.query}").status_code == 200
    assert drawing.wait(10)
    answered.set()
    assert client.get(f"{location.path}.png").data.startswith(b"\x89PNG")
    # Once, and by another thread than the one that answers.
    assert [thread for picture, thread in seen if picture] != [threading.current_thread()]
    assert sum(picture for picture, _ in seen) == 1


def test_what_many_ask_for_is_made_once() -> None:
    kept: Kept[str, int] = Kept(1)
    made: list[str] = []
    begun, may_end = threading.Event(), threading.Event()

    def make() -> int:
        made.append("a")
        begun.set()
        assert may_end.wait(10)
        return 7

    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(kept.get, "a", make)
        assert begun.wait(10)
        second = threads.submit(kept.get, "a", make)
        may_end.set()
        assert first.result() == second.result() == 7
    assert made == ["a"]
    kept.get("b", lambda: 8)
    assert "a" not in kept


def test_what_could_not_be_made_is_tried_again() -> None:
    kept: Kept[str, int] = Kept(1)
    with pytest.raises(ZeroDivisionError):
        kept.get("a", lambda: 1 // 0)
    assert kept.get("a", lambda: 7) == 7


def test_holdings_say_which_documents_it_keeps(app: Flask) -> None:
    holdings = app.extensions["holdings"]
    assert isinstance(holdings, Holdings)
    with app.app_context():
        record = holdings.find(rows(app.test_client(), "documents")[0]["iri"].rpartition("/")[2])
        assert holdings.keeps(record)
