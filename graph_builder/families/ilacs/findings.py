"""The findings of an ILACS report: the numbered paragraphs below each graded heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph_builder.facts import Finding
from graph_builder.families.ilacs.recommendations import apart
from graph_builder.families.ilacs.template import AREAS, BACK_PAGE, OTHER_AREA
from graph_builder.grammar.blocks import Block, BlockKind, find_blocks
from graph_builder.grammar.outline import Section
from graph_builder.reading.document import Document, Line

_GRADED = frozenset({OTHER_AREA, *(area.key for area in AREAS)})
_ENDS_PARAGRAPH = (BlockKind.NUMBERED, BlockKind.PARAGRAPH)
_ENDS_SENTENCE = (".", ":", ";", "?", "!", "’", "”", ")")


def read_findings(document: Document, sections: Sequence[Section]) -> tuple[Finding, ...]:
    """Every numbered paragraph, with the bullets that belong to it, under its heading without grade."""
    findings: list[Finding] = []
    for section in sections:
        lines = _above_back_page(document.lines[section.first : section.last])
        label, blocks = _label_and_blocks(section, find_blocks(lines))
        for heading, paragraph in _paragraphs(label, blocks):
            findings.append(
                Finding(
                    position=len(findings) + 1,
                    number=paragraph[0].number or "",
                    section=heading,
                    text=" ".join(block.text for block in paragraph),
                    evidence=document.evidence(paragraph[0].start, paragraph[-1].end),
                )
            )
    return tuple(findings)


def _label_and_blocks(section: Section, blocks: Sequence[Block]) -> tuple[str, Sequence[Block]]:
    """Where findings may be, and under what; below a list they stand under a heading we do not know."""
    if section.key in _GRADED:
        return section.match["label"], blocks
    listed, below = apart(blocks)
    if below and listed[-1].kind is BlockKind.PARAGRAPH:
        return listed[-1].text, below
    return "", ()


def _above_back_page(lines: Sequence[Line]) -> Sequence[Line]:
    for index, line in enumerate(lines):
        if BACK_PAGE.match(line.text):
            return lines[:index]
    return lines


def _paragraphs(label: str, blocks: Sequence[Block]) -> Iterator[tuple[str, list[Block]]]:
    """Each numbered block with the bullets that follow it, and the heading it stands under."""
    paragraph: list[Block] = []
    for found in blocks:
        block = _with_number(found, paragraph)
        if paragraph and _goes_on(block, paragraph):
            paragraph.append(replace(block, text=f"{block.number}. {block.text}"))
            continue
        if paragraph and block.kind in _ENDS_PARAGRAPH:
            yield label, paragraph
            paragraph = []
        if block.kind is BlockKind.NUMBERED:
            paragraph = [block]
        elif paragraph:
            paragraph.append(block)
        elif block.heading:
            label = block.text
    if paragraph:
        yield label, paragraph


def _goes_on(block: Block, before: Sequence[Block]) -> bool:
    """True for a sentence that goes on with a number at the beginning of its line: "… the age of / 17." """
    if block.kind is not BlockKind.NUMBERED or before[-1].text.endswith(_ENDS_SENTENCE):
        return False
    return int(block.number or 0) <= int(before[0].number or 0)


def _with_number(block: Block, before: Sequence[Block]) -> Block:
    """The block, as numbered where its number only lacks the full stop (Nottingham, 2022)."""
    if block.kind is not BlockKind.PARAGRAPH or not before or not before[0].number:
        return block
    number = str(int(before[0].number) + 1)
    match = re.match(rf"{number}\s+(?=[A-Z])", block.text)
    if match is None:
        return block
    return replace(
        block,
        kind=BlockKind.NUMBERED,
        number=number,
        text=block.text[match.end() :],
        start=block.start + match.end(),
    )
