"""Who a council paper names: authors, directors, members consulted."""

from __future__ import annotations

import pytest

from graph_builder.facts import Role
from graph_builder.families import council_report
from tests.evidence import check_evidence
from tests.families.marshwood import OVERALL, marshwood, paper
from tests.families.papers import in_role


class TestPeople:
    def test_lines_of_a_front_sheet(self) -> None:
        facts = paper("scrutiny.txt")
        director = ("Ana Silva-Brook", "Director of Children’s Services")
        assert in_role(facts, Role.REPORT_AUTHOR) == [director]
        assert in_role(facts, Role.DIRECTOR) == [director]
        assert in_role(facts, Role.LEAD_MEMBER) == [("Peter Unreal", "Cabinet Member for Children")]

    def test_rows_of_a_table(self) -> None:
        facts = paper("executive-board.txt")
        assert ("Lee Wright", "Improvement Lead") in in_role(facts, Role.REPORT_AUTHOR)
        assert in_role(facts, Role.STRATEGIC_DIRECTOR) == [("Robin Pretend", "Strategic Director – People")]
        assert in_role(facts, Role.LEAD_MEMBER) == [("Chris Nobody", "Lead Member for Children")]
        assert in_role(facts, Role.DIRECTOR) == []

    def test_a_post_on_the_line_below(self) -> None:
        authors = in_role(paper("cabinet-member-decision.txt"), Role.REPORT_AUTHOR)
        assert ("Bertrand Fictive", "Head of Improvement") in authors
        assert (None, "Executive Director of Children, Families and Education") in authors

    def test_a_post_in_brackets(self) -> None:
        assert in_role(paper("select-committee.txt"), Role.LEAD_MEMBER) == [
            ("Ada Imaginary", "Executive Member for Children’s Services")
        ]

    def test_titles_are_left_out(self) -> None:
        assert in_role(paper("full-council.md"), Role.LEAD_MEMBER) == [("Femi Sample", None)]
        assert in_role(paper("full-council.md"), Role.DIRECTOR) == [("Pat Exemplar", None)]

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
        facts = council_report.read(marshwood(*OVERALL, line))
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
        paper = marshwood(*OVERALL, row)
        facts = council_report.read(paper)
        assert in_role(facts, Role.ASSISTANT_DIRECTOR) == [("Jo Mockup", "Assistant Director – Families")]
        check_evidence(paper, facts)
