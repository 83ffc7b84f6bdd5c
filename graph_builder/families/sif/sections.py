"""A SIF report cut into parts, each with what it stands under and whom it is about.

Owns where the cover ends, where the part about the board begins, and the graded headings,
which some years set as headings and others as rows of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_builder.facts import Evidence, Grade, Subject
from graph_builder.families.sif.cover import is_review_alone
from graph_builder.families.sif.template import (
    AREA_HEADING,
    AREAS,
    AUTHORITY_PART,
    BOARD_PART,
    BOARD_VERDICT,
    HEADINGS,
    KINDS,
    PROGRESS,
    REASONS,
    STRENGTHS,
)
from graph_builder.grammar.grades import grade_of
from graph_builder.grammar.judgement_table import find_rows
from graph_builder.grammar.outline import Section, find_sections
from graph_builder.reading.document import Document, Line

_ON_COVER = frozenset({AREA_HEADING, BOARD_PART, BOARD_VERDICT})
"""Headings whose words the cover has, too: any other one begins the body."""

_OPENS_ROW = re.compile(
    r"(?:\d[.\d]* )?(?:the )?(?:experiences? and|children|adoption|leadership)\b", re.IGNORECASE
)
_LONGEST_ROW = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class GradedHeading:
    """A heading that gives a grade: the area as printed, without its number."""

    area: str
    grade: Grade
    printed: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The lines under one heading of the body, up to the next.

    `label` is the area or chapter that findings here belong to; `subject` whom they are about.
    """

    key: str
    label: str
    subject: Subject
    lines: Sequence[Line]
    graded: GradedHeading | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The cover's lines and the parts of the body, in order."""

    cover: Sequence[Line]
    parts: tuple[Part, ...]

    def lines_under(self, *keys: str) -> list[Line]:
        """All lines under headings with one of these keys."""
        return [line for part in self.parts if part.key in keys for line in part.lines]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """A heading, however it is set: the indices of its first line and of the first below it."""

    key: str
    heading: str
    first: int
    below: int
    about_board: bool = False
    label: str | None = None
    graded: GradedHeading | None = None


def lay_out(document: Document) -> Layout:
    """The report's cover and parts."""
    sections = find_sections(document, HEADINGS)
    body = next((section.heading_first for section in sections if section.key not in _ON_COVER), None)
    if body is None:
        body = len(document.lines)
    first_page = document.lines[0].page
    headings = [_mark(document, section) for section in sections if section.heading_first >= body]
    marks = _with_rows(headings, list(_table_rows(document, body)))
    return Layout(
        cover=[line for line in document.lines[:body] if line.page == first_page],
        parts=tuple(_parts(document, list(_without_groups(marks)))),
    )


def _with_rows(headings: Sequence[_Mark], rows: Sequence[_Mark]) -> list[_Mark]:
    """Headings and rows in order: where both begin at a line, the one with a grade, else the heading."""
    graded = {row.first for row in rows}
    kept = [mark for mark in headings if mark.graded or mark.key != AREA_HEADING or mark.first not in graded]
    taken = {index for mark in kept for index in range(mark.first, mark.below)}
    return sorted([*kept, *(row for row in rows if row.first not in taken)], key=lambda mark: mark.first)


def _without_groups(marks: Sequence[_Mark]) -> Iterator[_Mark]:
    """The headings but those over a group of what is asked for, which may be named like an area."""
    in_list = False
    for mark in marks:
        if in_list and mark.key == AREA_HEADING and mark.graded is None:
            continue
        in_list = mark.key in KINDS or mark.key == STRENGTHS
        yield mark


def _parts(document: Document, marks: Sequence[_Mark]) -> Iterator[Part]:
    subject, label = (Subject.BOARD if is_review_alone(document) else Subject.AUTHORITY), ""
    end_of_body = next((i for i, line in enumerate(document.lines) if line.footnote), len(document.lines))
    ends = [*(mark.first for mark in marks[1:]), end_of_body]
    for mark, end in zip(marks, ends, strict=False):
        if mark.about_board and subject is not Subject.BOARD:
            subject, label = Subject.BOARD, ""
        if mark.key == AUTHORITY_PART:
            # A copy's list of contents that has lost its page numbers ends with the board.
            subject, label = (subject if is_review_alone(document) else Subject.AUTHORITY), ""
        elif mark.label is not None and not label.lower().endswith(mark.label.lower()):
            label = mark.label  # else a table repeats, shortened, what the heading over it says (2014)
        yield Part(
            key=mark.key,
            label=label or mark.heading,
            subject=subject,
            lines=document.lines[mark.below : end],
            graded=mark.graded,
        )


def _mark(document: Document, section: Section) -> _Mark:
    groups = section.match.groupdict()
    label: str | None = None
    if section.key == AREA_HEADING:
        label = _capitalised(groups["label"])
    elif section.key in (BOARD_PART, REASONS, PROGRESS):
        label = section.heading
    lines = document.lines[section.heading_first : section.first]
    graded = None
    if groups.get("grade") and groups.get("label"):
        graded = GradedHeading(
            area=_capitalised(groups["label"]),
            grade=grade_of(groups["grade"]),
            printed=" ".join(groups["grade"].split()),
            evidence=document.evidence(lines[0].start, lines[-1].end),
        )
    return _Mark(
        key=section.key,
        heading=section.heading,
        first=section.heading_first,
        below=section.first,
        about_board=section.key in (BOARD_PART, BOARD_VERDICT) or groups.get("board") is not None,
        label=label,
        graded=graded,
    )


def _table_rows(document: Document, body: int) -> Iterator[_Mark]:
    """Graded areas that are rows of a small table over a section, as in 2015."""
    below = body
    for index in range(body, len(document.lines)):
        line = document.lines[index]
        if index < below or line.footnote or not _OPENS_ROW.match(line.text):
            continue
        row = next(iter(find_rows(document, document.lines[index : index + _LONGEST_ROW], AREAS)), None)
        if row is None or row.evidence.start != line.start:
            continue
        graded = GradedHeading(area=row.label, grade=row.grade, printed=row.printed, evidence=row.evidence)
        below = document.line_at(row.evidence.end - 1) + 1
        yield _Mark(
            key=AREA_HEADING, heading=row.label, first=index, below=below, label=row.label, graded=graded
        )


def _capitalised(words: str) -> str:
    words = " ".join(words.split())
    return words[:1].upper() + words[1:]
