"""Checks across documents: the named queries that want no rows, run over what is to be published.

Owns how a row becomes a warning. What is checked stands in `queries/*-violation.rq`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pyoxigraph

from graph_builder.asking import render, run
from graph_builder.issues import Code, Issue, Severity
from graph_builder.named_queries import all_queries

_FOCUS = ("fact", "judgement", "inspection", "iri")
"""Columns that name what a row is about, the best first."""


def check_names() -> frozenset[str]:
    """The names of the checks, under which their issues stand in place of a document's name."""
    return frozenset(check.name for check in all_queries() if check.is_check)


def run_cross_checks(store: pyoxigraph.Store) -> Iterator[Issue]:
    """A warning for every row of every check, in the order of the checks' names."""
    for check in all_queries():
        if not check.is_check:
            continue
        answer = json.loads(render(run(store, check.text, check.defaults), "json"))
        for row in answer["results"]["bindings"]:
            cells = {name: term["value"] for name, term in row.items()}
            yield Issue(
                code=Code.CROSS_CHECK,
                severity=Severity.WARNING,
                document=check.name,
                message=f"{check.summary} {', '.join(f'{name} {value}' for name, value in cells.items())}.",
                advice=f"See: inspection-graph query {check.name}",
                focus=next((cells[name] for name in _FOCUS if name in cells), None),
            )
