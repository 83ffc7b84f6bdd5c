"""Why parameters left no row: which value no row of a question has, and the one that may have been meant.

Owns the sentences. Values that a column cannot have at all are refused before, by `parameters`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

import pyoxigraph as ox

from graph_builder.querying.named_queries import NamedQuery
from graph_builder.querying.rows import ask_rows

_MOST = 3
"""How many values are offered."""


def why_no_rows(store: ox.Store, query: NamedQuery, given: Mapping[str, str], base: str) -> str:
    """What to look at when a named query, narrowed by `given`, has no row; `base` is the base of the data."""
    rows = ask_rows(store, query.text, query.defaults, base)
    if not rows:
        return "This question has no row in this graph, whatever the parameters."
    asked = {name: value for name, value in given.items() if value and name not in query.defaults}
    told = list(_absent(rows, asked))
    return " ".join(told) or "No row has all of these values together. Leave one out."


def _absent(rows: list[Mapping[str, str]], asked: Mapping[str, str]) -> Iterator[str]:
    for name, value in asked.items():
        values = {row[name] for row in rows if row.get(name)}
        if not any(there == value or there.endswith(f"/{value}") for there in values):
            near = _nearest(value, values)
            yield f"No row has the {name} “{value}”." + (
                f" Did you mean {' or '.join(near)}?" if near else ""
            )


def _nearest(value: str, values: set[str]) -> list[str]:
    """Values that differ in case, or by few letters, or that the value is a part of, the likeliest first."""
    folded = {there.casefold(): there for there in sorted(values)}
    close = get_close_matches(value.casefold(), folded, n=_MOST)
    holding = [there for there in folded if value.casefold() in there and there not in close]
    return [f"“{folded[there]}”" for there in [*close, *holding][:_MOST]]
