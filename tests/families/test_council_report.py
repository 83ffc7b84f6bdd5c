"""Council papers on an inspection: what tells them, their front, and the real one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from graph_builder.facts import Role
from graph_builder.families import annual_conversation, council_report
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document
from tests.evidence import check_evidence
from tests.families.marshwood import DECISION, IMPLICATIONS, OVERALL, marshwood, paper
from tests.families.papers import COUNCIL_PAPERS, LETTERS, asked, document, in_role, written

SEED = "003_9d332a43c7b6e72f.txt"


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
        facts = paper(name)
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
        facts = paper("front-sheet-with-decisions.txt")
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
        facts = paper("front-sheet-table.md")
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
            council_report.read(marshwood("Background", "", "The report was welcome."))
        assert refusal.value.code is Code.MISREAD


class TestRecognition:
    @pytest.mark.parametrize("path", COUNCIL_PAPERS, ids=lambda path: path.stem)
    def test_papers_are_claimed_by_this_family_alone(self, path: Path) -> None:
        paper = document(path)
        assert council_report.recognise(paper)
        assert not annual_conversation.recognise(paper)
        check_evidence(paper, council_report.read(paper))

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
    check_evidence(paper, facts)
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
