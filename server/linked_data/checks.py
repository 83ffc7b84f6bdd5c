"""The SHACL shapes as the pages need them: each with its name, its sentence and what it checks.

Owns reading the Turtle that travels with the package. How it is shown is `vocabulary_pages`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import pyoxigraph as ox

from graph_builder.prefixes import PREFIXES
from server.pages.names import Link, Names
from shapes import SHAPES_NAMESPACE, shape_files

SH = "http://www.w3.org/ns/shacl#"

_RDF = PREFIXES["rdf"]
_SAID_APART = {
    f"{_RDF}type",
    f"{PREFIXES['rdfs']}comment",
    *(f"{SH}{name}" for name in ("name", "message", "severity")),
}
_WORDS = {
    "targetClass": "applies to",
    "targetSubjectsOf": "applies to what has",
    "targetObjectsOf": "applies to values of",
    "path": "looks at",
    "minCount": "at least",
    "maxCount": "at most",
    "datatype": "values are",
    "nodeKind": "values are",
    "class": "values are a",
    "in": "values are one of",
    "hasValue": "one value is",
    "pattern": "values match",
    "minLength": "characters at least",
    "maxLength": "characters at most",
    "minInclusive": "not below",
    "maxInclusive": "not above",
    "lessThan": "earlier than",
    "lessThanOrEquals": "not later than",
    "inversePath": "backwards along",
    "or": "fits at least one of",
    "property": "and of the property",
}
_ORDER = {name: place for place, name in enumerate(_WORDS)}

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that a shape asks, in `words`, of `values`: names, texts or more checks."""

    words: str
    values: tuple[Link | str | tuple[Check, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A shape: `anchor` is the end of its IRI, `message` what is said of what does not fit it."""

    anchor: str
    name: str
    message: str
    severity: str
    checks: tuple[Check, ...]


class Shapes:
    """The shapes, read from their files when first asked for."""

    @cached_property
    def triples(self) -> tuple[ox.Triple, ...]:
        """Every statement of every file."""
        return tuple(triple for part in self._files.values() for triple in part)

    def by_subject(self, names: Names) -> Iterator[tuple[str, tuple[Shape, ...]]]:
        """The shapes of each file, in its order, under the name of its subject."""
        for name, triples in self._files.items():
            reader = _Reader(triples, names)
            yield name.removesuffix(".ttl").replace("_", " "), tuple(reader.shapes())

    @cached_property
    def _files(self) -> Mapping[str, tuple[ox.Triple, ...]]:
        return {
            file.name: tuple(quad.triple for quad in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE))
            for file in shape_files()
        }


class _Reader:
    """Reads the shapes of one file."""

    def __init__(self, triples: tuple[ox.Triple, ...], names: Names) -> None:
        self._names = names
        self._said: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for triple in triples:
            self._said[str(triple.subject)][triple.predicate.value].append(triple.object)

    def shapes(self) -> Iterator[Shape]:
        for subject, said in self._said.items():
            iri = subject.strip("<>")
            if iri.startswith(SHAPES_NAMESPACE):
                yield Shape(
                    anchor=iri.removeprefix(SHAPES_NAMESPACE),
                    name=self._text(said, "name"),
                    message=self._text(said, "message"),
                    severity=self._text(said, "severity").removeprefix(SH).lower(),
                    checks=self._checks(subject),
                )

    def _checks(self, subject: str) -> tuple[Check, ...]:
        found = []
        for name, values in self._said[subject].items():
            if name not in _SAID_APART:
                key = name.removeprefix(SH)
                shown = tuple(shown for value in values for shown in self._values(value))
                found.append((_ORDER.get(key, len(_ORDER)), Check(words=_WORDS.get(key, key), values=shown)))
        return tuple(check for _, check in sorted(found, key=lambda each: (each[0], each[1].words)))

    def _values(self, term: Term) -> Iterator[Link | str | tuple[Check, ...]]:
        """A value, or the members of a list."""
        said = self._said.get(str(term), {})
        if f"{_RDF}first" in said:
            yield from self._values(said[f"{_RDF}first"][0])
            yield from self._values(said[f"{_RDF}rest"][0])
        elif isinstance(term, ox.BlankNode):
            yield self._checks(str(term))
        elif isinstance(term, ox.Literal):
            yield term.value
        elif isinstance(term, ox.NamedNode) and term.value.startswith(SH):
            yield term.value.removeprefix(SH)
        elif isinstance(term, ox.NamedNode) and term.value != f"{_RDF}nil":
            yield self._names.link(term.value, {})

    @staticmethod
    def _text(said: Mapping[str, list[Term]], name: str) -> str:
        terms = said.get(f"{SH}{name}", [])
        return next((term.value for term in terms if isinstance(term, ox.NamedNode | ox.Literal)), "")
