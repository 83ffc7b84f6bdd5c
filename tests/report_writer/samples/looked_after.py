"""The report of 2013 on Tarnholme's services for looked after children; the town does not exist.

The report of 2014 mentions this inspection among those before it.
"""

from __future__ import annotations

from datetime import date

from graph_builder.facts import (
    Family,
    Finding,
    Grade,
    Judgement,
    Recommendation,
    RecommendationKind,
    Role,
    Statistic,
    Subject,
)
from tests.report_writer.blocks import Kind
from tests.report_writer.draft import NOWHERE, PRINTED_GRADES, Draft
from tests.report_writer.papers import PaperPlan
from tests.report_writer.plan import Stretch
from tests.report_writer.samples.tarnholme import TARNHOLME
from tests.report_writer.wording import RESTRICTED_TERMS

_TITLE = "Inspection of looked after children services"
_STEM = "The local authority should take the following action."
_OVERALL = "Overall effectiveness of services for looked after children and young people"
_ASKED = (
    ("Immediately", "write down for each child who is to visit, and how often"),
    ("Within three months", "match children with carers before they move, not after"),
)
_GRADED = (
    ("Overall effectiveness", "looked-after-overall", Grade.ADEQUATE),
    ("Outcomes for looked after children and young people", "looked-after-outcomes", Grade.GOOD),
    ("Quality of provision", "looked-after-provision", Grade.ADEQUATE),
)


def _written() -> Draft:
    draft = Draft()
    draft.titled(_TITLE)
    draft.authority(Kind.COUNCIL, "Tarnholme", "Tarnholme")
    days = (Stretch(date(2013, 6, 10), date(2013, 6, 14)),)
    draft.fieldwork(Kind.COVER, "Inspection dates:", "10-14 June 2013", days)
    draft.put(Kind.COVER, "Elspeth Tarrant HMI", label="Reporting inspector")
    draft.person(Role.LEAD_INSPECTOR, "Elspeth Tarrant")
    draft.put(Kind.COVER, "All", label="Age group:")
    draft.published(Kind.COVER, "Published:", "19 July 2013", date(2013, 7, 19))
    draft.put(Kind.HEADING, "Service information")
    _finding(
        draft,
        "Service information",
        "Tarnholme is a town of three valleys. At the time of the inspection there were 340 looked after "
        "children.",
    )
    draft.facts.append(
        Statistic(evidence=NOWHERE, position=1, measure="looked after", value="340", unit="children")
    )
    _overall(draft)
    _record(draft)
    draft.licence("non-commercial", RESTRICTED_TERMS)
    return draft


def _overall(draft: Draft) -> None:
    draft.put(Kind.HEADING, _OVERALL)
    draft.put(Kind.HEADING, "Grade 3 (Adequate)")
    _finding(
        draft,
        _OVERALL,
        "Children live with carers who are fond of them. Many met their carers on the day they moved in.",
    )
    draft.put(Kind.HEADING, "Areas for improvement")
    _finding(draft, "Areas for improvement", _STEM)
    for position, (deadline, text) in enumerate(_ASKED, start=1):
        draft.put(Kind.GROUP, f"{deadline}:")
        draft.say(
            Kind.BULLET,
            text,
            Recommendation(
                evidence=NOWHERE,
                addressee=Subject.AUTHORITY,
                kind=RecommendationKind.AREA_FOR_IMPROVEMENT,
                position=position,
                text=text,
                stem=_STEM,
                deadline=deadline,
            ),
        )


def _record(draft: Draft) -> None:
    draft.put(Kind.HEADING, "Record of main findings")
    for area, key, grade in _GRADED:
        printed = PRINTED_GRADES[grade]
        draft.put(Kind.TEXT, f"{area} {printed} Grade {2 if grade is Grade.GOOD else 3}")
        draft.facts.append(
            Judgement(
                evidence=NOWHERE,
                subject=Subject.AUTHORITY,
                area=area,
                area_key=key,
                grade=grade,
                grade_as_printed=printed,
            )
        )


def _finding(draft: Draft, section: str, text: str) -> None:
    number = draft.next_number()
    position = draft.count(Finding)
    finding = Finding(evidence=NOWHERE, position=position, number=number, section=section, text=text)
    draft.say(Kind.NUMBERED, text, finding, label=number)


_REPORT = _written()

TARNHOLME_2013 = PaperPlan(
    family=Family.LOOKED_AFTER_2013,
    inspected=TARNHOLME,
    title=_TITLE,
    blocks=tuple(_REPORT.blocks),
    facts=tuple(_REPORT.facts),
)
