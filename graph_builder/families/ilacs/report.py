"""Recognising and reading an ILACS report as a whole."""

from __future__ import annotations

from dataclasses import replace

from graph_builder.facts import (
    AuthorityNaming,
    Family,
    FieldStatus,
    MissingField,
    PersonInRole,
    ReportFacts,
    Role,
    Title,
)
from graph_builder.families.ilacs.findings import read_findings
from graph_builder.families.ilacs.judgements import read_judgements
from graph_builder.families.ilacs.recommendations import read_asked
from graph_builder.families.ilacs.template import (
    AUTHORITY_LINE,
    HEADINGS,
    INSPECTION_DATES,
    INSPECTORS,
    NO_OVERALL_FROM,
    OVERALL,
    TITLE_ALONE,
    TITLE_BEFORE_AUTHORITY,
    TITLE_NAMING_AUTHORITY,
)
from graph_builder.grammar.cover import find_entries, find_entry, find_title, paragraph_before, read_fieldwork
from graph_builder.grammar.licence import find_licence
from graph_builder.grammar.names import split_names
from graph_builder.grammar.outline import find_sections
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document

FAMILY = Family.ILACS
RULE_VERSION = 1


def recognise(document: Document) -> bool:
    """True if its cover has the title of an ILACS report and dates of inspection."""
    titles = (TITLE_ALONE, TITLE_NAMING_AUTHORITY, TITLE_BEFORE_AUTHORITY)
    titled = any(find_title(document, title) for title in titles)
    return titled and find_entry(document, INSPECTION_DATES) is not None


def read(document: Document) -> ReportFacts:
    """All that the report states.

    Raises:
        Refusal: without a judgement, dates of inspection or the authority's name.
    """
    title, authority = _read_title(document)
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
        people=_read_inspectors(document),
        doubts=(*doubts, *asked.doubts),
    )
    return replace(facts, missing=_missing(facts))


def _read_title(document: Document) -> tuple[Title, AuthorityNaming]:
    """The title, and the authority named in it or on the line above it."""
    match = naming = find_title(document, TITLE_NAMING_AUTHORITY) or find_title(
        document, TITLE_BEFORE_AUTHORITY
    )
    if alone := find_title(document, TITLE_ALONE):
        match = alone
        above = paragraph_before(document, alone.start())
        naming = AUTHORITY_LINE.fullmatch(document.text, *above) if above else None
    if match is None or naming is None:
        raise Refusal(
            Code.MISREAD,
            "its cover does not name the local authority.",
            "Compare it with the original report.",
        )
    title = Title(
        text=" ".join(match.group().split()), evidence=document.evidence(match.start(), match.end())
    )
    authority = AuthorityNaming(
        name=" ".join(naming["authority"].split()), evidence=document.evidence(*naming.span("authority"))
    )
    return title, authority


def _read_inspectors(document: Document) -> tuple[PersonInRole, ...]:
    """The inspectors on the cover: most often one lead, sometimes two or none.

    Each one's evidence begins with the label, so that it proves the role.
    """
    people: list[PersonInRole] = []
    for label, role in INSPECTORS:
        named = [
            (found.name, entry.start, entry.value + found.end)
            for entry in find_entries(document, label)
            for found in split_names(document.text[entry.value : entry.end])
        ]
        people += [
            PersonInRole(role=role, position=position, name=name, evidence=document.evidence(start, end))
            for position, (name, start, end) in enumerate(named, start=1)
        ]
    return tuple(people)


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
            field="director of children's services",
            status=FieldStatus.NOT_STATED,
            reason="Reports of this framework do not say who leads the services.",
        ),
        MissingField(
            field="previous inspections",
            status=FieldStatus.NOT_STATED,
            reason="Reports of this framework have no list of earlier inspections.",
        ),
    ]
    return (*missing, *_missing_here(facts))


def _missing_here(facts: ReportFacts) -> list[MissingField]:
    """What other ILACS reports state and this one does not."""
    missing = []
    if all(person.role is not Role.LEAD_INSPECTOR for person in facts.people):
        missing.append(
            MissingField(
                field="lead inspector",
                status=FieldStatus.NOT_STATED,
                reason="The cover names no lead inspector.",
            )
        )
    if all(judgement.area_key != OVERALL.key for judgement in facts.judgements):
        missing.append(_without_overall(facts))
    if not facts.recommendations and not facts.none_required:
        missing.append(
            MissingField(
                field="recommendations",
                status=FieldStatus.NOT_READ,
                reason="Nothing was found under “What needs to improve”.",
            )
        )
    if not facts.findings:
        missing.append(
            MissingField(
                field="findings",
                status=FieldStatus.NOT_READ,
                reason="No numbered paragraphs were found below the graded headings.",
            )
        )
    if facts.licence is None:
        missing.append(
            MissingField(
                field="licence",
                status=FieldStatus.NOT_STATED,
                reason="The report does not say how it may be used.",
            )
        )
    return missing


def _without_overall(facts: ReportFacts) -> MissingField:
    if facts.fieldwork[0].start.earliest >= NO_OVERALL_FROM:
        return MissingField(
            field="overall effectiveness",
            status=FieldStatus.NOT_APPLICABLE,
            reason="Inspections from April 2026 on make no judgement of overall effectiveness.",
        )
    return MissingField(
        field="overall effectiveness",
        status=FieldStatus.NOT_READ,
        reason="No judgement of overall effectiveness was found.",
    )
