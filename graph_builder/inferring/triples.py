"""The inferences from one document as triples of the graph of derived facts.

Owns how an inference is named and asserted; what is inferred is in the modules beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, RDFS

from graph_builder.building.evidence import Triple
from graph_builder.building.graph_memory import DocumentMemory
from graph_builder.building.literals import decimal, english
from graph_builder.facts import (
    Commitment,
    Fact,
    Finding,
    HeadlineFinding,
    Recommendation,
    ReportFacts,
    Strength,
)
from graph_builder.identifiers import DERIVED, Identifiers
from graph_builder.inferring.answers import infer_answers
from graph_builder.inferring.support import infer_support
from graph_builder.inferring.themes import infer_themes
from ontology import terms


def build_inference_graph(facts: ReportFacts, sha256: str, identifiers: Identifiers) -> Graph:
    """All that is inferred from a document alone.

    Args:
        facts: what the document states; its own graph asserts the same.
        sha256: of the document's bytes, in hex.
        identifiers: mints the IRIs.

    Returns:
        A graph whose identifier is that of the graph of derived facts, which holds the
        inferences from other documents as well.
    """
    names = _Names(identifiers, sha256)
    graph = Graph(store=DocumentMemory(), identifier=URIRef(identifiers.graph(DERIVED)))
    for build in (_themes, _supports, _answers):
        for triple in build(facts, names):
            graph.store.add(triple, graph)
    return graph


class _Names:
    """The IRIs of a document's statements, and of what is inferred from them."""

    def __init__(self, identifiers: Identifiers, sha256: str) -> None:
        self._identifiers = identifiers
        self._sha256 = sha256
        self.document = URIRef(identifiers.document(sha256))

    def statement(self, fact: Fact) -> URIRef:
        """The IRI under which `graph_builder.building` asserts a fact."""
        return URIRef(self._identifiers.stated(self._sha256, *_key(fact)))

    def inferred(self, fact: Fact, what: str, *key: str | int) -> URIRef:
        """The IRI of an inference that begins at a fact."""
        return URIRef("/".join((self.statement(fact), what, *map(str, key))))


def _key(fact: Fact) -> tuple[str, *tuple[str | int, ...]]:
    """The kind of a statement and its place in the document, as in the IRI it has."""
    match fact:
        case Recommendation():
            return ("recommendation", fact.addressee, fact.position)
        case Strength():
            return ("strength", fact.subject, fact.position)
        case HeadlineFinding():
            return ("headline-finding", fact.position)
        case Finding():
            return ("finding", fact.position)
        case Commitment():
            return ("commitment", fact.position)
    raise TypeError(f"nothing is inferred from a {type(fact).__name__}")


def _themes(facts: ReportFacts, names: _Names) -> Iterator[Triple]:
    for tag in infer_themes(facts):
        node = names.inferred(tag.statement, "theme", tag.theme)
        yield from _inference(node, terms.ThemeTag, f"Theme: {tag.theme}", "words-of-theme", names)
        yield node, terms.tagOf, names.statement(tag.statement)
        yield node, terms.theme, terms.THEME[tag.theme]
        yield node, terms.matchedWords, Literal(tag.words)


def _supports(facts: ReportFacts, names: _Names) -> Iterator[Triple]:
    for support in infer_support(facts):
        finding, recommendation = support.finding, support.recommendation
        label = f"Finding {finding.number} is behind {recommendation.kind} {recommendation.position}"
        node = names.inferred(finding, "supports", *_key(recommendation)[1:])
        yield from _inference(node, terms.Support, label, support.method, names)
        yield node, terms.supportingFinding, names.statement(finding)
        yield node, terms.supportedRecommendation, names.statement(recommendation)
        yield node, terms.score, decimal(f"{support.score:.2f}")


def _answers(facts: ReportFacts, names: _Names) -> Iterator[Triple]:
    for answer in infer_answers(facts):
        commitment, recommendation = answer.commitment, answer.recommendation
        label = f"Commitment {commitment.position} answers {recommendation.kind} {recommendation.position}"
        node = names.inferred(commitment, "answers", *_key(recommendation)[1:])
        yield from _inference(node, terms.Answer, label, answer.method, names)
        yield node, terms.answeringCommitment, names.statement(commitment)
        yield node, terms.answeredRecommendation, names.statement(recommendation)
        yield node, terms.score, decimal(f"{answer.score:.2f}")


def _inference(node: URIRef, of_class: URIRef, label: str, method: str, names: _Names) -> Iterator[Triple]:
    yield node, RDF.type, of_class
    yield node, RDFS.label, english(label)
    yield node, terms.inferredFrom, names.document
    yield node, terms.inferenceMethod, terms.INFERENCE_METHOD[method]
