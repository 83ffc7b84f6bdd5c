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
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document

COVER = """Inspection of Elmshire local authority children’s services

Inspection dates: 4 to 8 March 2024

Lead inspector: Una Sample, His Majesty’s Inspector
"""
TABLE = """
Judgement Grade

The impact of leaders on social work
practice with children and families
Good

The experiences and progress of
children who need help and protection
Requires improvement to be good

The experiences and progress of
children in care
Outstanding

The experiences and progress of care
leavers
Good

Overall effectiveness Good

Children in Elmshire are helped early.
"""
IMPROVE = """
What needs to improve?

• The speed of first visits.

• Letters to parents, so that they are understood.
"""
FINDINGS = """
The experiences and progress of children who need help and protection: requires
improvement to be good

1. Families find help close to home.

2. Visits come late. They are not
always recorded.

The experiences and progress of children in care: outstanding

3. Children in care settle well.
"""


def _read(*parts: str) -> ReportFacts:
    return ilacs.read(_document(*parts))


def _document(*parts: str) -> Document:
    return read_document("".join(parts).encode(), "invented.txt")


def _texts(facts: ReportFacts) -> list[str]:
    return [item.text for item in facts.recommendations]


class TestCover:
    def test_the_authority_stands_in_the_title(self) -> None:
        facts = _read(COVER, TABLE)
        assert facts.authority.name == "Elmshire"
        assert facts.authority.evidence.quote == "Elmshire"
        assert facts.title.text == "Inspection of Elmshire local authority children’s services"

    @pytest.mark.parametrize(
        ("printed", "name"),
        [
            ("Borough of Elmshire", "Borough of Elmshire"),
            ("Elmshire\nand Oakshire Council", "Elmshire and Oakshire Council"),
            ("Elmshire Children’s Services", "Elmshire"),
        ],
    )
    def test_until_2021_the_authority_stands_above_the_title(self, printed: str, name: str) -> None:
        title = "Inspection of children's social care services"
        cover = f"{printed}\n\n{title}\n\nInspection dates: 4 to 8 March 2019\n"
        facts = _read(cover, TABLE)
        assert facts.authority.name == name
        assert facts.title.text == "Inspection of children's social care services"

    def test_a_title_over_several_lines_is_one_title(self) -> None:
        cover = COVER.replace(" local authority ", " and\nOakshire local authority\n")
        assert _read(cover, TABLE).authority.name == "Elmshire and Oakshire"

    def test_the_article_is_no_part_of_the_name(self) -> None:
        cover = COVER.replace("of Elmshire", "of the Borough of Elmshire")
        assert _read(cover, TABLE).authority.name == "Borough of Elmshire"

    def test_a_cover_without_an_authority_is_a_misread(self) -> None:
        with pytest.raises(Refusal, match="does not name the local authority") as refusal:
            _read(
                "Inspection of children’s social care services\n\nInspection dates: 4 to 8 March 2019\n",
                TABLE,
            )
        assert refusal.value.code is Code.MISREAD

    @pytest.mark.parametrize(
        ("printed", "parts"),
        [
            ("4 to 8 March 2024", [("2024-03-04", "2024-03-08")]),
            ("30 September – 11 October 2024", [("2024-09-30", "2024-10-11")]),
            ("19 December 2023 to 5 January 2024", [("2023-12-19", "2024-01-05")]),
            (
                "5 to 9 December 2022 and\n14 to 15 February 2023",
                [("2022-12-05", "2022-12-09"), ("2023-02-14", "2023-02-15")],
            ),
            ("6 March 2024", [("2024-03-06", "2024-03-06")]),
        ],
    )
    def test_the_parts_of_the_fieldwork(self, printed: str, parts: list[tuple[str, str]]) -> None:
        facts = _read(COVER.replace("4 to 8 March 2024", printed), TABLE)
        assert [(str(part.start), str(part.end)) for part in facts.fieldwork] == parts

    def test_dates_on_no_calendar_are_refused_in_their_own_words(self) -> None:
        with pytest.raises(Refusal, match="28 to 31 June 2024") as refusal:
            _read(COVER.replace("4 to 8 March 2024", "28 to 31 June 2024"), TABLE)
        assert refusal.value.code is Code.IMPOSSIBLE_DATE

    def test_a_cover_without_dates_is_a_misread(self) -> None:
        with pytest.raises(Refusal, match="dates of inspection") as refusal:
            _read(COVER.replace("4 to 8 March 2024", "last spring"), TABLE)
        assert refusal.value.code is Code.MISREAD

    @pytest.mark.parametrize(
        ("printed", "names"),
        [
            ("Lead inspector: Una Sample\nHer Majesty's Inspector", ["Una Sample"]),
            ("Lead inspector: Una Sample HMI", ["Una Sample"]),
            (
                "Lead inspectors: Una Sample, His Majesty’s Inspector, and Ned Invented,\n"
                "His Majesty’s Inspector",
                ["Una Sample", "Ned Invented"],
            ),
        ],
    )
    def test_lead_inspectors(self, printed: str, names: list[str]) -> None:
        facts = _read(COVER.replace("Lead inspector: Una Sample, His Majesty’s Inspector", printed), TABLE)
        assert [person.name for person in facts.people] == names
        assert [person.position for person in facts.people] == list(range(1, len(names) + 1))

    def test_no_lead_inspector_is_said_to_be_missing(self) -> None:
        facts = _read(COVER.replace("Lead inspector: Una Sample, His Majesty’s Inspector", ""), TABLE)
        assert facts.people == ()
        assert _status(facts, "lead inspector") is FieldStatus.NOT_STATED


