from __future__ import annotations

import re
from html import unescape
from importlib.resources.abc import Traversable

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from ontology import ONTOLOGY_IRI, SUBJECTS, ontology_files
from shapes import SHAPES_NAMESPACE, shape_files

FORMS = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdf": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}


@pytest.fixture
def ontology_page(client: FlaskClient) -> str:
    return client.get("/def", headers={"Accept": "text/html"}).text


def declared(files: tuple[Traversable, ...], prefix: str, kinds: str) -> set[str]:
    """The ends of the IRIs of what Turtle files declare as one of some kinds."""
    found = set()
    for file in files:
        for quad in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE):
            subject, kind = str(quad.subject).strip("<>"), str(quad.object)
            if (
                quad.predicate.value.endswith("#type")
                and subject.startswith(prefix)
                and re.search(kinds, kind)
            ):
                found.add(subject.removeprefix(prefix))
    return found


def test_every_term_has_an_anchor(ontology_page: str) -> None:
    terms = declared(ontology_files(), f"{ONTOLOGY_IRI}#", "Class|Property|Datatype")
    assert len(terms) > 150
    assert terms <= set(re.findall(r'<article id="([^"]+)"', ontology_page))


def test_terms_stand_under_their_subject(ontology_page: str) -> None:
    parts = re.split(r'<h2 id="subject-(\w+)">', ontology_page)[1:]
    by_subject = dict(zip(parts[::2], parts[1::2], strict=True))
    assert list(by_subject) == list(SUBJECTS)
    assert 'id="Judgement"' in by_subject["finding"]
    assert 'id="Inspection"' in by_subject["inspection"]


def test_a_term_says_what_it_means_and_what_is_said_of_it(ontology_page: str) -> None:
    (judgement,) = re.findall(r'<article id="Judgement".*?</article>', unescape(ontology_page), re.DOTALL)
    assert "<p>" in judgement
    assert 'href="/def#Statement"' in judgement
    assert 'href="/def#judgementArea"' in judgement


def test_every_scheme_is_there_with_its_concepts(ontology_page: str) -> None:
    schemes = declared(ontology_files(), f"{ONTOLOGY_IRI}/", "ConceptScheme")
    concepts = declared(ontology_files(), f"{ONTOLOGY_IRI}/", "#Concept>")
    assert len(schemes) > 20
    shown = set(re.findall(r'href="/doc/def/([^"]+)"', ontology_page))
    assert shown >= schemes | concepts


def test_every_shape_has_an_anchor_its_sentence_and_what_it_checks(client: FlaskClient) -> None:
    page = client.get("/shapes", headers={"Accept": "text/html"}).text
    shapes = declared(shape_files(), SHAPES_NAMESPACE, "Shape")
    assert len(shapes) > 140
    articles = dict(re.findall(r'<article id="([^"]+)" class="term">(.*?)</article>', page, re.DOTALL))
    assert set(articles) == shapes
    for name, article in articles.items():
        assert re.search(r"<p>[A-Z].+\.</p>", article), name
        assert re.search(r"</code> (violation|warning)</span>", article), name
        assert "applies to" in article or name == "ClosedNamespace", name
    grade = re.sub(r"<[^>]+>", "", articles["JudgementGradeOfFramework"])
    assert "fits at least one of" in grade
    assert "Requires improvement" in grade


@pytest.mark.parametrize(("address", "files"), [("/def", ontology_files()), ("/shapes", shape_files())])
def test_both_come_as_data(client: FlaskClient, address: str, files: tuple[Traversable, ...]) -> None:
    written = {
        str(quad.triple)
        for file in files
        for quad in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE)
        if "_:" not in str(quad.triple)
    }
    for suffix, form in FORMS.items():
        answer = client.get(f"{address}.{suffix}")
        read = {str(quad.triple) for quad in ox.parse(answer.data, format=form)}
        assert {triple for triple in read if "_:" not in triple} == written, suffix
    negotiated = client.get(address, headers={"Accept": "text/turtle"})
    assert negotiated.mimetype == "text/turtle"
    assert negotiated.headers["Content-Location"] == f"{address}.ttl"


@pytest.mark.parametrize("address", ["/def.docx", "/shapes.csv"])
def test_another_suffix_is_told(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert ".ttl" in answer.get_json()["error"]["message"]
