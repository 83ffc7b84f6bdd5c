"""The small picture of a theme over the years: the share of inspections that ask for something on it.

Owns where bars stand and how high they are. A year with few inspections is drawn fainter, since its share
says little.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph_builder.querying.rows import Rows

BAR = 14
"""Width of a year, in the picture's units."""

HEIGHT = 40
FEW = 5
"""Inspections in a year below which its share says little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One year: how many inspections held ask for something on the theme, and its bar."""

    year: int
    inspections: int
    held: int
    items: int
    left: float
    height: float

    @property
    def few(self) -> bool:
        return self.held < FEW

    @property
    def percent(self) -> int:
        return round(100 * self.inspections / self.held)


@dataclass(frozen=True, slots=True)
class YearsPicture:
    """All years in which something was inspected, in order, and the size of their picture."""

    years: tuple[Year, ...]
    width: int
    height: int = HEIGHT


def picture_of_years(rows: Rows, held: Mapping[int, int]) -> YearsPicture:
    """The picture of one theme.

    Args:
        rows: the theme's rows of the query `theme-years`.
        held: how many inspections each year has, for years without a row too.
    """
    asked = {int(row["year"]): row for row in rows}
    span = range(min(held), max(held) + 1) if held else range(0)
    years = []
    for place, year in enumerate(span):
        if year not in held:
            continue
        row = asked.get(year, {})
        inspections = int(row.get("inspections", "0"))
        years.append(
            Year(
                year=year,
                inspections=inspections,
                held=held[year],
                items=int(row.get("items", "0")),
                left=place * BAR,
                height=round(HEIGHT * inspections / held[year], 1),
            )
        )
    return YearsPicture(tuple(years), BAR * len(span))
