"""Grades as pages show them: a letter and a colour that can be told apart without seeing colour.

Owns the letters and the order of areas. What grades there are is the ontology's.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GradeMark:
    """How a grade is shown: a letter or two, and the class of its colour in the style sheet."""

    letter: str
    style: str
    rank: int


MARKS = {
    "Outstanding": GradeMark("O", "outstanding", 1),
    "Good": GradeMark("G", "good", 2),
    "Requires improvement": GradeMark("R", "requires-improvement", 3),
    "Adequate": GradeMark("A", "adequate", 3),
    "Satisfactory": GradeMark("S", "adequate", 3),
    "Inadequate": GradeMark("I", "inadequate", 4),
    "Typically positive": GradeMark("1", "good", 2),
    "Inconsistent": GradeMark("2", "requires-improvement", 3),
    "Widespread and/or systemic failings": GradeMark("3", "inadequate", 4),
}
"""By the grade as the named queries print it. Area SEND counts its outcomes."""

NONE = GradeMark("–", "ungraded", 9)
"""Of an inspection that gives no overall grade."""

AREAS = (
    ("overall-effectiveness", "Overall effectiveness"),
    ("leadership", "Leadership"),
    ("help-and-protection", "Help and protection"),
    ("care-and-care-leavers", "Children in care and care leavers together"),
    ("children-in-care", "Children in care"),
    ("care-leavers", "Care leavers"),
    ("adoption", "Adoption"),
    ("board-effectiveness", "Safeguarding board"),
    ("capacity-to-improve", "Capacity to improve"),
    ("quality-of-provision", "Quality of provision"),
    ("area-send", "Area SEND"),
)
"""Stable areas of judgement, in the order they are shown, by their notations."""


def mark_of(grade: str | None) -> GradeMark:
    """How a grade is shown; None or an empty string is no grade."""
    return MARKS.get(grade[:1].upper() + grade[1:], NONE) if grade else NONE
