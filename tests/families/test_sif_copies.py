"""SIF reports as text copies that have lost marks, labels and first lines: what is told, what is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph_builder.facts import FieldStatus, Grade, ReportFacts, Subject
from graph_builder.families import sif
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document
from tests.families.sampleton import BOARD, CLOSE, COVER, FINDINGS, read_sampleton, status_of
from tests.report_writer.plan import ReportPlan, Template
from tests.report_writer.strategies import reports
from tests.report_writer.stripped import write_stripped_text
from tests.report_writer.writing import write_report

ORPHANED_COVER = (
    COVER[: COVER.index("1. Children")]
    + "Requires improvement\n\npermanence\n\nGood\n\n\nGood\n\n\nInadequate\n\n\nRequires improvement\n"
)
CONTENTS = """
Contents
The local authority

Recommendations

The experiences and progress of children looked after and achieving
permanence
The Local Safeguarding Children Board (LSCB)

Recommendations

"""
WORN = """
The local authority
Information about this local authority area2
Local leadership
 The interim director of childrens services (DCS) has been in post since 5 January
 The chair of the LSCB has been in post since June 2015.

Recommendations

Visit families sooner and tell them
why you come.


Write plans that parents can read.

to homes of their own.
and say who does what.

Commissioning
with a strategy for the edge of care.

Summary for children and young people
 We want adults to listen to you.

The experiences and progress of
children who need help and
protection

Requires improvement

Summary
Help comes late.

