"""The letter after a visit as a whole: what focused and monitoring visits have in common.

Owns putting its parts together. What a kind of visit is called, and what it never states, is for its family.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph_builder.facts import Family, FieldStatus, MissingField, ReportFacts
from graph_builder.grammar.letters import Letter, find_letter
from graph_builder.grammar.licence import find_licence
from graph_builder.grammar.publication import read_date_of_letter
from graph_builder.grammar.visit_contents import read_contents
from graph_builder.grammar.visit_frame import (
    ADVICE,
    VisitSubject,
    find_visit_subject,
    read_visit_days,
)
from graph_builder.grammar.visit_mentions import read_mentions
from graph_builder.grammar.visit_people import missing_people, read_visit_people
from graph_builder.grammar.visit_template import KINDS
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document


def is_visit_letter(document: Document, subjects: Sequence[re.Pattern[str]]) -> bool:
    """True for a letter with one of these subjects."""
    return _find(document, subjects) is not None


def read_visit_letter(
    document: Document, family: Family, rule_version: int, subjects: Sequence[re.Pattern[str]]
) -> ReportFacts:
    """All that the letter states, and what can be expected of every such letter and is missing.

    Raises:
        Refusal: without such a subject, the days of the visit, or any finding.
    """
    found = _find(document, subjects)
    if found is None:
        raise Refusal(Code.MISREAD, "it is no letter whose subject is such a visit.", ADVICE)
    letter, subject = found
    contents = read_contents(document, letter, subject)
    if not contents.findings and not contents.unnumbered:
        raise Refusal(Code.MISREAD, "not one of its findings can be read.", ADVICE)
    facts = ReportFacts(
        family=family,
        rule_version=rule_version,
        title=subject.title,
        authority=subject.authority,
        fieldwork=read_visit_days(document, subject),
        publication=read_date_of_letter(document, letter, ADVICE),
        licence=find_licence(document),
        recommendations=contents.recommendations,
        none_required=contents.none_required,
        strengths=contents.strengths,
        findings=contents.findings,
        headline_findings=contents.unnumbered,
        people=read_visit_people(document, letter, subject),
        previous_inspections=read_mentions(document, letter, subject),
        next_steps=contents.next_steps,
    )
    return replace(facts, missing=tuple(_missing(facts, headed=bool(contents.headed & KINDS.keys()))))


def _find(document: Document, subjects: Sequence[re.Pattern[str]]) -> tuple[Letter, VisitSubject] | None:
    letter = find_letter(document)
    subject = find_visit_subject(document, letter, subjects) if letter else None
    return (letter, subject) if letter and subject else None


def _missing(facts: ReportFacts, *, headed: bool) -> Iterator[MissingField]:
    for field, reason in (
        ("judgements", "These visits give no grades."),
        ("board", "These visits do not review a safeguarding children board."),
    ):
        yield MissingField(field=field, status=FieldStatus.NOT_APPLICABLE, reason=reason)
    yield from missing_people(facts.people)
    for found, field, reason in (
        (facts.publication, "published", "The letter has no date."),
        (facts.licence, "licence", "The letter does not say how it may be used."),
        (facts.previous_inspections, "previous inspections", "The letter dates no earlier inspection."),
    ):
        if not found:
            yield MissingField(field=field, status=FieldStatus.NOT_STATED, reason=reason)
    if not facts.recommendations and not facts.none_required:
        yield MissingField(
            field="recommendations",
            status=FieldStatus.NOT_READ if headed else FieldStatus.NOT_STATED,
            reason="Nothing was found under the heading on what needs to improve."
            if headed
            else "The letter has no section on what needs to improve.",
        )
