"""The ontology as the pages need it: what its terms are called and mean, and how they hang together.

Owns reading the Turtle that travels with the package. How it is shown is `vocabulary_pages`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from graph_builder.prefixes import PREFIXES
from ontology import ONTOLOGY_IRI, SUBJECTS, ontology_files

LABELS = tuple(
    f"{PREFIXES[prefix]}{name}"
    for prefix, name in (("skos", "prefLabel"), ("rdfs", "label"), ("foaf", "name"))
)
"""The properties that say what something is called, the preferred one first."""

Properties = Mapping[str, tuple[str, ...]]
"""The values of a subject by property, all as strings."""

SCHEME = f"{PREFIXES['skos']}ConceptScheme"
CONCEPT = f"{PREFIXES['skos']}Concept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A class, property, datatype, scheme or concept: its `properties` by IRI."""

    iri: str
    properties: Properties

    def values(self, prefixed: str) -> tuple[str, ...]:
        """The values of a property written with its prefix, e.g. `rdfs:domain`."""
        prefix, _, name = prefixed.partition(":")
        return self.properties.get(f"{PREFIXES[prefix]}{name}", ())

    def value(self, prefixed: str) -> str | None:
        return next(iter(self.values(prefixed)), None)

    @property
    def label(self) -> str | None:
        return next((value for name in LABELS for value in self.properties.get(name, ())), None)

    @property
    def definition(self) -> str | None:
        return self.value("skos:definition")

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.values("rdf:type")


class Vocabulary:
    """The terms of the ontology, read from its files when first asked for."""

    @cached_property
    def triples(self) -> tuple[ox.Triple, ...]:
        """Every statement of the ontology and its schemes, by file, each once."""
        return tuple(dict.fromkeys(triple for part in self._files for triple in part))

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Every term and concept by IRI."""
        return _terms(self.triples)

    @cached_property
    def subjects(self) -> Mapping[str, tuple[Term, ...]]:
        """The terms that each subject's file declares, by the name of the subject."""
        # The files of the subjects come first, in the order of their names here.
        parts = {name: _terms(part) for name, part in zip(SUBJECTS, self._files, strict=False)}
        prefix = f"{ONTOLOGY_IRI}#"
        return {
            name: tuple(
                term for iri, term in part.items() if iri.startswith(prefix) and term.kinds and term.label
            )
            for name, part in parts.items()
        }

    @cached_property
    def schemes(self) -> tuple[Term, ...]:
        """The concept schemes, by label."""
        found = (term for term in self.terms.values() if SCHEME in term.kinds)
        return tuple(sorted(found, key=lambda scheme: scheme.label or scheme.iri))

    def concepts_of(self, scheme: Term) -> tuple[Term, ...]:
        """The concepts of a scheme, in the order in which it is written."""
        return self._concepts[scheme.iri]

    def below(self, term: Term) -> tuple[Term, ...]:
        """The classes or properties right below one."""
        return self._pointing["rdfs:subClassOf"][term.iri] + self._pointing["rdfs:subPropertyOf"][term.iri]

    def properties_of(self, term: Term) -> tuple[Term, ...]:
        """The properties said of a class."""
        return self._pointing["rdfs:domain"][term.iri]

    @cached_property
    def _pointing(self) -> Mapping[str, Mapping[str, tuple[Term, ...]]]:
        """The terms that point at each, by the property they do it with, as they are called."""
        found: dict[str, dict[str, tuple[Term, ...]]] = {}
        for name in ("rdfs:subClassOf", "rdfs:subPropertyOf", "rdfs:domain"):
            found[name] = defaultdict(tuple)
            for term in sorted(self.terms.values(), key=lambda term: term.label or term.iri):
                for target in term.values(name):
                    found[name][target] += (term,)
        return found

    @cached_property
    def _concepts(self) -> Mapping[str, tuple[Term, ...]]:
        members = defaultdict(list)
        for term in self.terms.values():
            for scheme in term.values("skos:inScheme"):
                if CONCEPT in term.kinds:
                    members[scheme].append(term)
        return {scheme.iri: tuple(members[scheme.iri]) for scheme in self.schemes}

    @cached_property
    def _files(self) -> tuple[tuple[ox.Triple, ...], ...]:
        return tuple(
            tuple(quad.triple for quad in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE))
            for file in ontology_files()
        )


def _terms(triples: Iterable[ox.Triple]) -> dict[str, Term]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
            found[triple.subject.value][triple.predicate.value].append(triple.object.value)
    return {
        iri: Term(iri=iri, properties={name: tuple(values) for name, values in properties.items()})
        for iri, properties in found.items()
    }
