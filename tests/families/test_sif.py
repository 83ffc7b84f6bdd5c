"""SIF reports: each rule on an invented report."""

from __future__ import annotations

import pytest

from graph_builder.facts import Family, FieldStatus, Grade, RecommendationKind, Role, Subject
from graph_builder.families import sif
from graph_builder.issues import Code, Refusal
from tests.evidence import check_evidence
from tests.families.sampleton import (
    AREA,
    ASKED,
    BOARD,
    CLOSE,
    COVER,
    EARLY_ASKED,
    EARLY_COVER,
    FINDINGS,
    read_sampleton,
    sampleton,
    status_of,
)

WHOLE = (COVER, AREA, ASKED, FINDINGS, BOARD, CLOSE)
REINSPECTION = COVER.replace("Inspection of", "Re-inspection of").replace(
    "and\nReview of the effectiveness of the Local Safeguarding Children\nBoard1\n", ""
)
REVIEW_ALONE = """Sampleton Safeguarding Children Board

Review of the effectiveness of the Local Safeguarding Children
Board

Inspection date: 15 June 2015 – 17 June 2015

The Local Safeguarding Children Board requires improvement

Executive summary

Much is done.

Recommendations

• Publish what is learnt (paragraph 1).

Inspection findings

1. The board knows its partners.
"""


class TestRecognising:
    @pytest.mark.parametrize("cover", [COVER, EARLY_COVER, REINSPECTION, REVIEW_ALONE])
    def test_a_cover_with_title_and_dates_is_claimed(self, cover: str) -> None:
        assert sif.recognise(sampleton(cover))

    @pytest.mark.parametrize(
        "text",
        [
            "Inspection of looked after children services\n\nInspection dates: 1-5 July 2013\n",
            "Inspection of Sampleton local authority children’s services\n\nInspection dates: 4 to 8 May\n",
            "Cabinet\n\nReport on the inspection of services for children in need of help and protection\n",
            COVER.replace("Inspection date:", "It was held on"),
        ],
    )
    def test_other_documents_are_not(self, text: str) -> None:
        assert not sif.recognise(sampleton(text))


class TestCover:
    def test_it_gives_title_authority_and_dates(self) -> None:
        facts = read_sampleton(*WHOLE)
        assert facts.family is Family.SIF
        assert facts.title.text == (
            "Inspection of services for children in need of help and protection, children looked after and"
            " care leavers and Review of the effectiveness of the Local Safeguarding Children Board"
        )
        assert facts.authority.name == "Sampleton Borough Council"
        assert [(str(part.start), str(part.end)) for part in facts.fieldwork] == [
            ("2016-05-02", "2016-05-26")
        ]
        assert facts.publication is not None
        assert str(facts.publication.date) == "2016-07-04"
        assert facts.licence is not None
        assert facts.licence.key == "ogl"

    @pytest.mark.parametrize(
        "beside", ["\nSampleton Children’s Services Trust", " and Sampleton Children’s Trust"]
    )
    def test_a_trust_beside_the_council_is_not_inspected(self, beside: str) -> None:
        cover = COVER.replace("Sampleton Borough Council", f"Sampleton Borough Council{beside}")
        authority = read_sampleton(cover, ASKED).authority
        assert authority.name == authority.evidence.quote == "Sampleton Borough Council"

    def test_dates_with_strokes_are_read(self) -> None:
        facts = read_sampleton(COVER.replace("2 May 2016 – 26 May 2016", "2/05/2016 – 26/05/2016"))
        assert (str(facts.fieldwork[0].start), str(facts.fieldwork[0].end)) == ("2016-05-02", "2016-05-26")

    def test_without_a_date_of_publication_it_is_said_to_be_missing(self) -> None:
        facts = read_sampleton(COVER.replace("Report published: 4 July 2016\n", ""))
        assert facts.publication is None
        assert status_of("published", facts) is FieldStatus.NOT_STATED

    def test_an_impossible_date_of_publication_is_a_doubt(self) -> None:
        facts = read_sampleton(COVER.replace("4 July 2016", "31 June 2016"))
        assert facts.publication is None
        assert [(doubt.code, doubt.field) for doubt in facts.doubts] == [(Code.IMPOSSIBLE_DATE, "published")]

    def test_impossible_fieldwork_is_refused_with_its_words(self) -> None:
        with pytest.raises(Refusal, match="31 June 2016") as refusal:
            read_sampleton(COVER.replace("26 May 2016", "31 June 2016"))
        assert refusal.value.code is Code.IMPOSSIBLE_DATE

    def test_no_fieldwork_is_a_misread(self) -> None:
        with pytest.raises(Refusal) as refusal:
            read_sampleton(COVER.replace("2 May 2016 – 26 May 2016", "to be announced"))
        assert refusal.value.code is Code.MISREAD


