"""The triples of one document, collected: what every statement has in common.

Owns the type, label, document and passage of a statement, and the IRIs below the
document. What a statement says is added by the module of its subject. Triples are
gathered in a list, which is several times faster than adding them to a graph one by one.
"""

from __future__ import annotations

from collections.abc import Mapping

from rdflib import Literal, URIRef
from rdflib.namespace import PROV, RDF, RDFS

from graph_builder.building.evidence import Passages, Triple
from graph_builder.building.literals import english, first_and_last_day, integer, partial_date
from graph_builder.facts import Evidence, PartialDate
from graph_builder.identifiers import Identifiers
from ontology import terms

_TYPE, _LABEL, _DERIVED = RDF.type, RDFS.label, PROV.wasDerivedFrom


class Statements:
    """What one document states, as triples in `triples`.

    Args:
        identifiers: mints the IRIs.
        sha256: of the document's bytes, in hex.
    """

    def __init__(self, identifiers: Identifiers, sha256: str) -> None:
        self.identifiers = identifiers
        self.sha256 = sha256
        self.document = URIRef(identifiers.document(sha256))
        self.triples: list[Triple] = []
        self._passages = Passages(identifiers, sha256, self.triples)

    def below(self, kind: str, *key: str | int) -> URIRef:
        """The IRI of something the document states."""
        return URIRef(self.identifiers.stated(self.sha256, kind, *key))

    def thing(self, iri: URIRef, *types: URIRef, label: str | None = None) -> URIRef:
        """Give a thing its types and, where it has one, its label."""
        self.triples += [(iri, _TYPE, kind) for kind in types]
        if label is not None:
            self.triples.append((iri, _LABEL, english(label)))
        return iri

    def state(self, iri: URIRef, kind: URIRef, label: str, evidence: Evidence | None) -> URIRef:
        """Say that the document states `iri`, of class `kind`, in the words of `evidence`."""
        self.triples += (
            (iri, _TYPE, kind),
            (iri, _TYPE, terms.Statement),
            (iri, _LABEL, english(label)),
            (iri, terms.statedIn, self.document),
        )
        if evidence is not None:
            self.triples += (
                (iri, _DERIVED, self._passages.passage(evidence)),
                (iri, terms.page, integer(min(evidence.pages))),
            )
        return iri

    def describe(self, iri: URIRef, values: Mapping[URIRef, URIRef | Literal | None]) -> None:
        """Add a value for each property; None is no value."""
        self.triples += [(iri, name, value) for name, value in values.items() if value is not None]

    def date(self, iri: URIRef, name: URIRef, value: PartialDate | None) -> None:
        """Add a date with the first and last day it can mean; at most one such date for a node."""
        if value is None:
            return
        earliest, latest = first_and_last_day(value)
        self.describe(iri, {name: partial_date(value), terms.earliest: earliest, terms.latest: latest})
