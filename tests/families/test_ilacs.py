"""ILACS reports: each rule on an invented report."""

from __future__ import annotations

import re

import pytest

from graph_builder.facts import (
    Family,
    FieldStatus,
    Grade,
    RecommendationKind,
    ReportFacts,
    Subject,
)
from graph_builder.families import ilacs
from graph_builder.issues import Code, Refusal
from tests.families.elmshire import COVER, FINDINGS, IMPROVE, TABLE, elmshire, read_elmshire, status_of


def _texts(facts: ReportFacts) -> list[str]:
    return [item.text for item in facts.recommendations]


class TestJudgements:
    def test_the_table_gives_area_and_grade(self) -> None:
        facts = read_elmshire(COVER, TABLE)
        assert [(judgement.area_key, judgement.grade) for judgement in facts.judgements] == [
            ("ilacs-leadership", Grade.GOOD),
            ("ilacs-help-and-protection", Grade.REQUIRES_IMPROVEMENT),
            ("ilacs-care", Grade.OUTSTANDING),
            ("ilacs-care-leavers", Grade.GOOD),
            ("ilacs-overall", Grade.GOOD),
        ]
        assert (
            facts.judgements[1].area
            == "The experiences and progress of children who need help and protection"
        )
        assert facts.judgements[1].grade_as_printed == "Requires improvement to be good"

    @pytest.mark.parametrize(
        ("printed", "key"),
        [
            ("The experiences and progress of children care leavers", "ilacs-care-leavers"),
            ("The experience and journey of children in care", "ilacs-care"),
            (
                "The experiences and progress of children in care and care leavers",
                "ilacs-care-and-care-leavers",
            ),
            ("The impact of leaders on social work practice", "ilacs-leadership"),
        ],
    )
    def test_labels_as_misprinted_are_their_areas(self, printed: str, key: str) -> None:
        facts = read_elmshire(COVER, f"\nJudgement Grade\n\n{printed} Good.\n")
        assert [(judgement.area, judgement.area_key) for judgement in facts.judgements] == [(printed, key)]

    def test_a_lost_row_is_read_from_the_heading_of_its_section(self) -> None:
        facts = read_elmshire(COVER, IMPROVE, FINDINGS)
        assert [(judgement.area_key, judgement.grade) for judgement in facts.judgements] == [
            ("ilacs-help-and-protection", Grade.REQUIRES_IMPROVEMENT),
            ("ilacs-care", Grade.OUTSTANDING),
        ]

    @pytest.mark.parametrize("link", [":", " is", " is:", " are:", ""])
    def test_headings_tie_the_grade_to_the_area_in_several_ways(self, link: str) -> None:
        heading = f"The experiences and progress of care leavers{link} inadequate."
        facts = read_elmshire(COVER, f"\n{heading}\n\n1. Young people wait.\n")
        assert facts.judgements[0].area == "The experiences and progress of care leavers"
        assert facts.judgements[0].grade is Grade.INADEQUATE

    def test_where_table_and_heading_differ_the_table_counts_and_a_doubt_is_kept(self) -> None:
        facts = read_elmshire(COVER, TABLE, FINDINGS.replace("in care: outstanding", "in care: good"))
        assert facts.judgements[2].grade is Grade.OUTSTANDING
        assert [doubt.field for doubt in facts.doubts] == ["judgements"]
        assert "Outstanding" in facts.doubts[0].reason
        assert facts.doubts[0].evidence.quote == "The experiences and progress of children in care: good"

    def test_a_report_without_any_judgement_is_a_misread(self) -> None:
        with pytest.raises(Refusal, match="judgements") as refusal:
            read_elmshire(COVER, IMPROVE)
        assert refusal.value.code is Code.MISREAD

    @pytest.mark.parametrize(
        ("dates", "status"),
        [("1 to 5 June 2026", FieldStatus.NOT_APPLICABLE), ("2 to 6 March 2026", FieldStatus.NOT_READ)],
    )
    def test_overall_effectiveness_is_never_derived(self, dates: str, status: FieldStatus) -> None:
        facts = read_elmshire(
            COVER.replace("4 to 8 March 2024", dates), TABLE.replace("Overall effectiveness Good", "")
        )
        assert "ilacs-overall" not in {judgement.area_key for judgement in facts.judgements}
        assert status_of(facts, "overall effectiveness") is status


