"""Reports on inspections of services for looked after children alone, from 2013.

`template.py` describes such a report; the other modules each read one kind of fact from it.
"""

from graph_builder.families.looked_after_2013.report import FAMILY, RULE_VERSION, read, recognise

__all__ = ["FAMILY", "RULE_VERSION", "read", "recognise"]
