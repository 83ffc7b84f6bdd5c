"""The first page of a report of 2009 to 2013: title, council, inspectors in charge, day of publication."""

from __future__ import annotations

from graph_builder.facts import AuthorityNaming, Doubt, PersonInRole, Publication, Role, Title
from graph_builder.grammar.cover import find_entry, find_title
from graph_builder.grammar.dates import ImpossibleDateError, find_date
from graph_builder.grammar.early_template import PUBLISHED, REPORTING_INSPECTORS, EarlyReport
from graph_builder.grammar.names import split_names
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document


def read_title(document: Document, report: EarlyReport) -> tuple[Title, AuthorityNaming]:
    """The title, and the council on the line below it.

    Raises:
        Refusal: when either is missing.
    """
    match = find_title(document, report.title)
    below = document.line_at(match.end()) + 1 if match else 0
    if match is None or below >= len(document.lines):
        raise Refusal(
            Code.MISREAD,
            "its cover does not name the local authority.",
            "Compare it with the original report.",
        )
    line = document.lines[below]
    return (
        Title(text=" ".join(match.group().split()), evidence=document.evidence(*match.span())),
        AuthorityNaming(name=line.text, evidence=document.evidence(line.start, line.end)),
    )


def read_publication(document: Document) -> tuple[Publication | None, tuple[Doubt, ...]]:
    """The day of publication, or a doubt about one that is on no calendar."""
    entry = find_entry(document, PUBLISHED)
    if entry is None:
        return None, ()
    try:
        found = find_date(document.text[entry.value : entry.end])
    except ImpossibleDateError as error:
        doubt = Doubt(
            code=Code.IMPOSSIBLE_DATE,
            field="published",
            reason=f"the date of publication, “{error.printed}”, is on no calendar.",
            evidence=document.evidence(entry.value, entry.end),
        )
        return None, (doubt,)
    if found is None:
        return None, ()
    evidence = document.evidence(entry.value + found.start, entry.value + found.end)
    return Publication(date=found.date, evidence=evidence), ()


def read_leads(document: Document) -> tuple[PersonInRole, ...]:
    """The reporting inspectors."""
    entry = find_entry(document, REPORTING_INSPECTORS)
    if entry is None:
        return ()
    return tuple(
        PersonInRole(
            role=Role.LEAD_INSPECTOR,
            position=position,
            name=found.name,
            evidence=document.evidence(
                entry.start if position == 1 else entry.value + found.start, entry.value + found.end
            ),
        )
        for position, found in enumerate(split_names(document.text[entry.value : entry.end]), start=1)
    )
