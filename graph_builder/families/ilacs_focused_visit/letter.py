"""Recognising and reading the letter after a focused visit under ILACS.

Since 2018, Ofsted visits an authority between its inspections for a day or two and looks at one part of the
services: the front door, children in need, care leavers. A letter to the director follows: on what days and
by whom, what inspectors looked at, headline findings, what needs to improve or areas for priority action, and
main findings in paragraphs. The assurance visits of 2020 and 2021 ended in the same letter.

No such letter was at hand: this was written from the published framework and the wording that it prescribes.
"""

from __future__ import annotations

from graph_builder.facts import Family, ReportFacts
from graph_builder.grammar.visit_frame import subject_patterns
from graph_builder.grammar.visit_letter import is_visit_letter, read_visit_letter
from graph_builder.reading.document import Document

FAMILY = Family.ILACS_FOCUSED_VISIT
RULE_VERSION = 2

SUBJECTS = subject_patterns(
    r"(?:Ofsted(?:’s|:)? )?(?:ILACS |COVID-19 |virtual )?(?:focuss?ed|assurance)"
    r" (?:assurance )?visit(?: \(ILACS\))?"
)


def recognise(document: Document) -> bool:
    """True for a letter whose subject is a focused or assurance visit."""
    return is_visit_letter(document, SUBJECTS)


def read(document: Document) -> ReportFacts:
    """All that the letter states.

    Raises:
        Refusal: without the authority's name, the days of the visit, or any finding.
    """
    return read_visit_letter(document, FAMILY, RULE_VERSION, SUBJECTS)
