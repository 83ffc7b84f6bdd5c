"""The judgements of a SIF report: overall, the five areas, the board.

The first page is asked first; the graded headings of the sections give what it has lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph_builder.facts import Doubt, Judgement, Subject
from graph_builder.families.sif.sections import GradedHeading, Layout
from graph_builder.families.sif.template import AREAS, BOARD, BOARD_SENTENCE, OVERALL, OVERALL_SENTENCE
from graph_builder.grammar.grades import grade_of
from graph_builder.grammar.judgement_table import Area, Row, find_rows
from graph_builder.issues import Code
from graph_builder.reading.document import Document, Line


def read_judgements(document: Document, layout: Layout) -> tuple[tuple[Judgement, ...], tuple[Doubt, ...]]:
    """The judgements in the order of the first page, the board's last.

    Where a section's heading gives another grade than the first page, the first page
    counts and the heading becomes a doubt.
    """
    rows = {row.area.key: row for row in reversed(find_rows(document, layout.cover, AREAS))}
    headings = [part.graded for part in layout.parts if part.graded is not None]
    found = [_overall(document, layout.cover)]
    for area in AREAS:
        heading = next((heading for heading in headings if area.matches(heading.area)), None)
        row = rows.get(area.key)
        found.append(_judgement(Subject.AUTHORITY, area, _of_row(row) if row else heading))
    board = _sentence(document, layout.cover, BOARD_SENTENCE) or next(
        (heading for heading in headings if BOARD.matches(heading.area)), None
    )
    found.append(_judgement(Subject.BOARD, BOARD, board))
    judgements = tuple(judgement for judgement in found if judgement is not None)
    return judgements, tuple(_contradictions(judgements, headings))


def _contradictions(judgements: Sequence[Judgement], headings: Sequence[GradedHeading]) -> Iterator[Doubt]:
    areas = {area.key: area for area in (*AREAS, BOARD)}
    for judgement in judgements:
        area = areas.get(judgement.area_key)
        for heading in headings:
            if area and area.matches(heading.area) and heading.grade is not judgement.grade:
                yield Doubt(
                    code=Code.GRADES_DISAGREE,
                    field="judgements",
                    reason=f"“{judgement.area}” is {judgement.grade_as_printed} in one place and "
                    f"{heading.printed} in another; the first is used.",
                    evidence=heading.evidence,
                )


def _overall(document: Document, cover: Sequence[Line]) -> Judgement | None:
    graded = _sentence(document, cover, OVERALL_SENTENCE)
    return _judgement(Subject.AUTHORITY, OVERALL, graded, area_as_printed="Overall effectiveness")


def _of_row(row: Row) -> GradedHeading:
    return GradedHeading(area=row.label, grade=row.grade, printed=row.printed, evidence=row.evidence)


def _judgement(
    subject: Subject, area: Area, graded: GradedHeading | None, area_as_printed: str | None = None
) -> Judgement | None:
    if graded is None:
        return None
    return Judgement(
        subject=subject,
        area=area_as_printed or graded.area,
        area_key=area.key,
        grade=graded.grade,
        grade_as_printed=graded.printed,
        evidence=graded.evidence,
    )


def _sentence(document: Document, cover: Sequence[Line], pattern: re.Pattern[str]) -> GradedHeading | None:
    """A judgement that the cover makes in a sentence."""
    match = next(
        (m for line in cover if (m := pattern.match(document.text, line.start, cover[-1].end))), None
    )
    if match is None:
        return None
    return GradedHeading(
        area=" ".join((match.groupdict().get("area") or "").split()),
        grade=grade_of(match["grade"]),
        printed=" ".join(match["grade"].split()),
        evidence=document.evidence(match.start(), match.end()),
    )
