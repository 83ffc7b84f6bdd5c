"""Paragraphs, their marks, and the list below one of them."""

from __future__ import annotations

import pytest

from graph_builder.grammar.paragraphs import find_paragraphs, items_below, sentences_of
from tests.families.papers import written


@pytest.mark.parametrize(
    ("line", "number", "level", "text"),
    [
        ("1. Note the report.", "1", 0, "Note the report."),
        ("1.3 The report is long.", "1.3", 0, "The report is long."),
        ("- 1.3 The report is long.", "1.3", 1, "The report is long."),
        ("(b) endorse the plan", "b", 0, "endorse the plan"),
        ("ii) endorse the plan", "ii", 0, "endorse the plan"),
        ("• thresholds", None, 1, "thresholds"),
        ("  – for babies", None, 2, "for babies"),
        ("No mark at all", None, 0, "No mark at all"),
        ("2023 was a year", None, 0, "2023 was a year"),
    ],
)
def test_marks(line: str, number: str | None, level: int, text: str) -> None:
    (paragraph,) = find_paragraphs(written(line).lines)
    assert (paragraph.number, paragraph.level, paragraph.text) == (number, level, text)


def test_a_line_inside_a_sentence_may_begin_with_a_number() -> None:
    lines = written(
        "The share of visits rose by more than", "1.5 points and by", "7. of that we know little."
    ).lines
    assert len(find_paragraphs(lines)) == 1


def test_numbers_in_order_begin_paragraphs_without_a_gap() -> None:
    assert len(find_paragraphs(written("1. send figures", "2. keep in touch", "3. call").lines)) == 3


def test_a_label_with_a_number_begins_a_paragraph() -> None:
    lines = written("Area for improvement 1: Visits.", "Area for improvement 2: Plans.").lines
    assert len(find_paragraphs(lines)) == 2


class TestItemsBelow:
    @pytest.mark.parametrize(
        ("lines", "items"),
        [
            (("Named:", "• one", "• two"), ["one", "two"]),
            (("Named:", "1. one", "2. two", "", "1. Background"), ["one", "two"]),
            (("- 1.3 Named:", "- one", "- two", "- 1.4 As said."), ["one", "two"]),
            (("1.3 Named:", "1.3.1 One.", "1.3.2 Two.", "1.4 As said."), ["One.", "Two."]),
            (
                ("Named:", "1. one", "  – of these", "  – of those", "2. two"),
                ["one of these of those", "two"],
            ),
            (("Named:", "• one, which runs", "  over", "", "And more."), ["one, which runs over"]),
            (("Named:", "", "Nothing here."), []),
            (("1.3 Named:", "1.4 Not below it."), []),
        ],
    )
    def test_where_a_list_begins_and_ends(self, lines: tuple[str, ...], items: list[str]) -> None:
        found = items_below(find_paragraphs(written(*lines).lines), 0)
        assert [item.text for item in found] == items

    def test_evidence_spans_what_is_nested(self) -> None:
        document = written("Named:", "• one", "  – of these", "• two")
        first, _ = items_below(find_paragraphs(document.lines), 0)
        assert first.evidence(document).quote == "one\n– of these"


def test_sentences_stay_within_their_paragraph() -> None:
    document = written("A heading", "", "It was so. It will", "be so.")
    found = list(sentences_of(document, find_paragraphs(document.lines)))
    assert [words for _, _, words in found] == ["A heading", "It was so.", "It will be so."]
    assert [document.text[start:end] for start, end, _ in found][-1] == "It will\nbe so."
