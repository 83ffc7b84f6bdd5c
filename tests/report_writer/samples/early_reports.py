"""Reports before the single inspection framework on councils that do not exist.

Fleetmarsh of 2012 is about the protection of children alone, Brackenshire of 2010 about safeguarding and
looked after children, each judged apart; both councils' next reports mention these inspections.
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
    Subject,
)
from tests.report_writer.blocks import Kind
from tests.report_writer.draft import NOWHERE, PRINTED_GRADES, Draft
from tests.report_writer.papers import PaperPlan
from tests.report_writer.plan import Stretch
from tests.report_writer.samples.brackenshire import BRACKENSHIRE
from tests.report_writer.samples.fleetmarsh import YEAR_2017
from tests.report_writer.wording import RESTRICTED_TERMS

_PROTECTION = "Inspection of local authority arrangements for the protection of children"
_HELP = "The effectiveness of the help and protection provided to children, young people, families and carers"
_STEM = (
    "In order to improve the quality of help and protection given to children and young people, the local "
    "authority and its partners should take the following action."
)
_ASKED = (
    ("Immediately", "write to everybody who calls about a child what became of the call"),
    ("Within three months", "bring interpreters to first visits, so that children need not interpret"),
    ("Within six months", "audit plans together with the police"),
)
_GRADED = (
    ("Overall effectiveness", "protection-overall", Grade.GOOD),
    (_HELP, "protection-help", Grade.GOOD),
    ("The quality of practice", "protection-practice", Grade.ADEQUATE),
    ("Leadership and governance", "protection-leadership", Grade.GOOD),
)

_BOTH = "Inspection of safeguarding and looked after children services"
_PARTS = (
    (
        "Safeguarding services",
        "The overall effectiveness of safeguarding services is judged to be good. Children are seen alone.",
        "In order to improve safeguarding services, the council and its partners should take this action.",
        (("Immediately", "keep a chronology for every child"),),
        (
            ("Overall effectiveness", "jar-safeguarding-overall", Grade.GOOD),
            ("Capacity for improvement", "jar-safeguarding-capacity", Grade.GOOD),
            ("Children and young people are safe and feel safe", "jar-safeguarding-safe", Grade.ADEQUATE),
        ),
    ),
    (
        "Services for looked after children",
        "The overall effectiveness of services for looked after children is judged to be good.",
        "In order to improve services for looked after children, the council should take this action.",
        (("Within three months", "begin life-story work when a child comes into care"),),
        (
            ("Overall effectiveness", "jar-looked-after-overall", Grade.GOOD),
            ("Capacity for improvement", "jar-looked-after-capacity", Grade.GOOD),
            ("Being healthy", "jar-looked-after-healthy", Grade.OUTSTANDING),
        ),
    ),
)


def _protection() -> Draft:
    draft = Draft()
    draft.titled(_PROTECTION)
    draft.authority(Kind.COUNCIL, "London Borough of Fleetmarsh", "London Borough of Fleetmarsh")
    days = (Stretch(date(2012, 10, 8), date(2012, 10, 17)),)
    draft.fieldwork(Kind.COVER, "Inspection dates:", "8–17 October 2012", days)
    draft.put(Kind.COVER, "Elspeth Tarrant HMI", label="Lead inspector")
    draft.person(Role.LEAD_INSPECTOR, "Elspeth Tarrant")
    draft.put(Kind.COVER, "All", label="Age group:")
    draft.published(Kind.COVER, "Published:", "20 November 2012", date(2012, 11, 20))
    _found(
        draft,
        "Overall effectiveness",
        "The overall effectiveness of the arrangements to protect children in Fleetmarsh is judged to be "
        "good.",
    )
    _found(draft, "Areas for improvement", _STEM)
    _ask(draft, _ASKED, _STEM)
    _found(draft, "About this inspection", "This inspection was unannounced.")
    _found(draft, _HELP, "Children on the river are seen within a day of a call, by boat if need be.")
    _found(draft, "The quality of practice", "Assessments are thorough, and some are written for nobody.")
    _found(draft, "Leadership and governance", "Councillors read what is written of them, and ask.")
    draft.put(Kind.HEADING, "Record of main findings")
    _record(draft, _GRADED)
    draft.licence("non-commercial", RESTRICTED_TERMS)
    return draft


def _record(draft: Draft, graded: tuple[tuple[str, str, Grade], ...]) -> None:
    for area, key, grade in graded:
        printed = PRINTED_GRADES[grade]
        draft.put(Kind.TEXT, f"{area} {printed}")
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


def _found(draft: Draft, section: str, text: str) -> None:
    draft.put(Kind.HEADING, section)
    number = draft.next_number()
    position = draft.count(Finding)
    finding = Finding(evidence=NOWHERE, position=position, number=number, section=section, text=text)
    draft.say(Kind.NUMBERED, text, finding, label=number)


def _ask(draft: Draft, asked: tuple[tuple[str, str], ...], stem: str) -> None:
    for deadline, text in asked:
        draft.put(Kind.GROUP, f"{deadline}:")
        item = Recommendation(
            evidence=NOWHERE,
            addressee=Subject.AUTHORITY,
            kind=RecommendationKind.AREA_FOR_IMPROVEMENT,
            position=draft.count(Recommendation),
            text=text,
            stem=stem,
            deadline=deadline,
        )
        draft.say(Kind.BULLET, text, item)


def _both_services() -> Draft:
    draft = Draft()
    draft.titled(_BOTH)
    draft.authority(Kind.COUNCIL, "Brackenshire", "Brackenshire")
    days = (Stretch(date(2010, 6, 14), date(2010, 6, 25)),)
    draft.fieldwork(Kind.COVER, "Inspection dates:", "14–25 June 2010", days)
    draft.put(Kind.COVER, "Elspeth Tarrant HMI", label="Reporting inspector")
    draft.person(Role.LEAD_INSPECTOR, "Elspeth Tarrant")
    draft.put(Kind.COVER, "All", label="Age group:")
    draft.published(Kind.COVER, "Published:", "23 July 2010", date(2010, 7, 23))
    for part, opening, stem, asked, _ in _PARTS:
        draft.put(Kind.HEADING, part)
        _found(draft, "Overall effectiveness", opening)
        _found(draft, "Areas for improvement", stem)
        _ask(draft, asked, stem)
    draft.put(Kind.HEADING, "Record of main findings")
    for part, _, _, _, graded in _PARTS:
        draft.put(Kind.TEXT, part)
        _record(draft, graded)
    draft.licence("non-commercial", RESTRICTED_TERMS)
    return draft


_REPORT, _EARLIER = _protection(), _both_services()

BRACKENSHIRE_2010 = PaperPlan(
    family=Family.JOINT_AREA_REVIEW,
    inspected=BRACKENSHIRE,
    title=_BOTH,
    blocks=tuple(_EARLIER.blocks),
    facts=tuple(_EARLIER.facts),
)
FLEETMARSH_2012 = PaperPlan(
    family=Family.PROTECTION_2012,
    inspected=YEAR_2017.inspected,
    title=_PROTECTION,
    blocks=tuple(_REPORT.blocks),
    facts=tuple(_REPORT.facts),
)
