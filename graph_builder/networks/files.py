"""Networks as GraphML and GEXF, the files that Gephi, yEd and Cytoscape open.

Owns the two formats, that files fit the published schemas, and that the same network gives the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

import networkx as nx

_NO_CHARACTER_OF_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_NO_NAME_TOKEN = re.compile(r"[^\w.:-]", re.ASCII)
_WRITTEN_ON = re.compile(r' lastmodifieddate="[^"]*"')
_NAME_OF_GRAPH = re.compile(r'(<graph [^>]*?) name="[^"]*"')


def write_graphml(network: nx.Graph[str]) -> bytes:
    """A network as GraphML. A node's `iri` is an attribute: its schema allows no IRI as a name."""
    page = io.BytesIO()
    # The writer that needs no lxml: the two differ in white space.
    nx.write_graphml_xml(_fit_for_graphml(network), page, prettyprint=True)
    return page.getvalue() + b"\n"


def write_gexf(network: nx.Graph[str]) -> bytes:
    """A network as GEXF, without the day it was written, which would make every file another.

    What begins or ends has `start_date` and `end_date`: to GEXF itself `start` and `end` are days, and
    documents often tell no more than a month or a year.
    """
    text = "\n".join(nx.generate_gexf(_fit_for_gexf(network), prettyprint=True)) + "\n"
    return _NAME_OF_GRAPH.sub(r"\1", _WRITTEN_ON.sub("", text), count=1).encode()


FILES: Mapping[str, Callable[[nx.Graph[str]], bytes]] = MappingProxyType(
    {"graphml": write_graphml, "gexf": write_gexf}
)
"""The formats of networks, by the ends of their files' names."""


def _fit_for_graphml(network: nx.Graph[str]) -> nx.Graph[str]:
    """Nodes and edges under names that are name tokens, each only once."""
    names = {node: f"n{number}.{_token(node)}" for number, node in enumerate(network)}
    fit = nx.MultiDiGraph() if network.is_directed() else nx.MultiGraph()
    for node, data in network.nodes(data=True):
        fit.add_node(names[node], **_without_odd_characters(data), iri=node)
    for number, (source, target, data) in enumerate(network.edges(data=True)):
        fit.add_edge(names[source], names[target], key=f"e{number}", **_without_odd_characters(data))
    return fit


def _fit_for_gexf(network: nx.Graph[str]) -> nx.Graph[str]:
    fit = nx.MultiDiGraph() if network.is_directed() else nx.MultiGraph()
    fit.add_nodes_from((node, _dated(data)) for node, data in network.nodes(data=True))
    for number, (source, target, data) in enumerate(network.edges(data=True)):
        fit.add_edge(source, target, key=number, id=number, **_dated(data))
    return fit


def _token(iri: str) -> str:
    """The telling end of an IRI in characters that name tokens may have."""
    return _NO_NAME_TOKEN.sub(":", re.split("/id/|/def/", iri)[-1])


def _dated(data: Mapping[str, object]) -> dict[str, object]:
    renamed = {"start": "start_date", "end": "end_date"}
    return {renamed.get(name, name): value for name, value in _without_odd_characters(data).items()}


def _without_odd_characters(data: Mapping[str, object]) -> dict[str, object]:
    """Attributes without the characters that XML has no way of writing."""
    return {
        name: _NO_CHARACTER_OF_XML.sub(_REPLACEMENT, value) if isinstance(value, str) else value
        for name, value in data.items()
    }
