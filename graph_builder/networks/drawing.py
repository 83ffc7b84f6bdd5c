"""Pictures of a network: who and what is tied to what, as SVG, PNG or a page of its own.

Owns which nodes are in a picture, where they stand and how they look. A picture shows relationships; what
a document says is not in it, and neither is whether a tie explains anything.
"""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Mapping
from html import escape

import networkx as nx
from PIL import Image, ImageDraw, ImageFont

from graph_builder.networks.making import Network

SHOWN = ("authority", "board", "inspection", "person")
"""Kinds of nodes that are drawn: themes are tied to nearly every inspection, and would hide them."""

COLOURS = {
    "authority": "#0b5c6b",
    "board": "#7a4e9f",
    "inspection": "#c9772b",
    "person": "#5a8f3d",
}
CALLED = {
    "authority": "authority",
    "board": "safeguarding board",
    "inspection": "inspection",
    "person": "person",
}
SIZE = 1200
MARGIN = 110
LONGEST_LABEL = 46
SEED = 7
"""Of the layout, so that the same network gives the same picture."""

Places = Mapping[str, tuple[float, float]]


class NothingToDrawError(LookupError):
    """There is no such authority in the network, or nothing is tied to anything."""


def picture_of(network: Network, authority: str | None) -> Network:
    """The part of the network of things that a picture shows: everything, or what is around one authority.

    Raises:
        NothingToDrawError: there is no authority of that name, or nothing to show.
    """
    shown = network.subgraph([node for node, data in network.nodes(data=True) if data["kind"] in SHOWN])
    if authority is None:
        if not shown:
            raise NothingToDrawError("the graph holds nothing that could be drawn.")
        return shown
    kinds = nx.get_node_attributes(network, "kind")
    middle = [
        node
        for node, label in network.nodes(data="label")
        if label.casefold() == authority.casefold() and kinds[node] == "authority"
    ]
    if not middle:
        raise NothingToDrawError(
            f"no document is about an authority named “{authority}”. "
            "The query “authorities” lists those there are."
        )
    around = {*middle}
    for _ in range(2):  # its inspections and boards, and then the people in them
        reached = {near for node in around for near in nx.all_neighbors(shown, node)}
        around |= {near for near in reached if kinds[near] != "authority"}
    return shown.subgraph(around)


def place(network: Network) -> Places:
    """Where each node stands, in the picture's units: by Graphviz's sfdp where that is installed."""
    simple = nx.Graph(network.to_undirected())
    found = place_by_sfdp(simple, program) if (program := shutil.which("sfdp")) else place_by_springs(simple)
    xs, ys = zip(*found.values(), strict=True)
    span = SIZE - 2 * MARGIN
    return {
        node: (
            round(MARGIN + (x - min(xs)) / (max(xs) - min(xs) or 1) * span, 1),
            round(MARGIN + (y - min(ys)) / (max(ys) - min(ys) or 1) * span, 1),
        )
        for node, (x, y) in sorted(found.items())
    }


def place_by_springs(network: Network) -> Places:
    """By networkx alone: seconds for a thousand nodes."""
    placed: Places = nx.spring_layout(network, seed=SEED, iterations=80, k=2.2 / max(1, len(network)) ** 0.5)
    return placed


def place_by_sfdp(network: Network, program: str) -> Places:
    """By Graphviz, which is quicker and tangles less; `program` is where its sfdp is."""
    names = {node: f"n{number}" for number, node in enumerate(sorted(network))}
    ties = sorted((names[source], names[target]) for source, target in network.edges())
    told = [f"{node};" for node in names.values()] + [f"{source} -- {target};" for source, target in ties]
    done = subprocess.run(
        [program, "-Tplain", f"-Gstart={SEED}", "-Goverlap=prism", "-Nlabel=", "-Nshape=point"],
        input="graph {\n" + "\n".join(told) + "\n}\n",
        capture_output=True,
        text=True,
        check=True,
    )
    rows = [line.split() for line in done.stdout.splitlines() if line.startswith("node ")]
    where = {name: (float(x), float(y)) for _, name, x, y, *_ in rows}
    return {node: where[name] for node, name in names.items()}


def draw_svg(network: Network, title: str) -> str:
    """A network as SVG; every node has a title that a reader of screens can tell."""
    places = place(network)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" role="img" '
        f'font-family="system-ui, sans-serif" font-size="13"><title>{escape(title)}</title>'
        f'<rect width="{SIZE}" height="{SIZE}" fill="#ffffff"/>'
    ]
    for source, target, label in sorted(network.edges(data="label")):
        (x1, y1), (x2, y2) = places[source], places[target]
        lines.append(
            f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="#b9bec3">'
            f"<title>{escape(label)}</title></line>"
        )
    for node, (x, y) in places.items():
        data = network.nodes[node]
        left = x - 12 if _is_right(x) else x + 12
        anchor = "end" if _is_right(x) else "start"
        told = escape(f"{CALLED[data['kind']]}: {data['label']}")
        lines.append(
            f'<g><title>{told}</title><circle cx="{x}" cy="{y}" r="{_radius(data["kind"])}" '
            f'fill="{COLOURS[data["kind"]]}"/>'
            f'<text x="{left}" y="{y + 4}" text-anchor="{anchor}">{escape(_short(data["label"]))}</text></g>'
        )
    for number, kind in enumerate(SHOWN):
        lines.append(
            f'<circle cx="24" cy="{24 + 22 * number}" r="7" fill="{COLOURS[kind]}"/>'
            f'<text x="38" y="{28 + 22 * number}">{CALLED[kind]}</text>'
        )
    return "\n".join([*lines, "</svg>\n"])


def draw_png(network: Network) -> bytes:
    """A network as PNG."""
    places = place(network)
    image = Image.new("RGB", (SIZE, SIZE), "white")
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(13)
    for source, target in sorted(network.edges()):
        pen.line((*places[source], *places[target]), fill="#b9bec3")
    for node, (x, y) in places.items():
        data = network.nodes[node]
        pen.circle((x, y), _radius(data["kind"]), fill=COLOURS[data["kind"]])
        left, anchor = (x - 12, "rm") if _is_right(x) else (x + 12, "lm")
        pen.text((left, y), _short(data["label"]), fill="#1d2329", font=font, anchor=anchor)
    for number, kind in enumerate(SHOWN):
        pen.circle((24, 24 + 22 * number), 7, fill=COLOURS[kind])
        pen.text((38, 17 + 22 * number), CALLED[kind], fill="#1d2329", font=font)
    page = io.BytesIO()
    image.save(page, "PNG")
    return page.getvalue()


def draw_html(network: Network, title: str) -> str:
    """A page that shows a network and needs nothing else, with the same ties as a table."""
    names = dict(network.nodes(data="label"))
    rows = "\n".join(
        f"<tr><td>{escape(names[source])}</td><td>{escape(label)}</td><td>{escape(names[target])}</td></tr>"
        for source, target, label in sorted(network.edges(data="label"), key=lambda e: (names[e[0]], e[2]))
    )
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title></head>\n"
        f"<body>\n<h1>{escape(title)}</h1>\n{draw_svg(network, title)}"
        f"<table><thead><tr><th>From</th><th>Tie</th><th>To</th></tr></thead><tbody>\n{rows}\n</tbody></table>\n"
        "</body></html>\n"
    )


def _is_right(x: float) -> bool:
    """Whether a label stands to the left of its node, since there is no room to the right."""
    return x > SIZE * 0.62


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1]}…"


def _radius(kind: str) -> int:
    return 12 if kind == "authority" else 7
