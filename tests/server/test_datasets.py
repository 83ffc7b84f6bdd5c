from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from rdflib import DCAT, DCTERMS, RDF, RDFS, VOID, Graph, Namespace, URIRef

from graph_builder.identifiers import DEFAULT_BASE
from graph_builder.store.reading import current_generation
from ontology import ONTOLOGY_IRI
from server.linked_data import downloads
from server.linked_data.downloads import FILES

GRAPH = URIRef("http://localhost/catalog.ttl#graph")
SPDX = Namespace("http://spdx.org/rdf/terms#")


def read(client: FlaskClient, address: str) -> Graph:
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "text/turtle")
    return Graph().parse(data=answer.data, format="turtle")


@pytest.fixture
def void(client: FlaskClient) -> Graph:
    return read(client, "/void.ttl")


@pytest.fixture
def catalogue(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> Graph:
    monkeypatch.setattr(downloads, "WAIT_SECONDS", 60.0)
    for form in FILES:
        client.get(f"/download/{form.file}").close()
    return read(client, "/catalog.ttl")


def test_void_counts_each_statement_once(void: Graph, sample_store: Path) -> None:
    quads = list(current_generation(sample_store).open())
    triples = {quad.triple for quad in quads}
    numbers = {
        name: int(str(void.value(GRAPH, VOID[name])))
        for name in ("triples", "distinctSubjects", "distinctObjects")
    }
    assert numbers == {
        "triples": len(triples),
        "distinctSubjects": len({triple.subject for triple in triples}),
        "distinctObjects": len({str(triple.object) for triple in triples}),
    }


def test_partitions_add_up(void: Graph, sample_store: Path) -> None:
    parts = list(void.objects(GRAPH, VOID.propertyPartition))
    assert len(parts) == int(str(void.value(GRAPH, VOID.properties)))
    counted = sum(int(str(void.value(part, VOID.triples))) for part in parts)
    assert counted == int(str(void.value(GRAPH, VOID.triples)))
    classes = {
        str(void.value(part, VOID["class"])): int(str(void.value(part, VOID.entities)))
        for part in void.objects(GRAPH, VOID.classPartition)
    }
    documents = current_generation(sample_store).record().published
    assert classes[f"{ONTOLOGY_IRI}#Document"] == len(documents)
    assert len(classes) == int(str(void.value(GRAPH, VOID.classes)))


def test_each_documents_licence_goes_with_its_data(void: Graph, client: FlaskClient) -> None:
    query = "SELECT ?document ?licence { ?document a insp:Document ; dcterms:license ?licence }"
    rows = client.get("/sparql", query_string={"query": query}).get_json(force=True)["results"]["bindings"]
    licences = {row["document"]["value"]: row["licence"]["value"] for row in rows}
    assert len(set(licences.values())) > 1
    said = {
        str(void.value(part, DCTERMS.source)): str(licence)
        for part in void.objects(GRAPH, VOID.subset)
        for licence in void.objects(part, DCTERMS.license)
    }
    assert said == licences
    assert void.value(GRAPH, DCTERMS.license) is None


def test_the_licence_of_the_whole_is_that_of_its_parts(void: Graph, catalogue: Graph) -> None:
    parts = list(void.subject_objects(DCTERMS.source))
    licensed = [part for part, _ in parts if void.value(part, DCTERMS.license) is not None]
    for said in (void, catalogue):
        rights = str(said.value(said.value(GRAPH, DCTERMS.rights), RDFS.label))
        assert f"no licence printed ({len(parts) - len(licensed)} documents)" in rights


def test_subsets_are_the_named_graphs(void: Graph, sample_store: Path) -> None:
    store = current_generation(sample_store).open()
    sizes = {
        name.value: len(list(store.quads_for_pattern(None, None, None, name)))
        for name in store.named_graphs()
        if hasattr(name, "value")
    }
    said = {str(part): int(str(void.value(part, VOID.triples))) for part in void.objects(GRAPH, VOID.subset)}
    assert said == sizes


def test_what_void_names_is_there(void: Graph, catalogue: Graph, client: FlaskClient) -> None:
    assert catalogue  # the files have been written
    for name in (VOID.sparqlEndpoint, VOID.dataDump):
        for address in void.objects(GRAPH, name):
            answer = client.get(str(address).removeprefix("http://localhost"))
            assert answer.status_code == 200
            answer.close()
    assert str(void.value(GRAPH, VOID.uriSpace)) == DEFAULT_BASE


def test_the_well_known_address_is_the_same(client: FlaskClient, void: Graph) -> None:
    assert set(read(client, "/.well-known/void")) == set(void)
    assert (
        client.get("/.well-known/void", headers={"Accept": "application/rdf+xml"}).mimetype
        == "application/rdf+xml"
    )
    assert client.get("/.well-known/void", headers={"Accept": "text/html"}).mimetype == "text/turtle"


def test_the_catalogue_lists_the_files_as_they_are(catalogue: Graph, client: FlaskClient) -> None:
    found = list(catalogue.objects(GRAPH, DCAT.distribution))
    assert len(found) == len(FILES)
    for part in found:
        answer = client.get(str(catalogue.value(part, DCAT.downloadURL)).removeprefix("http://localhost"))
        body = answer.data
        answer.close()
        assert int(str(catalogue.value(part, DCAT.byteSize))) == len(body)
        checksum = catalogue.value(part, SPDX.checksum)
        assert checksum is not None
        assert (checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256) in catalogue
        value = catalogue.value(checksum, SPDX.checksumValue)
        assert str(value).lower() == hashlib.sha256(body).hexdigest()
        assert "application/gzip" in str(catalogue.value(part, DCAT.compressFormat))


def test_the_catalogue_is_dated_by_the_newest_document(catalogue: Graph, client: FlaskClient) -> None:
    query = "SELECT (MAX(?day) AS ?newest) { ?d a insp:Document ; dcterms:issued ?issued ; insp:latest ?day }"
    rows = client.get("/sparql", query_string={"query": query}).get_json(force=True)["results"]["bindings"]
    assert str(catalogue.value(GRAPH, DCTERMS.issued)) == rows[0]["newest"]["value"]
    assert (None, RDF.type, DCAT.Catalog) in catalogue
    assert catalogue.value(None, DCAT.servesDataset, GRAPH) is not None


@pytest.mark.parametrize("address", ["/void.ttl", "/catalog.ttl"])
def test_a_description_is_not_sent_again(client: FlaskClient, catalogue: Graph, address: str) -> None:
    tag = client.get(address).headers["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("address", ["/void.docx", "/catalog.html"])
def test_another_form_is_told(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert ".ttl" in answer.get_json()["error"]["message"]
