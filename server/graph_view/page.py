"""The graph as a picture and a table: `/graph/`, its data, and the same picture as SVG.

Owns the routes and what of a view the page says. The three forms of a view have the same parameters
(`choice`) and show the same things (`views`) in the same places (`layout`).
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from weakref import WeakKeyDictionary

from flask import Blueprint, Response, jsonify, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from graph_builder.identifiers import slug
from server.errors import Problem
from server.graph_view.choice import Choice
from server.graph_view.drawing import draw
from server.graph_view.layout import Places, place
from server.graph_view.ties import KINDS, Thing, Tie, Ties
from server.graph_view.views import View, label_of, view_of
from server.published import Published, Snapshot
from server.tables import CurrentTables

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The page's script asks this server for the next view."""

KEPT_VIEWS = 200
KEPT_PAGES = 20
"""The largest has 2 MB and takes most of a second to write."""

SUGGESTED = 12


class Views:
    """The views of one generation, with the places of their things; the latest asked for are kept."""

    def __init__(self, ties: Ties) -> None:
        self.ties = ties
        self.placed = lru_cache(KEPT_VIEWS)(self._placed)
        self.written = lru_cache(KEPT_PAGES)(self._written)

    def _placed(self, choice: Choice) -> tuple[View, Places]:
        view = view_of(self.ties, choice)
        return view, place(view)

    def _written(self, choice: Choice, unknown: tuple[Unknown, ...]) -> str:
        view, _ = self.placed(choice)
        return render_template("graph.html", **_told(self.ties, choice, view, unknown))


@dataclass(frozen=True, slots=True)
class Unknown:
    """What was asked for and is not there, with the things whose names are like it."""

    asked: str
    like: tuple[Thing, ...]


class CurrentViews:
    """The views of the generation published now; its ties are read when first asked for."""

    def __init__(self, published: Published, tables: CurrentTables) -> None:
        self._published = published
        self._tables = tables
        self._views: WeakKeyDictionary[Snapshot, Views] = WeakKeyDictionary()
        self._lock = threading.Lock()

    def now(self) -> Views:
        snapshot = self._published.current()
        with self._lock:
            if snapshot not in self._views:
                self._views[snapshot] = Views(Ties(self._tables.now(), snapshot.base))
            return self._views[snapshot]


def graph_blueprint(views: CurrentViews) -> Blueprint:
    """The routes of the graph."""
    blueprint = Blueprint("graph", __name__)

    @blueprint.get("/graph/")
    def show_graph() -> Response:
        now = views.now()
        choice, unknown = _chosen(now.ties)
        page = make_response(now.written(choice, unknown))
        page.headers["Content-Security-Policy"] = CONTENT_POLICY
        page.status_code = 404 if unknown else 200
        return page

    @blueprint.get("/graph")
    def to_graph() -> AnyResponse:
        return redirect(f"{url_for('.show_graph')}?{request.query_string.decode()}".rstrip("?"), code=308)

    @blueprint.get("/graph/data.json")
    def send_data() -> Response:
        now = views.now()
        view, places = now.placed(_known(now.ties))
        return jsonify(_data(view, places))

    @blueprint.get("/graph/picture.svg")
    def send_picture() -> Response:
        now = views.now()
        choice = _known(now.ties)
        view, places = now.placed(choice)
        picture = draw(view, places, title_of(now.ties, choice), page_of)
        return Response(picture, content_type="image/svg+xml; charset=utf-8")

    return blueprint


def _chosen(ties: Ties) -> tuple[Choice, tuple[Unknown, ...]]:
    """The view that the request asks for by keys or names, and what of it is not there."""
    choice = Choice.read(request.args)
    if choice.to and not choice.at:
        choice = replace(choice, at=choice.to, to="")
    at, to = find(ties, choice.at), find(ties, choice.to)
    missing = [asked for asked, key in ((choice.at, at), (choice.to, to)) if asked and not key]
    found = replace(choice, at=at, to="" if to == at else to, theme=find(ties, choice.theme))
    return found, tuple(Unknown(asked, like(ties, asked)) for asked in missing)


