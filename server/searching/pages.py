"""Searching: the pages `/search`, `/recommendations` and `/findings`, and what they find as CSV and Excel.

Owns the routes and their parameters. What is found is told by `passages`.
"""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, Response, make_response, render_template, request, url_for
from markupsafe import Markup, escape

from graph_builder.identifiers import slug
from graph_builder.querying.spreadsheets import Origin
from server.errors import Problem
from server.media_types import RESULTS, SPREADSHEET, named
from server.pages.grades import mark_of
from server.published import Published
from server.querying.spreadsheets import Order, Spreadsheets
from server.searching.advice import advise
from server.searching.facets import FACETS, code_of, label_of
from server.searching.files import as_csv, as_workbook, choices_in_words, share_in_words
from server.searching.index import CurrentIndex, SearchIndex
from server.searching.passages import MARK, SORTS, Search, fit, read

SHOWN = 25
"""Passages on a page."""

TITLES = {
    "": "Search what the documents say",
    "recommendation": "What inspectors asked for",
    "finding": "What inspectors found",
}
"""What the page is called where one kind of passage is wanted."""


def search_blueprint(published: Published) -> Blueprint:
    """The routes of the search."""
    blueprint = Blueprint("search", __name__)
    index = CurrentIndex(published)
    spreadsheets = Spreadsheets()

    @blueprint.get("/search")
    def search() -> Response:
        return _page(index.now(), _asked())

    @blueprint.get("/recommendations")
    def recommendations() -> Response:
        return _page(index.now(), _asked(kind="recommendation"))

    @blueprint.get("/findings")
    def findings() -> Response:
        return _page(index.now(), _asked(kind="finding"))

    @blueprint.get("/search.<suffix>")
    def search_as_file(suffix: str) -> Response:
        form = named(suffix, (RESULTS[2], SPREADSHEET))
        if form is None:
            raise Problem(404, "No such form", f"What is found comes as .csv or .xlsx, not as .{suffix}.")
        asked, now = _asked(), index.now()
        fitting = fit(now, asked)
        body = as_csv([_with_words(passage) for passage in read(now, fitting.numbers)])
        if form is SPREADSHEET:
            body = spreadsheets.make(
                Order(body, "search", _origin(published, asked, share_in_words(now, fitting))), as_workbook
            )
        response = Response(body, content_type=form.header)
        response.headers["Content-Disposition"] = f'attachment; filename="search.{form.key}"'
        return response

    return blueprint


def _asked(**fixed: str) -> Search:
    """What the request searches for.

    Raises:
        Problem: 400, for what is no year or no order.
    """
    given = {name: request.args.get(name, "").strip() for name in ("q", "since", "sort", *FACETS)} | fixed
    if given["since"] and not (len(given["since"]) == 4 and given["since"].isdecimal()):
        raise Problem(400, "No such year", f"“since” is a year, such as 2019, not “{given['since']}”.")
    if given["sort"] not in ("", *SORTS):
        raise Problem(400, "No such order", f"“sort” is one of {', '.join(SORTS)}, not “{given['sort']}”.")
    return Search(
        words=given["q"],
        chosen={facet: code_of(facet, given[facet]) for facet in FACETS},
        since=given["since"],
        sort=given["sort"] or SORTS[0],
    )


def _page(index: SearchIndex, search: Search) -> Response:
    page = _page_number()
    fitting = fit(index, search)
    total = len(fitting.numbers)
    passages = read(index, fitting.numbers[SHOWN * (page - 1) : SHOWN * page], search.match)
    if page > 1 and not passages:
        raise Problem(404, "No such page", f"The search finds {total} passages, {SHOWN} on a page.")
    return make_response(
        render_template(
            "search.html",
            title=TITLES.get(search.chosen["kind"], TITLES[""]),
            search=search,
            fitting=fitting,
            total=total,
            share=share_in_words(index, fitting),
            passages=[{**passage, "snippet": _marked(passage["snippet"])} for passage in passages],
            advice=None if total else advise(index, search),
            choices=choices_in_words(search),
            facets=FACETS,
            sorts=SORTS,
            page=page,
            pages=-(-total // SHOWN),
            first=SHOWN * (page - 1) + 1,
            slug=slug,
            label_of=label_of,
            mark_of=mark_of,
            given=_given(search),
        )
    )


def _given(search: Search) -> Mapping[str, str]:
    """The parameters that ask for a search again."""
    sort = search.sort if search.sort != SORTS[0] else ""
    given = {"q": search.words, "since": search.since, "sort": sort, **search.chosen}
    return {name: value for name, value in given.items() if value}


def _page_number() -> int:
    given = request.args.get("page", "1")
    if not given.isdecimal() or not 1 <= int(given) <= 1_000_000:
        raise Problem(400, "No such page", f"“page” is a whole number from 1, not “{given}”.")
    return int(given)


def _with_words(passage: Mapping[str, str]) -> dict[str, str]:
    """A passage for a file: words for codes, and the address of the page that shows it."""
    themes = (label_of("theme", theme) for theme in passage["theme"].split(";") if theme)
    return {
        **passage,
        "framework": label_of("framework", passage["framework"]),
        "grade": label_of("grade", passage["grade"]),
        "themes": "; ".join(sorted(themes)),
        "outcomes": passage["outcome"].replace(";", " "),
        "evidence": url_for(
            "documents.show_page",
            key=passage["key"],
            page=passage["page"],
            start=passage["start"],
            end=passage["end"],
            _anchor="evidence",
            _external=True,
        ),
    }


def _origin(published: Published, search: Search, share: str) -> Origin:
    record = published.current().record
    return Origin(
        built=record.built_at if record else "",
        documents=len(record.published) if record else None,
        parameters=choices_in_words(search),
        share=share,
    )


def _marked(snippet: str) -> Markup:
    """A snippet as HTML, with the words that were searched for marked."""
    shown = str(escape(snippet)).replace(MARK[0], "<mark>").replace(MARK[1], "</mark>")
    return Markup(shown)  # it was escaped just above
