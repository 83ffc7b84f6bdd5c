"""What documents say that cannot both be right, told as issues of a build.

Owns how a contradiction becomes an issue; which there are was decided when documents were linked
(`graph_builder.linking.contradictions`), and is asked here by the named query.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pyoxigraph as ox

from graph_builder.issues import Code, Issue, Severity
from graph_builder.querying.asking import render, run
from graph_builder.querying.named_queries import get

QUERY = "contradictions"


def tell_contradictions(store: ox.Store) -> Iterator[Issue]:
    """A warning for every contradiction, with both quotations, in the order of the query."""
    query = get(QUERY)
    answer = json.loads(render(run(store, query.text, query.defaults), "json"))
    for row in answer["results"]["bindings"]:
        cells = {name: term["value"] for name, term in row.items()}
        quote, other = (" ".join(cells[name].split()) for name in ("quotation", "other_quotation"))
        yield Issue(
            code=Code.CONTRADICTION,
            severity=Severity.WARNING,
            document=cells["document"],
            message=f"This contradicts {cells['other_document']}: {cells['what']}. "
            f"Here: “{quote}” There: “{other}”",
            advice=f"Compare the two. See: inspection-graph query {QUERY}",
            focus=cells["statement"],
            quote=quote,
        )
