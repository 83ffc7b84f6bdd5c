"""Letters after a focused visit to Brackenshire and a monitoring visit to Tarnholme, which do not exist.

The focused visit falls between the inspections of 2019 and 2023 and asks for life-story work, as both do;
the monitoring visit follows the inspection of 2014, which found Tarnholme inadequate, and sees plans drift.
"""

from __future__ import annotations

from datetime import date

from graph_builder.facts import (
    Family,
    Grade,
    HeadlineFinding,
    NextStep,
    PreviousInspection,
    Recommendation,
    RecommendationKind,
    Role,
    Subject,
)
from tests.report_writer.blocks import Kind
from tests.report_writer.draft import INVENTED, NOWHERE, Draft
from tests.report_writer.papers import PaperPlan
from tests.report_writer.plan import Stretch
from tests.report_writer.samples.brackenshire import BRACKENSHIRE
from tests.report_writer.samples.parts import when
from tests.report_writer.samples.tarnholme import TARNHOLME

_POST = "Director of Children’s Services"
_IMPROVE = (
    "How soon children’s plans for a lasting home are written down once it is known that they will not go "
    "back.",
    "Life-story work, so that children are told why they live where they live.",
)
_FOCUSED_HEADLINE = (
    "Since the last inspection, in June 2019, when services were judged to be good, "
    "leaders have kept social workers and gained some. Children in care see the same face for longer."
)
_FOCUSED_FINDINGS = (
    "Panels meet each month and ask of every child what stands between them and a home for good.",
    "Life-story work was an area for improvement at the last inspection. It remains one: most children had "
    "not begun.",
)
_FOCUSED_STEP = (
    "Ofsted will take the findings from this focused visit into account when planning the next inspection "
    "or visit."
)
_PROGRESS = "The authority is making steady progress from a low start, and knows where it is slow."
_OVERVIEW = (
    "One office now receives, weighs and answers every concern, so that none is lost between three. Plans "
    "are another matter."
)
_MONITORED = (
    "Strategy discussions are held within a day, and the police are there.",
    "Plans drift. In half of those read nobody had written down what should be different, or by when.",
)


def _addressed(draft: Draft, name: str, title: str, authority: str, council: str) -> None:
    for text in (f"Ms {name}", _POST, council):
        draft.put(Kind.TEXT, text)
    draft.person(Role.ADDRESSEE, name, post=_POST, body=council)
    draft.person(Role.DIRECTOR, name, post=_POST, body=council)
    draft.put(Kind.TEXT, f"Dear Ms {name.split()[-1]}")
    draft.authority(Kind.HEADING, title, authority)
    draft.titled(title, printed=True)


def _prose(draft: Draft, section: str, *texts: str) -> None:
    for text in texts:
        position = draft.count(HeadlineFinding)
        finding = HeadlineFinding(evidence=NOWHERE, position=position, section=section, text=text)
        draft.say(Kind.TEXT, text, finding)


def _signed(draft: Draft, name: str) -> None:
    for text in ("Yours sincerely", name, "Her Majesty’s Inspector"):
        draft.put(Kind.TEXT, text)
    draft.person(Role.AUTHOR, name, post="Her Majesty’s Inspector")
    draft.put(Kind.SMALL, INVENTED)


