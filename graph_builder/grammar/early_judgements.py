"""The judgements of a report of 2009 to 2013: its last table, checked against headings and sentences.

The table is the "Record of main findings".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from graph_builder.facts import Doubt, Judgement, Subject
from graph_builder.grammar.early_template import (
    AREA,
    GRADED,
    GRADED_AREA,
    PART,
    RECORD,
    EarlyReport,
    ReportPart,
)
from graph_builder.grammar.grades import GRADE, grade_of
from graph_builder.grammar.outline import Section
from graph_builder.issues import Code
from graph_builder.reading.document import Document


def read_judgements(
    document: Document, sections: Sequence[Section], report: EarlyReport
) -> tuple[tuple[Judgement, ...], tuple[Doubt, ...]]:
    """One judgement for each area, and a doubt for each place that contradicts the table."""
    judgements: dict[str, Judgement] = {}
    doubts: list[Doubt] = []
    for judgement in (
        *_of_table(document, sections, report),
        *_of_headings(document, sections, report),
        *_of_sentences(document, sections, report),
    ):
        known = judgements.setdefault(judgement.area_key, judgement)
        if known.grade is not judgement.grade:
            doubts.append(_contradiction(known, judgement))
    return tuple(judgements.values()), tuple(doubts)


def _of_table(document: Document, sections: Sequence[Section], report: EarlyReport) -> Iterator[Judgement]:
    """The table's rows, part by part: an area, its grade in words and in figures."""
    record = next((section for section in sections if section.key == RECORD), None)
    if record is None:
        return
    start = document.lines[record.heading_first].end
    for part in report.parts:
        first, last = _rows_of(document.text, part, report, start)
        for area in part.areas:
            row = re.compile(
                rf"^(?P<label>{_loose(area.wordings)})\s+(?P<grade>{GRADE})(?:\s+grade\s+\d)?", re.I | re.M
            )
            if match := row.search(document.text, first, last):
                yield _judgement(document, area.key, match["label"], match["grade"], match.span())


def _rows_of(text: str, part: ReportPart, report: EarlyReport, start: int) -> tuple[int, int]:
    """Where the part's rows begin and end; nowhere, where its heading is lost."""
    if not part.heading:
        return start, len(text)
    found = {
        each: match.start()
        for each in report.parts
        if (match := re.compile(rf"^(?:{_loose([each.heading])})\s*$", re.I | re.M).search(text, start))
    }
    first = found.get(part)
    if first is None:
        return len(text), len(text)
    return first, min((other for other in found.values() if other > first), default=len(text))


def _of_headings(document: Document, sections: Sequence[Section], report: EarlyReport) -> Iterator[Judgement]:
    """An area's heading with its grade on it or right below."""
    for section, below in zip_longest(sections, sections[1:]):
        graded = section if section.key == GRADED_AREA else below
        if section.key not in (AREA, GRADED_AREA) or graded is None:
            continue
        if graded is below and graded.key != GRADED:
            continue
        start = document.lines[section.heading_first].start
        area = _part_at(document, sections, report, start).area_labelled(section.match["label"])
        if area:
            span = start, document.lines[graded.first - 1].end
            yield _judgement(document, area.key, section.match["label"], graded.match["grade"], span)


def _of_sentences(
    document: Document, sections: Sequence[Section], report: EarlyReport
) -> Iterator[Judgement]:
    """A numbered paragraph that begins with an area and says what it "is judged to be"."""
    wordings = [wording for part in report.parts for area in part.areas for wording in area.wordings]
    judged = re.compile(
        rf"^\d{{1,3}}\.\s+(?P<said>(?:The\s+)?(?P<label>{_loose(wordings)})\b[^.]{{0,160}}?\b(?:is|are|was|were)"
        rf"\s+judged\s+(?:to\s+be\s+|as\s+)?(?P<grade>{GRADE}))",
        re.I | re.M,
    )
    for match in judged.finditer(document.text):
        area = _part_at(document, sections, report, match.start()).area_labelled(match["label"])
        if area:
            yield _judgement(document, area.key, match["label"], match["grade"], match.span("said"))


def _part_at(document: Document, sections: Sequence[Section], report: EarlyReport, offset: int) -> ReportPart:
    """The part whose heading stands last before an offset; the first where none does."""
    above = [
        section
        for section in sections
        if section.key == PART and document.lines[section.heading_first].start < offset
    ]
    if not above:
        return report.parts[0]
    return next(
        part for part in report.parts if re.fullmatch(_loose([part.heading]), above[-1].heading, re.I)
    )


def _loose(wordings: Iterable[str]) -> str:
    """The wordings, however they are broken over lines."""
    return "|".join(wordings).replace("’", "[’'‘`]?").replace(" ", r"\s+")


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
