"""Judgements: a grade given to an area of the work of an authority or a board."""

from __future__ import annotations

from collections import Counter

from graph_builder.building.concepts import concept, judgement_area
from graph_builder.building.literals import integer, text
from graph_builder.building.occasion import Occasion
from graph_builder.building.statements import Statements
from graph_builder.facts import Family, Judgement
from ontology import terms


def build_judgements(
    judgements: tuple[Judgement, ...], family: Family, occasion: Occasion, statements: Statements
) -> None:
    """One statement for each judgement, under its subject and area.

    Where a document judges the same area twice, each keeps its own IRI, so that a
    contradiction stays visible instead of making one judgement with two grades.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for position, fact in enumerate(judgements, start=1):
        key = (str(fact.subject), fact.area_key)
        seen[key] += 1
        again = (seen[key],) if seen[key] > 1 else ()
        node = statements.state(
            statements.below("judgement", *key, *again),
            terms.Judgement,
            f"{fact.area}: {fact.grade_as_printed}",
            fact.evidence,
        )
        statements.describe(
            node,
            {
                terms.ofInspection: occasion.inspection,
                terms.about: occasion.body(fact.subject),
                terms.subject: concept(terms.SUBJECT, fact.subject),
                terms.judgementArea: judgement_area(family, fact.area_key),
                terms.areaAsPrinted: text(fact.area),
                terms.grade: concept(terms.GRADE, fact.grade),
                terms.gradeAsPrinted: text(fact.grade_as_printed),
                terms.status: concept(terms.JUDGEMENT_STATUS, fact.status),
                terms.position: integer(position),
            },
        )