class TestJudgements:
    def test_the_first_page_gives_the_sentence_and_the_table(self) -> None:
        facts = read_sampleton(*WHOLE)
        assert [(each.area_key, each.area, each.grade) for each in facts.judgements] == [
            ("sif-overall", "Overall effectiveness", Grade.REQUIRES_IMPROVEMENT),
            ("sif-help-and-protection", "Children who need help and protection", Grade.REQUIRES_IMPROVEMENT),
            ("sif-looked-after", "Children looked after and achieving permanence", Grade.GOOD),
            ("sif-adoption", "Adoption performance", Grade.GOOD),
            ("sif-care-leavers", "Experiences and progress of care leavers", Grade.INADEQUATE),
            ("sif-leadership", "Leadership, management and governance", Grade.REQUIRES_IMPROVEMENT),
            ("sif-board", "The Local Safeguarding Children Board", Grade.GOOD),
        ]
        assert facts.judgements[0].grade_as_printed == "require improvement to be good"
        assert [each.subject for each in facts.judgements[5:]] == [Subject.AUTHORITY, Subject.BOARD]

    @pytest.mark.parametrize(
        "sentence",
        [
            "The overall judgement is that children’s services are inadequate",
            "The overall judgement is inadequate.",
            "Children’s services in the Royal Borough of\nSampleton are inadequate",
        ],
    )
    def test_the_overall_judgement_is_a_sentence_in_several_wordings(self, sentence: str) -> None:
        cover = COVER.replace("Children’s services in Sampleton require improvement to be\ngood", sentence)
        assert read_sampleton(cover).judgements[0].grade is Grade.INADEQUATE

    def test_a_row_the_first_page_has_lost_is_read_from_its_section_s_heading(self) -> None:
        cover = COVER.replace("2.2 Experiences and progress of care leavers Inadequate\n", "")
        care_leavers = read_sampleton(cover, FINDINGS).judgements[4]
        assert care_leavers.area == "The experience and progress of care leavers"
        assert care_leavers.grade is Grade.INADEQUATE

    def test_a_heading_that_contradicts_the_first_page_is_a_doubt(self) -> None:
        facts = read_sampleton(COVER, FINDINGS.replace("is that it is inadequate", "is that it is good"))
        assert facts.judgements[4].grade is Grade.INADEQUATE
        assert [(doubt.code, doubt.field) for doubt in facts.doubts] == [(Code.GRADES_DISAGREE, "judgements")]

    @pytest.mark.parametrize(
        "verdict",
        [
            "The Local Safeguarding Children Board is inadequate",
            "The effectiveness of the LSCB is inadequate.",
            "The LSCB is inadequate because:",
        ],
    )
    def test_the_board_s_grade_is_a_heading_in_several_wordings(self, verdict: str) -> None:
        facts = read_sampleton(COVER, BOARD.replace("The Local Safeguarding Children Board is good", verdict))
        assert facts.judgements[-1].subject is Subject.BOARD
        assert facts.judgements[-1].grade is Grade.INADEQUATE

    def test_a_heading_over_the_board_s_grade_is_no_part_of_its_area(self) -> None:
        chapter = "The Local Safeguarding Children Board"
        (*_, board) = read_sampleton(COVER, BOARD.replace(f"{chapter} (LSCB)\n\n", f"{chapter}\n")).judgements
        assert (board.area, board.evidence.quote) == (chapter, f"{chapter} is good")

    def test_no_judgement_at_all_is_a_misread(self) -> None:
        with pytest.raises(Refusal, match="judgements") as refusal:
            read_sampleton(COVER[: COVER.index("Children’s services in")], ASKED)
        assert refusal.value.code is Code.MISREAD


