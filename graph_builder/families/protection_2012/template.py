"""What is particular to reports on the protection of children (2012 and 2013): title and judged areas.

In wordings a space stands for any white space and ’ for any apostrophe or none.
"""

from __future__ import annotations

from graph_builder.grammar.early_template import ReportPart, early_report
from graph_builder.grammar.judgement_table import Area

AREAS = (
    Area("protection-overall", ("(?:the )?overall effectiveness",)),
    Area(
        "protection-help",
        (
            "(?:the )?effectiveness of (?:the )?help and protection(?: provided)?(?: to children)?"
            "(?:,? (?:and )?young people)?(?:,? (?:and )?(?:their )?families)?(?:,? and carers)?",
        ),
    ),
    Area("protection-practice", ("(?:the )?quality of practice",)),
    Area("protection-leadership", ("leadership and governance",)),
)

REPORT = early_report(
    r"(?:unannounced )?inspection of (?:the )?(?:local authority )?arrangements"
    r" for the protection of children",
    [ReportPart(areas=AREAS)],
    of_services=" of (?:the )?(?:local authority )?arrangements"
    " (?:for the protection of|to protect) children",
)
