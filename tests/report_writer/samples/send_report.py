"""The Area SEND report on Fleetmarsh, a borough which does not exist: children wait for plans.

The director it names is the one of the annual conversation half a year later; its lead inspector of
Ofsted led the inspection of children's services in the same year.
"""

from __future__ import annotations

from datetime import date

from graph_builder.facts import (
    DateOf,
    Family,
    Grade,
    HeadlineFinding,
    Judgement,
    NextStep,
    PersonInRole,
    PreviousInspection,
    Recommendation,
    RecommendationKind,
    Role,
    Strength,
    Subject,
)
from tests.report_writer.blocks import HEAD, Kind
from tests.report_writer.draft import NOWHERE, Draft
from tests.report_writer.papers import PaperPlan
from tests.report_writer.plan import Stretch
from tests.report_writer.samples.fleetmarsh import YEAR_2023
from tests.report_writer.samples.parts import when
from tests.report_writer.wording import OPEN_TERMS

_COUNCIL = "London Borough of Fleetmarsh"
_BOARD = "NHS River Boroughs Integrated Care Board"
_TITLE = f"Area SEND inspection of {_COUNCIL} Local Area Partnership"
_DATES = "25 to 29 September 2023"
_OUTCOME = "widespread and/or systemic failings"
_STEPS = (
    "A monitoring inspection will be carried out within approximately 18 months.",
    "The next full area SEND inspection will be within approximately three years.",
)
_EXPERIENCES = (
    "Children in Fleetmarsh who have a plan are mostly well taught and well liked. Those who wait for one "
    "wait for thirty-four weeks, and their parents stop asking.",
    "Young people who speak little English are assessed late. Nobody had counted them.",
)
_EFFECTIVE = (
    "Nurseries notice early when a child does not hear, and know whom to call.",
    "The portage team visits every family on the eastern estates before a child turns two.",
)
_BETTER = (
    "Plans describe what is offered rather than what a child needs.",
    "Therapists and teachers write to each other through parents.",
)
_PRIORITY = (
    (
        (_COUNCIL,),
        "Leaders should cut the time that children wait for an education, health and care plan, beginning "
        "with those who are out of school.",
    ),
    (
        (_COUNCIL, "NHS River Boroughs ICB"),
        "Leaders should agree together who sees a child first, and tell families how long it takes.",
    ),
)
_IMPROVE = (
    "Leaders across the partnership should use interpreters whenever a family is asked what a child needs.",
    "Leaders in health should publish how long children wait for speech and language therapy.",
)
_TEAM = (
    (
        ("Dev Chandramohan", "His Majesty’s Inspector, Ofsted lead inspector", "Ofsted"),
        ("Petra Hollinghurst", "CQC lead inspector", "CQC"),
    ),
    (
        ("Imogen Hartwell", "His Majesty’s Inspector, social care", None),
        ("Lowri Castellane", "CQC inspector", "CQC"),
    ),
    (
        ("Magnus Okafor-Dale", "Ofsted Inspector, education", "Ofsted"),
        ("Ruth Silverwood", "CQC inspector", "CQC"),
    ),
)
_LEADERS = (
    ("Clementine Farrow", "Director of Children’s Services", _COUNCIL, Role.DIRECTOR),
    ("Hollis Marchbank", "Chief Executive", _BOARD, Role.PARTNERSHIP_LEADER),
)


def _written() -> Draft:
    draft = Draft()
    draft.authority(Kind.COUNCIL, _TITLE, _COUNCIL)
    draft.titled(_TITLE, printed=True)
    days = (Stretch(date(2023, 9, 25), date(2023, 9, 29)),)
    draft.fieldwork(Kind.COVER, "Inspection dates:", _DATES, days)
    draft.say(
        Kind.COVER,
        "5 to 9 March 2018",
        PreviousInspection(
            evidence=NOWHERE, position=1, subject="area SEND", date=when(2018, 3, 5), date_of=DateOf.FIELDWORK
        ),
        label="Dates of previous inspection:",
    )
    _outcome(draft)
    _findings(draft)
    _asks(draft)
    _partnership(draft)
    _inspection(draft)
    return draft


def _outcome(draft: Draft) -> None:
    draft.put(Kind.HEADING, "Inspection outcome")
    draft.say(
        Kind.TEXT,
        f"Inspectors found {_OUTCOME} in how Fleetmarsh plans for children and young people with special "
        "educational needs and/or disabilities (SEND). The partnership must put them right urgently.",
        Judgement(
            evidence=NOWHERE,
            subject=Subject.PARTNERSHIP,
            area="Area SEND outcome",
            area_key="area-send",
            grade=Grade.WIDESPREAD_FAILINGS,
            grade_as_printed=_OUTCOME,
        ),
    )
    for position, text in enumerate(_STEPS, start=1):
        draft.say(Kind.TEXT, text, NextStep(evidence=NOWHERE, position=position, text=text))
    draft.put(Kind.HEADING, "Information about the local area partnership")
    draft.put(
        Kind.TEXT,
        f"{_COUNCIL} and {_BOARD} are jointly responsible for planning and paying for services. The council "
        "appointed its director of children’s services in May 2022.",
    )


