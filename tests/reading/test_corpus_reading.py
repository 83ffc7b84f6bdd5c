"""The reading of real reports, a sample through all years and layouts."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest

from graph_builder.issues import Refusal
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document

EVERY = 12
_RUNNING = re.compile(r"(?:inspection of .* children’s services|.*\d{1,2} \w+ 20\d\d) ?\d*", re.IGNORECASE)

Sample = list[tuple[Document, list[str]]]


@pytest.fixture(scope="module")
def sample(corpus: Path) -> Sample:
    """Every so manieth PDF, with its pages as PDFium alone gives them."""
    read: Sample = []
    for path in sorted(corpus.glob("*.pdf"))[::EVERY]:
        try:
            document = read_document(path.read_bytes(), path.name)
        except Refusal:
            continue
        with pypdfium2.PdfDocument(path) as pdf:
            read.append((document, [page.get_textpage().get_text_range() for page in pdf]))
    assert len(read) >= 17
    return read


def test_lines_equal_their_slices_and_tile_the_text(sample: Sample) -> None:
    for document, _ in sample:
        assert "\n".join(line.text for line in document.lines) == document.text
        for line in document.lines:
            assert document.text[line.start : line.end] == line.text


def test_pieces_lead_back_to_the_characters_of_the_page(sample: Sample) -> None:
    compared = 0
    for document, pages in sample:
        for line in document.lines:
            assert sum(piece.end - piece.start for piece in line.pieces) == len(line.text)
            for piece in line.pieces:
                source = pages[line.page - 1][piece.source : piece.source + piece.end - piece.start]
                shown = document.text[piece.start : piece.end]
                assert _letters(source) == _letters(shown), (document.name, line.page, line.text)
                compared += len(shown)
    assert compared > 500_000


def test_no_line_is_a_page_number_or_a_running_line(sample: Sample) -> None:
    for document, _ in sample:
        for line in document.lines:
            if line.page > 1 and not line.footnote:
                assert line.text != str(line.page), (document.name, line.page)
                assert not (line.size or 12) < 9 or not _RUNNING.fullmatch(line.text), line.text


def test_only_furniture_is_left_out(sample: Sample) -> None:
    """What is missing stands on other pages as well, or heads the first page: `Local Area … report`.

    Figures do not count, since footnote marks are cut.
    """
    alone: list[tuple[int, str]] = []
    for document, pages in sample:
        kept = {_words(line.text) for line in document.lines}
        printed = [_words(page) for page in pages]
        for number, page in enumerate(pages, start=1):
            for raw in page.splitlines():
                missing = _words(raw)
                if missing and missing not in kept and sum(missing in other for other in printed) == 1:
                    alone.append((number, raw))
    assert len(alone) <= 3, alone
    assert all(number == 1 and len(raw) < 40 for number, raw in alone), alone


def _words(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
