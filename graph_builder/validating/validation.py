"""Whether a document's graph fits the shapes, and what to say when it does not.

Owns the run of pySHACL, with what of the register a document's graph needs, and the
check of the closed namespace beside it. Knows nothing of reports: what a shape asks is
in `shapes/`, how results are shown in `graph_builder.validating.report`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import pyshacl
from pyshacl.graph_abstraction import DataGraph
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from graph_builder.building.graph_memory import DocumentMemory
from graph_builder.register import Register, load_register
from graph_builder.validating.closed_namespace import undeclared_terms
from ontology import terms
from shapes import SHAPES_NAMESPACE, shape_files

_CLOSED_NAMESPACE = URIRef(f"{SHAPES_NAMESPACE}ClosedNamespace")
_CLOSED_NAMESPACE_COMPONENT = URIRef(f"{SHAPES_NAMESPACE}ClosedNamespaceConstraintComponent")


class ShapeSeverity(StrEnum):
    """How bad it is, by SHACL's own words. Only a violation keeps a document out."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeResult:
    """One thing of a graph that does not fit one shape.

    `focus`, `shape`, `component` (which constraint of the shape) and `path` are IRIs;
    `path` is None where the shape looks further than one property. `name` and `message`
    are the shape's own words; `value` is what does not fit, where anything is there.
    """

    focus: str
    shape: str
    component: str
    severity: ShapeSeverity
    name: str
    message: str
    path: str | None = None
    value: str | None = None


@cache
def shapes_graph() -> Graph:
    """All shapes as one graph. Not to be changed: every validator shares it."""
    graph = Graph(store=DocumentMemory())
    for file in shape_files():
        graph.parse(data=file.read_bytes(), format="turtle")
    return graph


@cache
def _prepared_shapes() -> pyshacl.ShapesGraph:
    shapes = pyshacl.ShapesGraph(shapes_graph())
    _ = shapes.shapes  # reads them now, once for a process
    return shapes


class Validator:
    """Checks graphs of documents against the shapes, which a process parses once.

    Args:
        register: tells which authorities are known, by IRI; it has the base of the data.
    """

    def __init__(self, register: Register | None = None) -> None:
        known = (register or load_register()).authorities
        self._gss_codes = {URIRef(authority.iri): Literal(authority.gss_code) for authority in known}
        self._shapes = _prepared_shapes()

    def validate(self, graph: Graph) -> tuple[ShapeResult, ...]:
        """All that does not fit, in a fixed order; nothing at all when the graph fits.

        The graph is the same afterwards. It is fastest on a `DocumentMemory`; a graph in
        another store is copied into one.
        """
        if not isinstance(graph.store, DocumentMemory):
            graph = _copied(graph)
        with self._known_authorities(graph):
            run = pyshacl.Validator(
                DataGraph.from_rdflib(graph),
                shacl_graph=self._shapes.graph,
                options={"inference": "none", "inplace": True},
            )
            run.shacl_graph = self._shapes
            _, report, _ = run.run()  # type: ignore[no-untyped-call]  # pySHACL gives it no types
        return tuple(sorted({*_results(report), *_undeclared(graph)}, key=_order))

    @contextmanager
    def _known_authorities(self, graph: Graph) -> Iterator[None]:
        """Lends the graph the code of the authorities it is about, which the register's graph holds."""
        lent = [
            (authority, terms.gssCode, self._gss_codes[authority])
            for authority in set(graph.objects(None, terms.aboutAuthority))
            if isinstance(authority, URIRef)
            and authority in self._gss_codes
            and (authority, terms.gssCode, None) not in graph
        ]
        for triple in lent:
            graph.add(triple)
        try:
            yield
        finally:
            for triple in lent:
                graph.remove(triple)


def _copied(graph: Graph) -> Graph:
    copy = Graph(store=DocumentMemory(), identifier=graph.identifier)
    for triple in graph:
        copy.store.add(triple, copy)
    return copy


def _results(report: Graph) -> Iterator[ShapeResult]:
    for result in report.subjects(RDF.type, SH.ValidationResult):
        shape = report.value(result, SH.sourceShape)
        path = report.value(result, SH.resultPath)
        yield _result(
            focus=report.value(result, SH.focusNode),
            shape=shape,
            component=report.value(result, SH.sourceConstraintComponent),
            path=path if isinstance(path, URIRef) else None,
            value=report.value(result, SH.value),
        )


def _undeclared(graph: Graph) -> Iterator[ShapeResult]:
    for subject, predicate, term in undeclared_terms(graph):
        yield _result(
            focus=subject,
            shape=_CLOSED_NAMESPACE,
            component=_CLOSED_NAMESPACE_COMPONENT,
            path=predicate,
            value=URIRef(term),
        )


def _result(
    *, focus: Node | None, shape: Node | None, component: Node | None, path: Node | None, value: Node | None
) -> ShapeResult:
    """A result in the words of its shape."""
    shapes = shapes_graph()
    severity = str(shapes.value(shape, SH.severity))
    return ShapeResult(
        focus=str(focus),
        shape=str(shape),
        component=str(component),
        severity=ShapeSeverity(severity.removeprefix(str(SH))),
        name=str(shapes.value(shape, SH.name)),
        message=str(shapes.value(shape, SH.message)),
        path=None if path is None else str(path),
        value=None if value is None else str(value),
    )


def _order(result: ShapeResult) -> tuple[str, ...]:
    return result.focus, result.shape, result.component, result.path or "", result.value or ""
