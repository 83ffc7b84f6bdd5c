"""What the letter after a visit says: findings in prose, what needs to improve, what happens next.

Owns the sections that such letters share. What the letter tells of the visit itself (who came, what was
looked at and how) is no finding, nor are the courtesies at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_builder.facts import (
    Finding,
    HeadlineFinding,
    NextStep,
    NoneRequired,
    Recommendation,
    RecommendationKind,
    Strength,
    Subject,
)
from graph_builder.grammar.blocks import Block, BlockKind, find_blocks
from graph_builder.grammar.items import Item, find_items, is_group
from graph_builder.grammar.letters import Letter
from graph_builder.grammar.outline import find_sections
from graph_builder.grammar.visit_frame import VisitSubject
from graph_builder.grammar.visit_template import (
    ABOUT_THE_VISIT,
    CLOSING,
    FINDINGS,
    HEADINGS,
    KINDS,
    NONE_REQUIRED,
    STRENGTHS,
)
from graph_builder.reading.document import Document, Form, Line

_NEXT = re.compile(r"\b(?:Ofsted|We|visit|inspectors|inspection) (?:will|is planned)\b")
_HEADING_WORDS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitContents:
    """What the letter states of the visit's outcome; `headed` are the kinds of what it has a heading for."""

    recommendations: tuple[Recommendation, ...]
    none_required: tuple[NoneRequired, ...]
    strengths: tuple[Strength, ...]
    findings: tuple[Finding, ...]
    unnumbered: tuple[HeadlineFinding, ...]
    next_steps: tuple[NextStep, ...]
    headed: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    key: str
    heading: str
    blocks: tuple[Block, ...]


_Prose = tuple[str, list[Block]]
"""A paragraph with the bullets below it, and the heading over it."""


def read_contents(document: Document, letter: Letter, subject: VisitSubject) -> VisitContents:
    """All that the letter says below its subject."""
    asked: list[tuple[RecommendationKind, Item]] = []
    none: list[tuple[RecommendationKind, Block]] = []
    strong: list[Item] = []
    prose: list[_Prose] = []
    closing: list[Block] = []
    parts = _parts(document, letter, subject)
    for part in parts:
        blocks = [block for block in part.blocks if not CLOSING.match(block.text)]
        closing += [block for block in part.blocks if CLOSING.match(block.text)]
        if part.key in KINDS:
            said = [block for block in blocks if NONE_REQUIRED.search(block.text) and _is_prose(block)]
            none += [(KINDS[part.key], block) for block in said]
            items, beside = _list(document, part, [block for block in blocks if block not in said])
            asked += [(KINDS[part.key], item) for item in items]
            prose += beside
        elif part.key == STRENGTHS:
            items, beside = _list(document, part, blocks)
            strong += items
            prose += beside
        elif part.key == FINDINGS:
            prose += _paragraphs(document, part.heading, blocks)
    return VisitContents(
        recommendations=tuple(_recommendation(*each, n) for n, each in enumerate(asked, start=1)),
        none_required=tuple(
            NoneRequired(
                addressee=Subject.AUTHORITY, kind=kind, text=block.text, evidence=block.evidence(document)
            )
            for kind, block in none
        ),
        strengths=tuple(
            Strength(
                subject=Subject.AUTHORITY,
                position=position,
                text=item.text,
                number=item.number,
                evidence=item.evidence,
            )
            for position, item in enumerate(strong, start=1)
        ),
        findings=tuple(_numbered(document, prose)),
        unnumbered=tuple(_unnumbered(document, prose)),
        next_steps=tuple(_steps(document, closing)),
        headed=frozenset(part.key for part in parts),
    )


def _parts(document: Document, letter: Letter, subject: VisitSubject) -> list[_Part]:
    """The sections in order; the first is the opening below the subject, without what tells of the visit."""
    last = letter.body[-1].end if letter.body else len(document.text)

    def lines(first: int, end: int) -> list[Line]:
        return [
            line
            for line in document.lines[first:end]
            if line.start >= subject.end and line.end <= last and not line.footnote
        ]

    sections = [each for each in find_sections(document, HEADINGS) if _is_within(document, each.first, last)]
    first = sections[0].heading_first if sections else document.line_at(last - 1) + 1
    opening = find_blocks(lines(0, first))
    about = [index for index, block in enumerate(opening) if ABOUT_THE_VISIT.match(block.text)]
    below = opening[about[-1] + 1 :] if about else opening
    # A list below the sentence on what was looked at belongs to that sentence.
    while below and (below[0].kind is not BlockKind.PARAGRAPH or not below[0].text.endswith(".")):
        below = below[1:]
    parts = [_Part(key=FINDINGS, heading=subject.title.text, blocks=tuple(below))]
    for section in sections:
        blocks = tuple(find_blocks(lines(section.first, section.last)))
        parts.append(_Part(key=section.key, heading=section.heading.rstrip(" :"), blocks=blocks))
    return parts


