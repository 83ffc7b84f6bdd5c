"""Exports read back as what was exported, and are the same bytes every time."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import openpyxl
import pyoxigraph as ox
import pytest

from graph_builder.exporting import FORMATS, ExportFormatError, export
from graph_builder.networks.whole import build_whole_network
from graph_builder.querying.named_queries import all_queries
from tests.building.northbridge import build_store

AUTHORITY = "https://w3id.org/inspection-graph/id/authority/unknown/northbridge"
DOCUMENT = "https://w3id.org/inspection-graph/id/document/5a5a5a5a5a5a5a5a"


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return build_store()


def _export(store: ox.Store, form: str) -> bytes:
    page = io.BytesIO()
    export(store, form, page)
    return page.getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_graph_gives_the_same_bytes_whichever_store_holds_it(
    store: ox.Store, form: str, tmp_path: Path
) -> None:
    on_disk = ox.Store(str(tmp_path / "store"))
    on_disk.extend(sorted(store, key=str, reverse=True))
    assert _export(on_disk, form) == _export(store, form)


@pytest.mark.parametrize(
    ("form", "parsed_as"), [("nquads", "N_QUADS"), ("trig", "TRIG"), ("jsonld", "JSON_LD")]
)
def test_formats_with_graphs_read_back_as_the_store(store: ox.Store, form: str, parsed_as: str) -> None:
    assert set(ox.parse(_export(store, form), format=getattr(ox.RdfFormat, parsed_as))) == set(store)


@pytest.mark.parametrize(
    ("form", "parsed_as"), [("ntriples", "N_TRIPLES"), ("turtle", "TURTLE"), ("rdfxml", "RDF_XML")]
)
def test_formats_without_graphs_read_back_as_the_union(store: ox.Store, form: str, parsed_as: str) -> None:
    read = [quad.triple for quad in ox.parse(_export(store, form), format=getattr(ox.RdfFormat, parsed_as))]
    assert len(read) == len(set(read))
    assert set(read) == {quad.triple for quad in store}


def test_a_triple_in_two_graphs_is_once_in_the_union() -> None:
    store = ox.Store()
    name, value = ox.NamedNode("https://a.example/p"), ox.Literal("v")
    for graph in ("one", "two"):
        store.add(
            ox.Quad(
                ox.NamedNode("https://a.example/s"), name, value, ox.NamedNode(f"https://a.example/{graph}")
            )
        )
    assert _export(store, "ntriples") == b'<https://a.example/s> <https://a.example/p> "v" .\n'
    assert len(_export(store, "nquads").splitlines()) == 2


@pytest.mark.parametrize("form", ["rdfxml", "graphml", "gexf"])
def test_xml_is_well_formed_whatever_a_document_says(form: str) -> None:
    store = build_store()
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    store.add(ox.Quad(ox.NamedNode(DOCUMENT), label, ox.Literal("a\x02b<&\x0b\ufffe"), ox.DefaultGraph()))
    page = _export(store, form)
    ElementTree.fromstring(page)
    assert "a\N{REPLACEMENT CHARACTER}b&lt;&amp;".encode() in page or form != "rdfxml"


def test_tables_are_one_for_each_question(store: ox.Store) -> None:
    with zipfile.ZipFile(io.BytesIO(_export(store, "csv"))) as archive:
        assert archive.namelist() == [f"{query.name}.csv" for query in all_queries() if not query.is_check]
        rows = list(csv.DictReader(io.StringIO(archive.read("people.csv").decode("utf-8-sig"))))
    assert {"Béla O'Toole", "Ada Marsh"} <= {row["person"] for row in rows}


def test_a_workbook_has_a_sheet_for_each_question_and_one_that_lists_them(store: ox.Store) -> None:
    asked = [query for query in all_queries() if not query.is_check]
    book = openpyxl.load_workbook(io.BytesIO(_export(store, "xlsx")))
    assert book.sheetnames == ["Questions", *(query.name[:31] for query in asked)]
    assert [cell.value for cell in book["Questions"]["A"][1 : len(asked) + 1]] == [
        query.name for query in asked
    ]
    head, *rows = book["people"].iter_rows(values_only=True)
    people = [dict(zip(head, row, strict=True)) for row in rows]
    assert {"Béla O'Toole", "Ada Marsh"} <= {row["person"] for row in people}
    listed = {name: count for name, _, count in book["Questions"].iter_rows(values_only=True, min_row=2)}
    assert listed["people"] == len(people)


def test_the_network_ties_things_by_what_is_said_of_them(store: ox.Store) -> None:
    network = build_whole_network(store)
    kinds = {data["kind"] for _, data in network.nodes(data=True)}
    assert kinds == {
        "Document",
        "Inspection",
        "Inspectorate",
        "Judgement",
        "LocalAuthority",
        "Person",
        "Recommendation",
        "SafeguardingBoard",
    }
    assert network.nodes[f"{DOCUMENT}/judgement/board/sif-board"]["grade"] == "inadequate"
    edges = {(source, data["label"], target) for source, target, data in network.edges(data=True)}
    inspection = "https://w3id.org/inspection-graph/id/inspection/unknown/northbridge/sif/2014-05-12"
    person = "https://w3id.org/inspection-graph/id/person"
    board = AUTHORITY.replace("/authority/", "/board/")
    assert (inspection, "inspects", AUTHORITY) in edges
    assert (f"{person}/ofsted/ada-marsh", "lead-inspector", inspection) in edges
    assert (f"{person}/unknown/northbridge/cyril-penn", "lscb-chair", board) in edges


def test_networks_read_back(store: ox.Store) -> None:
    network = build_whole_network(store)
    read = [
        nx.read_graphml(io.BytesIO(_export(store, "graphml")), force_multigraph=True),
        nx.read_gexf(io.BytesIO(_export(store, "gexf"))),
    ]
    for back in read:
        labels = {data.get("iri", node): data["label"] for node, data in back.nodes(data=True)}
        assert labels == dict(network.nodes(data="label"))
        assert back.number_of_edges() == network.number_of_edges()


def test_a_network_does_not_say_when_it_was_written(store: ox.Store) -> None:
    assert b"lastmodified" not in _export(store, "gexf")


def test_a_format_there_is_not_is_said(store: ox.Store) -> None:
    with pytest.raises(ExportFormatError, match="no export as docx"):
        _export(store, "docx")
