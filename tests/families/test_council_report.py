"""Council papers on an inspection: invented ones of many forms, and the real one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from graph_builder.facts import FieldStatus, Grade, JudgementStatus, ReportFacts, Role
from graph_builder.families import annual_conversation, council_report
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document
from tests.families.papers import (
    COUNCIL_PAPERS,
    FOLDER,
    LETTERS,
    asked,
    check_evidence,
    document,
    in_role,
    written,
)

SEED = "003_9d332a43c7b6e72f.txt"

FRONT = (
    "Marshwood Council",
    "",
    "Cabinet",
    "",
    "8 June 2023",
    "",
    "Ofsted inspection of children’s services",
    "",
)
OVERALL = ("Background", "", "1.1 Overall effectiveness was judged to be good.", "")
DECISION = ("Recommendation", "", "That Cabinet notes the report.", "")
IMPLICATIONS = ("Financial implications", "", "None.", "", "Legal implications", "", "None.", "")


def _paper(name: str) -> ReportFacts:
    return council_report.read(document(FOLDER / "council_papers" / name))


def _written(*body: str) -> Document:
    return written(*FRONT, *DECISION, *body, "", *IMPLICATIONS)


def _grades(facts: ReportFacts) -> list[tuple[str, Grade]]:
    assert {judgement.status for judgement in facts.judgements} <= {JudgementStatus.CITED}
    return [(judgement.area_key, judgement.grade) for judgement in facts.judgements]


class TestFront:
    @pytest.mark.parametrize(
        ("name", "authority", "meeting", "date", "title"),
        [
            (
                "cabinet-member-decision.txt",
                "Thornmere County Council",
                "Cabinet Member for Children and Families",
                "2020-01-21",
                "Ofsted Inspection of Thornmere’s Children’s Services: response",
            ),
            (
                "executive-board.txt",
                "City of Kingsbourne Council",
                "Executive Board",
                "2023-03-07",
                "Focused visit and inspection of local authority children's services",
            ),
            (
                "full-council.md",
                "London Borough of Westhaven",
                "Full Council",
                "2023-11-22",
                "ILACS inspection – outcome and next steps",
            ),
            (
                "overview-and-scrutiny.txt",
                "Saltmarsh Council",
                "Overview and Scrutiny Committee",
                "2016-09-14",
                "Inspection of services for children in need of help and protection, children looked after"
                " and care leavers",
            ),
            (
                "scrutiny.txt",
                "MARSHWOOD BOROUGH COUNCIL",
                "Children’s Scrutiny Committee",
                "2023-06-08",
                "Outcome of the Ofsted inspection of children’s services",
            ),
            (
                "select-committee.txt",
                "Northfell Council",
                "CHILDREN AND YOUNG PEOPLE SELECT COMMITTEE",
                "2021-10-12",
                "OFSTED INSPECTION OF CHILDREN’S SERVICES – UPDATE",
            ),
        ],
    )
    def test_council_meeting_and_title(
        self, name: str, authority: str, meeting: str, date: str, title: str
    ) -> None:
        facts = _paper(name)
        assert facts.meeting is not None
        assert facts.publication is not None
        assert (facts.authority.name, facts.meeting.name, str(facts.meeting.date)) == (
            authority,
            meeting,
            date,
        )
        assert facts.publication.date == facts.meeting.date
        assert facts.title.text == title

    def test_a_front_sheet_without_gaps(self) -> None:
        facts = _paper("front-sheet-with-decisions.txt")
        assert facts.meeting is not None
        assert (facts.meeting.name, facts.authority.name) == (
            "CABINET",
            "Ferndale Metropolitan Borough Council",
        )
        assert facts.title.text == "OFSTED ILACS INSPECTION OF FERNDALE CHILDREN'S SERVICES"
        assert [decision.number for decision in facts.decisions_sought] == ["i", "ii"]
        assert facts.decisions_sought[1].text == "approves the improvement plan at Appendix A."
        assert in_role(facts, Role.REPORT_AUTHOR) == [
            ("Mary Jones", "Director of Children's Services"),
            ("Sam Lee", "Head of Quality Assurance"),
        ]
        assert len(facts.judgements) == 5
        assert [row[2] for row in asked(facts)] == ["1", "2", "3", "4", "5", "6"]
        assert not facts.doubts

    def test_a_table_for_front_sheet(self) -> None:
        facts = _paper("front-sheet-table.md")
        assert facts.meeting is not None
        assert facts.meeting.name == "Children, Families and Education Committee"
        assert in_role(facts, Role.DIRECTOR) == [("Alan Key", "Corporate Director of Children's Services")]
        assert len(facts.decisions_sought) == 2
        assert len(facts.judgements) == 4
        assert [row[3] for row in asked(facts)] == [
            "The quality of plans for children in need",
            "Oversight of private fostering arrangements",
        ]
        assert [paper.text for paper in facts.background_papers] == ["Ofsted ILACS report"]

    def test_every_invented_paper_has_its_test(self) -> None:
        assert len(COUNCIL_PAPERS) == 8

    @pytest.mark.parametrize(
        ("lines", "meeting"),
        [
            (("Report to the Cabinet", "Date of meeting: 8 June 2023"), "Cabinet"),
            (("Cabinet meeting – 8 June 2023",), "Cabinet meeting"),
            (("Report to: Cabinet Date: 8 June 2023",), "Cabinet"),
            (
                ("Meeting of the Children’s Select Committee held on 8 June 2023",),
                "Children’s Select Committee",
            ),
            (
                ("Name of meeting:", "Corporate Parenting Board", "Date:", "8th June 2023"),
                "Corporate Parenting Board",
            ),
            (
                ("Decision maker: Executive Member for Children", "Decision date: 8 June 2023"),
                "Executive Member for Children",
            ),
        ],
    )
    def test_where_the_meeting_stands(self, lines: tuple[str, ...], meeting: str) -> None:
        paper = written(
            "Marshwood Council", "", *lines, "", "Ofsted inspection", "", *DECISION, *OVERALL, *IMPLICATIONS
        )
        assert council_report.recognise(paper)
        facts = council_report.read(paper)
        assert facts.meeting is not None
        assert (facts.meeting.name, str(facts.meeting.date)) == (meeting, "2023-06-08")

    def test_a_meeting_on_no_calendar_is_refused(self) -> None:
        paper = written(
            "Marshwood Council",
            "",
            "Cabinet",
            "",
            "31 June 2023",
            "",
            "Ofsted inspection",
            "",
            *DECISION,
            *OVERALL,
            *IMPLICATIONS,
        )
        assert council_report.recognise(paper)
        with pytest.raises(Refusal, match="31 June 2023") as refusal:
            council_report.read(paper)
        assert refusal.value.code is Code.IMPOSSIBLE_DATE

    def test_a_paper_without_judgement_and_improvement_is_a_misread(self) -> None:
        with pytest.raises(Refusal, match="judgements") as refusal:
            council_report.read(_written("Background", "", "The report was welcome."))
        assert refusal.value.code is Code.MISREAD


class TestJudgements:
    def test_rows_of_a_table(self) -> None:
        requires = Grade.REQUIRES_IMPROVEMENT
        assert _grades(_paper("scrutiny.txt")) == [
            ("ilacs-leadership", requires),
            ("ilacs-help-and-protection", requires),
            ("ilacs-care", Grade.GOOD),
            ("ilacs-care-leavers", Grade.OUTSTANDING),
            ("ilacs-overall", requires),
        ]

    def test_of_two_columns_the_latest_counts(self) -> None:
        assert dict(_grades(_paper("full-council.md"))) == {
            "ilacs-overall": Grade.OUTSTANDING,
            "ilacs-leadership": Grade.OUTSTANDING,
            "ilacs-help-and-protection": Grade.GOOD,
            "ilacs-care": Grade.OUTSTANDING,
            "ilacs-care-leavers": Grade.OUTSTANDING,
        }

    def test_two_columns_that_do_not_say_which_is_which_are_not_read(self) -> None:
        table = ("Area Grade Grade", "Overall effectiveness Good Inadequate", "")
        facts = council_report.read(_written(*table, "Areas for improvement", "", "• Supervision."))
        assert facts.judgements == ()
        assert ("judgements", FieldStatus.NOT_STATED) in {(f.field, f.status) for f in facts.missing}

    def test_a_list_below_one_grade(self) -> None:
        facts = _paper("select-committee.txt")
        assert {grade for _, grade in _grades(facts)} == {Grade.GOOD}
        assert [judgement.area for judgement in facts.judgements] == [
            "Overall effectiveness",
            "Impact of leaders on social work practice with children and families",
            "Experiences and progress of children who need help and protection",
            "Experiences and progress of children in care and care leavers",
        ]

    def test_sentences(self) -> None:
        assert _grades(_paper("cabinet-member-decision.txt")) == [
            ("ilacs-overall", Grade.GOOD),
            ("ilacs-leadership", Grade.OUTSTANDING),
            ("ilacs-help-and-protection", Grade.GOOD),
            ("ilacs-care-and-care-leavers", Grade.GOOD),
        ]
        assert _grades(_paper("executive-board.txt")) == [
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
        facts = council_report.read(_written(sentence, "", "Areas for improvement", "", "• Pay."))
        assert _grades(facts) == grades

    def test_the_framework_before_ilacs(self) -> None:
        assert _grades(_paper("overview-and-scrutiny.txt")) == [
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
        assert council_report.read(_written(*body)).judgements == ()

    def test_an_earlier_inspections_grade_is_none(self) -> None:
        body = ("At the previous inspection overall effectiveness was judged to be inadequate.", "", *OVERALL)
        facts = council_report.read(_written(*body))
        assert _grades(facts) == [("ilacs-overall", Grade.GOOD)]

    def test_two_grades_for_one_area_are_a_doubt(self) -> None:
        facts = council_report.read(_written(*OVERALL, "1.2 Overall effectiveness: Outstanding"))
        assert len(facts.judgements) == 1
        assert [doubt.field for doubt in facts.doubts] == ["judgements"]


class TestImprovements:
    @pytest.mark.parametrize(
        ("name", "rows"),
        [
            (
                "cabinet-member-decision.txt",
                [
                    ("authority", "area for improvement", "1", "The response to children who go missing."),
                    ("authority", "area for improvement", "2", "The quality of pathway plans."),
                    ("authority", "area for improvement", "3", "The use of chronologies."),
                ],
            ),
            (
                "executive-board.txt",
                [
                    ("authority", "priority action", "a", "The response to contacts out of hours."),
                    ("authority", "priority action", "b", "The management of risk outside the family home."),
                    ("authority", "area for improvement", "a", "The stability of the workforce."),
                    ("authority", "area for improvement", "b", "Placement choice."),
                ],
            ),
            (
                "full-council.md",
                [
                    ("authority", "area for improvement", None, "the recording of management decisions"),
                    (
                        "authority",
                        "area for improvement",
                        None,
                        "health assessments for children placed out of borough",
                    ),
                ],
            ),
            (
                "overview-and-scrutiny.txt",
                [
                    (
                        "authority",
                        "recommendation",
                        "1",
                        "Make sure that all referrals are seen by a qualified manager.",
                    ),
                    ("authority", "recommendation", "2", "Reduce the caseloads of social workers."),
                ],
            ),
            (
                "scrutiny.txt",
                [
                    ("authority", "area for improvement", None, "The timeliness of strategy meetings."),
                    (
                        "authority",
                        "area for improvement",
                        None,
                        "The quality of supervision, so that it drives children’s plans: for disabled"
                        " children for children in private fostering.",
                    ),
                    ("authority", "area for improvement", None, "Life-story work."),
                ],
            ),
            (
                "select-committee.txt",
                [
                    ("authority", "area for improvement", "1", "Consistency of return home interviews."),
                    (
                        "authority",
                        "area for improvement",
                        "2",
                        "Access to mental health services for care leavers.",
                    ),
                ],
            ),
        ],
    )
    def test_what_the_inspection_asks_for(
        self, name: str, rows: list[tuple[str, str, str | None, str]]
    ) -> None:
        facts = _paper(name)
        assert asked(facts) == rows
        assert [item.position for item in facts.recommendations] == list(range(1, len(rows) + 1))

    def test_a_list_that_returns_counts_once(self) -> None:
        listed = ("Ofsted named two areas for improvement:", "• Pay", "• Plans", "")
        again = ("As said above, the areas for improvement were:", "• Pay", "• Plans")
        assert len(asked(council_report.read(_written(*listed, *again)))) == 2

    def test_another_number_than_announced_is_a_doubt(self) -> None:
        facts = council_report.read(_written("Ofsted named three areas for improvement:", "• Pay", "• Plans"))
        assert len(facts.recommendations) == 2
        assert [doubt.field for doubt in facts.doubts] == ["recommendations"]

    def test_a_series_between_semicolons(self) -> None:
        body = "1.2 The areas for improvement are: the use of plans; pay; and supervision."
        rows = asked(council_report.read(_written(*OVERALL, body)))
        assert [row[3] for row in rows] == ["the use of plans", "pay", "supervision"]

    @pytest.mark.parametrize(
        "introduction",
        [
            "To address the areas for improvement, the council will:",
            "The report found the following strengths and areas for improvement:",
            "Progress on the areas for improvement:",
        ],
    )
    def test_other_lists_are_none(self, introduction: str) -> None:
        facts = council_report.read(_written(*OVERALL, introduction, "• do this", "• do that"))
        assert facts.recommendations == ()


class TestDecisions:
    @pytest.mark.parametrize(
        ("name", "decisions"),
        [
            (
                "cabinet-member-decision.txt",
                [(None, "That the Cabinet Member approves the action plan for submission to Ofsted.")],
            ),
            (
                "executive-board.txt",
                [(None, "The Executive Board is asked to endorse the improvement plan.")],
            ),
            (
                "full-council.md",
                [
                    ("1", "That Council welcomes the report."),
                    ("2", "That Council thanks staff, carers and partners."),
                ],
            ),
            ("overview-and-scrutiny.txt", [(None, "Members are recommended to note the report.")]),
            (
                "scrutiny.txt",
                [
                    ("a", "note the inspection report; and"),
                    ("b", "comment on the draft improvement plan at Appendix 1."),
                ],
            ),
            (
                "select-committee.txt",
                [
                    ("i", "That the outcome of the inspection be noted."),
                    ("ii", "That a further report be brought in six months."),
                ],
            ),
        ],
    )
    def test_what_members_are_asked(self, name: str, decisions: list[tuple[str | None, str]]) -> None:
        found = _paper(name).decisions_sought
        assert [(decision.number, decision.text) for decision in found] == decisions


class TestPeople:
    def test_lines_of_a_front_sheet(self) -> None:
        facts = _paper("scrutiny.txt")
        director = ("Ana Silva-Brook", "Director of Children’s Services")
        assert in_role(facts, Role.REPORT_AUTHOR) == [director]
        assert in_role(facts, Role.DIRECTOR) == [director]
        assert in_role(facts, Role.LEAD_MEMBER) == [("Peter Unreal", "Cabinet Member for Children")]

    def test_rows_of_a_table(self) -> None:
        facts = _paper("executive-board.txt")
        assert ("Lee Wright", "Improvement Lead") in in_role(facts, Role.REPORT_AUTHOR)
        assert in_role(facts, Role.STRATEGIC_DIRECTOR) == [("Robin Pretend", "Strategic Director – People")]
        assert in_role(facts, Role.LEAD_MEMBER) == [("Chris Nobody", "Lead Member for Children")]
        assert in_role(facts, Role.DIRECTOR) == []

    def test_a_post_on_the_line_below(self) -> None:
        authors = in_role(_paper("cabinet-member-decision.txt"), Role.REPORT_AUTHOR)
        assert ("Bertrand Fictive", "Head of Improvement") in authors
        assert (None, "Executive Director of Children, Families and Education") in authors

    def test_a_post_in_brackets(self) -> None:
        assert in_role(_paper("select-committee.txt"), Role.LEAD_MEMBER) == [
            ("Ada Imaginary", "Executive Member for Children’s Services")
        ]

    def test_titles_are_left_out(self) -> None:
        assert in_role(_paper("full-council.md"), Role.LEAD_MEMBER) == [("Femi Sample", None)]
        assert in_role(_paper("full-council.md"), Role.DIRECTOR) == [("Pat Exemplar", None)]

    @pytest.mark.parametrize(
        ("line", "people"),
        [
            ("Other members: Councillors Sample, Mockup and Dummy", ["Sample", "Mockup", "Dummy"]),
            ("Other members: Cllr Ada Sample", ["Ada Sample"]),
            ("Local member(s): n/a", []),
            ("Local members: None", []),
        ],
    )
    def test_members_consulted(self, line: str, people: list[str]) -> None:
        facts = council_report.read(_written(*OVERALL, line))
        assert [name for name, _ in in_role(facts, Role.MEMBER_CONSULTED)] == people

    @pytest.mark.parametrize(
        "row",
        [
            "Assistant Director Jo Mockup Assistant Director – Families jomockup@marshwood.example",
            "Assistant Director Assistant Director – Families Jo Mockup jo.mockup@marshwood.example",
            "Assistant Director: Jo Mockup, Assistant Director – Families, tel. 01234 567890",
        ],
    )
    def test_name_and_post_in_either_order(self, row: str) -> None:
        paper = _written(*OVERALL, row)
        facts = council_report.read(paper)
        assert in_role(facts, Role.ASSISTANT_DIRECTOR) == [("Jo Mockup", "Assistant Director – Families")]
        check_evidence(paper.text, facts)


class TestDates:
    @pytest.mark.parametrize(
        ("name", "published", "fieldwork"),
        [
            ("cabinet-member-decision.txt", "2019-12-09", None),
            ("executive-board.txt", None, "2022-11"),
            ("full-council.md", "2023-11-13", "2023-09-18"),
            ("overview-and-scrutiny.txt", "2016-08-08", "2016-06"),
            ("scrutiny.txt", "2023-05-02", "2023-03-06"),
            ("select-committee.txt", "2021-08", "2021-07-05"),
        ],
    )
    def test_the_inspection_answered(self, name: str, published: str | None, fieldwork: str | None) -> None:
        answered = _paper(name).answered_inspection
        assert answered is not None
        assert (str(answered.published) if answered.published else None) == published
        assert (str(answered.fieldwork) if answered.fieldwork else None) == fieldwork

    def test_of_dates_far_apart_the_first_day_of_fieldwork_counts(self) -> None:
        filling = ["The council thanks all who took part, and says so once again."] * 20
        body = (
            "The inspection took place from 6 to 17 March 2023.",
            *filling,
            "Its report was published on 2 May 2023.",
        )
        answered = council_report.read(_written(*OVERALL, *body)).answered_inspection
        assert answered is not None
        assert (str(answered.fieldwork), answered.published) == ("2023-03-06", None)
        assert answered.evidence.quote == body[0]

    @pytest.mark.parametrize(
        ("name", "by"),
        [
            ("cabinet-member-decision.txt", ["2020-03"]),
            ("executive-board.txt", ["2023-04-04"]),
            ("full-council.md", ["2024-01"]),
            ("overview-and-scrutiny.txt", ["2016-11-14"]),
            ("scrutiny.txt", ["2023-08-09"]),
            ("select-committee.txt", []),
        ],
    )
    def test_what_will_be_done_by_when(self, name: str, by: list[str]) -> None:
        assert [str(commitment.by) for commitment in _paper(name).commitments] == by

    @pytest.mark.parametrize(
        ("sentence", "window"),
        [
            ("The next inspection is expected between May 2025 and May 2026.", ("2025-05", "2026-05")),
            ("Our next inspection will be between March and July 2026.", ("2026-03", "2026-07")),
            ("Marshwood’s next full inspection is likely in 2026.", ("2026", "2026")),
            ("Monitoring visits are due from June 2023 to December 2024.", ("2023-06", "2024-12")),
            ("The next inspection is expected soon.", None),
            ("The last inspection was in 2019.", None),
        ],
    )
    def test_the_next_inspection(self, sentence: str, window: tuple[str, str] | None) -> None:
        expected = council_report.read(_written(*OVERALL, sentence)).expected_inspections
        assert [(str(item.earliest), str(item.latest)) for item in expected] == ([window] if window else [])


class TestBackgroundPapers:
    @pytest.mark.parametrize(
        ("name", "papers"),
        [
            (
                "cabinet-member-decision.txt",
                ["Inspection report of 9 December 2019", "Self-evaluation, autumn 2019"],
            ),
            ("executive-board.txt", ["Inspection report, 23 January 2023"]),
            ("full-council.md", ["Ofsted report published 13 November 2023"]),
            ("overview-and-scrutiny.txt", []),
            ("scrutiny.txt", []),
        ],
    )
    def test_their_titles(self, name: str, papers: list[str]) -> None:
        assert [paper.text for paper in _paper(name).background_papers] == papers


class TestRecognition:
    @pytest.mark.parametrize("path", COUNCIL_PAPERS, ids=lambda path: path.stem)
    def test_papers_are_claimed_by_this_family_alone(self, path: Path) -> None:
        paper = document(path)
        assert council_report.recognise(paper)
        assert not annual_conversation.recognise(paper)
        check_evidence(paper.text, council_report.read(paper))

    @pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
    def test_letters_are_not(self, path: Path) -> None:
        assert not council_report.recognise(document(path))

    def test_a_paper_on_something_else_is_not(self) -> None:
        front = ("Marshwood Council", "", "Cabinet", "", "8 June 2023", "", "Parking strategy", "")
        assert not council_report.recognise(written(*front, *DECISION, *IMPLICATIONS))

    def test_no_report_of_the_corpus_is(self, corpus_documents: Mapping[str, Document]) -> None:
        assert len(corpus_documents) > 200
        claimed = [name for name, report in corpus_documents.items() if council_report.recognise(report)]
        assert claimed == []


def test_the_real_paper(seeds: Path, answer_keys: Mapping[str, dict[str, Any]]) -> None:
    paper, key = document(seeds / SEED), answer_keys[SEED]
    assert council_report.recognise(paper)
    facts = council_report.read(paper)
    check_evidence(paper.text, facts)
    assert facts.publication is not None
    assert str(facts.publication.date) == key["published"]
    assert key["authority"] in facts.authority.name
    assert [(judgement.area, judgement.grade.value) for judgement in facts.judgements] == [
        (row["area"], row["grade"].lower()) for row in key["judgements"]
    ]
    assert asked(facts) == [
        (row["addressee"], row["kind"], row["number"], row["text"]) for row in key["recommendations"]
    ]
    assert in_role(facts, Role.DIRECTOR) == []
    assert len(in_role(facts, Role.REPORT_AUTHOR)) == 2
    assert [str(commitment.by) for commitment in facts.commitments] == [
        *("2022-05-13", "2022-06", "2022-05-13", "2022-06"),
    ]
    assert [(str(item.earliest), str(item.latest)) for item in facts.expected_inspections] == [
        ("2025-05", "2026-05")
    ]
