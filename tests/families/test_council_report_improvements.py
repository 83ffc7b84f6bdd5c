"""What a council paper says the inspection asks for, and what members are asked to decide."""

from __future__ import annotations

import pytest

from graph_builder.families import council_report
from tests.families.marshwood import OVERALL, marshwood, paper
from tests.families.papers import asked


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
        facts = paper(name)
        assert asked(facts) == rows
        assert [item.position for item in facts.recommendations] == list(range(1, len(rows) + 1))

    def test_a_list_that_returns_counts_once(self) -> None:
        listed = ("Ofsted named two areas for improvement:", "• Pay", "• Plans", "")
        again = ("As said above, the areas for improvement were:", "• Pay", "• Plans")
        assert len(asked(council_report.read(marshwood(*listed, *again)))) == 2

    def test_another_number_than_announced_is_a_doubt(self) -> None:
        facts = council_report.read(
            marshwood("Ofsted named three areas for improvement:", "• Pay", "• Plans")
        )
        assert len(facts.recommendations) == 2
        assert [doubt.field for doubt in facts.doubts] == ["recommendations"]

    def test_a_series_between_semicolons(self) -> None:
        body = "1.2 The areas for improvement are: the use of plans; pay; and supervision."
        rows = asked(council_report.read(marshwood(*OVERALL, body)))
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
        facts = council_report.read(marshwood(*OVERALL, introduction, "• do this", "• do that"))
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
        found = paper(name).decisions_sought
        assert [(decision.number, decision.text) for decision in found] == decisions
