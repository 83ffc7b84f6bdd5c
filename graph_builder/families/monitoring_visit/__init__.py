"""The letter after a monitoring visit to an authority whose services were judged inadequate."""

from graph_builder.families.monitoring_visit.letter import FAMILY, RULE_VERSION, read, recognise

__all__ = ["FAMILY", "RULE_VERSION", "read", "recognise"]
