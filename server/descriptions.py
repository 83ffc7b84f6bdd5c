"""What the graph says of one resource: its statements with their sources, and what leads to it.

Owns the questions asked of the graph and how their answers are put together. An IRI that a
client gave goes into a question as the value of `?iri`, never into its text.

The questions are written for how the store plans them: it does not see the value of `?iri`, so
a triple pattern that would be found quickly by it must come before any that names a property,
and labels are picked by FILTER. OPTIONAL would read every label there is.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from graph_builder.overview import Rows, rows_of
from graph_builder.prefixes import PREFIXES
from server.media_types import MediaType
from server.names import Link, Names
from server.published import Snapshot
from server.query_work import Question, Verdict
from server.vocabulary import LABELS

FEW = 40
"""Incoming links of one property that the page of a resource lists."""

MANY = 200
"""Incoming links on a page of their own, and in a resource's data."""

_NAMES = "FILTER(?name IN (skos:prefLabel, rdfs:label, foaf:name))"

_TRIPLES = f"""
CONSTRUCT {{
  ?iri ?property ?value . ?thing ?name ?label . ?source ?link ?iri .
  ?passage oa:hasSelector ?selector . ?selector ?part ?words .
}}
WHERE {{
  {{ ?iri ?property ?value }}
  UNION {{ ?iri ?any ?thing . ?thing ?name ?label {_NAMES} }}
  UNION {{ SELECT DISTINCT ?iri ?source ?link WHERE {{ ?source ?link ?iri }} LIMIT {MANY} }}
  UNION {{ ?iri prov:wasDerivedFrom ?passage . ?passage oa:hasSelector ?selector . ?selector ?part ?words }}
}}
"""
"""A resource as data: its statements, what the things they name are called, the words they were
read from, and up to `MANY` statements that lead to it."""

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

Term: TypeAlias = Mapping[str, str]
"""A term as SPARQL's JSON form writes it."""

