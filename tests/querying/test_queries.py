"""The named queries: their headers, what they answer, and asking and writing in general."""

from __future__ import annotations

import csv
import dataclasses
import io
import json

import pyoxigraph as ox
import pytest

from graph_builder.building.concepts import FAMILIES
from graph_builder.deriving import derive
from graph_builder.facts import Evidence, Grade
from graph_builder.identifiers import Identifiers
from graph_builder.querying.asking import (
    GRAPH_FORMATS,
    ROW_FORMATS,
    AnswerFormatError,
    ParameterError,
    QuerySyntaxError,
    render,
    run,
)
from graph_builder.querying.named_queries import (
    NamedQuery,
    QueryHeaderError,
    UnknownQueryError,
    all_queries,
    get,
    parse_query,
)
from ontology import terms
from tests.building.northbridge import FACTS, build_store

CONTRACT = {
    "documents": "document family authority start end published",
    "judgements": "document subject area area_concept grade status",
    "recommendations": "document addressee kind number position text",
    "people": "document person role post body since interim attested",
    "previous-inspections": "document subject date date_of grade source linked_inspection link_reason",
    "statistics": "document measure value at",
    "findings": "document number section page text",
    "inspections": "inspection authority family start end published lead_inspectors documents",
    "latest-judgements": "authority area_concept grade inspection end previous_grade previous_end change",
    "summary": "urn local_authority inspection_link publication_date inspection_framework inspector_name "
    "inspection_start_date inspection_end_date overall_effectiveness_grade impact_of_leaders_grade "
    "help_and_protection_grade in_care_grade care_leavers_grade",
}
QUESTIONS = [query for query in all_queries() if not query.is_check]
CHECKS = [query for query in all_queries() if query.is_check]
INSPECTION = "https://w3id.org/inspection-graph/id/inspection/unknown/northbridge/sif/2014-05-12"


@pytest.fixture(scope="module")
def store() -> ox.Store:
    store = build_store()
    derive(store, Identifiers())
    return store


def _rows(store: ox.Store, name: str, **params: str) -> list[dict[str, str]]:
    answer = render(run(store, get(name).text, params), "csv").decode()
    return list(csv.DictReader(io.StringIO(answer)))


def _cells(row: dict[str, str], columns: str) -> list[str]:
    return [row[column] for column in columns.split()]


@pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: query.name)
def test_a_question_is_one(query: NamedQuery) -> None:
    assert query.summary.endswith("?")


@pytest.mark.parametrize("name", CONTRACT)
def test_a_question_about_one_document_has_an_answer(store: ox.Store, name: str) -> None:
    """That all others have one over the samples is tested with the command."""
    assert _rows(store, name)


@pytest.mark.parametrize("query", CHECKS, ids=lambda query: query.name)
def test_a_check_has_none(store: ox.Store, query: NamedQuery) -> None:
    assert not _rows(store, query.name)


@pytest.mark.parametrize(("name", "columns"), CONTRACT.items())
def test_the_columns_promised_come_first_and_in_order(store: ox.Store, name: str, columns: str) -> None:
    found = list(_rows(store, name)[0])
    assert found[: len(columns.split())] == columns.split()
    assert {"authority", "gss_code", "dfe_code", "ofsted_urn"} <= set(found)


def test_documents(store: ox.Store) -> None:
    (row,) = _rows(store, "documents")
    assert _cells(row, CONTRACT["documents"]) == [
        "northbridge_2014.pdf",
        "sif",
        "Northbridge",
        "2014-05-12",
        "2014-06-05",
        "2014-07-18",
    ]
    assert row["listed_published"] == "2014-07-20"
    assert row["inspection"] == INSPECTION


def test_judgements(store: ox.Store) -> None:
    assert [
        _cells(row, "subject area area_concept grade status page") for row in _rows(store, "judgements")
    ] == [
        [
            "authority",
            "Overall effectiveness",
            "overall-effectiveness",
            "Requires improvement",
            "primary",
            "1",
        ],
        ["authority", "Adoption performance", "adoption", "Good", "primary", "1"],
        ["board", "The board", "board-effectiveness", "Inadequate", "primary", "1"],
        ["authority", "leadership", "leadership", "Good", "cited", "1"],
    ]


