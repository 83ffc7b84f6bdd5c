"""Plain text, Markdown, web pages and Word: the same content, the same lines."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document, Form
from graph_builder.reading.reader import read_document
from graph_builder.reading.sniffing import sniff

TEXT = """Elmshire

What needs to improve?
- Visits.
  - Homes.
1. Families find help.
"""
MARKDOWN = """# **Elmshire**

## What needs to improve?

* Visits.
  * Homes.

| Area | Grade |
|------|-------|
| Care | Good  |
"""
HTML = """<!doctype html><html><head><title>x</title></head><body>
<nav>Menu</nav><header>Site</header>
<h1>Elmshire</h1><h2>What needs<br>to improve?</h2>
<ul><li>Visits<sup>1</sup>.<ul><li>Homes.</li></ul></li></ul>
<ol start="7"><li>Families find <b>help</b>.</li></ol>
<table><tr><th>Area</th><th>Grade</th></tr><tr><td>Care</td><td>Good</td></tr></table>
<footer>Imprint</footer><script>no()</script></body></html>"""


def _texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def _word() -> bytes:
    word = docx.Document()
    word.add_heading("Elmshire", level=1)
    word.add_paragraph("Visits.", style="List Bullet")
    word.add_paragraph("Homes.", style="List Bullet 2")
    marked = word.add_paragraph("The Board")
    marked.add_run("1").font.superscript = True
    marked.add_run(" met.")
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Care", "Good"
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def test_plain_text() -> None:
    document = read_document(TEXT.encode(), "x.txt")
    assert document.form is Form.TEXT
    assert _texts(document) == [
        "Elmshire",
        "What needs to improve?",
        "• Visits.",
        "– Homes.",
        "1. Families find help.",
    ]
    assert [line.gap for line in document.lines] == [False, True, False, False, False]


def test_a_form_feed_begins_a_page_and_its_number_is_furniture() -> None:
    document = read_document(b"One\n\f2\nTwo\n\f\nThree\n3\n", "x.txt")
    assert _texts(document) == ["One", "Two", "Three"]
    assert [line.page for line in document.lines] == [1, 2, 3]
    assert document.page_count == 3


def test_raised_figures_mark_footnotes() -> None:
    document = read_document("The Board¹ met.\n\n¹ A note\nin two lines.\n\nIt was well.\n".encode(), "x.txt")
    assert _texts(document)[:2] == ["The Board met.", "It was well."]
    assert [line.footnote for line in document.lines] == [False, False, True, True]


def test_markdown_marks_are_looks() -> None:
    document = read_document(MARKDOWN.encode(), "x.md")
    assert document.form is Form.MARKDOWN
    assert _texts(document) == [
        "Elmshire",
        "What needs to improve?",
        "• Visits.",
        "– Homes.",
        "Area Grade",
        "Care Good",
    ]
    assert [line.heading for line in document.lines] == [True, True, False, False, False, False]


def test_tags_that_a_text_copy_has_kept_are_no_words() -> None:
    document = read_document(b"<p>Care is <b>good</b></p>\n\nFewer than 5 < 7 <http://example.org>\n", "x")
    assert [line.text for line in document.lines] == [
        "Care is good",
        "Fewer than 5 < 7 <http://example.org>",
    ]


def test_a_web_page_without_its_menus() -> None:
    document = read_document(HTML.encode(), "x.pdf")
    assert document.form is Form.HTML
    assert _texts(document) == [
        "Elmshire",
        "What needs to improve?",
        "• Visits .",
        "– Homes.",
        "7. Families find help .",
        "Area Grade",
        "Care Good",
    ]
    assert [line.heading for line in document.lines][:3] == [True, True, False]


def test_a_word_document() -> None:
    document = read_document(_word(), "x.docx")
    assert document.form is Form.DOCX
    assert _texts(document) == ["Elmshire", "• Visits.", "– Homes.", "The Board met.", "Care Good"]
    assert document.lines[0].heading


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"%PDF-1.7 \n", Form.PDF),
        (b"\n\n%PDF-1.4", Form.PDF),
        (b"<!DOCTYPE HTML><p>", Form.HTML),
        (b"<html lang='en'>", Form.HTML),
        (b"# Heading\n", Form.MARKDOWN),
        (b"Words\n", Form.TEXT),
        ("Wörter\n".encode("cp1252"), Form.TEXT),
        ("Wörter\n".encode("utf-16"), Form.TEXT),
    ],
)
def test_content_is_sniffed(data: bytes, form: Form) -> None:
    assert sniff(data) is form


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Code.EMPTY_FILE),
        (b" \n\t", Code.EMPTY_FILE),
        (bytes(range(256)) * 4, Code.UNKNOWN_CONTENT),
        (b"PK\x03\x04 and no more", Code.BROKEN_DOCX),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, code: Code) -> None:
    with pytest.raises(Refusal) as refusal:
        read_document(data, "x.pdf")
    assert refusal.value.code is code


@pytest.mark.parametrize("part", ["xl/workbook.xml", "ppt/presentation.xml", "content.xml"])
def test_files_of_other_office_programs_are_not_told_to_be_archives(part: str) -> None:
    page = io.BytesIO()
    with zipfile.ZipFile(page, "w") as archive:
        archive.writestr(part, "<x/>")
    with pytest.raises(Refusal) as refusal:
        sniff(page.getvalue())
    assert refusal.value.code is Code.UNKNOWN_CONTENT
    assert "Save it as PDF or .docx" in refusal.value.advice
