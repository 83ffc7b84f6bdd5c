"""Graphs as N-Quads, the form in which the store takes them.

Owns the writing of lines: sorted, so that the same triples are the same bytes. IRIs of
a document's graph repeat a dozen times each, hence the cache.
"""

from __future__ import annotations

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


def write_quads(graph: Graph) -> bytes:
    """The triples of `graph` as N-Quads under the graph's own identifier.

    Raises:
        ValueError: for a blank node, of which the data has none.
    """
    known: dict[Node, str] = {}

    def written(term: Node) -> str:
        if isinstance(term, Literal):
            return _written(term)
        text = known.get(term)
        if text is None:
            text = known[term] = _written(term)
        return text

    tail = f" {_written(graph.identifier)} .\n"
    lines = [f"{written(s)} {written(p)} {written(o)}{tail}" for s, p, o in graph]
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
