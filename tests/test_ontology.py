"""The ontology and its schemes as data: complete, defined, and of one piece."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS, VANN
from rdflib.term import BNode, Node

from graph_builder.facts import Grade, RecommendationKind, Role
from graph_builder.identifiers import slug
from ontology import ONTOLOGY_IRI, SUBJECTS, ontology_files, terms
from ontology.concepts import ConceptScheme

ONTOLOGY = URIRef(ONTOLOGY_IRI)
KINDS_OF_TERM = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDFS.Datatype}


@cache
def ontology() -> Graph:
    graph = Graph()
    for file in ontology_files():
        graph.parse(data=file.read_bytes(), format="turtle")
    return graph


def test_the_files_are_the_subjects_and_one_for_each_group_of_schemes() -> None:
    schemes = list(files("ontology").joinpath("schemes").iterdir())
    assert len(ontology_files()) == len(SUBJECTS) + len(schemes)


def test_the_header_says_what_the_ontology_is() -> None:
    graph = ontology()
    assert (ONTOLOGY, RDF.type, OWL.Ontology) in graph
    for term in (
        DCTERMS.title,
        DCTERMS.description,
        DCTERMS.license,
        DCTERMS.created,
        DCTERMS.modified,
        OWL.versionIRI,
        OWL.versionInfo,
        VANN.preferredNamespacePrefix,
        VANN.preferredNamespaceUri,
    ):
        assert (ONTOLOGY, term, None) in graph


def test_there_are_no_blank_nodes() -> None:
    assert not [triple for triple in ontology() if any(isinstance(term, BNode) for term in triple)]


@pytest.mark.parametrize("term", sorted(terms.TERMS))
def test_a_term_has_a_kind_a_label_and_a_definition(term: URIRef) -> None:
    graph = ontology()
    assert set(graph.objects(term, RDF.type)) & KINDS_OF_TERM
    assert (term, RDFS.isDefinedBy, ONTOLOGY) in graph
    assert len(list(graph.objects(term, RDFS.label))) == 1
    definition = graph.value(term, SKOS.definition)
    assert str(definition).endswith("."), "a definition is a sentence"


@pytest.mark.parametrize("scheme", terms.SCHEMES, ids=lambda scheme: str(scheme.iri).rpartition("/")[2])
def test_a_scheme_and_its_concepts_are_described(scheme: ConceptScheme) -> None:
    graph = ontology()
    assert (scheme.iri, RDF.type, SKOS.ConceptScheme) in graph
    assert (scheme.iri, RDFS.isDefinedBy, ONTOLOGY) in graph
    assert (scheme.iri, SKOS.definition, None) in graph
    for notation in scheme:
        concept = scheme[notation]
        assert (concept, SKOS.inScheme, scheme.iri) in graph
        assert list(graph.objects(concept, SKOS.notation)) == [Literal(notation)]
        assert len(list(graph.objects(concept, SKOS.prefLabel))) == 1
        assert str(graph.value(concept, SKOS.definition)).endswith(".")


def test_everything_the_ontology_speaks_of_in_its_namespace_is_declared() -> None:
    graph = ontology()
    declared = set(graph.subjects())
    spoken_of = {term for triple in graph for term in triple if _is_ours(term)}
    assert spoken_of - declared - {URIRef(f"{ONTOLOGY_IRI}/1.0.0")} == set()


def _is_ours(term: Node) -> bool:
    return isinstance(term, URIRef) and str(term).startswith((f"{ONTOLOGY_IRI}#", f"{ONTOLOGY_IRI}/"))


def test_every_area_of_a_framework_is_tied_to_one_that_stays() -> None:
    graph = ontology()
    stable = set(terms.AREA.concepts())
    schemes = (
        *(terms.SIF_AREA, terms.ILACS_AREA, terms.LOOKED_AFTER_2013_AREA),
        *(terms.PROTECTION_2012_AREA, terms.JOINT_AREA_REVIEW_AREA),
    )
    for scheme in schemes:
        for area in scheme.concepts():
            ties = {*graph.objects(area, SKOS.exactMatch), *graph.objects(area, SKOS.broadMatch)}
            assert len(ties) == 1, area
            assert ties <= stable, area


def test_grades_are_ordered_from_the_best() -> None:
    graph = ontology()
    ranks = {grade: graph.value(terms.GRADE[grade], terms.rank) for grade in terms.GRADE}
    assert all(rank is not None for rank in ranks.values())
    assert ranks["outstanding"] < ranks["good"] < ranks["requires-improvement"] < ranks["inadequate"]  # type: ignore[operator]  # literals of numbers compare
    assert ranks["requires-improvement"] == ranks["adequate"] == ranks["satisfactory"]


@pytest.mark.parametrize("value", [*Role, *RecommendationKind], ids=str)
def test_the_label_of_a_role_or_kind_is_the_word_it_is_reported_by(value: Role | RecommendationKind) -> None:
    scheme = terms.ROLE if isinstance(value, Role) else terms.KIND
    assert str(ontology().value(scheme[slug(value)], SKOS.prefLabel)) == value


def test_grades_are_labelled_as_reports_print_them() -> None:
    labels = {grade: str(ontology().value(terms.GRADE[slug(grade)], SKOS.prefLabel)) for grade in Grade}
    assert labels[Grade.REQUIRES_IMPROVEMENT] == "Requires improvement"
    shortened = {Grade.WIDESPREAD_FAILINGS}
    assert {slug(labels[grade]) for grade in set(Grade) - shortened} == set(Grade) - shortened
    assert labels[Grade.WIDESPREAD_FAILINGS].casefold() == "widespread and/or systemic failings"
