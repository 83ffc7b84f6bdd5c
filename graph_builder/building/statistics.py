"""Statistics: one observation for each figure, with what it is printed beside."""

from __future__ import annotations

from graph_builder.building.concepts import concept
from graph_builder.building.literals import decimal, integer
from graph_builder.building.occasion import Occasion
from graph_builder.building.statements import Statements
from graph_builder.facts import Statistic
from ontology import terms


def build_statistics(statistics: tuple[Statistic, ...], occasion: Occasion, statements: Statements) -> None:
    """One observation for each figure, under its position in the document."""
    for fact in statistics:
        node = statements.state(
            statements.below("observation", fact.position),
            terms.Observation,
            f"{fact.measure[:1].upper()}{fact.measure[1:]}: {fact.value} ({fact.figure_of})",
            fact.evidence,
        )
        compared = statements.below("observation", fact.compared_with) if fact.compared_with else None
        statements.describe(
            node,
            {
                terms.about: occasion.authority,
                terms.measure: concept(terms.MEASURE, fact.measure),
                terms.value: decimal(fact.value),
                terms.unit: concept(terms.UNIT, fact.unit),
                terms.figureOf: concept(terms.FIGURE_OF, fact.figure_of),
                terms.comparedWith: compared,
                terms.assertedBy: concept(terms.SUBJECT, fact.asserted_by) if fact.asserted_by else None,
                terms.position: integer(fact.position),
            },
        )
        statements.date(node, terms.at, fact.at)
