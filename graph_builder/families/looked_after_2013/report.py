"""Recognising and reading a report on services for looked after children."""

from __future__ import annotations

from graph_builder.facts import Family, ReportFacts
from graph_builder.families.looked_after_2013.template import REPORT
from graph_builder.grammar.early_report import is_early_report, read_early_report
from graph_builder.reading.document import Document

FAMILY = Family.LOOKED_AFTER_2013
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
