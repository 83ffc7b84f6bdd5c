"""SIF reports in wordings that other reports of the framework print: each in an invented report."""

from __future__ import annotations

import pytest

from graph_builder.facts import FieldStatus, Grade, RecommendationKind, Subject
from graph_builder.families import sif
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

REST = (AREA, ASKED, FINDINGS, BOARD, CLOSE)
SENTENCE = "Children’s services in Sampleton require improvement to be\ngood"
TITLE = (
    "Inspection of services for children in need of help and\n"
    "protection, children looked after and care leavers"
)
NO_PRIORITY = "3. The inspection did not find any areas for priority and immediate action."


def _replaced(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


class TestCover:
    @pytest.mark.parametrize(
        "title",
        [
            TITLE.replace("looked after and", "looked after, and"),
            TITLE.replace("children looked after", "looked after children"),
            f"{TITLE}\n(single inspection framework)",
            TITLE.replace("Inspection", "Pilot inspection"),
            TITLE.replace("Inspection", "Reinspection"),
            TITLE.replace("services", "the services"),
        ],
    )
    def test_a_title_in_other_words_is_still_a_report_on_the_authority(self, title: str) -> None:
        document = sampleton(_replaced(COVER, TITLE, title), *REST)
        assert sif.recognise(document)
        facts = sif.read(document)
        assert facts.authority.name == "Sampleton Borough Council"
        assert facts.judgements[0].area_key == "sif-overall"

    def test_a_title_we_do_not_know_is_not_taken_for_a_review_of_the_board(self) -> None:
        assert not sif.recognise(
            sampleton(_replaced(COVER, "Inspection of services", "Inspection of homes"), *REST)
        )

    @pytest.mark.parametrize(
        "dates",
        [
            "Inspection dates: 2nd May 2016 to 26th May 2016",
            "Inspection date: Monday 2 May – Thursday 26 May 2016",
            "Inspection date 2–26 May 2016",
            "Date of inspection: 02/05/2016 - 26/05/2016",
        ],
    )
    def test_dates_of_inspection_have_several_labels_and_forms(self, dates: str) -> None:
        facts = read_sampleton(_replaced(COVER, "Inspection date: 2 May 2016 – 26 May 2016", dates))
        assert [(str(part.start), str(part.end)) for part in facts.fieldwork] == [
            ("2016-05-02", "2016-05-26")
        ]

    @pytest.mark.parametrize(
        "published",
        ["Published: Monday 4th July 2016", "Publication date: 4 July 2016", "Report published 4 July 2016"],
    )
    def test_the_date_of_publication_has_several_labels(self, published: str) -> None:
        publication = read_sampleton(_replaced(COVER, "Report published: 4 July 2016", published)).publication
        assert publication is not None
        assert str(publication.date) == "2016-07-04"

    def test_a_date_of_publication_on_no_calendar_is_not_said_to_be_missing(self) -> None:
        facts = read_sampleton(_replaced(COVER, "4 July 2016", "31 June 2016"))
        assert status_of("published", facts) is FieldStatus.NOT_READ


@pytest.mark.parametrize(
    "sentence",
    [
        "Children’s services in the City of Sampleton are inadequate",
        "Children’s services in St. Osk-on-Sea are judged to be inadequate",
        "Childrens’ services in Sampleton and Elmshire is inadequate.",
        "Children and young people’s services in Sampleton are inadequate",
        "Services for children in Sampleton are inadequate",
        "The judgement is that children’s services are inadequate",
        "The overall judgment is: inadequate",
        "The overall judgement for children’s services is inadequate",
        "The overall judgement is that children’s services in Sampleton are inadequate",
        "The overall judgement is that the local authority is inadequate",
        "Overall effectiveness: Inadequate",
    ],
)
def test_the_overall_judgement_comes_in_many_sentences(sentence: str) -> None:
    facts = read_sampleton(_replaced(COVER, SENTENCE, sentence), *REST)
    assert (facts.judgements[0].area_key, facts.judgements[0].grade) == ("sif-overall", Grade.INADEQUATE)
    assert len(facts.judgements) == 7


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ("1. Children in need of help and protection Good", "sif-help-and-protection"),
        (
            "1. The experiences and progress of children who need help and protection Good",
            "sif-help-and-protection",
        ),
        ("2. Looked after children and achieving permanence Good", "sif-looked-after"),
        ("2. Children in care and achieving permanence: Good", "sif-looked-after"),
        ("2.1 Adoption services Good", "sif-adoption"),
        ("2.2. Experience and progress of care-leavers Good", "sif-care-leavers"),
        ("2.2 Experiences and progress of young people leaving care Good", "sif-care-leavers"),
        ("3.Leadership management & governance Good", "sif-leadership"),
    ],
)
def test_a_row_of_the_first_page_comes_in_several_wordings(row: str, key: str) -> None:
    cover = f"{COVER[: COVER.index('1. Children')]}{row}\n"
    (judgement,) = (each for each in read_sampleton(cover).judgements if each.area_key != "sif-overall")
    assert (judgement.area_key, judgement.grade) == (key, Grade.GOOD)
    assert judgement.area in row
    assert not judgement.area[0].isdigit()


