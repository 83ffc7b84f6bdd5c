"""The questions asked of the graph about one IRI, and their answers as they come.

Owns the SPARQL. An IRI that a client gave goes into a question as the value of `?iri`, never into
its text. What the answers amount to is `descriptions`.

The questions are written for how the store plans them: it does not see the value of `?iri`, so
a triple pattern that would be found quickly by it must come before any that names a property,
and labels are picked by FILTER. OPTIONAL would read every label there is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from graph_builder.querying.rows import Rows
from server.linked_data.vocabulary import LABELS
from server.media_types import MediaType
from server.published import Snapshot
from server.querying.query_work import Question, Verdict

MOST_IN_DATA = 200
"""Incoming links in a resource's data."""

Term: TypeAlias = Mapping[str, str]
"""A term as SPARQL's JSON form writes it."""

_NAMES = "FILTER(?name IN (skos:prefLabel, rdfs:label, foaf:name))"

_TRIPLES = f"""
CONSTRUCT {{
  ?iri ?property ?value . ?thing ?name ?label . ?source ?link ?iri .
  ?passage oa:hasSelector ?selector . ?selector ?part ?words .
}}
WHERE {{
  {{ ?iri ?property ?value }}
  UNION {{ ?iri ?any ?thing . ?thing ?name ?label {_NAMES} }}
  UNION {{ SELECT DISTINCT ?iri ?source ?link WHERE {{ ?source ?link ?iri }} LIMIT {MOST_IN_DATA} }}
  UNION {{ ?iri prov:wasDerivedFrom ?passage . ?passage oa:hasSelector ?selector . ?selector ?part ?words }}
}}
"""
"""A resource as data: its statements, what the things they name are called, the words they were
read from, and up to `MOST_IN_DATA` statements that lead to it."""

_TRIPLES_OF_GRAPH = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?iri { ?s ?p ?o } }"
"""All statements of a named graph."""

_ANYTHING = "SELECT ?iri WHERE { { ?iri ?property ?value } UNION { ?source ?property ?iri } } LIMIT 1"
_ANYTHING_IN_GRAPH = "SELECT ?iri WHERE { GRAPH ?iri { ?s ?p ?o } } LIMIT 1"
_STATEMENTS = "SELECT ?iri ?graph ?property ?value WHERE { GRAPH ?graph { ?iri ?property ?value } }"
_LABELS = (
    f"SELECT DISTINCT ?iri ?thing ?name ?label WHERE {{ ?iri ?any ?thing . ?thing ?name ?label {_NAMES} }}"
)
_INCOMING = """
SELECT ?iri ?property (COUNT(DISTINCT ?source) AS ?number)
WHERE { ?source ?property ?iri } GROUP BY ?iri ?property
"""
_QUOTATIONS = """
SELECT DISTINCT ?iri ?passage ?part ?words WHERE {
  ?iri prov:wasDerivedFrom ?passage . ?passage oa:hasSelector ?selector . ?selector ?part ?words
}
"""
_OWN_QUOTATION = (
    "SELECT DISTINCT ?iri ?part ?words WHERE { ?iri oa:hasSelector ?selector . ?selector ?part ?words }"
)
_SIZE_OF_GRAPH = """
SELECT ?iri (COUNT(*) AS ?number) WHERE { GRAPH ?iri { ?s ?p ?o } } GROUP BY ?iri
"""
_CLASSES_OF_GRAPH = """
SELECT ?iri ?class (COUNT(DISTINCT ?s) AS ?number) WHERE { GRAPH ?iri { ?s a ?class } } GROUP BY ?iri ?class
"""


class UnknownResource(LookupError):
    """The graph says nothing of an IRI."""


class TooManyStatements(Exception):
    """A named graph holds more statements than one answer does."""


def statements(snapshot: Snapshot, iri: str) -> list[Mapping[str, Term]]:
    """What is said of it: rows of `graph`, `property` and `value`."""
    return _bindings(snapshot, _STATEMENTS, {"iri": f"<{iri}>"})


def value_labels(snapshot: Snapshot, iri: str) -> dict[str, str]:
    """The labels of what its statements name."""
    return labels_of(_ask(snapshot, _LABELS, iri), "thing")


