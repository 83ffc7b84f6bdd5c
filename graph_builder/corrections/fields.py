"""Which fields of which facts can be corrected, and how their values are written.

Owns the names. A statement is named as its IRI is below the document's, and a field of it as the
column of the named query that shows it, so that a row that is wrong says itself what to write.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import partial
from typing import TypeVar

from graph_builder.facts import (
    DateOf,
    Fact,
    FieldworkPart,
    Grade,
    Judgement,
    PartialDate,
    PersonInRole,
    PreviousInspection,
    Publication,
    Recommendation,
    RecommendationKind,
    ReportFacts,
    Statistic,
)
from graph_builder.identifiers import slug

Code = TypeVar("Code", bound=StrEnum)

StatementKey = tuple[str | int, ...]
"""The kind of a statement and its place in the document, as in its IRI."""


class FieldValueError(ValueError):
    """A value that its field cannot have; the message says what is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a fact: the `attribute` that holds it, how it is read, whether it may be empty."""

    attribute: str
    read: Callable[[str], object]
    optional: bool = False


def _words(text: str) -> str:
    if not text:
        raise FieldValueError("a value of at least one word is wanted")
    return text


def _date(text: str) -> PartialDate:
    try:
        return PartialDate.from_iso(text)
    except ValueError as error:
        raise FieldValueError("a date such as 2031-05-17, 2031-05 or 2031 is wanted") from error


def _number(text: str) -> str:
    try:
        return format(Decimal(text.replace(",", "")), "f")
    except InvalidOperation:
        raise FieldValueError("a plain number such as 412 or 63.5 is wanted") from None


def _truth(text: str) -> bool:
    if text not in ("true", "false"):
        raise FieldValueError("true or false is wanted")
    return text == "true"


def _one_of(codes: type[Code], text: str) -> Code:
    for code in codes:
        if text and slug(text) == slug(code.value):
            return code
    raise FieldValueError(f"one of {', '.join(code.value for code in codes)} is wanted")


_DAY = Field(attribute="date", read=_date, optional=True)
_GRADE = partial(_one_of, Grade)

FIELDS: Mapping[type[Fact], Mapping[str, Field]] = {
    Publication: {"published": Field(attribute="date", read=_date)},
    FieldworkPart: {
        "start": Field(attribute="start", read=_date),
        "end": Field(attribute="end", read=_date),
    },
    Judgement: {"grade": Field(attribute="grade", read=_GRADE)},
    Recommendation: {
        "text": Field(attribute="text", read=_words),
        "number": Field(attribute="number", read=_words, optional=True),
        "kind": Field(attribute="kind", read=partial(_one_of, RecommendationKind)),
    },
    PersonInRole: {
        "person": Field(attribute="name", read=_words, optional=True),
        "post": Field(attribute="post", read=_words, optional=True),
        "body": Field(attribute="body", read=_words, optional=True),
        "since": Field(attribute="since", read=_date, optional=True),
        "interim": Field(attribute="interim", read=_truth),
    },
    PreviousInspection: {
        "subject": Field(attribute="subject", read=_words),
        "date": _DAY,
        "date_of": Field(attribute="date_of", read=partial(_one_of, DateOf), optional=True),
        "grade": Field(attribute="grade", read=_GRADE, optional=True),
    },
    Statistic: {
        "value": Field(attribute="value", read=_number),
        "measure": Field(attribute="measure", read=_words),
        "at": Field(attribute="at", read=_date, optional=True),
    },
}
"""The fields that can be corrected, by the class of fact and the name of the column."""


def statements_of(facts: ReportFacts) -> Iterator[tuple[StatementKey, Fact]]:
    """The facts that can be corrected, each under the key of its statement."""
    if facts.publication is not None:
        yield ("publication",), facts.publication
    for position, part in enumerate(facts.fieldwork, start=1):
        yield ("fieldwork", position), part
    for judgement in facts.judgements:
        yield ("judgement", str(judgement.subject), judgement.area_key), judgement
    for item in facts.recommendations:
        yield ("recommendation", str(item.addressee), item.position), item
    for person in facts.people:
        yield ("role", slug(person.role), person.position), person
    for mention in facts.previous_inspections:
        yield ("previous-inspection", mention.position), mention
    for figure in facts.statistics:
        yield ("observation", figure.position), figure
