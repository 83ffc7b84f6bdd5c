"""Reports on inspections of safeguarding and looked after children services, 2009 to 2012."""

from graph_builder.families.joint_area_review.report import FAMILY, RULE_VERSION, read, recognise

__all__ = ["FAMILY", "RULE_VERSION", "read", "recognise"]
