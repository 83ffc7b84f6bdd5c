"""What the graph says of one resource: its statements with their sources, and what leads to it.

Owns how the answers of `resource_questions` are put together for people. Errors of these functions:
UnknownResource where the graph says nothing, WorkFailed where it could not be asked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graph_builder.prefixes import PREFIXES
from server.linked_data import resource_questions as ask
from server.linked_data.resource_questions import Term, UnknownResource
from server.linked_data.vocabulary import LABELS
from server.pages.names import Link, Names
from server.published import Snapshot

FEW = 40
"""Incoming links of one property that the page of a resource lists."""

MANY = 200
"""Incoming links on a page of their own."""

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
    by: Link
    number: int
    listed: tuple[Link, ...]

    @property
    def pages(self) -> int:
        """How many pages of `MANY` it fills."""
        return -(-self.number // MANY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """The words that something was read from, or that a passage is, and the pages they stand on."""

    words: str
    pages: tuple[int, ...]
    of_a_fact: bool


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


def describe(snapshot: Snapshot, iri: str, names: Names) -> Description:
    """What the graph says of a resource."""
    rows = ask.statements(snapshot, iri)
    incoming = _incoming(snapshot, iri, names)
    if not rows and not incoming:
        raise UnknownResource(iri)
    labels = ask.value_labels(snapshot, iri)
    own = ask.labels_of(
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
    """One page of what leads to a resource by one property (an IRI), `MANY` to a page from 1."""
    number = ask.incoming_counts(snapshot, iri).get(by, 0)
    if not 0 <= (page - 1) * MANY < number:
        raise UnknownResource(iri)
    listed = _listed(snapshot, iri, by, names, (page - 1) * MANY, MANY)
    return Incoming(iri=by, by=names.link(by, {}), number=number, listed=listed)


def describe_graph(snapshot: Snapshot, iri: str, names: Names) -> GraphDescription:
    """What a named graph holds."""
    size = ask.graph_size(snapshot, iri)
    if not size:
        raise UnknownResource(iri)
    ordered = sorted(ask.graph_classes(snapshot, iri).items(), key=lambda item: (-item[1], item[0]))
    source = names.graph(iri)
    return GraphDescription(
        iri=iri,
        label=f"Graph: {source.text}",
        document=source if names.addresses.document_of(iri) else None,
        size=size,
        classes=tuple((names.link(each, {}), number) for each, number in ordered),
    )


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
            iri=by,
            by=names.link(by, {}),
            number=number,
            listed=_listed(snapshot, iri, by, names, 0, FEW),
        )
        for by, number in ask.incoming_counts(snapshot, iri).items()
    ]
    return tuple(sorted(found, key=lambda each: each.by.text))


def _listed(snapshot: Snapshot, iri: str, by: str, names: Names, offset: int, limit: int) -> tuple[Link, ...]:
    found, labels = ask.incoming(snapshot, iri, by, offset, limit)
    links = (names.link(source, labels) for source in found)
    return tuple(sorted(links, key=lambda link: (link.document or "", _natural(link.text))))


def _quotations(snapshot: Snapshot, iri: str) -> tuple[Quotation, ...]:
    """The words a statement was read from, or that a passage is."""
    parts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in ask.quotations(snapshot, iri):
        parts[row.get("passage", iri)][row["part"]].add(row["words"])
    return tuple(
        Quotation(words=words, pages=tuple(sorted(map(_page, found[_FRAGMENT]))), of_a_fact=passage != iri)
        for passage, found in parts.items()
        for words in sorted(found[_EXACT])
    )


def _page(fragment: str) -> int:
    return int(fragment.removeprefix("page="))


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts “Finding 9” before “Finding 10”."""
    parts = re.split(r"(\d+)", text.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)
