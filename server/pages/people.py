"""The people: who inspected and who led services, as pages below `/people/`.

Owns the routes. What is told of one person is `person_account`. Pages of people are not for search engines,
and say only what published documents do.
"""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from graph_builder.identifiers import slug
from server.errors import Problem
from server.pages.person_account import QUERIES, account_of, inspectors_of, leaders_of, person_key
from server.tables import CurrentTables


def people_blueprint(tables: CurrentTables) -> Blueprint:
    """The routes of the people."""
    blueprint = Blueprint("people", __name__)
    blueprint.add_app_template_filter(person_key, "person_key")

    @blueprint.get("/people/")
    def list_people() -> Response:
        now = tables.now()
        return _unlisted(
            render_template(
                "people.html",
                inspectors=inspectors_of(now),
                leaders=leaders_of(now),
                pairs=now.rows("possibly-same-people"),
                held=sum(row["only_mentioned"] == "false" for row in now.rows("inspections")),
            )
        )

    @blueprint.get("/people")
    def to_people() -> AnyResponse:
        return redirect(url_for(".list_people"), code=308)

    @blueprint.get("/people/<path:key>")
    def show_person(key: str) -> Response:
        account = account_of(tables.now(), key)
        if account is None:
            raise Problem(
                404, "No such person", f"No document here names a person “{key}”.", "See the list: /people/"
            )
        return _unlisted(render_template("person.html", told=account, queries=QUERIES, slug=slug))

    return blueprint


def _unlisted(page: str) -> Response:
    """A page that search engines are asked not to list."""
    response = make_response(page)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
