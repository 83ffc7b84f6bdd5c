"""One document's graph in memory, as fast as rdflib can hold it.

Owns the store behind such a graph and the way back from the published quads to it.
A document's graph needs none of the contexts that rdflib's default store keeps for every
triple, which cost more than half of the time of filling and of validating it.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import Any

import pyoxigraph as ox
from rdflib import Graph, Literal, URIRef
from rdflib.plugins.stores.memory import SimpleMemory


class DocumentMemory(SimpleMemory):
    """rdflib's simple store, for a single graph, that knows its own size.

    It says of itself that it is aware of contexts because pySHACL wraps every graph in a
    dataset; of the contexts it is then given it keeps none.
    """

    context_aware = True
    graph_aware = True

    def __init__(self, configuration: str | None = None, identifier: Any = None) -> None:
        super().__init__(configuration, identifier)
        self._size: int | None = 0

    def add(self, triple: Any, context: Any, quoted: bool = False) -> None:
        super().add(triple, context, quoted)
        self._size = None

    def remove(self, triple_pattern: Any, context: Any = None) -> None:
        super().remove(triple_pattern, context)
        self._size = None

    def __len__(self, context: Any = None) -> int:
        # pySHACL asks for the truth of a graph, hence for its size, with every result.
        if self._size is None:
            self._size = super().__len__(context)
        return self._size

    def contexts(self, triple: Any = None) -> Generator[Graph, None, None]:
        """None are kept."""
        yield from ()

    def add_graph(self, graph: Graph) -> None:
        """The one graph needs no adding."""

    def remove_graph(self, graph: Graph) -> None:
        """The one graph goes with the store."""


def graph_of(quads: Iterable[ox.Quad | ox.Triple], identifier: str) -> Graph:
    """The triples of published quads as a graph of rdflib's.

    Raises:
        ValueError: for a blank node, of which the data has none.
    """
    graph = Graph(store=DocumentMemory(), identifier=URIRef(identifier))
    for quad in quads:
        triple = (_term(quad.subject), _term(quad.predicate), _term(quad.object))
        graph.store.add(triple, graph)
    return graph


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> URIRef | Literal:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if not isinstance(term, ox.Literal):
        raise ValueError(f"neither an IRI nor a literal: {term}")
    if term.language:
        return Literal(term.value, lang=term.language)
    if term.datatype.value == "http://www.w3.org/2001/XMLSchema#string":
        return Literal(term.value)
    return Literal(term.value, datatype=URIRef(term.datatype.value))
