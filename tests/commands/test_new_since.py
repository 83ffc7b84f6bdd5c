"""The command `new-since`."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from graph_builder.querying import named_queries
from graph_builder.querying.rows import ask_rows
from graph_builder.store.reading import current_generation
from ontology import ONTOLOGY_IRI
from tests.commands.running import rows, run


def test_what_is_new_since_a_day_is_listed_newest_first(sample_store: Path) -> None:
    def new(since: str) -> list[tuple[str, str, str]]:
        found = rows(run("new-since", since, "--store", sample_store, "--format", "csv"))
        return [(row["new_on"], row["authority"], row["overall"]) for row in found]

    fleetmarsh = ("2026-01-09", "Fleetmarsh", "Inadequate")
    assert new("2026-01-09") == [("2026-06-19", "Tarnholme", ""), fleetmarsh]
    assert fleetmarsh not in new("2026-01-10")
    assert new("2026-01") == new("2026-01-09")
    assert new("2027") == []
    assert len(new("1900")) == 20


def test_it_wants_a_date(sample_store: Path) -> None:
    result = run("new-since", "yesterday", "--store", sample_store)
    assert result.exit_code == 2
    assert "“since” wants a date such as 2024-12-06" in result.stderr


def test_none_is_told_as_such(sample_store: Path) -> None:
    assert "0 rows" in run("new-since", "2027", "--store", sample_store).stdout


def test_a_grade_that_documents_give_differently_is_not_chosen(sample_store: Path) -> None:
    said = current_generation(sample_store).open()
    store = ox.Store()
    store.extend(said)
    question = named_queries.get("new-since")
    since = {"since": "2026-01-09"}

    def overall() -> dict[str, str]:
        return {row["authority"]: row["overall"] for row in ask_rows(store, question.text, since)}

    assert overall()["Fleetmarsh"] == "Inadequate"
    first = """SELECT ?judgement ?grade ?graph WHERE { GRAPH ?graph { ?judgement insp:grade ?grade }
      ?judgement insp:ofInspection/insp:inspects/skos:prefLabel "Fleetmarsh" ;
      insp:judgementArea/skos:exactMatch/skos:notation "overall-effectiveness" ;
      insp:ofInspection/insp:fieldworkEnd ?end FILTER(YEAR(?end) = 2025) } LIMIT 1"""
    (judged,) = ask_rows(store, first)
    other = ox.NamedNode(judged["grade"].replace("inadequate", "good"))
    grade = ox.NamedNode(f"{ONTOLOGY_IRI}#grade")
    store.add(ox.Quad(ox.NamedNode(judged["judgement"]), grade, other, ox.NamedNode(judged["graph"])))
    assert overall()["Fleetmarsh"] == ""
