"""When a report or a letter came out, as its cover or the line of its date says.

Owns what is made of a day that is on no calendar: a doubt of a report, a refusal of a letter, whose date
is the one thing that orders it among others.
"""

from __future__ import annotations

import re

from graph_builder.facts import Doubt, Publication
from graph_builder.grammar.cover import find_entry
from graph_builder.grammar.dates import ImpossibleDateError, find_date
from graph_builder.grammar.letters import Letter, letter_date
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document


def read_publication_on_cover(
    document: Document, label: re.Pattern[str]
) -> tuple[Publication | None, tuple[Doubt, ...]]:
    """The day of publication that stands after a label on the cover, or a doubt about one on no calendar."""
    entry = find_entry(document, label)
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


def read_date_of_letter(document: Document, letter: Letter, advice: str) -> Publication | None:
    """The letter's date; `advice` is for whoever has a letter with an impossible one.

    Raises:
        Refusal: when it is on no calendar.
    """
    try:
        found = letter_date(letter)
    except ImpossibleDateError as error:
        raise Refusal(Code.IMPOSSIBLE_DATE, f"the letter is dated {error}.", advice) from error
    if found is None:
        return None
    date, line = found
    return Publication(date=date.date, evidence=document.evidence(line.start, line.end))
