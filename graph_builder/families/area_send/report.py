"""Recognising and reading an Area SEND report as a whole."""

from __future__ import annotations

import re
from dataclasses import replace

from graph_builder.facts import (
    AuthorityNaming,
    Family,
    FieldStatus,
    MissingField,
    ReportFacts,
    Role,
    Title,
)
from graph_builder.families.area_send.asked import read_asked
from graph_builder.families.area_send.findings import read_headline_findings, read_strengths
from graph_builder.families.area_send.leaders import read_leaders
from graph_builder.families.area_send.outcome import read_next_steps, read_outcome
from graph_builder.families.area_send.previous import read_previous
from graph_builder.families.area_send.team import read_team
from graph_builder.families.area_send.template import HEADINGS, INSPECTION_DATES, TITLES
from graph_builder.grammar.cover import find_entry, find_title, read_fieldwork
from graph_builder.grammar.licence import find_licence
from graph_builder.grammar.outline import find_sections
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document

FAMILY = Family.AREA_SEND
RULE_VERSION = 2

_MISREAD_ADVICE = "Compare it with the original report."


def recognise(document: Document) -> bool:
    """True if its first page has the title of an Area SEND report and dates of inspection."""
    return _title(document) is not None and find_entry(document, INSPECTION_DATES) is not None


def read(document: Document) -> ReportFacts:
    """All that the report states.

    Raises:
        Refusal: without an outcome, dates of inspection or the partnership's name.
    """
    match = _title(document)
    if match is None:
        raise Refusal(
            Code.MISREAD, "its first page does not name the local area partnership.", _MISREAD_ADVICE
        )
    authority = _authority(document, match)
    fieldwork = read_fieldwork(document, INSPECTION_DATES)
    sections = find_sections(document, HEADINGS)
    judgements = read_outcome(document, sections)
    if not judgements:
        raise Refusal(Code.MISREAD, "the outcome of the inspection cannot be read.", _MISREAD_ADVICE)
    recommendations, none_required = read_asked(document, sections)
    previous, doubts = read_previous(document)
    facts = ReportFacts(
        family=FAMILY,
        rule_version=RULE_VERSION,
        title=Title(
            text=" ".join(match.group().split()),
            evidence=document.evidence(match.start(), match.end()),
        ),
        authority=authority,
        fieldwork=fieldwork,
        licence=find_licence(document),
        judgements=judgements,
        recommendations=recommendations,
        none_required=none_required,
        strengths=read_strengths(document, sections),
        headline_findings=read_headline_findings(document, sections),
        people=(*read_team(document, sections), *read_leaders(document, sections, authority)),
        previous_inspections=previous,
        next_steps=read_next_steps(document, sections),
        doubts=doubts,
    )
    return replace(facts, missing=_missing(facts))


def _title(document: Document) -> re.Match[str] | None:
    found = (find_title(document, title) for title in TITLES)
    return next((match for match in found if match is not None), None)


def _authority(document: Document, title: re.Match[str]) -> AuthorityNaming:
    return AuthorityNaming(
        name=" ".join(title["authority"].split()), evidence=document.evidence(*title.span("authority"))
    )


def _missing(facts: ReportFacts) -> tuple[MissingField, ...]:
    """What a reader of inspection reports expects and does not find here, and why."""
    missing = [
        MissingField(
            field="published",
            status=FieldStatus.NOT_STATED,
            reason="Reports of this framework do not print when they were published.",
        ),
        MissingField(
            field="board",
            status=FieldStatus.NOT_APPLICABLE,
            reason="Inspections under this framework do not review a safeguarding children board.",
        ),
        MissingField(
            field="findings",
            status=FieldStatus.NOT_APPLICABLE,
            reason="Reports of this framework do not number their findings.",
        ),
    ]
    roles = {person.role for person in facts.people}
    here = (
        (
            not facts.previous_inspections and not facts.doubts,
            "previous inspections",
            FieldStatus.NOT_STATED,
            "The first page gives no date of an earlier inspection.",
        ),
        (
            Role.LEAD_INSPECTOR not in roles,
            "lead inspector",
            FieldStatus.NOT_READ,
            "No lead inspector was found under “Inspection team”.",
        ),
        (
            Role.DIRECTOR not in roles,
            "director of children's services",
            FieldStatus.NOT_STATED,
            "“Local area partnership details” name nobody with the post of the statutory director.",
        ),
        (
            not facts.recommendations and not facts.none_required,
            "recommendations",
            FieldStatus.NOT_READ,
            "Nothing was found under “Areas for improvement” or “Areas for priority action”.",
        ),
        (
            facts.licence is None,
            "licence",
            FieldStatus.NOT_STATED,
            "The report does not say how it may be used.",
        ),
    )
    missing += [
        MissingField(field=field, status=status, reason=reason)
        for is_missing, field, status, reason in here
        if is_missing
    ]
    return tuple(missing)
