"""The inspection a document reports, if it reports one, and the bodies the document speaks of.

Owns what is in the world rather than in the document: inspection, authority, board and
inspectorate have one IRI whoever mentions them. Only an authority that the register does
not hold is described here; the others are described once, in the register's graph.
"""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import URIRef
from rdflib.namespace import SKOS

from graph_builder.authority_names import plain_name
from graph_builder.building.concepts import FAMILIES, concept
from graph_builder.building.literals import integer, partial_date, text
from graph_builder.building.statements import Statements
from graph_builder.facts import PartialDate, ReportFacts, Role, Subject
from graph_builder.register import Authority
from ontology import terms

_PREFERRED, _OTHER = SKOS.prefLabel, SKOS.altLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Who inspected whom, on which inspection, or who wrote to whom.

    `inspection` is None for a document that reports none: a letter about a talk, a council's paper.
    `last_day` is the last day of fieldwork; `attested` the day on which people held the roles that
    the document gives them: that day, or of a letter or paper its own date.
    """

    inspection: URIRef | None
    authority: URIRef
    authority_name: str
    board: URIRef
    inspectorate: URIRef
    last_day: PartialDate | None
    attested: PartialDate | None

    def body(self, subject: Subject) -> URIRef | None:
        """The body a fact is about. A partnership is several bodies and has no IRI of its own."""
        match subject:
            case Subject.AUTHORITY:
                return self.authority
            case Subject.BOARD:
                return self.board
            case Subject.INSPECTORATE:
                return self.inspectorate
            case Subject.PARTNERSHIP:
                return None


def find_occasion(facts: ReportFacts, authority: Authority | None, statements: Statements) -> Occasion:
    """The inspection and the bodies; without days of fieldwork the inspection is the document's own."""
    identifiers = statements.identifiers
    name = authority.name if authority else plain_name(facts.authority.name)
    iri = identifiers.authority(name) if authority else identifiers.unknown_authority(name)
    last_day = max((part.end for part in facts.fieldwork), key=_last, default=None)
    return Occasion(
        inspection=_find_inspection(facts, iri, statements),
        authority=URIRef(iri),
        authority_name=name,
        board=URIRef(identifiers.board(iri)),
        inspectorate=URIRef(identifiers.inspectorate(FAMILIES[facts.family].inspectorate)),
        last_day=last_day,
        attested=_attested(facts, last_day),
    )


def _find_inspection(facts: ReportFacts, authority: str, statements: Statements) -> URIRef | None:
    framework = FAMILIES[facts.family].framework
    if framework is None:
        return None
    first_day = _first_day(facts)
    if first_day is None:
        return statements.below("inspection")
    return URIRef(statements.identifiers.inspection(authority, framework, str(first_day)))


def _attested(facts: ReportFacts, last_day: PartialDate | None) -> PartialDate | None:
    """The last day of fieldwork; of a document that reports no inspection the day it is dated."""
    if FAMILIES[facts.family].framework is not None:
        return last_day
    dated = facts.publication.date if facts.publication else None
    return dated if dated and dated.is_day else None


def build_inspection(
    facts: ReportFacts, occasion: Occasion, authority: Authority | None, statements: Statements
) -> None:
    """The inspection, its fieldwork part by part, and the bodies the register does not describe."""
    _build_event(facts, occasion, statements)
    if authority is None:
        statements.thing(occasion.authority, terms.LocalAuthority)
        statements.describe(occasion.authority, {_PREFERRED: text(occasion.authority_name)})
    if _has_board(facts):
        _build_board(facts, occasion, statements)
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
    framework = FAMILIES[facts.family].framework
    if occasion.inspection is None or framework is None:
        return
    first_day = _first_day(facts)
    when = f" from {first_day}" if first_day else ""
    inspection = statements.thing(
        occasion.inspection,
        terms.Inspection,
        label=f"{framework.upper()} inspection of {occasion.authority_name}{when}",
    )
    reviewed = facts.board is not None or any(fact.subject is Subject.BOARD for fact in facts.judgements)
    statements.describe(
        inspection,
        {
            terms.inspects: occasion.authority,
            terms.reviews: occasion.board if reviewed else None,
            terms.framework: concept(terms.FRAMEWORK, framework),
            terms.conductedBy: occasion.inspectorate,
            terms.fieldworkStart: partial_date(first_day) if first_day else None,
            terms.fieldworkEnd: partial_date(occasion.last_day) if occasion.last_day else None,
        },
    )


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


def _has_board(facts: ReportFacts) -> bool:
    """Whether anything stated is about a board, addressed to it, or of somebody at it."""
    subjects = {
        *(fact.subject for fact in facts.judgements),
        *(fact.subject for fact in facts.strengths),
        *(fact.subject for fact in facts.findings),
        *(fact.addressee for fact in facts.recommendations),
        *(fact.addressee for fact in facts.none_required),
    }
    chaired = any(person.role is Role.BOARD_CHAIR for person in facts.people)
    return facts.board is not None or chaired or Subject.BOARD in subjects


def _first_day(facts: ReportFacts) -> PartialDate | None:
    return min((part.start for part in facts.fieldwork), key=_first, default=None)


def _first(value: PartialDate) -> str:
    return value.earliest.isoformat()


def _last(value: PartialDate) -> str:
    return value.latest.isoformat()
