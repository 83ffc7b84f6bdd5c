"""Every IRI of the graph answers: 303 to its description, which comes as a page and in four forms of RDF."""

from __future__ import annotations

import re
from collections import defaultdict
from html import unescape
from pathlib import Path

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient
from rdflib import Graph, URIRef

from graph_builder.identifiers import DEFAULT_BASE
from graph_builder.store.reading import current_generation
from ontology import ONTOLOGY_IRI
from server import create_app
from tests.server.conftest import close

# rdflib's reader of JSON-LD makes what rdflib itself calls deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

SUFFIXES = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "jsonld": "json-ld"}
OXIGRAPH = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdf": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}
"""For whole graphs, which rdflib would take long to read."""

JUDGEMENT = "SELECT ?iri ?document { ?iri a insp:Judgement ; insp:statedIn ?document } ORDER BY ?iri LIMIT 1"


DESCRIBED = re.compile(rf"{re.escape(DEFAULT_BASE)}(id|graph|def)/(?!\d)")


def kind_of(iri: str) -> str:
    """The kind of thing an IRI names: its first words, and below a document how it goes on."""
    kind, _, rest = iri.removeprefix(DEFAULT_BASE).partition("/")
    first, _, below = rest.partition("/")
    if first == "document" and "/" in below:
        _, stated, *place = below.split("/")
        return f"document/{stated}/{len(place)}"
    return iri if kind == "graph" else f"{kind}/{first}"


@pytest.fixture(scope="session")
def one_of_each(sample_store: Path) -> dict[str, str]:
    """One IRI of each kind that occurs anywhere in the samples' graph, by its kind; without terms."""
    found: dict[str, set[str]] = defaultdict(set)
    for quad in current_generation(sample_store).open():
        for term in (quad.subject, quad.predicate, quad.object, quad.graph_name):
            if isinstance(term, ox.NamedNode) and DESCRIBED.match(term.value):
                found[kind_of(term.value)].add(term.value)
    return {kind: min(iris) for kind, iris in sorted(found.items())}


def first(client: FlaskClient, query: str) -> dict[str, str]:
    rows = client.get("/sparql", query_string={"query": query}).get_json(force=True)["results"]["bindings"]
    return {name: term["value"] for name, term in rows[0].items()}


def path_of(iri: str) -> str:
    return iri.removeprefix(DEFAULT_BASE.rstrip("/"))


def test_every_kind_of_iri_answers_in_five_forms(client: FlaskClient, one_of_each: dict[str, str]) -> None:
    things = {kind: iri for kind, iri in one_of_each.items() if kind.startswith(("id/", "document/", "def"))}
    assert len(things) > 60
    for kind, iri in things.items():
        away = client.get(path_of(iri))
        assert away.status_code == 303, kind
        address = away.headers["Location"]
        page = client.get(f"{address}.html")
        assert (page.status_code, page.mimetype) == (200, "text/html"), kind
        assert not re.search(r"<h1>\s*(https?:|<)", page.text), kind
        graphs = {
            suffix: Graph().parse(data=client.get(f"{address}.{suffix}").data, format=form)
            for suffix, form in SUFFIXES.items()
        }
        assert len(graphs["nt"]) > 0, kind
        for suffix, graph in graphs.items():
            assert set(graph) == set(graphs["nt"]), (kind, suffix)


def test_a_named_graph_comes_as_all_that_it_holds(
    client: FlaskClient, sample_store: Path, one_of_each: dict[str, str]
) -> None:
    store = current_generation(sample_store).open()
    graphs = [iri for iri in one_of_each.values() if iri.startswith(f"{DEFAULT_BASE}graph/")]
    assert len(graphs) > 5
    for iri in graphs:
        address = client.get(path_of(iri)).headers["Location"]
        held = {quad.triple for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(iri))}
        assert f"{len(held):,} statements" in client.get(f"{address}.html").text
        for suffix, form in OXIGRAPH.items():
            answer = client.get(f"{address}.{suffix}")
            assert {quad.triple for quad in ox.parse(answer.data, format=form)} == held, (iri, suffix)


def test_terms_of_the_ontology_lead_to_its_page(client: FlaskClient) -> None:
    assert client.get("/def").status_code == 200
    assert client.get("/def/1.0.0").headers["Location"] == "/def"


