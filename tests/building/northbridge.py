"""Every kind of fact a report can state, about an invented authority.

Owns one set of facts, whose quotations are slices of one invented text, as a family
would make them. Nobody in it exists, and no report says any of it.
"""

from __future__ import annotations

import pyoxigraph as ox
from rdflib import Graph

from graph_builder.building.document import DocumentDescription
from graph_builder.building.graph import build_document_graph
from graph_builder.building.quads import write_quads
from graph_builder.building.vocabulary import build_ontology_quads, build_register_quads
from graph_builder.facts import (
    AuthorityNaming,
    BoardNaming,
    DateOf,
    Evidence,
    Family,
    FieldStatus,
    FieldworkPart,
    FigureOf,
    Finding,
    Grade,
    Judgement,
    JudgementStatus,
    Licence,
    MissingField,
    NoneRequired,
    PartialDate,
    PersonInRole,
    PreviousInspection,
    Publication,
    Recommendation,
    RecommendationKind,
    ReportFacts,
    Role,
    Statistic,
    Strength,
    Subject,
    Title,
)
from graph_builder.identifiers import Identifiers

SHA256 = "5a" * 32

_PAGES = (
    """Northbridge Council
Inspection of services for children, and review of the board
Inspection dates: 12 May 2014 to 16 May 2014, and 2 June 2014 to 5 June 2014
Report published: 18 July 2014
Overall effectiveness: requires improvement
Adoption performance: good
The board: inadequate
An earlier letter said of leadership: good
Lead inspector: Ada Marsh
Deputy lead inspector: Béla O'Toole
The interim director of children's services has been in post since March 2013.
The chair of the board, Cyril Penn, took up the post on 3 February 2012.
Northbridge has 41,250 children under 18.
On 31 March 2014, 63.5 per 10,000 were looked after, against 60 in England.
Adoption was inspected in October 2011 and judged \u201cadequate\u201d; so was fostering.
""",
    """What needs to improve
Immediately
1. Answer every call to the front door within a day, so that
no child waits.
Ensure that managers read what they sign (outcome 3 and 4, national framework).
The board should publish \\ "plain" minutes.
There are no areas for priority action.
Strengths: foster carers feel heard.
4. Visits are on time. (Recommendation)
5. The board rarely meets.
This text may be used again under the open licence.
""",
)
TEXT = "".join(_PAGES)


def evidence(words: str) -> Evidence:
    """The only place of `words` in the text."""
    start = TEXT.index(words)
    assert TEXT.count(words) == 1, f"{words!r} is not said exactly once"
    end = start + len(words)
    border = len(_PAGES[0])
    pages = tuple(page for page, holds in ((1, start < border), (2, end > border)) if holds)
    return Evidence(start=start, end=end, quote=words, pages=pages)


DESCRIPTION = DocumentDescription(
    name="northbridge_2014.pdf",
    sha256=SHA256,
    page_count=2,
    url="https://reports.example/northbridge 2014.pdf",
    listed=PartialDate.from_iso("2014-07-20"),
    listed_title="children's services inspection",
)

