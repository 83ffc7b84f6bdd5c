"""The graphs that belong to no document, as N-Quads: the ontology and the register.

Owns where their terms go: terms and concepts stay in the ontology's namespace, what the register
describes moves to the base of the data.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources.abc import Traversable
from typing import TypeVar

import pyoxigraph as ox

from graph_builder.identifiers import DEFAULT_BASE, Identifiers
from ontology import ontology_files, register_file

_Term = TypeVar("_Term")

_DATA = f"{DEFAULT_BASE}id/"
"""Where the register's Turtle has its authorities; the ontology lives beside it, not below."""


def build_ontology_quads(identifiers: Identifiers) -> bytes:
    """The ontology and its schemes, in their named graph."""
    return _quads(ontology_files(), "ontology", identifiers)


def build_register_quads(identifiers: Identifiers) -> bytes:
    """The register of authorities, in its named graph, with IRIs below the base of `identifiers`."""
    return _quads((register_file(),), "register", identifiers)


def _quads(files: Iterable[Traversable], name: str, identifiers: Identifiers) -> bytes:
    graph, base = ox.NamedNode(identifiers.graph(name)), identifiers.base
    quads = [
        ox.Quad(_moved(triple.subject, base), triple.predicate, _moved(triple.object, base), graph)
        for file in files
        for triple in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE)
    ]
    lines = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return b"".join(sorted(set(lines.splitlines(keepends=True))))


def _moved(term: _Term, base: str) -> _Term | ox.NamedNode:
    if isinstance(term, ox.NamedNode) and term.value.startswith(_DATA):
        return ox.NamedNode(f"{base}id/{term.value.removeprefix(_DATA)}")
    return term