def test_recommendations(store: ox.Store) -> None:
    assert [
        _cells(row, "addressee kind number position stem deadline outcomes page")
        for row in _rows(store, "recommendations")
    ] == [
        ["authority", "priority action", "1", "1", "", "Immediately", "", "2"],
        ["authority", "area for improvement", "", "2", "Ensure that", "", "3 4", "2"],
        ["board", "recommendation", "", "1", "", "", "", "2"],
    ]


def test_people(store: ox.Store) -> None:
    rows = {row["role"]: _cells(row, "person body since interim attested") for row in _rows(store, "people")}
    assert rows == {
        "Lead inspector": ["Ada Marsh", "Ofsted", "", "false", "2014-06-05"],
        "Deputy lead inspector": ["Béla O'Toole", "Ofsted", "", "false", "2014-06-05"],
        "Director of children's services": ["", "Northbridge", "2013-03", "true", "2014-06-05"],
        "LSCB chair": [
            "Cyril Penn",
            "Safeguarding children board of Northbridge",
            "2012-02-03",
            "false",
            "2014-06-05",
        ],
    }


def test_previous_inspections(store: ox.Store) -> None:
    assert [_cells(row, "subject date date_of grade") for row in _rows(store, "previous-inspections")] == [
        ["Adoption", "2011-10", "fieldwork", "Adequate"],
        ["fostering", "", "", ""],
    ]


def test_statistics_are_current_figures_only(store: ox.Store) -> None:
    assert [_cells(row, "measure value at unit") for row in _rows(store, "statistics")] == [
        ["children under 18", "41250", "", "children"],
        ["looked after rate per 10,000", "63.5", "2014-03-31", "per 10,000"],
    ]


def test_findings(store: ox.Store) -> None:
    assert [
        _cells(row, "number section page subject supports_recommendation") for row in _rows(store, "findings")
    ] == [["4", "Children in care", "2", "authority", "true"], ["5", "The board", "2", "board", "false"]]


def test_a_finding_over_two_pages_is_on_the_first() -> None:
    over = dataclasses.replace(
        FACTS.findings[0], evidence=Evidence(start=0, end=4, quote="Nort", pages=(3, 4))
    )
    store = build_store(dataclasses.replace(FACTS, findings=(over,)))
    assert [row["page"] for row in _rows(store, "findings")] == ["3"]


def test_every_area_of_a_framework_has_one_concept_that_stays(store: ox.Store) -> None:
    text = (
        "SELECT ?area (COUNT(?stable) AS ?count) WHERE { ?area skos:exactMatch|skos:broadMatch ?stable . "
        "?stable skos:inScheme <https://w3id.org/inspection-graph/def/area> } GROUP BY ?area"
    )
    rows = csv.DictReader(io.StringIO(render(run(store, text), "csv").decode()))
    found = {row["area"]: row["count"] for row in rows}
    schemes = {scheme for known in FAMILIES.values() for scheme in known.areas} - {terms.AREA}
    areas = {str(area) for scheme in schemes for area in scheme.concepts()}
    assert len(areas) > 10
    assert {area: found.get(area) for area in areas} == dict.fromkeys(areas, "1")