class TestRecommendations:
    def test_each_bullet_is_an_area_for_improvement(self) -> None:
        facts = read_elmshire(COVER, TABLE, IMPROVE, FINDINGS)
        assert _texts(facts) == [
            "The speed of first visits.",
            "Letters to parents, so that they are understood.",
        ]
        assert [item.position for item in facts.recommendations] == [1, 2]
        assert {item.kind for item in facts.recommendations} == {RecommendationKind.AREA_FOR_IMPROVEMENT}
        assert {item.addressee for item in facts.recommendations} == {Subject.AUTHORITY}

    def test_nested_bullets_belong_to_their_item(self) -> None:
        items = "• Help for care leavers, including:\n  – homes\n  – health.\n\n• Audits.\n"
        facts = read_elmshire(COVER, TABLE, "\nWhat needs to improve\n\n", items, FINDINGS)
        assert _texts(facts) == ["Help for care leavers, including: homes health.", "Audits."]

    def test_an_introductory_sentence_is_the_stem_of_its_items(self) -> None:
        asks = "\nWhat needs to improve?\n\nThe local authority should improve:\n\n• The speed of visits.\n"
        facts = read_elmshire(COVER, TABLE, asks, FINDINGS)
        assert [(item.stem, item.text) for item in facts.recommendations] == [
            ("The local authority should improve:", "The speed of visits.")
        ]

    def test_paragraphs_are_items_where_nothing_is_marked(self) -> None:
        asks = "\nWhat does Elmshire need to improve?\n\nThe speed of visits.\n\nThe clarity of letters.\n"
        assert _texts(read_elmshire(COVER, TABLE, asks, FINDINGS)) == [
            "The speed of visits.",
            "The clarity of letters.",
        ]

    def test_numbered_items_keep_their_numbers(self) -> None:
        asks = "\nWhat needs to improve?\n\n1. The speed of visits.\n\n2. The clarity of letters.\n"
        facts = read_elmshire(COVER, TABLE, asks)
        assert [(item.number, item.position) for item in facts.recommendations] == [("1", 1), ("2", 2)]

    def test_areas_for_priority_action_are_priority_actions(self) -> None:
        asks = "\nAreas for priority action\n\n• Strategy discussions.\n" + IMPROVE
        facts = read_elmshire(COVER, TABLE, asks, FINDINGS)
        assert [(item.kind, item.position) for item in facts.recommendations] == [
            (RecommendationKind.PRIORITY_ACTION, 1),
            (RecommendationKind.AREA_FOR_IMPROVEMENT, 2),
            (RecommendationKind.AREA_FOR_IMPROVEMENT, 3),
        ]

    def test_that_nothing_is_asked_is_a_fact_of_its_own(self) -> None:
        asks = "\nWhat needs to improve?\n\nInspectors identified no areas for improvement.\n"
        facts = read_elmshire(COVER, TABLE, asks, FINDINGS)
        assert facts.recommendations == ()
        assert [each.text for each in facts.none_required] == [
            "Inspectors identified no areas for improvement."
        ]

    def test_outcomes_of_the_national_framework_stay_in_the_text_too(self) -> None:
        asks = "\nWhat needs to improve?\n\n• The speed of visits. (outcome 3, national framework)\n"
        (item,) = read_elmshire(COVER, TABLE, asks, FINDINGS).recommendations
        assert item.outcomes == ("3",)
        assert item.text == "The speed of visits. (outcome 3, national framework)"


class TestFindings:
    def test_numbered_paragraphs_under_their_heading_without_its_grade(self) -> None:
        facts = read_elmshire(COVER, TABLE, IMPROVE, FINDINGS)
        assert [(finding.number, finding.text) for finding in facts.findings] == [
            ("1", "Families find help close to home."),
            ("2", "Visits come late. They are not always recorded."),
            ("3", "Children in care settle well."),
        ]
        assert facts.findings[2].section == "The experiences and progress of children in care"

    def test_a_number_that_lost_its_full_stop_is_still_one(self) -> None:
        facts = read_elmshire(COVER, TABLE, FINDINGS.replace("2. Visits", "2 Visits"))
        assert [finding.number for finding in facts.findings] == ["1", "2", "3"]
        assert facts.findings[1].text.startswith("Visits come late.")

    def test_bullets_belong_to_their_paragraph_and_the_imprint_to_none(self) -> None:
        imprint = "The Office for Standards in Education, Children’s Services and Skills inspects."
        facts = read_elmshire(COVER, TABLE, FINDINGS, f"• Some moved twice.\n\n{imprint}\n1. Not this.\n")
        assert facts.findings[-1].text == "Children in care settle well. Some moved twice."

    def test_a_report_without_numbers_says_so(self) -> None:
        facts = read_elmshire(COVER, TABLE, re.sub(r"(?m)^\d\. ", "", FINDINGS))
        assert facts.findings == ()
        assert status_of(facts, "findings") is FieldStatus.NOT_READ


class TestRecognition:
    def test_a_report_is_recognised(self) -> None:
        assert ilacs.recognise(elmshire(COVER, TABLE))

    @pytest.mark.parametrize(
        "title",
        [
            "Focused visit to Elmshire local authority children’s services",
            "Inspection of local authority children’s services – report and action plan",
            "Inspection of services for children in need of help and protection",
        ],
    )
    def test_other_documents_are_not(self, title: str) -> None:
        assert not ilacs.recognise(elmshire(f"Elmshire\n\n{title}\n\nInspection dates: 4 to 8 March 2024\n"))

    def test_the_title_in_a_paper_without_dates_of_inspection_is_not_enough(self) -> None:
        assert not ilacs.recognise(elmshire("Cabinet\n\nInspection of local authority children’s services\n"))

    def test_what_no_such_report_prints_is_said_to_be_missing(self) -> None:
        facts = read_elmshire(COVER, TABLE, IMPROVE, FINDINGS)
        assert facts.family is Family.ILACS
        assert facts.publication is None
        assert status_of(facts, "published") is FieldStatus.NOT_STATED
        assert status_of(facts, "board") is FieldStatus.NOT_APPLICABLE
        assert status_of(facts, "licence") is FieldStatus.NOT_STATED
