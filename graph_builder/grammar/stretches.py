"""Stretches of days, as a cover prints when inspectors were on site.

Owns what `5 to 8 and 20 to 23 September 2022` and `22 to 26 May and 5 June 2023` leave unsaid: a
stretch without a month or year takes the next one's. Other ranges of days are for `dates.py`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from graph_builder.grammar.dates import (
    DAY,
    MONTH,
    WEEKDAY,
    YEAR,
    FoundRange,
    ImpossibleDateError,
    date_of,
    month_of,
    with_to,
)

# Some copies have lost the dash between two days, some the spaces around it too.
_TO = r"\s*(?:\b(?:to|until|through)\b|[-–—−])\s*|\s*(?=\d)"
_STRETCH = re.compile(
    rf"(?<![\d,./]){WEEKDAY}(?P<day>{DAY})(?:\s*(?P<month>{MONTH}))?(?:,?\s*(?P<year>{YEAR}))?"
    rf"(?:(?:{_TO}){WEEKDAY}(?P<last_day>{DAY})(?:\s*(?P<last_month>{MONTH}))?(?:,?\s*(?P<last_year>{YEAR}))?)?",
    re.IGNORECASE,
)


class _Said(NamedTuple):
    """The month and year that hold for a stretch, and where they stand."""

    month: str
    year: int
    end: int


def find_stretches(text: str) -> list[FoundRange]:
    """Every stretch of days in `text`, in order; a single day is a stretch of one.

    Each ends in `text` where the last word ends that it takes its dates from.

    Raises:
        ImpossibleDateError: when a day is on no calendar, or a stretch ends before it begins.
    """
    found: list[FoundRange] = []
    said: _Said | None = None
    for match in reversed(list(_STRETCH.finditer(with_to(text)))):
        said = _said(match, said)
        if said:
            found.append(_stretch(match, said))
    return found[::-1]


def _said(match: re.Match[str], later: _Said | None) -> _Said | None:
    """What `match` says of the month and year of its last day; the rest is taken from `later`."""
    month = match["last_month"] or (match["month"] if not match["last_day"] else None)
    year = match["last_year"] or match["year"]
    if month and year:
        return _Said(month, int(year), match.end())
    if later is None:
        return None
    month = month or later.month
    return _Said(month, later.year - (month_of(month) > month_of(later.month)), later.end)


def _stretch(match: re.Match[str], said: _Said) -> FoundRange:
    printed = " ".join(match.group().split())
    last = date_of(str(said.year), said.month, match["last_day"] or match["day"], printed)
    month = match["month"] or said.month
    year = match["year"] or str(said.year - (month_of(month) > month_of(said.month)))
    first = date_of(year, month, match["day"], printed)
    if first.earliest > last.earliest:
        raise ImpossibleDateError(printed)
    return FoundRange(first=first, last=last, start=match.start(), end=max(match.end(), said.end))
