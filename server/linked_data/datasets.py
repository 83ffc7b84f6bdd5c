"""The graph described to machines: in VoID what it is made of, in DCAT which files it comes as.

Owns both descriptions and where they are. The numbers are from `census`, the files from `downloads`. Nothing
in them says when the server ran: the date is that of the newest document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter

import pyoxigraph as ox
from flask import Blueprint, Response, request, url_for

from graph_builder.identifiers import slug
from graph_builder.prefixes import PREFIXES
from graph_builder.querying.asking import GRAPH_FORMATS
from ontology import ONTOLOGY_IRI
from server.errors import Problem
from server.linked_data.census import Census, OncePerSnapshot, list_documents, say_rights, take_census
from server.linked_data.downloads import FILES, FileForm, Files, Made
from server.linked_data.vocabulary import Vocabulary
from server.media_types import GRAPHS, MediaType, choose
from server.published import Published

ALL_PREFIXES = PREFIXES | {
    "dcat": "http://www.w3.org/ns/dcat#",
    "formats": "http://www.w3.org/ns/formats/",
    "spdx": "http://spdx.org/rdf/terms#",
    "void": "http://rdfs.org/ns/void#",
}
TITLE = "Inspection graph"
DESCRIPTION = (
    "What reports on inspections of English local authorities’ services for children say: who was inspected, "
    "when and by whom, what was judged and what was asked for, each fact with its document, page and words."
)
IANA = "https://www.iana.org/assignments/media-types/"
FEATURES = ("Turtle", "N-Triples", "RDF_XML", "JSON-LD")
"""The forms resources come in, as the W3C names them."""

Statement = tuple[str, str, ox.NamedNode | ox.Literal]
"""A subject's IRI, a property with its prefix, and a value."""


def datasets_blueprint(
    published: Published, files: OncePerSnapshot[Files], vocabulary: Vocabulary
) -> Blueprint:
    """The routes `/void`, `/.well-known/void` and `/catalog`, the outer ones with a suffix."""
    blueprint = Blueprint("datasets", __name__)
    census = OncePerSnapshot(take_census)

    @blueprint.get("/.well-known/void", defaults={"suffix": ""})
    @blueprint.get("/void.<suffix>")
    def show_void(suffix: str) -> Response:
        def describe() -> Iterator[Statement]:
            counted = census.of(published)
            rights = say_rights(counted.documents, vocabulary)
            return _void(_site(), counted, published.current().base, rights)

        return _respond(suffix, describe)

    @blueprint.get("/catalog.<suffix>")
    def show_catalogue(suffix: str) -> Response:
        def describe() -> Iterator[Statement]:
            documents = list_documents(published.current())
            issued = max((each.issued for each in documents if each.issued), default=None)
            here = files.of(published)
            for form in FILES:
                here.order(form)
            made = here.made()
            rights = say_rights(documents, vocabulary)
            return _catalogue(_site(), issued, rights, [(form, made.get(form.name)) for form in FILES])

        return _respond(suffix, describe)

    return blueprint


def _respond(suffix: str, describe: Callable[[], Iterable[Statement]]) -> Response:
    form = next((each for each in GRAPHS if each.suffix == suffix), None)
    if suffix and form is None:
        known = ", ".join(f".{each.suffix}" for each in GRAPHS)
        raise Problem(404, "No such form", f"This description comes as {known}, not as .{suffix}.")
    # At the well-known address there is no page, so people get what machines do.
    form = form or choose(GRAPHS, request.accept_mimetypes) or GRAPHS[0]
    response = Response(_write(describe(), form), content_type=form.header)
    response.vary.add("Accept")
    response.add_etag()
    response.make_conditional(request)
    return response


def _write(statements: Iterable[Statement], form: MediaType) -> bytes:
    by_subject = sorted(statements, key=itemgetter(0))
    triples = (ox.Triple(ox.NamedNode(subject), _iri(name), value) for subject, name, value in by_subject)
    return ox.serialize(triples, format=GRAPH_FORMATS[form.key], prefixes=ALL_PREFIXES) or b""


def _site() -> str:
    return url_for("pages.front_page", _external=True)


def _dataset(site: str, kind: str, issued: str | None, rights: str) -> Iterator[Statement]:
    """What both descriptions say of the whole."""
    graph, said = f"{site}catalog.ttl#graph", f"{site}catalog.ttl#rights"
    yield graph, "rdf:type", _iri(kind)
    yield graph, "dcterms:title", ox.Literal(TITLE, language="en")
    yield graph, "dcterms:description", ox.Literal(DESCRIPTION, language="en")
    yield graph, "dcterms:rights", ox.NamedNode(said)
    yield said, "rdf:type", _iri("dcterms:RightsStatement")
    yield said, "rdfs:label", ox.Literal(rights, language="en")
    if issued:
        yield graph, "dcterms:issued", ox.Literal(issued, datatype=_iri("xsd:date"))


def _void(site: str, census: Census, base: str, rights: str) -> Iterator[Statement]:
    graph = f"{site}catalog.ttl#graph"
    yield from _dataset(site, "void:Dataset", census.issued, rights)
    yield graph, "foaf:homepage", ox.NamedNode(site)
    yield graph, "void:sparqlEndpoint", ox.NamedNode(f"{site}sparql")
    yield graph, "void:uriSpace", ox.Literal(base)
    for form in FILES:
        yield graph, "void:dataDump", ox.NamedNode(f"{site}download/{form.file}")
    for feature in FEATURES:
        yield graph, "void:feature", _iri(f"formats:{feature}")
    for namespace in sorted({_namespace(each.iri) for each in census.properties}):
        yield graph, "void:vocabulary", ox.NamedNode(namespace)
    for name, number in (
        ("triples", census.triples),
        ("classes", len(census.classes)),
        ("properties", len(census.properties)),
        ("distinctSubjects", census.subjects),
        ("distinctObjects", census.objects),
    ):
        yield graph, f"void:{name}", ox.Literal(number)
    yield from _partitions(site, census)
    yield from _subsets(graph, census, base)


