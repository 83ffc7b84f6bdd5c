"""What an ILACS report asks for: the items under "What needs to improve" and the like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph_builder.facts import Doubt, NoneRequired, Recommendation, RecommendationKind, Subject
from graph_builder.families.ilacs.template import IMPROVE, PRIORITY, RECOMMENDATIONS
from graph_builder.grammar.blocks import Block, BlockKind, find_blocks
from graph_builder.grammar.framework_outcomes import find_enablers, find_outcomes
from graph_builder.grammar.items import Item, find_items
from graph_builder.grammar.outline import Section, joined
from graph_builder.issues import Code
from graph_builder.reading.document import Document

_KINDS = {
    IMPROVE: RecommendationKind.AREA_FOR_IMPROVEMENT,
    PRIORITY: RecommendationKind.PRIORITY_ACTION,
    RECOMMENDATIONS: RecommendationKind.RECOMMENDATION,
}

_LETTER = re.compile(r"[^\W\d_]")
_NONE_REQUIRED = re.compile(
    r"\bno\s+(?:other\s+|further\s+)?(?:areas?|recommendations?|priority\s+actions?|improvements?)\b"
    r"|\b(?:did|do|does)\s+not\s+(?:identify|make)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a report asks for, in the order printed, and the statements that nothing of a kind is."""

    recommendations: tuple[Recommendation, ...]
    none_required: tuple[NoneRequired, ...]
    doubts: tuple[Doubt, ...]


def read_asked(document: Document, sections: Sequence[Section]) -> Asked:
    """All items, and a doubt where a list runs on into findings whose heading we do not know."""
    recommendations: list[Recommendation] = []
    none_required: list[NoneRequired] = []
    doubts: list[Doubt] = []
    for section in sections:
        kind = _KINDS.get(section.key)
        if kind is None:
            continue
        lines = document.lines[section.first : section.last]
        blocks, findings = apart(find_blocks(lines))
        statements = [
            block
            for block in blocks
            if block.kind is BlockKind.PARAGRAPH and _NONE_REQUIRED.search(block.text)
        ]
        if any(block.kind is not BlockKind.PARAGRAPH for block in blocks):
            items = find_items(document, [line for block in blocks for line in block.lines]).items
        else:
            items = _unmarked(document, [block for block in blocks if block not in statements])
        recommendations += [
            _recommendation(item, kind, position)
            for position, item in enumerate(items, start=len(recommendations) + 1)
        ]
        none_required += [_none_required(document, statement, kind) for statement in statements]
        doubts += [_unplaced(document, block) for block in findings[:1]]
    return Asked(
        recommendations=tuple(recommendations), none_required=tuple(none_required), doubts=tuple(doubts)
    )


def apart(blocks: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """The blocks of a list, and the numbered paragraphs below its bullets, which are findings."""
    bulleted = False
    for index, block in enumerate(blocks):
        if bulleted and block.kind is BlockKind.NUMBERED:
            return blocks[:index], blocks[index:]
        bulleted = bulleted or block.kind in (BlockKind.BULLET, BlockKind.NESTED)
    return blocks, ()


def _unmarked(document: Document, blocks: Sequence[Block]) -> tuple[Item, ...]:
    """Each paragraph as an item, where nothing is marked as one.

    A single paragraph is a list that has lost its bullets: an item ends where a line ends a sentence.
    """
    runs = [list(block.lines) for block in blocks if not block.heading and not block.text.endswith(":")]
    if len(runs) == 1:
        lines = runs[0]
        ends = [i for i, line in enumerate(lines, start=1) if line.text.endswith((".", ")", "]"))]
        cuts = sorted({0, *ends, len(lines)})
        runs = [lines[first:last] for first, last in pairwise(cuts)]
    return tuple(
        Item(
            text=joined(run),
            number=None,
            group=None,
            stem=None,
            evidence=document.evidence(run[0].start, run[-1].end),
        )
        for run in runs
        if _LETTER.search(run[0].text)
    )


def _none_required(document: Document, statement: Block, kind: RecommendationKind) -> NoneRequired:
    return NoneRequired(
        addressee=Subject.AUTHORITY,
        kind=kind,
        text=statement.text,
        evidence=statement.evidence(document),
    )


def _unplaced(document: Document, block: Block) -> Doubt:
    return Doubt(
        code=Code.NOT_READ,
        field="findings",
        reason=f"the numbered paragraphs from {block.number} on stand under no graded heading that we know.",
        evidence=block.evidence(document),
    )


def _recommendation(item: Item, kind: RecommendationKind, position: int) -> Recommendation:
    return Recommendation(
        addressee=Subject.AUTHORITY,
        kind=kind,
        position=position,
        text=item.text,
        number=item.number,
        group=item.group,
        stem=item.stem,
        outcomes=find_outcomes(item.text),
        enablers=find_enablers(item.text),
        evidence=item.evidence,
    )
