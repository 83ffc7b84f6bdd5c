"""The parameters of named queries: each column is one, and its values are of the column's type.

Owns what a person may write for a value, and what is said when they wrote another;
`asking` substitutes the values.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from graph_builder.querying.asking import ParameterError
from graph_builder.querying.columns import Column, ValueType
from graph_builder.querying.named_queries import NamedQuery

PATTERNS = {
    ValueType.DATE: r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
    ValueType.INTEGER: r"^-?[0-9]{1,9}$",
    ValueType.NUMBER: r"^-?[0-9]{1,9}(\.[0-9]+)?([eE]-?[0-9]{1,3})?$",
    ValueType.TRUTH: r"^(true|false)$",
    ValueType.ADDRESS: r"^([A-Za-z][A-Za-z0-9]*:)?([A-Za-z0-9._~/+-]|%[0-9A-F]{2})+(#[A-Za-z0-9._~/-]*)?$",
}
"""What a value of each type looks like; text may be anything."""

WANTED = {
    ValueType.DATE: "a date such as 2024-12-06, or 2024-12 or 2024 where the column says no more",
    ValueType.INTEGER: "a whole number",
    ValueType.NUMBER: "a number such as 63.5",
    ValueType.TRUTH: "true or false",
    ValueType.ADDRESS: "an address such as another column gives, whole or without the base of the graph",
    ValueType.TEXT: "text",
}
"""What each type wants, in words."""

_PRECISIONS = {4: "gYear", 7: "gYearMonth", 10: "date"}


def typed_parameters(query: NamedQuery, given: Mapping[str, str]) -> dict[str, str]:
    """Values of parameters as `asking.run` takes them, the query's defaults among them.

    Args:
        query: the named query.
        given: a value as a person writes it for each parameter; an empty one counts as none.

    Raises:
        ParameterError: the query has no such parameter, or the value is not of its type; the
            message says which there are, or what is wanted.
    """
    columns = {column.name: column for column in query.columns}
    typed = dict(query.defaults)
    for name, value in given.items():
        if name not in columns:
            raise ParameterError(
                f"The question “{query.name}” has no parameter “{name}”. There are: {', '.join(columns)}."
            )
        if value:
            typed[name] = _typed(columns[name], value)
    return typed


def _typed(column: Column, value: str) -> str:
    """The value with its type, in the way of writing of `asking.run`."""
    if column.values and value not in column.values:
        raise ParameterError(
            f"The parameter “{column.name}” is one of {', '.join(column.values)}, not “{value}”."
        )
    match column.type:
        case ValueType.TEXT:
            # Said to be a string even so, lest text that looks like an address be taken for one.
            return f"{value}^^string"
        case ValueType.ADDRESS:
            value = value.removeprefix("<").removesuffix(">")
    if not re.fullmatch(PATTERNS[column.type], value):
        raise _wrong(column, value)
    match column.type:
        case ValueType.ADDRESS:
            return f"<{value}>"
        case ValueType.DATE:
            return f"{value}^^{_precision(column, value)}"
        case ValueType.TRUTH:
            return f"{value}^^boolean"
        case ValueType.NUMBER:
            return f"{Decimal(value):f}^^decimal"
    return f"{value}^^integer"


def _precision(column: Column, value: str) -> str:
    if len(value) == len("2024-12-06"):
        try:
            date.fromisoformat(value)
        except ValueError:
            raise _wrong(column, value) from None
    return _PRECISIONS[len(value)]


def _wrong(column: Column, value: str) -> ParameterError:
    return ParameterError(f"The parameter “{column.name}” wants {WANTED[column.type]}, not “{value}”.")
