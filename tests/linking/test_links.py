"""Which documents are tied together and why: the rules, the graph of links, and the real documents."""

from __future__ import annotations

import csv
import dataclasses
import io
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph_builder.building.document import DocumentDescription
from graph_builder.building.graph import build_document_graph
from graph_builder.building.graph_memory import graph_of
from graph_builder.building.quads import write_quads
from graph_builder.building.vocabulary import build_ontology_quads, build_register_quads
from graph_builder.facts import PartialDate
from graph_builder.families.registry import read_facts
from graph_builder.identifiers import Identifiers
from graph_builder.linking.decisions import Answer, Method, ReportedInspection, tie_answer, tie_documents
from graph_builder.linking.links import GRAPH, build_links
from graph_builder.querying.asking import render, run
from graph_builder.querying.named_queries import get
from graph_builder.reading.reader import read_document
from graph_builder.register import load_register
from graph_builder.validating.validation import Validator
from ontology import terms

IDENTIFIERS = Identifiers()


SPRING = ReportedInspection(
    iri="https://example.org/spring",
    authority="https://example.org/northbridge",
    label="ILACS inspection of Northbridge from 2022-02-28",
    framework="ilacs",
    first_day=date(2022, 2, 28),
    last_day=date(2022, 3, 11),
    published=(PartialDate.from_iso("2022-04-29"),),
    documents=("https://example.org/document/1",),
)
AUTUMN = dataclasses.replace(
    SPRING,
    iri="https://example.org/autumn",
    label="ILACS inspection of Northbridge from 2022-11-07",
    first_day=date(2022, 11, 7),
    last_day=date(2022, 11, 18),
    published=(PartialDate.from_iso("2023-01-09"),),
)


def _answer(published: str | None = None, fieldwork: str | None = None) -> Answer:
    return Answer(
        iri="https://example.org/answer",
        authority=SPRING.authority,
        published=PartialDate.from_iso(published) if published else None,
        fieldwork=PartialDate.from_iso(fieldwork) if fieldwork else None,
    )


@pytest.mark.parametrize(
    ("published", "fieldwork"),
    [
        ("2022-04-29", None),
        ("2022-04", None),
        (None, "2022-02-28"),
        (None, "2022-03"),
        ("2022-04-29", "2022-02"),
        ("2022-05-03", "2022-02-28"),  # put on a website some days later
    ],
)
def test_a_paper_is_tied_to_the_one_inspection_its_dates_fit(
    published: str | None, fieldwork: str | None
) -> None:
    link = tie_answer(_answer(published, fieldwork), [SPRING, AUTUMN])
    assert (link.target, link.method) == (SPRING.iri, Method.ANSWERED_INSPECTION)
    for said in filter(None, (published, fieldwork)):
        assert said in link.reason
    assert SPRING.label in link.reason


@pytest.mark.parametrize(
    ("published", "fieldwork"),
    [
        ("2022-04-30", None),  # one day off, and nothing else to go by
        ("2022-05-10", "2022-02-28"),
        ("2022-04-29", "2022-06"),
        (None, "2021-12"),
        (None, "2022"),  # a year alone tells nothing apart
        (None, None),
    ],
)
def test_a_paper_whose_dates_fit_none_is_tied_to_none(published: str | None, fieldwork: str | None) -> None:
    link = tie_answer(_answer(published, fieldwork), [SPRING, AUTUMN])
    assert link.target is None
    assert "fits none of the inspections" in link.reason


def test_a_paper_whose_dates_fit_two_is_tied_to_none() -> None:
    twin = dataclasses.replace(AUTUMN, first_day=date(2022, 3, 7), last_day=date(2022, 3, 18))
    link = tie_answer(_answer(fieldwork="2022-03"), [SPRING, twin])
    assert link.target is None
    assert "more than one inspection" in link.reason
    assert "2022-03-11" in link.reason
    assert "2022-03-18" in link.reason


