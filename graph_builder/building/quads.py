"""Graphs as N-Quads, the form in which the store takes them.

Owns the writing of lines: sorted, so that the same triples are the same bytes. Terms of
a document's graph repeat a dozen times each, hence the cache.
"""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from graph_builder.building.evidence import Triple

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


def write_quads(graph: Graph) -> bytes:
    """The triples of `graph` as N-Quads under the graph's own identifier.

    Raises:
        ValueError: for a blank node, of which the data has none.
    """
    return write_lines(graph, _written(graph.identifier))


def write_lines(triples: Iterable[Triple] | Graph, graph: str) -> bytes:
    """Triples as sorted N-Quads lines; `graph` is an IRI in angle brackets."""
    known: dict[Node, str] = {}

    def written(term: Node) -> str:
        text = known.get(term)
        if text is None:
            text = known[term] = _written(term)
        return text

    tail = f" {graph} .\n"
    lines = [f"{written(s)} {written(p)} {written(o)}{tail}" for s, p, o in triples]
    return "".join(sorted(lines)).encode()


def _written(term: Node) -> str:
    if isinstance(term, URIRef):
        return f"<{term}>"
    if not isinstance(term, Literal):
        raise ValueError(f"neither an IRI nor a literal: {term!r}")
    text = f'"{str(term).translate(_ESCAPES)}"'
    if term.language:
        return f"{text}@{term.language}"
    return f"{text}^^<{term.datatype}>" if term.datatype else text
