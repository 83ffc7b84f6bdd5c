"""What an authority that came from a reorganisation says of inspections of those before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pyoxigraph as ox
import pytest

from graph_builder.building.vocabulary import build_ontology_quads, build_register_quads
from graph_builder.facts import PartialDate
from graph_builder.identifiers import Identifiers
from graph_builder.linking.decisions import ReportedInspection
from graph_builder.linking.mentions import Mention, tie_mentions
from graph_builder.querying.asking import run
from graph_builder.querying.named_queries import get

OLD, NEW, BESIDE = (
    "https://example.org/oldshire",
    "https://example.org/newshire",
    "https://example.org/beside",
)
BEFORE = {NEW: frozenset({OLD})}

OF_OLD = ReportedInspection(
    iri="https://example.org/inspection/old",
    authority=OLD,
    label="ILACS inspection of Oldshire from 2030-03-04",
    framework="ilacs",
    first_day=date(2030, 3, 4),
    last_day=date(2030, 3, 15),
    published=(),
    documents=("https://example.org/document/old",),
)
MENTION = Mention(
    iri="https://example.org/mention",
    inspection="https://example.org/mention/inspection",
    document="https://example.org/document/new",
    authority=NEW,
    subject="overall effectiveness",
    date=PartialDate.from_iso("2030-03"),
    date_of=None,
    grade=None,
    order=("2033", "report.pdf", "1"),
)


def test_an_inspection_of_the_authority_before_is_found_and_that_is_said() -> None:
    (link,) = tie_mentions([MENTION], [OF_OLD], {}, BEFORE)
    assert link.target == OF_OLD.iri
    assert link.reason.endswith("That authority was reorganised; this one followed it.")


@pytest.mark.parametrize("before", [{}, {BESIDE: frozenset({OLD})}])
def test_an_inspection_of_any_other_authority_is_not(before: dict[str, frozenset[str]]) -> None:
    (link,) = tie_mentions([MENTION], [OF_OLD], {}, before)
    assert link.target is None


def test_of_two_authorities_before_with_inspections_that_fit_alike_none_is_taken() -> None:
    twin = replace(OF_OLD, iri="https://example.org/inspection/beside", authority=BESIDE)
    (link,) = tie_mentions([MENTION], [OF_OLD, twin], {}, {NEW: frozenset({OLD, BESIDE})})
    assert link.target is None
    assert "alike" in link.reason


BOARD = "https://w3id.org/inspection-graph/id/board"


@pytest.fixture(scope="module")
def register() -> ox.Store:
    """The register, and boards of two authorities as documents speak of them."""
    store, identifiers = ox.Store(), Identifiers()
    for quads in (build_ontology_quads(identifiers), build_register_quads(identifiers)):
        store.bulk_load(quads, ox.RdfFormat.N_QUADS)
    for graph in ("one", "other"):
        store.update(
            f"""PREFIX insp: <https://w3id.org/inspection-graph/def#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            INSERT {{ GRAPH <{identifiers.graph(graph)}> {{
                <{BOARD}/cumbria> a insp:SafeguardingBoard ; skos:prefLabel "Board of Cumbria" ;
                    insp:boardOf <{identifiers.authority("Cumbria")}> .
                <{BOARD}/dorset> a insp:SafeguardingBoard ; skos:prefLabel "Board of Dorset" ;
                    insp:boardOf <{identifiers.authority("Dorset")}> .
            }} }} WHERE {{}}"""
        )
    return store


def followed(store: ox.Store, body: str) -> list[tuple[str, ...]]:
    query = get("successors")
    answer = run(store, query.text, {**query.defaults, "body": body})
    assert isinstance(answer, ox.QuerySolutions)
    columns = ("authority", "successor", "when", "ceased", "authority_now")
    return [tuple(getattr(row[column], "value", "") for column in columns) for row in answer]


def test_every_reorganisation_of_the_register_is_a_row_for_each_successor(register: ox.Store) -> None:
    rows = followed(register, "authority")
    bcp = "Bournemouth, Christchurch and Poole"
    assert ("Cumbria", "Cumberland", "2023-04-01", "true", "Cumberland") in rows
    assert ("Poole", bcp, "2019-04-01", "true", bcp) in rows
    assert ("Dorset", bcp, "2019-04-01", "false", bcp) in rows, "a part given away is no end"
    assert len(rows) == 7


def test_a_board_leads_to_who_answers_for_its_area_and_to_no_guessed_partnership(register: ox.Store) -> None:
    assert followed(register, "board") == [
        ("Cumbria", "", "", "true", "Cumberland"),
        ("Cumbria", "", "", "true", "Westmorland and Furness"),
        ("Dorset", "", "", "true", "Dorset"),
    ]


def test_a_partnership_that_the_register_names_is_the_successor(register: ox.Store) -> None:
    store = ox.Store()
    store.extend(register)
    store.update(
        f"""PREFIX org: <http://www.w3.org/ns/org#> PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        INSERT {{ GRAPH <https://example.org/register> {{
            <https://example.org/change> a org:ChangeEvent ; rdfs:label "The board is replaced" ;
                org:originalOrganization <{BOARD}/dorset> ; dcterms:date "2019-07-01"^^xsd:date ;
                org:resultingOrganization <https://example.org/partnership> .
            <https://example.org/partnership> skos:prefLabel "Invented safeguarding partnership" .
        }} }} WHERE {{}}"""
    )
    assert followed(store, "board")[-1][:3] == ("Dorset", "Invented safeguarding partnership", "2019-07-01")