def test_an_inspection_of_another_authority_is_never_meant() -> None:
    elsewhere = dataclasses.replace(SPRING, authority="https://example.org/southbridge")
    link = tie_answer(_answer("2022-04-29"), [elsewhere])
    assert link.target is None
    assert "No report on this authority" in link.reason


def test_an_inspection_without_known_days_is_told_by_its_publication() -> None:
    undated = dataclasses.replace(SPRING, first_day=None, last_day=None)
    assert tie_answer(_answer("2022-04-29", "2022-02-28"), [undated]).target == SPRING.iri
    assert tie_answer(_answer(None, "2022-02-28"), [undated]).target is None


def test_several_documents_of_one_inspection_are_each_tied_to_it() -> None:
    both = dataclasses.replace(SPRING, documents=("https://example.org/b", "https://example.org/a"))
    links = list(tie_documents(both))
    assert [link.source for link in links] == ["https://example.org/a", "https://example.org/b"]
    assert {(link.target, link.method) for link in links} == {(SPRING.iri, Method.SAME_INSPECTION)}
    assert "2 documents" in links[0].reason
    assert "2022-02-28" in links[0].reason


def test_a_single_document_is_tied_to_nothing() -> None:
    assert list(tie_documents(SPRING)) == []


def test_every_method_is_a_concept() -> None:
    assert set(terms.LINK_METHOD) == set(Method)


def _store(*files: Path, listed: dict[str, str] | None = None) -> ox.Store:
    """A store in memory that holds the graphs of these files, the links and the vocabulary."""
    store = ox.Store()
    quads = [build_ontology_quads(IDENTIFIERS), build_register_quads(IDENTIFIERS)]
    for file in files:
        document = read_document(file.read_bytes(), file.name)
        facts = read_facts(document)
        published = (listed or {}).get(file.name)
        description = DocumentDescription(
            name=file.name,
            sha256=document.sha256,
            page_count=document.page_count,
            listed=PartialDate.from_iso(published) if published else None,
        )
        authority = load_register().find(facts.authority.name)
        quads.append(write_quads(build_document_graph(facts, description, authority, IDENTIFIERS)))
    for part in quads:
        store.bulk_load(part, ox.RdfFormat.N_QUADS)
    store.bulk_load(build_links(store, IDENTIFIERS), ox.RdfFormat.N_QUADS)
    return store


def _listed(folder: Path) -> dict[str, str]:
    with (folder / "manifest.csv").open(newline="", encoding="utf-8") as file:
        return {row["file"]: row["published"] for row in csv.DictReader(file)}


def _rows(store: ox.Store, text: str, only_mentioned: str = "") -> list[dict[str, str]]:
    rows = csv.DictReader(io.StringIO(render(run(store, text), "csv").decode()))
    return [row for row in rows if not only_mentioned or row["only_mentioned"] == only_mentioned]


@pytest.fixture(scope="module")
def wexmouth(samples: Path) -> ox.Store:
    """The invented paper to a cabinet, and the reports of four inspections of that council."""
    return _store(*sorted(samples.glob("invented-wexmouth-*")), listed=_listed(samples))


def test_the_invented_paper_answers_the_inspection_of_its_year(wexmouth: ox.Store) -> None:
    (link,) = _rows(
        wexmouth,
        "SELECT ?to ?reason ?mentioned WHERE { ?link a insp:Link ; insp:linkFrom ?from ; insp:linkTo ?to ; "
        "insp:linkReason ?reason ; insp:linkMethod/skos:notation 'answered-inspection' . "
        "?from insp:mentions ?mentioned }",
    )
    assert link["to"].endswith("/inspection/unknown/wexmouth/ilacs/2022-02-28")
    assert link["mentioned"] == link["to"]
    assert "2022-04-29" in link["reason"]


