"""A concept scheme as code sees it: a closed set of concepts, known by notation.

Owns the look-up and its error. The schemes themselves are in `ontology.terms`.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import URIRef


class UnknownConceptError(LookupError):
    """A notation that the scheme does not hold."""


class ConceptScheme:
    """The concepts of one SKOS scheme by notation, e.g. `GRADE["good"]`.

    Args:
        iri: the scheme's IRI; a concept's is the scheme's, a slash and its notation.
        notations: those of all its concepts.
    """

    def __init__(self, iri: str, *notations: str) -> None:
        self.iri = URIRef(iri)
        self._concepts = {notation: URIRef(f"{iri}/{notation}") for notation in notations}

    def __getitem__(self, notation: str) -> URIRef:
        """The concept's IRI.

        Raises:
            UnknownConceptError: when the scheme has no such concept; it names those there are.
        """
        try:
            return self._concepts[notation]
        except KeyError:
            known = ", ".join(self._concepts)
            raise UnknownConceptError(f"{self.iri} has no {notation!r}; it has {known}") from None

    def __contains__(self, notation: object) -> bool:
        return notation in self._concepts

    def __iter__(self) -> Iterator[str]:
        """The notations, in their order in `ontology.terms`."""
        return iter(self._concepts)

    def concepts(self) -> tuple[URIRef, ...]:
        """The IRIs of all concepts of the scheme."""
        return tuple(self._concepts.values())
