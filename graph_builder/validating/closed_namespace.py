"""Whether a graph uses only terms and concepts that the ontology declares.

Owns the check behind `shapes/closed_namespace.ttl`: SHACL can close a class but not a
namespace, and one pass over the triples is faster than any shape.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from ontology import ONTOLOGY_IRI, terms

DECLARED: frozenset[str] = frozenset(
    {
        ONTOLOGY_IRI,
        *map(str, terms.TERMS),
        *(str(scheme.iri) for scheme in terms.SCHEMES),
        *(str(concept) for scheme in terms.SCHEMES for concept in scheme.concepts()),
    }
)


def undeclared_terms(graph: Graph) -> Iterator[tuple[Node, Node, str]]:
    """Subject, predicate and the undeclared IRI of every triple that uses one, anywhere in it."""
    for subject, predicate, value in graph:
        for term in (subject, predicate, value.datatype if isinstance(value, Literal) else value):
            # Most terms are data, and leave at the first comparison.
            if isinstance(term, URIRef) and term.startswith(ONTOLOGY_IRI) and _is_undeclared(str(term)):
                yield subject, predicate, str(term)


def _is_undeclared(iri: str) -> bool:
    return iri not in DECLARED and iri[len(ONTOLOGY_IRI)] in "#/"
