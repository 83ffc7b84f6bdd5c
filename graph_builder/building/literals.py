"""Values as RDF literals, in the one form each that the store gives back unchanged.

Owns the datatypes. The store keeps numbers by value: integers are `xsd:integer` and
decimals have no trailing zeros, so that a graph is the same before and after storing.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from rdflib import Literal
from rdflib.namespace import XSD

from graph_builder.facts import PartialDate

_INTEGER, _DECIMAL, _DATE = XSD.integer, XSD.decimal, XSD.date
_MONTH, _YEAR = XSD.gYearMonth, XSD.gYear

TRUE = Literal(True)
FALSE = Literal(False)


def text(value: str | None) -> Literal | None:
    """Words as they stand in a document, without a language tag; None for None."""
    return None if value is None else Literal(value)


def english(value: str) -> Literal:
    """Words of ours: labels. Names of bodies and people have no language."""
    return Literal(value, lang="en")


@lru_cache(maxsize=4096)
def integer(value: int) -> Literal:
    """A count or an offset."""
    return Literal(str(value), datatype=_INTEGER, normalize=False)


def decimal(value: str) -> Literal:
    """A figure, given in plain decimals.

    Raises:
        decimal.InvalidOperation: when `value` is not a number.
    """
    plain = format(Decimal(value), "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return Literal(plain, datatype=_DECIMAL, normalize=False)


def partial_date(value: PartialDate) -> Literal:
    """A date as `xsd:date`, `xsd:gYearMonth` or `xsd:gYear`: as precise as it is known."""
    datatype = _DATE if value.is_day else _MONTH if value.month else _YEAR
    return Literal(str(value), datatype=datatype, normalize=False)


def first_and_last_day(value: PartialDate) -> tuple[Literal, Literal]:
    """The earliest and the latest day a date can mean, which compare where it may not."""
    days = (value.earliest.isoformat(), value.latest.isoformat())
    return (
        Literal(days[0], datatype=_DATE, normalize=False),
        Literal(days[1], datatype=_DATE, normalize=False),
    )
