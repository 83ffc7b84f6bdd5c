"""ILACS: reports on inspections of local authority children's services, from 2018.

`template.py` describes such a report; the other modules each read one kind of fact from it.
"""

from graph_builder.families.ilacs.report import FAMILY, RULE_VERSION, read, recognise

__all__ = ["FAMILY", "RULE_VERSION", "read", "recognise"]