def _findings(draft: Draft) -> None:
    experience = (
        "What is it like to be a child or young person with special educational needs and/or disabilities "
        "(SEND) in this area?"
    )
    draft.put(Kind.HEADING, experience)
    for text in _EXPERIENCES:
        _finding(draft, Kind.TEXT, experience, text)
    draft.put(Kind.HEADING, "What is the area partnership doing that is effective?")
    for position, text in enumerate(_EFFECTIVE, start=1):
        strength = Strength(evidence=NOWHERE, subject=Subject.PARTNERSHIP, position=position, text=text)
        draft.say(Kind.BULLET, text, strength)
    better = "What does the area partnership need to do better?"
    draft.put(Kind.HEADING, better)
    for text in _BETTER:
        _finding(draft, Kind.BULLET, better, text)


def _finding(draft: Draft, kind: Kind, section: str, text: str) -> None:
    position = draft.count(HeadlineFinding)
    draft.say(kind, text, HeadlineFinding(evidence=NOWHERE, position=position, section=section, text=text))


def _asks(draft: Draft) -> None:
    draft.put(Kind.HEADING, "Areas for priority action")
    draft.put(Kind.ROW, "Responsible body", grade="Areas for priority action", label=HEAD)
    for bodies, text in _PRIORITY:
        asked = _asked(draft, RecommendationKind.PRIORITY_ACTION, text, bodies)
        draft.say(Kind.ROW, " and ".join(bodies), asked, grade=text)
    draft.put(Kind.HEADING, "Areas for improvement")
    for text in _IMPROVE:
        who = text.partition(" should")[0]
        asked = _asked(draft, RecommendationKind.AREA_FOR_IMPROVEMENT, text, (who,))
        draft.say(Kind.TEXT, text, asked)


def _asked(draft: Draft, kind: RecommendationKind, text: str, responsible: tuple[str, ...]) -> Recommendation:
    return Recommendation(
        evidence=NOWHERE,
        addressee=Subject.PARTNERSHIP,
        kind=kind,
        position=draft.count(Recommendation),
        text=text,
        responsible=responsible,
    )


def _partnership(draft: Draft) -> None:
    draft.put(Kind.HEADING, "Local area partnership details")
    draft.put(Kind.ROW, "Local authority", grade="Integrated care board", label=HEAD)
    draft.put(Kind.ROW, _COUNCIL, grade=_BOARD)
    left, right = (f"{name}, {post}" for name, post, _, _ in _LEADERS)
    draft.put(Kind.ROW, left, grade=right)
    for name, post, body, role in _LEADERS:
        draft.person(role, name, post=post, body=body)
    draft.put(Kind.ROW, "www.fleetmarsh.example", grade="www.river-boroughs.example")
    draft.put(Kind.ROW, "Marsh House, Fleetmarsh FM1 1ZZ", grade="4 Ferry Steps, Fleetmarsh FM2 2ZZ")
    # What the text above says of the director is read after the table.
    draft.facts.append(
        PersonInRole(
            evidence=NOWHERE,
            role=Role.DIRECTOR,
            position=2,
            post="director of children’s services",
            since=when(2022, 5),
        )
    )


def _inspection(draft: Draft) -> None:
    draft.put(Kind.HEADING, "Information about this inspection")
    draft.put(Kind.TEXT, "Two inspectorates carried out this inspection under the Children Act 2004.")
    draft.put(Kind.HEADING, "Inspection team")
    draft.put(Kind.ROW, "Ofsted", grade="Care Quality Commission", label=HEAD)
    for row in _TEAM:
        left, right = (f"{name}, {post}" for name, post, _ in row)
        draft.put(Kind.ROW, left, grade=right)
        for name, post, body in row:
            role = Role.LEAD_INSPECTOR if "lead" in post else Role.TEAM_INSPECTOR
            draft.person(role, name, post=post, body=body)
    draft.put(Kind.SMALL, "If you are not happy with this report, you can say so to both inspectorates.")
    draft.licence("ogl", OPEN_TERMS)


_REPORT = _written()

FLEETMARSH_SEND = PaperPlan(
    family=Family.AREA_SEND,
    inspected=YEAR_2023.inspected,
    title=_TITLE,
    blocks=tuple(_REPORT.blocks),
    facts=tuple(_REPORT.facts),
    foot=(_TITLE, _DATES),
    grade_left=260.0,
    grade_width=250.0,
)
