"""The picture of a view as SVG, for those without WebGL or scripts, and to put into papers.

Owns how things look on paper. Where they stand is `layout`; the picture in a browser is
`web/graph-picture.ts`.
"""

from __future__ import annotations

from collections.abc import Callable

from flask import render_template

from server.graph_view.layout import SIDE, Places
from server.graph_view.ties import KINDS, Thing
from server.graph_view.views import View, label_of

COLOURS = {
    "authority": "#0b5c6b",
    "board": "#7a4e9f",
    "inspection": "#b35f12",
    "person": "#4b7d31",
    "theme": "#b0305c",
}
"""As in `static/graph.css`, light."""

PAPER = 1200
MARGIN = 90
FEW = 90
"""Things that can all be labelled; of more, only authorities are."""


def draw(view: View, places: Places, title: str, address_of: Callable[[Thing], str]) -> str:
    """An SVG document in which each thing is a link, and says its name to readers of screens."""
    few = len(view.things) <= FEW
    on_paper = {key: _on_paper(place) for key, place in places.items()}
    return render_template(
        "graph.svg",
        title=title,
        kinds=[kind for kind in KINDS if any(thing.kind == kind for thing in view.things)],
        colours=COLOURS,
        lines=[(tie, *on_paper[tie.start], *on_paper[tie.end]) for tie in view.ties],
        # The first things are the most important: drawn last, they lie above the others.
        dots=[
            (thing, *on_paper[thing.key], _radius(thing, few), address_of(thing))
            for thing in reversed(view.things)
        ],
        labels={
            thing.key: label_of(thing, view) for thing in view.things if few or thing.kind == "authority"
        },
        names={thing.key: thing.name for thing in view.things},
        side=PAPER,
    )


def _radius(thing: Thing, few: bool) -> float:
    if thing.kind == "authority":
        return 9 if few else 6
    return 6 if few else 2.5


def _on_paper(place: tuple[float, float]) -> tuple[float, float]:
    """In the units of the drawing, where the vertical axis points down."""
    scale = (PAPER - 2 * MARGIN) / SIDE
    return round(MARGIN + place[0] * scale, 1), round(MARGIN + (SIDE - place[1]) * scale, 1)
