"""Where one paragraph, item or nested bullet ends and the next begins."""

from __future__ import annotations

import pytest

from graph_builder.grammar.blocks import BlockKind, find_blocks
from graph_builder.reading.reader import read_document
from tests.reading.printing import Printed, paragraph, print_pdf


def _blocks(data: bytes) -> list[tuple[BlockKind, str | None, str]]:
    document = read_document(data, "x")
    return [(block.kind, block.number, block.text) for block in find_blocks(document.lines)]


@pytest.mark.parametrize(
    ("text", "kind", "number", "words"),
    [
        ("12. Families find help.", BlockKind.NUMBERED, "12", "Families find help."),
        ("12) Families find help.", BlockKind.NUMBERED, "12", "Families find help."),
        ("12.Families find help.", BlockKind.NUMBERED, "12", "Families find help."),
        ("23.‘Our Voice’ meets weekly.", BlockKind.NUMBERED, "23", "‘Our Voice’ meets weekly."),
        ("1.5 visits a week", BlockKind.PARAGRAPH, None, "1.5 visits a week"),
        ("• Families find help.", BlockKind.BULLET, None, "Families find help."),
        ("– in schools", BlockKind.NESTED, None, "in schools"),
        ("Families find help.", BlockKind.PARAGRAPH, None, "Families find help."),
    ],
)
def test_the_mark_says_what_a_block_is(text: str, kind: BlockKind, number: str | None, words: str) -> None:
    assert _blocks(text.encode()) == [(kind, number, words)]


def test_a_bullet_alone_is_no_block() -> None:
    assert _blocks("1. Families find\nhelp.\n•\n2. Visits come late.".encode()) == [
        (BlockKind.NUMBERED, "1", "Families find help."),
        (BlockKind.NUMBERED, "2", "Visits come late."),
    ]


def test_a_dash_between_words_at_a_line_s_beginning_begins_nothing() -> None:
    lines = "1. Workers – most of them\n– know their families well.\n"
    assert _blocks(lines.encode()) == [
        (BlockKind.NUMBERED, "1", "Workers – most of them – know their families well.")
    ]


def test_a_dash_below_a_bullet_or_another_dash_is_nested() -> None:
    kinds = [kind for kind, *_ in _blocks("• Help with\n– homes\n– health\n".encode())]
    assert kinds == [BlockKind.BULLET, BlockKind.NESTED, BlockKind.NESTED]


def test_a_number_inside_a_hanging_sentence_begins_nothing() -> None:
    page = [
        *paragraph("1. The youngest of them was under"),
        *paragraph("18. At that age help is", "needed.", left=95, foot=765),
    ]
    assert _blocks(print_pdf(page)) == [
        (BlockKind.NUMBERED, "1", "The youngest of them was under 18. At that age help is needed.")
    ]


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("care that is well-", "planned", "care that is well-planned"),
        ("homes for 16-", "and 17-year-olds", "homes for 16- and 17-year-olds"),
        ("homes for 16-", "year-olds", "homes for 16-year-olds"),
    ],
)
def test_a_word_broken_after_its_hyphen_is_whole(first: str, second: str, words: str) -> None:
    assert _blocks(f"{first}\n{second}".encode()) == [(BlockKind.PARAGRAPH, None, words)]


def test_without_indents_a_full_line_goes_on_and_a_short_one_ends_the_paragraph() -> None:
    text = (
        "1. Families find help early, and what they find is what they have been looking for.\n"
        "Most of them say so, and so do the schools that inspectors visited in the county.\n"
        "Few wait long.\n"
        "Another paragraph, which is as long as any other line here and has no number at all\n"
    )
    assert [words.split()[-1] for *_, words in _blocks(text.encode())] == ["long.", "all"]


def test_a_line_that_is_set_otherwise_begins_a_block() -> None:
    page = [Printed("Leadership", bold=True), *paragraph("Leaders know their county.", foot=765)]
    assert [words for *_, words in _blocks(print_pdf(page))] == ["Leadership", "Leaders know their county."]


def test_a_sentence_cut_by_a_gap_is_whole_again() -> None:
    assert _blocks(
        b"1. Families find help, and the local\n\nauthority knows it.\n\n2. Visits come late.\n"
    ) == [
        (BlockKind.NUMBERED, "1", "Families find help, and the local authority knows it."),
        (BlockKind.NUMBERED, "2", "Visits come late."),
    ]


def test_below_a_gap_what_begins_like_a_sentence_begins_a_block() -> None:
    assert _blocks(b"1. Families find help\n\nVisits come late.\n") == [
        (BlockKind.NUMBERED, "1", "Families find help"),
        (BlockKind.PARAGRAPH, None, "Visits come late."),
    ]


def test_a_block_on_one_line_keeps_the_text_s_offsets() -> None:
    document = read_document(b"1. A well-\nkept list\nof homes.\n", "x")
    (block,) = find_blocks(document.lines)
    assert block.text == "A well-kept list of homes."
    assert block.line_of_text(document) == "A well- kept list of homes."
    assert len(block.line_of_text(document)) == block.end - block.start


@pytest.mark.parametrize(
    ("last_line", "paragraphs"),
    [
        ("Visits are short.", 2),
        ("Every week each of them goes to see two families at home and stays for tea.", 1),
        ("Visits are", 1),
    ],
)
def test_a_paragraph_ends_with_its_page_where_the_next_word_had_room(last_line: str, paragraphs: int) -> None:
    full = "Many people in Mere know each other well and meet on Mondays in the hall."
    page, next_page = paragraph(full, full, last_line), paragraph("They bring cake.", full)
    assert len(_blocks(print_pdf(page, next_page))) == paragraphs


def test_a_bullet_that_is_lost_leaves_the_space_behind_it() -> None:
    assert [
        text for *_, text in _blocks(b" Families find\nhelp since\n Social workers stay.\n They like it.\n")
    ] == [
        "Families find help since",
        "Social workers stay.",
        "They like it.",
    ]


def test_lines_between_which_others_stand_are_no_block() -> None:
    document = read_document(b"Families find\n\nHeading\n\nhelp.\n", "x")
    first, _, last = document.lines
    assert [block.text for block in find_blocks([first, last])] == ["Families find", "help."]
