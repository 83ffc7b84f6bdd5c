"""What a SIF report asks for, says that it need not ask for, and praises.

Its lists stand under a heading that makes them recommendations, areas for improvement or
priority actions, once for the authority and once for the board.
"""

from __future__ import annotations

import re
from collections import Counter

from graph_builder.facts import Evidence, NoneRequired, Recommendation, RecommendationKind, Strength, Subject
from graph_builder.families.sif.sections import Layout, Part
from graph_builder.families.sif.template import KINDS, STRENGTHS
from graph_builder.grammar.items import Item, find_items
from graph_builder.reading.document import Document

_NONE_REQUIRED = re.compile(
    r"there (?:are|were|is|was) no\b|(?:no|none) .*\b(?:identified|found|required|recommendations?)\b"
    r"|(?:(?:the|this) (?:inspection|review)|inspectors) (?:(?:did|has|have) not|found no|identified no)\b",
    re.IGNORECASE,
)
_URGENT = re.compile(r"\b(?:priority|immediate)\b", re.IGNORECASE)
_LONGEST_NONE_REQUIRED = 220
_DEADLINE = re.compile(r"(?:immediately|within \w+ (?:days|weeks|months))\W*", re.IGNORECASE)


def read_asked(
    document: Document, layout: Layout
) -> tuple[tuple[Recommendation, ...], tuple[NoneRequired, ...]]:
    """The items asked for, in order, and the statements that nothing of a kind is."""
    recommendations: list[Recommendation] = []
    none_required: list[NoneRequired] = []
    positions: Counter[Subject] = Counter()
    for part in layout.parts:
        if part.key not in KINDS:
            continue
        found = find_items(document, part.lines)
        for block in found.paragraphs:
            if _says_none(block.text):
                none_required.append(_none(part, block.text, block.evidence(document)))
        for item in found.items:
            if _says_none(item.text):
                none_required.append(_none(part, item.text, item.evidence))
                continue
            positions[part.subject] += 1
            recommendations.append(_recommendation(part, item, positions[part.subject]))
    return tuple(recommendations), tuple(none_required)


def read_strengths(document: Document, layout: Layout) -> tuple[Strength, ...]:
    """The items under headings of strengths."""
    strengths: list[Strength] = []
    positions: Counter[Subject] = Counter()
    for part in layout.parts:
        if part.key != STRENGTHS:
            continue
        for item in find_items(document, part.lines).items:
            positions[part.subject] += 1
            strengths.append(
                Strength(
                    subject=part.subject,
                    position=positions[part.subject],
                    text=item.text,
                    number=item.number,
                    evidence=item.evidence,
                )
            )
    return tuple(strengths)


def _recommendation(part: Part, item: Item, position: int) -> Recommendation:
    is_deadline = bool(item.group and _DEADLINE.fullmatch(item.group))
    return Recommendation(
        addressee=part.subject,
        kind=KINDS[part.key],
        position=position,
        text=item.text,
        number=item.number,
        group=None if is_deadline else item.group,
        stem=item.stem,
        deadline=item.group if is_deadline else None,
        evidence=item.evidence,
    )


def _says_none(text: str) -> bool:
    return len(text) <= _LONGEST_NONE_REQUIRED and bool(_NONE_REQUIRED.match(text))


def _none(part: Part, text: str, evidence: Evidence) -> NoneRequired:
    kind = RecommendationKind.PRIORITY_ACTION if _URGENT.search(text) else KINDS[part.key]
    return NoneRequired(addressee=part.subject, kind=kind, text=text, evidence=evidence)
