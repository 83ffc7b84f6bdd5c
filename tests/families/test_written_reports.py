"""What is written from a random plan is read back as exactly that, evidence and all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph_builder.families.registry import read_facts
from graph_builder.reading.document import Form
from graph_builder.reading.reader import read_document
from tests.evidence import check_evidence
from tests.report_writer.draft import unplaced
from tests.report_writer.plan import Inspected, ReportPlan, Template
from tests.report_writer.samples import brackenshire, tarnholme
from tests.report_writer.strategies import reports
from tests.report_writer.writing import set_report, write_report

EXAMPLES = 12
"""Per template and form: derandomized, so that every run sees the same ones."""


@pytest.mark.parametrize("form", [Form.PDF, Form.TEXT])
@pytest.mark.parametrize("template", Template)
def test_a_written_report_reads_back_as_its_facts(template: Template, form: Form) -> None:
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],  # a whole report takes minutes to shrink; the plan printed says enough
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        plan: ReportPlan = data.draw(reports(template))
        written = write_report(plan)
        document = read_document(set_report(written, form), "written report")
        facts = read_facts(document)
        assert unplaced(facts) == written.facts
        check_evidence(document, facts)

    holds()


def test_a_group_of_items_may_be_called_like_an_area_in_a_text_copy() -> None:
    written = write_report(brackenshire.YEAR_2014)
    facts = read_facts(read_document(set_report(written, Form.TEXT), "text copy"))
    assert unplaced(facts).recommendations == written.facts.recommendations


def test_a_board_may_be_named_after_an_abbreviated_saint() -> None:
    saint = Inspected(council="St. Osk Council", short="St. Osk", board="St. Osk Safeguarding Children Board")
    written = write_report(replace(tarnholme.BOARD_2015, inspected=saint))
    facts = read_facts(read_document(set_report(written, Form.PDF), "review of a board"))
    assert unplaced(facts).board == written.facts.board
