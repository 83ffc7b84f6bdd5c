"""Recognising and reading a report on the arrangements for the protection of children.

Unannounced inspections from May 2012 to 2013 looked at help and protection by itself; they made four
judgements.

No such report was at hand: this was written from the published framework and from the reports of 2013 on
looked after children, which have the same form.
"""

from __future__ import annotations

from graph_builder.facts import Family, ReportFacts
from graph_builder.families.protection_2012.template import REPORT
from graph_builder.grammar.early_report import is_early_report, read_early_report
from graph_builder.reading.document import Document

FAMILY = Family.PROTECTION_2012
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
