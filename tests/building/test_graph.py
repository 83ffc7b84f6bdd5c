"""The graph of one document: what every statement carries, and one graph read by a person."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, PROV, RDF, RDFS, SKOS

from graph_builder.building.graph import build_document_graph
from graph_builder.building.quads import write_quads
from graph_builder.exporting import export
from graph_builder.facts import Grade, PartialDate
from graph_builder.identifiers import Identifiers
from graph_builder.register import load_register
from ontology import terms
from tests.building.northbridge import DESCRIPTION, FACTS, SHA256, TEXT, build_graph

GOLDEN = Path(__file__).parents[1] / "golden" / "building" / "northbridge.ttl"
OA = "http://www.w3.org/ns/oa#"
BELOW = f"https://w3id.org/inspection-graph/id/document/{SHA256[:16]}/"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return build_graph()


def test_the_graph_is_the_one_that_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    # The golden file should not have to be read again for every release.
    monkeypatch.setattr("graph_builder.building.document.__version__", "0.0.0")
    store = ox.Store()
    store.bulk_load(write_quads(build_graph()), ox.RdfFormat.N_QUADS)
    page = io.BytesIO()
    export(store, "turtle", page)
    if not GOLDEN.exists():
        GOLDEN.parent.mkdir(parents=True, exist_ok=True)
        GOLDEN.write_bytes(page.getvalue())
        pytest.fail(f"{GOLDEN} was missing and has been written: read it, then run the tests again")
    assert page.getvalue().decode() == GOLDEN.read_text(encoding="utf-8")


def test_every_fact_has_become_a_statement(graph: Graph) -> None:
    statements = set(graph.subjects(RDF.type, terms.Statement))
    assert len(statements) == len(FACTS.every_fact()) + len(FACTS.missing) == 28


def test_every_statement_has_a_label_its_document_and_a_passage(graph: Graph) -> None:
    document = URIRef(BELOW.removesuffix("/"))
    for statement in (URIRef(str(node)) for node in graph.subjects(RDF.type, terms.Statement)):
        assert str(statement).startswith(BELOW)
        assert graph.value(statement, terms.statedIn) == document
        assert graph.value(statement, RDFS.label)
        has_words = (statement, RDF.type, terms.MissingField) not in graph
        assert len(list(graph.objects(statement, PROV.wasDerivedFrom))) == has_words


def test_every_quotation_is_the_text_between_its_offsets(graph: Graph) -> None:
    quotes = list(graph.subject_objects(URIRef(f"{OA}exact")))
    assert len(quotes) == len({fact.evidence for fact in FACTS.every_fact()})
    for quote, exact in quotes:
        position = URIRef(str(quote).removesuffix("/quote") + "/position")
        start, end = (int(str(graph.value(position, URIRef(f"{OA}{name}")))) for name in ("start", "end"))
        assert TEXT[start:end] == str(exact)


def test_there_are_no_blank_nodes_and_no_undeclared_terms(graph: Graph) -> None:
    declared = {value for value in vars(terms).values() if isinstance(value, URIRef)}
    declared |= {concept for scheme in terms.SCHEMES for concept in scheme.concepts()}
    used = {term for triple in graph for term in triple}
    assert not [term for term in used if isinstance(term, BNode)]
    iris = {term for term in used if isinstance(term, URIRef)}
    ours = {iri for iri in iris if "/inspection-graph/def" in str(iri)}
    assert len(ours) > 80
    assert not ours - declared


def test_the_same_facts_give_the_same_bytes() -> None:
    assert write_quads(build_graph()) == write_quads(build_graph())


def test_the_store_gives_every_triple_back_as_it_was(graph: Graph) -> None:
    quads = write_quads(graph)
    store = ox.Store()
    store.bulk_load(quads, ox.RdfFormat.N_QUADS)
    dumped = store.dump(format=ox.RdfFormat.N_QUADS)
    assert dumped is not None
    assert sorted(dumped.splitlines()) == quads.splitlines()


def test_a_blank_node_is_not_written() -> None:
    graph = Graph(identifier=URIRef("https://example.org/graph"))
    graph.add((BNode(), RDF.type, terms.Finding))
    with pytest.raises(ValueError, match="neither an IRI nor a literal"):
        write_quads(graph)


def test_an_authority_of_the_register_is_named_and_not_described_again() -> None:
    barnet = load_register().find("Barnet")
    graph = build_document_graph(FACTS, DESCRIPTION, barnet, Identifiers())
    iri = URIRef("https://w3id.org/inspection-graph/id/authority/barnet")
    assert not list(graph.predicate_objects(iri))
    assert (URIRef(BELOW.removesuffix("/")), terms.aboutAuthority, iri) in graph
    inspection = URIRef("https://w3id.org/inspection-graph/id/inspection/barnet/sif/2014-05-12")
    assert (inspection, terms.inspects, iri) in graph


def test_data_moves_with_the_base_and_terms_do_not() -> None:
    graph = build_document_graph(FACTS, DESCRIPTION, None, Identifiers("https://data.example/"))
    iris = {str(term) for triple in graph for term in triple if isinstance(term, URIRef)}
    assert not [iri for iri in iris if iri.startswith("https://w3id.org/inspection-graph/id/")]
    assert str(terms.Judgement) in iris


def test_an_area_judged_twice_is_two_judgements() -> None:
    first = FACTS.judgements[0]
    twice = dataclasses.replace(
        FACTS, judgements=(first, dataclasses.replace(first, grade=Grade.GOOD, grade_as_printed="good"))
    )
    graph = build_graph(twice)
    grades = {str(s).removeprefix(BELOW): o for s, o in graph.subject_objects(terms.grade)}
    assert grades["judgement/authority/sif-overall"] == terms.GRADE["requires-improvement"]
    assert grades["judgement/authority/sif-overall/2"] == terms.GRADE["good"]


def test_a_report_without_days_of_fieldwork_has_an_inspection_of_its_own() -> None:
    graph = build_graph(dataclasses.replace(FACTS, fieldwork=()))
    inspection = URIRef(f"{BELOW}inspection")
    assert (inspection, RDF.type, terms.Inspection) in graph
    assert graph.value(inspection, terms.fieldworkStart) is None
    assert graph.value(URIRef(f"{BELOW}role/lead-inspector/1"), terms.attestedOn) is None


def test_a_board_that_is_not_mentioned_is_not_in_the_graph() -> None:
    without = dataclasses.replace(
        FACTS,
        board=None,
        judgements=FACTS.judgements[:2],
        recommendations=FACTS.recommendations[:2],
        findings=FACTS.findings[:1],
        people=FACTS.people[:3],
    )
    assert not list(build_graph(without).subjects(RDF.type, terms.SafeguardingBoard))


def test_dates_are_as_precise_as_printed_and_compare(graph: Graph) -> None:
    director = URIRef(f"{BELOW}role/director-of-childrens-services/1")
    since = graph.value(director, terms.inPostSince)
    assert isinstance(since, Literal)
    assert (str(since), str(since.datatype).rpartition("#")[2]) == ("2013-03", "gYearMonth")
    assert str(graph.value(director, terms.earliest)) == "2013-03-01"
    assert str(graph.value(director, terms.latest)) == "2013-03-31"


def test_no_node_has_two_dates_that_its_first_and_last_day_could_belong_to(graph: Graph) -> None:
    for node in set(graph.subjects(terms.earliest)):
        assert len(list(graph.objects(node, terms.earliest))) == 1
        assert len(list(graph.objects(node, terms.latest))) == 1


def test_both_dates_of_publication_are_kept(graph: Graph) -> None:
    document = URIRef(BELOW.removesuffix("/"))
    assert str(graph.value(document, DCTERMS.issued)) == "2014-07-18"
    assert str(graph.value(document, terms.listedPublished)) == "2014-07-20"


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://reports.example/a b.pdf", "https://reports.example/a%20b.pdf"),
        ("https://reports.example/a%20b.pdf", "https://reports.example/a%20b.pdf"),
        ("https://reports.example/<a>.pdf", "https://reports.example/%3Ca%3E.pdf"),
        ("reports/a.pdf", None),
        ("javascript:alert(1)", None),
        (None, None),
    ],
)
def test_only_a_web_address_becomes_one(url: str | None, page: str | None) -> None:
    description = dataclasses.replace(DESCRIPTION, url=url)
    graph = build_document_graph(FACTS, description, None, Identifiers())
    found = graph.value(URIRef(BELOW.removesuffix("/")), URIRef("http://xmlns.com/foaf/0.1/page"))
    assert (None if found is None else str(found)) == page


def test_a_listed_date_is_used_where_none_is_printed() -> None:
    graph = build_graph(dataclasses.replace(FACTS, publication=None))
    document = URIRef(BELOW.removesuffix("/"))
    assert str(graph.value(document, DCTERMS.issued)) == str(PartialDate(year=2014, month=7, day=20))


def test_the_unknown_authority_has_its_plain_name(graph: Graph) -> None:
    iri = URIRef("https://w3id.org/inspection-graph/id/authority/unknown/northbridge")
    assert (iri, SKOS.prefLabel, Literal("Northbridge")) in graph
