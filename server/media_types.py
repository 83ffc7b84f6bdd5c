"""The one table of media types: what answers can be written in, and which of them a client wants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from werkzeug.datastructures import MIMEAccept


@dataclass(frozen=True, slots=True)
class MediaType:
    """A form of answer: its key in addresses, its media type, other names clients have for it.

    `suffix` is how addresses of resources end in this form, as file names do; `words` are what
    else it is called by clients that name a form with `format`.
    """

    key: str
    media_type: str
    aliases: tuple[str, ...] = ()
    suffix: str = ""
    words: tuple[str, ...] = ()

    @property
    def header(self) -> str:
        """The value of Content-Type."""
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type


RESULTS = (
    MediaType("json", "application/sparql-results+json", ("application/json",), "srj"),
    MediaType("xml", "application/sparql-results+xml", ("application/xml", "text/xml"), "srx"),
    MediaType("csv", "text/csv", (), "csv"),
    MediaType("tsv", "text/tab-separated-values", (), "tsv"),
)
"""For the rows of SELECT and the truth of ASK, the preferred one first."""

GRAPHS = (
    MediaType("turtle", "text/turtle", ("application/x-turtle",), "ttl", ("n3",)),
    MediaType("ntriples", "application/n-triples", ("text/plain",), "nt"),
    MediaType("rdfxml", "application/rdf+xml", ("application/xml",), "rdf", ("xml", "rdf+xml")),
    MediaType("jsonld", "application/ld+json", ("application/json",), "jsonld", ("json", "json-ld")),
)
"""For the triples of CONSTRUCT and DESCRIBE, the preferred one first."""

PAGE = MediaType("html", "text/html", ("application/xhtml+xml",), "html")
"""For people."""

SPREADSHEET = MediaType(
    "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (), "xlsx"
)
"""For the rows of named queries."""

NETWORK_FILES = (
    MediaType("graphml", "application/graphml+xml", (), "graphml"),
    MediaType("gexf", "application/gexf+xml", (), "gexf"),
)
"""For networks, as programs that draw and measure them open."""

QUERY_TEXT = MediaType("rq", "application/sparql-query", (), "rq")
"""For a query itself."""


def named(word: str, offered: Sequence[MediaType]) -> MediaType | None:
    """The form that somebody calls so: by key, suffix, media type or another word for it."""
    word = word.strip().lower()
    for row in offered:
        if word in (row.key, row.suffix, row.media_type, *row.words):
            return row
    return None


def choose(offered: Sequence[MediaType], accept: MIMEAccept) -> MediaType | None:
    """What of the offered a client likes best; None when it takes none of them.

    A client that says nothing takes anything, and gets the first. Another name counts
    only when it is given in full: `text/*` does not mean XML.
    """
    if not accept:
        return offered[0]
    named = {value.lower(): quality for value, quality in accept}
    liking = {
        row: max(accept[row.media_type], *(named.get(alias, 0) for alias in row.aliases), 0)
        for row in offered
    }
    best = max(offered, key=lambda row: liking[row])
    return best if liking[best] > 0 else None