class TestJudgements:
    def test_the_table_gives_area_and_grade(self) -> None:
        facts = _read(COVER, TABLE)
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
        facts = _read(COVER, f"\nJudgement Grade\n\n{printed} Good.\n")
        assert [(judgement.area, judgement.area_key) for judgement in facts.judgements] == [(printed, key)]

    def test_a_lost_row_is_read_from_the_heading_of_its_section(self) -> None:
        facts = _read(COVER, IMPROVE, FINDINGS)
        assert [(judgement.area_key, judgement.grade) for judgement in facts.judgements] == [
            ("ilacs-help-and-protection", Grade.REQUIRES_IMPROVEMENT),
            ("ilacs-care", Grade.OUTSTANDING),
        ]

    @pytest.mark.parametrize("link", [":", " is", " is:", " are:", ""])
    def test_headings_tie_the_grade_to_the_area_in_several_ways(self, link: str) -> None:
        heading = f"The experiences and progress of care leavers{link} inadequate."
        facts = _read(COVER, f"\n{heading}\n\n1. Young people wait.\n")
        assert facts.judgements[0].area == "The experiences and progress of care leavers"
        assert facts.judgements[0].grade is Grade.INADEQUATE

    def test_where_table_and_heading_differ_the_table_counts_and_a_doubt_is_kept(self) -> None:
        facts = _read(COVER, TABLE, FINDINGS.replace("in care: outstanding", "in care: good"))
        assert facts.judgements[2].grade is Grade.OUTSTANDING
        assert [doubt.field for doubt in facts.doubts] == ["judgements"]
        assert "Outstanding" in facts.doubts[0].reason
        assert facts.doubts[0].evidence.quote == "The experiences and progress of children in care: good"

    def test_a_report_without_any_judgement_is_a_misread(self) -> None:
        with pytest.raises(Refusal, match="judgements") as refusal:
            _read(COVER, IMPROVE)
        assert refusal.value.code is Code.MISREAD

    @pytest.mark.parametrize(
        ("dates", "status"),
        [("1 to 5 June 2026", FieldStatus.NOT_APPLICABLE), ("2 to 6 March 2026", FieldStatus.NOT_READ)],
    )
    def test_overall_effectiveness_is_never_derived(self, dates: str, status: FieldStatus) -> None:
        facts = _read(
            COVER.replace("4 to 8 March 2024", dates), TABLE.replace("Overall effectiveness Good", "")
        )
        assert "ilacs-overall" not in {judgement.area_key for judgement in facts.judgements}
        assert _status(facts, "overall effectiveness") is status


