"""Dates as these reports print them: days, months, years and ranges of days.

Owns the wording only: `8 – 12 July 2013`, `2 May to 25 May 2017`, `10th to 14th March 2022 and
9 to 13 May 2022`, `1/06/2015` (the day first), `March 31 2017`, a space inside a number (`1 9 June`).
What a date is the date of is for the family to say.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_builder.facts import PartialDate

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_MONTHS["sept"] = 9

MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
WEEKDAY = "(?:(?:" + "|".join(calendar.day_name) + r"),?\s+)?"
DAY = r"(?:[12]\s\d|3\s[01]|\d{1,2})(?:\s?(?:st|nd|rd|th))?(?!\d)"
YEAR = r"(?:19|20)\d\d\b"
_TO = r"\s*(?:to|until|and|[-–—−]|through)\s*"

_SLASHED = r"(?<![\d/])(?P<{0}day>\d{{1,2}})/(?P<{0}month>\d{{1,2}})/(?P<{0}year>(?:19|20)\d\d)(?![\d/])"

_PATTERN = re.compile(
    rf"(?<![\d,.]){WEEKDAY}(?:(?P<day>{DAY})\s*(?:of\s+)?)?(?P<month>{MONTH}),?\s*(?P<year>{YEAR})"
    rf"|(?P<early_month>{MONTH})\s+(?P<early_day>{DAY}),?\s+(?P<early_year>{YEAR})"
    rf"|{_SLASHED.format('slashed_')}"
    rf"|(?<![\d,./£-])(?P<lone_year>{YEAR})(?![\d/–-])",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?<![\d,.]){WEEKDAY}(?P<day>{DAY})(?:\s*(?P<month>{MONTH}))?(?:,?\s*(?P<year>{YEAR}))?"
    rf"(?:{_TO.replace('and|', '')}|(?(month)\s+|(?!)))"  # some copies have lost the dash between two days
    rf"{WEEKDAY}(?P<last_day>{DAY})\s*(?P<last_month>{MONTH}),?\s*(?P<last_year>{YEAR})?",
    re.IGNORECASE,
)

_BETWEEN = re.compile(r"(\bbetween\b.{1,40}?)\band\b", re.IGNORECASE | re.DOTALL)
_SLASHED_RANGE = re.compile(_SLASHED.format("") + _TO + _SLASHED.format("last_"))


class ImpossibleDateError(ValueError):
    """A date that is printed but on no calendar, such as 31 February.

    Attributes:
        printed: the words as printed.
    """

    def __init__(self, printed: str) -> None:
        super().__init__(f"“{printed}” is on no calendar")
        self.printed = printed


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date and where it stands in the text searched (`end` exclusive)."""

    date: PartialDate
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRange:
    """The first and last day of a range and where it stands in the text searched."""

    first: PartialDate
    last: PartialDate
    start: int
    end: int


def find_dates(text: str) -> Iterator[FoundDate]:
    """Every date in `text`, in order: a day, else a month with its year, else a year.

    Raises:
        ImpossibleDateError: when one is on no calendar.
    """
    for match in _PATTERN.finditer(text):
        if match["lone_year"]:
            date = PartialDate(year=int(match["lone_year"]))
        elif match["slashed_year"]:
            parts = (match["slashed_year"], match["slashed_month"], match["slashed_day"])
            date = _slashed(*parts, match.group())
        elif match["early_year"]:
            parts = (match["early_year"], match["early_month"], match["early_day"])
            date = date_of(*parts, match.group())
        else:
            date = date_of(match["year"], match["month"], match["day"], match.group())
        yield FoundDate(date=date, start=match.start(), end=match.end())


def find_date(text: str) -> FoundDate | None:
    """The first date in `text`, or None.

    Raises:
        ImpossibleDateError: when it is on no calendar.
    """
    return next(find_dates(text), None)


def find_ranges(text: str) -> Iterator[FoundRange]:
    """Every range of days in `text`, in order.

    A month or year that is printed only at the end holds for the beginning too; a
    range without any year takes the next range's.

    Raises:
        ImpossibleDateError: when a range's day is on no calendar, or its end
            lies before its beginning.
    """
    for match in _SLASHED_RANGE.finditer(text):
        yield _slashed_range(match)
    matches = list(_RANGE.finditer(with_to(text)))
    for index, match in enumerate(matches):
        later = (m["last_year"] for m in matches[index:] if m["last_year"])
        last_year = match["last_year"] or next(later, None)
        if last_year is None:
            continue
        last = date_of(last_year, match["last_month"], match["last_day"], match.group())
        month = match["month"] or match["last_month"]
        year = match["year"] or str(last.year - (month_of(month) > (last.month or 0)))
        first = date_of(year, month, match["day"], match.group())
        if first.earliest > last.earliest:
            raise ImpossibleDateError(match.group().strip())
        yield FoundRange(first=first, last=last, start=match.start(), end=match.end())


def with_to(text: str) -> str:
    """The text with "between 9 and 20 May" as "between 9 to  20 May", each sign where it was."""
    return _BETWEEN.sub(lambda match: f"{match[1]}to ", text)


def _slashed_range(match: re.Match[str]) -> FoundRange:
    first = _slashed(match["year"], match["month"], match["day"], match.group())
    last = _slashed(match["last_year"], match["last_month"], match["last_day"], match.group())
    if first.earliest > last.earliest:
        raise ImpossibleDateError(match.group().strip())
    return FoundRange(first=first, last=last, start=match.start(), end=match.end())


def _slashed(year: str, month: str, day: str, printed: str) -> PartialDate:
    try:
        return PartialDate(year=int(year), month=int(month), day=int(day))
    except ValueError as error:
        raise ImpossibleDateError(printed.strip()) from error


def month_of(month: str) -> int:
    """The number of a month's name or abbreviation."""
    return _MONTHS[month.rstrip(".").lower()]


def date_of(year: str, month: str, day: str | None, printed: str) -> PartialDate:
    """The date of these words; `printed` is what to quote when it cannot be.

    Raises:
        ImpossibleDateError: when it is on no calendar.
    """
    digits = re.sub(r"\D", "", day) if day else None
    try:
        return PartialDate(year=int(year), month=month_of(month), day=int(digits) if digits else None)
    except ValueError as error:
        raise ImpossibleDateError(printed.strip()) from error
