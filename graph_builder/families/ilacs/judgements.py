"""The judgements of an ILACS report: its table, checked against its graded headings."""

from __future__ import annotations

from collections.abc import Sequence

from graph_builder.facts import Doubt, Evidence, Judgement, Subject
from graph_builder.families.ilacs.template import AREAS, OTHER_AREA
from graph_builder.grammar.grades import grade_of
from graph_builder.grammar.judgement_table import find_rows
from graph_builder.grammar.outline import Section
from graph_builder.issues import Code
from graph_builder.reading.document import Document

_AREA_KEYS = frozenset(area.key for area in AREAS)


def graded(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections whose heading is an area with its grade."""
    return tuple(section for section in sections if section.key in _AREA_KEYS)


def read_judgements(
    document: Document, sections: Sequence[Section]
) -> tuple[tuple[Judgement, ...], tuple[Doubt, ...]]:
    """One judgement for each area, and a doubt for each heading that contradicts the table.

    The table counts; the heading does where the table's row is lost, as in copies of the text.
    A graded heading of an area we do not know is a doubt too.
    """
    judgements: dict[str, Judgement] = {}
    doubts: list[Doubt] = []
    for judgement in [*_of_table(document, sections), *_of_headings(document, sections)]:
        known = judgements.setdefault(judgement.area_key, judgement)
        if known.grade is not judgement.grade:
            doubts.append(_contradiction(known, judgement))
    doubts += [_unknown(document, section) for section in sections if section.key == OTHER_AREA]
    return tuple(judgements.values()), tuple(doubts)


def _of_table(document: Document, sections: Sequence[Section]) -> list[Judgement]:
    # In copies of the text a row of the table may look like a graded heading.
    below = [section for section in sections if section.key not in _AREA_KEYS] or sections
    below_table = min((section.first for section in below), default=len(document.lines))
    return [
        Judgement(
            subject=Subject.AUTHORITY,
            area=row.label,
            area_key=row.area.key,
            grade=row.grade,
            grade_as_printed=row.printed,
            evidence=row.evidence,
        )
        for row in find_rows(document, document.lines[:below_table], AREAS)
    ]


def _of_headings(document: Document, sections: Sequence[Section]) -> list[Judgement]:
    return [
        Judgement(
            subject=Subject.AUTHORITY,
            area=section.match["label"],
            area_key=section.key,
            grade=grade_of(section.match["grade"]),
            grade_as_printed=section.match["grade"],
            evidence=_heading(document, section),
        )
        for section in graded(sections)
    ]


def _contradiction(counted: Judgement, other: Judgement) -> Doubt:
    return Doubt(
        code=Code.GRADES_DISAGREE,
        field="judgements",
        reason=f"“{counted.area}” is {counted.grade_as_printed} in one place and "
        f"{other.grade_as_printed} in another; the first is used.",
        evidence=other.evidence,
    )


def _unknown(document: Document, section: Section) -> Doubt:
    return Doubt(
        code=Code.NOT_READ,
        field="judgements",
        reason=f"“{section.match['label']}” is no area of judgement that we know; its grade is left out.",
        evidence=_heading(document, section),
    )


def _heading(document: Document, section: Section) -> Evidence:
    return document.evidence(
        document.lines[section.heading_first].start, document.lines[section.first - 1].end
    )
