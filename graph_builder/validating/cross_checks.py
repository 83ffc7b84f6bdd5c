"""Checks that shapes cannot make: the named queries that want no rows.

Owns how a row becomes a warning. What is checked stands in `queries/*-violation.rq`; those tagged
`document` look at one document at a time and run where it is read, the others over all that
is to be published.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor

import pyoxigraph

from graph_builder.issues import Code, Issue, Severity
from graph_builder.querying.named_queries import NamedQuery, all_queries
from graph_builder.querying.rows import ask_rows

_FOCUS = ("fact", "judgement", "inspection", "iri")
"""Columns that name what a row is about, the best first."""


def check_document(quads: pyoxigraph.Store, name: str) -> Iterator[Issue]:
    """A warning for every row of every check of one document, whose quads alone are given."""
    for check in _checks(of_document=True):
        for cells in ask_rows(quads, check.text, check.defaults):
            yield _issue(check, cells, name)


def run_cross_checks(store: pyoxigraph.Store) -> Iterator[Issue]:
    """A warning for every row of every check across documents, in the order of the checks' names."""
    checks = _checks(of_document=False)
    # The store lets other threads run while it works, and answers never leave the thread that asked.
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as threads:
        answers = list(threads.map(lambda check: ask_rows(store, check.text, check.defaults), checks))
    for check, rows in zip(checks, answers, strict=True):
        for cells in rows:
            yield _issue(check, cells, check.name)


def _checks(*, of_document: bool) -> list[NamedQuery]:
    return [query for query in all_queries() if query.is_check and ("document" in query.tags) is of_document]


def _issue(check: NamedQuery, cells: Mapping[str, str], document: str) -> Issue:
    return Issue(
        code=Code.CROSS_CHECK,
        severity=Severity.WARNING,
        document=document,
        message=f"{check.summary} {', '.join(f'{name} {value}' for name, value in cells.items())}.",
        advice=f"See: inspection-graph query {check.name}",
        focus=next((cells[name] for name in _FOCUS if name in cells), None),
    )
