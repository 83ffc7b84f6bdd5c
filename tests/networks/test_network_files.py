"""GraphML and GEXF: they fit their schemas, and read back as the network that was written.

The schemas in `schemas/` are written after the published ones, which are not ours to copy, for the parts that
our files use.
"""

from __future__ import annotations

import io
from pathlib import Path

import networkx as nx
import pytest
from lxml import etree

from graph_builder.networks.files import FILES, write_gexf, write_graphml
from graph_builder.networks.making import NETWORKS
from graph_builder.networks.whole import build_whole_network
from graph_builder.notebook import OpenGraph, open_graph

SCHEMAS = Path(__file__).parents[1] / "schemas"


@pytest.fixture(scope="module")
def graph(sample_store: Path) -> OpenGraph:
    return open_graph(sample_store)


@pytest.fixture(scope="module", params=[*NETWORKS, "everything"])
def network(request: pytest.FixtureRequest, graph: OpenGraph) -> nx.Graph[str]:
    return build_whole_network(graph.store) if request.param == "everything" else graph.network(request.param)


def faults(written: bytes, form: str) -> list[str]:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / f"{form}.xsd"))
    schema.validate(etree.fromstring(written))
    return [f"{fault.line}: {fault.message}" for fault in schema.error_log]


@pytest.mark.parametrize("form", FILES)
def test_a_file_fits_the_schema_and_is_the_same_every_time(network: nx.Graph[str], form: str) -> None:
    written = FILES[form](network)
    assert faults(written, form) == []
    assert FILES[form](network.copy()) == written


def test_graphml_reads_back(network: nx.Graph[str]) -> None:
    back = nx.read_graphml(io.BytesIO(write_graphml(network)), force_multigraph=True)
    iris = dict(back.nodes(data="iri"))
    assert {iris[node]: (data["label"], data["kind"]) for node, data in back.nodes(data=True)} == {
        node: (data["label"], data["kind"]) for node, data in network.nodes(data=True)
    }
    ties = sorted((iris[a], iris[b], weight or 1.0) for a, b, weight in back.edges(data="weight"))
    assert ties == sorted((a, b, weight or 1.0) for a, b, weight in network.edges(data="weight"))


def test_gexf_reads_back(network: nx.Graph[str]) -> None:
    back = nx.read_gexf(io.BytesIO(write_gexf(network)))
    assert dict(back.nodes(data="label")) == dict(network.nodes(data="label"))
    assert back.number_of_edges() == network.number_of_edges()
    assert dict(back.nodes(data="start_date")) == dict(network.nodes(data="start"))


@pytest.mark.parametrize("form", FILES)
def test_what_does_not_fit_is_found(form: str) -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_edge("https://a.example/id/a", "https://a.example/id/b", weight=1.0, label="tie")
    nx.set_node_attributes(network, {node: node for node in network}, "label")
    written = FILES[form](network)
    assert faults(written, form) == []
    assert faults(written.replace(b"source=", b"origin="), form)
    assert faults(written.replace(b'target="', b'target="nowhere'), form)


@pytest.mark.parametrize("form", FILES)
def test_characters_that_xml_cannot_write_are_replaced(form: str) -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_node("https://a.example/id/a", label="a\x02b\ufffe", kind="person")
    assert "a\ufffdb\ufffd" in etree.tostring(etree.fromstring(FILES[form](network)), encoding="unicode")
