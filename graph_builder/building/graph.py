"""One document's facts as one graph: which subjects are built, in which order."""

from __future__ import annotations

from rdflib import Graph, URIRef

from graph_builder.building.corrections import build_corrections
from graph_builder.building.document import DocumentDescription, build_document
from graph_builder.building.findings import build_findings, build_strengths
from graph_builder.building.graph_memory import DocumentMemory
from graph_builder.building.inspection import build_inspection
from graph_builder.building.judgements import build_judgements
from graph_builder.building.occasion import find_occasion
from graph_builder.building.papers import build_papers
from graph_builder.building.partnerships import build_partnerships
from graph_builder.building.people import build_people
from graph_builder.building.post_changes import build_post_changes
from graph_builder.building.previous import build_previous_inspections
from graph_builder.building.progress import build_progress
from graph_builder.building.recommendations import build_none_required, build_recommendations
from graph_builder.building.statements import Statements
from graph_builder.building.statistics import build_statistics
from graph_builder.facts import ReportFacts
from graph_builder.identifiers import Identifiers
from graph_builder.register import Authority


def build_document_graph(
    facts: ReportFacts,
    description: DocumentDescription,
    authority: Authority | None,
    identifiers: Identifiers,
) -> Graph:
    """The named graph of one document.

    Args:
        facts: what the document states.
        description: what is known of it without reading it.
        authority: the inspected authority as the register has it; None for one it does not
            hold, which then has an IRI and the name printed, and nothing else.
        identifiers: mints the IRIs, and so decides their base.

    Returns:
        A graph whose identifier is the document's graph. The same arguments give the same triples.
    """
    statements = Statements(identifiers, description.sha256)
    occasion = find_occasion(facts, authority, statements)
    build_document(facts, description, occasion, statements)
    build_inspection(facts, occasion, statements)
    build_judgements(facts.judgements, facts.family, occasion, statements)
    build_recommendations(facts.recommendations, occasion, statements)
    build_none_required(facts.none_required, occasion, statements)
    build_strengths(facts.strengths, occasion, statements)
    build_findings(facts.findings, occasion, statements)
    build_progress(facts.progress, occasion, statements)
    build_people(facts, occasion, statements)
    build_post_changes(facts.post_changes, occasion, statements)
    build_previous_inspections(facts.previous_inspections, occasion, statements)
    build_statistics(facts.statistics, occasion, statements)
    build_papers(facts, statements)
    build_partnerships(facts, occasion, statements)
    build_corrections(facts.corrections, statements)
    graph = Graph(store=DocumentMemory(), identifier=URIRef(identifiers.document_graph(description.sha256)))
    for triple in statements.triples:
        graph.store.add(triple, graph)
    return graph
