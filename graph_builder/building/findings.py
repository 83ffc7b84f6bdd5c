"""What inspectors found: numbered findings, and the items of lists of strengths."""

from __future__ import annotations

from graph_builder.building.concepts import concept
from graph_builder.building.literals import FALSE, TRUE, integer, text
from graph_builder.building.occasion import Occasion
from graph_builder.building.statements import Statements
from graph_builder.facts import Finding, Strength
from ontology import terms


def build_findings(findings: tuple[Finding, ...], occasion: Occasion, statements: Statements) -> None:
    """One statement for each numbered paragraph, under its position in the document."""
    for fact in findings:
        node = statements.state(
            statements.below("finding", fact.position),
            terms.Finding,
            f"Finding {fact.number}",
            fact.evidence,
        )
        statements.describe(
            node,
            {
                terms.ofInspection: occasion.inspection,
                terms.about: occasion.body(fact.subject),
                terms.subject: concept(terms.SUBJECT, fact.subject),
                terms.number: text(fact.number),
                terms.position: integer(fact.position),
                terms.section: text(fact.section),
                terms.text: text(fact.text),
                terms.supportsRecommendation: TRUE if fact.supports_recommendation else FALSE,
            },
        )


def build_strengths(strengths: tuple[Strength, ...], occasion: Occasion, statements: Statements) -> None:
    """One statement for each item, under its subject and its position there."""
    for fact in strengths:
        node = statements.state(
            statements.below("strength", fact.subject, fact.position),
            terms.Strength,
            f"Strength {fact.position} of the {fact.subject}",
            fact.evidence,
        )
        statements.describe(
            node,
            {
                terms.ofInspection: occasion.inspection,
                terms.about: occasion.body(fact.subject),
                terms.subject: concept(terms.SUBJECT, fact.subject),
                terms.number: text(fact.number),
                terms.position: integer(fact.position),
                terms.text: text(fact.text),
            },
        )
