"""Reports on inspections of services for looked after children alone, from 2013.

`template.py` holds what is particular to them; the rest they share with other reports of their time.
"""

from graph_builder.families.looked_after_2013.report import FAMILY, RULE_VERSION, read, recognise

__all__ = ["FAMILY", "RULE_VERSION", "read", "recognise"]
