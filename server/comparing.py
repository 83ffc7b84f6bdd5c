"""Authorities side by side: the page `/compare`.

Owns which authorities are compared and what of them. It says what is, and not why one differs from another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Blueprint, Response, make_response, render_template, request

from server.errors import Problem
from server.grades import AREAS, GradeMark, mark_of
from server.tables import CurrentTables, Tables
from server.wall import WallRow, wall_rows

MOST = 6
"""Authorities that fit side by side."""

MOST_THEMES = 12


@dataclass(frozen=True, slots=True)
class Grade:
    """The latest grade in an area, when it was given, and how it compares with the one before."""

    grade: str
    mark: GradeMark
    end: str
    change: str


def compare_blueprint(tables: CurrentTables) -> Blueprint:
    """The route of the page."""
    blueprint = Blueprint("comparing", __name__)

    @blueprint.get("/compare")
    def compare() -> Response:
        now = tables.now()
        rows = wall_rows(now)
        chosen = _chosen(rows)
        return make_response(
            render_template(
                "compare.html",
                rows=rows,
                chosen=chosen,
                most=MOST,
                areas=_areas(now, chosen),
                themes=_themes(now, chosen),
                held={row["authority"]: row.get("reports_held", "0") for row in now.rows("authorities")},
            )
        )

    return blueprint


def _chosen(rows: list[WallRow]) -> list[WallRow]:
    """The authorities that the request names by their keys, in its order.

    Raises:
        Problem: one is unknown, or there are too many.
    """
    keys = [key for key in dict.fromkeys(request.args.getlist("with")) if key]
    known = {row.key: row for row in rows}
    unknown = [key for key in keys if key not in known]
    if unknown:
        raise Problem(404, "No such authority", f"No document here is about “{unknown[0]}”.")
    if len(keys) > MOST:
        raise Problem(400, "Too many", f"Up to {MOST} authorities fit side by side, not {len(keys)}.")
    return [known[key] for key in keys]


def _areas(tables: Tables, chosen: list[WallRow]) -> list[tuple[str, list[Grade | None]]]:
    """By area, the latest grade of each; areas in which none has one are left out."""
    latest = {
        (row["authority"], row["area_concept"]): _grade(row)
        for row in tables.rows("latest-judgements")
        if row.get("current", "true") == "true"
    }
    found = [(label, [latest.get((each.name, area)) for each in chosen]) for area, label in AREAS]
    return [(label, grades) for label, grades in found if any(grades)]


def _grade(row: Mapping[str, str]) -> Grade:
    return Grade(
        grade=row["grade"], mark=mark_of(row["grade"]), end=row["end"][:4], change=row.get("change", "")
    )


def _themes(tables: Tables, chosen: list[WallRow]) -> list[tuple[str, list[int]]]:
    """How many things the latest reports ask of each by theme; the themes asked for most of them together."""
    counts: dict[str, list[int]] = {}
    for place, each in enumerate(chosen):
        for row in tables.of_authority("improvements", each.name):
            if row.get("latest") == "true":
                for theme in filter(None, row.get("themes", "").split("; ")):
                    counts.setdefault(theme, [0] * len(chosen))[place] += 1
    return sorted(counts.items(), key=lambda item: (-sum(item[1]), item[0]))[:MOST_THEMES]