def test_links_fit_their_shapes_and_are_the_same_each_time(wexmouth: ox.Store) -> None:
    graph = IDENTIFIERS.graph(GRAPH)
    quads = list(wexmouth.quads_for_pattern(None, None, None, ox.NamedNode(graph)))
    assert len({quad.subject for quad in quads}) > 7
    assert Validator().validate(graph_of(quads, graph)) == ()
    # Links that a store already holds are no ground for more.
    again = build_links(wexmouth, IDENTIFIERS)
    assert len(again.splitlines()) == len(quads)
    assert again == build_links(wexmouth, IDENTIFIERS)


def test_an_inspection_that_a_paper_answers_is_not_another_one(wexmouth: ox.Store) -> None:
    rows = _rows(wexmouth, get("inspections").text, only_mentioned="false")
    assert [(row["start"], row["document_count"], row["judgements"]) for row in rows] == [
        ("2015-09-14", "1", "7"),
        ("2022-02-28", "1", "4"),
        ("2024-06-03", "1", "0"),
        ("2025-05-12", "1", "5"),
    ]
    assert [row["mentioned_in"] for row in rows] == ["", "invented-wexmouth-2022-cabinet.pdf", "", ""]


@pytest.fixture(scope="module")
def founding(seeds: Path, corpus: Path) -> ox.Store:
    """The five founding documents, with the PDFs of the inspections that four of them tell of."""
    copies = (
        "warwickshire_childrens-services_2017-07-14.pdf",
        "warwickshire_childrens-services_2022-02-01.pdf",
        "warrington_childrens-services_2015-05-12.pdf",
        "worcestershire_childrens-services_2017-01-24.pdf",
    )
    return _store(
        *sorted(seeds.glob("00[0-4]_*")), *(corpus / name for name in copies), listed=_listed(corpus)
    )


def test_a_seed_and_its_pdf_are_one_inspection_with_two_documents(founding: ox.Store) -> None:
    rows = {
        (row["authority"], row["start"]): (row["document_count"], row["judgements"], row["lead_inspectors"])
        for row in _rows(founding, get("inspections").text, only_mentioned="false")
    }
    assert rows == {
        ("Warrington", "2015-02-24"): ("2", "7", "Sarah Urding"),
        ("Warwickshire", "2017-05-02"): ("2", "7", "Peter McEntee"),
        ("Warwickshire", "2021-11-22"): ("1", "4", "Alison Smale"),
        ("Worcestershire", "2016-10-24"): ("2", "7", "Jenny Turnross"),
    }


def test_every_document_keeps_its_own_judgements(founding: ox.Store) -> None:
    rows = _rows(founding, get("judgements").text)
    primary = [row for row in rows if row["status"] == "primary"]
    assert len(primary) == 6 * 7 + 4
    assert len({(row["inspection"], row["area_concept"]) for row in primary}) == 3 * 7 + 4


def test_documents_of_one_inspection_are_tied_with_the_reason(founding: ox.Store) -> None:
    rows = _rows(
        founding,
        "SELECT ?to (COUNT(?from) AS ?documents) (SAMPLE(?reason) AS ?why) WHERE { ?link a insp:Link ; "
        "insp:linkFrom ?from ; insp:linkTo ?to ; insp:linkReason ?reason ; "
        f"insp:linkMethod <{terms.LINK_METHOD['same-inspection']}> }} GROUP BY ?to",
    )
    assert [row["documents"] for row in rows] == ["2", "2", "2"]
    assert all("the first day of fieldwork" in row["why"] for row in rows)


def test_the_council_report_points_at_the_inspection_it_answers(founding: ox.Store) -> None:
    rows = _rows(
        founding,
        "SELECT ?start ?end ?paper WHERE { ?link insp:linkFrom/insp:statedIn/insp:fileName ?paper ; "
        "insp:linkTo ?to . ?to insp:fieldworkStart ?start ; insp:fieldworkEnd ?end }",
    )
    assert [(row["start"], row["end"]) for row in rows] == [("2021-11-22", "2021-12-03")]
    assert rows[0]["paper"].startswith("003_")


