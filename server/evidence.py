"""Where in its document a fact was read, and how the page that shows it is addressed and cited.

Owns the way from a fact or a span of text to the characters of a page. The store keeps each document's text
with its lines and their places on the pages.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph_builder.reading.document import Document

IN_GRAPH = """
SELECT ?document ?start ?end ?fragment
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
SELECT ?iri ?kind ?label ?text ?page ?start ?end
WHERE {
  ?iri insp:statedIn ?document ; a ?class ; rdfs:label ?label ; insp:page ?page ;
       prov:wasDerivedFrom ?passage .
  FILTER(?class NOT IN (insp:Statement, insp:HeadlineFinding))
  ?class rdfs:label ?kind .
  ?passage oa:hasSelector ?position .
  ?position oa:start ?start ; oa:end ?end .
  OPTIONAL { ?iri insp:text ?text }
}
ORDER BY ?start ?end ?iri
"""
"""Of a document, whose IRI is the parameter `document`: what it states, in the order of its text."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text: offsets in code points, the end exclusive."""

    start: int
    end: int


def runs_on_page(document: Document, page: int, span: Span) -> tuple[tuple[int, int], ...]:
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
