"""The inspection a document reports, if it reports one, and the bodies the document speaks of.

Owns what is said of things in the world rather than in the document: inspection, authority,
board and partnership. Only an authority that the register does not hold is described here; the
others are described once, in the register's graph, and so are the inspectorates.
"""

from __future__ import annotations

from rdflib.namespace import SKOS

from graph_builder.building.concepts import FAMILIES, concept
from graph_builder.building.literals import integer, partial_date, text
from graph_builder.building.occasion import Occasion, first_day
from graph_builder.building.statements import Statements
from graph_builder.facts import ReportFacts, Role, Subject
from ontology import terms

_PREFERRED, _OTHER = SKOS.prefLabel, SKOS.altLabel


def build_inspection(facts: ReportFacts, occasion: Occasion, statements: Statements) -> None:
    """The inspection, its fieldwork part by part, and the bodies the register does not describe."""
    _build_event(facts, occasion, statements)
    if occasion.registered is None:
        statements.thing(occasion.authority, terms.LocalAuthority)
        statements.describe(occasion.authority, {_PREFERRED: text(occasion.authority_name)})
    subjects = _subjects(facts)
    if Subject.BOARD in subjects:
        _build_board(facts, occasion, statements)
    if Subject.PARTNERSHIP in subjects:
        _build_partnership(occasion, statements)
    for position, part in enumerate(facts.fieldwork, start=1):
        node = statements.state(
            statements.below("fieldwork", position),
            terms.FieldworkPart,
            f"Fieldwork from {part.start} to {part.end}",
            part.evidence,
        )
        statements.describe(
            node,
            {
                terms.ofInspection: occasion.inspection,
                terms.fieldworkStart: partial_date(part.start),
                terms.fieldworkEnd: partial_date(part.end),
                terms.position: integer(position),
            },
        )


def _build_event(facts: ReportFacts, occasion: Occasion, statements: Statements) -> None:
    family = FAMILIES[facts.family]
    if occasion.inspection is None or family.framework is None:
        return
    first = first_day(facts)
    when = f" from {first}" if first else ""
    inspection = statements.thing(
        occasion.inspection,
        terms.Inspection,
        label=f"{family.inspection} of {occasion.authority_name}{when}",
    )
    reviewed = facts.board is not None or any(fact.subject is Subject.BOARD for fact in facts.judgements)
    statements.describe(
        inspection,
        {
            terms.inspects: occasion.authority,
            terms.reviews: occasion.board if reviewed else None,
            terms.framework: concept(terms.FRAMEWORK, family.framework),
            terms.fieldworkStart: partial_date(first) if first else None,
            terms.fieldworkEnd: partial_date(occasion.last_day) if occasion.last_day else None,
        },
    )
    for inspectorate in occasion.inspectorates:
        statements.describe(inspection, {terms.conductedBy: inspectorate})


def _build_board(facts: ReportFacts, occasion: Occasion, statements: Statements) -> None:
    """The board under one name for all documents; the name printed is another name."""
    board = statements.thing(occasion.board, terms.SafeguardingBoard)
    printed = facts.board.name if facts.board else None
    statements.describe(
        board,
        {
            _PREFERRED: text(f"Safeguarding children board of {occasion.authority_name}"),
            _OTHER: text(printed),
            terms.boardOf: occasion.authority,
        },
    )


def _build_partnership(occasion: Occasion, statements: Statements) -> None:
    partnership = statements.thing(occasion.partnership, terms.LocalPartnership)
    statements.describe(
        partnership,
        {
            _PREFERRED: text(f"Local partnership of {occasion.authority_name}"),
            terms.partnershipOf: occasion.authority,
        },
    )


def _subjects(facts: ReportFacts) -> set[Subject]:
    """Whom anything stated is about, addressed to, or of somebody at."""
    subjects = {
        *(fact.subject for fact in facts.judgements),
        *(fact.subject for fact in facts.strengths),
        *(fact.subject for fact in facts.findings),
        *(fact.addressee for fact in facts.recommendations),
        *(fact.addressee for fact in facts.none_required),
    }
    if facts.board is not None or any(person.role is Role.BOARD_CHAIR for person in facts.people):
        subjects.add(Subject.BOARD)
    if FAMILIES[facts.family].is_joint:
        subjects.add(Subject.PARTNERSHIP)
    return subjects
