"""The authorities: the wall of all their inspections, and a page about each.

Owns the routes below `/authorities`. What the wall shows is `wall`, an authority's way `trajectory`; all
of it comes from named queries, so that whatever a page says can be had as data.
"""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from graph_builder.identifiers import slug
from graph_builder.querying.rows import Rows
from server.errors import Problem
from server.pages.authority_account import (
    all_graded_apart,
    asked_of_it,
    by_inspection,
    figures_of,
    graded_apart,
    newer_of,
    others_of,
    returns_of,
    standing_of,
    urgent_of,
)
from server.pages.due import announced, built_on
from server.pages.grades import MARKS
from server.pages.trajectory import Trajectory, trajectory_of
from server.pages.wall import SORTS, Choice, WallRow, narrowed, values_of, wall_rows, years_of
from server.pages.wording import and_list, date_in_words, inspection_title, period_in_words
from server.published import Published
from server.tables import CurrentTables, Tables

PAGE_QUERIES = (
    "authority-history",
    "judgements",
    "recommendations",
    "returned-improvements",
    "progress",
    "strengths",
    "statistics",
    "due-next",
    "tenures",
    "director-at-inspection",
    "documents",
    "contradictions",
)
"""What an authority's page is made of; each is offered there as data, narrowed to the authority."""


def authorities_blueprint(published: Published, tables: CurrentTables) -> Blueprint:
    """The routes of the wall and of each authority's page."""
    blueprint = Blueprint("authorities", __name__)

    @blueprint.get("/authorities/")
    def show_wall() -> Response:
        return make_response(render_template("wall.html", **wall_of(tables.now())))

    @blueprint.get("/authorities")
    def to_wall() -> AnyResponse:
        return redirect(url_for(".show_wall"), code=308)

    @blueprint.get("/authorities/<key>")
    def show_authority(key: str) -> Response:
        now = tables.now()
        about = _about(now, _find(now, key), built_on(published))
        return make_response(render_template("authority.html", **about))

    return blueprint


def _find(tables: Tables, key: str) -> WallRow:
    """The authority of this key.

    Raises:
        Problem: no document is about it.
    """
    for row in wall_rows(tables):
        if row.key == key:
            return row
    after = [each for each in tables.rows("successors") if slug(each["predecessor"]) == key]
    if after:
        names = and_list([each["successor"] for each in after])
        raise Problem(
            404,
            f"{after[0]['predecessor']} is no longer an authority",
            f"{after[0]['what_happened']}, on {date_in_words(after[0]['when'])}. No document is about it.",
            f"See what followed it: {names}, in the list /authorities/",
        )
    raise Problem(
        404, "No such authority", f"No document here is about “{key}”.", "See the list: /authorities/"
    )


def _reorganised(tables: Tables, row: WallRow) -> dict[str, Rows]:
    """The authorities that went into this one, or that parts or all of it went to."""
    known = [each for each in tables.rows("successors") if each["body"] == "authority"]
    return {
        "formed_from": [each for each in known if each["successor"] == row.name],
        "went_to": [each for each in known if each["predecessor"] == row.name],
    }


def _neighbours(tables: Tables, row: WallRow) -> list[WallRow]:
    return [each for each in wall_rows(tables) if each.name in row.neighbours]


def _trajectory(about: Mapping[str, Rows]) -> Trajectory:
    return trajectory_of(
        about["authority-history"], about["tenures"], about["judgements"], about["director-at-inspection"]
    )


def wall_of(tables: Tables) -> dict[str, object]:
    """What the wall's template shows, narrowed as the request asks."""
    rows = wall_rows(tables)
    places = tables.rows("authorities")
    choice = _choice()
    shown = narrowed(rows, choice)
    return {
        "rows": shown,
        "total": len(rows),
        "years": years_of(rows),
        "apart": all_graded_apart(tables, shown),
        "choice": choice,
        "regions": values_of(places, "region"),
        "types": values_of(places, "type"),
        "families": sorted({cell.family for row in rows for cell in row.cells if cell.family}),
        "grades": [grade for grade in MARKS if any(row.latest and row.latest.grade == grade for row in rows)],
        "names": [row.name for row in rows],
        "sorts": SORTS,
        "inspections": sum(len(row.cells) for row in rows),
    }


def _choice() -> Choice:
    """What the request asks the wall to be narrowed to. An unknown sort is the usual one."""
    given = {name: request.args.get(name, "").strip() for name in Choice.__slots__}
    if given["sort"] not in SORTS:
        given["sort"] = "name"
    return Choice(**given)


def _about(tables: Tables, row: WallRow, as_at: str) -> dict[str, object]:
    about = {name: tables.of_authority(name, row.name) for name in PAGE_QUERIES}
    place = next((each for each in tables.rows("authorities") if each["authority"] == row.name), {})
    documents, issues = about["documents"], about["returned-improvements"]
    due = announced(about["due-next"], documents, as_at)
    trajectory, others = _trajectory(about), others_of(row)
    asked = asked_of_it(about["recommendations"], documents)
    return {
        "row": row,
        "place": place,
        **_reorganised(tables, row),
        "about": about,
        "standing": standing_of(row),
        "apart": graded_apart(row, trajectory),
        "send": next((each for each in others if each.family == "area-send" and each.grade), None),
        "others": others,
        "newer_of": newer_of,
        "trajectory": trajectory,
        "asked": asked,
        "urgent": urgent_of(asked),
        "returns": returns_of(issues),
        "stated": [each for each in issues if each["return_kind"] == "stated"],
        "inferred": [each for each in issues if each["return_kind"] == "inferred"],
        "progress": by_inspection(about["progress"], documents),
        "strengths": by_inspection(about["strengths"], documents),
        "figures": figures_of(about["statistics"], documents),
        "document_keys": {each["document"]: each["iri"].rpartition("/")[2] for each in documents},
        "coming": [each for each in due if each.awaited],
        "past": [each for each in due if not each.awaited],
        "as_at": as_at,
        "neighbours": _neighbours(tables, row),
        "queries": PAGE_QUERIES,
        "inspection_title": inspection_title,
        "period": period_in_words,
    }
