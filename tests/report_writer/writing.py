"""Writes a planned report: by its template, and in a file format.

Owns the choice of template and format; both are described in their own modules.
"""

from __future__ import annotations

from graph_builder.facts import Family
from graph_builder.reading.document import Form
from tests.report_writer.blocks import Layout
from tests.report_writer.docx_form import write_docx
from tests.report_writer.draft import INVENTED, Draft, WrittenReport, gather
from tests.report_writer.ilacs import write_ilacs
from tests.report_writer.papers import PaperPlan
from tests.report_writer.pdf import write_pdf
from tests.report_writer.plain import write_html, write_markdown, write_text
from tests.report_writer.plan import ReportPlan
from tests.report_writer.sif import write_sif


def write_report(plan: ReportPlan | PaperPlan) -> WrittenReport:
    """The plan laid out, a report by its template, with the facts a reader should find in it."""
    if isinstance(plan, PaperPlan):
        layout = Layout(
            title=plan.title,
            blocks=plan.blocks,
            foot=plan.foot,
            grade_left=plan.grade_left,
            grade_width=plan.grade_width,
        )
        return WrittenReport(layout=layout, facts=gather(plan.family, plan.facts))
    draft = Draft()
    layout = write_sif(plan, draft) if plan.template.is_sif else write_ilacs(plan, draft)
    family = Family.SIF if plan.template.is_sif else Family.ILACS
    return WrittenReport(layout=layout, facts=gather(family, draft.facts))


def set_report(written: WrittenReport, form: Form) -> bytes:
    """The written report as the bytes of a file. The same report gives the same bytes."""
    match form:
        case Form.PDF:
            return write_pdf(written.layout, subject=INVENTED)
        case Form.TEXT:
            return write_text(written.layout).encode()
        case Form.MARKDOWN:
            return write_markdown(written.layout).encode()
        case Form.HTML:
            return write_html(written.layout).encode()
        case Form.DOCX:
            return write_docx(written.layout)
