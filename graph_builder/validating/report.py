"""What did not fit the shapes, shown to people and to machines.

Owns the issues made of shape results, with the words and pages of the document they are
about, and the three forms of the report: text, SHACL in Turtle, JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from types import MappingProxyType

import pyoxigraph as ox
from rdflib import Graph, URIRef
from rdflib.namespace import PROV, RDF, RDFS, Namespace
from rdflib.term import Node

from graph_builder.issues import Code, Issue, Severity
from graph_builder.validating.validation import ShapeResult, ShapeSeverity
from ontology import ONTOLOGY_IRI
from shapes import SHAPES_NAMESPACE

Results = Mapping[str, Sequence[ShapeResult]]
"""What did not fit, by the name of the document, or of a graph across documents."""

ACROSS = {"links": "links between documents", "derived": "facts derived from several documents"}
"""The graphs across documents that have shapes, and what each is called in a report."""

_OA = Namespace("http://www.w3.org/ns/oa#")
_SH = "http://www.w3.org/ns/shacl#"
_TOLD_BEFORE = frozenset({f"{SHAPES_NAMESPACE}DocumentAuthorityKnown"})
"""What is already an issue of the reading, which knows the words as well."""

_REFUSED = "The document is kept out: compare it with what was read, and report the mistake."
_WARNED = "The document is published; look whether it says more than was read."


def issues_of(results: Sequence[ShapeResult], graph: Graph, document: str) -> list[Issue]:
    """One issue for each node of `graph` and each shape it does not fit.

    Args:
        results: as `Validator.validate` gave them for `graph`.
        graph: leads from a node to the words and pages it was read from.
        document: its name as the user knows it.
    """
    # A value can fail several constraints of one shape, whose sentence is the same for all.
    once = {(result.focus, result.shape): result for result in results if result.shape not in _TOLD_BEFORE}
    return [_issue(result, graph, document) for result in once.values()]


def _issue(result: ShapeResult, graph: Graph, document: str) -> Issue:
    focus = URIRef(result.focus)
    passage = _passage(focus, graph)
    label = graph.value(focus, RDFS.label)
    violated = result.severity is ShapeSeverity.VIOLATION
    message = f"{label}: {result.message}" if label is not None and violated else result.message
    return Issue(
        code=Code.SHAPE_VIOLATED if violated else Code.SHAPE_WARNING,
        severity=Severity.REFUSED if violated else Severity.WARNING,
        document=document,
        message=message,
        advice=_REFUSED if violated else _WARNED,
        focus=result.focus,
        quote=next((str(words) for words in _selected(passage, _OA.exact, graph)), None),
        pages=tuple(sorted(int(page.rpartition("=")[2]) for page in _selected(passage, RDF.value, graph))),
    )


def _passage(focus: Node, graph: Graph) -> Node | None:
    """The passage a node was read from, or that it is, or that it is a selector of."""
    return (
        graph.value(focus, PROV.wasDerivedFrom)
        or graph.value(predicate=_OA.hasSelector, object=focus)
        or focus
    )


def _selected(passage: Node | None, property_: Node, graph: Graph) -> Iterator[str]:
    for selector in graph.objects(passage, _OA.hasSelector):
        yield from (str(value) for value in graph.objects(selector, property_))


def as_text(results: Results) -> str:
    """The report for people: documents with what does not fit, and a last line that counts."""
    lines: list[str] = []
    for document, found in results.items():
        for result in found:
            value = f" ({result.value})" if result.value else ""
            lines += [
                f"{document}: {result.severity.lower()}: {result.message}{value}",
                f"  {result.name} of <{result.focus}>",
            ]
    violations, warnings = (
        _count(results, severity) for severity in (ShapeSeverity.VIOLATION, ShapeSeverity.WARNING)
    )
    documents = sum(name not in ACROSS.values() for name in results)
    lines.append(f"{documents} documents, {violations} violations, {warnings} warnings")
    return "\n".join([*lines, ""])


def as_json(results: Results) -> str:
    """The report for programs: `conforms`, and every result with its document."""
    found = [{"document": document, **asdict(result)} for document in results for result in results[document]]
    report = {"conforms": conforms(results), "documents": len(results), "results": found}
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def as_turtle(results: Results) -> str:
    """The report in SHACL's own vocabulary. It conforms when there is nothing to report, even a warning."""
    report = ox.BlankNode("report")
    triples = [
        _triple(report, RDF.type, ox.NamedNode(f"{_SH}ValidationReport")),
        _triple(report, f"{_SH}conforms", ox.Literal(not any(results.values()))),
    ]
    every = [result for document in results for result in results[document]]
    for number, result in enumerate(every, start=1):
        node = ox.BlankNode(f"result{number}")
        triples.append(_triple(report, f"{_SH}result", node))
        triples += _result_triples(node, result)
    prefixes = {"sh": _SH, "shape": SHAPES_NAMESPACE, "insp": f"{ONTOLOGY_IRI}#"}
    written = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=prefixes)
    return (written or b"").decode()


def _result_triples(node: ox.BlankNode, result: ShapeResult) -> Iterator[ox.Triple]:
    yield _triple(node, RDF.type, ox.NamedNode(f"{_SH}ValidationResult"))
    yield _triple(node, f"{_SH}focusNode", ox.NamedNode(result.focus))
    yield _triple(node, f"{_SH}sourceShape", ox.NamedNode(result.shape))
    yield _triple(node, f"{_SH}sourceConstraintComponent", ox.NamedNode(result.component))
    yield _triple(node, f"{_SH}resultSeverity", ox.NamedNode(f"{_SH}{result.severity}"))
    yield _triple(node, f"{_SH}resultMessage", ox.Literal(result.message, language="en"))
    if result.path is not None:
        yield _triple(node, f"{_SH}resultPath", ox.NamedNode(result.path))
    if result.value is not None:
        is_iri = result.value.startswith(("http://", "https://"))
        yield _triple(node, f"{_SH}value", ox.NamedNode(result.value) if is_iri else ox.Literal(result.value))


def _triple(
    subject: ox.BlankNode, predicate: str, value: ox.NamedNode | ox.BlankNode | ox.Literal
) -> ox.Triple:
    return ox.Triple(subject, ox.NamedNode(str(predicate)), value)


def conforms(results: Results) -> bool:
    """True when there is no violation; warnings do not matter."""
    return _count(results, ShapeSeverity.VIOLATION) == 0


def _count(results: Results, severity: ShapeSeverity) -> int:
    return sum(result.severity is severity for found in results.values() for result in found)


FORMATS: Mapping[str, Callable[[Results], str]] = MappingProxyType(
    {"text": as_text, "turtle": as_turtle, "json": as_json}
)
"""The forms of the report by the name a user gives."""
