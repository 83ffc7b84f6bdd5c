"""The command `explain`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.running import rows, run


def fact(sample_store: Path) -> str:
    return rows(run("query", "judgements", "--store", sample_store, "--format", "csv"))[0]["iri"]


def test_explain_shows_sentence_page_and_document(sample_store: Path) -> None:
    iri = fact(sample_store)
    judgement = rows(run("query", "judgements", "--store", sample_store, "--format", "csv"))[0]
    for form in (iri, iri.removeprefix("https://w3id.org/inspection-graph/")):
        result = run("explain", form, "--store", sample_store)
        assert result.exit_code == 0
        assert f"Document: {judgement['document']}" in result.stdout
        assert "\nPage" in result.stdout
        assert "“" in result.stdout


def test_explain_lists_what_mentions_a_thing(sample_store: Path) -> None:
    thing = "id/authority/unknown/wexmouth"
    result = run("explain", thing, "--store", sample_store)
    assert result.stdout.startswith("Wexmouth\n")
    assert "invented-wexmouth-2022.pdf" in result.stdout


@pytest.mark.parametrize("iri", ["id/nothing/at/all", "not an iri:at all"])
def test_explain_ends_with_1_for_an_unknown_iri(sample_store: Path, iri: str) -> None:
    result = run("explain", iri, "--store", sample_store)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: ")
