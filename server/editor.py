"""The editor for people who write SPARQL themselves: the page that a browser gets at `/sparql`.

Owns the page and what it may load. Without scripts it is a form that sends its text to the
endpoint; the script built from `web/editor.ts` puts Yasgui in the form's place. Answering
the questions that are sent is `protocol`.
"""

from __future__ import annotations

from flask import Response, make_response, render_template

from graph_builder.named_queries import all_queries
from graph_builder.prefixes import PREFIXES

FIRST_QUERY = """PREFIX insp: <{insp}>
PREFIX skos: <{skos}>

SELECT ?grade (COUNT(*) AS ?judgements)
WHERE {{
  ?judgement a insp:Judgement ;
             insp:grade/skos:prefLabel ?grade .
}}
GROUP BY ?grade
ORDER BY DESC(?judgements)
""".format_map(PREFIXES)
"""What stands in the editor when a person comes without a query."""

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Yasgui sets styles on its elements and draws its icons from data: addresses; no other page may."""


def editor_page(query: str = "") -> Response:
    """The editor, with a query in it.

    Args:
        query: SPARQL to begin with; without it an example stands there.
    """
    page = render_template(
        "editor.html",
        query=query or FIRST_QUERY,
        queries=[named for named in all_queries() if not named.is_check],
        prefixes=PREFIXES,
    )
    response = make_response(page)
    response.headers["Content-Security-Policy"] = CONTENT_POLICY
    response.vary.add("Accept")
    return response
