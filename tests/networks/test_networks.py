"""The networks made from named queries, over the samples."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner

from graph_builder.cli import main
from graph_builder.commands.export import NETWORKS as OFFERED
from graph_builder.networks.making import NETWORKS, UnknownNetworkError
from graph_builder.notebook import OpenGraph, open_graph


@pytest.fixture(scope="module")
def graph(sample_store: Path) -> OpenGraph:
    return open_graph(sample_store)


@pytest.mark.parametrize("name", NETWORKS)
def test_a_network_is_the_same_every_time(graph: OpenGraph, name: str) -> None:
    first, second = graph.network(name), graph.network(name)
    assert list(first.nodes(data=True)) == list(second.nodes(data=True))
    assert list(first.edges(data=True)) == list(second.edges(data=True))
    assert first.number_of_edges() > 2
    assert all(data["label"] and data["kind"] for _, data in first.nodes(data=True))
    assert all(data["weight"] > 0 for *_, data in first.edges(data=True))


def test_things_are_tied_by_what_documents_say_of_them(graph: OpenGraph) -> None:
    network = graph.network("things")
    assert {data["kind"] for _, data in network.nodes(data=True)} == {
        "authority",
        "board",
        "inspection",
        "person",
        "theme",
    }
    assert not list(nx.isolates(network))
    ties = {
        (network.nodes[a]["label"], data["tie"], network.nodes[b]["label"])
        for a, b, data in network.edges(data=True)
    }
    assert ("Gwendolen Prior", "lead-inspector", "SIF inspection of Wexmouth from 2015-09-14") in ties
    known = {data["known_by"] for *_, data in network.edges(data=True)}
    assert known <= {"document", "register", "linked", "inferred"}
    assert all("iri" in data for *_, data in network.edges(data=True) if data["known_by"] != "register")


def test_an_unknown_network_is_said(graph: OpenGraph) -> None:
    with pytest.raises(UnknownNetworkError, match="choose one of things, themes, inspectors"):
        graph.network("spiders")


@pytest.mark.parametrize("name", NETWORKS)
def test_the_command_writes_a_network(sample_store: Path, tmp_path: Path, name: str) -> None:
    output = tmp_path / f"{name}.gexf"
    order = ["export", "--store", str(sample_store), "--network", name, "--output", str(output)]
    assert CliRunner().invoke(main, order).exit_code == 0
    assert nx.read_gexf(output).number_of_edges() == open_graph(sample_store).network(name).number_of_edges()


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (["--network", "spiders", "--format", "gexf"], "choose one of things, themes, inspectors"),
        (["--network", "things", "--format", "turtle"], "A network cannot be written as turtle"),
    ],
)
def test_what_is_no_network_is_said(sample_store: Path, order: list[str], said: str) -> None:
    answer = CliRunner().invoke(main, ["export", "--store", str(sample_store), *order])
    assert answer.exit_code == 2
    assert said in answer.output


def test_the_help_names_every_network() -> None:
    assert tuple(NETWORKS) == OFFERED
