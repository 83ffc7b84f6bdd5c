"""What an ILACS report asks for: the items under "What needs to improve" and the like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph_builder.facts import NoneRequired, Recommendation, RecommendationKind, Subject
from graph_builder.families.ilacs.template import IMPROVE, PRIORITY
from graph_builder.grammar.blocks import Block, BlockKind, find_blocks
from graph_builder.grammar.framework_outcomes import find_outcomes
from graph_builder.grammar.items import Item, find_items
from graph_builder.grammar.outline import Section
from graph_builder.reading.document import Document, Line

_KINDS = {
    IMPROVE: RecommendationKind.AREA_FOR_IMPROVEMENT,
    PRIORITY: RecommendationKind.PRIORITY_ACTION,
}

_NONE_REQUIRED = re.compile(
    r"\bno\s+(?:other\s+|further\s+)?(?:areas?|recommendations?|priority\s+actions?|improvements?)\b"
    r"|\b(?:did|do|does)\s+not\s+(?:identify|make)\b",
    re.IGNORECASE,
)


def read_recommendations(
    document: Document, sections: Sequence[Section]
) -> tuple[tuple[Recommendation, ...], tuple[NoneRequired, ...]]:
    """The items in the order printed, and the statements that nothing of a kind is asked."""
    recommendations: list[Recommendation] = []
    none_required: list[NoneRequired] = []
    for section in sections:
        kind = _KINDS.get(section.key)
        if kind is None:
            continue
        items, statements = _items(document, document.lines[section.first : section.last])
        for item in items:
            recommendations.append(_recommendation(item, kind, len(recommendations) + 1))
        none_required += [
            NoneRequired(
                addressee=Subject.AUTHORITY,
                kind=kind,
                text=statement.text,
                evidence=statement.evidence(document),
            )
            for statement in statements
        ]
    return tuple(recommendations), tuple(none_required)


def _items(document: Document, lines: Sequence[Line]) -> tuple[list[Item], list[Block]]:
    """The items of a list and the statements beside them; without bullets, each paragraph is an item."""
    blocks = find_blocks(lines)
    statements = [
        block for block in blocks if block.kind is BlockKind.PARAGRAPH and _NONE_REQUIRED.search(block.text)
    ]
    if any(block.kind is not BlockKind.PARAGRAPH for block in blocks):
        return list(find_items(document, lines).items), statements
    return [
        Item(text=block.text, number=None, group=None, stem=None, evidence=block.evidence(document))
        for block in blocks
        if block not in statements and not block.heading and not block.text.endswith(":")
    ], statements


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
        evidence=item.evidence,
    )
