"""The earlier Area SEND inspections, from the dates on the first page."""

from __future__ import annotations

import re

from graph_builder.facts import DateOf, Doubt, PreviousInspection
from graph_builder.families.area_send.template import PREVIOUS_DATES
from graph_builder.grammar.cover import find_entry
from graph_builder.grammar.dates import ImpossibleDateError, find_dates, find_ranges
from graph_builder.issues import Code
from graph_builder.reading.document import Document

SUBJECT = "area SEND"
"""What was inspected before: the report says only "previous inspection"."""


def read_previous(document: Document) -> tuple[tuple[PreviousInspection, ...], tuple[Doubt, ...]]:
    """A row for each date, of a range its first day; a doubt for one on no calendar."""
    entry = find_entry(document, PREVIOUS_DATES)
    if entry is None:
        return (), ()
    text = document.text[entry.value : entry.end]
    try:
        ranges = [(found.first, found.start, found.end) for found in find_ranges(text)]
        alone = [
            (found.date, found.start, found.end)
            for found in find_dates(text)
            if not any(start <= found.start < end for _, start, end in ranges)
        ]
    except ImpossibleDateError as error:
        doubt = Doubt(
            code=Code.IMPOSSIBLE_DATE,
            field="previous inspections",
            reason=f"the date of the previous inspection, “{error.printed}”, is on no calendar.",
            evidence=document.evidence(entry.value, entry.end),
        )
        return (), (doubt,)
    if not ranges and not alone and re.search(r"\d", text):
        doubt = Doubt(
            code=Code.NOT_READ,
            field="previous inspections",
            reason=f"no date can be made of “{' '.join(text.split())}”, the date of the previous inspection.",
            evidence=document.evidence(entry.value, entry.end),
        )
        return (), (doubt,)
    dates = sorted([*ranges, *alone], key=lambda found: found[1])
    return tuple(
        PreviousInspection(
            position=position,
            subject=SUBJECT,
            date=date,
            date_of=DateOf.FIELDWORK,
            evidence=document.evidence(entry.value + start, entry.value + end),
        )
        for position, (date, start, end) in enumerate(dates, start=1)
    ), ()