def incoming_counts(snapshot: Snapshot, iri: str) -> dict[str, int]:
    """How many things lead to it, by property."""
    return {row["property"]: int(row["number"]) for row in _ask(snapshot, _INCOMING, iri)}


def incoming(
    snapshot: Snapshot, iri: str, by: str, offset: int, limit: int
) -> tuple[list[str], dict[str, str]]:
    """Some of what leads to it by one property, and the labels of these.

    A closed store always answers in the same order, so none is needed to go on where one was.
    """
    params = {"iri": f"<{iri}>", "property": f"<{by}>"}
    part = "SELECT DISTINCT ?iri ?property ?source WHERE { ?source ?property ?iri }"
    part += f" OFFSET {offset:d} LIMIT {limit:d}"
    named = f"SELECT DISTINCT * WHERE {{ {{ {part} }} ?source ?name ?label {_NAMES} }}"
    found = [row["source"] for row in _rows(snapshot, part, params)]
    return found, labels_of(_rows(snapshot, named, params), "source")


def quotations(snapshot: Snapshot, iri: str) -> Rows:
    """The words it was read from, or that it is: rows of `part`, `words`, and a `passage` if not itself."""
    return _ask(snapshot, _QUOTATIONS, iri) + _ask(snapshot, _OWN_QUOTATION, iri)


def graph_size(snapshot: Snapshot, iri: str) -> int:
    """How many statements a named graph holds."""
    return next((int(row["number"]) for row in _ask(snapshot, _SIZE_OF_GRAPH, iri)), 0)


def graph_classes(snapshot: Snapshot, iri: str) -> dict[str, int]:
    """How many things of each class a named graph holds."""
    return {row["class"]: int(row["number"]) for row in _ask(snapshot, _CLASSES_OF_GRAPH, iri)}


def write_triples(snapshot: Snapshot, iri: str, form: MediaType) -> bytes:
    """What the graph says of a resource, or all that a named graph holds, in a form of RDF.

    Raises:
        UnknownResource: there is nothing to write.
        TooManyStatements: there is more than one answer holds.
        WorkFailed: the graph could not be asked.
    """
    is_graph = iri.startswith(f"{snapshot.base}graph/")
    if not _ask(snapshot, _ANYTHING_IN_GRAPH if is_graph else _ANYTHING, iri):
        raise UnknownResource(iri)
    question = Question(
        text=_TRIPLES_OF_GRAPH if is_graph else _TRIPLES,
        row_format=None,
        graph_format=form.key,
        params={"iri": f"<{iri}>"},
        base=snapshot.base,
    )
    found = snapshot.ask(question)
    if found.verdict is not Verdict.GRAPH:
        raise RuntimeError(f"a resource could not be written: {found.message}")
    if found.cut:
        raise TooManyStatements(iri)
    return found.body


def labels_of(rows: Iterable[Mapping[str, str]], column: str) -> dict[str, str]:
    """The preferred label of each thing in a column, of rows with the columns `name` and `label`."""
    found: dict[str, tuple[int, str]] = {}
    for row in rows:
        if row["name"] in LABELS:
            candidate = (LABELS.index(row["name"]), row["label"])
            found[row[column]] = min(candidate, found.get(row[column], candidate))
    return {thing: label for thing, (_, label) in found.items()}


def _ask(snapshot: Snapshot, text: str, iri: str) -> Rows:
    return _rows(snapshot, text, {"iri": f"<{iri}>"})


def _rows(snapshot: Snapshot, text: str, params: Mapping[str, str]) -> Rows:
    return [{name: term["value"] for name, term in row.items()} for row in _bindings(snapshot, text, params)]


def _bindings(snapshot: Snapshot, text: str, params: Mapping[str, str]) -> list[Mapping[str, Term]]:
    question = Question(text=text, row_format="json", graph_format=None, params=params, base=snapshot.base)
    found = snapshot.ask(question)
    if found.verdict is Verdict.MALFORMED:  # what a client gave is no IRI
        return []
    if found.verdict is not Verdict.ROWS:
        raise RuntimeError(f"a question about a resource failed: {found.message}")
    bindings: list[Mapping[str, Term]] = json.loads(found.body)["results"]["bindings"]
    return bindings
