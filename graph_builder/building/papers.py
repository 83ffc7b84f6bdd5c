"""What letters and councils' own papers state beside what they share with reports.

Owns the meeting, the challenges, what members are asked to decide, the inspection that is
answered, what is promised, what is expected, and background papers. Which inspection is
answered is decided later, from all documents together (`graph_builder.linking`).
"""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import URIRef

from graph_builder.building.literals import first_and_last_day, integer, partial_date, text
from graph_builder.building.statements import Statements
from graph_builder.facts import (
    AnsweredInspection,
    BackgroundPaper,
    Challenge,
    Commitment,
    DecisionSought,
    ExpectedInspection,
    Meeting,
    ReportFacts,
)
from ontology import terms


def build_papers(facts: ReportFacts, statements: Statements) -> None:
    """One statement for each of these facts; lists keep their positions."""
    if facts.meeting is not None:
        _build_meeting(facts.meeting, statements)
    _build_list("challenge", terms.Challenge, "Challenge", facts.challenges, statements)
    _build_list("decision", terms.DecisionSought, "Decision sought", facts.decisions_sought, statements)
    if facts.answered_inspection is not None:
        _build_answered(facts.answered_inspection, statements)
    for commitment in facts.commitments:
        _build_commitment(commitment, statements)
    for position, expected in enumerate(facts.expected_inspections, start=1):
        _build_expected(position, expected, statements)
    _build_list(
        "background-paper", terms.BackgroundPaper, "Background paper", facts.background_papers, statements
    )


def _build_list(
    kind: str,
    of_class: URIRef,
    label: str,
    facts: Iterable[Challenge | DecisionSought | BackgroundPaper],
    statements: Statements,
) -> None:
    for fact in facts:
        node = statements.state(
            statements.below(kind, fact.position), of_class, f"{label} {fact.position}", fact.evidence
        )
        number = fact.number if isinstance(fact, DecisionSought) else None
        statements.describe(
            node,
            {
                terms.number: text(number),
                terms.position: integer(fact.position),
                terms.text: text(fact.text),
            },
        )


def _build_meeting(fact: Meeting, statements: Statements) -> None:
    node = statements.state(
        statements.below("meeting"), terms.MeetingStatement, f"{fact.name}, {fact.date}", fact.evidence
    )
    statements.describe(node, {terms.meetingName: text(fact.name)})
    statements.date(node, terms.heldOn, fact.date)


def _build_answered(fact: AnsweredInspection, statements: Statements) -> None:
    """The dates the paper gives; of two, the inspection's own is the one with a first and last day."""
    known = [
        f"{what} {date}"
        for what, date in (("of", fact.fieldwork), ("published", fact.published))
        if date is not None
    ]
    node = statements.state(
        statements.below("answered-inspection"),
        terms.AnsweredInspection,
        f"Answers an inspection {', '.join(known)}",
        fact.evidence,
    )
    statements.date(node, terms.inspectionDate, fact.fieldwork)
    if fact.fieldwork is None:
        statements.date(node, terms.publishedOn, fact.published)
    elif fact.published is not None:
        statements.describe(node, {terms.publishedOn: partial_date(fact.published)})


def _build_commitment(fact: Commitment, statements: Statements) -> None:
    node = statements.state(
        statements.below("commitment", fact.position),
        terms.Commitment,
        f"Commitment {fact.position}, by {fact.by}",
        fact.evidence,
    )
    statements.describe(node, {terms.position: integer(fact.position), terms.text: text(fact.text)})
    statements.date(node, terms.dueBy, fact.by)


def _build_expected(position: int, fact: ExpectedInspection, statements: Statements) -> None:
    node = statements.state(
        statements.below("expected-inspection", position),
        terms.ExpectedInspection,
        f"Inspection expected between {fact.earliest} and {fact.latest}",
        fact.evidence,
    )
    earliest, _ = first_and_last_day(fact.earliest)
    _, latest = first_and_last_day(fact.latest)
    statements.describe(
        node,
        {
            terms.position: integer(position),
            terms.text: text(fact.text),
            terms.earliest: earliest,
            terms.latest: latest,
        },
    )
