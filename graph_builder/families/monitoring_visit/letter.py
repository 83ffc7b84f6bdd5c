"""Recognising and reading the letter after a monitoring visit.

Since 2016, Ofsted visits an authority every few months after its services were judged inadequate. A letter to
the director follows: which visit it was since that judgement, the areas covered, an overview or headline
findings, and findings with an evaluation of progress. Nothing is graded, and few letters ask for anything
under a heading of its own.

No such letter was at hand: this was written from the published handbook and the wording that it prescribes.
"""

from __future__ import annotations

from graph_builder.facts import Family, ReportFacts
from graph_builder.grammar.visit_frame import subject_patterns
from graph_builder.grammar.visit_letter import is_visit_letter, read_visit_letter
from graph_builder.reading.document import Document

FAMILY = Family.MONITORING_VISIT
RULE_VERSION = 2

SUBJECTS = subject_patterns(
    r"(?:Ofsted(?:’s|:)? )?(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final"
    r"|\d{1,2}(?:st|nd|rd|th)) )?(?:ILACS |Ofsted )?monitoring visit(?: \d{1,2})?"
)


def recognise(document: Document) -> bool:
    """True for a letter whose subject is a monitoring visit."""
    return is_visit_letter(document, SUBJECTS)


def read(document: Document) -> ReportFacts:
    """All that the letter states.

    Raises:
        Refusal: without the authority's name, the days of the visit, or any finding.
    """
    return read_visit_letter(document, FAMILY, RULE_VERSION, SUBJECTS)
