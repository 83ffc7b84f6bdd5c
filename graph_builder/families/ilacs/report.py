"""Recognising and reading an ILACS report as a whole."""

from __future__ import annotations

from dataclasses import replace

from graph_builder.facts import Family, ReportFacts
from graph_builder.families.ilacs.cover import has_ilacs_cover, read_inspectors, read_title
from graph_builder.families.ilacs.findings import read_findings
from graph_builder.families.ilacs.judgements import read_judgements
from graph_builder.families.ilacs.missing import find_missing
from graph_builder.families.ilacs.recommendations import read_asked
from graph_builder.families.ilacs.template import HEADINGS, INSPECTION_DATES
from graph_builder.grammar.cover import read_fieldwork
from graph_builder.grammar.licence import find_licence
from graph_builder.grammar.outline import find_sections
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document

FAMILY = Family.ILACS
RULE_VERSION = 3


def recognise(document: Document) -> bool:
    """True if its cover is that of an ILACS report."""
    return has_ilacs_cover(document)


def read(document: Document) -> ReportFacts:
    """All that the report states.

    Raises:
        Refusal: without a judgement, dates of inspection or the authority's name.
    """
    title, authority = read_title(document)
    fieldwork = read_fieldwork(document, INSPECTION_DATES)
    sections = find_sections(document, HEADINGS)
    judgements, doubts = read_judgements(document, sections)
    if not judgements:
        raise Refusal(
            Code.MISREAD,
            "not one of its judgements can be read.",
            "Compare it with the original report.",
        )
    asked = read_asked(document, sections)
    facts = ReportFacts(
        family=FAMILY,
        rule_version=RULE_VERSION,
        title=title,
        authority=authority,
        fieldwork=fieldwork,
        licence=find_licence(document),
        judgements=judgements,
        recommendations=asked.recommendations,
        none_required=asked.none_required,
        findings=read_findings(document, sections),
        people=read_inspectors(document),
        doubts=(*doubts, *asked.doubts),
    )
    return replace(facts, missing=find_missing(facts))
