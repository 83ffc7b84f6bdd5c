"""The judgements of a report of 2009 to 2013: its last table, checked against headings and sentences.

The table is the "Record of main findings".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph_builder.facts import Doubt, Judgement, Subject
from graph_builder.grammar.early_template import GRADED, RECORD
from graph_builder.grammar.grades import GRADE, grade_of
from graph_builder.grammar.judgement_table import Area
from graph_builder.grammar.outline import Section
from graph_builder.issues import Code
from graph_builder.reading.document import Document


def read_judgements(
    document: Document, sections: Sequence[Section], areas: Sequence[Area]
) -> tuple[tuple[Judgement, ...], tuple[Doubt, ...]]:
    """One judgement for each area, and a doubt for each place that contradicts the table."""
    judgements: dict[str, Judgement] = {}
    doubts: list[Doubt] = []
    for judgement in (
        *_of_table(document, sections, areas),
        *_of_headings(document, sections, areas),
        *_of_sentences(document, areas),
    ):
        known = judgements.setdefault(judgement.area_key, judgement)
        if known.grade is not judgement.grade:
            doubts.append(_contradiction(known, judgement))
    return tuple(judgements.values()), tuple(doubts)


def _of_table(document: Document, sections: Sequence[Section], areas: Sequence[Area]) -> Iterator[Judgement]:
    """The table's rows: an area, its grade in words and in figures."""
    record = next((index for index, section in enumerate(sections) if section.key == RECORD), None)
    if record is None:
        return
    start = document.lines[sections[record].heading_first].end
    for area in areas:
        words = _loose(area)
        row = re.compile(rf"^(?P<label>{words})\s+(?P<grade>{GRADE})(?:\s+grade\s+\d)?", re.I | re.M)
        if match := row.search(document.text, start):
            yield _judgement(document, area.key, match["label"], match["grade"], match.span())


def _of_headings(
    document: Document, sections: Sequence[Section], areas: Sequence[Area]
) -> Iterator[Judgement]:
    """An area's heading with its grade right below it."""
    keys = {area.key for area in areas}
    for area, grade in pairwise(sections):
        if area.key in keys and grade.key == GRADED:
            span = document.lines[area.heading_first].start, document.lines[grade.first - 1].end
            yield _judgement(document, area.key, area.match["label"], grade.match["grade"], span)


def _of_sentences(document: Document, areas: Sequence[Area]) -> Iterator[Judgement]:
    """A numbered paragraph that begins with an area and says what it "is judged to be"."""
    for area in areas:
        judged = re.compile(
            rf"^\d{{1,3}}\.\s+(?P<said>(?:The\s+)?(?P<label>{_loose(area)})\b[^.]{{0,160}}?\b(?:is|are|was|were)"
            rf"\s+judged\s+(?:to\s+be\s+|as\s+)?(?P<grade>{GRADE}))",
            re.I | re.M,
        )
        if match := judged.search(document.text):
            yield _judgement(document, area.key, match["label"], match["grade"], match.span("said"))


def _loose(area: Area) -> str:
    """The area's wordings, however they are broken over lines."""
    return "|".join(area.wordings).replace("’", "[’'‘`]?").replace(" ", r"\s+")


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