FACTS = ReportFacts(
    family=Family.SIF,
    rule_version=3,
    title=Title(
        text="Inspection of services for children, and review of the board",
        evidence=evidence("Inspection of services for children, and review of the board"),
    ),
    authority=AuthorityNaming(name="Northbridge Council", evidence=evidence("Northbridge Council")),
    fieldwork=(
        FieldworkPart(
            start=PartialDate.from_iso("2014-05-12"),
            end=PartialDate.from_iso("2014-05-16"),
            evidence=evidence("12 May 2014 to 16 May 2014"),
        ),
        FieldworkPart(
            start=PartialDate.from_iso("2014-06-02"),
            end=PartialDate.from_iso("2014-06-05"),
            evidence=evidence("2 June 2014 to 5 June 2014"),
        ),
    ),
    publication=Publication(date=PartialDate.from_iso("2014-07-18"), evidence=evidence("18 July 2014")),
    licence=Licence(
        key="ogl",
        text="This text may be used again under the open licence.",
        evidence=evidence("This text may be used again under the open licence."),
    ),
    board=BoardNaming(name=None, evidence=evidence("The board: inadequate")),
    judgements=(
        Judgement(
            subject=Subject.AUTHORITY,
            area="Overall effectiveness",
            area_key="sif-overall",
            grade=Grade.REQUIRES_IMPROVEMENT,
            grade_as_printed="requires improvement",
            evidence=evidence("Overall effectiveness: requires improvement"),
        ),
        Judgement(
            subject=Subject.AUTHORITY,
            area="Adoption performance",
            area_key="sif-adoption",
            grade=Grade.GOOD,
            grade_as_printed="good",
            evidence=evidence("Adoption performance: good"),
        ),
        Judgement(
            subject=Subject.BOARD,
            area="The board",
            area_key="sif-board",
            grade=Grade.INADEQUATE,
            grade_as_printed="inadequate",
            evidence=evidence("The board: inadequate"),
        ),
        Judgement(
            subject=Subject.AUTHORITY,
            area="leadership",
            area_key="sif-leadership",
            grade=Grade.GOOD,
            grade_as_printed="good",
            status=JudgementStatus.CITED,
            evidence=evidence("leadership: good"),
        ),
    ),
    recommendations=(
        Recommendation(
            addressee=Subject.AUTHORITY,
            kind=RecommendationKind.PRIORITY_ACTION,
            position=1,
            number="1",
            text="Answer every call to the front door within a day, so that no child waits.",
            group="What needs to improve",
            deadline="Immediately",
            evidence=evidence("Answer every call to the front door within a day, so that\nno child waits."),
        ),
        Recommendation(
            addressee=Subject.AUTHORITY,
            kind=RecommendationKind.AREA_FOR_IMPROVEMENT,
            position=2,
            text="managers read what they sign (outcome 3 and 4, national framework).",
            stem="Ensure that",
            outcomes=("3", "4"),
            evidence=evidence("managers read what they sign (outcome 3 and 4, national framework)."),
        ),
        Recommendation(
            addressee=Subject.BOARD,
            kind=RecommendationKind.RECOMMENDATION,
            position=1,
            text='The board should publish \\ "plain" minutes.',
            evidence=evidence('The board should publish \\ "plain" minutes.'),
        ),
    ),
    none_required=(
        NoneRequired(
            addressee=Subject.AUTHORITY,
            kind=RecommendationKind.PRIORITY_ACTION,
            text="There are no areas for priority action.",
            evidence=evidence("There are no areas for priority action."),
        ),
    ),
    strengths=(
        Strength(
            subject=Subject.AUTHORITY,
            position=1,
            text="foster carers feel heard.",
            evidence=evidence("foster carers feel heard."),
        ),
    ),
    findings=(
        Finding(
            position=1,
            number="4",
            section="Children in care",
            text="Visits are on time.",
            supports_recommendation=True,
            evidence=evidence("Visits are on time. (Recommendation)"),
        ),
        Finding(
            position=2,
            number="5",
            section="The board",
            text="The board rarely meets.",
            subject=Subject.BOARD,
            evidence=evidence("The board rarely meets."),
        ),
    ),
    people=(
        PersonInRole(role=Role.LEAD_INSPECTOR, position=1, name="Ada Marsh", evidence=evidence("Ada Marsh")),
        PersonInRole(
            role=Role.DEPUTY_LEAD_INSPECTOR,
            position=1,
            name="Béla O'Toole",
            evidence=evidence("Béla O'Toole"),
        ),
        PersonInRole(
            role=Role.DIRECTOR,
            position=1,
            post="interim director of children's services",
            since=PartialDate.from_iso("2013-03"),
            interim=True,
            evidence=evidence(
                "The interim director of children's services has been in post since March 2013."
            ),
        ),
        PersonInRole(
            role=Role.BOARD_CHAIR,
            position=1,
            name="Cyril Penn",
            post="chair of the board",
            since=PartialDate.from_iso("2012-02-03"),
            evidence=evidence("The chair of the board, Cyril Penn, took up the post on 3 February 2012."),
        ),
    ),
    previous_inspections=(
        PreviousInspection(
            position=1,
            subject="Adoption",
            date=PartialDate.from_iso("2011-10"),
            date_of=DateOf.FIELDWORK,
            grade=Grade.ADEQUATE,
            grade_as_printed="adequate",
            evidence=evidence("Adoption was inspected in October 2011 and judged \u201cadequate\u201d"),
        ),
        PreviousInspection(position=2, subject="fostering", evidence=evidence("so was fostering")),
    ),
    statistics=(
        Statistic(
            position=1,
            measure="children under 18",
            value="41250",
            unit="children",
            evidence=evidence("Northbridge has 41,250 children under 18."),
        ),
        Statistic(
            position=2,
            measure="looked after rate per 10,000",
            value="63.50",
            unit="per 10,000",
            at=PartialDate.from_iso("2014-03-31"),
            evidence=evidence("On 31 March 2014, 63.5 per 10,000 were looked after"),
        ),
        Statistic(
            position=3,
            measure="looked after rate per 10,000",
            value="60",
            unit="per 10,000",
            figure_of=FigureOf.NATIONAL,
            compared_with=2,
            evidence=evidence("against 60 in England"),
        ),
    ),
    missing=(
        MissingField(
            field="chief-executive",
            status=FieldStatus.NOT_STATED,
            reason="The document speaks of no chief executive.",
        ),
    ),
)


def build_graph(facts: ReportFacts = FACTS) -> Graph:
    """The graph of these facts, about an authority the register does not hold."""
    return build_document_graph(facts, DESCRIPTION, None, Identifiers())


def build_store(facts: ReportFacts = FACTS) -> ox.Store:
    """A store in memory that holds these facts, the ontology and the register."""
    store = ox.Store()
    identifiers = Identifiers()
    for quads in (
        write_quads(build_graph(facts)),
        build_ontology_quads(identifiers),
        build_register_quads(identifiers),
    ):
        store.bulk_load(quads, ox.RdfFormat.N_QUADS)
    return store