def test_checks_find_what_they_look_for() -> None:
    first = FACTS.judgements[0]
    store = build_store(
        dataclasses.replace(
            FACTS,
            judgements=(first, dataclasses.replace(first, grade=Grade.GOOD)),
            fieldwork=(
                dataclasses.replace(
                    FACTS.fieldwork[0],
                    start=FACTS.fieldwork[1].start,
                    end=FACTS.fieldwork[0].end,
                ),
            ),
            recommendations=(dataclasses.replace(FACTS.recommendations[0], position=2),),
            findings=(
                dataclasses.replace(
                    FACTS.findings[0], evidence=Evidence(start=0, end=9, quote="too short", pages=(1,))
                ),
                dataclasses.replace(
                    FACTS.findings[1], evidence=Evidence(start=9, end=12, quote="too long", pages=(1,))
                ),
            ),
        )
    )
    identifiers = Identifiers()
    store.update(
        f"""PREFIX insp: <https://w3id.org/inspection-graph/def#> PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        INSERT {{ GRAPH <{identifiers.document_graph("77" * 32)}> {{
          <{identifiers.stated("77" * 32, "finding", 1)}>
              prov:wasDerivedFrom <{identifiers.passage("5a" * 32, 1, 2)}> .
          <{INSPECTION}> insp:inspects ?authority ; insp:framework ?framework ;
              insp:fieldworkStart "2014-05-12"^^xsd:date ; insp:fieldworkEnd "2014-05-23"^^xsd:date .
          <{INSPECTION}-again> insp:inspects ?authority ; insp:framework ?framework ;
              insp:fieldworkStart "2014-05-19"^^xsd:date ; insp:fieldworkEnd "2014-05-30"^^xsd:date .
        }} }} WHERE {{
          BIND(<{identifiers.unknown_authority("Northbridge")}> AS ?authority)
          BIND(<https://w3id.org/inspection-graph/def/framework/sif> AS ?framework)
        }}"""
    )
    assert {query.name: len(_rows(store, query.name)) for query in CHECKS} == {
        "contradictory-judgements-violation": 1,
        "foreign-passage-violation": 1,
        "inspection-dates-violation": 1,
        "overlapping-inspections-violation": 1,
        "quotation-length-violation": 1,
        "recommendation-positions-violation": 1,
    }


def test_a_column_is_narrowed_by_a_parameter(store: ox.Store) -> None:
    assert len(_rows(store, "judgements", subject="board")) == 1
    assert len(_rows(store, "judgements", grade="Outstanding")) == 0
    assert len(_rows(store, "judgements", position="2^^integer")) == 1
    short = INSPECTION.removeprefix("https://w3id.org/inspection-graph/")
    assert len(_rows(store, "judgements", inspection=f"<{short}>")) == 4
    assert len(_rows(store, "judgements", inspection=f"<{INSPECTION}>")) == 4


@pytest.mark.parametrize(
    ("name", "column", "value", "rows"),
    [
        ("people", "person", "Ada Marsh", 1),
        ("people", "post", "chair of the board", 1),
        ("recommendations", "number", "1", 1),
        ("recommendations", "deadline", "Immediately", 1),
        ("recommendations", "outcomes", "3 4", 1),
        ("previous-inspections", "grade", "Adequate", 1),
        ("previous-inspections", "date", "2011-10^^gYearMonth", 1),
        ("statistics", "at", "2014-03-31^^date", 1),
        ("documents", "start", "2014-05-13^^date", 0),
        ("documents", "gss_code", "E10000031", 0),
        ("inspections", "lead_inspectors", "Ada Marsh", 1),
        ("inspections", "start", "2014-05-13^^date", 0),
        ("inspections", "gss_code", "E10000031", 0),
    ],
)
def test_a_column_that_may_be_empty_is_narrowed_too(
    store: ox.Store, name: str, column: str, value: str, rows: int
) -> None:
    assert len(_rows(store, name, **{column: value})) == rows


def test_inspections(store: ox.Store) -> None:
    (row,) = _rows(store, "inspections")
    assert _cells(row, CONTRACT["inspections"]) == [
        INSPECTION,
        "Northbridge",
        "sif",
        "2014-05-12",
        "2014-06-05",
        "2014-07-18",
        "Ada Marsh",
        "northbridge_2014.pdf",
    ]
    # The judgement that the report only quotes is none of this inspection.
    assert _cells(row, "document_count judgements mentioned_in") == ["1", "3", ""]


