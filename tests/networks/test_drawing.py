"""Pictures of the samples' network."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from click.testing import CliRunner
from PIL import Image

from graph_builder.cli import main
from graph_builder.networks.drawing import (
    SHOWN,
    NothingToDrawError,
    Places,
    draw_html,
    draw_png,
    draw_svg,
    picture_of,
    place_by_sfdp,
    place_by_springs,
)
from graph_builder.networks.making import Network
from graph_builder.notebook import open_graph

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def network(sample_store: Path) -> Network:
    return open_graph(sample_store).network("things")


def test_a_picture_around_an_authority_has_its_people_and_no_other_authority(network: Network) -> None:
    picture = picture_of(network, "wexmouth")
    labels = {data["label"]: data["kind"] for _, data in picture.nodes(data=True)}
    assert labels["Wexmouth"] == "authority"
    assert labels["Gwendolen Prior"] == "person"
    assert "Tarnholme" not in labels
    assert set(labels.values()) <= set(SHOWN)


def test_the_same_network_gives_the_same_svg_with_a_title_for_each_node(network: Network) -> None:
    picture = picture_of(network, "Fleetmarsh")
    svg = draw_svg(picture, "Fleetmarsh & others")
    assert svg == draw_svg(picture, "Fleetmarsh & others")
    root = ElementTree.fromstring(svg)
    assert root.findtext(f"{SVG}title") == "Fleetmarsh & others"
    titles = [group.findtext(f"{SVG}title") for group in root.findall(f"{SVG}g")]
    assert len(titles) == len(picture)
    assert "authority: Fleetmarsh" in titles
    for circle in root.iter(f"{SVG}circle"):
        assert 0 < float(circle.get("cx", "0")) < 1200


def test_the_whole_network_as_png_and_as_a_page(network: Network) -> None:
    picture = picture_of(network, None)
    image = Image.open(io.BytesIO(draw_png(picture)))
    assert image.size == (1200, 1200)
    colours = image.convert("RGB").getcolors(maxcolors=1 << 24)
    assert colours is not None
    assert len(colours) > 5
    page = draw_html(picture, "All")
    assert page.count("<tr><td>") == picture.number_of_edges()
    assert "http" not in page.replace("http://www.w3.org/2000/svg", "")


def check_layout(network: Network, layout: Callable[[Network], Places]) -> None:
    """Every node has a place, no two the same, and again the same."""
    simple = nx.Graph(picture_of(network, None).to_undirected())
    placed, again = ({node: tuple(place) for node, place in layout(simple).items()} for _ in range(2))
    assert set(placed) == set(simple)
    assert len(set(placed.values())) == len(simple) > 50
    assert again == placed


def test_springs_place_every_node(network: Network) -> None:
    check_layout(network, place_by_springs)


def test_graphviz_places_every_node(network: Network) -> None:
    program = shutil.which("sfdp")
    if program is None:
        pytest.skip("Graphviz's sfdp is not installed. Debian: apt-get install graphviz")
    check_layout(network, partial(place_by_sfdp, program=program))


def test_what_cannot_be_drawn_is_said(network: Network, sample_store: Path, tmp_path: Path) -> None:
    with pytest.raises(NothingToDrawError, match="Atlantis"):
        picture_of(network, "Atlantis")
    order = ["draw", "--store", str(sample_store), "--output"]
    unknown = CliRunner().invoke(main, [*order, str(tmp_path / "a.svg"), "--authority", "Atlantis"])
    assert (unknown.exit_code, (tmp_path / "a.svg").exists()) == (2, False)
    assert "Atlantis" in unknown.output
    assert CliRunner().invoke(main, [*order, str(tmp_path / "a.gif")]).exit_code == 2


@pytest.mark.parametrize("ending", ["svg", "png", "html"])
def test_the_command_writes_a_picture(sample_store: Path, tmp_path: Path, ending: str) -> None:
    output = tmp_path / f"picture.{ending}"
    order = ["draw", "--store", str(sample_store), "--authority", "Tarnholme", "--output", str(output)]
    assert CliRunner().invoke(main, order).exit_code == 0
    assert output.stat().st_size > 2000
