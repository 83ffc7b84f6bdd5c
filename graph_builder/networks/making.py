"""Networks of things, for programs that draw and measure them: made from named queries, as networkx graphs.

Owns which networks there are and what their nodes and edges carry. Files are `files`; the network of
every statement in the graph is `whole`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

import networkx as nx
import pyoxigraph as ox

from graph_builder.identifiers import DEFAULT_BASE
from graph_builder.querying.named_queries import get
from graph_builder.querying.rows import Rows, ask_rows

Network: TypeAlias = "nx.Graph[str]"
Ask: TypeAlias = Callable[[str], Rows]
"""Gives all rows of a named query, by its name."""


class UnknownNetworkError(LookupError):
    """There is no network of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"there is no network “{name}”; choose one of {', '.join(NETWORKS)}.")


def build_network(name: str, ask: Ask) -> Network:
    """The network of this name; the same graph gives the same nodes and edges in the same order.

    Raises:
        UnknownNetworkError: there is none.
    """
    if name not in NETWORKS:
        raise UnknownNetworkError(name)
    return NETWORKS[name](ask)


def asking(store: ox.Store, base: str = DEFAULT_BASE) -> Ask:
    """Asks an open store, whose data is below `base`."""
    return lambda name: ask_rows(store, get(name).text, base=base)


def things_network(ask: Ask) -> Network:
    """Authorities, boards, inspections, people and themes, and their ties: directed, often several a pair.

    A node is its IRI. Nodes have `label`, `kind`, and where they are known `start`, `end`, `framework`,
    `grade`, `region` and `authority`. An edge's key is its kind of tie and since when; edges have `tie`,
    `label` (in words), `weight`, `known_by`, and where they are known `start`, `end`, `reason` and `iri`, the
    statement behind the tie.
    """
    network = nx.MultiDiGraph(name="Authorities, boards, inspections, people and themes")
    for row in ask("things"):
        told = _told(row, "kind", "start", "end", "framework", "grade", "region", "authority")
        network.add_node(row["iri"], label=row["name"], **told)
    for row in ask("ties"):
        if row["source"] in network and row["target"] in network:
            told = _told(row, "tie", "start", "end", "known_by", "reason", "iri")
            network.add_edge(
                row["source"],
                row["target"],
                key=f"{row['tie']} {row.get('start', '')}".strip(),
                label=row["in_words"],
                weight=float(row["weight"]),
                **told,
            )
    network.remove_nodes_from([node for node, degree in list(network.degree()) if not degree])
    return network


def themes_network(ask: Ask) -> Network:
    """Themes that are asked for at one inspection.

    `weight` is the number of inspections with both, `together` their share of those with either; a node's
    `inspections` is how many ask for something on it.
    """
    network = nx.Graph(name="Themes asked for at one inspection")
    for row in ask("theme-pairs"):
        for side, count in (("theme", "theme_inspections"), ("other", "other_inspections")):
            label = row["theme"] if side == "theme" else row["other_theme"]
            network.add_node(row[f"{side}_iri"], label=label, kind="theme", inspections=int(row[count]))
        network.add_edge(
            row["theme_iri"],
            row["other_iri"],
            weight=float(row["inspections"]),
            together=float(row["together"]),
            items=int(row["items"]),
        )
    return network


def inspectors_network(ask: Ask) -> Network:
    """Authorities that had inspectors in common; `weight` is how many, `label` their names."""
    network = nx.Graph(name="Authorities with inspectors in common")
    for row in ask("authority-pairs"):
        for side in ("authority", "other"):
            label = row["authority"] if side == "authority" else row["other_authority"]
            network.add_node(
                row[f"{side}_iri"], label=label, kind="authority", inspectors=int(row[f"{side}_inspectors"])
            )
        network.add_edge(
            row["authority_iri"],
            row["other_iri"],
            weight=float(row["inspectors"]),
            label=row["names"],
            neighbours=row["neighbours"] == "true",
        )
    return network


NETWORKS: Mapping[str, Callable[[Ask], Network]] = MappingProxyType(
    {"things": things_network, "themes": themes_network, "inspectors": inspectors_network}
)
"""The networks made from named queries, by name."""


def _told(row: Mapping[str, str], *columns: str) -> dict[str, str]:
    """The columns that say something; an empty one would only be an empty attribute."""
    return {column: row[column] for column in columns if row.get(column)}