def test_a_parameter_is_never_part_of_the_query_text(store: ox.Store) -> None:
    assert _rows(store, "judgements", subject='board" } ; DROP ALL #') == []


@pytest.mark.parametrize("params", [{"nobody": "x"}, {"a b": "x"}, {"subject": "<not an iri>"}])
def test_a_parameter_that_cannot_be_is_said(store: ox.Store, params: dict[str, str]) -> None:
    with pytest.raises(ParameterError):
        run(store, get("judgements").text, params)


def test_text_that_is_no_query_is_said(store: ox.Store) -> None:
    with pytest.raises(QuerySyntaxError, match="no SPARQL query"):
        run(store, "SELECT ?judgement WHERE { ?judgement")


def test_queries_may_leave_out_our_prefixes(store: ox.Store) -> None:
    assert render(run(store, "ASK { ?judgement a insp:Judgement }"), "table") == b"yes\n"


@pytest.mark.parametrize("form", ROW_FORMATS)
def test_rows_in_every_format(store: ox.Store, form: str) -> None:
    assert b"northbridge_2014.pdf" in render(run(store, get("documents").text), form)


@pytest.mark.parametrize("form", GRAPH_FORMATS)
def test_triples_in_every_format(store: ox.Store, form: str) -> None:
    text = "CONSTRUCT { ?s skos:prefLabel ?o } WHERE { ?s skos:prefLabel ?o }"
    assert b"Northbridge" in render(run(store, text), form)


def test_json_is_that_of_the_standard(store: ox.Store) -> None:
    answer = json.loads(render(run(store, get("documents").text), "json"))
    assert answer["results"]["bindings"][0]["family"] == {"type": "literal", "value": "sif"}


def test_a_table_fits_and_says_what_it_leaves_out(store: ox.Store) -> None:
    page = render(run(store, get("judgements").text), "table", width=80).decode()
    assert max(map(len, page.splitlines()[:-1])) <= 80
    assert "Adoption" in page
    assert "4 rows; not shown (--format csv has all): " in page
    assert "1 row\n" in render(run(store, "SELECT ?x WHERE { BIND(1 AS ?x) }"), "table").decode()


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("ASK {}", "turtle"),
        ("SELECT * WHERE { ?s ?p ?o }", "jsonld"),
        ("CONSTRUCT WHERE { ?s a ?o }", "csv"),
        ("CONSTRUCT WHERE { ?s a ?o }", "table"),
        ("SELECT * WHERE { ?s ?p ?o }", "xlsx"),
    ],
)
def test_a_format_that_does_not_suit_the_query_is_said(store: ox.Store, text: str, form: str) -> None:
    with pytest.raises(AnswerFormatError, match=f"cannot be written as {form}; use "):
        render(run(store, text), form)


def test_an_unknown_query_is_told_the_nearest() -> None:
    with pytest.raises(UnknownQueryError, match="Did you mean “judgements”") as caught:
        get("judgments")
    assert caught.value.nearest == "judgements"
    with pytest.raises(UnknownQueryError, match="There are: "):
        get("zzzz")


def test_a_header_is_read() -> None:
    header = (
        "#+ summary: Who?\n#+ description: One\n#+   two.\n#+ tags: a, b\n#+ defaults: x=1, y=two words\n"
    )
    query = parse_query("who", f"{header}ASK {{}}")
    assert (query.summary, query.description, query.tags) == ("Who?", "One two.", ("a", "b"))
    assert query.defaults == {"x": "1", "y": "two words"}


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("#+ summary: Who?", "no description and no tags"),
        ("#+ summary Who?", "cannot be understood"),
        ("#+ author: me", "cannot be understood"),
        ("#+ summary: a\n#+ description: b\n#+ tags: c\n#+ defaults: x", "name=value"),
    ],
)
def test_a_faulty_header_is_said(header: str, said: str) -> None:
    with pytest.raises(QueryHeaderError, match=said):
        parse_query("who", f"{header}\nASK {{}}")
