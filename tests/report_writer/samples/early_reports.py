"""Reports before the single inspection framework on councils that do not exist.

Fleetmarsh of 2012 is about the protection of children alone; the report of 2017 mentions it.
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
    _ask(draft)
    _found(draft, "About this inspection", "This inspection was unannounced.")
    _found(draft, _HELP, "Children on the river are seen within a day of a call, by boat if need be.")
    _found(draft, "The quality of practice", "Assessments are thorough, and some are written for nobody.")
    _found(draft, "Leadership and governance", "Councillors read what is written of them, and ask.")
    draft.put(Kind.HEADING, "Record of main findings")
    for area, key, grade in _GRADED:
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
    draft.licence("non-commercial", RESTRICTED_TERMS)
    return draft


def _found(draft: Draft, section: str, text: str) -> None:
    draft.put(Kind.HEADING, section)
    number = draft.next_number()
    position = draft.count(Finding)
    finding = Finding(evidence=NOWHERE, position=position, number=number, section=section, text=text)
    draft.say(Kind.NUMBERED, text, finding, label=number)


def _ask(draft: Draft) -> None:
    for position, (deadline, text) in enumerate(_ASKED, start=1):
        draft.put(Kind.GROUP, f"{deadline}:")
        item = Recommendation(
            evidence=NOWHERE,
            addressee=Subject.AUTHORITY,
            kind=RecommendationKind.AREA_FOR_IMPROVEMENT,
            position=position,
            text=text,
            stem=_STEM,
            deadline=deadline,
        )
        draft.say(Kind.BULLET, text, item)


_REPORT = _protection()

FLEETMARSH_2012 = PaperPlan(
    family=Family.PROTECTION_2012,
    inspected=YEAR_2017.inspected,
    title=_PROTECTION,
    blocks=tuple(_REPORT.blocks),
    facts=tuple(_REPORT.facts),
)
