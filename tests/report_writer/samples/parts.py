"""Short names for the parts of a plan, so that a sample reads like the report it becomes."""

from __future__ import annotations

from graph_builder.facts import Grade, PartialDate, RecommendationKind, Role
from tests.report_writer.plan import Area, Ask, Graded, Inspector, Paragraph, Section

OUTSTANDING, GOOD = Grade.OUTSTANDING, Grade.GOOD
IMPROVE, INADEQUATE = Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE
ADEQUATE = Grade.ADEQUATE
"""A grade of the frameworks before 2013."""


def when(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    return PartialDate(year=year, month=month, day=day)


def recommend(text: str) -> Ask:
    """An item under "Recommendations"."""
    return Ask(text=text)


def improve(text: str, outcome: str = "", *, group: str | None = None, nested: tuple[str, ...] = ()) -> Ask:
    """An item under a heading that asks what needs to improve."""
    kind = RecommendationKind.AREA_FOR_IMPROVEMENT
    return Ask(text=text, outcome=outcome, group=group, nested=nested, kind=kind)


def act_now(text: str) -> Ask:
    """An item under "Priority and immediate action"."""
    return Ask(text=text, kind=RecommendationKind.PRIORITY_ACTION)


def section(area: Area, *texts: str, summary: str = "") -> Section:
    """Findings about an area; a text that ends in an asterisk supports a recommendation."""
    findings = tuple(Paragraph(text=t.rstrip("* "), supports_recommendation=t.endswith("*")) for t in texts)
    return Section(area=area, findings=findings, summary=summary)


def findings(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text=text) for text in texts)


def grades(*pairs: tuple[Area, Grade]) -> tuple[Graded, ...]:
    return tuple(Graded(area, grade) for area, grade in pairs)


def sif_grades(
    overall: Grade, help_: Grade, looked_after: Grade, adoption: Grade, leavers: Grade, leadership: Grade
) -> tuple[Graded, ...]:
    """The six judgements of a SIF report in the order printed."""
    return grades(
        (Area.SIF_OVERALL, overall),
        (Area.SIF_HELP, help_),
        (Area.SIF_LOOKED_AFTER, looked_after),
        (Area.SIF_ADOPTION, adoption),
        (Area.SIF_CARE_LEAVERS, leavers),
        (Area.SIF_LEADERSHIP, leadership),
    )


def leads(*names: str) -> tuple[Inspector, ...]:
    return tuple(Inspector(Role.LEAD_INSPECTOR, name) for name in names)


def team(lead: str, deputy: str, *members: str, assured_by: str, analyst: str = "") -> tuple[Inspector, ...]:
    """A SIF inspection team: lead, deputy, team inspectors, data analyst, quality assurance manager."""
    return (
        Inspector(Role.LEAD_INSPECTOR, lead),
        Inspector(Role.DEPUTY_LEAD_INSPECTOR, deputy),
        *(Inspector(Role.TEAM_INSPECTOR, name) for name in members),
        *((Inspector(Role.SENIOR_DATA_ANALYST, analyst),) if analyst else ()),
        Inspector(Role.QUALITY_ASSURANCE_MANAGER, assured_by),
    )
