"""The numbered paragraphs of a report of 2009 to 2013, and what it asks for below its deadlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph_builder.facts import Finding, Recommendation, RecommendationKind, Subject
from graph_builder.grammar.blocks import Block, BlockKind, find_blocks
from graph_builder.grammar.early_template import DEADLINE, GRADE_OF_SCALE, GRADED, IMPROVE, RECORD
from graph_builder.grammar.items import Item, find_items
from graph_builder.grammar.outline import Section
from graph_builder.reading.document import Document, Line


def read_findings(document: Document, sections: Sequence[Section]) -> tuple[Finding, ...]:
    """Every numbered paragraph with the bullets that belong to it, but those that are asked for.

    A grade below a heading does not end its section.
    """
    findings: list[Finding] = []
    heading = ""
    for section in sections:
        if section.key == RECORD:
            break
        heading = heading if section.key == GRADED else section.heading
        lines = list(_above_scale(document.lines[section.first : section.last]))
        if section.key == IMPROVE:
            lines = lines[: _first_asked(lines)]
        for blocks in _paragraphs(lines):
            findings.append(
                Finding(
                    position=len(findings) + 1,
                    number=blocks[0].number or "",
                    section=heading,
                    text=" ".join(block.text for block in blocks),
                    evidence=document.evidence(blocks[0].start, blocks[-1].end),
                )
            )
    return tuple(findings)


def read_asked(document: Document, sections: Sequence[Section]) -> tuple[Recommendation, ...]:
    """The items under "Areas for improvement", each with its deadline as printed."""
    items: list[tuple[Item, str | None]] = []
    for section in sections:
        if section.key == IMPROVE:
            lines = document.lines[section.first : section.last]
            first = _first_asked(lines)
            stem = next((block.text for block in reversed(find_blocks(lines[:first]))), None)
            items += [(item, stem) for item in find_items(document, lines[first:]).items]
    return tuple(
        _recommendation(item, stem, position) for position, (item, stem) in enumerate(items, start=1)
    )


def _first_asked(lines: Sequence[Line]) -> int:
    """The index of the first deadline, or of the first bullet where there is none."""
    deadlines = (index for index, line in enumerate(lines) if DEADLINE.fullmatch(line.text))
    bullets = (index for index, line in enumerate(lines) if line.text.startswith("•"))
    return min(next(deadlines, len(lines)), next(bullets, len(lines)))


def _recommendation(item: Item, stem: str | None, position: int) -> Recommendation:
    # Where a copy has lost what makes it a heading, a deadline looks like a stem.
    above = (words for words in (item.group, item.stem) if words and DEADLINE.fullmatch(words))
    deadline = next(above, None)
    return Recommendation(
        addressee=Subject.AUTHORITY,
        kind=RecommendationKind.AREA_FOR_IMPROVEMENT,
        position=position,
        text=item.text,
        number=item.number,
        group=None if item.group == deadline else item.group,
        stem=stem if item.stem == deadline else item.stem or stem,
        deadline=deadline.rstrip(" :") if deadline else None,
        evidence=item.evidence,
    )


def _above_scale(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        if GRADE_OF_SCALE.match(line.text):
            return
        yield line


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Block]]:
    """Each numbered block with the bullets that follow it."""
    paragraph: list[Block] = []
    for block in find_blocks(lines):
        if block.kind is BlockKind.NUMBERED:
            if paragraph:
                yield paragraph
            paragraph = [block]
        elif paragraph and block.kind is not BlockKind.PARAGRAPH:
            paragraph.append(block)
    if paragraph:
        yield paragraph