class TestBoard:
    def test_it_has_the_name_it_is_given(self) -> None:
        board = read_sampleton(*WHOLE).board
        assert board is not None
        assert board.name == "Sampleton Safeguarding Children Board"

    @pytest.mark.parametrize("named", ["The LSCB", "The Elmshire Safeguarding Children Board"])
    def test_without_a_name_of_its_own_it_has_none(self, named: str) -> None:
        part = BOARD.replace("The Sampleton Safeguarding Children Board", named)
        board = read_sampleton(COVER, part).board
        assert board is not None
        assert board.name is None
        assert board.evidence.quote == "The Local Safeguarding Children Board is good"

    def test_what_else_is_named_before_it_is_no_part_of_its_name(self) -> None:
        part = BOARD.replace("The Sampleton", "The Children’s Trust and City of Sampleton")
        board = read_sampleton(COVER, part).board
        assert board is not None
        assert board.name == "City of Sampleton Safeguarding Children Board"

    def test_a_re_inspection_without_a_review_has_no_board(self) -> None:
        facts = read_sampleton(REINSPECTION, AREA, ASKED, FINDINGS)
        assert facts.board is None
        assert status_of("board", facts) is FieldStatus.NOT_APPLICABLE
        assert {each.subject for each in facts.judgements} == {Subject.AUTHORITY}

    def test_a_review_alone_is_about_the_board(self) -> None:
        facts = read_sampleton(REVIEW_ALONE)
        assert facts.title.text == "Review of the effectiveness of the Local Safeguarding Children Board"
        assert facts.authority.name == "Sampleton"
        assert [(each.area_key, each.subject) for each in facts.judgements] == [("sif-board", Subject.BOARD)]
        assert [each.addressee for each in facts.recommendations] == [Subject.BOARD]
        assert [(each.section, each.subject) for each in facts.findings] == [
            ("Inspection findings", Subject.BOARD)
        ]
        assert status_of("overall effectiveness", facts) is FieldStatus.NOT_APPLICABLE


class TestAsked:
    def test_recommendations_are_counted_for_each_addressee(self) -> None:
        assert [
            (each.addressee, each.position, each.number, each.text)
            for each in read_sampleton(*WHOLE).recommendations
        ] == [
            (Subject.AUTHORITY, 1, "1", "Visit families sooner."),
            (Subject.AUTHORITY, 2, "2", "Write plans that: children can read; say who does what."),
            (Subject.BOARD, 1, None, "Publish what is learnt."),
        ]

    def test_the_heading_makes_the_kind_and_a_group_may_be_named_like_an_area(self) -> None:
        facts = read_sampleton(EARLY_COVER, EARLY_ASKED)
        assert [(each.kind, each.number, each.group) for each in facts.recommendations] == [
            (RecommendationKind.AREA_FOR_IMPROVEMENT, "4", "Leadership, management and governance")
        ]

    def test_priority_actions_are_a_kind_of_their_own(self) -> None:
        urgent = EARLY_ASKED.replace(
            "The inspection did not find any areas for priority and immediate action.", "Count the cases."
        )
        facts = read_sampleton(EARLY_COVER, urgent)
        first = facts.recommendations[0]
        assert (first.kind, first.text) == (RecommendationKind.PRIORITY_ACTION, "Count the cases.")

    @pytest.mark.parametrize(
        "statement",
        [
            "3. The inspection did not find any areas for priority and immediate action.",
            "There are no areas for priority or immediate action.",
            "• No areas were identified for immediate improvement.",
        ],
    )
    def test_that_nothing_is_required_is_a_fact_and_no_item(self, statement: str) -> None:
        first = "3. The inspection did not find any areas for priority and immediate action."
        facts = read_sampleton(EARLY_COVER, EARLY_ASKED.replace(first, statement))
        assert [(each.kind, each.text) for each in facts.none_required] == [
            (RecommendationKind.PRIORITY_ACTION, statement.lstrip("•3. "))
        ]
        assert len(facts.recommendations) == 1

    def test_an_item_that_speaks_of_no_delay_is_still_an_item(self) -> None:
        facts = read_sampleton(COVER, ASKED.replace("sooner.", "with no delay in immediate action."))
        assert len(facts.recommendations) == 2

    def test_a_deadline_over_items_is_no_group(self) -> None:
        facts = read_sampleton(COVER, ASKED.replace("1. Visit", "Within three months\n\n1. Visit"))
        assert (facts.recommendations[0].deadline, facts.recommendations[0].group) == (
            "Within three months",
            None,
        )

    def test_strengths_are_listed(self) -> None:
        facts = read_sampleton(EARLY_COVER, EARLY_ASKED)
        assert [(each.number, each.position, each.text) for each in facts.strengths] == [
            ("2", 1, "Workers stay.")
        ]


