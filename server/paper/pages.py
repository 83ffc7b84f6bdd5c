"""The papers for the board on the web: a page that prints well, and the same as a Word document.

Owns the routes below `/authorities/KEY` that give them. What a paper says is `content`.
"""

from __future__ import annotations

from datetime import UTC, datetime

from flask import Blueprint, Response, make_response, render_template

from server.errors import Problem
from server.pages.wall import wall_rows
from server.paper.content import QUERIES, paper_of
from server.paper.parts import Bullets, Paper, Picture, Statement, Table
from server.paper.picture import draw_svg
from server.paper.word import write_word
from server.published import Published
from server.tables import CurrentTables

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def paper_blueprint(published: Published, tables: CurrentTables) -> Blueprint:
    """The routes of the papers."""
    blueprint = Blueprint("paper", __name__)

    @blueprint.get("/authorities/<key>/paper")
    def show_paper(key: str) -> Response:
        return make_response(
            render_template(
                "board_paper.html",
                paper=paper_about(key),
                kind_of=_kind_of,
                draw_svg=draw_svg,
                queries=QUERIES,
            )
        )

    @blueprint.get("/authorities/<key>.docx")
    def write_paper(key: str) -> Response:
        response = Response(write_word(paper_about(key)), content_type=DOCX)
        response.headers["Content-Disposition"] = f"attachment; filename={key}.docx"
        return response

    def paper_about(key: str) -> Paper:
        """The paper about the authority of this key.

        Raises:
            Problem: no document is about it.
        """
        now = tables.now()
        row = next((each for each in wall_rows(now) if each.key == key), None)
        if row is None:
            raise Problem(
                404, "No such authority", f"No document here is about “{key}”.", "See the list: /authorities/"
            )
        record = published.current().record
        as_at = datetime.fromisoformat(record.built_at) if record else datetime.now(UTC)
        return paper_of(now, row, as_at)

    return blueprint


def _kind_of(block: Statement | Bullets | Table | Picture) -> str:
    """What a block of a section is, for the template."""
    return type(block).__name__.lower()