def test_an_earlier_inspection_that_copies_mention_alike_is_one(founding: ox.Store) -> None:
    """Warwickshire's of October 2011: two services, in a report of which there are two copies."""
    rows = _rows(founding, get("inspections").text, only_mentioned="true")
    (row,) = (row for row in rows if (row["authority"], row["start"]) == ("Warwickshire", "2011-10"))
    assert (row["family"], row["documents"], row["judgements"]) == ("", "", "0")
    assert len(row["mentioned_in"].split("; ")) == 2
    mentions = [
        row
        for row in _rows(founding, get("previous-inspections").text)
        if (row["authority"], row["date"]) == ("Warwickshire", "2011-10")
    ]
    assert len(mentions) == 4
    assert len({row["linked_inspection"] for row in mentions if row["linked_inspection"]}) == 1
    assert all(row["link_reason"] for row in mentions)


@pytest.fixture(scope="module")
def re_inspected(corpus: Path) -> ox.Store:
    """Reports that cite others of these, one of them with a wrong date; two that name one director."""
    names = (
        "wandsworth_childrens-services_2016-02-16.pdf",
        "wandsworth_childrens-services_2018-07-20.pdf",
        "medway_childrens-services_2013-08-23.pdf",
        "medway_childrens-services_2015-11-27.pdf",
        "worcestershire_area-send_2024-07-15.pdf",
        "herefordshire_area-send_2025-02-07.pdf",
    )
    return _store(*(corpus / name for name in names), listed=_listed(corpus))


def test_an_earlier_inspection_is_the_one_that_another_document_reports(re_inspected: ox.Store) -> None:
    rows = _rows(re_inspected, get("previous-inspections").text)
    medway = {row["date"]: row for row in rows if row["document"].startswith("medway_")}
    assert medway["2013-07"]["linked_inspection"].endswith("/medway/looked-after-2013/2013-07-15")
    assert (medway["2013-07"]["link_score"], medway["2013-07"]["conflict"]) == ("1", "")
    assert medway["2013-01"]["linked_inspection"] == ""
    assert "fits none" in medway["2013-01"]["link_reason"]
    wandsworth = [
        row for row in rows if row["document"].startswith("wandsworth_") and row["date"] == "2015-12"
    ]
    assert {row["linked_inspection"].rpartition("/")[2] for row in wandsworth} == {"2015-11-24"}


def test_documents_that_contradict_each_other_are_shown_with_both_quotations(re_inspected: ox.Store) -> None:
    rows = _rows(re_inspected, get("contradictions").text)
    assert {row["authority"] for row in rows} == {"Wandsworth"}
    assert all(row["quotation"] and row["other_quotation"] for row in rows)
    assert {row["other_document"] for row in rows} == {"wandsworth_childrens-services_2016-02-16.pdf"}
    assert all("as the date of publication" in row["what"] for row in rows)


def test_one_name_in_two_councils_is_offered_and_never_made_one(re_inspected: ox.Store) -> None:
    rows = _rows(re_inspected, get("possibly-same-people").text)
    (row,) = (row for row in rows if row["person"] == "Tina Russell")
    assert row["person_iri"] != row["other_iri"]
    assert 0.5 < float(row["score"]) < 0.9
    assert "interim director" in row["evidence"]
    assert all(row["person_iri"] != row["other_iri"] for row in rows)


def test_no_tenure_ends_before_it_begins(re_inspected: ox.Store, founding: ox.Store) -> None:
    for store in (re_inspected, founding):
        rows = _rows(store, get("tenures").text)
        assert rows
        for row in rows:
            assert not row["until_latest"] or row["since_earliest"] <= row["until_latest"]
            assert row["first_attested"] <= row["last_attested"]
            assert row["reason"]


def test_every_inspection_says_who_was_director_or_that_nobody_knows(founding: ox.Store) -> None:
    rows = _rows(founding, get("director-at-inspection").text)
    assert len({row["inspection"] for row in rows}) == 4
    assert all(row["answer"] for row in rows)
    assert {row["how_known"] for row in rows} <= {"attested", "inside the interval", "not known"}
    assert any(row["answer"].startswith("not named; ") for row in rows)
