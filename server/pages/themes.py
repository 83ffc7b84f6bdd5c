"""The themes: how often each is asked for, where, and how that moved, as pages below `/themes/`.

Owns the routes and what the pages say of a theme. Themes are inferred by `graph_builder.inferring`; every
figure comes from the named queries that a page offers as data.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from graph_builder.identifiers import slug
from graph_builder.querying.rows import Rows
from server.errors import Problem
from server.pages.theme_years import YearsPicture, picture_of_years
from server.tables import CurrentTables, Tables

PAGE_QUERIES = ("theme-items", "theme-years", "theme-changes", "theme-pairs")
"""What a theme's page is made of; each is offered there as data, narrowed to the theme."""

PRECISION, RECALL, TAGGED_BY_HAND = 85, 88, 100
"""How many in a hundred tags are right, and are found, by `docs/themes.md`, and on how many texts."""

SHOWN_ITEMS = 25
"""The newest items on a theme's page; the search and the CSV have all."""

SHOWN_NEIGHBOURS = 8
SORTS = ("asked", "name", "found")


@dataclass(frozen=True, slots=True)
class Share:
    """How many inspections ask for something on a theme, of how many held: in one place."""

    name: str
    asking: int
    held: int


def themes_blueprint(tables: CurrentTables) -> Blueprint:
    """The routes of the scheme and of each theme."""
    blueprint = Blueprint("themes", __name__)

    @blueprint.get("/themes/")
    def list_themes() -> Response:
        now = tables.now()
        sort = request.args.get("sort", "")
        return make_response(
            render_template(
                "themes.html",
                themes=_sorted(now.rows("themes"), sort),
                sort=sort if sort in SORTS else SORTS[0],
                years=_years_by_theme(now),
                precision=PRECISION,
                recall=RECALL,
            )
        )

    @blueprint.get("/themes")
    def to_themes() -> AnyResponse:
        return redirect(url_for(".list_themes"), code=308)

    @blueprint.get("/themes/<code>")
    def show_theme(code: str) -> Response:
        now = tables.now()
        return make_response(render_template("theme.html", **_about(now, _find(now, code))))

    return blueprint


def _find(tables: Tables, code: str) -> Mapping[str, str]:
    """The theme of this code.

    Raises:
        Problem: the scheme has none.
    """
    for theme in tables.rows("themes"):
        if theme["code"] == code:
            return theme
    raise Problem(404, "No such theme", f"The scheme has no theme “{code}”.", "See the list: /themes/")


def _sorted(themes: Rows, sort: str) -> Rows:
    """In the order asked for; an unknown one is the usual one, that of the query."""
    if sort == "name":
        return sorted(themes, key=lambda theme: theme["theme"])
    if sort == "found":
        return sorted(themes, key=lambda theme: -int(theme["findings"]))
    return themes


def _years_by_theme(tables: Tables) -> dict[str, YearsPicture]:
    """The picture of each theme by its code, all over the same years."""
    rows: dict[str, Rows] = defaultdict(list)
    held: dict[int, int] = {}
    for row in tables.rows("theme-years"):
        rows[row["code"]].append(row)
        held[int(row["year"])] = int(row["inspections_held"])
    return {theme["code"]: picture_of_years(rows[theme["code"]], held) for theme in tables.rows("themes")}


def _about(tables: Tables, theme: Mapping[str, str]) -> dict[str, object]:
    def of_theme(name: str) -> Rows:
        return [row for row in tables.rows(name) if row["code"] == theme["code"]]

    items = of_theme("theme-items")
    changes = of_theme("theme-changes")
    regions = {row["authority"]: row.get("region", "") for row in tables.rows("authorities")}
    return {
        "theme": theme,
        "items": sorted(items, key=lambda row: row["end"], reverse=True)[:SHOWN_ITEMS],
        "years": _years_by_theme(tables)[theme["code"]],
        "authorities": _shares(tables, items, {name: name for name in regions}),
        "regions": _shares(tables, items, regions),
        "gone": [row for row in changes if row["asked_again"] == "false"],
        "stayed": [row for row in changes if row["asked_again"] == "true"],
        "pairs": _pairs(tables.rows("theme-pairs"), theme["theme"]),
        "codes": {row["theme"]: row["code"] for row in tables.rows("themes")},
        "queries": PAGE_QUERIES,
        "slug": slug,
        "precision": PRECISION,
        "recall": RECALL,
        "tagged_by_hand": TAGGED_BY_HAND,
    }


def _shares(tables: Tables, items: Iterable[Mapping[str, str]], places: Mapping[str, str]) -> list[Share]:
    """The share of inspections by place, given each authority's place; the greatest number first."""
    held = Counter(
        places.get(row["authority"], "")
        for row in tables.rows("inspections")
        if row["only_mentioned"] == "false"
    )
    asking = Counter(
        places.get(authority, "")
        for authority, _ in {(item["authority"], item["inspection"]) for item in items}
    )
    return [
        Share(name=place, asking=number, held=held[place])
        for place, number in sorted(asking.items(), key=lambda found: (-found[1], found[0]))
        if place
    ]


def _pairs(rows: Rows, theme: str) -> list[tuple[str, Mapping[str, str]]]:
    """The themes that go with one most often, with the row that says so."""
    found = [
        (row["other_theme"] if row["theme"] == theme else row["theme"], row)
        for row in rows
        if theme in (row["theme"], row["other_theme"])
    ]
    return sorted(found, key=lambda pair: (-float(pair[1]["together"]), pair[0]))[:SHOWN_NEIGHBOURS]
