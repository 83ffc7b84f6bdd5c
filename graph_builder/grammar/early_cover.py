"""The first page of a report of 2009 to 2013: title, council, inspectors in charge."""

from __future__ import annotations

import re
from itertools import takewhile

from graph_builder.facts import AuthorityNaming, PersonInRole, Role, Title
from graph_builder.grammar.cover import find_entry, find_title
from graph_builder.grammar.early_template import INSPECTION_DATES, REPORTING_INSPECTORS, EarlyReport
from graph_builder.grammar.names import split_names
from graph_builder.grammar.outline import joined
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document, Line

_NAME_LINES = 2
_LABEL = re.compile(
    rf"{INSPECTION_DATES.pattern}|{REPORTING_INSPECTORS.pattern}|[^:]+:|.*\d|Age group", re.IGNORECASE
)
"""How the entries begin that stand below the council's name."""


def read_title(document: Document, report: EarlyReport) -> tuple[Title, AuthorityNaming]:
    """The title, and the council on the line below it, or on two where its name is long.

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
    opening, *others = document.lines[below : below + _NAME_LINES]
    lines = [opening, *takewhile(lambda line: _goes_on(line, opening), others)]
    return (
        Title(text=" ".join(match.group().split()), evidence=document.evidence(*match.span())),
        AuthorityNaming(name=joined(lines), evidence=document.evidence(opening.start, lines[-1].end)),
    )


def _goes_on(line: Line, opening: Line) -> bool:
    return not line.gap and line.size == opening.size and not _LABEL.match(line.text)


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