def _known(ties: Ties) -> Choice:
    """The view that the request asks for.

    Raises:
        Problem: something that it names is not there.
    """
    choice, unknown = _chosen(ties)
    if unknown:
        raise Problem(404, "No such thing", f"Nothing here is called “{unknown[0].asked}”.", "See /graph/")
    return choice


def find(ties: Ties, asked: str) -> str:
    """The key of the thing that a reader names by its key or its name; empty when there is none."""
    if asked in ties.things:
        return asked
    wanted = asked.casefold()
    return next((key for key, name in ties.names.items() if name.casefold() == wanted), "")


def like(ties: Ties, asked: str) -> tuple[Thing, ...]:
    """Things with a word of what was asked in their names."""
    words = [word for word in asked.casefold().split() if len(word) > 2]
    found = [thing for thing in ties.things.values() if any(word in thing.name.casefold() for word in words)]
    return tuple(sorted(found, key=lambda thing: (KINDS.index(thing.kind), thing.name))[:SUGGESTED])


def page_of(thing: Thing) -> str:
    """The page about a thing."""
    match thing.kind:
        case "authority":
            return url_for("authorities.show_authority", key=slug(thing.name))
        case "inspection":
            return url_for("inspections.show_inspection", key=thing.key.removeprefix("inspection/"))
        case "theme":
            return url_for("themes.show_theme", code=thing.key.rpartition("/")[2])
    return url_for("resources.show", path=thing.key)


def source_of(tie: Tie) -> str:
    """Where the words behind a tie are shown, or what there is to see instead; empty for the register."""
    above, _, key = tie.iri.rpartition("/")
    if not tie.iri:
        return ""
    if not tie.document:
        return tie.iri
    if above.endswith("/document"):
        return url_for("documents.show_document", key=key)
    return url_for("documents.show_evidence", of=tie.iri)


def title_of(ties: Ties, choice: Choice) -> str:
    """What a view shows, in a few words."""
    if choice.to:
        return f"How {ties.things[choice.at].name} and {ties.things[choice.to].name} are connected"
    if choice.at:
        return f"Around {ties.things[choice.at].name}"
    return "Authorities, inspections and people"


def _told(ties: Ties, choice: Choice, view: View, unknown: tuple[Unknown, ...]) -> dict[str, object]:
    """What the template shows."""
    return {
        "ties": ties,
        "choice": choice,
        "view": view,
        "unknown": unknown,
        "title": title_of(ties, choice),
        "kinds": KINDS,
        "counts": {kind: sum(thing.kind == kind for thing in view.things) for kind in KINDS},
        "held": {kind: sum(thing.kind == kind for thing in ties.things.values()) for kind in KINDS},
        "themes": sorted(thing.name for thing in ties.things.values() if thing.kind == "theme"),
        "years": sorted({thing.end[:4] for thing in ties.things.values() if thing.end}),
        "page_of": page_of,
        "source_of": source_of,
        "here": lambda other: url_for(".show_graph", **other.parameters()),
        "data": url_for(".send_data", **choice.parameters()),
        "picture": url_for(".send_picture", **choice.parameters()),
    }


def _data(view: View, places: Places) -> Mapping[str, object]:
    """A view for programs: ties name their things by position, so that much of it fits into little."""
    position = {thing.key: number for number, thing in enumerate(view.things)}
    return {
        "columns": {
            "things": ["key", "kind", "label", "x", "y", "not_shown"],
            "ties": ["from", "to", "words", "known_by"],
        },
        "things": [
            (thing.key, thing.kind, label_of(thing, view), *places[thing.key], view.more.get(thing.key, 0))
            for thing in view.things
        ],
        "ties": [[position[tie.start], position[tie.end], tie.words, tie.known_by] for tie in view.ties],
    }