def _focused() -> Draft:
    draft = Draft()
    draft.published(Kind.TEXT, "", "19 November 2021", date(2021, 11, 19))
    title = "Focused visit to Brackenshire children’s services"
    _addressed(draft, "Hester Quayle", title, "Brackenshire", "Brackenshire County Council")
    draft.fieldwork(
        Kind.TEXT,
        "",
        "This letter summarises the findings of the focused visit to Brackenshire children’s services on 12 "
        "and 13 October 2021. Her Majesty’s Inspectors for this visit were Imogen Hartwell and Piers "
        "Whitcombe.",
        (Stretch(date(2021, 10, 12), date(2021, 10, 13)),),
    )
    for name in ("Imogen Hartwell", "Piers Whitcombe"):
        draft.person(Role.TEAM_INSPECTOR, name)
    draft.put(
        Kind.TEXT,
        "Inspectors looked at the local authority’s arrangements for achieving permanence. This visit was "
        "carried out in line with the inspection of local authority children’s services (ILACS) framework.",
    )
    draft.put(Kind.HEADING, "Headline findings")
    _prose(draft, "Headline findings", _FOCUSED_HEADLINE)
    draft.facts.append(
        PreviousInspection(
            evidence=NOWHERE,
            position=1,
            subject="children’s services",
            date=when(2019, 6),
            grade=Grade.GOOD,
            grade_as_printed="good",
        )
    )
    draft.put(Kind.HEADING, "What needs to improve in this area of social work practice")
    for position, text in enumerate(_IMPROVE, start=1):
        item = Recommendation(
            evidence=NOWHERE,
            addressee=Subject.AUTHORITY,
            kind=RecommendationKind.AREA_FOR_IMPROVEMENT,
            position=position,
            text=text,
        )
        draft.say(Kind.BULLET, text, item)
    draft.put(Kind.HEADING, "Main findings")
    _prose(draft, "Main findings", *_FOCUSED_FINDINGS)
    draft.say(Kind.TEXT, _FOCUSED_STEP, NextStep(evidence=NOWHERE, position=1, text=_FOCUSED_STEP))
    _signed(draft, "Imogen Hartwell")
    return draft


def _monitoring() -> Draft:
    draft = Draft()
    draft.published(Kind.TEXT, "", "4 November 2016", date(2016, 11, 4))
    title = "Monitoring visit to Tarnholme children’s services"
    _addressed(draft, "Philippa Dunnock", title, "Tarnholme", "Tarnholme Borough Council")
    draft.fieldwork(
        Kind.TEXT,
        "",
        "This letter summarises the findings of the monitoring visit to Tarnholme children’s services on 4 "
        "and 5 October 2016. The visit was the first monitoring visit since the local authority was judged "
        "inadequate in January 2015. The visit was carried out by Imogen Hartwell HMI.",
        (Stretch(date(2016, 10, 4), date(2016, 10, 5)),),
    )
    draft.person(Role.TEAM_INSPECTOR, "Imogen Hartwell")
    draft.facts.append(
        PreviousInspection(
            evidence=NOWHERE,
            position=1,
            subject="local authority",
            date=when(2015, 1),
            grade=Grade.INADEQUATE,
            grade_as_printed="inadequate",
        )
    )
    _prose(draft, title, _PROGRESS)
    draft.put(Kind.HEADING, "Areas covered by the visit")
    draft.put(Kind.TEXT, "During the course of this visit, inspectors reviewed the progress made with:")
    for area in ("the front door", "children’s plans"):
        draft.put(Kind.BULLET, area)
    draft.put(Kind.HEADING, "Overview")
    _prose(draft, "Overview", _OVERVIEW)
    draft.put(Kind.HEADING, "Findings and evaluation of progress")
    _prose(draft, "Findings and evaluation of progress", *_MONITORED)
    draft.put(Kind.TEXT, "I am copying this letter to the Department for Education.")
    _signed(draft, "Imogen Hartwell")
    return draft


_FOCUSED, _MONITORING = _focused(), _monitoring()

BRACKENSHIRE_VISIT = PaperPlan(
    family=Family.ILACS_FOCUSED_VISIT,
    inspected=BRACKENSHIRE,
    title=_FOCUSED.title,
    blocks=tuple(_FOCUSED.blocks),
    facts=tuple(_FOCUSED.facts),
)
TARNHOLME_VISIT = PaperPlan(
    family=Family.MONITORING_VISIT,
    inspected=TARNHOLME,
    title=_MONITORING.title,
    blocks=tuple(_MONITORING.blocks),
    facts=tuple(_MONITORING.facts),
)
