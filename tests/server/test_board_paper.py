"""The paper for the board: as a page, as a Word document and by the command, all of one content."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from html import unescape
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from docx import Document
from docx.document import Document as Word
from flask.testing import FlaskClient

from graph_builder.cli import main
from server.pages.grades import MARKS, NONE
from server.pages.trajectory import trajectory_of
from server.paper.parts import Bullets, Paper, Section, Statement
from server.paper.picture import FILLS, draw_png, draw_svg
from server.paper.sources import Sources
from server.paper.word import write_word
from tests.server.conftest import words

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADINGS = [
    "In brief",
    "What this rests on",
    "Grades over time",
    "What inspections asked for, old to new",
    "What came back",
    "What reports say was done about earlier findings",
    "Strengths",
    "What is due next",
    "People in post",
    "What to keep in mind",
    "Sources",
]


@pytest.fixture
def page(client: FlaskClient) -> str:
    answer = client.get("/authorities/wexmouth/paper")
    assert answer.status_code == 200
    return answer.text


@pytest.fixture
def given(client: FlaskClient) -> bytes:
    """The Word document as it is sent."""
    answer = client.get("/authorities/wexmouth.docx")
    assert answer.status_code == 200
    assert "filename=wexmouth.docx" in answer.headers["Content-Disposition"]
    return bytes(answer.data)


@pytest.fixture
def word(given: bytes) -> Word:
    return Document(io.BytesIO(given))


def part(given: bytes, name: str) -> ElementTree.Element:
    """One of the XML files inside a Word document."""
    with zipfile.ZipFile(io.BytesIO(given)) as archive:
        return ElementTree.fromstring(archive.read(name))


def test_both_forms_say_the_same_in_the_same_order(page: str, word: Word) -> None:
    assert re.findall(r"<h2>(.+?)</h2>", page) == HEADINGS
    written = [p.text for p in word.paragraphs if p.style and p.style.name == "Heading 1"]
    assert written == HEADINGS
    shown = words(page).replace(" ", "").replace("\u00a0", "")
    for paragraph in word.paragraphs:
        said = re.sub(r"\s+", "", paragraph.text)
        assert said in shown, paragraph.text
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert len(cells) > 60
    for table in word.tables:
        assert re.sub(r"\s+", "", table.rows[0].cells[-1].text) in shown


def test_a_paper_answers_first_and_tells_what_is_inferred(page: str) -> None:
    said = words(page)
    assert "Latest overall grade: Inadequate: ILACS inspection, 12 May to 10 September 2025" in said
    assert "Reports are held of 4 of the 5 inspections known of." in said
    assert "Stated by a report (2)" in said
    assert "“Supervision was an area for improvement at the last inspection, and it remains one.”" in said
    assert "Inferred from themes (5)" in said
    assert "Joint statement by 8 November 2024" in said
    assert "this time is past" in said
    assert re.search(r"Asked for by the latest inspections: .* Priority actions among them: \d", said)


def test_every_quotation_has_its_source_and_page(page: str) -> None:
    quoted = [item for item in re.findall(r"<li>(.+?)</li>", page) if "“" in item]
    assert len(quoted) > 20
    assert [item for item in quoted if not re.search(r"\[\d+,\xa0page\xa0\d+\]", unescape(item))] == []


def test_every_link_of_the_page_leads_somewhere(client: FlaskClient, page: str) -> None:
    addresses = {unescape(address) for address in re.findall(r'href="(/[^"]*)"', page)}
    assert len(addresses) > 20
    for address in addresses:
        assert client.get(address, buffered=True).status_code in (200, 302), address
    for anchor in set(re.findall(r'href="#(source\d+)"', page)):
        assert f'id="{anchor}"' in page


def test_the_word_document_is_accessible(given: bytes, word: Word) -> None:
    assert word.core_properties.title == "Wexmouth: what inspections found"
    assert word.core_properties.author == "Inspection graph"
    assert word.core_properties.language == "en-GB"
    styles = part(given, "word/styles.xml")
    assert {each.get(f"{WORDS}val") for each in styles.iter(f"{WORDS}lang")} == {"en-GB"}
    body = part(given, "word/document.xml")
    tables = list(body.iter(f"{WORDS}tbl"))
    assert len(tables) >= 4
    assert all(table.find(f"{WORDS}tr/{WORDS}trPr/{WORDS}tblHeader") is not None for table in tables)
    told = [each.get("descr", "") for each in body.iter() if each.tag.endswith("}docPr")]
    assert [each.startswith("Overall effectiveness: Good in 2015, then") for each in told] == [True]
    levels = [int(p.style.name[-1]) for p in word.paragraphs if p.style and "Heading" in str(p.style.name)]
    assert all(below - above <= 1 for above, below in pairwise(levels))
    fields = part(given, "word/footer1.xml").iter(f"{WORDS}fldSimple")
    assert [field.get(f"{WORDS}instr") for field in fields] == ["PAGE", "NUMPAGES"]


def test_links_of_the_word_document_lead_to_its_sources_or_to_the_web(given: bytes) -> None:
    body = part(given, "word/document.xml")
    marks = {each.get(f"{WORDS}name") for each in body.iter(f"{WORDS}bookmarkStart")}
    links = [link.get(f"{WORDS}anchor") for link in body.iter(f"{WORDS}hyperlink")]
    assert len(links) > 20
    assert {anchor for anchor in links if anchor} <= marks


def test_the_same_generation_gives_the_same_bytes(
    client: FlaskClient, given: bytes, sample_store: Path, tmp_path: Path
) -> None:
    assert client.get("/authorities/wexmouth.docx").data == given
    output = tmp_path / "wexmouth.docx"
    order = ["paper", "wexmouth", "--store", str(sample_store), "--out", str(output)]
    result = CliRunner().invoke(main, order)
    assert (result.exit_code, result.output) == (0, "")
    assert output.read_bytes() == given


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Wexmuth", "--output", "x.docx"], "Did you mean Wexmouth?"),
        (["Atlantis", "--output", "x.docx"], "The query “authorities” lists those there are."),
        (["Wexmouth", "--output", "x.pdf"], "Let it end in .docx."),
        (["Wexmouth", "--output", "nowhere/x.docx"], "not possible to write to nowhere/x.docx"),
    ],
)
def test_what_cannot_be_written_is_said(
    sample_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["paper", *arguments, "--store", str(sample_store)])
    assert result.exit_code == 2
    assert said in result.output


@pytest.mark.parametrize("address", ["/authorities/atlantis/paper", "/authorities/atlantis.docx"])
def test_no_paper_about_an_unknown_authority(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "atlantis" in answer.get_json()["error"]["message"]


def test_of_two_copies_of_a_report_the_one_with_pages_is_quoted() -> None:
    text = {
        "document": "a.txt",
        "inspection": "x",
        "pages": "1",
        "published": "2031-05-01",
        "title": "Report",
    }
    common = {"family": "ilacs", "iri": "https://example.org/id/document/1", "url": ""}
    pdf = {**text, "document": "a.pdf", "pages": "12", "url": "https://example.org/a.pdf"}
    letter = {**text, "document": "b.txt", "inspection": "", "published": "2030-01-01"}
    sources = Sources([{**common, **row} for row in (text, pdf, letter)])
    assert [source.number for source in sources.listed()] == [1, 2, 3]
    rows = [{"document": name, "page": "4"} for name in ("a.txt", "a.pdf", "b.txt", "gone.pdf")]
    assert [row["document"] for row in sources.quoted(rows)] == ["a.pdf", "b.txt"]
    (citation,) = sources.cite(rows[1])
    assert (citation.words, citation.address) == (
        "[2,\u00a0page\u00a04]",
        "https://example.org/a.pdf#page=4",
    )
    assert sources.cite(rows[3]) == ()


def test_a_picture_without_grades_is_none_and_every_grade_has_a_colour() -> None:
    assert draw_png(trajectory_of([], [])) == b""
    assert str(draw_svg(trajectory_of([], []), "nothing")) == ""
    assert {mark.style for mark in (*MARKS.values(), NONE)} == set(FILLS)


def test_what_reports_print_is_no_markup_in_a_picture() -> None:
    history = [
        {
            "date": "2031-05-01",
            "inspection": "x",
            "what": "Leadership",
            "area_concept": "leadership",
            "grade": "Good",
            "known_by": "report",
        }
    ]
    drawn = draw_svg(trajectory_of(history, []), 'a "told" <thing>')
    ElementTree.fromstring(str(drawn))
    assert "<thing>" not in drawn


def test_a_paper_of_nearly_nothing_is_written() -> None:
    section = Section(heading="In brief", blocks=(Bullets(statements=(Statement(words="Nothing."),)),))
    paper = Paper(
        authority="Nowhere",
        key="nowhere",
        title="Nowhere",
        subtitle="Paper",
        as_at=datetime(2031, 5, 1, tzinfo=UTC),
        sections=(section,),
        sources=(),
    )
    text = [paragraph.text for paragraph in Document(io.BytesIO(write_word(paper))).paragraphs]
    assert text == ["Nowhere", "Paper", "In brief", "Nothing.", "Sources"]
