"""The rows of an answer as plain text: the form in which our own code goes on with what it asked.

Owns that form. How a question is asked, and the forms of answers for others, are for `asking`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import pyoxigraph as ox

from graph_builder.identifiers import DEFAULT_BASE
from graph_builder.querying.asking import AnswerFormatError, Dataset, run

Rows = list[Mapping[str, str]]
"""Rows of an answer: the text of each bound column by its name."""


def ask_rows(
    store: ox.Store,
    text: str,
    params: Mapping[str, str] | None = None,
    base: str = DEFAULT_BASE,
    dataset: Dataset | None = None,
) -> Rows:
    """The rows that an open store answers; arguments and errors are those of `asking.run`.

    Raises:
        AnswerFormatError: the query answers with something else.
    """
    answer = run(store, text, params, base, dataset)
    if not isinstance(answer, ox.QuerySolutions):
        raise AnswerFormatError("this query does not answer with rows.")
    names = [variable.value for variable in answer.variables]
    return [
        {name: term.value for name, term in zip(names, row, strict=True) if term is not None}
        for row in answer
    ]


def read_rows(answer: bytes) -> Rows:
    """The rows of an answer that is written in SPARQL's JSON form."""
    bindings = json.loads(answer)["results"]["bindings"]
    return [{name: term["value"] for name, term in row.items()} for row in bindings]
