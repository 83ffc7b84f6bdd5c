"""A council's own paper to its cabinet, a committee or a member, on an inspection of its services."""

from graph_builder.families.council_report.paper import FAMILY, RULE_VERSION, read, recognise

__all__ = ["FAMILY", "RULE_VERSION", "read", "recognise"]
