"""Lists: what is one item, and under which heading and sentence it stands."""

from __future__ import annotations

import pytest

from graph_builder.grammar.items import ItemList, find_items
from graph_builder.reading.reader import read_document


def _items(text: str) -> ItemList:
    document = read_document(text.encode(), "x")
    return find_items(document, document.lines)


def test_each_bullet_and_each_number_is_an_item() -> None:
    found = _items("1. Visit sooner.\n2. Write clearly.\n")
    assert [(item.number, item.text) for item in found.items] == [
        ("1", "Visit sooner."),
        ("2", "Write clearly."),
    ]
    assert [item.text for item in _items("• Visit sooner.\n• Write clearly.\n").items] == [
        "Visit sooner.",
        "Write clearly.",
    ]


def test_nested_bullets_belong_to_their_item_and_its_evidence() -> None:
    found = _items("• Improve visits to:\n– homes;\n– schools.\n• Write clearly.\n")
    assert [item.text for item in found.items] == ["Improve visits to: homes; schools.", "Write clearly."]
    assert found.items[0].evidence.quote == "Improve visits to:\n– homes;\n– schools."


def test_bullets_after_a_numbered_item_s_colon_belong_to_it() -> None:
    assert [
        item.text for item in _items("1. Improve visits to:\n• homes;\n• schools.\n2. Write.\n").items
    ] == [
        "Improve visits to: homes; schools.",
        "Write.",
    ]


def test_a_short_line_is_the_heading_of_the_items_below_it() -> None:
    found = _items("Help and protection\n\n1. Visit sooner.\n\nLeadership\n\n2. Write clearly.\n")
    assert [item.group for item in found.items] == ["Help and protection", "Leadership"]


def test_a_line_with_a_colon_is_the_stem_that_items_complete() -> None:
    found = _items(
        "The local authority should:\n\n• visit sooner;\n• write clearly.\n\nLeadership\n\n• Listen.\n"
    )
    assert [item.stem for item in found.items] == [
        "The local authority should:",
        "The local authority should:",
        None,
    ]


def test_a_list_may_have_dashes_for_bullets_throughout() -> None:
    found = _items("– Visit sooner.\n– Write clearly.\n")
    assert [item.text for item in found.items] == ["Visit sooner.", "Write clearly."]


@pytest.mark.parametrize("marks", [("a)", "b)"), ("(a)", "(b)"), ("a.", "b."), ("i.", "ii."), ("iv)", "v)")])
def test_letters_and_small_roman_numbers_are_nested_or_mark_a_list_of_their_own(
    marks: tuple[str, str],
) -> None:
    first, second = marks
    assert [
        item.text for item in _items(f"1. Write plans that:\n\n{first} are clear\n\n{second} last.\n").items
    ] == ["Write plans that: are clear last."]
    assert [item.text for item in _items(f"{first} Visit sooner.\n{second} Write plans.\n").items] == [
        "Visit sooner.",
        "Write plans.",
    ]


def test_words_that_begin_like_a_letter_s_mark_are_none() -> None:
    (item,) = _items(
        "• Support of many kinds, such as\ni.e. a visit, or e.g. a letter, in\nvi words.\n"
    ).items
    assert item.text == "Support of many kinds, such as i.e. a visit, or e.g. a letter, in vi words."


def test_a_sentence_is_no_item() -> None:
    found = _items("There are no areas for priority action.\n")
    assert found.items == ()
    assert [paragraph.text for paragraph in found.paragraphs] == ["There are no areas for priority action."]


def test_what_looks_like_a_heading_without_items_below_it_is_bare() -> None:
    found = _items("Nothing is asked\n\nHelp\n\n• Visit.\n\nCare\n")
    assert [block.text for block in found.bare] == ["Nothing is asked", "Care"]
    assert [item.group for item in found.items] == ["Help"]
