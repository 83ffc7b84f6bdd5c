"""What a person put right: the value that was read, the right one, why, and who says so."""

from __future__ import annotations

from rdflib.namespace import RDF, RDFS

from graph_builder.building.literals import english, text
from graph_builder.building.statements import Statements
from graph_builder.facts import AppliedCorrection
from ontology import terms


def build_corrections(corrections: tuple[AppliedCorrection, ...], statements: Statements) -> None:
    """A node for each correction; it is no statement of the document, so it has no passage."""
    for position, applied in enumerate(corrections, start=1):
        correction = applied.correction
        node = statements.below("correction", position)
        corrected = (
            statements.below(str(applied.statement[0]), *applied.statement[1:]) if applied.statement else None
        )
        statements.describe(
            node,
            {
                RDF.type: terms.Correction,
                RDFS.label: english(f"Correction of {correction.field}"),
                terms.correctedIn: statements.document,
                terms.corrects: corrected,
                terms.field: text(correction.field),
                terms.valueAsRead: text(applied.as_read),
                terms.correctedValue: text(correction.value),
                terms.reason: text(correction.why),
                terms.correctedBy: text(correction.who),
            },
        )
