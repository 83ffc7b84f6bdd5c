"""The numbered paragraphs of a SIF report's findings.

They are numbered through the whole report; what is asked for and what is praised is numbered
along with them and is no finding here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph_builder.facts import Finding
from graph_builder.families.sif.sections import Layout, Part
from graph_builder.families.sif.template import BACK_PAGE, HAVE_FINDINGS
from graph_builder.grammar.blocks import Block, BlockKind, find_blocks
from graph_builder.grammar.items import is_group
from graph_builder.reading.document import Document

_MARK = re.compile(r"\(\s*recommendations?\b[^)]*\)", re.IGNORECASE)


def read_findings(document: Document, layout: Layout) -> tuple[Finding, ...]:
    """Every numbered paragraph under a heading of findings, with the bullets that belong to it."""
    findings: list[Finding] = []
    for part in layout.parts:
        if part.key not in HAVE_FINDINGS:
            continue
        for blocks in _paragraphs(part):
            text = " ".join(block.text for block in blocks)
            findings.append(
                Finding(
                    position=len(findings) + 1,
                    number=blocks[0].number or "",
                    section=part.label,
                    text=text,
                    subject=part.subject,
                    supports_recommendation=bool(_MARK.search(text)),
                    evidence=document.evidence(blocks[0].start, blocks[-1].end),
                )
            )
    return tuple(findings)


def _paragraphs(part: Part) -> Iterator[Sequence[Block]]:
    """Each numbered block with the bullets after it, and with what a break has torn off it."""
    paragraph: list[Block] = []
    for block in find_blocks(part.lines):
        if BACK_PAGE.match(block.text):
            break
        if block.kind is BlockKind.NUMBERED:
            if paragraph:
                yield paragraph
            paragraph = [block]
        elif block.kind is BlockKind.PARAGRAPH and not _is_torn_off(block):
            if paragraph:
                yield paragraph
            paragraph = []
        elif paragraph:
            paragraph.append(block)
    if paragraph:
        yield paragraph


def _is_torn_off(block: Block) -> bool:
    """True for sentences, or the mark, that go on with a paragraph below a gap, as at a lost page's end."""
    words = _MARK.sub("", block.text).strip()
    is_number = words.rstrip(".").isdigit()  # of a paragraph left empty (Waltham Forest, 2015)
    return not words or not (block.heading or is_number or is_group(words))
