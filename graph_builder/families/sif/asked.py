"""What a SIF report asks for, says that it need not ask for, and praises.

Its lists stand under a heading that makes them recommendations, areas for improvement or
priority actions, once for the authority and once for the board. Copies that are no longer PDFs
may have lost the numbers and bullets of these lists.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from graph_builder.facts import (
    Evidence,
    NoneRequired,
    Recommendation,
    RecommendationKind,
    Strength,
    Subject,
)
from graph_builder.families.sif.sections import Layout, Part
from graph_builder.families.sif.template import KINDS, STRENGTHS
from graph_builder.grammar.items import Item, find_items
from graph_builder.grammar.unmarked_lists import find_unmarked_items, has_lost_beginning
from graph_builder.reading.document import Document, Form

_NONE_REQUIRED = re.compile(
    r"none\W*$|there (?:are|were|is|was) no\b"
    r"|(?:no|none) .*\b(?:identified|found|required|recommendations?)\b"
    r"|(?:(?:the|this) (?:inspection|review)|inspectors) (?:(?:did|has|have) not|found no|identified no)\b",
    re.IGNORECASE,
)
_URGENT = re.compile(r"\b(?:priority|immediate)\b", re.IGNORECASE)
_LONGEST_NONE_REQUIRED = 220
_DEADLINE = re.compile(r"(?:immediately|within \w+ (?:days|weeks|months))\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The items asked for, in order, and the statements that nothing of a kind is.

    `unmarked` counts the items of lists that have lost their marks, `headless` those among them
    that have lost their first words, too: what is left of them is their text.
    """

    recommendations: tuple[Recommendation, ...]
    none_required: tuple[NoneRequired, ...]
    unmarked: int
    headless: int


def read_asked(document: Document, layout: Layout) -> Asked:
    """All that the report's lists ask of the authority and of the board."""
    recommendations: list[Recommendation] = []
    none_required: list[NoneRequired] = []
    unmarked: list[Item] = []
    positions: Counter[Subject] = Counter()
    for part in layout.parts:
        if part.key not in KINDS:
            continue
        found = find_items(document, part.lines)
        items = found.items
        if not items and document.form is not Form.PDF:
            items = find_unmarked_items(document, part.lines)
            unmarked += items
        for block in (*found.paragraphs, *found.bare):
            if _says_none(block.text):
                none_required.append(_none(part, block.text, block.evidence(document)))
        for item in items:
            if _says_none(item.text):
                if found.items:
                    none_required.append(_none(part, item.text, item.evidence))
                continue
            positions[part.subject] += 1
            recommendations.append(_recommendation(part, item, positions[part.subject]))
    return Asked(
        recommendations=tuple(recommendations),
        none_required=tuple(none_required),
        unmarked=len(unmarked),
        headless=sum(map(has_lost_beginning, unmarked)),
    )


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
