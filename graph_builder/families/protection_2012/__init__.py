"""Reports on inspections of local authority arrangements for the protection of children, 2012 and 2013."""

from graph_builder.families.protection_2012.report import FAMILY, RULE_VERSION, read, recognise

__all__ = ["FAMILY", "RULE_VERSION", "read", "recognise"]
