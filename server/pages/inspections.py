"""The inspections: a page about each, whether a report of it is held or it is only mentioned.

Owns the routes below `/inspections/`. What a page tells is `inspection_account`.
"""

from __future__ import annotations

from flask import Blueprint, make_response, redirect, render_template, url_for
from werkzeug.wrappers import Response

from graph_builder.identifiers import slug
from server.errors import Problem
from server.pages.inspection_account import QUERIES, Account, account_of, count_urgent, find_inspection
from server.pages.wording import inspection_key, inspection_title, kind_in_words
from server.tables import CurrentTables


def inspections_blueprint(tables: CurrentTables) -> Blueprint:
    """The routes of the inspections."""
    blueprint = Blueprint("inspections", __name__)

    @blueprint.get("/inspections/")
    def to_wall() -> Response:
        return redirect(url_for("authorities.show_wall"), code=303)

    @blueprint.get("/inspections/<path:key>")
    def show_inspection(key: str) -> Response:
        now = tables.now()
        row = find_inspection(now, key)
        if row is None:
            raise Problem(
                404,
                "No such inspection",
                f"No document here tells of an inspection “{key}”.",
                "Choose one on the wall: /authorities/",
            )
        if not row["inspection"].endswith(f"/{key}"):
            return redirect(url_for(".show_inspection", key=inspection_key(row["inspection"])))
        account = account_of(now, row)
        return make_response(
            render_template(
                "inspection.html",
                told=account,
                urgent=count_urgent(each.row for each in account.asked),
                row=row,
                title=inspection_title(row),
                name=_name(account),
                authority_key=slug(row["authority"]),
                inspection_title=inspection_title,
                queries=QUERIES,
            )
        )

    return blueprint


def _name(account: Account) -> str:
    """What heads the page: what was inspected, and of whom."""
    row = account.row
    if row.get("only_mentioned") == "true":
        return f"An inspection of {row['authority']} that is only mentioned"
    visited = row.get("family", "").endswith("visit")
    return f"{kind_in_words(row.get('family', ''))} {'to' if visited else 'of'} {row['authority']}"
