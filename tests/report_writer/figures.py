"""The parts of a SIF report about the area: figures, local leaders, earlier inspections.

Owns the wording of those lines and the facts they state.
"""

from __future__ import annotations

from collections.abc import Callable

from graph_builder.facts import (
    DateOf,
    FigureOf,
    Grade,
    PartialDate,
    PreviousInspection,
    Statistic,
)
from tests.report_writer.blocks import Kind
from tests.report_writer.draft import NOWHERE, PRINTED_GRADES, Draft
from tests.report_writer.plan import Figure, ReportPlan
from tests.report_writer.wording import LEADER_LINES, print_partial


def put_figures(plan: ReportPlan, draft: Draft) -> None:
    """Children living in the area, child protection, children looked after."""
    figures = plan.figures
    if figures is None:
        return
    draft.put(Kind.SUBHEADING, "Children living in this area")
    draft.put(
        Kind.BULLET,
        f"Approximately {figures.under_18:,} children and young people under the age of 18 years "
        f"live in {plan.inspected.short}.",
    )
    _state(draft, "children under 18", str(figures.under_18), None)
    draft.put(Kind.SUBHEADING, "Child protection in this area")
    _put_figure(
        draft,
        "children in need",
        figures.in_need,
        lambda n: (
            f"{n} children had been identified through assessment as being formally in need of a "
            "specialist children’s service"
        ),
    )
    _put_figure(
        draft,
        "child protection plan",
        figures.protection_plan,
        lambda n: f"{n} children and young people were the subject of a child protection plan",
    )
    _put_figure(
        draft,
        "privately fostered",
        figures.privately_fostered,
        lambda n: f"{n} children lived in a privately arranged fostering placement",
    )
    draft.put(Kind.SUBHEADING, "Children looked after in this area")
    _put_figure(
        draft,
        "looked after",
        figures.looked_after,
        lambda n: f"{n} children were being looked after by the local authority",
    )


def _put_figure(draft: Draft, measure: str, figure: Figure, sentence: Callable[[str], str]) -> None:
    """A bullet with the figure of the day and, where planned, the one before it."""
    text = f"At {print_partial(figure.at)}, {sentence(f'{figure.value:,}')}"
    if figure.rate:
        text += f" (a rate of {figure.rate} per 10,000 children)"
    text += "."
    if figure.earlier is not None and figure.earlier_at is not None:
        change = "an increase" if figure.earlier < figure.value else "a reduction"
        before = f" ({figure.earlier_rate} per 10,000 children)" if figure.earlier_rate else ""
        text += f" This is {change} from {figure.earlier:,}{before} at {print_partial(figure.earlier_at)}."
    draft.put(Kind.BULLET, text)
    current = _state(draft, measure, str(figure.value), figure.at)
    # Rates are printed of several figures; a measure of its own is only that of children looked after.
    rated = figure.rate and measure == "looked after"
    rate = _state(draft, f"{measure} rate per 10,000", figure.rate, figure.at) if rated else None
    if figure.earlier is not None:
        _state(draft, measure, str(figure.earlier), figure.earlier_at, compared_with=current)
        if figure.earlier_rate and rated:
            name = f"{measure} rate per 10,000"
            _state(draft, name, figure.earlier_rate, figure.earlier_at, compared_with=rate)


def _state(
    draft: Draft, measure: str, value: str, at: PartialDate | None, *, compared_with: int | None = None
) -> int:
    position = draft.count(Statistic)
    draft.facts.append(
        Statistic(
            evidence=NOWHERE,
            position=position,
            measure=measure,
            value=value,
            unit="per 10,000" if "rate" in measure else "children",
            at=at,
            figure_of=FigureOf.EARLIER if compared_with else FigureOf.CURRENT,
            compared_with=compared_with,
        )
    )
    return position


def put_leaders(plan: ReportPlan, draft: Draft, *, heading: str) -> None:
    """Who has been in which post since when; the templates name nobody."""
    if not plan.leaders:
        return
    draft.put(Kind.SUBHEADING, heading)
    for leader in plan.leaders:
        post, since = LEADER_LINES[leader.role]
        printed = f"interim {post}" if leader.interim else post
        draft.put(Kind.BULLET, f"The {printed} {since} {print_partial(leader.since)}.")
        draft.person(leader.role, post=printed, since=leader.since, interim=leader.interim)


def put_earlier(plan: ReportPlan, draft: Draft) -> None:
    """The list of previous inspections, from June 2015."""
    if not plan.earlier:
        return
    draft.put(Kind.SUBHEADING, "Previous Ofsted inspections")
    for each in plan.earlier:
        grade = PRINTED_GRADES[each.grade].lower()
        draft.put(
            Kind.BULLET,
            f"The previous inspection of the local authority’s {each.subject} was in "
            f"{print_partial(each.when)}. The local authority was judged to be {grade}.",
        )
        _mention(draft, each.subject, each.when, each.grade, grade)


def put_progress(plan: ReportPlan, draft: Draft) -> None:
    """The earlier inspections told as prose, until May 2015, and what came of them."""
    if not (plan.earlier or plan.progress):
        return
    draft.put(Kind.HEADING, "Progress since the last inspection")
    told = []
    for each in plan.earlier:
        grade = PRINTED_GRADES[each.grade].lower()
        told.append(
            f"The last Ofsted inspection of {plan.inspected.short}’s {each.subject} was in "
            f"{print_partial(each.when)}. The local authority was judged to be {grade}."
        )
        _mention(draft, each.subject, each.when, each.grade, grade)
    if told:
        draft.progress(" ".join(told))
    for text in plan.progress:
        draft.progress(text)


def _mention(draft: Draft, subject: str, when: PartialDate, grade: Grade, printed: str) -> None:
    draft.facts.append(
        PreviousInspection(
            evidence=NOWHERE,
            position=draft.count(PreviousInspection),
            subject=subject,
            date=when,
            date_of=DateOf.FIELDWORK,
            grade=grade,
            grade_as_printed=printed,
        )
    )


def put_children(plan: ReportPlan, draft: Draft) -> None:
    """The summary written for the children themselves."""
    if plan.for_children:
        draft.put(Kind.HEADING, "Summary for children and young people")
        for text in plan.for_children:
            draft.put(Kind.BULLET, text)