The graded judgement about the experience and progress of care leavers
is that it is inadequate
with whom young people stay.
"""


class TestWornCopy:
    @pytest.fixture
    def facts(self) -> ReportFacts:
        return read_sampleton(ORPHANED_COVER, CONTENTS, WORN, BOARD, CLOSE)

    def test_grades_are_read_from_headings_and_never_from_orphaned_cells(self, facts: ReportFacts) -> None:
        assert [(each.area_key, each.grade) for each in facts.judgements] == [
            ("sif-overall", Grade.REQUIRES_IMPROVEMENT),
            ("sif-help-and-protection", Grade.REQUIRES_IMPROVEMENT),
            ("sif-care-leavers", Grade.INADEQUATE),
            ("sif-board", Grade.GOOD),
        ]
        assert facts.judgements[1].area == (
            "The experiences and progress of children who need help and protection"
        )

    @pytest.mark.parametrize("area", ["looked after", "adoption", "leadership"])
    def test_a_grade_whose_area_is_lost_is_not_read(self, area: str, facts: ReportFacts) -> None:
        assert status_of(f"judgement of {area}", facts) is FieldStatus.NOT_READ

    def test_paragraphs_under_the_heading_are_its_items_without_numbers(self, facts: ReportFacts) -> None:
        assert [
            (each.position, each.number, each.group, each.text)
            for each in facts.recommendations
            if each.addressee is Subject.AUTHORITY
        ] == [
            (1, None, None, "Visit families sooner and tell them why you come."),
            (2, None, None, "Write plans that parents can read."),
            (3, None, None, "to homes of their own."),
            (4, None, None, "and say who does what."),
            (5, None, "Commissioning", "with a strategy for the edge of care."),
        ]
        assert status_of("numbers of recommendations", facts) is FieldStatus.NOT_READ

    def test_items_that_lost_their_first_words_are_counted(self, facts: ReportFacts) -> None:
        missing = next(each for each in facts.missing if each.field == "first words of recommendations")
        assert missing.status is FieldStatus.NOT_READ
        assert missing.reason.startswith("3 of 5 items")

    def test_after_a_list_of_contents_without_page_numbers_the_authority_s_part_begins(
        self, facts: ReportFacts
    ) -> None:
        assert Counter(each.addressee for each in facts.recommendations) == {
            Subject.AUTHORITY: 5,
            Subject.BOARD: 1,
        }

    def test_a_date_that_is_not_whole_is_not_read(self, facts: ReportFacts) -> None:
        director, chair = (each for each in facts.people if not each.role.of_inspection_team)
        assert (director.since, director.interim) == (None, True)
        assert str(chair.since) == "2015-06"
        assert status_of("in post since", facts) is FieldStatus.NOT_READ

    def test_strengths_without_marks_are_not_read(self) -> None:
        lost = "\nThe local authoritys strengths\nbudgets are kept. Staff stay.\nand are proud.\n"
        facts = read_sampleton(ORPHANED_COVER, WORN, lost)
        assert facts.strengths == ()
        assert status_of("strengths", facts) is FieldStatus.NOT_READ


@pytest.mark.parametrize(
    "torn",
    [
        "3. Families find help.\n\nSome wait for it. (Recommendation)\n",
        "3. Families find help. Some wait for it.\n\n(Recommendation)\n",
    ],
)
def test_a_finding_torn_apart_at_a_page_s_end_is_whole(torn: str) -> None:
    findings = _replaced(FINDINGS, "3. Families find help. Some wait. (Recommendation)\n", torn)
    first = read_sampleton(COVER, findings).findings[0]
    assert first.text == "Families find help. Some wait for it. (Recommendation)"
    assert first.supports_recommendation


@pytest.mark.parametrize("other", ["Working together", "4."])
def test_a_heading_or_an_empty_number_is_no_part_of_a_finding(other: str) -> None:
    findings = _replaced(FINDINGS, "4. Records", f"{other}\n\n4. Records")
    assert read_sampleton(COVER, findings).findings[0].text.endswith("(Recommendation)")


def _replaced(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


@pytest.mark.parametrize("template", [each for each in Template if each.is_sif])
def test_a_stripped_copy_tells_what_its_words_tell_and_nothing_else(template: Template) -> None:
    @settings(
        max_examples=12,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        plan: ReportPlan = data.draw(reports(template))
        written = write_report(plan)
        text = write_stripped_text(written.layout)
        facts = sif.read(read_document(text.encode(), "stripped copy"))
        assert _asked(facts) == _asked(written.facts)
        truth = {each.area_key: each.grade for each in written.facts.judgements}
        told = {each.area_key: each.grade for each in facts.judgements}
        assert told.items() <= truth.items()
        sections = {section.area.value for section in plan.sections}
        assert told.keys() >= sections | (truth.keys() & {"sif-overall", "sif-board"})
        assert all(each.number is None for each in facts.recommendations)
        assert facts.findings == ()
        assert status_of("findings", facts) is FieldStatus.NOT_READ

    holds()


def _asked(facts: ReportFacts) -> list[tuple[Subject, str, str]]:
    """What is asked of whom, in words without marks; nested points follow their item."""
    words: list[tuple[Subject, str, str]] = []
    for each in facts.recommendations:
        plain = "".join(character for character in each.text if character not in "’'–•")
        words += [(each.addressee, each.kind.value, word) for word in plain.split()]
    return words


def test_a_careful_copy_reads_as_the_report_it_was_copied_from(
    seeds: Path, corpus_documents: Mapping[str, Document]
) -> None:
    name = "004_c121facd5e529979.txt"
    copy = sif.read(read_document((seeds / name).read_bytes(), name))
    report = sif.read(corpus_documents["worcestershire_childrens-services_2017-01-24.pdf"])
    for kind in ("judgements", "recommendations", "people", "previous_inspections", "statistics"):
        assert len(getattr(copy, kind)) == len(getattr(report, kind)), kind
    assert [(each.number, each.section, each.supports_recommendation) for each in copy.findings] == [
        (each.number, each.section, each.supports_recommendation) for each in report.findings
    ]
    for mine, theirs in zip(copy.findings, report.findings, strict=True):
        assert abs(len(mine.text) - len(theirs.text)) < 20, mine.number


def test_the_two_worn_seeds_tell_all_that_their_keys_hold(
    seeds: Path, answer_keys: Mapping[str, dict[str, Any]]
) -> None:
    for name in ("000_29f7a128bcb4958d.txt", "002_de15b602cd34d966.txt"):
        key = answer_keys[name]
        facts = sif.read(read_document((seeds / name).read_bytes(), name))
        judged = [each.grade.value.replace("-", " ").capitalize() for each in facts.judgements]
        assert judged == [*(each["grade"] for each in key["judgements"]), key["board"]["grade"]], name
        assert {each.text for each in facts.recommendations} >= {
            each["text"] for each in key["recommendations"]
        }, name
        assert [(each["date"], each["grade"]) for each in key["previous_inspections"]] == [
            (str(each.date), each.grade_as_printed and each.grade_as_printed.capitalize())
            for each in facts.previous_inspections
        ], name
        assert facts.findings == ()
        assert status_of("findings", facts) is FieldStatus.NOT_READ
        assert status_of("numbers of recommendations", facts) is FieldStatus.NOT_READ
