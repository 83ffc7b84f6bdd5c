"""The register of authorities as data: complete, consistent, and fitting the shapes."""

from __future__ import annotations

from datetime import date, timedelta

from rdflib import Graph
from rdflib.namespace import DCTERMS, ORG, RDF
from rdflib.term import BNode

from graph_builder.register import load_register
from graph_builder.validating.closed_namespace import undeclared_terms
from graph_builder.validating.validation import Validator
from ontology import register_file, terms

REGISTER = load_register()


def _graph() -> Graph:
    return Graph().parse(data=register_file().read_bytes(), format="turtle")


def test_all_153_authorities_of_today_are_there_and_those_abolished() -> None:
    current = [authority for authority in REGISTER.authorities if authority.abolished is None]
    gone = {authority.name: authority.abolished for authority in REGISTER.authorities if authority.abolished}
    assert len(current) == 153
    assert gone == {
        "Bournemouth": date(2019, 3, 31),
        "Poole": date(2019, 3, 31),
        "Northamptonshire": date(2021, 3, 31),
        "Cumbria": date(2023, 3, 31),
    }


def test_no_two_authorities_share_a_code() -> None:
    for field in ("slug", "gss_code", "dfe_code", "ofsted_urn"):
        codes = [getattr(authority, field) for authority in REGISTER.authorities if getattr(authority, field)]
        assert len(codes) == len(set(codes)), field


def test_every_authority_of_today_has_a_urn_and_ten_neighbours_of_today() -> None:
    for authority in REGISTER.authorities:
        if authority.abolished is None:
            assert authority.ofsted_urn, authority.name
            neighbours = [REGISTER.get(slug) for slug in authority.neighbours]
            assert len(neighbours) == 10, authority.name
            assert all(neighbour and neighbour.abolished is None for neighbour in neighbours), authority.name
            assert authority.slug not in authority.neighbours


def test_an_abolished_authority_ends_the_day_before_its_successors_begin() -> None:
    for authority in REGISTER.authorities:
        if authority.abolished is not None:
            successors = [REGISTER.get(slug) for slug in authority.successors]
            assert successors, authority.name
            for successor in successors:
                assert successor is not None
                assert successor.established == authority.abolished + timedelta(days=1)
                assert authority.slug in successor.predecessors


def test_types_regions_and_terms_are_declared() -> None:
    assert {authority.type for authority in REGISTER.authorities} == set(terms.AUTHORITY_TYPE)
    assert {authority.region for authority in REGISTER.authorities} == set(terms.REGION)
    assert list(undeclared_terms(_graph())) == []


def test_reorganisations_are_dated_events() -> None:
    graph = _graph()
    events = list(graph.subjects(RDF.type, ORG.ChangeEvent))
    assert len(events) == 3
    assert all((event, DCTERMS.date, None) in graph for event in events)


def test_former_codes_have_a_last_day_and_are_nobodys_today() -> None:
    graph = _graph()
    former = list(graph.subjects(RDF.type, terms.FormerCode))
    assert len(former) == 9
    assert all((code, terms.validTo, None) in graph for code in former)
    today = {authority.gss_code for authority in REGISTER.authorities}
    assert not today & {code for authority in REGISTER.authorities for code in authority.former_gss_codes}


def test_the_register_fits_the_shapes_and_has_no_blank_nodes() -> None:
    graph = _graph()
    assert Validator().validate(graph) == ()
    assert not [triple for triple in graph if any(isinstance(term, BNode) for term in triple)]


def test_the_inspectorates_are_there() -> None:
    assert len(list(_graph().subjects(RDF.type, terms.Inspectorate))) == 4
