"""The rows of an answer as plain text."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph_builder.querying.asking import AnswerFormatError, Dataset, render, run
from graph_builder.querying.rows import ask_rows, read_rows

ONE, TWO = ox.NamedNode("urn:graph:one"), ox.NamedNode("urn:graph:two")
QUERY = (
    "SELECT ?thing ?name WHERE { ?thing a <urn:kind> OPTIONAL { ?thing <urn:name> ?name } } ORDER BY ?thing"
)


@pytest.fixture
def store() -> ox.Store:
    """A thing with a name in one graph, one without in another."""
    store = ox.Store()
    kind = (ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), ox.NamedNode("urn:kind"))
    store.add(ox.Quad(ox.NamedNode("urn:a"), *kind, ONE))
    store.add(ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:name"), ox.Literal("A", language="en"), ONE))
    store.add(ox.Quad(ox.NamedNode("urn:b"), *kind, TWO))
    return store


def test_a_row_has_the_columns_that_have_a_value(store: ox.Store) -> None:
    assert ask_rows(store, QUERY) == [{"thing": "urn:a", "name": "A"}, {"thing": "urn:b"}]


def test_rows_are_those_that_the_answer_has_as_json(store: ox.Store) -> None:
    assert read_rows(render(run(store, QUERY), "json")) == ask_rows(store, QUERY)


def test_rows_can_be_asked_of_some_graphs_and_of_some_values(store: ox.Store) -> None:
    assert ask_rows(store, QUERY, dataset=Dataset(default=[TWO.value])) == [{"thing": "urn:b"}]
    assert ask_rows(store, QUERY, {"thing": "<urn:a>"}) == [{"thing": "urn:a", "name": "A"}]


@pytest.mark.parametrize("query", ["ASK {}", "CONSTRUCT WHERE { ?s ?p ?o }"])
def test_another_answer_has_no_rows(store: ox.Store, query: str) -> None:
    with pytest.raises(AnswerFormatError, match="rows"):
        ask_rows(store, query)
