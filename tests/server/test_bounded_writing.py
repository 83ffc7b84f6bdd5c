"""Answers are cut between rows, whatever stands in them."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_builder.querying.asking import GRAPH_FORMATS, ROW_FORMATS
from server.querying.bounded_writing import Bounds, add_link, write_graph, write_rows

PLENTY = 1 << 20
ROW = "},{"
"""What stands between rows of JSON."""

WORDS = st.lists(
    st.sampled_from(
        [ROW, '"', "\\", "\n", "\r\n", "</result>", "<result>", "]}}", ",", "\t", "é", "💥", "word", ""]
    ),
    max_size=6,
).map("".join)


def store_of(words: list[str]) -> ox.Store:
    store = ox.Store()
    for number, word in enumerate(words):
        store.add(ox.Quad(ox.NamedNode(f"urn:s{number:04}"), ox.NamedNode("urn:p"), ox.Literal(word)))
    return store


def select(store: ox.Store, limit: int | None = None) -> ox.QuerySolutions:
    end = "" if limit is None else f" LIMIT {limit}"
    found = store.query(f"SELECT ?s ?o {{ ?s <urn:p> ?o }} ORDER BY ?s{end}")
    assert isinstance(found, ox.QuerySolutions)
    return found


@pytest.mark.parametrize("form", ROW_FORMATS)
@settings(deadline=None, max_examples=60)
@given(words=st.lists(WORDS, min_size=1, max_size=12), rows=st.integers(1, 12))
def test_the_first_rows_are_written_as_if_there_were_no_others(
    form: str, words: list[str], rows: int
) -> None:
    store = store_of(words)
    written = write_rows(select(store), form, Bounds(rows, PLENTY))
    assert written.body == select(store, rows).serialize(format=ROW_FORMATS[form])
    assert written.cut == (rows < len(words))


@pytest.mark.parametrize("form", ROW_FORMATS)
@settings(deadline=None, max_examples=40)
@given(words=st.lists(WORDS, min_size=20, max_size=400), size=st.integers(200, 30_000))
def test_no_answer_is_much_longer_than_allowed_and_all_are_whole(
    form: str, words: list[str], size: int
) -> None:
    store = store_of(words)
    written = write_rows(select(store), form, Bounds(PLENTY, size))
    assert len(written.body) <= size + len(b"</results></sparql>")
    rows = [row for row in range(len(words) + 1) if written.body == answer(store, row, form)]
    assert rows
    assert written.cut == (rows[0] < len(words))


@pytest.mark.parametrize(("form", "end"), [("json", b"]}}"), ("xml", b"</results></sparql>")])
def test_nothing_is_cut_where_only_the_end_is_too_long(form: str, end: bytes) -> None:
    store = store_of(["word"] * 30)
    whole = answer(store, 30, form)
    for spare in range(len(end)):
        written = write_rows(select(store), form, Bounds(PLENTY, len(whole) - len(end) + spare))
        assert (written.body, written.cut) == (whole, False)
    assert write_rows(select(store), form, Bounds(PLENTY, len(whole) - len(end) - 1)).cut


def answer(store: ox.Store, rows: int, form: str) -> bytes:
    return select(store, rows).serialize(format=ROW_FORMATS[form]) or b""


@pytest.mark.parametrize("form", GRAPH_FORMATS)
def test_a_graph_of_so_many_triples_is_whole(form: str) -> None:
    store = store_of(["word"] * 50)
    triples = store.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }")
    assert isinstance(triples, ox.QueryTriples)
    written = write_graph(triples, form, Bounds(20, PLENTY))
    assert written.cut
    assert len(list(ox.parse(written.body, format=GRAPH_FORMATS[form]))) == 20


@pytest.mark.parametrize("form", ["json", "xml"])
def test_an_address_is_named_in_the_head_and_nowhere_else(form: str) -> None:
    body = answer(store_of(["]}", "</head>"]), 2, form)
    named = add_link(body, form, "http://example.org/?a=1&b=2")
    assert len(list(ox.parse_query_results(named, format=ROW_FORMATS[form]))) == 2  # type: ignore[arg-type]  # rows
    assert named.index(b"example.org") < named.index(b"urn:s0000")
