"""Area SEND: reports on local area partnerships' arrangements for children with SEND, from 2023.

`template.py` describes such a report; the other modules each read one kind of fact from it.
"""

from graph_builder.families.area_send.report import FAMILY, RULE_VERSION, read, recognise

__all__ = ["FAMILY", "RULE_VERSION", "read", "recognise"]
