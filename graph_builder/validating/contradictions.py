"""What documents say that cannot both be right, told as issues of a build.

Owns how a contradiction becomes an issue; which there are was decided when documents were linked
(`graph_builder.linking.contradictions`), and is asked here by the named query.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from graph_builder.issues import Code, Issue, Severity
from graph_builder.querying.named_queries import get
from graph_builder.querying.rows import ask_rows

QUERY = "contradictions"


def tell_contradictions(store: ox.Store) -> Iterator[Issue]:
    """A warning for every contradiction, with both quotations, in the order of the query."""
    query = get(QUERY)
    for row in ask_rows(store, query.text, query.defaults):
        quote, other = (" ".join(row[name].split()) for name in ("quotation", "other_quotation"))
        yield Issue(
            code=Code.CONTRADICTION,
            severity=Severity.WARNING,
            document=row["document"],
            message=f"This contradicts {row['other_document']}: {row['what']}. "
            f"Here: “{quote}” There: “{other}”",
            advice=f"Compare the two. See: inspection-graph query {QUERY}",
            focus=row["statement"],
            quote=quote,
        )
