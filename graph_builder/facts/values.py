"""What facts are made of: dates as precise as the document, and evidence."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date as precise as the document: a day, a month of a year, or a year.

    Raises:
        ValueError: for a day without a month, or a date that is on no calendar.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError(f"a day without a month: {self!r}")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def from_iso(cls, text: str) -> PartialDate:
        """The date that is written as `2011`, `2011-10` or `2011-10-03`.

        Raises:
            ValueError: it is written otherwise, or is on no calendar.
        """
        found = _ISO.fullmatch(text)
        if found is None:
            raise ValueError(f"no date in ISO 8601: {text!r}")
        return cls(**{part: int(digits) for part, digits in found.groupdict().items() if digits})

    def __str__(self) -> str:
        """ISO 8601, as precise as known: `2011`, `2011-10` or `2011-10-03`."""
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def is_day(self) -> bool:
        return self.day is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a fact was read: a span of the document's text.

    `start` and `end` are code points from 0, the end exclusive; `quote` equals
    the text between them; `pages` are numbered from 1 as the file counts them.
    """

    start: int
    end: int
    quote: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Anything a document states, with the words it states it in."""

    evidence: Evidence
