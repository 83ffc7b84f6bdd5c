"""The documents: each with what it states, and its pages with the words of a fact marked on them.

Owns the routes below `/documents/` and `/evidence`. What is asked of the graph and of the texts is
`evidence`, the drawing `page_images`.
"""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from graph_builder.identifiers import HASH_DIGITS, Identifiers, slug
from graph_builder.querying.rows import Rows
from graph_builder.reading.document import Document, Form
from graph_builder.store.record import DocumentRecord
from server.errors import Problem
from server.pages.wording import inspection_key, inspection_title
from server.published import Published, Snapshot
from server.reports.citing import citation
from server.reports.evidence import IN_GRAPH, STATED, Span, by_kind, runs_on_page, text_of_page
from server.reports.holdings import Holdings, document_keys
from server.tables import CurrentTables, Tables

FOR_EVER = "public, max-age=31536000, immutable"
"""For what is addressed by the hash of a document's bytes: it never changes."""


def documents_blueprint(published: Published, holdings: Holdings, tables: CurrentTables) -> Blueprint:
    """The routes of the documents, their pages, and the evidence of a fact."""
    blueprint = Blueprint("documents", __name__)

    @blueprint.get("/documents/")
    def list_documents() -> Response:
        rows = tables.now().rows("documents")
        keys = document_keys(published.current().record)
        return make_response(render_template("documents.html", rows=rows, keys=keys, slug=slug))

    @blueprint.get("/documents/<key>/")
    def show_document(key: str) -> Response:
        document = holdings.find(key)
        about, inspectorates = _about(tables.now(), document)
        here = url_for(".show_document", key=key, _external=True)
        return make_response(
            render_template(
                "document.html",
                document=document,
                key=key,
                about=about,
                kinds=by_kind(_stated(published.current(), document)),
                citation=citation(about, inspectorates, here),
                slug=slug,
                inspection_title=inspection_title,
                trail=_trail(about),
            )
        )

    @blueprint.get("/documents/<key>/pages/<int:page>")
    def show_page(key: str, page: int) -> Response:
        document = holdings.find(key)
        text = holdings.text(document)
        _check_page(text, page)
        span = _span(text)
        touched = text.pages_of(span.start, span.end) if span else ()
        drawn = None
        if text.form is Form.PDF and holdings.keeps(document):
            holdings.draw_ahead(document, page)
            drawn = holdings.page(document, page, runs_on_page(text, page, span) if span else ())
        facts = _stated(published.current(), document, page)
        about, inspectorates = _about(tables.now(), document)
        here = url_for(".show_page", key=key, page=page, **request.args, _external=True)
        return make_response(
            render_template(
                "document_page.html",
                document=document,
                key=key,
                page=page,
                pages=text.page_count,
                about=about,
                drawn=drawn,
                lines=text_of_page(text, page, span),
                quote=" ".join(text.text[span.start : span.end].split()) if span else "",
                span=span,
                touched=touched,
                elsewhere=[other for other in touched if other != page],
                facts=facts,
                trail=_trail(about),
                citation=citation(about, inspectorates, here, page, _paragraph(facts, span)),
            )
        )

    @blueprint.get("/documents/<key>/pages/<int:page>.png")
    def draw_page(key: str, page: int) -> AnyResponse:
        document = holdings.find(key)
        text = holdings.text(document)
        _check_page(text, page)
        if text.form is not Form.PDF:
            raise Problem(404, "No picture", "Only PDFs have pages that can be drawn.")
        response = Response(holdings.picture(document, page), content_type="image/png")
        response.headers["Cache-Control"] = FOR_EVER
        response.set_etag(f"{document.sha256[:HASH_DIGITS]}-{page}")
        return response.make_conditional(request)

    @blueprint.get("/evidence")
    def show_evidence() -> AnyResponse:
        iri = request.args.get("of", "")
        try:
            rows = published.current().rows(IN_GRAPH, {"iri": f"<{iri}>"}) if ":" in iri else []
        except ValueError:  # it is no IRI
            rows = []
        if not rows:
            raise Problem(
                404,
                "No evidence",
                f"The graph holds no words behind “{iri}”.",
                "Copy the IRI of a fact from a column “iri” of a question.",
            )
        row = rows[0]
        return redirect(
            url_for(
                ".show_page",
                key=row["document"].rpartition("/")[2],
                page=int(row["fragment"].removeprefix("page=")),
                start=row["start"],
                end=row["end"],
                _anchor="evidence",
            )
        )

    return blueprint


def _check_page(text: Document, page: int) -> None:
    if not 1 <= page <= text.page_count:
        raise Problem(404, "No such page", f"The document has {text.page_count} pages, and no page {page}.")


def _span(text: Document) -> Span | None:
    """The span that the request asks to be marked, if it asks for one.

    Raises:
        Problem: it is none of this text.
    """
    if not {"start", "end"} & set(request.args):
        return None
    try:
        span = Span(int(request.args["start"]), int(request.args["end"]))
    except (KeyError, ValueError):
        span = Span(0, 0)
    if not 0 <= span.start < span.end <= len(text.text):
        raise Problem(
            400,
            "No such stretch of text",
            f"“start” and “end” are whole numbers, the first below the second, up to {len(text.text)}.",
        )
    return span


def _stated(snapshot: Snapshot, document: DocumentRecord, page: int | None = None) -> Rows:
    """What a document states, or begins to state on a page of it: each fact once."""
    graph = Identifiers(snapshot.base).document_graph(document.sha256)
    params = {"graph": f"<{graph}>"} | ({"page": f"{page}^^integer"} if page else {})
    return list({row["iri"]: row for row in snapshot.rows(STATED, params)}.values())


def _about(tables: Tables, document: DocumentRecord) -> tuple[Mapping[str, str], str]:
    """The document's row of `documents`, and who inspected."""
    about = next((row for row in tables.rows("documents") if row["document"] == document.shown), {})
    held = tables.of_authority("inspections", about.get("authority", ""))
    who = (row["inspectorates"] for row in held if row["inspection"] == about.get("inspection"))
    return about, next(who, "")


def _trail(about: Mapping[str, str]) -> list[tuple[str, str]]:
    """The way to a document: the words and addresses of what stands above it."""
    trail = [("Documents", url_for(".list_documents"))]
    if about.get("inspection"):
        authority, key = about["authority"], inspection_key(about["inspection"])
        trail = [
            ("Authorities", url_for("authorities.show_wall")),
            (authority, url_for("authorities.show_authority", key=slug(authority))),
            (inspection_title(about), url_for("inspections.show_inspection", key=key)),
        ]
    return trail


def _paragraph(facts: Rows, span: Span | None) -> str:
    """The printed number of the paragraph that a span is, if it is one that has a number."""
    asked = (str(span.start), str(span.end)) if span else ("", "")
    return next((fact.get("number", "") for fact in facts if (fact["start"], fact["end"]) == asked), "")
