"""What the letter's sections state: what to improve, strengths, and findings in prose.

A list is of bullets or, where a letter has none below a heading, of paragraphs (Peterborough, 2017).
Prose beside a list is a finding under its heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_builder.facts import HeadlineFinding, NoneRequired, Recommendation, Strength, Subject
from graph_builder.families.jtai.sections import Part
from graph_builder.families.jtai.template import (
    FINDINGS,
    IMPROVE,
    KINDS,
    NONE_REQUIRED,
    ONE_AREA,
    PRIORITY,
    STRENGTHS,
)
from graph_builder.grammar.blocks import Block, BlockKind, find_blocks
from graph_builder.grammar.items import Item, find_items
from graph_builder.reading.document import Document

_Prose = tuple[str, list[Block]]
"""A paragraph, with the bullets below it, under the heading over it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What the sections state, each kind in the order printed."""

    recommendations: tuple[Recommendation, ...]
    none_required: tuple[NoneRequired, ...]
    strengths: tuple[Strength, ...]
    findings: tuple[HeadlineFinding, ...]


def read_contents(document: Document, parts: Sequence[Part]) -> Contents:
    """Everything that the sections state; all of it is about the partnership."""
    asked: list[tuple[Part, Item]] = []
    strong: list[Item] = []
    prose: list[_Prose] = []
    for part in parts:
        if part.key in (PRIORITY, IMPROVE, STRENGTHS):
            items, beside = _list(document, part)
            if part.key == STRENGTHS:
                strong += items
            else:
                asked += [(part, item) for item in items]
            prose += beside
        elif part.key == FINDINGS:
            prose += _paragraphs(part)
    required = [(part, item) for part, item in asked if not NONE_REQUIRED.match(item.text)]
    none = [(part, item) for part, item in asked if NONE_REQUIRED.match(item.text)]
    return Contents(
        recommendations=tuple(_recommendation(*each, n) for n, each in enumerate(required, start=1)),
        none_required=tuple(_none_required(*each) for each in none),
        strengths=tuple(_strength(item, n) for n, item in enumerate(strong, start=1)),
        findings=tuple(_finding(document, *each, n) for n, each in enumerate(prose, start=1)),
    )


def _list(document: Document, part: Part) -> tuple[list[Item], list[_Prose]]:
    """The items of a list, and the prose beside them."""
    blocks = find_blocks(part.lines)
    if all(block.kind is BlockKind.PARAGRAPH for block in blocks):
        return list(_items_in_prose(document, part, blocks)), []
    found = find_items(document, part.lines)
    none = [block for block in found.paragraphs if NONE_REQUIRED.match(block.text)]
    beside = [
        (_heading_over(part, blocks, block), [block]) for block in found.paragraphs if block not in none
    ]
    return [*found.items, *(_item(document, [block], None) for block in none)], beside


def _items_in_prose(document: Document, part: Part, blocks: Sequence[Block]) -> Iterator[Item]:
    """Each paragraph as an item; all of them as one below a heading that speaks of one area."""
    group: str | None = None
    paragraphs: list[Block] = []
    for block in blocks:
        if block.heading:
            group = block.text
        elif ONE_AREA.match(part.heading):
            paragraphs.append(block)
        else:
            yield _item(document, [block], group)
    if paragraphs:
        yield _item(document, paragraphs, group)


def _item(document: Document, blocks: Sequence[Block], group: str | None) -> Item:
    return Item(
        text=" ".join(block.text for block in blocks),
        number=None,
        group=group,
        stem=None,
        evidence=document.evidence(blocks[0].start, blocks[-1].end),
    )


def _heading_over(part: Part, blocks: Sequence[Block], block: Block) -> str:
    above = (before.text for before in reversed(blocks) if before.heading and before.start < block.start)
    return next(above, part.heading)


def _paragraphs(part: Part) -> Iterator[_Prose]:
    """Each paragraph with its bullets, under the heading nearest above it."""
    heading = part.heading
    paragraph: list[Block] = []
    for block in find_blocks(part.lines):
        if block.kind is not BlockKind.PARAGRAPH and paragraph:
            paragraph.append(block)
            continue
        if paragraph:
            yield heading, paragraph
        paragraph = [] if block.heading else [block]
        heading = block.text if block.heading else heading
    if paragraph:
        yield heading, paragraph


def _recommendation(part: Part, item: Item, position: int) -> Recommendation:
    return Recommendation(
        addressee=Subject.PARTNERSHIP,
        kind=KINDS[part.key],
        position=position,
        text=item.text,
        number=item.number,
        group=item.group,
        stem=item.stem,
        evidence=item.evidence,
    )


def _none_required(part: Part, item: Item) -> NoneRequired:
    return NoneRequired(
        addressee=Subject.PARTNERSHIP, kind=KINDS[part.key], text=item.text, evidence=item.evidence
    )


def _strength(item: Item, position: int) -> Strength:
    return Strength(
        subject=Subject.PARTNERSHIP,
        position=position,
        text=item.text,
        number=item.number,
        evidence=item.evidence,
    )


def _finding(document: Document, heading: str, blocks: Sequence[Block], position: int) -> HeadlineFinding:
    return HeadlineFinding(
        position=position,
        section=heading,
        text=" ".join(block.text for block in blocks),
        evidence=document.evidence(blocks[0].start, blocks[-1].end),
    )
