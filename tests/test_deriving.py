"""What is derived from several documents: each rule on invented authorities."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from graph_builder.deriving import ORDER, DerivationError, derive, rules
from graph_builder.identifiers import DERIVED as DERIVED_FACTS
from graph_builder.identifiers import Identifiers
from graph_builder.linking.links import GRAPH, build_links
from graph_builder.querying.asking import render, run
from graph_builder.querying.named_queries import parse_query
from graph_builder.store.reading import current_generation
from graph_builder.validating.closed_namespace import undeclared_terms
from graph_builder.validating.validation import Validator
from ontology import terms
from tests.trajectories import Story, story

DERIVED = ox.NamedNode(Identifiers().graph("derived"))


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return story().store()


def _rows(store: ox.Store, text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(render(run(store, text), "csv").decode())))[1:]


def _changes(store: ox.Store, authority: str, area: str) -> list[list[str]]:
    return _rows(
        store,
        f"""
        SELECT DISTINCT ?from ?to ?change ?days WHERE {{
          ?node a insp:GradeChange ; insp:ofAuthority/skos:prefLabel "{authority}" ;
                insp:area/skos:notation "{area}" ;
                insp:fromGrade/insp:endedOn ?from ; insp:toGrade/insp:endedOn ?to ;
                insp:daysBetween ?days ;
                insp:change/skos:notation ?change .
        }} ORDER BY ?to ?from
        """,
    )


def test_an_area_has_one_grade_per_inspection_however_many_documents_say_so(store: ox.Store) -> None:
    (row,) = _rows(
        store,
        """SELECT (COUNT(DISTINCT ?node) AS ?nodes) (COUNT(DISTINCT ?judgement) AS ?judgements) WHERE {
          ?node a insp:AreaGrade ; insp:endedOn "2019-03-15"^^xsd:date ;
                insp:area/skos:notation "leadership" ; insp:basedOn ?judgement }""",
    )
    assert row == ["1", "2"]


def test_documents_that_disagree_give_no_grade() -> None:
    told = Story()
    told.report(
        "alderbourne",
        "ilacs",
        "2019-03-04",
        "2019-03-15",
        {"ilacs-overall": "good", "ilacs-leadership": "good"},
    )
    told.report(
        "alderbourne", "ilacs", "2019-03-04", "2019-03-15", {"ilacs-overall": "inadequate"}, name="-copy"
    )
    areas = "SELECT ?area WHERE { ?node a insp:AreaGrade ; insp:area/skos:notation ?area }"
    assert _rows(told.store(), areas) == [["leadership"]]


def test_a_quoted_judgement_is_no_grade() -> None:
    told = Story()
    told.report("alderbourne", "ilacs", "2019-03-04", "2019-03-15", {"ilacs-overall": "good"}, status="cited")
    assert derive(told.store(derived=False), Identifiers()) == b""


@pytest.mark.parametrize(
    ("authority", "area", "changes"),
    [
        ("Alderbourne", "help-and-protection", [
            ["2016-02-25", "2019-03-15", "improved", "1114"],
            ["2019-03-15", "2023-05-19", "improved", "1526"],
            ["2023-05-19", "2026-06-12", "same", "1120"],
        ]),
        # Leadership is compared across frameworks, but for those of 2013, which judged part of the services.
        ("Alderbourne", "leadership", [
            ["2016-02-25", "2019-03-15", "improved", "1114"],
            ["2019-03-15", "2023-05-19", "same", "1526"],
            ["2023-05-19", "2026-06-12", "same", "1120"],
        ]),
        ("Alderbourne", "overall-effectiveness", [
            ["2013-07-12", "2016-02-25", "not-comparable", "958"],
            ["2016-02-25", "2019-03-15", "improved", "1114"],
            ["2019-03-15", "2023-05-19", "improved", "1526"],
        ]),
        # Judged together in 2019: what comes before and after cannot be compared with it.
        ("Alderbourne", "care-and-care-leavers", [["2016-02-25", "2019-03-15", "not-comparable", "1114"]]),
        ("Alderbourne", "children-in-care", [
            ["2013-07-12", "2016-02-25", "not-comparable", "958"],
            ["2019-03-15", "2023-05-19", "not-comparable", "1526"],
            ["2023-05-19", "2026-06-12", "same", "1120"],
        ]),
        ("Alderbourne", "care-leavers", [
            ["2019-03-15", "2023-05-19", "not-comparable", "1526"],
            ["2023-05-19", "2026-06-12", "improved", "1120"],
        ]),
        ("Birchmoor", "overall-effectiveness", [["2016-09-29", "2022-10-14", "declined", "2206"]]),
        ("Birchmoor", "help-and-protection", [["2016-09-29", "2022-10-14", "same", "2206"]]),
    ],
)  # fmt: skip
def test_a_grade_is_set_beside_the_one_before(
    store: ox.Store, authority: str, area: str, changes: list[list[str]]
) -> None:
    assert _changes(store, authority, area) == changes


def test_adequate_has_the_rank_of_requires_improvement() -> None:
    told = Story()
    told.report(
        "alderbourne", "looked-after-2013", "2013-07-08", "2013-07-12", {"looked-after-overall": "adequate"}
    )
    told.report(
        "alderbourne",
        "looked-after-2013",
        "2014-07-07",
        "2014-07-11",
        {"looked-after-overall": "requires-improvement"},
    )
    store = told.store()
    assert _changes(store, "Alderbourne", "overall-effectiveness") == [
        ["2013-07-12", "2014-07-11", "same", "364"]
    ]
    ((note,),) = _rows(store, "SELECT ?note WHERE { ?node insp:comparisonNote ?note }")
    assert note == "Adequate and Requires improvement have the same rank: one took the other’s place."


def test_what_returns_is_inferred_or_stated(store: ox.Store) -> None:
    issues = _rows(
        store,
        """SELECT ?kind ?topic ?before ?again WHERE {
          ?node a insp:ReturningIssue ; insp:returnKind/skos:notation ?kind ;
                insp:laterStatement/insp:text ?again .
          OPTIONAL { ?node insp:topic/skos:notation ?topic ; insp:earlierStatement/insp:text ?before }
        } ORDER BY ?kind""",
    )
    assert issues == [
        ["inferred", "3", "Assess children sooner.", "Assess all children in time."],
        ["stated", "", "", "Drift, found at the last inspection, remains."],
    ]


def test_what_is_due_is_overtaken_by_a_later_inspection_of_its_kind() -> None:
    due = "SELECT ?latest WHERE { ?node a insp:DueNext ; insp:latest ?latest }"
    told = story()
    assert _rows(told.store(), due) == [["2018-06-29"]]
    told.report("birchmoor", "jtai", "2020-01-13", "2020-01-17", {})
    assert _rows(told.store(), due) == []


@pytest.mark.parametrize(
    ("announced", "later", "still"),
    [
        ("PostChange ; insp:announced true", "area-send", False),
        ("Commitment", "area-send", True),
        ("Commitment", "ilacs", False),
    ],
)
def test_what_overtakes_depends_on_what_is_due(announced: str, later: str, still: bool) -> None:
    told = Story()
    document = told.report("birchmoor", "sif", "2016-01-11", "2016-02-03", {})
    told.state(
        document,
        f"<doc:it> a insp:{announced} ; insp:statedIn <id/document/{document}> ; insp:text 'A new one.' .",
    )
    due = "SELECT ?node WHERE { ?node a insp:DueNext }"
    assert len(_rows(told.store(), due)) == 1
    told.report("birchmoor", later, "2019-01-14", "2019-01-25", {})
    assert bool(_rows(told.store(), due)) is still


def test_derived_facts_are_the_same_bytes_again_and_say_by_which_rule() -> None:
    first = derive(story().store(derived=False), Identifiers())
    assert first == derive(story().store(derived=False), Identifiers())
    assert first.splitlines() == sorted(set(first.splitlines()))
    assert {line.split(b'"')[1].decode() for line in first.splitlines() if b"#derivedBy>" in line} == set(
        ORDER
    )


def test_derived_facts_are_below_the_base_and_in_their_graph() -> None:
    identifiers = Identifiers("https://data.example/")
    store = ox.Store()
    for quad in story().store(derived=False):
        store.add(quad)
    lines = derive(store, identifiers).decode().splitlines()
    assert lines
    assert all(line.startswith("<https://data.example/id/") for line in lines)
    assert all(line.endswith("<https://data.example/graph/derived> .") for line in lines)


def test_derived_facts_fit_the_shapes(store: ox.Store) -> None:
    graph = Graph()
    triples = [quad.triple for quad in store.quads_for_pattern(None, None, None, DERIVED)]
    graph.parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"", format="nt")
    assert not list(undeclared_terms(graph))
    assert Validator().validate(graph) == ()


@pytest.mark.parametrize("text", ["ASK {}", "CONSTRUCT { [] a insp:DueNext } WHERE {}"])
def test_a_rule_at_fault_is_said(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    faulty = parse_query("faulty", f"#+ summary: a\n#+ description: b\n#+ tags: c\n{text}")
    monkeypatch.setattr("graph_builder.deriving.rules", lambda: (faulty,))
    with pytest.raises(DerivationError, match="faulty"):
        derive(ox.Store(), Identifiers())


def test_every_rule_is_in_the_order() -> None:
    from importlib.resources import files

    found = {file.name.removesuffix(".rq") for file in files("queries").joinpath("derived").iterdir()}
    assert (
        {name for name in found if not name.startswith("__")} == {rule.name for rule in rules()} == set(ORDER)
    )


def test_the_facts_of_all_authorities_are_those_of_each() -> None:
    whole = derive(story().store(derived=False), Identifiers())
    store = story().store(derived=False)
    found = store.query(
        "SELECT DISTINCT ?a { ?i <https://w3id.org/inspection-graph/def#inspects> ?a }",
        use_default_graph_as_union=True,
    )
    assert isinstance(found, ox.QuerySolutions)
    authorities = sorted(row["a"].value for row in found)
    assert len(authorities) > 1
    parts = [derive(store, Identifiers(), [authority]) for authority in authorities]
    assert all(parts)
    assert b"".join(sorted(line for part in parts for line in part.splitlines(keepends=True))) == whole


def test_links_and_derived_facts_do_not_rest_on_each_other(sample_store: Path) -> None:
    # They are made at the same time: what either gives must not depend on whether the other is there.
    generation = current_generation(sample_store)
    base, without = Identifiers(), {}
    for name in (GRAPH, DERIVED_FACTS):
        store = ox.Store()
        store.extend(generation.open())
        store.remove_graph(ox.NamedNode(base.graph(name)))
        without[name] = store
    assert build_links(without[DERIVED_FACTS], base) == build_links(generation.open(), base)
    whole = ox.Store()
    whole.extend(generation.open())
    for store in (whole, without[GRAPH]):
        of_rules = f"GRAPH ?g {{ ?s <{terms.derivedBy}> ?rule ; ?p ?o }}"
        store.update(f"DELETE {{ GRAPH ?g {{ ?s ?p ?o }} }} WHERE {{ {of_rules} }}")
    assert derive(without[GRAPH], base) == derive(whole, base) != b""
