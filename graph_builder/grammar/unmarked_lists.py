"""Lists in copies of a report that have lost their numbers and bullets.

Owns where an item begins when only paragraphs are left, and which items have lost their
first words too. Lists whose marks are there are read by `items`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph_builder.grammar.blocks import Block, find_blocks
from graph_builder.grammar.items import Item, is_group
from graph_builder.grammar.outline import full_width, has_room, joined
from graph_builder.reading.document import Document, Line


def find_unmarked_items(document: Document, lines: Sequence[Line]) -> tuple[Item, ...]:
    """The list that `lines` hold: each paragraph that ends as a sentence does is an item.

    Group headings and stems are what they are in a marked list. Where a copy has lost an item's
    first line, what is left of it begins in the middle of a sentence: an item of its own all the same.
    """
    items: list[Item] = []
    group: str | None = None
    stem: str | None = None
    width = full_width(lines)
    for block in find_blocks(lines):
        for run in _runs(block, width):
            text = joined(run)
            if text.endswith(":"):
                stem = text
            elif is_group(text):
                group, stem = text, None
            elif text.endswith((".", ")")):
                evidence = document.evidence(run[0].start, run[-1].end)
                items.append(Item(text=text, number=None, group=group, stem=stem, evidence=evidence))
    return tuple(items)


def has_lost_beginning(item: Item) -> bool:
    """True for an item that begins in the middle of its sentence."""
    return not item.text[0].isupper()


def _runs(block: Block, width: int) -> Iterator[list[Line]]:
    """The lines of each item, or of the group's heading before it, that a block holds."""
    run: list[Line] = []
    for line in block.lines:
        if run and _begins_item(line, run, width):
            yield run
            run = []
        run.append(line)
    yield run


def _begins_item(line: Line, run: Sequence[Line], width: int) -> bool:
    before = run[-1]
    if before.text.endswith("."):
        return not line.text[0].isupper()
    return len(run) == 1 and is_group(before.text) and has_room(before, line, width)
