"""Sections under known headings, and what only looks like a heading."""

from __future__ import annotations

from graph_builder.grammar.outline import Heading, find_sections, joined
from graph_builder.reading.reader import read_document
from tests.reading.printing import Printed, paragraph, print_pdf

HEADINGS = (
    Heading("asked", r"recommendations?", alone=True),
    Heading("findings", r"inspection findings"),
    Heading("area", r"the progress of (?P<who>children|care leavers)"),
)


def _sections(data: bytes) -> list[tuple[str, str, list[str]]]:
    document = read_document(data, "x")
    return [
        (section.key, section.heading, [line.text for line in document.lines[section.first : section.last]])
        for section in find_sections(document, HEADINGS)
    ]


def test_a_section_holds_the_lines_up_to_the_next_heading() -> None:
    assert _sections(b"Before.\n\nRecommendations\n\nVisit.\n\nInspection findings\n\nHelp comes.\n") == [
        ("asked", "Recommendations", ["Visit."]),
        ("findings", "Inspection findings", ["Help comes."]),
    ]


def test_a_document_without_headings_has_no_sections() -> None:
    assert _sections(b"Only words.\n") == []


def test_a_line_of_the_contents_is_no_heading() -> None:
    assert _sections(b"Contents\nRecommendations 7\nInspection findings 9\n") == []


def test_a_heading_may_run_over_lines_and_keeps_its_groups() -> None:
    document = read_document(b"The progress of care\nleavers\n\nThey do well.\n", "x")
    (section,) = find_sections(document, HEADINGS)
    assert section.heading == "The progress of care leavers"
    assert section.match["who"] == "care leavers"


def test_in_a_pdf_a_heading_is_set_as_one() -> None:
    page = [
        Printed("Inspection findings", foot=780, bold=True),
        *paragraph("These are not set as headings:", "Inspection findings", foot=740),
    ]
    assert _sections(print_pdf(page)) == [
        ("findings", "Inspection findings", ["These are not set as headings:", "Inspection findings"])
    ]


def test_some_headings_are_known_even_when_they_only_stand_alone() -> None:
    page = [
        *paragraph("Recommendations", foot=780),
        *paragraph("Visit families sooner than now.", "Recommendations are made here.", foot=740),
        *paragraph("Inspection findings", foot=680),
        *paragraph("Help comes early to most families.", foot=640),
    ]
    assert [key for key, *_ in _sections(print_pdf(page))] == ["asked"]


def test_a_heading_that_stands_alone_may_run_over_lines() -> None:
    page = [
        *paragraph("What the council of this place", "ought to improve", foot=780),
        *paragraph("Visit families sooner than now.", foot=720),
    ]
    alone = Heading("asked", "what the council of this place ought to improve", alone=True)
    assert [section.key for section in find_sections(read_document(print_pdf(page), "x"), [alone])] == [
        "asked"
    ]


def test_joined_lines_make_words_broken_at_a_hyphen_whole() -> None:
    document = read_document(b"A well-\nkept home for 16-\nand 17-year-olds\n", "x")
    assert joined(document.lines) == "A well-kept home for 16- and 17-year-olds"


def test_in_plain_text_a_heading_may_follow_a_line_on_which_its_first_word_had_room() -> None:
    full = "Many families wait for a long time before anybody comes to see them at home.\n" * 4
    listed = f"{full}Nothing is asked\nRecommendations\n\nVisit.\n"
    assert [key for key, *_ in _sections(listed.encode())] == ["asked"]
    running = f"{full}Many families wait for a long time before anybody comes to see to the many\n"
    assert _sections(f"{running}recommendations\nof others.\n".encode()) == []


def test_a_distinct_heading_needs_nothing_before_it_in_plain_text() -> None:
    heading = Heading("graded", r"the graded judgement is (?P<grade>good)", distinct=True)
    document = read_document(b"A copy has lost what follows during\nThe graded judgement is good\nAnd\n", "x")
    (section,) = find_sections(document, (heading,))
    assert section.match["grade"] == "good"
