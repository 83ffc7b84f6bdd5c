"""The passages facts were read from, as Web Annotation resources.

Owns the form of evidence in the graph: a passage with a quotation, a position and a
selector for each page. Facts read from the same span share its passage; passages on a
page share the page's selector.
"""

from __future__ import annotations

from typing import TypeAlias

from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, Namespace

from graph_builder.building.literals import integer
from graph_builder.facts import Evidence
from graph_builder.identifiers import Identifiers

OA = Namespace("http://www.w3.org/ns/oa#")
PDF_FRAGMENTS = URIRef("http://tools.ietf.org/rfc/rfc3778")

# Looked up once: a namespace makes a new term each time it is asked.
_TYPE, _VALUE, _CONFORMS = RDF.type, RDF.value, DCTERMS.conformsTo
_RESOURCE, _SOURCE, _SELECTOR = OA.SpecificResource, OA.hasSource, OA.hasSelector
_QUOTE, _EXACT = OA.TextQuoteSelector, OA.exact
_POSITION, _START, _END = OA.TextPositionSelector, OA.start, OA.end
_FRAGMENT = OA.FragmentSelector

Triple: TypeAlias = tuple[URIRef, URIRef, URIRef | Literal]


class Passages:
    """Writes the passages of one document into `triples`, each span and page once."""

    def __init__(self, identifiers: Identifiers, sha256: str, triples: list[Triple]) -> None:
        self._identifiers = identifiers
        self._sha256 = sha256
        self._document = URIRef(identifiers.document(sha256))
        self._triples = triples
        self._passages: dict[tuple[int, int], URIRef] = {}
        self._pages: dict[int, URIRef] = {}

    def passage(self, evidence: Evidence) -> URIRef:
        """The passage of a span, described when first asked for."""
        span = (evidence.start, evidence.end)
        known = self._passages.get(span)
        if known is not None:
            return known
        iri = self._identifiers.passage(self._sha256, *span)
        passage, quote, position = URIRef(iri), URIRef(f"{iri}/quote"), URIRef(f"{iri}/position")
        self._passages[span] = passage
        self._triples += (
            (passage, _TYPE, _RESOURCE),
            (passage, _SOURCE, self._document),
            (passage, _SELECTOR, quote),
            (quote, _TYPE, _QUOTE),
            (quote, _EXACT, Literal(evidence.quote)),
            (passage, _SELECTOR, position),
            (position, _TYPE, _POSITION),
            (position, _START, integer(evidence.start)),
            (position, _END, integer(evidence.end)),
            *((passage, _SELECTOR, self._page(number)) for number in evidence.pages),
        )
        return passage

    def _page(self, number: int) -> URIRef:
        known = self._pages.get(number)
        if known is not None:
            return known
        page = URIRef(self._identifiers.page(self._sha256, number))
        self._pages[number] = page
        self._triples += (
            (page, _TYPE, _FRAGMENT),
            (page, _VALUE, Literal(f"page={number}")),
            (page, _CONFORMS, PDF_FRAGMENTS),
        )
        return page
