"""The templates of the framework for inspecting local authority children's services, from 2018.

Owns the order of an ILACS report's parts and the fixed wording of their headings. Which areas are
judged, whether there is an overall judgement and whether items name outcomes of the
national framework follows from the plan, as it followed from the year.
"""

from __future__ import annotations

from datetime import date

from graph_builder.facts import Subject
from tests.report_writer.blocks import HEAD, Kind, Layout
from tests.report_writer.draft import PRINTED_GRADES, Draft
from tests.report_writer.plan import Area, ReportPlan, Template
from tests.report_writer.wording import ILACS_LABELS, OPEN_TERMS, print_stretches

_ACCESSION = date(2022, 9, 8)
"""From this day Her Majesty's Inspectors are His."""

_OUTCOMES_NOTE = (
    "Each item names the outcome of the national framework for children’s social care it bears on."
)


def write_ilacs(plan: ReportPlan, draft: Draft) -> Layout:
    """Lays out an ILACS report by its template, noting in `draft` what it states."""
    dates = print_stretches(plan.fieldwork, plan.date_style)
    if plan.template is Template.ILACS_2018:
        draft.authority(Kind.COUNCIL, plan.inspected.council, plan.inspected.council)
        draft.titled("Inspection of children’s social care services")
    else:
        title = f"Inspection of {plan.inspected.short} local authority children’s services"
        draft.authority(Kind.COUNCIL, title, plan.inspected.short)
        draft.titled(title, printed=True)
    draft.fieldwork(Kind.COVER, "Inspection dates:", dates, plan.fieldwork)
    _leads(plan, draft)
    _judgements(plan, draft)
    draft.texts(plan.summary)
    _asks(plan, draft)
    _sections(plan, draft)
    draft.put(Kind.NEW_PAGE)
    draft.licence(plan.terms.value, OPEN_TERMS)
    return Layout(
        title=draft.title,
        blocks=tuple(draft.blocks),
        foot=() if plan.template is Template.ILACS_2018 else (draft.title, dates),
        bullet="\u25fc",
        number_on_first_page=plan.template is Template.ILACS_2018,
    )


def _leads(plan: ReportPlan, draft: Draft) -> None:
    majesty = "His" if plan.fieldwork[-1].last >= _ACCESSION else "Her"
    names = [f"{each.name}, {majesty} Majesty’s Inspector" for each in plan.inspectors]
    if names:
        label = "Lead inspector:" if len(names) == 1 else "Lead inspectors:"
        draft.put(Kind.COVER, ", and ".join(names), label=label)
    for each in plan.inspectors:
        draft.person(each.role, each.name)


def _judgements(plan: ReportPlan, draft: Draft) -> None:
    draft.put(Kind.ROW, "Judgement", label=HEAD, grade="Grade")
    for each in plan.judgements:
        grade = _grade(plan, each.area)
        draft.put(Kind.ROW, ILACS_LABELS[each.area], grade=grade)
        draft.judgement(Subject.AUTHORITY, each.area, ILACS_LABELS[each.area], each.grade, grade)


def _grade(plan: ReportPlan, area: Area) -> str:
    grade = next(each.grade for each in plan.judgements if each.area is area)
    printed = PRINTED_GRADES[grade]
    return f"{printed} to be good" if printed == "Requires improvement" else printed


def _asks(plan: ReportPlan, draft: Draft) -> None:
    old = plan.template is Template.ILACS_2018
    note = _OUTCOMES_NOTE if any(ask.outcome for ask in plan.asks) else ""
    draft.put(Kind.HEADING, "What needs to improve" if old else "What needs to improve?", note=note)
    for ask in plan.asks:
        draft.ask(Subject.AUTHORITY, ask, numbered=False)


def _sections(plan: ReportPlan, draft: Draft) -> None:
    for section in plan.sections:
        label = ILACS_LABELS[section.area]
        draft.put(Kind.HEADING, f"{label}: {_grade(plan, section.area).lower()}")
        for finding in section.findings:
            draft.finding(Subject.AUTHORITY, label, finding)
