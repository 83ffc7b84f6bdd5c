"""SIF reports: all rules on the real ones."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from graph_builder.facts import FigureOf, ReportFacts, Role
from graph_builder.families import sif
from graph_builder.grammar.shares import PERCENT
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document
from tests.evidence import check_evidence

Corpus = Mapping[str, tuple[Document, ReportFacts]]

REVIEW_ALONE = "surrey_childrens-services_2015-08-03.pdf"


@pytest.fixture(scope="module")
def reports(corpus_documents: Mapping[str, Document]) -> Corpus:
    claimed = {name: document for name, document in corpus_documents.items() if sif.recognise(document)}
    return {name: (document, sif.read(document)) for name, document in claimed.items()}


def test_every_report_of_the_framework_is_recognised_and_no_other(reports: Corpus) -> None:
    assert len(reports) == 57
    assert "medway_childrens-services_2013-08-23.pdf" not in reports


def test_every_report_has_its_judgements_and_agrees_with_itself(reports: Corpus) -> None:
    counts = Counter(len(facts.judgements) for _, facts in reports.values())
    assert counts == {7: 50, 6: 6, 1: 1}
    for name, (_, facts) in reports.items():
        assert all(doubt.field == "privately fostered" for doubt in facts.doubts), name


def test_numbers_of_paragraphs_leave_no_gap(reports: Corpus) -> None:
    for name, (document, facts) in reports.items():
        numbers = [int(each.number) for each in facts.findings]
        numbers += [int(each.number) for each in facts.recommendations if each.number]
        numbers += [int(each.number) for each in facts.strengths if each.number]
        # That nothing is required is often a numbered paragraph; Waltham Forest, 2015, prints an empty one.
        unnumbered = len(facts.none_required) + name.startswith("waltham-forest")
        assert len(numbers) == len(set(numbers)), name
        assert max(numbers) - len(numbers) <= unnumbered, name
        assert document.page_count > len(facts.findings) / 6, name


def test_every_item_and_finding_begins_like_a_sentence(reports: Corpus) -> None:
    for name, (_, facts) in reports.items():
        assert facts.recommendations, name
        texts = [each.text for each in facts.recommendations]
        texts += [each.text for each in facts.strengths]
        texts += [each.text for each in facts.findings]
        for text in texts:
            assert re.match(r"[A-Z‘“'\"\d]", text), (name, text[:80])
            assert len(text) < 3500, (name, text[:80])


def test_every_inspector_has_a_name_of_two_words_or_three(reports: Corpus) -> None:
    for name, (_, facts) in reports.items():
        team = [person for person in facts.people if person.role.of_inspection_team]
        assert [person.role for person in team].count(Role.LEAD_INSPECTOR) == 1, name
        for person in team:
            assert re.fullmatch(r"[\w’-]+(?: [\w’-]+){1,2}", person.name or ""), (name, person.name)


def test_every_report_says_since_when_leaders_are_in_post(reports: Corpus) -> None:
    without = {name for name, (_, facts) in reports.items() if not _leaders(facts)}
    assert without == {REVIEW_ALONE}
    for name, (_, facts) in reports.items():
        assert all(leader.since for leader in _leaders(facts)), name


def test_every_report_has_its_figures_and_earlier_inspections(reports: Corpus) -> None:
    without = {name for name, (_, facts) in reports.items() if not facts.previous_inspections}
    assert without == {REVIEW_ALONE}
    for name, (_, facts) in reports.items():
        current = {each.measure for each in facts.statistics if each.figure_of is FigureOf.CURRENT}
        assert len(current) + len(facts.doubts) >= 5, name
        assert all(each.date and each.grade for each in facts.previous_inspections), name


def test_every_quotation_equals_its_slice(reports: Corpus) -> None:
    assert sum(check_evidence(document, facts) for document, facts in reports.values()) > 9000


def test_the_answer_keys_are_met(reports: Corpus, answer_keys: Mapping[str, dict[str, Any]]) -> None:
    keys = {name: key for name, key in answer_keys.items() if key["family"] == "sif" and name in reports}
    assert len(keys) == 11
    for name, key in keys.items():
        _meets(reports[name][1], key)


def test_a_copy_in_text_is_read_as_well(seeds: Path, answer_keys: Mapping[str, dict[str, Any]]) -> None:
    name = "004_c121facd5e529979.txt"
    _meets(sif.read(read_document((seeds / name).read_bytes(), name)), answer_keys[name])


def _meets(facts: ReportFacts, key: dict[str, Any]) -> None:
    name = key["file"]
    assert key["inspection_start"] == str(facts.fieldwork[0].start), name
    assert key["inspection_end"] == str(facts.fieldwork[-1].end), name
    assert key["authority"] in facts.authority.name, name
    assert facts.publication is None or key["published"] == str(facts.publication.date), name
    assert _judged(key) == [_grade(each.grade) for each in facts.judgements], name
    assert _asked(key) == [
        (each.addressee.value, each.kind.value, each.number, _letters(each.text))
        for each in facts.recommendations
    ], name
    assert Counter(_person(each["name"], each["role"]) for each in key["people"]) == Counter(
        _person(each.name, each.role) for each in facts.people if each.role is not Role.LEAD_MEMBER
    ), name
    assert [(each["date"], _grade(each["grade"])) for each in key["previous_inspections"]] == [
        (str(each.date), _grade(each.grade)) for each in facts.previous_inspections
    ], name
    assert {(each["measure"], float(each["value"]), each["at"]) for each in key["statistics"]} == {
        (each.measure, float(each.value), str(each.at) if each.at else None)
        for each in facts.statistics
        if each.figure_of is FigureOf.CURRENT and each.unit != PERCENT
    }, name
    assert key["numbered_paragraphs"] == max(int(each.number) for each in facts.findings), name


def _leaders(facts: ReportFacts) -> list[Any]:
    return [person for person in facts.people if not person.role.of_inspection_team]


def _judged(key: dict[str, Any]) -> list[str]:
    board = [key["board"]["grade"]] if key["board"] else []
    return [_grade(grade) for grade in [*(each["grade"] for each in key["judgements"]), *board]]


def _grade(grade: object) -> str:
    return str(grade).lower().replace(" ", "-")


def _person(name: str | None, role: str) -> tuple[str | None, str]:
    return name, role


def _asked(key: dict[str, Any]) -> list[tuple[str, str, str | None, str]]:
    return [
        (
            each["addressee"],
            each["kind"],
            str(each["number"]) if each["number"] else None,
            each.get("text_key") or _letters(each["text"]),
        )
        for each in key["recommendations"]
    ]


def _letters(text: str) -> str:
    """A text as the keys hold it: length and digest of its letters and digits."""
    plain = re.sub(r"[^a-z0-9%£]+", "", text.lower())
    return f"{len(plain)}:{hashlib.sha1(plain.encode(), usedforsecurity=False).hexdigest()[:16]}"