class TestRecommendations:
    def test_each_bullet_is_an_area_for_improvement(self) -> None:
        facts = _read(COVER, TABLE, IMPROVE, FINDINGS)
        assert _texts(facts) == [
            "The speed of first visits.",
            "Letters to parents, so that they are understood.",
        ]
        assert [item.position for item in facts.recommendations] == [1, 2]
        assert {item.kind for item in facts.recommendations} == {RecommendationKind.AREA_FOR_IMPROVEMENT}
        assert {item.addressee for item in facts.recommendations} == {Subject.AUTHORITY}

    def test_nested_bullets_belong_to_their_item(self) -> None:
        items = "• Help for care leavers, including:\n  – homes\n  – health.\n\n• Audits.\n"
        facts = _read(COVER, TABLE, "\nWhat needs to improve\n\n", items, FINDINGS)
        assert _texts(facts) == ["Help for care leavers, including: homes health.", "Audits."]

    def test_an_introductory_sentence_is_the_stem_of_its_items(self) -> None:
        asks = "\nWhat needs to improve?\n\nThe local authority should improve:\n\n• The speed of visits.\n"
        facts = _read(COVER, TABLE, asks, FINDINGS)
        assert [(item.stem, item.text) for item in facts.recommendations] == [
            ("The local authority should improve:", "The speed of visits.")
        ]

    def test_paragraphs_are_items_where_nothing_is_marked(self) -> None:
        asks = "\nWhat does Elmshire need to improve?\n\nThe speed of visits.\n\nThe clarity of letters.\n"
        assert _texts(_read(COVER, TABLE, asks, FINDINGS)) == [
            "The speed of visits.",
            "The clarity of letters.",
        ]

    def test_numbered_items_keep_their_numbers(self) -> None:
        asks = "\nWhat needs to improve?\n\n1. The speed of visits.\n\n2. The clarity of letters.\n"
        facts = _read(COVER, TABLE, asks)
        assert [(item.number, item.position) for item in facts.recommendations] == [("1", 1), ("2", 2)]

    def test_areas_for_priority_action_are_priority_actions(self) -> None:
        asks = "\nAreas for priority action\n\n• Strategy discussions.\n" + IMPROVE
        facts = _read(COVER, TABLE, asks, FINDINGS)
        assert [(item.kind, item.position) for item in facts.recommendations] == [
            (RecommendationKind.PRIORITY_ACTION, 1),
            (RecommendationKind.AREA_FOR_IMPROVEMENT, 2),
            (RecommendationKind.AREA_FOR_IMPROVEMENT, 3),
        ]

    def test_that_nothing_is_asked_is_a_fact_of_its_own(self) -> None:
        asks = "\nWhat needs to improve?\n\nInspectors identified no areas for improvement.\n"
        facts = _read(COVER, TABLE, asks, FINDINGS)
        assert facts.recommendations == ()
        assert [each.text for each in facts.none_required] == [
            "Inspectors identified no areas for improvement."
        ]

    def test_outcomes_of_the_national_framework_stay_in_the_text_too(self) -> None:
        asks = "\nWhat needs to improve?\n\n• The speed of visits. (outcome 3, national framework)\n"
        (item,) = _read(COVER, TABLE, asks, FINDINGS).recommendations
        assert item.outcomes == ("3",)
        assert item.text == "The speed of visits. (outcome 3, national framework)"


class TestFindings:
    def test_numbered_paragraphs_under_their_heading_without_its_grade(self) -> None:
        facts = _read(COVER, TABLE, IMPROVE, FINDINGS)
        assert [(finding.number, finding.text) for finding in facts.findings] == [
            ("1", "Families find help close to home."),
            ("2", "Visits come late. They are not always recorded."),
            ("3", "Children in care settle well."),
        ]
        assert facts.findings[2].section == "The experiences and progress of children in care"

    def test_a_number_that_lost_its_full_stop_is_still_one(self) -> None:
        facts = _read(COVER, TABLE, FINDINGS.replace("2. Visits", "2 Visits"))
        assert [finding.number for finding in facts.findings] == ["1", "2", "3"]
        assert facts.findings[1].text.startswith("Visits come late.")

    def test_bullets_belong_to_their_paragraph_and_the_imprint_to_none(self) -> None:
        imprint = "The Office for Standards in Education, Children’s Services and Skills inspects."
        facts = _read(COVER, TABLE, FINDINGS, f"• Some moved twice.\n\n{imprint}\n1. Not this.\n")
        assert facts.findings[-1].text == "Children in care settle well. Some moved twice."

    def test_a_report_without_numbers_says_so(self) -> None:
        facts = _read(COVER, TABLE, re.sub(r"(?m)^\d\. ", "", FINDINGS))
        assert facts.findings == ()
        assert _status(facts, "findings") is FieldStatus.NOT_READ


class TestRecognition:
    def test_a_report_is_recognised(self) -> None:
        assert ilacs.recognise(_document(COVER, TABLE))

    @pytest.mark.parametrize(
        "title",
        [
            "Focused visit to Elmshire local authority children’s services",
            "Inspection of local authority children’s services – report and action plan",
            "Inspection of services for children in need of help and protection",
        ],
    )
    def test_other_documents_are_not(self, title: str) -> None:
        assert not ilacs.recognise(_document(f"Elmshire\n\n{title}\n\nInspection dates: 4 to 8 March 2024\n"))

    def test_the_title_in_a_paper_without_dates_of_inspection_is_not_enough(self) -> None:
        assert not ilacs.recognise(
            _document("Cabinet\n\nInspection of local authority children’s services\n")
        )

    def test_what_no_such_report_prints_is_said_to_be_missing(self) -> None:
        facts = _read(COVER, TABLE, IMPROVE, FINDINGS)
        assert facts.family is Family.ILACS
        assert facts.publication is None
        assert _status(facts, "published") is FieldStatus.NOT_STATED
        assert _status(facts, "board") is FieldStatus.NOT_APPLICABLE
        assert _status(facts, "licence") is FieldStatus.NOT_STATED


def _status(facts: ReportFacts, field: str) -> FieldStatus:
    return next(missing.status for missing in facts.missing if missing.field == field)
