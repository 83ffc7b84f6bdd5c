"""SIF: reports under the single inspection framework, 2013 to 2018.

`template.py` describes such a report; the other modules each read one kind of fact from it.
"""

from graph_builder.families.sif.report import FAMILY, RULE_VERSION, read, recognise

__all__ = ["FAMILY", "RULE_VERSION", "read", "recognise"]
