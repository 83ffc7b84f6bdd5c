"""Where in its document a fact was read, and how the page that shows it is addressed and cited.

Owns the way from a fact or a span of text to the characters of a page. The store keeps each document's text
with its lines and their places on the pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from graph_builder.prefixes import PREFIXES
from graph_builder.querying.rows import Rows
from graph_builder.reading.document import Document
from ontology import ontology_files
from server.reports.page_images import Runs

IN_GRAPH = """
SELECT ?iri ?document ?start ?end ?fragment
WHERE {
  ?iri insp:statedIn ?document ; prov:wasDerivedFrom ?passage .
  ?passage oa:hasSelector ?position , ?page .
  ?position oa:start ?start ; oa:end ?end .
  ?page rdf:value ?fragment .
}
ORDER BY ?fragment
"""
"""Of a fact, whose IRI is the parameter `iri`: a row for each page its words touch."""

STATED = """
SELECT ?graph ?iri ?class ?label ?text ?number ?page ?start ?end
WHERE {
  GRAPH ?graph {
    ?iri insp:statedIn ?document ; a ?class ; rdfs:label ?label ; insp:page ?page ;
         prov:wasDerivedFrom ?passage .
    FILTER(?class NOT IN (insp:Statement, insp:HeadlineFinding))
    ?passage oa:hasSelector ?position .
    ?position oa:start ?start ; oa:end ?end .
    OPTIONAL { ?iri insp:text ?text }
    OPTIONAL { ?iri insp:number ?number }
  }
}
ORDER BY ?start ?end ?iri
"""
"""What a document states, in the order of its text: its named graph is the parameter `graph`, and a
`page`, if it is given, leaves out what begins on others."""


FIRST = ("Judgement", "Recommendation", "NoneRequired", "ProgressStatement", "Strength", "Finding")
"""Classes of what is shown first of a document, by the ends of their IRIs; the others follow by name."""


def by_kind(facts: Rows) -> list[tuple[str, Rows]]:
    """Facts under what their kind is called, what matters most first."""
    groups: dict[str, Rows] = {}
    for fact in facts:
        groups.setdefault(fact["class"], []).append(fact)

    def order(name: str) -> tuple[int, str]:
        short = name.rpartition("#")[2]
        return (FIRST.index(short) if short in FIRST else len(FIRST), _kinds().get(name, "other"))

    return [(_kinds().get(name, "other"), groups[name]) for name in sorted(groups, key=order)]


@cache
def _kinds() -> Mapping[str, str]:
    """What the classes of the ontology are called, by their IRIs."""
    label = ox.NamedNode(f"{PREFIXES['rdfs']}label")
    return {f"{PREFIXES['org']}Membership": "somebody in a role"} | {
        triple.subject.value: triple.object.value
        for file in ontology_files()
        for triple in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE)
        if triple.predicate == label
        and isinstance(triple.subject, ox.NamedNode)
        and isinstance(triple.object, ox.Literal)
    }


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text: offsets in code points, the end exclusive."""

    start: int
    end: int


def runs_on_page(document: Document, page: int, span: Span) -> Runs:
    """The characters of a page of the source that a span of the text was read from.

    Returns:
        Each run as the source's index of its first character in the page, and their number.
    """
    runs = []
    for line in document.lines[document.line_at(span.start) :]:
        if line.start >= span.end:
            break
        if line.page != page:
            continue
        for piece in line.pieces:
            start, end = max(piece.start, span.start), min(piece.end, span.end)
            if start < end:
                runs.append((piece.source + start - piece.start, end - start))
    return tuple(runs)


def text_of_page(document: Document, page: int, span: Span | None) -> list[list[tuple[str, bool]]]:
    """The lines of a page, each in parts: its words, and whether the span covers them."""
    shown = []
    for line in document.lines:
        if line.page == page:
            start = min(max(span.start, line.start), line.end) if span else line.end
            end = min(max(span.end, start), line.end) if span else line.end
            cuts = ((line.start, start, False), (start, end, True), (end, line.end, False))
            shown.append([(document.text[a:b], marked) for a, b, marked in cuts if a < b])
    return shown
