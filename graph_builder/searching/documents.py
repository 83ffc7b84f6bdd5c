"""The documents whose passages are searched, and what all passages of one have in common.

Owns what is known of a document from itself and from the register of authorities.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from graph_builder.identifiers import Identifiers
from graph_builder.querying.asking import Dataset
from graph_builder.querying.rows import ask_rows
from graph_builder.searching.passages import notation
from ontology import ONTOLOGY_IRI

_ABOUT = """
SELECT ?source ?file ?family ?authority ?region ?issued
WHERE {
  ?source a insp:Document ; insp:fileName ?file ; insp:family ?family ; insp:aboutAuthority ?body .
  ?body skos:prefLabel ?authority .
  OPTIONAL { ?body insp:region/skos:prefLabel ?region }
  OPTIONAL { ?source dcterms:issued ?issued }
}
"""

_DAYS = """
SELECT ?start ?end
WHERE {
  ?source insp:reportsOn ?inspection .
  OPTIONAL { ?inspection insp:fieldworkStart ?start }
  OPTIONAL { ?inspection insp:fieldworkEnd ?end }
}
"""
"""Of the inspection, as the document itself has it."""

_JUDGED = f"""
SELECT ?area ?grade
WHERE {{
  ?judgement insp:judgementArea ?area ; insp:grade ?grade ;
             insp:status <{ONTOLOGY_IRI}/judgement-status/primary> .
}}
"""

_OVERALL = f"""
SELECT ?area
WHERE {{
  VALUES ?overall {{ <{ONTOLOGY_IRI}/area/overall-effectiveness> <{ONTOLOGY_IRI}/area/area-send> }}
  ?area (skos:exactMatch|skos:broadMatch)? ?overall .
}}
"""
"""The areas whose grade is that of an inspection as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchedDocument:
    """A document, and what its passages are narrowed by; empty where it does not say, or says two things.

    `key` are the digits that name it, `framework` (the family, properly) and `grade` notations. `date` is the
    last day of fieldwork, else the first, else that of publication, as precise as known.
    """

    key: str
    file_name: str
    authority: str
    framework: str
    region: str
    grade: str
    date: str


def searched_documents(
    store: ox.Store, identifiers: Identifiers, chosen: Collection[str] | None = None
) -> Iterator[SearchedDocument]:
    """The documents of a graph, in the order of their IRIs.

    Args:
        store: holds their graphs, the ontology and the register.
        identifiers: of the store's data.
        chosen: the hashes of those that are wanted; None is all.
    """
    wanted = [None] if chosen is None else [{"source": f"<{identifiers.document(each)}>"} for each in chosen]
    rows = [row for given in wanted for row in ask_rows(store, _ABOUT, given)]
    known: dict[str, Mapping[str, str]] = {}
    # An authority with two names goes by the first.
    for row in sorted(rows, key=lambda row: (row["source"], row["authority"])):
        known.setdefault(row["source"], row)
    overall = {row["area"] for row in ask_rows(store, _OVERALL)}
    for iri, row in known.items():
        key = iri.rpartition("/")[2]
        graph = Dataset(default=(identifiers.document_graph(key),))
        days = ask_rows(store, _DAYS, dataset=graph)
        grades = (row["grade"] for row in ask_rows(store, _JUDGED, dataset=graph) if row["area"] in overall)
        yield SearchedDocument(
            key=key,
            file_name=row["file"],
            authority=row["authority"],
            framework=notation(row["family"]),
            region=row.get("region", ""),
            grade=notation(_agreed(grades)),
            date=_agreed(day.get("end") or day.get("start") or "" for day in days) or row.get("issued", ""),
        )


def _agreed(values: Iterable[str]) -> str:
    """The value that all are; empty where they differ, since none is truer than another."""
    different = set(values)
    return different.pop() if len(different) == 1 else ""
