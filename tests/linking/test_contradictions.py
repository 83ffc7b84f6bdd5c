"""What documents say of inspections that cannot both be right."""

from __future__ import annotations

from dataclasses import replace

from graph_builder.linking.contradictions import (
    Contradiction,
    GradeGiven,
    find_cited_otherwise,
    find_graded_twice,
)
from graph_builder.linking.decisions import Conflict, Disagreement, Link, Method

GRADE = Conflict(about=Disagreement.GRADE, words="it cites Good, the report gives Inadequate", area="overall")
DATE = Conflict(about=Disagreement.DATE, words="it cites 2030-04, which is no day of that inspection")
OVERALL = GradeGiven(
    judgement="report/judgement/1",
    document="report",
    inspection="spring",
    area="sif-overall",
    stable_area="overall",
    grade="inadequate",
)


def mentioned(position: int, *conflicts: Conflict) -> Link:
    return Link(
        source=f"later/previous-inspection/{position}",
        target="spring",
        method=Method.PREVIOUS_INSPECTION,
        label="Mentions the spring inspection",
        reason="The dates fit.",
        conflicts=conflicts,
    )


def cited_otherwise(*links: Link) -> list[Contradiction]:
    sources = {link.source: link.source.partition("/")[0] for link in links}
    return list(find_cited_otherwise(links, sources, [OVERALL], {"spring": "report/fieldwork-part/1"}))


def test_a_grade_cited_otherwise_contradicts_the_judgement_of_the_report() -> None:
    (found,) = cited_otherwise(mentioned(1, GRADE))
    assert (found.statement, found.other) == ("later/previous-inspection/1", "report/judgement/1")
    assert (found.about, found.words) == (Disagreement.GRADE, GRADE.words)


def test_a_date_cited_otherwise_contradicts_the_days_of_fieldwork() -> None:
    (found,) = cited_otherwise(mentioned(1, DATE))
    assert (found.about, found.other) == (Disagreement.DATE, "report/fieldwork-part/1")


def test_a_mention_may_contradict_the_report_in_more_than_one_way() -> None:
    assert [found.about for found in cited_otherwise(mentioned(1, DATE, GRADE))] == ["date", "grade"]


def test_one_date_cited_for_each_of_several_grades_contradicts_once() -> None:
    assert len(cited_otherwise(mentioned(1, DATE), mentioned(2, DATE))) == 1


def test_what_fits_contradicts_nothing() -> None:
    assert cited_otherwise(mentioned(1)) == []


def test_a_grade_of_an_area_that_the_report_does_not_judge_has_nothing_to_contradict() -> None:
    assert cited_otherwise(mentioned(1, replace(GRADE, area="adoption"))) == []


def test_two_documents_that_grade_one_area_otherwise_contradict_each_other() -> None:
    copy = replace(OVERALL, judgement="text/judgement/1", document="text", grade="requires-improvement")
    (found,) = find_graded_twice([copy, OVERALL])
    assert {found.statement, found.other} == {copy.judgement, OVERALL.judgement}
    assert "Requires improvement and Inadequate" in found.words


def test_copies_that_agree_and_other_areas_and_inspections_contradict_nothing() -> None:
    copies = [
        replace(OVERALL, judgement="text/judgement/1", document="text"),
        replace(OVERALL, judgement="text/judgement/2", document="text", area="sif-adoption", grade="good"),
        replace(OVERALL, judgement="next/judgement/1", document="next", inspection="autumn", grade="good"),
        replace(OVERALL, judgement="report/judgement/9", grade="good"),  # an issue of its reading
    ]
    assert list(find_graded_twice([OVERALL, *copies])) == []
