"""Recognising and reading a SIF report as a whole."""

from __future__ import annotations

from dataclasses import replace

from graph_builder.facts import (
    BoardNaming,
    Family,
    PersonInRole,
    PreviousInspection,
    ReportFacts,
    Subject,
)
from graph_builder.families.sif.asked import read_asked, read_strengths
from graph_builder.families.sif.cover import (
    is_review_alone,
    read_authority,
    read_board,
    read_title,
)
from graph_builder.families.sif.findings import read_findings
from graph_builder.families.sif.judgements import read_judgements
from graph_builder.families.sif.missing import find_missing
from graph_builder.families.sif.sections import Layout, lay_out
from graph_builder.families.sif.template import (
    FIGURES,
    INSPECTION_DATES,
    LEADERS,
    LOCAL_AREA,
    PREVIOUS,
    PROGRESS,
    PUBLISHED,
    TEAM,
    TITLE,
)
from graph_builder.grammar.cover import find_entry, find_title, read_fieldwork
from graph_builder.grammar.leadership import read_leaders
from graph_builder.grammar.licence import find_licence
from graph_builder.grammar.previous_inspections import read_previous_inspections
from graph_builder.grammar.publication import read_publication_on_cover
from graph_builder.grammar.shares import read_shares
from graph_builder.grammar.statistics import read_statistics
from graph_builder.grammar.team import read_team
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document

FAMILY = Family.SIF
RULE_VERSION = 3


def recognise(document: Document) -> bool:
    """True if its cover has the title of a SIF report, or of a review of a board, and its dates."""
    titled = find_title(document, TITLE) is not None or is_review_alone(document)
    return titled and find_entry(document, INSPECTION_DATES) is not None


def read(document: Document) -> ReportFacts:
    """All that the report states.

    Raises:
        Refusal: without a judgement of authority or board, dates of inspection or the authority's name.
    """
    authority = read_authority(document)
    publication, doubts = read_publication_on_cover(document, PUBLISHED)
    layout = lay_out(document)
    judgements, contradictions = read_judgements(document, layout)
    if not judgements:
        raise Refusal(
            Code.MISREAD,
            "not one of its judgements can be read, neither of the authority nor of the board.",
            "Compare it with the original report.",
        )
    asked = read_asked(document, layout)
    area = layout.lines_under(FIGURES, LOCAL_AREA)
    statistics = read_statistics(document, area)
    shares = read_shares(document, area, before=len(statistics.figures))
    facts = ReportFacts(
        family=FAMILY,
        rule_version=RULE_VERSION,
        title=read_title(document),
        authority=authority,
        fieldwork=read_fieldwork(document, INSPECTION_DATES),
        publication=publication,
        licence=find_licence(document),
        judgements=judgements,
        recommendations=asked.recommendations,
        none_required=asked.none_required,
        strengths=read_strengths(document, layout),
        findings=read_findings(document, layout),
        people=_read_people(document, layout),
        previous_inspections=_read_previous(document, layout),
        statistics=(*statistics.figures, *shares),
        doubts=(*doubts, *contradictions, *statistics.doubts),
    )
    facts = replace(facts, board=_read_board(document, layout, facts))
    return replace(facts, missing=tuple(find_missing(document, layout, asked, facts)))


def _read_people(document: Document, layout: Layout) -> tuple[PersonInRole, ...]:
    team = read_team(document, layout.lines_under(TEAM))
    # Islington, 2017, has the leaders in the list of inspections.
    leaders = read_leaders(document, layout.lines_under(LEADERS, PREVIOUS, LOCAL_AREA))
    return (*team, *leaders)


def _read_previous(document: Document, layout: Layout) -> tuple[PreviousInspection, ...]:
    """Those of the list; where it holds none, those of the prose on progress."""
    listed = read_previous_inspections(document, layout.lines_under(PREVIOUS, LOCAL_AREA))
    return listed or read_previous_inspections(document, layout.lines_under(PROGRESS))


def _read_board(document: Document, layout: Layout, facts: ReportFacts) -> BoardNaming | None:
    """The board, where the report reviews it."""
    judgement = next((each for each in facts.judgements if each.subject is Subject.BOARD), None)
    if judgement is not None:
        return read_board(document, facts.authority, judgement.evidence.start)
    part = next((part for part in layout.parts if part.subject is Subject.BOARD and part.lines), None)
    return read_board(document, facts.authority, part.lines[0].start) if part else None
