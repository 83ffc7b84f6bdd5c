"""The graphs of a letter and of a council's paper: documents that report no inspection."""

from __future__ import annotations

import csv
import dataclasses
import io

import pyoxigraph as ox
import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import DCTERMS, ORG, RDF

from graph_builder.building.graph import build_document_graph
from graph_builder.building.quads import write_quads
from graph_builder.building.vocabulary import build_ontology_quads, build_register_quads
from graph_builder.facts import Family, PartialDate, Publication, ReportFacts
from graph_builder.identifiers import Identifiers
from graph_builder.querying.asking import render, run
from graph_builder.querying.explaining import explain
from graph_builder.querying.named_queries import get
from graph_builder.register import load_register
from graph_builder.validating.validation import Validator
from ontology import terms
from tests.building.papers import DESCRIPTIONS, LETTER, PAPER

IDENTIFIERS = Identifiers()
AUTHORITY = URIRef("https://w3id.org/inspection-graph/id/authority/unknown/southbridge")
OFSTED = URIRef("https://w3id.org/inspection-graph/id/inspectorate/ofsted")

both = pytest.mark.parametrize("facts", [LETTER, PAPER], ids=lambda facts: facts.family.value)


def _graph(facts: ReportFacts) -> Graph:
    return build_document_graph(facts, DESCRIPTIONS[facts.family], None, IDENTIFIERS)


def _below(facts: ReportFacts, place: str) -> URIRef:
    return URIRef(f"{IDENTIFIERS.document(DESCRIPTIONS[facts.family].sha256)}/{place}")


def _values(graph: Graph, node: URIRef) -> dict[str, str]:
    """The values of a statement by the last part of their property, without those all have."""
    common = {"type", "label", "statedIn", "page", "wasDerivedFrom"}
    found = {str(name).rpartition("#")[2]: str(value) for name, value in graph.predicate_objects(node)}
    return {name: value for name, value in found.items() if name not in common}


@both
def test_it_reports_no_inspection(facts: ReportFacts) -> None:
    graph = _graph(facts)
    assert not list(graph.subjects(RDF.type, terms.Inspection))
    assert not list(graph.subject_objects(terms.reportsOn))
    assert not list(graph.subject_objects(terms.ofInspection))
    kind = terms.Letter if facts is LETTER else terms.CouncilPaper
    document = IDENTIFIERS.document(DESCRIPTIONS[facts.family].sha256)
    assert (URIRef(document), RDF.type, kind) in graph
    assert str(graph.value(URIRef(document), DCTERMS.issued)) == "2022-03-14"


@both
def test_every_fact_is_a_statement_and_all_fit_the_shapes(facts: ReportFacts) -> None:
    barnet = load_register().find("Barnet")
    graph = build_document_graph(facts, DESCRIPTIONS[facts.family], barnet, IDENTIFIERS)
    assert len(set(graph.subjects(RDF.type, terms.Statement))) == len(facts.every_fact())
    assert Validator().validate(graph) == ()


def test_who_signs_is_at_the_inspectorate_and_who_is_addressed_at_the_authority() -> None:
    graph = _graph(LETTER)
    author, addressee = _below(LETTER, "role/author/1"), _below(LETTER, "role/addressee/1")
    assert graph.value(author, ORG.organization) == OFSTED
    assert str(graph.value(author, ORG.member)).endswith("/person/ofsted/bela-otoole")
    assert graph.value(addressee, ORG.organization) == AUTHORITY
    assert _values(graph, addressee) == {
        "member": f"{IDENTIFIERS.base}id/person/unknown/southbridge/cyril-penn",
        "organization": str(AUTHORITY),
        "role": str(terms.ROLE["addressee"]),
        "postAsPrinted": "interim director",
        "bodyAsPrinted": "Southbridge Council",
        "interim": "true",
        "attestedOn": "2022-03-14",
        "position": "1",
    }


def test_a_role_is_attested_only_by_a_whole_day() -> None:
    dated = Publication(date=PartialDate(year=2022, month=3), evidence=LETTER.title.evidence)
    graph = _graph(dataclasses.replace(LETTER, publication=dated))
    assert not list(graph.subject_objects(terms.attestedOn))


def test_a_meeting_has_its_name_and_its_date_as_printed() -> None:
    assert _values(_graph(LETTER), _below(LETTER, "meeting")) == {
        "meetingName": "Annual conversation",
        "heldOn": "2022-02",
        "earliest": "2022-02-01",
        "latest": "2022-02-28",
    }


def test_a_figure_of_a_letter_says_whose_word_it_is() -> None:
    graph = _graph(LETTER)
    figure = _below(LETTER, "observation/1")
    assert graph.value(figure, terms.assertedBy) == terms.SUBJECT["authority"]
    assert graph.value(figure, terms.measure) == terms.MEASURE["re-referral-rate"]