def test_a_page_holds_the_same_data(client: FlaskClient) -> None:
    address = path_of(first(client, JUDGEMENT)["iri"]).replace("/id/", "/doc/")
    embedded = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', client.get(f"{address}.html").text, re.DOTALL
    )
    assert embedded
    inside = Graph().parse(data=embedded[1], format="json-ld")
    assert set(inside) == set(Graph().parse(data=client.get(f"{address}.nt").data, format="nt"))


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (None, "text/turtle"),
        ("*/*", "text/turtle"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("application/ld+json", "application/ld+json"),
        ("application/n-triples", "application/n-triples"),
        ("application/rdf+xml, text/turtle;q=0.5", "application/rdf+xml"),
    ],
)
def test_the_form_is_negotiated(client: FlaskClient, accept: str | None, media_type: str) -> None:
    answer = client.get("/doc/inspectorate/ofsted", headers={"Accept": accept} if accept else {})
    assert (answer.status_code, answer.mimetype) == (200, media_type)
    assert "Accept" in answer.headers["Vary"]


def test_a_form_there_is_not_is_not_acceptable(client: FlaskClient) -> None:
    answer = client.get("/doc/inspectorate/ofsted", headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert "text/turtle" in answer.get_json()["error"]["advice"]


def test_an_answer_names_its_other_forms(client: FlaskClient) -> None:
    answer = client.get("/doc/inspectorate/ofsted", headers={"Accept": "text/turtle"})
    links = ", ".join(answer.headers.getlist("Link"))
    assert answer.headers["Content-Location"] == "/doc/inspectorate/ofsted.ttl"
    assert set(re.findall(r'ofsted\.(\w+)>; rel="alternate"', links)) == {"html", "jsonld", "nt", "rdf"}
    assert f'<{DEFAULT_BASE}id/inspectorate/ofsted>; rel="describes"' in links
    assert '</doc/inspectorate/ofsted>; rel="canonical"' in links


def test_search_engines_are_asked_to_list_nobody(client: FlaskClient, one_of_each: dict[str, str]) -> None:
    for kind, listed in (("id/person", False), ("id/authority", True)):
        answer = client.get(one_of_each[kind].replace(f"{DEFAULT_BASE}id/", "/doc/"))
        assert answer.status_code == 200
        assert (answer.headers.get("X-Robots-Tag") != "noindex") is listed


def test_a_dot_in_an_identifier_is_no_suffix(client: FlaskClient) -> None:
    iri = first(client, "SELECT ?iri { ?iri a prov:SoftwareAgent } LIMIT 1")["iri"]
    assert "." in path_of(iri)
    address = client.get(path_of(iri)).headers["Location"]
    assert client.get(address).status_code == 200
    assert client.get(f"{address}.nt").mimetype == "application/n-triples"


@pytest.mark.parametrize(
    "path", ["nothing", "authority/nowhere", "graph/nothing", "def/grade/lovely", "a<b c"]
)
@pytest.mark.parametrize("suffix", ["", ".html", ".ttl", ".rdf", ".jsonld", ".nt"])
def test_nothing_is_said_of_what_the_graph_does_not_hold(client: FlaskClient, path: str, suffix: str) -> None:
    answer = client.get(f"/doc/{path}{suffix}")
    assert answer.status_code == 404
    assert "says nothing" in answer.get_json()["error"]["message"]


def test_the_words_of_a_request_are_no_part_of_a_query(client: FlaskClient) -> None:
    answer = client.get("/doc/x> ?p ?o } UNION { ?iri ?p ?o . <y.ttl")
    assert answer.status_code == 404
    assert answer.get_json()["error"]["title"] == "Not in the graph"


def test_a_statement_shows_the_words_it_was_read_from(client: FlaskClient) -> None:
    iri = first(client, JUDGEMENT)["iri"]
    words = first(
        client,
        f"SELECT ?words ?file {{ <{iri}> insp:statedIn/insp:fileName ?file ; "
        "prov:wasDerivedFrom/oa:hasSelector/oa:exact ?words }",
    )
    page = unescape(client.get(f"{path_of(iri).replace('/id/', '/doc/')}.html").text)
    quoted = re.search(
        r"<blockquote><p>(.*?)</p></blockquote>\s*<figcaption>(.*?)</figcaption>", page, re.DOTALL
    )
    assert quoted
    assert quoted[1] == words["words"]
    assert words["file"] in quoted[2]
    assert re.search(r"page \d", quoted[2])
    shown = re.search(r'href="(/evidence[^"]+)"', quoted[2])
    assert shown
    assert client.get(shown[1], follow_redirects=True).status_code == 200


def test_a_thing_that_several_documents_tell_of_names_them_by_statement(client: FlaskClient) -> None:
    query = "SELECT ?iri { GRAPH ?g { ?iri a foaf:Person } } GROUP BY ?iri ORDER BY DESC(COUNT(?g)) LIMIT 1"
    page = client.get(f"{path_of(first(client, query)['iri']).replace('/id/', '/doc/')}.html").text
    assert "Said by" in page
    assert re.search(r'<td class="quiet"><a href="/doc/document/[0-9a-f]{16}">invented-[^<]+</a>', page)


def test_pages_call_things_by_name(client: FlaskClient, one_of_each: dict[str, str]) -> None:
    for kind, iri in one_of_each.items():
        if "id/" in kind:
            page = client.get(f"{path_of(iri).replace('/id/', '/doc/')}.html").text
            seen = re.sub(r"<script.*?</script>|<code>.*?</code>|<[^>]+>", " ", page, flags=re.DOTALL)
            assert DEFAULT_BASE not in seen, kind


def test_what_leads_to_a_thing_is_counted_and_paged(client: FlaskClient) -> None:
    by = f"{ONTOLOGY_IRI}#inferredFrom"
    query = (
        f"SELECT ?iri (COUNT(DISTINCT ?s) AS ?n) {{ ?s <{by}> ?iri }} GROUP BY ?iri ORDER BY DESC(?n) LIMIT 1"
    )
    iri, number = (first(client, query)[name] for name in ("iri", "n"))
    address = path_of(iri).replace("/id/", "/doc/")
    page = client.get(address, query_string={"by": by}, headers={"Accept": "text/html"})
    assert page.text.count("<li><a") == int(number)
    gone = client.get(address, query_string={"by": by, "page": 2}, headers={"Accept": "text/html"})
    assert gone.status_code == 404


def test_a_long_list_goes_on_on_the_next_page(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.linked_data.descriptions.FEW", 5)
    monkeypatch.setattr("server.linked_data.descriptions.MANY", 12)
    page = client.get("/doc/def/theme.html").text
    onward = re.search(r'href="(/doc/def/theme\?by=[^"]+inScheme)">All (\d+)<', page)
    assert onward
    seen: list[str] = []
    address: str | None = onward[1]
    while address:
        page = client.get(unescape(address), headers={"Accept": "text/html"}).text
        seen += re.findall(r'<li><a href="([^"]+)"', page)
        following = re.search(r'rel="next" href="([^"]+)"', page)
        address = following[1] if following else None
    assert len(seen) == len(set(seen)) == int(onward[2])


def test_a_graph_too_large_for_one_answer_leads_to_the_downloads(sample_store: Path) -> None:
    app = create_app(sample_store, answer_rows=100)
    client = app.test_client()
    try:
        data = client.get("/doc/graph/register.ttl")
        page = client.get("/doc/graph/register.html").text
    finally:
        close(app)
    assert data.status_code == 406
    assert "/download/graph.trig.gz" in data.get_json()["error"]["advice"]
    assert "/download/" in page
    assert "register.ttl" not in page


def test_another_base_is_served_below_this_one(tmp_path: Path, samples: Path) -> None:
    from graph_builder.pipeline import BuildOrder, build

    base = "http://data.example/"
    build(BuildOrder(paths=[min(samples.glob("*.pdf"))], store=tmp_path / "graph", jobs=1, base_iri=base))
    app = create_app(tmp_path / "graph", query_workers=1)
    client = app.test_client()
    try:
        answer = client.get("/id/inspectorate/ofsted", follow_redirects=True)
        page = client.get("/doc/inspectorate/ofsted.html").text
    finally:
        close(app)
    assert (URIRef(f"{base}id/inspectorate/ofsted"), None, None) in Graph().parse(data=answer.data)
    assert f'href="{base}' not in page
