from __future__ import annotations

import time

import pytest

from graph_builder.querying.query_words import uses_word


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://example.org/sparql> { ?s ?p ?o } }",
        "select*{service<http://example.org/>{}}",
        "SELECT * { SERVICE SILENT ?where { ?s ?p ?o } }",
        "PREFIX ex: <http://example.org/> SELECT * { SERVICE ex:sparql {} }",
        "SELECT * { ?s ?p true.SERVICE ?x {} }",
        "PREFIX ex: <http://example.org/> SELECT * { ?s ?p ex:.SERVICE ?x {} }",
        "SELECT * # nothing here\n{ SERVICE ?x {} }",
        "SELECT * { ?s ?p 'x' . SERVICE ?x {} }",
        "SELECT * { SeRvIcE/**/ ?x {} }",
        "SELECT * { LATERAL { SERVICE ?x {} } }",
        "SELECT * { \\u0053ERVICE ?x {} }",
        "SELECT * { S\\U00000045RVIC\\u0065 SILENT ?x {} }",
        "SELECT * { ?s ?p 'it\\u0027s' SERVICE ?x {} }",
    ],
)
def test_the_word_of_the_language_is_found(query: str) -> None:
    assert uses_word(query, "SERVICE")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service a <http://example.org/SERVICE> }",
        "SELECT * { ?s ?p 'a SERVICE for children' }",
        'SELECT * { ?s ?p "it\'s a SERVICE \\" SERVICE" }',
        'SELECT * { ?s ?p """SERVICE "SERVICE" SERVICE""" }',
        "SELECT * { ?s ?p '''SERVICE 'SERVICE' SERVICE''' }",
        "SELECT * { ?s ?p ?o } # SERVICE",
        "PREFIX service: <http://example.org/> SELECT * { ?s a service:service , service:a.service }",
        "PREFIX ex: <http://example.org/> SELECT * { ?s a ex:SERVICE , ex:a%20SERVICE , ex:a\\-SERVICE }",
        "SELECT * { _:service ?p 'x'@service }",
        "SELECT * { ?s ?p ?o FILTER(?o<5 && ?o>2) }",
        "",
    ],
)
def test_the_same_letters_elsewhere_are_not(query: str) -> None:
    assert not uses_word(query, "SERVICE")


@pytest.mark.parametrize(
    "query",
    ["(" * 50_000, "'" * 50_001, '"""a' + '\\"' * 25_000, "-" * 50_000, "a." * 25_000, "<a" * 25_000],
    ids=["brackets", "quotes", "open string", "hyphens", "stops", "open IRIs"],
)
def test_no_text_takes_long(query: str) -> None:
    began = time.perf_counter()
    uses_word(query + " service", "SERVICE")
    assert time.perf_counter() - began < 2


def test_other_words_are_told_too() -> None:
    assert uses_word("SELECT * FROM <urn:g> { ?s ?p ?o }", "FROM")
    assert not uses_word("SELECT ?from { ?from <urn:from> 'FROM' }", "FROM")