def _partitions(site: str, census: Census) -> Iterator[Statement]:
    graph = f"{site}catalog.ttl#graph"
    for iri, number in census.classes:
        part = f"{site}void.ttl#class-{_name(iri)}"
        yield graph, "void:classPartition", ox.NamedNode(part)
        yield part, "void:class", ox.NamedNode(iri)
        yield part, "void:entities", ox.Literal(number)
    for each in census.properties:
        part = f"{site}void.ttl#property-{_name(each.iri)}"
        yield graph, "void:propertyPartition", ox.NamedNode(part)
        yield part, "void:property", ox.NamedNode(each.iri)
        yield part, "void:triples", ox.Literal(each.triples)
        yield part, "void:distinctSubjects", ox.Literal(each.subjects)
        yield part, "void:distinctObjects", ox.Literal(each.objects)


def _subsets(graph: str, census: Census, base: str) -> Iterator[Statement]:
    """Each named graph: how much it holds, and of a document the licence that goes with it."""
    documents = {each.iri.replace(f"{base}id/", f"{base}graph/", 1): each for each in census.documents}
    for name, size in census.graphs.items():
        yield graph, "void:subset", ox.NamedNode(name)
        yield name, "rdf:type", _iri("void:Dataset")
        yield name, "void:triples", ox.Literal(size)
        document = documents.get(name)
        if document is not None:
            yield name, "dcterms:title", ox.Literal(document.file)
            yield name, "dcterms:source", ox.NamedNode(document.iri)
            if document.licence:
                yield name, "dcterms:license", ox.NamedNode(document.licence)


def _catalogue(
    site: str, issued: str | None, rights: str, files: Iterable[tuple[FileForm, Made | None]]
) -> Iterator[Statement]:
    catalogue, graph, service = (f"{site}catalog.ttl#{name}" for name in ("catalog", "graph", "sparql"))
    yield catalogue, "rdf:type", _iri("dcat:Catalog")
    yield catalogue, "dcterms:title", ox.Literal(TITLE, language="en")
    yield catalogue, "dcat:dataset", ox.NamedNode(graph)
    yield catalogue, "dcat:service", ox.NamedNode(service)
    yield from _dataset(site, "dcat:Dataset", issued, rights)
    yield graph, "dcat:landingPage", ox.NamedNode(f"{site}download/")
    yield graph, "dcterms:conformsTo", ox.NamedNode(ONTOLOGY_IRI)
    yield graph, "dcterms:language", ox.NamedNode("http://id.loc.gov/vocabulary/iso639-1/en")
    for keyword in ("children’s services", "inspection", "local authorities", "England"):
        yield graph, "dcat:keyword", ox.Literal(keyword, language="en")
    yield service, "rdf:type", _iri("dcat:DataService")
    yield service, "dcterms:title", ox.Literal("SPARQL endpoint", language="en")
    yield service, "dcat:endpointURL", ox.NamedNode(f"{site}sparql")
    yield service, "dcat:servesDataset", ox.NamedNode(graph)
    for form, made in files:
        yield from _distribution(site, form, made)


def _distribution(site: str, form: FileForm, made: Made | None) -> Iterator[Statement]:
    """A file; its size and checksum once it has been written."""
    graph, part = f"{site}catalog.ttl#graph", f"{site}catalog.ttl#{form.file}"
    yield graph, "dcat:distribution", ox.NamedNode(part)
    yield part, "rdf:type", _iri("dcat:Distribution")
    yield part, "dcterms:title", ox.Literal(f"{TITLE} in {form.title}", language="en")
    yield part, "dcterms:rights", ox.NamedNode(f"{site}catalog.ttl#rights")
    yield part, "dcat:accessURL", ox.NamedNode(f"{site}download/")
    yield part, "dcat:downloadURL", ox.NamedNode(f"{site}download/{form.file}")
    yield part, "dcat:mediaType", ox.NamedNode(f"{IANA}{form.media_type}")
    yield part, "dcat:compressFormat", ox.NamedNode(f"{IANA}application/gzip")
    if made is not None:
        checksum = f"{part}-sha256"
        yield part, "dcat:byteSize", ox.Literal(str(made.size), datatype=_iri("xsd:nonNegativeInteger"))
        yield part, "spdx:checksum", ox.NamedNode(checksum)
        yield checksum, "rdf:type", _iri("spdx:Checksum")
        yield checksum, "spdx:algorithm", _iri("spdx:checksumAlgorithm_sha256")
        yield checksum, "spdx:checksumValue", ox.Literal(made.sha256, datatype=_iri("xsd:hexBinary"))


def _iri(prefixed: str) -> ox.NamedNode:
    prefix, _, name = prefixed.partition(":")
    return ox.NamedNode(f"{ALL_PREFIXES[prefix]}{name}")


def _namespace(iri: str) -> str:
    """An IRI up to and with its last `#`, or else its last `/`."""
    separator = "#" if "#" in iri else "/"
    return f"{iri.rpartition(separator)[0]}{separator}"


def _name(iri: str) -> str:
    """An IRI as the end of another: with its prefix, or as a slug."""
    prefix = next((prefix for prefix, space in PREFIXES.items() if iri.startswith(space)), None)
    return f"{prefix}-{iri.removeprefix(PREFIXES[prefix])}" if prefix else slug(iri)
