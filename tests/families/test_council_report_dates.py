"""The days in a council paper, and the papers behind it."""

from __future__ import annotations

import pytest

from graph_builder.families import council_report
from tests.families.marshwood import OVERALL, marshwood, paper


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
        answered = paper(name).answered_inspection
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
        answered = council_report.read(marshwood(*OVERALL, *body)).answered_inspection
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
        assert [str(commitment.by) for commitment in paper(name).commitments] == by

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
        expected = council_report.read(marshwood(*OVERALL, sentence)).expected_inspections
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
        assert [paper.text for paper in paper(name).background_papers] == papers
