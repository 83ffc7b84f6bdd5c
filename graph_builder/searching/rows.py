"""Asking a graph for the rows that search is made of. Owns the form in which they come."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from graph_builder.prefixes import PREFIXES


def ask(
    store: ox.Store, query: str, given: Mapping[str, str] | None = None, graph: str | None = None
) -> list[Mapping[str, str]]:
    """The rows of a query, each the text of the bound columns by name.

    Args:
        store: the graph.
        query: a SELECT.
        given: the IRIs of some of its columns.
        graph: the named graph it is asked of; None is all of them together.
    """
    values: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
        ox.Variable(name): ox.NamedNode(iri) for name, iri in (given or {}).items()
    }
    answer = store.query(
        query,
        prefixes=PREFIXES,
        use_default_graph_as_union=graph is None,
        default_graph=ox.NamedNode(graph) if graph else None,
        substitutions=values or None,
    )
    assert isinstance(answer, ox.QuerySolutions)
    names = [variable.value for variable in answer.variables]
    return [
        {name: term.value for name, term in zip(names, row, strict=True) if term is not None}
        for row in answer
    ]


def notation(concept: str) -> str:
    """The notation of a concept by its IRI, which ends in it."""
    return concept.rpartition("/")[2]
