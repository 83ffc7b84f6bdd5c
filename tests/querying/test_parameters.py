"""The parameters of named queries: typed values narrow, anything else is told."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph_builder.querying.asking import ParameterError, render, run
from graph_builder.querying.named_queries import NamedQuery, all_queries, get
from graph_builder.querying.parameters import typed_parameters
from graph_builder.store.reading import current_generation


@pytest.fixture(scope="module")
def store(sample_store: Path) -> ox.Store:
    return current_generation(sample_store).open()


def rows(store: ox.Store, query: NamedQuery, **given: str) -> list[dict[str, str]]:
    answer = run(store, query.text, typed_parameters(query, given))
    return list(csv.DictReader(io.StringIO(render(answer, "csv").decode(), newline="")))


@pytest.mark.parametrize("query", all_queries(), ids=lambda query: query.name)
def test_every_column_narrows_to_its_value(store: ox.Store, query: NamedQuery) -> None:
    every = rows(store, query)
    for column in query.columns:
        value = next((row[column.name] for row in every if row[column.name]), None)
        if value is not None:
            wanted = [row for row in every if row[column.name] == value]
            assert rows(store, query, **{column.name: value}) == wanted, (column.name, value)


def test_an_empty_value_is_none(store: ox.Store) -> None:
    assert typed_parameters(get("documents"), {"family": "", "start": ""}) == {}


def test_an_address_may_be_short_or_in_brackets(store: ox.Store) -> None:
    (one, *_) = rows(store, get("documents"))
    short = one["inspection"].removeprefix("https://w3id.org/inspection-graph/")
    for written in (one["inspection"], f"<{one['inspection']}>", short):
        assert one in rows(store, get("documents"), inspection=written)


def test_text_that_looks_like_something_else_is_text(store: ox.Store) -> None:
    for text in ("<urn:x>", "1^^integer", '" } DROP ALL #'):
        assert rows(store, get("documents"), authority=text) == []


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("colour", "blue", "There are: document, family, authority"),
        ("start", "yesterday", "such as 2024-12-06"),
        ("start", "2023-02-30", "such as 2024-12-06"),
        ("family", "silf", "one of sif, ilacs"),
        ("pages", "many", "a whole number"),
        ("inspection", "two words", "an address"),
    ],
)
def test_what_cannot_be_a_value_is_told(name: str, value: str, says: str) -> None:
    with pytest.raises(ParameterError, match=says):
        typed_parameters(get("documents"), {name: value})


@pytest.mark.parametrize(
    ("value", "kind"), [("2011", "gYear"), ("2011-10", "gYearMonth"), ("2011-10-03", "date")]
)
def test_a_date_is_as_precise_as_it_is_written(value: str, kind: str) -> None:
    assert typed_parameters(get("previous-inspections"), {"date": value}) == {"date": f"{value}^^{kind}"}


def test_numbers_and_truth_have_their_types() -> None:
    assert typed_parameters(get("statistics"), {"value": "6.35e1"}) == {"value": "63.5^^decimal"}
    given = {"value": "63.5", "page": "3"}
    assert typed_parameters(get("statistics"), given) == {"value": "63.5^^decimal", "page": "3^^integer"}
    assert typed_parameters(get("people"), {"interim": "true"}) == {"interim": "true^^boolean"}
    for name, value in (("value", "many"), ("page", "3.0")):
        with pytest.raises(ParameterError, match="number"):
            typed_parameters(get("statistics"), {name: value})
    with pytest.raises(ParameterError, match="true or false"):
        typed_parameters(get("people"), {"interim": "yes"})
