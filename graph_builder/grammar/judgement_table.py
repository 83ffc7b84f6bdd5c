"""Tables of judgements: a label that may run over lines, then a grade.

Owns the pairing of labels and grades. Which labels a framework has is data in its
family.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph_builder.facts import Evidence, Grade
from graph_builder.grammar.grades import GRADE, LAST_WORDS, grade_of
from graph_builder.grammar.outline import joined
from graph_builder.reading.document import Document, Line

_NUMBER = re.compile(r"^\d(?:\.\d)?(?:\.\s*|\s+)")
_MOST_LINES = 6
"""No row of these tables runs over more lines."""


@dataclass(frozen=True, slots=True)
class Area:
    """A judgement area of a framework: its notation and the wordings printed for it.

    In a wording a space stands for any white space, ’ for any apostrophe or none.
    """

    key: str
    wordings: tuple[str, ...]

    def matches(self, label: str) -> bool:
        """True if the label is one of the wordings, case and closing marks aside."""
        return any(
            re.fullmatch(wording.replace("’", "[’'‘`]?").replace(" ", r"\s+"), label, re.IGNORECASE)
            for wording in self.wordings
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: the area, its label as printed (list number dropped), the grade, the words."""

    area: Area
    label: str
    grade: Grade
    printed: str
    evidence: Evidence


def find_rows(document: Document, lines: Sequence[Line], areas: Sequence[Area]) -> list[Row]:
    """The rows of a table of judgements among `lines`, in order.

    A row is a run of lines that is an area's label followed by a grade; whatever else
    stands between rows is passed over.
    """
    rows: list[Row] = []
    index = 0
    while index < len(lines):
        row, count = _row_at(document, lines, index, areas)
        if row:
            rows.append(row)
        index += count
    return rows


_GRADED = re.compile(rf"(?P<label>.+?)[\s.:–-]*\b(?P<grade>{GRADE})[\s.]*", re.IGNORECASE)


def _row_at(
    document: Document, lines: Sequence[Line], index: int, areas: Sequence[Area]
) -> tuple[Row | None, int]:
    """The row that begins at `index` and how many lines to go on, at least one."""
    ahead = lines[index : index + _MOST_LINES]
    least = next((count for count, line in enumerate(ahead, start=1) if _ends_in_grade(line)), None)
    for count in range(len(ahead), (least or len(ahead) + 1) - 1, -1):
        run = ahead[:count]
        words = _label_and_grade(run)
        if words is None:
            continue
        label = _NUMBER.sub("", words[0]).strip(" .:–-")
        area = next((area for area in areas if area.matches(label)), None)
        if area:
            evidence = document.evidence(run[0].start, run[-1].end)
            row = Row(area=area, label=label, grade=grade_of(words[1]), printed=words[1], evidence=evidence)
            return row, count
    return None, 1


def _label_and_grade(run: Sequence[Line]) -> tuple[str, str] | None:
    """The words of a row: its grade stands last, or at the end of another line of its label."""
    for grade_line in range(len(run) - 1, -1, -1):
        if not _ends_in_grade(run[grade_line]):
            continue
        match = _GRADED.fullmatch(joined(run[: grade_line + 1]))
        if match:
            rest = joined(run[grade_line + 1 :])
            return f"{match['label']} {rest}".strip(), match["grade"]
        return None
    return None


def _ends_in_grade(line: Line) -> bool:
    return line.text.rstrip(" .").lower().endswith(LAST_WORDS)
