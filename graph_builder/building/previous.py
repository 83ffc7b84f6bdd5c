"""Earlier inspections that a document mentions, each as a mention and the inspection meant.

The inspection meant is the document's own until somebody links it, with a reason, to
one that another document reports.
"""

from __future__ import annotations

from graph_builder.building.concepts import concept
from graph_builder.building.literals import TRUE, integer, text
from graph_builder.building.occasion import Occasion
from graph_builder.building.statements import Statements
from graph_builder.facts import PreviousInspection
from ontology import terms


def build_previous_inspections(
    previous: tuple[PreviousInspection, ...], occasion: Occasion, statements: Statements
) -> None:
    """One statement and one inspection, marked as only mentioned, for each mention."""
    for fact in previous:
        when = f", {fact.date}" if fact.date else ""
        label = f"Earlier inspection: {fact.subject}{when}"
        inspection = statements.thing(
            statements.below("previous-inspection", fact.position, "inspection"),
            terms.Inspection,
            label=label,
        )
        statements.describe(inspection, {terms.inspects: occasion.authority, terms.onlyMentioned: TRUE})
        node = statements.state(
            statements.below("previous-inspection", fact.position),
            terms.PreviousInspectionMention,
            label,
            fact.evidence,
        )
        statements.describe(
            node,
            {
                terms.about: occasion.authority,
                terms.inspectedSubject: text(fact.subject),
                terms.dateOf: concept(terms.DATE_OF, fact.date_of) if fact.date_of else None,
                terms.grade: concept(terms.GRADE, fact.grade) if fact.grade else None,
                terms.gradeAsPrinted: text(fact.grade_as_printed),
                terms.position: integer(fact.position),
                terms.mentions: inspection,
            },
        )
        statements.date(node, terms.inspectionDate, fact.date)