TYPE = f"{PREFIXES['rdf']}type"
_EXACT = f"{PREFIXES['oa']}exact"
_FRAGMENT = f"{PREFIXES['rdf']}value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value of a property: words in a `language`, or a `link`; and the graphs that state it."""

    text: str
    language: str | None = None
    link: Link | None = None
    sources: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What leads to a resource by one property (`iri`): `number` in all, of which some are listed."""

    iri: str
    property: Link
    number: int
    listed: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """The words that something was read from, and the pages they stand on."""

    words: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A resource as people read of it. `source` is set when all its statements have that one."""

    iri: str
    label: str
    kinds: tuple[Link, ...]
    quotations: tuple[Quotation, ...]
    statements: tuple[tuple[Link, tuple[Value, ...]], ...]
    source: Link | None
    incoming: tuple[Incoming, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphDescription:
    """A named graph: how many statements it holds, and how many things of which classes."""

    iri: str
    label: str
    document: Link | None
    size: int
    classes: tuple[tuple[Link, int], ...]


class UnknownResource(LookupError):  # noqa: N818  nothing went wrong: the graph does not hold it
    """The graph says nothing of an IRI."""


def describe(snapshot: Snapshot, iri: str, names: Names) -> Description:
    """What the graph says of a resource.

    Raises:
        UnknownResource: it says nothing.
        WorkFailed: the graph could not be asked.
    """
    rows = _bindings(snapshot, _STATEMENTS, {"iri": f"<{iri}>"})
    incoming = _incoming(snapshot, iri, names)
    if not rows and not incoming:
        raise UnknownResource(iri)
    labels = labels_of(_ask(snapshot, _LABELS, iri), "thing")
    own = labels_of(
        [{"thing": iri, "name": row["property"]["value"], "label": row["value"]["value"]} for row in rows],
        "thing",
    )
    graphs = {row["graph"]["value"] for row in rows}
    kinds = dict.fromkeys(row["value"]["value"] for row in rows if row["property"]["value"] == TYPE)
    return Description(
        iri=iri,
        label=names.label(iri, own),
        kinds=tuple(names.link(kind, labels) for kind in kinds),
        quotations=_quotations(snapshot, iri),
        statements=_statements(rows, names, labels),
        source=names.graph(next(iter(graphs))) if len(graphs) == 1 else None,
        incoming=incoming,
    )


def incoming_by(snapshot: Snapshot, iri: str, by: str, page: int, names: Names) -> Incoming:
    """One page of what leads to a resource by one property (an IRI), `MANY` to a page from 1.

    Raises:
        UnknownResource: nothing does, or the page is past the last.
        WorkFailed: the graph could not be asked.
    """
    params = {"iri": f"<{iri}>", "property": f"<{by}>"}
    counted = [row for row in _ask(snapshot, _INCOMING, iri) if row["property"] == by]
    listed = _sources(snapshot, params, names, (page - 1) * MANY, MANY)
    if not counted or not listed:
        raise UnknownResource(iri)
    return Incoming(iri=by, property=names.link(by, {}), number=int(counted[0]["number"]), listed=listed)


def describe_graph(snapshot: Snapshot, iri: str, names: Names) -> GraphDescription:
    """What a named graph holds.

    Raises:
        UnknownResource: nothing.
        WorkFailed: the graph could not be asked.
    """
    size = next((int(row["number"]) for row in _ask(snapshot, _SIZE_OF_GRAPH, iri)), 0)
    if not size:
        raise UnknownResource(iri)
    classes = {row["class"]: int(row["number"]) for row in _ask(snapshot, _CLASSES_OF_GRAPH, iri)}
    ordered = sorted(classes.items(), key=lambda item: (-item[1], item[0]))
    source = names.graph(iri)
    return GraphDescription(
        iri=iri,
        label=f"Graph: {source.text}",
        document=source if names.addresses.document_of(iri) else None,
        size=size,
        classes=tuple((names.link(each, {}), number) for each, number in ordered),
    )


def write_triples(snapshot: Snapshot, iri: str, form: MediaType) -> bytes:
    """What the graph says of a resource, or all that a named graph holds, in a form of RDF.

    Raises:
        UnknownResource: there is nothing to write.
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
    return found.body


def labels_of(rows: Iterable[Mapping[str, str]], column: str) -> dict[str, str]:
    """The preferred label of each thing in a column, of rows with the columns `name` and `label`."""
    found: dict[str, tuple[int, str]] = {}
    for row in rows:
        if row["name"] in LABELS:
            candidate = (LABELS.index(row["name"]), row["label"])
            found[row[column]] = min(candidate, found.get(row[column], candidate))
    return {thing: label for thing, (_, label) in found.items()}


def _statements(
    rows: list[Mapping[str, Term]], names: Names, labels: Mapping[str, str]
) -> tuple[tuple[Link, tuple[Value, ...]], ...]:
    """The statements by property: labels first, kinds left out, the others as the properties are called."""
    sources: dict[str, dict[tuple[str, ...], list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        term = row["value"]
        key = (term["type"], term["value"], term.get("xml:lang", ""))
        sources[row["property"]["value"]][key].append(row["graph"]["value"])
    found = []
    for name, values in sources.items():
        if name != TYPE:
            made = [_value(key, graphs, names, labels) for key, graphs in values.items()]
            found.append(
                (name, names.link(name, {}), tuple(sorted(made, key=lambda each: _natural(each.text))))
            )
    found.sort(key=lambda each: (each[0] not in LABELS, each[1].text))
    return tuple((link, values) for _, link, values in found)


def _value(key: tuple[str, ...], graphs: list[str], names: Names, labels: Mapping[str, str]) -> Value:
    kind, text, language = key
    link = names.link(text, labels) if kind == "uri" else None
    sources = tuple(names.graph(graph) for graph in sorted(graphs))
    return Value(text=link.text if link else text, language=language or None, link=link, sources=sources)


def _incoming(snapshot: Snapshot, iri: str, names: Names) -> tuple[Incoming, ...]:
    found = [
        Incoming(
            iri=row["property"],
            property=names.link(row["property"], {}),
            number=int(row["number"]),
            listed=_sources(snapshot, {"iri": f"<{iri}>", "property": f"<{row['property']}>"}, names, 0, FEW),
        )
        for row in _ask(snapshot, _INCOMING, iri)
    ]
    return tuple(sorted(found, key=lambda each: each.property.text))


def _sources(
    snapshot: Snapshot, params: Mapping[str, str], names: Names, offset: int, limit: int
) -> tuple[Link, ...]:
    """Some of what leads to a resource. A closed store always answers in the same order."""
    part = "SELECT DISTINCT ?iri ?property ?source WHERE { ?source ?property ?iri }"
    part += f" OFFSET {offset:d} LIMIT {limit:d}"
    found = _rows(snapshot, part, params)
    named = f"SELECT DISTINCT * WHERE {{ {{ {part} }} ?source ?name ?label {_NAMES} }}"
    labels = labels_of(_rows(snapshot, named, params), "source")
    links = (names.link(row["source"], labels) for row in found)
    return tuple(sorted(links, key=lambda link: (link.document or "", _natural(link.text))))


def _quotations(snapshot: Snapshot, iri: str) -> tuple[Quotation, ...]:
    """The words a statement was read from, or that a passage is."""
    parts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in (*_ask(snapshot, _QUOTATIONS, iri), *_ask(snapshot, _OWN_QUOTATION, iri)):
        parts[row.get("passage", iri)][row["part"]].add(row["words"])
    return tuple(
        Quotation(words=words, pages=tuple(sorted(map(_page, found[_FRAGMENT]))))
        for found in parts.values()
        for words in sorted(found[_EXACT])
    )


def _page(fragment: str) -> int:
    return int(fragment.removeprefix("page="))


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts “Finding 9” before “Finding 10”."""
    parts = re.split(r"(\d+)", text.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)


def _ask(snapshot: Snapshot, text: str, iri: str) -> Rows:
    return _rows(snapshot, text, {"iri": f"<{iri}>"})


def _rows(snapshot: Snapshot, text: str, params: Mapping[str, str]) -> Rows:
    return rows_of({"results": {"bindings": _bindings(snapshot, text, params)}})


def _bindings(snapshot: Snapshot, text: str, params: Mapping[str, str]) -> list[Mapping[str, Term]]:
    question = Question(text=text, row_format="json", graph_format=None, params=params, base=snapshot.base)
    found = snapshot.ask(question)
    if found.verdict is Verdict.MALFORMED:  # what a client gave is no IRI
        return []
    if found.verdict is not Verdict.ROWS:
        raise RuntimeError(f"a question about a resource failed: {found.message}")
    bindings: list[Mapping[str, Term]] = json.loads(found.body)["results"]["bindings"]
    return bindings
