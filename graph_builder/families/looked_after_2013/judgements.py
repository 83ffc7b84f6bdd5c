"""The judgements: the table "Record of main findings", checked against the graded headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph_builder.facts import Doubt, Judgement, Subject
from graph_builder.families.looked_after_2013.template import AREAS, GRADED, RECORD
from graph_builder.grammar.grades import GRADE, grade_of
from graph_builder.grammar.outline import Section
from graph_builder.issues import Code
from graph_builder.reading.document import Document

_AREA_KEYS = frozenset(area.key for area in AREAS)


def read_judgements(
    document: Document, sections: Sequence[Section]
) -> tuple[tuple[Judgement, ...], tuple[Doubt, ...]]:
    """One judgement for each area, and a doubt for each heading that contradicts the table."""
    judgements: dict[str, Judgement] = {}
    doubts: list[Doubt] = []
    for judgement in [*_of_table(document, sections), *_of_headings(document, sections)]:
        known = judgements.setdefault(judgement.area_key, judgement)
        if known.grade is not judgement.grade:
            doubts.append(_contradiction(known, judgement))
    return tuple(judgements.values()), tuple(doubts)


def _of_table(document: Document, sections: Sequence[Section]) -> Iterator[Judgement]:
    """The table's rows: an area, its grade in words and in figures."""
    record = next((index for index, section in enumerate(sections) if section.key == RECORD), None)
    if record is None:
        return
    start = document.lines[sections[record].heading_first].end
    for area in AREAS:
        words = "|".join(area.wordings).replace(" ", r"\s+")
        row = re.compile(rf"^(?P<label>{words})\s+(?P<grade>{GRADE})(?:\s+grade\s+\d)?", re.I | re.M)
        if match := row.search(document.text, start):
            yield _judgement(document, area.key, match["label"], match["grade"], match.span())


def _of_headings(document: Document, sections: Sequence[Section]) -> Iterator[Judgement]:
    """An area's heading with its grade right below it."""
    for area, grade in pairwise(sections):
        if area.key in _AREA_KEYS and grade.key == GRADED:
            span = document.lines[area.heading_first].start, document.lines[grade.first - 1].end
            yield _judgement(document, area.key, area.match["label"], grade.match["grade"], span)


def _judgement(document: Document, key: str, label: str, grade: str, span: tuple[int, int]) -> Judgement:
    return Judgement(
        subject=Subject.AUTHORITY,
        area=" ".join(label.split()),
        area_key=key,
        grade=grade_of(grade),
        grade_as_printed=" ".join(grade.split()),
        evidence=document.evidence(*span),
    )


def _contradiction(counted: Judgement, other: Judgement) -> Doubt:
    return Doubt(
        code=Code.GRADES_DISAGREE,
        field="judgements",
        reason=f"“{counted.area}” is {counted.grade_as_printed} in one place and "
        f"{other.grade_as_printed} in another; the first is used.",
        evidence=other.evidence,
    )
