"""Area SEND reports: all rules on the real ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from graph_builder.facts import Grade, RecommendationKind, ReportFacts, Role
from graph_builder.families import area_send
from graph_builder.reading.document import Document
from tests.evidence import check_evidence

Corpus = Mapping[str, tuple[Document, ReportFacts]]

_GRADES = {
    "typically positive": Grade.TYPICALLY_POSITIVE,
    "inconsistent": Grade.INCONSISTENT,
    "widespread and/or systemic failings": Grade.WIDESPREAD_FAILINGS,
}
_TEAM = ("Lead inspector", "Team inspector")


@pytest.fixture(scope="module")
def reports(corpus_documents: Mapping[str, Document]) -> Corpus:
    claimed = {name: document for name, document in corpus_documents.items() if area_send.recognise(document)}
    return {name: (document, area_send.read(document)) for name, document in claimed.items()}


def test_every_report_is_read_without_a_doubt(reports: Corpus) -> None:
    assert len(reports) == 19
    for name, (_, facts) in reports.items():
        assert facts.doubts == (), name
        assert len(facts.judgements) == len(facts.fieldwork) == len(facts.previous_inspections) == 1, name
        assert facts.title.text.endswith("Local Area Partnership"), name


def test_the_outcomes(reports: Corpus) -> None:
    outcomes = Counter(facts.judgements[0].grade for _, facts in reports.values())
    assert outcomes == {
        Grade.TYPICALLY_POSITIVE: 5,
        Grade.INCONSISTENT: 10,
        Grade.WIDESPREAD_FAILINGS: 4,
    }


def test_priority_actions_follow_failings_alone_and_name_who_must_act(reports: Corpus) -> None:
    for name, (_, facts) in reports.items():
        urgent = [r for r in facts.recommendations if r.kind is RecommendationKind.PRIORITY_ACTION]
        assert bool(urgent) == (facts.judgements[0].grade is Grade.WIDESPREAD_FAILINGS), name
        assert all(len(item.responsible) in (2, 3) for item in urgent), name
        steps = 3 if urgent else 2
        assert len(facts.next_steps) == steps, name


def test_items_are_whole_sentences(reports: Corpus) -> None:
    items = 0
    for name, (_, facts) in reports.items():
        assert 2 <= len(facts.recommendations) <= 9, name
        texts = [each.text for each in facts.recommendations]
        texts += [each.text for each in facts.strengths]
        texts += [each.text for each in facts.headline_findings]
        for text in texts:
            assert re.match(r"[A-Z‘]", text), (name, text)
            assert text.endswith("."), (name, text)
            assert len(text) < 1500, (name, text)
        items += len(texts)
    assert items > 500


def test_each_inspectorate_has_a_lead_and_a_team(reports: Corpus) -> None:
    for name, (_, facts) in reports.items():
        leads = [each for each in facts.people if each.role is Role.LEAD_INSPECTOR]
        team = [each for each in facts.people if each.role is Role.TEAM_INSPECTOR]
        assert {each.body for each in leads} == {"Ofsted", "CQC"}, name
        assert len(leads) == (3 if name.startswith("trafford") else 2), name
        assert 3 <= len(team) <= 5, name


def test_every_leader_has_a_name_and_a_body(reports: Corpus) -> None:
    for name, (_, facts) in reports.items():
        leaders = [e for e in facts.people if e.role in (Role.DIRECTOR, Role.PARTNERSHIP_LEADER)]
        named = [each for each in leaders if each.since is None]
        assert len(named) == (3 if name.startswith(("suffolk", "surrey")) else 2), name
        assert all(each.body for each in named), name
        assert all(re.fullmatch(r"[\w’-]+ [\w’-]+", each.name or "") for each in named), name
    without_post = {each.name for _, facts in reports.values() for each in facts.people if each.post is None}
    assert len(without_post) == 3


def test_every_quotation_equals_its_slice(reports: Corpus) -> None:
    assert sum(check_evidence(document, facts) for document, facts in reports.values()) > 800


def test_the_answer_keys_are_met(reports: Corpus, answer_keys: Mapping[str, dict[str, Any]]) -> None:
    keys = {name: key for name, key in answer_keys.items() if key["family"] == "area-send"}
    assert len(keys) == 3
    for name, key in keys.items():
        facts = reports[name][1]
        assert key["authority"] == facts.authority.name
        assert key["inspection_start"] == str(facts.fieldwork[0].start)
        assert key["inspection_end"] == str(facts.fieldwork[-1].end)
        assert [_GRADES[each["grade"]] for each in key["judgements"]] == [facts.judgements[0].grade]
        dates = [str(each.date) for each in facts.previous_inspections]
        assert [each["date"] for each in key["previous_inspections"]] == dates
        assert sorted((p["role"], p["name"]) for p in key["people"] if p["role"] in _TEAM) == sorted(
            (each.role.value, each.name or "") for each in facts.people if each.role.value in _TEAM
        )
        assert [(each["kind"], _letters(each["text"])) for each in key["recommendations"]] == [
            (each.kind.value, _letters(each.text)) for each in facts.recommendations
        ]


def _letters(text: str) -> str:
    """Hyphens, marks and spaces do not count."""
    return re.sub(r"[^a-z0-9]", "", text.lower())
