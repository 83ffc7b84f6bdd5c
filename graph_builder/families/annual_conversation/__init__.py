"""Ofsted's letter after its yearly meeting with a director of children's services."""

from graph_builder.families.annual_conversation.letter import FAMILY, RULE_VERSION, read, recognise

__all__ = ["FAMILY", "RULE_VERSION", "read", "recognise"]