class TestBoard:
    @pytest.mark.parametrize(
        "verdict",
        [
            "The Sampleton Safeguarding Children Board is inadequate",
            "The Sampleton and Elmshire Safeguarding Children Board is inadequate",
            "The Sampleton Safeguarding Children Partnership Board is inadequate",
            "The Safeguarding Children’s Board is inadequate.",
            "The effectiveness of the Local Safeguarding Children Board (LSCB) is that it is inadequate",
            "The Local Safeguarding Children Board: inadequate",
        ],
    )
    def test_its_verdict_may_give_it_its_name(self, verdict: str) -> None:
        part = _replaced(BOARD, "The Local Safeguarding Children Board is good", verdict)
        facts = read_sampleton(COVER, AREA, ASKED, FINDINGS, part, CLOSE)
        assert [each.grade for each in facts.judgements if each.subject is Subject.BOARD] == [
            Grade.INADEQUATE
        ]
        assert [each.addressee for each in facts.recommendations][2:] == [Subject.BOARD]

    @pytest.mark.parametrize(
        "heading",
        [
            "Inspection findings – the Sampleton Safeguarding Children Board",
            "Inspection findings: the LSCB",
            "Inspection findings about the LSCB",
            "Inspection judgements about the SSCB",
        ],
    )
    def test_its_findings_have_headings_of_their_own(self, heading: str) -> None:
        part = _replaced(BOARD, "Inspection findings – the Local Safeguarding Children Board", heading)
        facts = read_sampleton(COVER, AREA, ASKED, FINDINGS, part)
        assert [(each.number, each.subject) for each in facts.findings][3:] == [("6", Subject.BOARD)]

    def test_its_name_is_the_one_without_the_genitive(self) -> None:
        part = _replaced(
            BOARD,
            "The Sampleton Safeguarding Children Board meets monthly.",
            "The Sampleton Safeguarding Children’s Board meets."
            " Sampleton Safeguarding Children Board publishes.",
        )
        board = read_sampleton(COVER, part).board
        assert board is not None
        assert board.name == "Sampleton Safeguarding Children Board"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Recommendations for improvement", RecommendationKind.RECOMMENDATION),
        ("Recommendations for the local authority", RecommendationKind.RECOMMENDATION),
        ("What does the council need to improve?", RecommendationKind.AREA_FOR_IMPROVEMENT),
        ("What needs to improve?", RecommendationKind.AREA_FOR_IMPROVEMENT),
        ("Areas for development", RecommendationKind.AREA_FOR_IMPROVEMENT),
        ("Further areas for improvement", RecommendationKind.AREA_FOR_IMPROVEMENT),
        ("Areas for priority and immediate action", RecommendationKind.PRIORITY_ACTION),
        ("Immediate and priority actions", RecommendationKind.PRIORITY_ACTION),
    ],
)
def test_a_heading_in_other_words_makes_the_kind(heading: str, kind: RecommendationKind) -> None:
    facts = read_sampleton(COVER, AREA, _replaced(ASKED, "Recommendations", heading), FINDINGS)
    assert [(each.kind, each.number) for each in facts.recommendations] == [(kind, "1"), (kind, "2")]


@pytest.mark.parametrize(
    "statement",
    [
        "The inspection did not find any areas for priority and immediate action",
        "There were no areas identified for priority or immediate action.",
        "Inspectors did not identify any areas for priority and immediate action.",
        "No priority actions were identified.",
        "None.",
    ],
)
@pytest.mark.parametrize("number", ["3. ", ""])
def test_that_nothing_is_required_is_said_with_and_without_number_and_full_stop(
    statement: str, number: str
) -> None:
    facts = read_sampleton(EARLY_COVER, _replaced(EARLY_ASKED, NO_PRIORITY, number + statement))
    assert [(each.kind, each.text) for each in facts.none_required] == [
        (RecommendationKind.PRIORITY_ACTION, statement)
    ]
    assert len(facts.recommendations) == 1


@pytest.mark.parametrize(
    "heading", ["Strengths of the local authority", "Key strengths", "The council’s strengths"]
)
def test_strengths_have_several_headings(heading: str) -> None:
    facts = read_sampleton(EARLY_COVER, _replaced(EARLY_ASKED, "The local authority’s strengths", heading))
    assert [each.number for each in facts.strengths] == ["2"]
    assert [each.number for each in facts.findings] == ["1", "5"]


@pytest.mark.parametrize(
    "heading", ["Progress since the last Ofsted inspection", "Progress made since the previous inspection"]
)
def test_progress_has_several_headings(heading: str) -> None:
    asked = _replaced(EARLY_ASKED, "Progress since the last inspection", heading)
    facts = read_sampleton(EARLY_COVER, asked)
    assert [str(each.date) for each in facts.previous_inspections] == ["2012-06"]
