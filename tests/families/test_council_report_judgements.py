"""The grades that a council paper cites, in a table, a list or a sentence."""

from __future__ import annotations

import pytest

from graph_builder.facts import FieldStatus, Grade
from graph_builder.families import council_report
from tests.families.marshwood import OVERALL, cited_grades, marshwood, paper


class TestJudgements:
    def test_rows_of_a_table(self) -> None:
        requires = Grade.REQUIRES_IMPROVEMENT
        assert cited_grades(paper("scrutiny.txt")) == [
            ("ilacs-leadership", requires),
            ("ilacs-help-and-protection", requires),
            ("ilacs-care", Grade.GOOD),
            ("ilacs-care-leavers", Grade.OUTSTANDING),
            ("ilacs-overall", requires),
        ]

    def test_of_two_columns_the_latest_counts(self) -> None:
        assert dict(cited_grades(paper("full-council.md"))) == {
            "ilacs-overall": Grade.OUTSTANDING,
            "ilacs-leadership": Grade.OUTSTANDING,
            "ilacs-help-and-protection": Grade.GOOD,
            "ilacs-care": Grade.OUTSTANDING,
            "ilacs-care-leavers": Grade.OUTSTANDING,
        }

    def test_two_columns_that_do_not_say_which_is_which_are_not_read(self) -> None:
        table = ("Area Grade Grade", "Overall effectiveness Good Inadequate", "")
        facts = council_report.read(marshwood(*table, "Areas for improvement", "", "• Supervision."))
        assert facts.judgements == ()
        assert ("judgements", FieldStatus.NOT_STATED) in {(f.field, f.status) for f in facts.missing}

    def test_a_list_below_one_grade(self) -> None:
        facts = paper("select-committee.txt")
        assert {grade for _, grade in cited_grades(facts)} == {Grade.GOOD}
        assert [judgement.area for judgement in facts.judgements] == [
            "Overall effectiveness",
            "Impact of leaders on social work practice with children and families",
            "Experiences and progress of children who need help and protection",
            "Experiences and progress of children in care and care leavers",
        ]

    def test_sentences(self) -> None:
        assert cited_grades(paper("cabinet-member-decision.txt")) == [
            ("ilacs-overall", Grade.GOOD),
            ("ilacs-leadership", Grade.OUTSTANDING),
            ("ilacs-help-and-protection", Grade.GOOD),
            ("ilacs-care-and-care-leavers", Grade.GOOD),
        ]
        assert cited_grades(paper("executive-board.txt")) == [
            ("ilacs-overall", Grade.REQUIRES_IMPROVEMENT),
            ("ilacs-help-and-protection", Grade.INADEQUATE),
        ]

    @pytest.mark.parametrize(
        ("sentence", "grades"),
        [
            (
                "We were graded ‘Good’ for overall effectiveness, ‘Outstanding’ for the impact of leaders.",
                [("ilacs-overall", Grade.GOOD), ("ilacs-leadership", Grade.OUTSTANDING)],
            ),
            ("Ofsted rated the council ‘Good’ overall.", [("ilacs-overall", Grade.GOOD)]),
            (
                "Children’s services in Marshwood require improvement to be good.",
                [("ilacs-overall", Grade.REQUIRES_IMPROVEMENT)],
            ),
            (
                "The experiences and progress of care leavers is inadequate.",
                [("ilacs-care-leavers", Grade.INADEQUATE)],
            ),
        ],
    )
    def test_wordings_of_a_grade(self, sentence: str, grades: list[tuple[str, Grade]]) -> None:
        facts = council_report.read(marshwood(sentence, "", "Areas for improvement", "", "• Pay."))
        assert cited_grades(facts) == grades

    def test_the_framework_before_ilacs(self) -> None:
        assert cited_grades(paper("overview-and-scrutiny.txt")) == [
            ("sif-overall", Grade.INADEQUATE),
            ("sif-help-and-protection", Grade.INADEQUATE),
            ("sif-looked-after", Grade.REQUIRES_IMPROVEMENT),
            ("sif-adoption", Grade.GOOD),
            ("sif-care-leavers", Grade.REQUIRES_IMPROVEMENT),
            ("sif-leadership", Grade.INADEQUATE),
        ]

    def test_good_in_all_areas_alone_grades_no_area_that_is_not_listed(self) -> None:
        body = (
            "Background",
            "",
            "Ofsted graded Marshwood as good in all areas.",
            "",
            "Areas for improvement",
            "",
            "• Pay.",
        )
        assert council_report.read(marshwood(*body)).judgements == ()

    def test_an_earlier_inspections_grade_is_none(self) -> None:
        body = ("At the previous inspection overall effectiveness was judged to be inadequate.", "", *OVERALL)
        facts = council_report.read(marshwood(*body))
        assert cited_grades(facts) == [("ilacs-overall", Grade.GOOD)]

    def test_two_grades_for_one_area_are_a_doubt(self) -> None:
        facts = council_report.read(marshwood(*OVERALL, "1.2 Overall effectiveness: Outstanding"))
        assert len(facts.judgements) == 1
        assert [doubt.field for doubt in facts.doubts] == ["judgements"]
