"""Progress: what a finding says became of something that an earlier inspection had found."""

from __future__ import annotations

from graph_builder.building.concepts import concept
from graph_builder.building.literals import integer, text
from graph_builder.building.occasion import Occasion
from graph_builder.building.statements import Statements
from graph_builder.facts import ProgressStatement
from ontology import terms


def build_progress(
    progress: tuple[ProgressStatement, ...], occasion: Occasion, statements: Statements
) -> None:
    """One statement for each sentence, under its position in the document."""
    for fact in progress:
        node = statements.state(
            statements.below("progress", fact.position),
            terms.ProgressStatement,
            f"Progress since an earlier inspection: {fact.progress}",
            fact.evidence,
        )
        kind = "headline-finding" if fact.unnumbered else "finding"
        statements.describe(
            node,
            {
                terms.ofInspection: occasion.inspection,
                terms.progress: concept(terms.PROGRESS, fact.progress),
                terms.ofFinding: statements.below(kind, fact.finding),
                terms.position: integer(fact.position),
                terms.text: text(fact.text),
            },
        )
        statements.date(node, terms.inspectionDate, fact.refers_to)
