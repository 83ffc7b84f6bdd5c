"""A council's paper on an inspection of its services: put to its cabinet, a committee or one member.

Owns what makes a document such a paper, what it must at least hold, and the gathering of its
facts. The judgements and areas for improvement in it are another document's: cited, not made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from graph_builder.facts import (
    AnsweredInspection,
    Family,
    FieldStatus,
    Judgement,
    Meeting,
    MissingField,
    PersonInRole,
    Publication,
    Recommendation,
    ReportFacts,
    Role,
)
from graph_builder.families.council_report.background import read_background_papers
from graph_builder.families.council_report.dates import (
    read_answered_inspection,
    read_commitments,
    read_expected_inspections,
)
from graph_builder.families.council_report.decisions import read_decisions
from graph_builder.families.council_report.front import read_meeting, read_title
from graph_builder.families.council_report.improvements import read_improvements
from graph_builder.families.council_report.judgements import read_judgements
from graph_builder.families.council_report.layout import SIGNS_OF_PAPER
from graph_builder.families.council_report.officers import read_people
from graph_builder.families.council_report.text import cut_paper
from graph_builder.grammar.councils import find_authority
from graph_builder.grammar.dates import ImpossibleDateError
from graph_builder.grammar.letters import find_letter
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document

FAMILY = Family.COUNCIL_REPORT
RULE_VERSION = 2

INSPECTION = re.compile(r"\bOfsted\b|\bILACS\b", re.IGNORECASE)
_DECISION = re.compile(
    r"^(?:• )?(?:[\d.]+ )?(?:(?:officer |draft |proposed )?recommend(?:ation(?:s|\(s\))?|ed)\b"
    r"|decisions?\b.{0,30}$"
    r"|that (?:the )?(?:cabinet|committee|panel|board|council|executive|commission)\b)"
    r"|\b(?:is|are) (?:asked|recommended|requested|invited) to\b",
    re.IGNORECASE | re.MULTILINE,
)
_FEWEST_SIGNS = 2
_Value = TypeVar("_Value")
_ADVICE = "If it is a council's paper on an inspection, please report it."


def recognise(document: Document) -> bool:
    """True for a paper put to a meeting for a decision, with an inspection in its title."""
    if read_title(document) is None or find_letter(document) or not INSPECTION.search(document.text):
        return False
    signs = {match.group().strip("• ").lower() for match in SIGNS_OF_PAPER.finditer(document.text)}
    if len(signs) < _FEWEST_SIGNS or not _DECISION.search(document.text):
        return False
    try:
        return read_meeting(document) is not None
    except ImpossibleDateError:
        return True  # it names a day, if one on no calendar: reading refuses it with the reason


def read(document: Document) -> ReportFacts:
    """All that the paper states.

    Raises:
        Refusal: when its title, meeting or council is not there, or neither a judgement nor
            an area for improvement.
    """
    title = _required(read_title(document), "title")
    meeting = _required(_meeting(document), "meeting and its date")
    authority = _required(find_authority(document), "council")
    paper = cut_paper(document)
    judgements, doubts_of_judgements = read_judgements(paper, meeting.date)
    decisions = read_decisions(paper)
    improvements, doubts_of_improvements = read_improvements(paper, decisions)
    _required(judgements or improvements or None, "account of judgements and areas for improvement")
    people = read_people(paper)
    answered = read_answered_inspection(paper, meeting.date)
    return ReportFacts(
        family=FAMILY,
        rule_version=RULE_VERSION,
        title=title,
        authority=authority,
        publication=Publication(date=meeting.date, evidence=meeting.evidence),
        judgements=judgements,
        recommendations=improvements,
        people=people,
        meeting=meeting,
        decisions_sought=decisions,
        answered_inspection=answered,
        commitments=read_commitments(paper),
        expected_inspections=read_expected_inspections(paper),
        background_papers=read_background_papers(paper),
        missing=_missing(judgements, improvements, people, answered),
        doubts=(*doubts_of_judgements, *doubts_of_improvements),
    )


def _required(value: _Value | None, what: str) -> _Value:
    """The value, if it was read.

    Raises:
        Refusal: when it was not.
    """
    if value is None:
        raise Refusal(Code.MISREAD, f"the paper's {what} could not be read.", _ADVICE)
    return value


def _meeting(document: Document) -> Meeting | None:
    try:
        return read_meeting(document)
    except ImpossibleDateError as error:
        raise Refusal(
            Code.IMPOSSIBLE_DATE,
            f"the paper's meeting: {error}.",
            "Correct the date, or ask for the original.",
        ) from error


def _missing(
    judgements: Sequence[Judgement],
    improvements: Sequence[Recommendation],
    people: Sequence[PersonInRole],
    answered: AnsweredInspection | None,
) -> tuple[MissingField, ...]:
    reasons = {
        "judgements": (judgements, "The paper lists no graded areas that could be read."),
        "recommendations": (improvements, "The paper lists no areas for improvement that could be read."),
        "report author": (
            any(person.role is Role.REPORT_AUTHOR and person.name for person in people),
            "The paper names nobody as its author.",
        ),
        "answered inspection": (answered, "The paper does not date the inspection it answers."),
    }
    missing = [
        MissingField(field=field, status=FieldStatus.NOT_STATED, reason=reason)
        for field, (value, reason) in reasons.items()
        if not value
    ]
    reason = "A council's paper reports no fieldwork of its own."
    return (
        *missing,
        MissingField(field="fieldwork", status=FieldStatus.NOT_APPLICABLE, reason=reason),
        MissingField(field="lead inspector", status=FieldStatus.NOT_APPLICABLE, reason=reason),
    )
