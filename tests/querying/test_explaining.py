"""Explaining a fact, a thing in the world, and what is neither."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph_builder.querying.asking import ParameterError, run
from graph_builder.querying.explaining import MOST_OF_ONE_DOCUMENT, Passage, UnknownIriError, explain
from graph_builder.store.reading import current_generation
from tests.building.northbridge import SHA256, TEXT, build_store

BASE = "https://w3id.org/inspection-graph/"
DOCUMENT = f"id/document/{SHA256[:16]}"


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return build_store()


@pytest.mark.parametrize("form", ["{base}{path}", "<{base}{path}>", "{path}", "/{path}", " <{path}> "])
def test_a_fact_has_its_sentence_page_and_document(store: ox.Store, form: str) -> None:
    found = explain(store, form.format(base=BASE, path=f"{DOCUMENT}/finding/1"))
    quote = "Visits are on time. (Recommendation)"
    start = TEXT.index(quote)
    assert found.passage == Passage(quote=quote, start=start, end=start + len(quote), pages=(2,))
    assert (found.label, found.text) == ("Finding 4", "Visits are on time.")
    assert found.document == "northbridge_2014.pdf"
    assert found.url == "https://reports.example/northbridge%202014.pdf"


def test_a_field_without_a_value_has_a_reason_and_no_passage(store: ox.Store) -> None:
    found = explain(store, f"{DOCUMENT}/missing/chief-executive")
    assert found.text == "The document speaks of no chief executive."
    assert (found.document, found.passage) == ("northbridge_2014.pdf", None)


def test_a_person_has_the_statements_that_mention_them(store: ox.Store) -> None:
    found = explain(store, "id/person/ofsted/ada-marsh")
    assert (found.label, found.document, found.more) == ("Ada Marsh", None, False)
    (mention,) = found.mentions
    assert (mention.label, mention.document) == ("Lead inspector: Ada Marsh", "northbridge_2014.pdf")


def test_an_authority_nobody_has_reported_on_has_no_mentions(store: ox.Store) -> None:
    found = explain(store, "id/authority/barnet")
    assert (found.label, found.mentions) == ("Barnet", ())


def test_of_many_mentions_in_a_document_the_first_are_listed(store: ox.Store) -> None:
    found = explain(store, DOCUMENT)
    assert len(found.mentions) == MOST_OF_ONE_DOCUMENT
    assert found.more


def test_a_shortened_iri_is_below_the_base_of_the_data(store: ox.Store) -> None:
    with pytest.raises(
        UnknownIriError, match=r"holds nothing under https://data\.example/id/authority/barnet"
    ):
        explain(store, "id/authority/barnet", base="https://data.example/")


def test_what_is_no_iri_is_said(store: ox.Store) -> None:
    with pytest.raises(ParameterError):
        explain(store, "the finding about visits")


def _first(store: ox.Store, pattern: str) -> str:
    answer = run(store, f"SELECT ?x WHERE {{ {pattern} }} ORDER BY ?x LIMIT 1")
    assert isinstance(answer, ox.QuerySolutions)
    return str(next(answer)["x"].value)


def test_what_was_put_right_says_what_was_read(sample_store: Path) -> None:
    store = current_generation(sample_store).open()
    found = explain(store, _first(store, "?correction insp:corrects ?x"))
    (correction,) = found.corrections
    assert (correction.as_read, correction.who) == ("12", "the makers of these samples")
    assert found.passage is not None
    assert " 12 children" in found.passage.quote


def test_what_is_derived_says_how_and_what_it_rests_on(sample_store: Path) -> None:
    store = current_generation(sample_store).open()
    found = explain(store, _first(store, "?x a insp:GradeChange"))
    assert found.how is not None
    assert found.how.endswith("by the rule queries/derived/grade-changes.rq")
    assert (found.document, found.mentions) == (None, ())
    assert len(found.rests_on) > 1
    assert all(mention.document and mention.label for mention in found.rests_on)


def test_a_link_has_its_reason_its_method_and_its_beginning(sample_store: Path) -> None:
    store = current_generation(sample_store).open()
    found = explain(store, _first(store, "?x insp:linkMethod/skos:notation 'answered-inspection'"))
    assert found.text is not None
    assert found.text.startswith("By the paper, inspectors began their work")
    assert found.how is not None
    assert found.how.startswith("A council's paper answers an inspection")
    assert [mention.document for mention in found.rests_on] == ["invented-wexmouth-2022-cabinet.pdf"]
