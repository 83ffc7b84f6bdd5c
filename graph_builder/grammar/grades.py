"""Grades as printed, in every spelling the frameworks have used."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph_builder.facts import Grade

# "requires improvement", "require improvement", each with or without "to be good".
_WORDS = {
    Grade.OUTSTANDING: r"outstanding",
    Grade.GOOD: r"good",
    Grade.REQUIRES_IMPROVEMENT: r"requires?\s+improvement(?:\s+to\s+be\s+good)?",
    Grade.INADEQUATE: r"inadequate",
    Grade.ADEQUATE: r"adequate",
    Grade.SATISFACTORY: r"satisfactory",
}

GRADE = r"(?:" + "|".join(_WORDS.values()) + r")\b"
"""A pattern for any grade, to build others with; match it without regard to case."""

LAST_WORDS = ("outstanding", "good", "improvement", "inadequate", "adequate", "satisfactory")
"""What a printed grade ends with, in lower case: a quick look before the pattern."""

_PATTERNS = {grade: re.compile(words, re.IGNORECASE) for grade, words in _WORDS.items()}
_ANY = re.compile(rf"\b{GRADE}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundGrade:
    """A grade and where it stands in the text searched (`end` exclusive)."""

    grade: Grade
    printed: str
    start: int
    end: int


def grade_of(printed: str) -> Grade:
    """The grade that a printed word or phrase stands for.

    Raises:
        ValueError: when it is none.
    """
    for grade, pattern in _PATTERNS.items():
        if pattern.fullmatch(" ".join(printed.split())):
            return grade
    raise ValueError(f"no grade: {printed!r}")


def find_grade(text: str) -> FoundGrade | None:
    """The first grade named in `text`, or None."""
    match = _ANY.search(text)
    return _found(match) if match else None


def grade_at_end(text: str) -> FoundGrade | None:
    """The grade that `text` ends with, as in a row of a table of judgements, or None."""
    match = re.search(rf"\b{GRADE}\W*$", text, re.IGNORECASE)
    return _found(_ANY.search(text, match.start())) if match else None


def _found(match: re.Match[str] | None) -> FoundGrade | None:
    if match is None:
        return None
    printed = " ".join(match.group().split())
    return FoundGrade(grade=grade_of(printed), printed=printed, start=match.start(), end=match.end())
