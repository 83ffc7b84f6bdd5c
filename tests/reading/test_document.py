"""Evidence from spans, and pages from offsets."""

from __future__ import annotations

import pytest

from graph_builder.reading.reader import read_document

DOCUMENT = read_document(b"One two\nthree\n\ffour five\n", "x.txt")


def test_a_quotation_equals_its_slice_without_the_space_around_it() -> None:
    evidence = DOCUMENT.evidence(3, 8)
    assert (evidence.start, evidence.end, evidence.quote) == (4, 7, "two")
    assert DOCUMENT.text[evidence.start : evidence.end] == evidence.quote


def test_evidence_names_every_page_it_touches() -> None:
    assert DOCUMENT.evidence(8, 18).pages == (1, 2)
    assert DOCUMENT.evidence(0, 3).pages == (1,)
    assert DOCUMENT.evidence(14, 18).pages == (2,)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (5, 2), (0, 999), (7, 8)])
def test_there_is_no_evidence_without_words(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="span"):
        DOCUMENT.evidence(start, end)


def test_lines_tile_the_text() -> None:
    assert "\n".join(line.text for line in DOCUMENT.lines) == DOCUMENT.text
    for line in DOCUMENT.lines:
        assert DOCUMENT.text[line.start : line.end] == line.text
    assert [DOCUMENT.line_at(offset) for offset in (0, 7, 8, 14, 999)] == [0, 0, 1, 2, 2]