def test_an_action_is_of_who_has_to_act_and_names_people_by_words_only() -> None:
    graph = _graph(LETTER)
    council = _below(LETTER, "recommendation/authority/1")
    ofsted = _below(LETTER, "recommendation/inspectorate/1")
    assert graph.value(council, terms.addressedTo) == AUTHORITY
    assert graph.value(ofsted, terms.addressedTo) == OFSTED
    assert [str(name) for name in graph.objects(council, terms.personAsPrinted)] == ["Ada Marsh"]
    assert not list(graph.objects(ofsted, terms.personAsPrinted))


@pytest.mark.parametrize(
    ("facts", "place", "values"),
    [
        (LETTER, "challenge/1", {"position": "1", "text": "Staff leave too soon."}),
        (PAPER, "decision/1", {"position": "1", "number": "(a)", "text": "Note the outcome."}),
        (PAPER, "background-paper/1", {"position": "1", "text": "The inspection report"}),
        (
            PAPER,
            "commitment/1",
            {
                "position": "1",
                "text": "The plan will be ready by May 2022.",
                "dueBy": "2022-05",
                "earliest": "2022-05-01",
                "latest": "2022-05-31",
            },
        ),
        (
            PAPER,
            "expected-inspection/1",
            {
                "position": "1",
                "text": "The next inspection is due between 2024 and March 2025.",
                "earliest": "2024-01-01",
                "latest": "2025-03-31",
            },
        ),
        (
            PAPER,
            "answered-inspection",
            {
                "inspectionDate": "2021-11",
                "earliest": "2021-11-01",
                "latest": "2021-11-30",
                "publishedOn": "2022-01-10",
            },
        ),
    ],
)
def test_what_it_states_is_kept(facts: ReportFacts, place: str, values: dict[str, str]) -> None:
    assert _values(_graph(facts), _below(facts, place)) == values


def test_an_inspection_answered_by_its_publication_alone_has_the_days_of_that() -> None:
    answered = PAPER.answered_inspection
    assert answered is not None
    only = dataclasses.replace(answered, fieldwork=None)
    graph = _graph(dataclasses.replace(PAPER, answered_inspection=only))
    assert _values(graph, _below(PAPER, "answered-inspection")) == {
        "publishedOn": "2022-01-10",
        "earliest": "2022-01-10",
        "latest": "2022-01-10",
    }


@pytest.fixture(scope="module")
def store() -> ox.Store:
    store = ox.Store()
    for quads in (
        write_quads(_graph(LETTER)),
        write_quads(_graph(PAPER)),
        build_ontology_quads(IDENTIFIERS),
        build_register_quads(IDENTIFIERS),
    ):
        store.bulk_load(quads, ox.RdfFormat.N_QUADS)
    return store


def _rows(store: ox.Store, name: str, columns: str) -> list[list[str]]:
    answer = render(run(store, get(name).text), "csv").decode()
    return [[row[column] for column in columns.split()] for row in csv.DictReader(io.StringIO(answer))]


def test_the_named_queries_list_them(store: ox.Store) -> None:
    assert _rows(store, "documents", "document family authority start end published inspection") == [
        ["letter.docx", "annual-conversation", "Southbridge", "", "", "2022-03-14", ""],
        ["paper.pdf", "council-report", "Southbridge", "", "", "2022-03-14", ""],
    ]
    assert _rows(store, "judgements", "document area area_concept grade status inspection") == [
        ["paper.pdf", "Leaders", "leadership", "Good", "cited", ""]
    ]
    assert _rows(store, "recommendations", "document addressee kind position people_named") == [
        ["letter.docx", "authority", "action", "1", "Ada Marsh"],
        ["letter.docx", "inspectorate", "action", "1", ""],
        ["paper.pdf", "authority", "area for improvement", "1", ""],
    ]
    assert _rows(store, "people", "person role body body_as_printed interim attested") == [
        ["Cyril Penn", "Addressee", "Southbridge", "Southbridge Council", "true", "2022-03-14"],
        ["Béla O'Toole", "Author", "Ofsted", "", "false", "2022-03-14"],
    ]
    assert _rows(store, "statistics", "measure value asserted_by") == [
        ["re-referral rate", "19", "authority"]
    ]
    assert _rows(store, "inspections", "inspection") == []


@pytest.mark.parametrize(
    ("family", "place", "quote"),
    [
        (Family.ANNUAL_CONVERSATION, "meeting", "We met in February 2022."),
        (Family.ANNUAL_CONVERSATION, "challenge/1", "Staff leave too soon."),
        (Family.COUNCIL_REPORT, "decision/1", "Note the outcome."),
        (Family.COUNCIL_REPORT, "background-paper/1", "The inspection report"),
    ],
)
def test_what_it_states_is_explained(store: ox.Store, family: Family, place: str, quote: str) -> None:
    found = explain(store, f"{IDENTIFIERS.document(DESCRIPTIONS[family].sha256)}/{place}")
    assert found.document == DESCRIPTIONS[family].name
    assert found.passage is not None
    assert found.passage.quote == quote
