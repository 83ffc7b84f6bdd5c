"""A build tells of what documents say that cannot both be right: on the invented samples."""

from __future__ import annotations

from pathlib import Path

from graph_builder.issues import Code, Severity
from graph_builder.store.reading import current_generation
from graph_builder.store.record import Stage
from graph_builder.validating.contradictions import tell_contradictions


def test_a_grade_cited_otherwise_is_an_issue_with_both_quotations(sample_store: Path) -> None:
    issues = [
        issue
        for issue in current_generation(sample_store).issues_by_stage()[Stage.GRAPH]
        if issue.code is Code.CONTRADICTION and issue.document == "invented-tarnholme-2014.pdf"
    ]
    (issue,) = issues
    assert issue.severity is Severity.WARNING
    assert "This contradicts invented-tarnholme-2013.txt: it cites the grade Good" in issue.message
    assert issue.quote
    assert f"“{issue.quote}” There: “Overall effectiveness Adequate" in issue.message
    assert issue.focus
    assert "/previous-inspection/" in issue.focus


def test_what_is_told_is_what_the_query_lists(sample_store: Path) -> None:
    generation = current_generation(sample_store)
    told = tuple(tell_contradictions(generation.open()))
    assert told == tuple(
        issue for issue in generation.issues_by_stage()[Stage.GRAPH] if issue.code is Code.CONTRADICTION
    )
