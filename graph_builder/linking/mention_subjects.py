"""What an earlier inspection was of, told by the words of whoever mentions it.

Owns the tables of words. Reports name earlier inspections by what was inspected, seldom by the framework.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """What was inspected: `kind` tells inspections of different things apart.

    `frameworks` are those, by notation, that inspect it; `area` is the stable area of work that a
    grade in the mention is of, by notation, None where it cannot be told.
    """

    kind: str
    frameworks: frozenset[str]
    area: str | None


_COUNCIL = "children's services"
_WHOLE = frozenset(("sif", "ilacs", "looked-after-2013", "protection-2012", "joint-area-review"))

_TABLE = (
    (r"\bSEND\b|special educational needs", Subject("area SEND", frozenset({"area-send"}), "area-send")),
    (r"joint targeted|\bJTAI\b", Subject("joint targeted area inspection", frozenset({"jtai"}), None)),
    (r"focused visit", Subject("focused visit", frozenset({"ilacs-focused-visit"}), None)),
    (r"monitoring visit", Subject("monitoring visit", frozenset({"monitoring-visit"}), None)),
    (r"private fostering", Subject("private fostering", frozenset(), None)),
    (r"fostering (?:service|agency|panel)", Subject("fostering service", frozenset(), None)),
    (r"adoption (?:service|agency|support)", Subject("adoption service", frozenset(), None)),
    (r"safeguarding children board|\bLSCB\b", Subject(_COUNCIL, _WHOLE, "board-effectiveness")),
    (r"adoption", Subject(_COUNCIL, frozenset({"sif"}), "adoption")),
    (r"care leavers|leaving care", Subject(_COUNCIL, frozenset({"sif", "ilacs"}), "care-leavers")),
    (r"leadership", Subject(_COUNCIL, frozenset({"sif", "ilacs"}), "leadership")),
    (r"help and protection", Subject(_COUNCIL, frozenset({"sif", "ilacs"}), "help-and-protection")),
    (
        r"achieving permanence|children in care",
        Subject(_COUNCIL, frozenset({"sif", "ilacs"}), "children-in-care"),
    ),
    (
        r"looked[ -]after",
        Subject(_COUNCIL, frozenset({"sif", "looked-after-2013", "joint-area-review"}), "children-in-care"),
    ),
    (
        r"protection|safeguarding",
        Subject(_COUNCIL, frozenset({"sif", "protection-2012", "joint-area-review"}), "help-and-protection"),
    ),
    (r"overall|local authority|children.s services", Subject(_COUNCIL, _WHOLE, "overall-effectiveness")),
)
_SUBJECTS = [(re.compile(pattern, re.IGNORECASE), subject) for pattern, subject in _TABLE]
"""The first whose words are there; those of one kind and one month are of one inspection."""

_UNTOLD = Subject("", frozenset(), None)


_OF_ONE_SERVICE = frozenset(("looked-after-2013", "protection-2012"))


def area_in(subject: Subject, framework: str) -> str | None:
    """The stable area that a grade cited of the subject is of, in a report of that framework.

    A framework that inspects one service only grades that as a whole.
    """
    if framework in _OF_ONE_SERVICE:
        return "overall-effectiveness"
    return subject.area


def subject_of(words: str) -> Subject:
    """What an inspection was of; for words that tell nothing, a subject that no framework inspects."""
    return next((subject for pattern, subject in _SUBJECTS if pattern.search(words)), _UNTOLD)
