"""The letter after a focused visit, which looks at one part of the services and gives no grades."""

from graph_builder.families.ilacs_focused_visit.letter import FAMILY, RULE_VERSION, read, recognise

__all__ = ["FAMILY", "RULE_VERSION", "read", "recognise"]