def _is_within(document: Document, first: int, last: int) -> bool:
    return first < len(document.lines) and document.lines[first].start < last


def _is_prose(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not block.heading


def _list(document: Document, part: _Part, blocks: Sequence[Block]) -> tuple[list[Item], list[_Prose]]:
    """The items of a list, and the prose below it, which is a finding."""
    if all(block.kind is BlockKind.PARAGRAPH for block in blocks):
        return [
            Item(text=block.text, number=None, group=None, stem=None, evidence=block.evidence(document))
            for block in blocks
            if not block.heading and not block.text.endswith(":")
        ], []
    found = find_items(document, [line for block in blocks for line in block.lines])
    starts = {block.start for block in (*found.paragraphs, *found.bare)}
    beside = [block for block in blocks if block.start in starts]
    return list(found.items), list(_paragraphs(document, part.heading, beside))


def _paragraphs(document: Document, heading: str, blocks: Sequence[Block]) -> Iterator[_Prose]:
    """Each paragraph with the list that it opens; an item of a list that nothing opens stands for itself."""
    paragraph: list[Block] = []
    for index, block in enumerate(blocks):
        if paragraph and block.kind is not BlockKind.PARAGRAPH and _opens_list(block, paragraph):
            paragraph.append(block)
            continue
        if paragraph:
            yield heading, paragraph
            paragraph = []
        if block.heading or _looks_like_heading(document, blocks, index):
            heading = block.text
        else:
            paragraph = [block]
    if paragraph:
        yield heading, paragraph


def _opens_list(block: Block, paragraph: Sequence[Block]) -> bool:
    if block.kind is BlockKind.NUMBERED:
        return False
    if block.kind is BlockKind.NESTED and paragraph[0].kind is BlockKind.BULLET:
        return True
    return paragraph[0].kind is not BlockKind.BULLET and (
        len(paragraph) > 1 or paragraph[0].text.endswith((":", ";"))
    )


def _looks_like_heading(document: Document, blocks: Sequence[Block], index: int) -> bool:
    """True in a copy without typography for a few words without a full stop over a paragraph."""
    block = blocks[index]
    if document.form is Form.PDF or not _is_prose(block) or index + 1 == len(blocks):
        return False
    short = is_group(block.text) and len(block.text.split()) <= _HEADING_WORDS
    return short and block.text[:1].isupper() and not block.text.endswith((",", ":"))


def _recommendation(kind: RecommendationKind, item: Item, position: int) -> Recommendation:
    return Recommendation(
        addressee=Subject.AUTHORITY,
        kind=kind,
        position=position,
        text=item.text,
        number=item.number,
        group=item.group,
        stem=item.stem,
        evidence=item.evidence,
    )


def _numbered(document: Document, prose: Sequence[_Prose]) -> Iterator[Finding]:
    numbered = [(heading, blocks) for heading, blocks in prose if blocks[0].number]
    for position, (heading, blocks) in enumerate(numbered, start=1):
        yield Finding(
            position=position,
            number=blocks[0].number or "",
            section=heading,
            text=" ".join(block.text for block in blocks),
            evidence=document.evidence(blocks[0].start, blocks[-1].end),
        )


def _unnumbered(document: Document, prose: Sequence[_Prose]) -> Iterator[HeadlineFinding]:
    plain = [(heading, blocks) for heading, blocks in prose if not blocks[0].number]
    for position, (heading, blocks) in enumerate(plain, start=1):
        yield HeadlineFinding(
            position=position,
            section=heading,
            text=" ".join(block.text for block in blocks),
            evidence=document.evidence(blocks[0].start, blocks[-1].end),
        )


def _steps(document: Document, closing: Sequence[Block]) -> Iterator[NextStep]:
    """The paragraphs of the end that say what inspectors will do."""
    steps = [block for block in closing if _NEXT.search(block.text)]
    for position, block in enumerate(steps, start=1):
        yield NextStep(position=position, text=block.text, evidence=block.evidence(document))
