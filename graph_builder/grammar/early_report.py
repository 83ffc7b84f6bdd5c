"""A report of 2009 to 2013 as a whole: what inspections of that time have in common.

Owns putting its parts together, and what such a report can be expected to state. Titles and judged areas are
for its family.
"""

from __future__ import annotations

from dataclasses import replace

from graph_builder.facts import Family, FieldStatus, MissingField, ReportFacts
from graph_builder.grammar.cover import find_entry, find_title, read_fieldwork
from graph_builder.grammar.early_cover import read_leads, read_title
from graph_builder.grammar.early_findings import read_asked, read_findings
from graph_builder.grammar.early_judgements import read_judgements
from graph_builder.grammar.early_template import INSPECTION_DATES, PUBLISHED, SERVICES, EarlyReport
from graph_builder.grammar.licence import find_licence
from graph_builder.grammar.outline import find_sections
from graph_builder.grammar.publication import read_publication_on_cover
from graph_builder.grammar.statistics import read_statistics
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document


def is_early_report(document: Document, report: EarlyReport) -> bool:
    """True if its cover has the title of such a report and dates of inspection."""
    return (
        find_title(document, report.title) is not None and find_entry(document, INSPECTION_DATES) is not None
    )


def read_early_report(
    document: Document, family: Family, rule_version: int, report: EarlyReport
) -> ReportFacts:
    """All that the report states.

    Raises:
        Refusal: without a judgement, dates of inspection or the council's name.
    """
    title, authority = read_title(document, report)
    fieldwork = read_fieldwork(document, INSPECTION_DATES)
    sections = find_sections(document, report.headings)
    judgements, disagreements = read_judgements(document, sections, report)
    if not judgements:
        raise Refusal(
            Code.MISREAD,
            "not one of its judgements can be read.",
            "Compare it with the original report.",
        )
    publication, impossible = read_publication_on_cover(document, PUBLISHED)
    services = [
        line
        for section in sections
        if section.key == SERVICES
        for line in document.lines[section.first : section.last]
    ]
    statistics = read_statistics(document, services)
    facts = ReportFacts(
        family=family,
        rule_version=rule_version,
        title=title,
        authority=authority,
        fieldwork=fieldwork,
        publication=publication,
        licence=find_licence(document),
        judgements=judgements,
        recommendations=read_asked(document, sections),
        findings=read_findings(document, sections),
        people=read_leads(document),
        statistics=statistics.figures,
        doubts=(*impossible, *disagreements, *statistics.doubts),
    )
    return replace(facts, missing=_missing(facts))


def _missing(facts: ReportFacts) -> tuple[MissingField, ...]:
    """What a reader of inspection reports expects and does not find here, and why."""
    missing = [
        MissingField(
            field="board",
            status=FieldStatus.NOT_APPLICABLE,
            reason="Inspections under this framework do not review a safeguarding children board.",
        ),
        MissingField(
            field="director of children's services",
            status=FieldStatus.NOT_STATED,
            reason="Reports of this framework have no list of those who lead the services.",
        ),
        MissingField(
            field="previous inspections",
            status=FieldStatus.NOT_STATED,
            reason="Reports of this framework have no list of earlier inspections.",
        ),
    ]
    expected = (
        (facts.publication, "published", "The cover gives no date of publication."),
        (facts.people, "lead inspector", "The cover names no reporting inspector."),
        (facts.licence, "licence", "The report does not say how it may be used."),
        (facts.statistics, "statistics", "“Service information” gives no figure of a measure we know."),
    )
    missing += [
        MissingField(field=field, status=FieldStatus.NOT_STATED, reason=reason)
        for found, field, reason in expected
        if not found
    ]
    unread = (
        (facts.recommendations, "recommendations", "Nothing was found under “Areas for improvement”."),
        (facts.findings, "findings", "No numbered paragraphs were found."),
    )
    missing += [
        MissingField(field=field, status=FieldStatus.NOT_READ, reason=reason)
        for found, field, reason in unread
        if not found
    ]
    return tuple(missing)
