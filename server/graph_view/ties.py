"""What ties authorities, boards, inspections, people and themes to each other, as the graph pages need it.

Owns what a thing and a tie are called there, and by which key addresses name them. Which there are is for
`graph_builder.networks.making` and the named queries “things” and “ties”, so that exports hold the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import networkx as nx

from graph_builder.networks.making import things_network
from ontology import ONTOLOGY_IRI
from server.pages.wall import SHORT
from server.tables import Tables

Network: TypeAlias = "nx.MultiGraph[str]"

KINDS = ("authority", "board", "inspection", "person", "theme")
"""Kinds of things, in the order of legends."""

NEIGHBOUR = "neighbour"
"""The kind of tie that a reader may leave out by itself: a register's, not an inspection's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A point of the network. `key` is its address below `/doc/`.

    `short` is what it is called beside what it is about; `end` its last day, as far as known.
    """

    key: str
    kind: str
    name: str
    short: str
    end: str
    grade: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A line of the network, read from `start` to `end`: “Jane Roe was lead inspector of …”.

    `known_by` says how: a document, the register, linked (put together from several documents) or
    inferred; `reason` how in the last two cases. `since` and `until` are years. `iri` is a statement
    behind it and `document` the name of the file with it; all are empty where unknown.
    """

    start: str
    end: str
    kind: str
    words: str
    known_by: str
    reason: str
    since: str
    until: str
    iri: str
    document: str


class Ties:
    """The network of one generation, read once from the named queries.

    Args:
        tables: the answers of the named queries.
        base: the base of the graph's IRIs.
    """

    def __init__(self, tables: Tables, base: str) -> None:
        self._ids = f"{base}id/"
        self._files = {row["iri"]: row["document"] for row in tables.rows("documents")}
        found = things_network(tables.rows)
        self.things: Mapping[str, Thing] = {
            self._key(iri): self._thing(iri, told) for iri, told in found.nodes(data=True)
        }
        self._ties = [self._tie(*edge) for edge in found.edges(data=True)]

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What each thing is called so that it can be told from all others, by its key."""
        often = Counter(thing.name.casefold() for thing in self.things.values())
        return {
            key: thing.name
            if often[thing.name.casefold()] == 1
            else f"{thing.name} ({' '.join(key.split('/')[1:-1])})"
            for key, thing in self.things.items()
        }

    @cached_property
    def network(self) -> Network:
        """The things, and for each tie an edge that carries it as `tie`; either end may be the first."""
        network: Network = nx.MultiGraph()
        network.add_nodes_from(self.things)
        for tie in self._ties:
            network.add_edge(tie.start, tie.end, tie=tie)
        return network

    def _thing(self, iri: str, told: Mapping[str, str]) -> Thing:
        end = told.get("end", "")
        framework = told.get("framework", "")
        in_short = f"{SHORT.get(framework, framework)} {end[:4]}".strip()
        return Thing(
            key=self._key(iri),
            kind=told["kind"],
            name=told["label"],
            short=in_short if told["kind"] == "inspection" else told["label"],
            end=end if told["kind"] == "inspection" else "",
            grade=told.get("grade", ""),
        )

    def _tie(self, start: str, end: str, told: Mapping[str, str]) -> Tie:
        iri = told.get("iri", "")
        many = float(told["weight"]) > 1
        return Tie(
            start=self._key(start),
            end=self._key(end),
            kind=told["tie"],
            words=f"{told['label']} ({float(told['weight']):.0f} times)" if many else told["label"],
            known_by=told["known_by"],
            reason=told.get("reason", ""),
            since=told.get("start", "")[:4],
            until=told.get("end", "")[:4],
            iri=iri,
            document=self._files.get(self._document(iri), ""),
        )

    def _document(self, iri: str) -> str:
        """The IRI of the document that a statement is in."""
        key = iri.removeprefix(f"{self._ids}document/").partition("/")[0]
        return f"{self._ids}document/{key}"

    def _key(self, iri: str) -> str:
        if iri.startswith(ONTOLOGY_IRI):
            return f"def{iri.removeprefix(ONTOLOGY_IRI)}"
        return iri.removeprefix(self._ids)
