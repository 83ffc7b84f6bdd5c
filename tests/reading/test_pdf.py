"""PDFs: lines with their looks, and what is left out of them as furniture."""

from __future__ import annotations

import pytest

from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document
from tests.reading.printing import Printed, paragraph, print_pdf


def _read(*pages: list[Printed], scale: float = 1.0) -> Document:
    return read_document(print_pdf(*pages, scale=scale), "printed.pdf")


def test_a_sentence_that_crosses_pages_is_whole() -> None:
    head, foot = "Inspection of Elmshire", "4 to 8 March 2024"
    pages = [
        [
            Printed(head, foot=36, size=8),
            Printed(f"{foot} {number}", foot=26, size=8),
            *paragraph(*body),
        ]
        for number, body in enumerate([("Elmshire is", "a county"), ("by the sea.", "It is flat.")], start=1)
    ]
    document = _read(*pages)
    assert document.text == "Elmshire is\na county\nby the sea.\nIt is flat."
    assert [line.page for line in document.lines] == [1, 1, 2, 2]
    assert document.pages_of(0, len("Elmshire is\na county\nby")) == (1, 2)


def test_running_headers_are_left_out_and_a_line_as_high_on_one_page_is_not() -> None:
    header, body = Printed("Elmshire 2024", foot=786), paragraph("Words.", foot=760)
    document = _read([header, *body], [header, *body], [Printed("Only here", foot=786), *body])
    assert document.text == "Words.\nWords.\nOnly here\nWords."


def test_a_page_number_above_the_margin_is_left_out_and_other_numbers_are_not() -> None:
    document = _read(
        [*paragraph("There were", "2"), Printed("1", left=290, foot=90)],
        [*paragraph("Of these"), Printed("7", left=290, foot=90)],
    )
    assert document.text == "There were\n2\nOf these\n7"


def test_a_footnote_stands_after_the_last_page_and_its_mark_nowhere() -> None:
    first = [
        *paragraph("The Board met"),
        Printed("1", left=154, foot=785, size=7),
        *paragraph("and it was", foot=765),
        Printed("1", foot=104, size=6),
        Printed("A note on the Board.", left=78, foot=100, size=9),
    ]
    document = _read(first, paragraph("well attended."))
    assert document.text.startswith("The Board met\nand it was\nwell attended.\n")
    assert document.text.endswith("A note on the Board.")
    assert [line.footnote for line in document.lines][:3] == [False, False, False]
    assert document.lines[-1].footnote
    assert document.lines[-1].page == 1


def test_a_hyphen_at_the_end_of_a_page_does_not_draw_the_footnote_into_the_sentence() -> None:
    first = [
        *paragraph("It is considered in decision-", foot=140),
        Printed("1", foot=104, size=6),
        Printed("A note on the areas.", left=78, foot=100, size=9),
    ]
    document = _read(first, paragraph("making about", "what comes next."))
    assert document.text.startswith("It is considered in decision-\nmaking about\nwhat comes next.")
    assert document.lines[-1].footnote
    assert "decision-1" not in document.text


def test_a_hyphen_at_the_end_of_a_line_still_joins_a_number() -> None:
    document = _read(paragraph("Children of the under-", "18 groups are seen."))
    assert document.text.replace("\n", "") == "Children of the under-18 groups are seen."


def test_a_mark_so_high_that_it_becomes_a_line_is_no_line() -> None:
    document = _read(
        [
            Printed("What needs to improve?", size=14, bold=True),
            Printed("1", left=242, foot=787, size=9, bold=True),
            *paragraph("The speed of visits.", foot=750),
        ]
    )
    assert document.text == "What needs to improve?\nThe speed of visits."


def test_a_number_that_follows_a_word_in_its_own_size_stays() -> None:
    assert (
        _read(paragraph("Key stage 2 results, as in year 10.")).text == "Key stage 2 results, as in year 10."
    )


def test_a_word_broken_at_a_hyphen_is_one_word() -> None:
    document = _read(paragraph("Children have well-", "kept plans and good", "records."))
    assert "well-kept plans and good" in document.text.replace("\n", "")


def test_gaps_indents_sizes_and_headings() -> None:
    document = _read(
        [
            Printed("Heading", size=16, bold=True),
            *paragraph("1. A paragraph that", foot=740),
            *paragraph("hangs.", left=92, foot=725),
            *paragraph("Another.", foot=690),
            *paragraph("Yet another sentence, as long as the body's type needs."),
        ][:4]
        + paragraph("More of the body, to tell which size it has.", foot=675)
    )
    looks = [(line.text[:9], line.heading, line.gap, line.size) for line in document.lines]
    assert looks == [
        ("Heading", True, False, 16.0),
        ("1. A para", False, True, 12.0),
        ("hangs.", False, False, 12.0),
        ("Another.", False, True, 12.0),
        ("More of t", False, False, 12.0),
    ]
    hanging = document.lines[2].indent
    assert hanging is not None
    assert hanging == pytest.approx(92, abs=1)


def test_type_set_small_and_scaled_up_has_the_size_it_appears_in() -> None:
    document = _read(paragraph("One line and", "another of the same."), scale=12.0)
    assert {line.size for line in document.lines} == {12.0}
    assert [line.gap for line in document.lines] == [False, False]


def test_a_pdf_without_text_is_refused() -> None:
    with pytest.raises(Refusal, match="pictures of pages") as refusal:
        _read([], [])
    assert refusal.value.code is Code.PDF_WITHOUT_TEXT


@pytest.mark.parametrize("kept", [8, 200, 900])
def test_a_truncated_pdf_is_refused_or_has_lost_nothing_but_its_end(kept: int) -> None:
    data = print_pdf(paragraph("Words."))
    with pytest.raises(Refusal) as refusal:
        read_document(data[:kept], "printed.pdf")
    assert refusal.value.code in (Code.BROKEN_PDF, Code.PDF_WITHOUT_TEXT, Code.PDF_WITHOUT_PAGES)
    assert refusal.value.advice
