"""The writer of reports: its files are read back whole, and the same plan gives the same bytes."""

from __future__ import annotations

import re

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings

from graph_builder.reading.document import Form
from graph_builder.reading.reader import read_document
from tests.report_writer.plan import ReportPlan, Template
from tests.report_writer.samples import brackenshire, tarnholme
from tests.report_writer.samples.catalogue import SAMPLES
from tests.report_writer.strategies import reports
from tests.report_writer.typography import wrap
from tests.report_writer.wording import print_stretches
from tests.report_writer.writing import set_report, write_report


@pytest.mark.parametrize("form", Form)
def test_a_report_is_read_as_the_form_it_is_set_in(form: Form) -> None:
    data = set_report(write_report(brackenshire.YEAR_2023), form)
    assert read_document(data, "report").form is form


@pytest.mark.parametrize("form", Form)
def test_the_same_plan_gives_the_same_bytes(form: Form) -> None:
    written = write_report(tarnholme.YEAR_2014)
    assert set_report(written, form) == set_report(write_report(tarnholme.YEAR_2014), form)


@pytest.mark.parametrize("form", Form)
def test_every_text_a_report_states_can_be_read_in_it(form: Form) -> None:
    written = write_report(tarnholme.YEAR_2014)
    text = " ".join(read_document(set_report(written, form), "report").text.split())
    stated = [
        *(fact.text for fact in written.facts.recommendations),
        *(fact.text for fact in written.facts.findings),
        *(fact.text for fact in written.facts.strengths),
    ]
    assert [part for part in stated if part not in text] == []


@pytest.mark.parametrize("template", Template)
def test_every_template_can_be_planned_at_random(template: Template) -> None:
    @settings(max_examples=5, deadline=None, derandomize=True)
    @given(reports(template))
    def holds(plan: ReportPlan) -> None:
        facts = write_report(plan).facts
        assert facts.judgements
        assert facts.recommendations
        assert facts.findings

    holds()


def test_a_paused_inspection_prints_both_parts() -> None:
    plans = [sample.plan for sample in SAMPLES if isinstance(sample.plan, ReportPlan)]
    plan = next(plan for plan in plans if len(plan.fieldwork) == 2)
    printed = print_stretches(plan.fieldwork, plan.date_style)
    assert printed == "12 to 23 May 2025 and 8 to 10 September 2025"


def test_lines_break_after_spaces_and_hyphens_only() -> None:
    text = "a well-kept, half-finished diary – and a door"
    lines = wrap(text, "Helvetica", 12.0, 60.0)
    assert "".join(lines) == text
    assert len(lines) > 3
    assert all(line.endswith((" ", "-", "–")) for line in lines[:-1])


def test_pdfium_sees_what_it_sees_in_real_reports() -> None:
    """Page numbers first, bullets of a font of signs, marks stuck to headings, grades after labels."""
    pages = _pdfium_pages(set_report(write_report(brackenshire.YEAR_2014), Form.PDF))
    assert pages[0].startswith("1\r\nBrackenshire\r\n")
    assert "Board1\r\n" in pages[0]
    assert "permanence\r\nRequires" in pages[0]
    assert "\uf06e The director" in pages[2]
    ilacs = _pdfium_pages(set_report(write_report(tarnholme.YEAR_2026), Form.PDF))
    assert "What needs to improve?1" in ilacs[0]
    assert "\u25fc The choice" in ilacs[0]
    assert ilacs[1].startswith("Inspection of Tarnholme local authority children’s services\r\n20 April to")


def test_a_sentence_of_a_long_report_crosses_a_page() -> None:
    pages = _pdfium_pages(set_report(write_report(tarnholme.YEAR_2014), Form.PDF))
    lines = [re.split(r"\r\n", page)[-1] for page in pages[:-1]]
    assert any(not line.rstrip().endswith((".", "”", "’")) for line in lines)


def _pdfium_pages(data: bytes) -> list[str]:
    with pdfium.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]
