"""Recognising and reading a report on safeguarding and looked after children services.

From 2009 to 2012 Ofsted, with the Care Quality Commission, inspected both services of an area in two weeks
and judged each apart: these announced inspections took the place of the joint area reviews. The reviews
themselves, until 2008, are set otherwise and are not read.

No such report was at hand: this was written from the published framework and from the reports of 2013 on
looked after children, which have the same form.
"""

from __future__ import annotations

from graph_builder.facts import Family, ReportFacts
from graph_builder.families.joint_area_review.template import REPORT
from graph_builder.grammar.early_report import is_early_report, read_early_report
from graph_builder.reading.document import Document

FAMILY = Family.JOINT_AREA_REVIEW
RULE_VERSION = 2


def recognise(document: Document) -> bool:
    """True if its cover has the title of such a report and dates of inspection."""
    return is_early_report(document, REPORT)


def read(document: Document) -> ReportFacts:
    """All that the report states.

    Raises:
        Refusal: without a judgement, dates of inspection or the council's name.
    """
    return read_early_report(document, FAMILY, RULE_VERSION, REPORT)
