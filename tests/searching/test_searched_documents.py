"""What is known of a document whose passages are searched."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph_builder.identifiers import DEFAULT_BASE, Identifiers
from graph_builder.prefixes import PREFIXES
from graph_builder.searching.documents import SearchedDocument, searched_documents
from ontology import ONTOLOGY_IRI, ontology_files

HASH = "0123456789abcdef"

REPORT = f"""
GRAPH <{DEFAULT_BASE}graph/document/{HASH}> {{
  <{DEFAULT_BASE}id/document/{HASH}> a insp:Document ; insp:fileName "wexmouth.txt" ;
    dcterms:issued "2025-07" ;
    insp:family <{ONTOLOGY_IRI}/family/ilacs> ; insp:aboutAuthority <https://example.org/wexmouth> ;
    insp:reportsOn <https://example.org/inspection> .
  <https://example.org/wexmouth> skos:prefLabel "Wexmouth" .
  %s
}}
"""


def overall(number: int, grade: str) -> str:
    return (
        f"<https://example.org/judgement/{number}> insp:grade <{ONTOLOGY_IRI}/grade/{grade}> ; "
        f"insp:judgementArea <{ONTOLOGY_IRI}/area/overall-effectiveness> ; "
        f"insp:status <{ONTOLOGY_IRI}/judgement-status/primary> ."
    )


def searched(said: str) -> SearchedDocument:
    """A document that says so, as it is searched."""
    store = ox.Store()
    for file in ontology_files():
        store.load(file.read_bytes(), format=ox.RdfFormat.TURTLE)
    prefixes = "".join(f"PREFIX {name}: <{space}>\n" for name, space in PREFIXES.items())
    store.load((prefixes + REPORT % said).encode(), format=ox.RdfFormat.TRIG)
    (found,) = searched_documents(store, Identifiers())
    return found


@pytest.mark.parametrize(
    ("judgements", "grade"),
    [
        ("", ""),
        (overall(1, "good"), "good"),
        (overall(1, "good") + overall(2, "good"), "good"),
        (overall(1, "good") + overall(2, "adequate"), ""),
    ],
)
def test_a_document_has_the_overall_grade_in_which_it_agrees(judgements: str, grade: str) -> None:
    assert searched(judgements).grade == grade


@pytest.mark.parametrize(
    ("days", "date"),
    [
        ("", "2025-07"),
        ("insp:fieldworkStart '2025-05-12'", "2025-05-12"),
        ("insp:fieldworkStart '2025-05-12' ; insp:fieldworkEnd '2025-05-23'", "2025-05-23"),
        ("insp:fieldworkEnd '2025-05-23', '2025-05-30'", "2025-07"),
    ],
)
def test_a_document_has_the_day_on_which_its_inspection_ended(days: str, date: str) -> None:
    assert searched(f"<https://example.org/inspection> {days} ." if days else "").date == date
