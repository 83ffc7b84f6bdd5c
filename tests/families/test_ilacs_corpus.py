"""ILACS reports: all rules on the real ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from graph_builder.facts import ReportFacts
from graph_builder.families import ilacs
from graph_builder.reading.document import Document
from tests.evidence import check_evidence

Corpus = Mapping[str, tuple[Document, ReportFacts]]


@pytest.fixture(scope="module")
def reports(corpus_documents: Mapping[str, Document]) -> Corpus:
    claimed = {name: document for name, document in corpus_documents.items() if ilacs.recognise(document)}
    return {name: (document, ilacs.read(document)) for name, document in claimed.items()}


def test_every_report_of_the_framework_is_recognised(reports: Corpus) -> None:
    assert len(reports) == 114


def test_every_report_has_four_or_five_judgements_and_agrees_with_itself(reports: Corpus) -> None:
    for name, (_, facts) in reports.items():
        assert len(facts.judgements) in (4, 5), name
        assert facts.doubts == (), name


def test_overall_is_missing_only_from_april_2026(reports: Corpus) -> None:
    without = {name for name, (_, facts) in reports.items() if len(_overall(facts)) == 0}
    late = {name for name, (_, facts) in reports.items() if str(facts.fieldwork[0].start) >= "2026-04"}
    assert without == late
    assert len(late) == 5


def test_findings_are_numbered_without_gaps(reports: Corpus) -> None:
    for name, (_, facts) in reports.items():
        numbers = [int(finding.number) for finding in facts.findings]
        assert numbers == list(range(1, len(numbers) + 1)), name
        assert len(numbers) >= 30, name


def test_every_item_begins_like_a_sentence_and_is_no_longer_than_a_paragraph(reports: Corpus) -> None:
    for name, (_, facts) in reports.items():
        assert facts.recommendations, name
        for item in facts.recommendations:
            assert item.text[0].isupper(), (name, item.text)
            assert len(item.text) < 600, (name, item.text)


def test_every_lead_has_a_name_of_two_words_or_three(reports: Corpus) -> None:
    for name, (_, facts) in reports.items():
        for person in facts.people:
            assert re.fullmatch(r"[\w’-]+(?: [\w’-]+){1,2}", person.name or ""), (name, person.name)


def test_every_quotation_equals_its_slice(reports: Corpus) -> None:
    assert sum(check_evidence(document, facts) for document, facts in reports.values()) > 6000


def test_the_answer_keys_are_met(reports: Corpus, answer_keys: Mapping[str, dict[str, Any]]) -> None:
    keys = {name: key for name, key in answer_keys.items() if key["family"] == "ilacs"}
    assert len(keys) == 12
    for name, key in keys.items():
        facts = reports[name][1]
        assert key["inspection_start"] == str(facts.fieldwork[0].start), name
        assert key["inspection_end"] == str(facts.fieldwork[-1].end), name
        assert key["authority"] in facts.authority.name, name
        assert [person["name"] for person in key["people"]] == [person.name for person in facts.people]
        assert _graded(key) == {(each.area, each.grade.value) for each in facts.judgements}, name
        assert key["numbered_paragraphs"] == len(facts.findings), name
        assert _asked(key) == [_letters(item.text) for item in facts.recommendations], name


def _overall(facts: ReportFacts) -> list[str]:
    return [judgement.area for judgement in facts.judgements if judgement.area_key == "ilacs-overall"]


def _graded(key: dict[str, Any]) -> set[tuple[str, str]]:
    return {(each["area"], each["grade"].lower().replace(" ", "-")) for each in key["judgements"]}


def _asked(key: dict[str, Any]) -> list[str]:
    return [_letters(item["text"]) for item in key["recommendations"]]


def _letters(text: str) -> str:
    """Hyphens, marks and spaces do not count."""
    return re.sub(r"[^a-z0-9]", "", text.lower())
