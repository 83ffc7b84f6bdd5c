"""Lists that have lost their marks: where items begin, and which lost their first words."""

from __future__ import annotations

from graph_builder.grammar.items import Item
from graph_builder.grammar.unmarked_lists import find_unmarked_items, has_lost_beginning
from graph_builder.reading.reader import read_document


def _items(text: str) -> tuple[Item, ...]:
    document = read_document(text.encode(), "x")
    return find_unmarked_items(document, document.lines)


def test_each_paragraph_is_an_item_under_its_group_and_stem() -> None:
    found = _items(
        "Help\n\nThe council should:\n\nvisit sooner than it does now and say why.\n\n"
        "Care\n\nWrite plans that\nchildren read. Keep them.\n"
    )
    assert [(item.text, item.group, item.stem) for item in found] == [
        ("visit sooner than it does now and say why.", "Help", "The council should:"),
        ("Write plans that children read. Keep them.", "Care", None),
    ]
    assert [item.evidence.quote for item in found][1] == "Write plans that\nchildren read. Keep them."


def test_what_is_left_of_an_item_is_an_item_that_lost_its_beginning() -> None:
    found = _items("Write plans that are good enough to be read.\nto homes.\n(CDOP) in every case.\n")
    assert [(item.text, has_lost_beginning(item)) for item in found] == [
        ("Write plans that are good enough to be read.", False),
        ("to homes.", True),
        ("(CDOP) in every case.", True),
    ]


def test_a_heading_right_above_such_a_rest_is_its_group() -> None:
    _, item = _items(
        "Write plans that are good enough to be read by those whom they are for.\n\n"
        "Audit\nneeds to be made stronger by the local authority and all its\npartners.\n"
    )
    assert (item.group, item.text[:5]) == ("Audit", "needs")


def test_a_paragraph_that_is_no_sentence_is_no_item() -> None:
    assert _items("The Local Safeguarding Children Board\n") == ()
