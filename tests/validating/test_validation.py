"""Validation of a document's graph, the issues made of it, and the forms of the report."""

from __future__ import annotations

import json
from dataclasses import replace

import pyoxigraph as ox
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import RDF, SH

from graph_builder.building.graph import build_document_graph
from graph_builder.building.graph_memory import DocumentMemory, graph_of
from graph_builder.building.quads import write_quads
from graph_builder.identifiers import Identifiers
from graph_builder.issues import Code, Severity
from graph_builder.register import load_register
from graph_builder.validating.report import as_json, as_text, as_turtle, conforms, issues_of
from graph_builder.validating.validation import ShapeResult, ShapeSeverity, Validator, shapes_graph
from ontology import terms
from shapes import SHAPES_NAMESPACE, SUBJECTS, shape_files
from tests.building.northbridge import DESCRIPTION, FACTS

IDENTIFIERS = Identifiers()


@pytest.fixture(scope="module")
def validator() -> Validator:
    return Validator()


@pytest.fixture
def graph() -> Graph:
    """A document about an authority of the register, in which every kind of fact is stated."""
    return build_document_graph(FACTS, DESCRIPTION, load_register().find("Medway"), IDENTIFIERS)


def _broken(graph: Graph) -> URIRef:
    """Takes the kind away from a recommendation, and gives its IRI."""
    item = next(iter(graph.subjects(RDF.type, terms.Recommendation)))
    assert isinstance(item, URIRef)
    graph.remove((item, terms.kind, None))
    return item


def test_a_built_graph_with_every_kind_of_fact_fits_the_shapes(validator: Validator, graph: Graph) -> None:
    assert validator.validate(graph) == ()


def test_validating_leaves_the_graph_as_it_was(validator: Validator, graph: Graph) -> None:
    in_memory = graph_of([], str(graph.identifier))
    for triple in graph:
        in_memory.add(triple)
    validator.validate(in_memory)
    assert set(in_memory) == set(graph)


def test_an_authority_outside_the_register_is_a_warning(validator: Validator) -> None:
    unknown = build_document_graph(FACTS, DESCRIPTION, None, IDENTIFIERS)
    (result,) = validator.validate(unknown)
    assert result.shape == f"{SHAPES_NAMESPACE}DocumentAuthorityKnown"
    assert result.severity is ShapeSeverity.WARNING
    assert issues_of([result], unknown, "northbridge.pdf") == [], "the reading tells it, with the words"


def test_another_base_has_its_own_authorities() -> None:
    base = "https://graph.example/"
    moved = build_document_graph(FACTS, DESCRIPTION, load_register(base).find("Medway"), Identifiers(base))
    assert Validator(load_register(base)).validate(moved) == ()


def test_a_violation_becomes_an_issue_with_the_words_and_pages(validator: Validator, graph: Graph) -> None:
    item = _broken(graph)
    (issue,) = issues_of(validator.validate(graph), graph, "northbridge.pdf")
    fact = next(fact for fact in FACTS.recommendations if issue.quote == fact.evidence.quote)
    assert (issue.code, issue.severity) == (Code.SHAPE_VIOLATED, Severity.REFUSED)
    assert issue.focus == str(item)
    assert issue.pages == fact.evidence.pages
    assert issue.message.endswith("a priority action or an action.")


def test_a_broken_quotation_is_traced_to_its_own_pages(validator: Validator, graph: Graph) -> None:
    quote = next(iter(graph.subjects(RDF.type, URIRef("http://www.w3.org/ns/oa#TextQuoteSelector"))))
    graph.add((quote, URIRef("http://www.w3.org/ns/oa#exact"), Literal("other words")))
    (issue,) = issues_of(validator.validate(graph), graph, "northbridge.pdf")
    assert issue.quote
    assert issue.pages


def test_one_sentence_is_said_once_however_many_constraints_fail(validator: Validator, graph: Graph) -> None:
    item = next(iter(graph.subjects(RDF.type, terms.Judgement)))
    graph.add((item, terms.grade, Literal("fine")))
    results = [result for result in validator.validate(graph) if result.shape.endswith("JudgementGrade")]
    assert len(results) > 1
    assert len(issues_of(results, graph, "northbridge.pdf")) == 1


def test_a_graph_comes_back_from_its_quads_as_it_was(graph: Graph) -> None:
    quads = ox.parse(write_quads(graph), format=ox.RdfFormat.N_QUADS)
    assert set(graph_of(quads, str(graph.identifier))) == set(graph)


def test_a_store_for_one_graph_knows_its_size() -> None:
    graph = Graph(store=DocumentMemory())
    triple = (URIRef("http://example.org/a"), RDF.value, Literal(1))
    assert len(graph) == 0
    graph.add(triple)
    graph.add(triple)
    assert len(graph) == 1
    graph.remove(triple)
    assert len(graph) == 0


RESULT = ShapeResult(
    focus="http://example.org/a",
    shape=f"{SHAPES_NAMESPACE}JudgementGrade",
    component=str(SH.InConstraintComponent),
    severity=ShapeSeverity.VIOLATION,
    name="grade",
    message="A judgement gives one grade, and one that is known.",
    path=str(terms.grade),
    value="fine",
)


def test_the_text_names_document_sentence_and_node() -> None:
    text = as_text({"fine.pdf": (RESULT,), "good.pdf": ()})
    assert "fine.pdf: violation: A judgement gives one grade, and one that is known. (fine)" in text
    assert text.endswith("2 documents, 1 violations, 0 warnings\n")


def test_the_json_has_every_result_with_its_document() -> None:
    report = json.loads(as_json({"fine.pdf": (RESULT,)}))
    assert report["conforms"] is False
    assert report["results"][0]["document"] == "fine.pdf"
    assert report["results"][0]["shape"] == RESULT.shape


def test_the_turtle_is_a_shacl_report_and_always_the_same() -> None:
    written = as_turtle({"fine.pdf": (RESULT,)})
    report = Graph().parse(data=written, format="turtle")
    (result,) = report.subjects(RDF.type, SH.ValidationResult)
    assert report.value(result, SH.sourceShape) == URIRef(RESULT.shape)
    assert report.value(result, SH.value) == Literal("fine")
    assert isomorphic(report, Graph().parse(data=as_turtle({"fine.pdf": (RESULT,)}), format="turtle"))
    assert written == as_turtle({"fine.pdf": (RESULT,)})


def test_only_violations_count_against_conforming() -> None:
    assert not conforms({"fine.pdf": (RESULT,)})
    assert conforms({"fine.pdf": (replace(RESULT, severity=ShapeSeverity.WARNING),), "good.pdf": ()})


def test_every_shape_has_a_name_a_sentence_and_a_severity() -> None:
    shapes = shapes_graph()
    named = [shape for shape in shapes.subjects(SH.severity) if isinstance(shape, URIRef)]
    every = {shape for kind in (SH.PropertyShape, SH.NodeShape) for shape in shapes.subjects(RDF.type, kind)}
    assert set(named) == every
    for shape in named:
        assert shapes.value(shape, SH.name), shape
        assert str(shapes.value(shape, SH.message)).endswith("."), shape


def test_shapes_lie_in_files_by_subject_without_sparql() -> None:
    assert [file.name for file in shape_files()] == [f"{subject}.ttl" for subject in SUBJECTS]
    assert (None, SH.sparql, None) not in shapes_graph()
