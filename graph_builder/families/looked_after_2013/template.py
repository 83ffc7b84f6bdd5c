"""What is particular to reports on services for looked after children (2013): title and judged areas.

In wordings a space stands for any white space and ’ for any apostrophe or none.
"""

from __future__ import annotations

from graph_builder.grammar.early_template import ReportPart, early_report
from graph_builder.grammar.judgement_table import Area

AREAS = (
    Area("looked-after-overall", ("overall effectiveness",)),
    Area("looked-after-capacity", ("capacity (?:to improve|for improvement)",)),
    Area(
        "looked-after-outcomes",
        ("outcomes for looked after children(?: and young people)?(?: and care leavers)?",),
    ),
    Area("looked-after-provision", ("(?:the )?quality of provision",)),
    Area("looked-after-leadership", ("leadership and management",)),
)

REPORT = early_report(
    r"inspection of (?:services for looked after children|looked after children(?:’s)? services)",
    [ReportPart(areas=AREAS)],
    of_services=" of services for looked after children(?: and young people)?",
)
