"""The themes of the field that a statement speaks of, told by its words.

Owns which statements are read and which of several matches is kept. The words that tell a theme
are in `ontology/schemes/themes.ttl`, beside its definition. Only the statement's own words are
read: neither the heading it stands under nor whom it is addressed to.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import pyoxigraph as ox

from graph_builder.facts import (
    Commitment,
    Finding,
    HeadlineFinding,
    Recommendation,
    ReportFacts,
    Strength,
)
from graph_builder.inferring.labels import Label, LabelIndex, Match
from ontology import ONTOLOGY_IRI, ontology_files

Statement: TypeAlias = Recommendation | Finding | HeadlineFinding | Strength | Commitment

LONG = 60
"""A text of more words than this is long; chosen on recommendations tagged by hand (`docs/themes.md`)."""

_SCHEME = f"{ONTOLOGY_IRI}/theme/"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_TELLING = {ox.NamedNode(f"{_SKOS}altLabel"), ox.NamedNode(f"{_SKOS}hiddenLabel")}
_NOT_WITHIN = ox.NamedNode(f"{ONTOLOGY_IRI}#notWithin")

# After a figure a full stop may belong to the number of an item.
_SENTENCE_END = re.compile(r"(?<=[^\W\d]|[)\]’”\"'])[.!?](?=\s|$)")


@dataclass(frozen=True, slots=True)
class ThemeTag:
    """A statement speaks of a theme (its notation), as the words from `start` to `end` tell.

    Offsets are code points of the document's text, the end exclusive; `words` are as they stand
    there.
    """

    statement: Statement
    theme: str
    words: str
    start: int
    end: int


def infer_themes(facts: ReportFacts) -> Iterator[ThemeTag]:
    """The themes of what a document asks, finds, praises and promises: each once for a statement."""
    statements: tuple[Statement, ...] = (
        *facts.recommendations,
        *facts.findings,
        *facts.headline_findings,
        *facts.strengths,
        *facts.commitments,
    )
    for statement in statements:
        evidence = statement.evidence
        for theme, match in themes_in(evidence.quote).items():
            words = evidence.quote[match.start : match.end]
            start = evidence.start + match.start
            yield ThemeTag(statement, theme, words, start, evidence.start + match.end)


def themes_in(text: str) -> dict[str, Match]:
    """The notations of the themes that a text speaks of, each with the first words that tell it.

    A long text speaks of a theme that is not in its first sentence only where it comes back to
    it: what a long paragraph names once, in passing, is not what it is about.
    """
    telling: defaultdict[str, list[Match]] = defaultdict(list)
    barring: defaultdict[str, list[Match]] = defaultdict(list)
    for match in _labels().find(text):
        (telling if match.label.telling else barring)[match.label.theme].append(match)
    opening_end = _opening_end(text)
    themes: dict[str, Match] = {}
    for theme in sorted(telling):
        places = _places(telling[theme], barring[theme])
        if places and (places[0].start < opening_end or len(places) > 1):
            themes[theme] = places[0]
    return themes


def _opening_end(text: str) -> int:
    """The offset after the first sentence of a long text, or the end of a short one."""
    sentence = _SENTENCE_END.search(text) if len(text.split()) > LONG else None
    return sentence.end() if sentence else len(text)


def _places(telling: list[Match], barring: list[Match]) -> list[Match]:
    """The matches that begin within no barring one and do not overlap: the first, then the longer."""
    places: list[Match] = []
    for match in sorted(telling, key=lambda match: (match.start, -match.end)):
        free = not places or match.start >= places[-1].end
        if free and not any(other.start <= match.start < other.end for other in barring):
            places.append(match)
    return places


@cache
def _labels() -> LabelIndex:
    """The labels of the scheme, read once a process."""
    (file,) = (file for file in ontology_files() if file.name == "themes.ttl")
    return LabelIndex(
        Label(
            triple.subject.value.removeprefix(_SCHEME),
            triple.object.value,
            telling=triple.predicate in _TELLING,
        )
        for triple in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE)
        if triple.predicate in (*_TELLING, _NOT_WITHIN)
        and isinstance(triple.subject, ox.NamedNode)
        and isinstance(triple.object, ox.Literal)
    )
