"""What an Area SEND report asks for: the rows of its tables of areas for action and improvement.

A row of one column is an item; in a row of two the bodies that have to act stand on the left
and the item on the right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_builder.facts import Evidence, NoneRequired, Recommendation, RecommendationKind, Subject
from graph_builder.families.area_send.rows import TableRow, find_table_rows
from graph_builder.families.area_send.template import KINDS, TABLE_HEAD
from graph_builder.grammar.blocks import find_blocks
from graph_builder.grammar.items import find_items
from graph_builder.grammar.outline import Section, joined
from graph_builder.grammar.sentences import find_sentences
from graph_builder.reading.document import Document, Line

_NONE_REQUIRED = re.compile(
    r"(?:there (?:are|were) no|no) areas? for\b|inspectors (?:found|identified) no\b|none\b", re.IGNORECASE
)
_OBLIGED = r"(?:should|must|(?<!the )needs? to|will need to)"
_WHO = re.compile(rf"(?P<who>[^.:;•]{{3,120}}?),? (?:also )?{_OBLIGED}\b")
_PRONOUN = re.compile(r"(?:They|It|This|These|That|Their)\b")
_ASIDE = re.compile(r",? including [^,]+(?:,[^,]+)*$")
# A body's name has "and" and commas in itself: the next begins after a council or board, or with NHS.
_NEXT_BODY = re.compile(
    r"(?:(?<=Council)|(?<=ICB)|(?<=ICBs)|(?<=Board)|(?<=Trust)|(?<=Authority))(?:,\s*(?:and\s+)?|;\s*|\s+and\s+)"
    r"|(?:,\s*(?:and\s+)?|;\s*|\s+and\s+)(?:the\s+)?(?=NHS\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    text: str
    responsible: tuple[str, ...]
    evidence: Evidence


def read_asked(
    document: Document, sections: Sequence[Section]
) -> tuple[tuple[Recommendation, ...], tuple[NoneRequired, ...]]:
    """The items in the order printed, and the statements that nothing of a kind is asked."""
    recommendations: list[Recommendation] = []
    none_required: list[NoneRequired] = []
    for section in sections:
        kind = KINDS.get(section.key)
        if kind is None:
            continue
        for asked in _asked(document, document.lines[section.first : section.last]):
            if _NONE_REQUIRED.match(asked.text):
                none_required.append(_none(kind, asked))
                continue
            recommendations.append(
                Recommendation(
                    addressee=Subject.PARTNERSHIP,
                    kind=kind,
                    position=len(recommendations) + 1,
                    text=asked.text,
                    responsible=asked.responsible,
                    evidence=asked.evidence,
                )
            )
    return tuple(recommendations), tuple(none_required)


def _asked(document: Document, lines: Sequence[Line]) -> Iterator[_Asked]:
    lines = [line for line in lines if not TABLE_HEAD.fullmatch(line.text)]
    rows = list(find_table_rows(lines, document.lines))
    if rows and all(row.item[0].text.startswith("•") for row in rows):
        for item in find_items(document, lines).items:
            yield _Asked(text=item.text, responsible=_responsible_in(item.text), evidence=item.evidence)
        return
    for row in rows:
        text = " ".join(block.text for block in find_blocks(row.item))
        yield _Asked(
            text=text,
            responsible=_bodies(row) or _responsible_in(text),
            evidence=document.evidence(row.item_start, row.item[-1].end),
        )


def _bodies(row: TableRow) -> tuple[str, ...]:
    words = joined(row.left) if row.left else ""
    return tuple(body.strip(" ,;.") for body in _NEXT_BODY.split(words) if body.strip(" ,;."))


def _responsible_in(text: str) -> tuple[str, ...]:
    """Who has to act by the first sentence that says that somebody should; nobody for a mere "they"."""
    for start, end in find_sentences(text):
        match = _WHO.match(text, start, end)
        if match:
            who = _ASIDE.sub("", match["who"]).strip(" ,")
            return () if _PRONOUN.match(who) else (who,)
    return ()


def _none(kind: RecommendationKind, asked: _Asked) -> NoneRequired:
    return NoneRequired(addressee=Subject.PARTNERSHIP, kind=kind, text=asked.text, evidence=asked.evidence)
