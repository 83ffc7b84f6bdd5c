"""The passages of a document that can be searched: what it says, each with what it is narrowed by.

Owns which statements are searched, and what is known of each from its own document alone, so that a document
that changes changes no other's. Themes, addressees and outcomes are notations of concepts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from graph_builder.identifiers import DERIVED, Identifiers
from graph_builder.querying.asking import Dataset
from graph_builder.querying.rows import ask_rows

KINDS = {
    "recommendation": "recommendation",
    "finding": "finding",
    "headline-finding": "finding",
    "strength": "strength",
    "progress": "progress",
    "challenge": "challenge",
    "commitment": "commitment",
    "next-step": "next step",
    "none-required": "nothing asked for",
    "decision": "decision sought",
    "expected-inspection": "expected inspection",
    "programme-theme": "theme of the inspection",
    "observation": "statistic",
}
"""What is searched: what a passage is called, by what a statement is called in its address.

Judgements are not: the words of one are the names of an area and of a grade.
"""

_STATED = """
SELECT ?iri ?text ?page ?passage ?section ?addressee ?outcome
WHERE {
  ?iri insp:text ?text ; insp:page ?page ; prov:wasDerivedFrom ?passage .
  OPTIONAL { ?iri insp:section ?section }
  OPTIONAL { ?iri insp:addressee ?addressee }
  OPTIONAL { ?iri insp:nationalFrameworkOutcome ?outcome }
}
"""

_FIGURES = """
SELECT ?iri ?text ?page ?passage
WHERE {
  ?iri a insp:Observation ; insp:page ?page ; prov:wasDerivedFrom ?passage .
  ?passage oa:hasSelector/oa:exact ?text .
}
"""
"""Figures have no text of their own, but the sentence they were read from."""

_THEMES = """
SELECT ?source ?iri ?theme
WHERE { ?tag insp:inferredFrom ?source ; insp:tagOf ?iri ; insp:theme ?theme }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One thing that a document says: `start` and `end` are its place in the document's text."""

    iri: str
    kind: str
    text: str
    page: int
    start: int
    end: int
    section: str
    addressee: str
    outcomes: tuple[str, ...]
    themes: tuple[str, ...]


def passages_of(store: ox.Store, sha256: str, identifiers: Identifiers) -> tuple[Passage, ...]:
    """What a document says, in the order of its text. A sentence with several figures is one passage.

    Args:
        store: holds the graph of the document and what was inferred from it.
        sha256: of its bytes; the digits that name it are enough.
        identifiers: of the store's data.
    """
    document, graph = identifiers.document(sha256), Dataset(default=(identifiers.document_graph(sha256),))
    derived = Dataset(default=(identifiers.graph(DERIVED),))
    themes, outcomes = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for row in ask_rows(store, _THEMES, {"source": f"<{document}>"}, dataset=derived):
        themes[row["iri"]].add(notation(row["theme"]))
    found: dict[tuple[str, str], Mapping[str, str]] = {}
    rows = [row for query in (_STATED, _FIGURES) for row in ask_rows(store, query, dataset=graph)]
    for row in sorted(rows, key=lambda row: row["iri"]):
        kind = KINDS.get(row["iri"].removeprefix(f"{document}/").partition("/")[0])
        if kind is not None:
            found.setdefault((kind, row["passage" if kind == "statistic" else "iri"]), row)
            outcomes[row["iri"]].update([notation(row["outcome"])] if "outcome" in row else [])
    passages = (
        _passage(kind, row, outcomes[row["iri"]], themes[row["iri"]]) for (kind, _), row in found.items()
    )
    return tuple(sorted(passages, key=lambda passage: (passage.start, passage.iri)))


def _passage(
    kind: str, row: Mapping[str, str], outcomes: Collection[str], themes: Collection[str]
) -> Passage:
    start, _, end = row["passage"].rpartition("/")[2].partition("-")
    return Passage(
        iri=row["iri"],
        kind=kind,
        text=" ".join(row["text"].split()),
        page=int(row["page"]),
        start=int(start),
        end=int(end),
        section=row.get("section", ""),
        addressee=notation(row.get("addressee", "")),
        outcomes=tuple(sorted(outcomes)),
        themes=tuple(sorted(themes)),
    )


def notation(concept: str) -> str:
    """The notation of a concept by its IRI, which ends in it."""
    return concept.rpartition("/")[2]