class TestFindings:
    def test_they_stand_under_their_area_and_carry_the_mark(self) -> None:
        assert [
            (each.number, each.position, each.section, each.subject, each.supports_recommendation)
            for each in read_sampleton(*WHOLE).findings
        ] == [
            (
                "3",
                1,
                "The experiences and progress of children who need help and protection",
                Subject.AUTHORITY,
                True,
            ),
            (
                "4",
                2,
                "The experiences and progress of children who need help and protection",
                Subject.AUTHORITY,
                True,
            ),
            ("5", 3, "The experience and progress of care leavers", Subject.AUTHORITY, False),
            ("6", 4, "The Local Safeguarding Children Board (LSCB)", Subject.BOARD, False),
        ]

    def test_key_findings_and_progress_are_findings_and_the_lists_between_are_not(self) -> None:
        assert [
            (each.number, each.section) for each in read_sampleton(EARLY_COVER, EARLY_ASKED).findings
        ] == [
            ("1", "Children’s services in Sampleton require improvement because:"),
            ("5", "Progress since the last inspection"),
        ]


class TestArea:
    def test_people_are_the_team_and_the_leaders(self) -> None:
        assert [
            (each.role, each.name, str(each.since) if each.since else None)
            for each in read_sampleton(*WHOLE).people
        ] == [
            (Role.LEAD_INSPECTOR, "Una Sample", None),
            (Role.TEAM_INSPECTOR, "Bo Test", None),
            (Role.TEAM_INSPECTOR, "Cy Made", None),
            (Role.TEAM_INSPECTOR, "Di Upp", None),
            (Role.DIRECTOR, None, "2014-05"),
            (Role.BOARD_CHAIR, None, "2015-06"),
        ]

    def test_the_list_of_inspections_counts_before_the_prose_on_progress(self) -> None:
        listed = read_sampleton(COVER, AREA, EARLY_ASKED).previous_inspections
        assert [(str(each.date), each.subject) for each in listed] == [
            ("2011-05", "safeguarding arrangements")
        ]
        told = read_sampleton(EARLY_COVER, EARLY_ASKED).previous_inspections
        assert [(str(each.date), each.subject) for each in told] == [("2012-06", "fostering service")]

    def test_figures_are_read_and_a_veiled_one_is_a_doubt(self) -> None:
        facts = read_sampleton(*WHOLE)
        assert [(each.measure, each.value) for each in facts.statistics] == [
            ("children under 18", "20500"),
            ("child protection plan", "96"),
        ]
        assert [doubt.field for doubt in facts.doubts] == ["privately fostered"]


@pytest.mark.parametrize(
    "field",
    [
        "licence",
        "lead inspector",
        "director of children's services",
        "recommendations",
        "previous inspections",
        "statistics",
        "findings",
    ],
)
def test_what_a_bare_cover_does_not_give_is_said_to_be_missing(field: str) -> None:
    assert status_of(field, read_sampleton(COVER)) is not None
    assert status_of(field, read_sampleton(*WHOLE)) is None


def test_every_quotation_equals_its_slice() -> None:
    document = sampleton(*WHOLE)
    check_evidence(document, sif.read(document))
