"""What is asked for: recommendations, and statements that nothing of a kind is asked."""

from __future__ import annotations

from graph_builder.building.concepts import concept
from graph_builder.building.literals import integer, text
from graph_builder.building.occasion import Occasion
from graph_builder.building.statements import Statements
from graph_builder.facts import NoneRequired, Recommendation
from ontology import terms


def build_recommendations(
    recommendations: tuple[Recommendation, ...], occasion: Occasion, statements: Statements
) -> None:
    """One statement for each item, under its addressee and its position there."""
    for fact in recommendations:
        kind = str(fact.kind)
        node = statements.state(
            statements.below("recommendation", fact.addressee, fact.position),
            terms.Recommendation,
            f"{kind.capitalize()} {fact.position} for the {fact.addressee}",
            fact.evidence,
        )
        statements.describe(
            node,
            {
                terms.ofInspection: occasion.inspection,
                terms.addressee: concept(terms.SUBJECT, fact.addressee),
                terms.addressedTo: occasion.body(fact.addressee),
                terms.kind: concept(terms.KIND, kind),
                terms.number: text(fact.number),
                terms.position: integer(fact.position),
                terms.text: text(fact.text),
                terms.groupHeading: text(fact.group),
                terms.stem: text(fact.stem),
                terms.deadlineAsPrinted: text(fact.deadline),
            },
        )
        for name in fact.named:
            statements.describe(node, {terms.personAsPrinted: text(name)})
        for body in fact.responsible:
            statements.describe(node, {terms.responsibleBodyAsPrinted: text(body)})
        for outcome in fact.outcomes:
            statements.describe(
                node, {terms.nationalFrameworkOutcome: concept(terms.NATIONAL_FRAMEWORK_OUTCOME, outcome)}
            )
        for enabler in fact.enablers:
            statements.describe(
                node, {terms.nationalFrameworkEnabler: concept(terms.NATIONAL_FRAMEWORK_ENABLER, enabler)}
            )


def build_none_required(
    none_required: tuple[NoneRequired, ...], occasion: Occasion, statements: Statements
) -> None:
    """One statement for each sentence that says nothing of a kind is asked."""
    for position, fact in enumerate(none_required, start=1):
        node = statements.state(
            statements.below("none-required", position),
            terms.NoneRequired,
            f"No {fact.kind} for the {fact.addressee}",
            fact.evidence,
        )
        statements.describe(
            node,
            {
                terms.ofInspection: occasion.inspection,
                terms.addressee: concept(terms.SUBJECT, fact.addressee),
                terms.addressedTo: occasion.body(fact.addressee),
                terms.kind: concept(terms.KIND, fact.kind),
                terms.text: text(fact.text),
            },
        )
