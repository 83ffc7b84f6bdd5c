"""Lists as these reports make them: items under group headings, nested bullets, stems.

Owns what belongs to one item: a numbered or bulleted block with the nested bullets
below it. Whether the items are recommendations, strengths or anything else is for
the family to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph_builder.facts import Evidence
from graph_builder.grammar.blocks import Block, BlockKind, find_blocks
from graph_builder.reading.document import Document, Line

_DEEPER = 8.0
"""How many points further in a bullet stands than the item it belongs to, at least."""

_LONGEST_GROUP = 120
_FULL_SENTENCE = re.compile(r"[.;]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a list, whole: its nested bullets are part of `text` and of its evidence.

    `group` is the heading it stands under, `stem` the sentence before the list that it
    completes ("… should:"), `number` as printed.
    """

    text: str
    number: str | None
    group: str | None
    stem: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList:
    """The items of a stretch of lines, and the paragraphs beside them that are no items.

    `bare` are paragraphs that look like a group's heading and have no item below them.
    """

    items: tuple[Item, ...]
    paragraphs: tuple[Block, ...]
    bare: tuple[Block, ...] = ()


def find_items(document: Document, lines: Sequence[Line]) -> ItemList:
    """The list that `lines` hold.

    A short paragraph that is no sentence is a group's heading, one that ends in a colon a
    stem; both hold until the next of their kind, and a new group ends a stem.
    """
    items: list[list[Block]] = []
    settings: list[tuple[str | None, str | None]] = []
    paragraphs: list[Block] = []
    group: str | None = None
    stem: str | None = None
    headings: list[Block] = []
    over_items: list[Block] = []
    for block in find_blocks(lines):
        if block.kind is BlockKind.PARAGRAPH:
            if block.text.endswith(":") and not block.heading:
                stem = block.text
            elif block.heading or is_group(block.text):
                group, stem = block.text, None
                headings.append(block)
            else:
                paragraphs.append(block)
        elif items and _belongs_to(block, items[-1]):
            items[-1].append(block)
        else:
            items.append([block])
            settings.append((group, stem))
            over_items += headings[-1:]
    return ItemList(
        items=tuple(
            _item(document, blocks, group, stem)
            for blocks, (group, stem) in zip(items, settings, strict=True)
        ),
        paragraphs=tuple(paragraphs),
        bare=tuple(block for block in headings if block not in over_items),
    )


def is_group(text: str) -> bool:
    """True for a paragraph short enough for a group's heading that does not end as a sentence does."""
    return len(text) <= _LONGEST_GROUP and not _FULL_SENTENCE.search(text)


def _belongs_to(block: Block, item: Sequence[Block]) -> bool:
    """True for a nested bullet: by its sign, by its indent, or after a numbered item's colon."""
    opening = item[0]
    if block.kind is BlockKind.NUMBERED:
        return False
    indent, opening_indent = block.lines[0].indent, opening.lines[0].indent
    if indent is not None and opening_indent is not None and indent >= opening_indent + _DEEPER:
        return True
    if block.kind is BlockKind.NESTED:
        return opening.kind is not BlockKind.NESTED  # a list may have dashes for bullets throughout
    return opening.kind is BlockKind.NUMBERED and item[-1].text.endswith((":", ";"))


def _item(document: Document, blocks: Sequence[Block], group: str | None, stem: str | None) -> Item:
    return Item(
        text=" ".join(block.text for block in blocks),
        number=blocks[0].number,
        group=group,
        stem=stem,
        evidence=document.evidence(blocks[0].start, blocks[-1].end),
    )
