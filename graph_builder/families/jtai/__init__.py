"""The letter of several inspectorates after a joint targeted area inspection."""

from graph_builder.families.jtai.letter import FAMILY, RULE_VERSION, read, recognise

__all__ = ["FAMILY", "RULE_VERSION", "read", "recognise"]
